/** The pages of users, tokens and one's own password. */
@NullMarked
package org.reskontra.server.users.ui;

import org.jspecify.annotations.NullMarked;
