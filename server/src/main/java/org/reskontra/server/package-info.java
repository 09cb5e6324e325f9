/** The server: what remembers, protects, schedules and shows; one package for each thing that a user or operator does. */
@NullMarked
package org.reskontra.server;

import org.jspecify.annotations.NullMarked;
