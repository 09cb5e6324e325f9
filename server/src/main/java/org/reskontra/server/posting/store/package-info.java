/** The SQL of posting. */
@NullMarked
package org.reskontra.server.posting.store;

import org.jspecify.annotations.NullMarked;
