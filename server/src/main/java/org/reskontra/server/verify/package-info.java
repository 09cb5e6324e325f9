/** Proves the laws of the stored ledger, and says where one is broken. */
@NullMarked
package org.reskontra.server.verify;

import org.jspecify.annotations.NullMarked;
