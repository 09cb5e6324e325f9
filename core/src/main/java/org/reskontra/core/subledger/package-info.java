/** Entries of customers and vendors: identifiers, document types, open entries; one engine for every kind of party. */
@NullMarked
package org.reskontra.core.subledger;

import org.jspecify.annotations.NullMarked;
