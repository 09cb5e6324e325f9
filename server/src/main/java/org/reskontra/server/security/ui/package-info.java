/** The page that signs in. */
@NullMarked
package org.reskontra.server.security.ui;

import org.jspecify.annotations.NullMarked;
