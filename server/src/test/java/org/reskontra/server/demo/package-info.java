@NullMarked
package org.reskontra.server.demo;

import org.jspecify.annotations.NullMarked;
