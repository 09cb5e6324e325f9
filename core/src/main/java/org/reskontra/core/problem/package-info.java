/** What is wrong with a document, a file or a command: a code, its arguments and its place; sentences live in the message bundles. */
@NullMarked
package org.reskontra.core.problem;

import org.jspecify.annotations.NullMarked;
