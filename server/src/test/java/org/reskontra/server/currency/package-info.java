@NullMarked
package org.reskontra.server.currency;

import org.jspecify.annotations.NullMarked;
