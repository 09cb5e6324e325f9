package org.reskontra.server.generalledger;

import org.jspecify.annotations.Nullable;
import org.reskontra.server.posting.SourceCode;

/**
 * Which registers are wanted.
 *
 * @param source null for all
 * @param search occurs in the name of who posted it, in any case, or is the register's number; empty for all
 */
public record RegisterFilter(@Nullable SourceCode source, String search) {

    public static final RegisterFilter ALL = new RegisterFilter(null, "");
}
