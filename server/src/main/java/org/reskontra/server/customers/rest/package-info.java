/** Customers over HTTP. */
@NullMarked
package org.reskontra.server.customers.rest;

import org.jspecify.annotations.NullMarked;
