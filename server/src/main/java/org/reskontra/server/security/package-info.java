/** Who may do what: users, roles, sign-in, tokens. */
@NullMarked
package org.reskontra.server.security;

import org.jspecify.annotations.NullMarked;
