/** What all REST controllers share: who asks, strict bodies, outcomes as answers, problem details, pages of lists. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.reskontra.server.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
