/** Who may do what: sign-in, lock-out, API tokens, and the actor of each request. */
@NullMarked
package org.reskontra.server.security;

import org.jspecify.annotations.NullMarked;
