package org.reskontra.core.ledger;

/** What a journal line can be posted to. */
public sealed interface Account {

    /** The number as people write it. */
    String number();

    record GlAccount(GlAccountNo no) implements Account {
        @Override
        public String number() {
            return no.value();
        }
    }

    /** @param ledger customer, vendor or employee */
    record PartyAccount(Ledger ledger, PartyNo no) implements Account {
        @Override
        public String number() {
            return no.value();
        }
    }

    record BankAccount(BankAccountNo no) implements Account {
        @Override
        public String number() {
            return no.value();
        }
    }
}
