/** The SQL of webhooks and their deliveries. */
@NullMarked
package org.reskontra.server.webhooks.store;

import org.jspecify.annotations.NullMarked;
