package org.reskontra.server.company;

import org.reskontra.core.problem.ProblemCode;

/** Why a company is not made. */
public enum CompanyProblem implements ProblemCode {
    /** {@code code}: up to 30 small letters, digits and hyphens, as it stands in URLs. */
    COMPANY_CODE_MALFORMED,
    /** {@code code}. */
    COMPANY_CODE_TAKEN
}
