@NullMarked
package org.reskontra.server.startup.rest;

import org.jspecify.annotations.NullMarked;
