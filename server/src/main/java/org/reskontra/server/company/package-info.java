/** Companies: each with its local currency and posting window; every row of every other module belongs to one. */
@NullMarked
package org.reskontra.server.company;

import org.jspecify.annotations.NullMarked;
