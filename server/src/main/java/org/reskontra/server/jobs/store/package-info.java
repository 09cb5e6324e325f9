/** The SQL of jobs. */
@NullMarked
package org.reskontra.server.jobs.store;

import org.jspecify.annotations.NullMarked;
