/** The pages of sales documents: what was posted, a new one, files of them. */
@NullMarked
package org.reskontra.server.salesdocuments.ui;

import org.jspecify.annotations.NullMarked;
