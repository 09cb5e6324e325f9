package org.reskontra.server.jobs;

/** The number of a job, growing. */
public record JobId(long value) {}
