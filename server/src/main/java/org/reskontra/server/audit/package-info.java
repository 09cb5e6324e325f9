/** The record of commands: run once each, however often they are sent, and written down in their own transaction. */
@NullMarked
package org.reskontra.server.audit;

import org.jspecify.annotations.NullMarked;
