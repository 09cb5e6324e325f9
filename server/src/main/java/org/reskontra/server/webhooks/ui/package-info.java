/** The pages of webhooks. */
@NullMarked
package org.reskontra.server.webhooks.ui;

import org.jspecify.annotations.NullMarked;
