/** Users, their roles and tokens: what administrators and the users themselves change about them. */
@NullMarked
package org.reskontra.server.users;

import org.jspecify.annotations.NullMarked;
