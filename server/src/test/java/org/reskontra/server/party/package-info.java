@NullMarked
package org.reskontra.server.party;

import org.jspecify.annotations.NullMarked;
