@NullMarked
package org.reskontra.server.verify;

import org.jspecify.annotations.NullMarked;
