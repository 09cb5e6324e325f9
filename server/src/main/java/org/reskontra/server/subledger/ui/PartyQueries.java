package org.reskontra.server.subledger.ui;

import org.reskontra.server.company.WorkDate;
import org.reskontra.server.party.Parties;
import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.party.Statistics;
import org.springframework.stereotype.Component;

/** What there is to see of parties and their entries. */
@Component
record PartyQueries(Parties parties, PartyEntries entries, Statistics statistics, WorkDate workDate) {}
