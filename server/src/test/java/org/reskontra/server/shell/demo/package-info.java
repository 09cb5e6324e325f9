/** A page with a worksheet of 10,000 lines and an application without a database, for the tests of the shared parts. */
@NullMarked
package org.reskontra.server.shell.demo;

import org.jspecify.annotations.NullMarked;
