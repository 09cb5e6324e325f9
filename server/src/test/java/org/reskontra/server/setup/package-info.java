@NullMarked
package org.reskontra.server.setup;

import org.jspecify.annotations.NullMarked;
