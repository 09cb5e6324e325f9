package org.reskontra.server.settlement.ui;

import org.reskontra.server.party.PartyEntries;
import org.reskontra.server.settlement.ApplyPostedEntries;
import org.reskontra.server.settlement.ReverseRegister;
import org.reskontra.server.settlement.ReverseTransaction;
import org.reskontra.server.settlement.UnapplyEntries;
import org.springframework.stereotype.Component;

/** What can be done with posted entries, and where to look them up. */
@Component
public record SettlementCommands(
        ApplyPostedEntries applying,
        UnapplyEntries unapplying,
        ReverseTransaction reversing,
        ReverseRegister reversingRegisters,
        PartyEntries entries) {}
