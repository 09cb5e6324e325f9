package org.reskontra.server.bank.rest;

import java.util.List;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.server.bank.BankAccountRow;
import org.reskontra.server.bank.BankAccounts;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's own bank accounts. */
@RestController
@RequestMapping("/api/v1/companies/{company}/bank-accounts")
class BankAccountsController {

    private final BankAccounts bankAccounts;

    BankAccountsController(BankAccounts bankAccounts) {
        this.bankAccounts = bankAccounts;
    }

    @GetMapping
    List<BankAccountRow> list(Actor actor) {
        return bankAccounts.list(actor.company());
    }

    @GetMapping("/{no}")
    BankAccountRow find(Actor actor, @PathVariable BankAccountNo no) {
        return Answers.ok(bankAccounts.find(actor.company(), no));
    }
}
