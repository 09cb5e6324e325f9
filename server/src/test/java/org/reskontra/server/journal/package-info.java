@NullMarked
package org.reskontra.server.journal;

import org.jspecify.annotations.NullMarked;
