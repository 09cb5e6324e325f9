/** Long work in the background: done by whoever holds its lease, taken over when that one dies, with progress and cancel. */
@NullMarked
package org.reskontra.server.jobs;

import org.jspecify.annotations.NullMarked;
