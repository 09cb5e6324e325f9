package org.reskontra.core.journal;

import static java.util.Objects.requireNonNull;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT_TOLERANCE;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT_TOLERANCE_VAT_ADJUSTMENT;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT_TOLERANCE_VAT_EXCLUDED;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT_VAT_ADJUSTMENT;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_DISCOUNT_VAT_EXCLUDED;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_TOLERANCE;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_TOLERANCE_VAT_ADJUSTMENT;
import static org.reskontra.core.ledger.DetailedEntryType.PAYMENT_TOLERANCE_VAT_EXCLUDED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.journal.PostingSetup.VatSetup;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;

/**
 * Corrects the VAT of a document where less is paid for it: a discount or tolerance is split into what it takes from the net
 * amount and what from VAT, in proportion to the document's own VAT rows (specification 8.8).
 */
final class DeductionVat {

    private record SplitTypes(DetailedEntryType net, DetailedEntryType vat) {}

    private static final Map<DetailedEntryType, SplitTypes> SPLIT = Map.of(
            PAYMENT_DISCOUNT, new SplitTypes(PAYMENT_DISCOUNT_VAT_EXCLUDED, PAYMENT_DISCOUNT_VAT_ADJUSTMENT),
            PAYMENT_TOLERANCE, new SplitTypes(PAYMENT_TOLERANCE_VAT_EXCLUDED, PAYMENT_TOLERANCE_VAT_ADJUSTMENT),
            PAYMENT_DISCOUNT_TOLERANCE,
                    new SplitTypes(PAYMENT_DISCOUNT_TOLERANCE_VAT_EXCLUDED, PAYMENT_DISCOUNT_TOLERANCE_VAT_ADJUSTMENT));

    private final DetailedRow deduction;
    private final SplitTypes types;
    private final List<VatRow> vat;
    private final PostingSetup setup;
    private Money net;
    private Money netLocal;

    private DeductionVat(DetailedRow deduction, SplitTypes types, List<VatRow> vat, PostingSetup setup) {
        this.deduction = deduction;
        this.types = types;
        this.vat = vat;
        this.setup = setup;
        this.net = deduction.amount();
        this.netLocal = deduction.amountLocal();
    }

    /** The split of a row; empty where it is no deduction, or where the document has no VAT that is to be corrected. */
    static Optional<DeductionVat> of(DetailedRow row, OpenEntry document, PostingSetup setup) {
        List<VatRow> vat = document.vat();
        SplitTypes types = vat.isEmpty() ? null : SPLIT.get(row.type());
        if (types == null) {
            return Optional.empty();
        }
        boolean corrected = vat.stream().anyMatch(one -> setup(one, setup).adjustForDeductions());
        return corrected && gross(vat) != 0 ? Optional.of(new DeductionVat(row, types, vat, setup)) : Optional.empty();
    }

    /** Posts both parts; the net one goes where the whole deduction would have gone. */
    void post(PartyPostingGroup group, TransactionBuilder transaction) {
        GlAccountNo account = requireNonNull(TransactionBuilder.counterAccount(deduction, group, null));
        for (VatRow row : vat) {
            if (setup(row, setup).adjustForDeductions()) {
                correct(row, group, transaction);
            }
        }
        transaction.detailed(part(types.net(), net, netLocal, account), group);
    }

    private void correct(VatRow row, PartyPostingGroup group, TransactionBuilder transaction) {
        long gross = gross(vat);
        Money amount = deduction.amount().share(row.amountLocal().minor(), gross);
        Money amountLocal = deduction.amountLocal().share(row.amountLocal().minor(), gross);
        Money baseLocal = deduction.amountLocal().share(row.baseLocal().minor(), gross);
        net = net.minus(amount);
        netLocal = netLocal.minus(amountLocal);
        transaction.vat(new VatRow(
                row.businessGroup(),
                row.productGroup(),
                row.percent(),
                baseLocal.negate(),
                amountLocal.negate(),
                row.ledger(),
                row.party()));
        if (!amount.isZero() || !amountLocal.isZero()) {
            transaction.detailed(
                    part(types.vat(), amount, amountLocal, setup(row, setup).salesAccount()), group);
        }
    }

    private DetailedRow part(DetailedEntryType type, Money amount, Money amountLocal, GlAccountNo account) {
        return new DetailedRow(
                deduction.entry(),
                type,
                deduction.postingDate(),
                amount,
                amountLocal,
                deduction.appliedEntry(),
                account,
                null);
    }

    private static VatSetup setup(VatRow row, PostingSetup setup) {
        return setup.vat(row.businessGroup(), row.productGroup());
    }

    /** The document's amount with VAT, signed as its VAT rows are. */
    private static long gross(List<VatRow> vat) {
        return vat.stream()
                .mapToLong(row ->
                        Math.addExact(row.baseLocal().minor(), row.amountLocal().minor()))
                .reduce(0, Math::addExact);
    }
}
