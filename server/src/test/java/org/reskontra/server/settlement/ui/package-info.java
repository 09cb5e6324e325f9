@NullMarked
package org.reskontra.server.settlement.ui;

import org.jspecify.annotations.NullMarked;
