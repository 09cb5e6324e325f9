/** What the demo company has on its books, made up by a seeded generator: pure data, dates relative to a day. */
@NullMarked
package org.reskontra.server.demo.books;

import org.jspecify.annotations.NullMarked;
