/** The SQL of users, memberships and tokens. */
@NullMarked
package org.reskontra.server.security.store;

import org.jspecify.annotations.NullMarked;
