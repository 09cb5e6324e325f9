/** The change feed and webhooks over HTTP. */
@NullMarked
package org.reskontra.server.webhooks.rest;

import org.jspecify.annotations.NullMarked;
