package org.reskontra.server.shell.parts;

/**
 * How far something has come.
 *
 * @param done how many of the total are done
 * @param total how many there are; 0 while that is not known
 * @param step what is being done, for the reader
 * @param isOver whether it has ended, in whatever way
 */
public record Progress(long done, long total, String step, boolean isOver) {}
