package org.reskontra.server.statementimport;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.statement.OwnAccount;
import org.reskontra.formats.reading.ReadOutcome;

/**
 * A bank file that came in and was read, but not judged yet.
 *
 * @param name as the user called it; shown, never trusted
 * @param contents its bytes; of a file that is too large, the first
 * @param sha256 of its bytes, in hexadecimal
 * @param chosen the bank account that the user says it is of; null where he does not
 */
public record ReceivedFile(
        String name, byte[] contents, String sha256, ReadOutcome outcome, @Nullable OwnAccount chosen) {}
