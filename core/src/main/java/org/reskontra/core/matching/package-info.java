/** Payments of a bank statement matched to open entries: candidates, evidence, rules, assignment, and what is applied (specification 10.3 to 10.8). */
@NullMarked
package org.reskontra.core.matching;

import org.jspecify.annotations.NullMarked;
