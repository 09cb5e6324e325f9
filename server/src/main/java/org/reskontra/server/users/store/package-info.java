/** The SQL of users, roles and tokens. */
@NullMarked
package org.reskontra.server.users.store;

import org.jspecify.annotations.NullMarked;
