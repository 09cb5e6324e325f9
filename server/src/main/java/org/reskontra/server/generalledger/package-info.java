/** What was posted, whoever posted it: registers, their entries in all ledgers, and how to find them. */
@NullMarked
package org.reskontra.server.generalledger;

import org.jspecify.annotations.NullMarked;
