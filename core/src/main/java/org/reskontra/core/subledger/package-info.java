/** Open entries of customers and vendors; one engine for every kind of party. */
@NullMarked
package org.reskontra.core.subledger;

import org.jspecify.annotations.NullMarked;
