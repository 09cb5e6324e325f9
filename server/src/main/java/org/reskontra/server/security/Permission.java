package org.reskontra.server.security;

/** What can be allowed. Roles are sets of these. */
public enum Permission {
    READ,
    IMPORT_STATEMENT,
    EDIT_JOURNAL,
    POST,
    EDIT_SETUP,
    ADMINISTER
}
