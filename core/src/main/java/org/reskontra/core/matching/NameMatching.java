package org.reskontra.core.matching;

/** How a payer's name is compared with a party's (specification 10.3). */
public enum NameMatching {
    /** Common pieces of at least four characters make up at least 95 % of the shorter name. */
    STRING_NEARNESS,
    /** The party's name is contained, as it stands or with its first word last; upper and lower case differ. */
    EXACT_WITH_PERMUTATIONS,
    /** Names are not compared; an account still is. */
    DISABLED
}
