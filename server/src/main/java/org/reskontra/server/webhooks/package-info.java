/** Tells other programs what happened: they ask (the change feed), or are called (webhooks). */
@NullMarked
package org.reskontra.server.webhooks;

import org.jspecify.annotations.NullMarked;
