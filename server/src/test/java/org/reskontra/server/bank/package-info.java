@NullMarked
package org.reskontra.server.bank;

import org.jspecify.annotations.NullMarked;
