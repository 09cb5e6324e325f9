package org.reskontra.server.statementimport;

import org.reskontra.formats.reading.ReadOutcome;

/**
 * A bank file that came in and was read, but not judged yet.
 *
 * @param name as the user called it; shown, never trusted
 * @param sha256 of its bytes, in hexadecimal
 */
public record ReceivedFile(String name, byte[] contents, String sha256, ReadOutcome outcome) {}
