package org.reskontra.server.company;

/** The number of a company; it leads every primary key and every query. */
public record CompanyId(int value) {

    /** No company: for what concerns the whole installation, such as a user. No row has it. */
    public static final CompanyId NONE = new CompanyId(0);
}
