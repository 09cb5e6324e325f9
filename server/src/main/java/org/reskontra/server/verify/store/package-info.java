/** Runs the SQL of the laws, which stands in {@code verify/<law>.sql} for everyone to read and to run. */
@NullMarked
package org.reskontra.server.verify.store;

import org.jspecify.annotations.NullMarked;
