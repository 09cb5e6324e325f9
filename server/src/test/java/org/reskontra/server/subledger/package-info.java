@NullMarked
package org.reskontra.server.subledger;

import org.jspecify.annotations.NullMarked;
