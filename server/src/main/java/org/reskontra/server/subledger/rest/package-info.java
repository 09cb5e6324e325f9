/** Customers, vendors and their ledger entries over HTTP. */
@NullMarked
package org.reskontra.server.subledger.rest;

import org.jspecify.annotations.NullMarked;
