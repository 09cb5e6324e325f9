package org.reskontra.server.company;

/** The number of a company; it leads every primary key and every query. */
public record CompanyId(int value) {}
