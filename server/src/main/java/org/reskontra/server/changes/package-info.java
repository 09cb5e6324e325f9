/** What happened in a company, for those who follow it: written with what it tells of, read in the order of commits. */
@NullMarked
package org.reskontra.server.changes;

import org.jspecify.annotations.NullMarked;
