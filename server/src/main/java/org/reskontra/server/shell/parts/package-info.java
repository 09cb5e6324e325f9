/** What pages are made of besides the grid: actions with their keys, fact boxes, questions, notices, progress. */
@NamedInterface("parts")
@NullMarked
package org.reskontra.server.shell.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
