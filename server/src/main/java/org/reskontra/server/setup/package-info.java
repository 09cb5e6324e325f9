/**
 * Everything that a company sets up before it works: accounts, posting groups, terms, parties, bank accounts. Each table is
 * described once, as data; pages, API and CSV come from the description.
 */
@NullMarked
package org.reskontra.server.setup;

import org.jspecify.annotations.NullMarked;
