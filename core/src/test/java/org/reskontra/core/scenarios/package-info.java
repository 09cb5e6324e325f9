/** The accounting rules as an accountant tells them: documents, payments, and what is open and posted afterwards. */
@NullMarked
package org.reskontra.core.scenarios;

import org.jspecify.annotations.NullMarked;
