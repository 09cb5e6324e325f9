package org.reskontra.server.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.startup.CountryPack.Journal;

/** The country packs that there are. */
public final class CountryPacks {

    private static final List<CountryPack> ALL = List.of(
            new CountryPack(
                    "se",
                    CurrencyCode.of("SEK"),
                    "SEK",
                    "BANK",
                    "2099",
                    new Journal("INBET", "STANDARD", "Inbetalningar", "INB-DOK"),
                    new Journal("REDOV", "STANDARD", "Redovisning", "VER-DOK")),
            new CountryPack(
                    "neutral",
                    null,
                    "LOCAL",
                    "BANK",
                    "3900",
                    new Journal("RECEIPTS", "DEFAULT", "Cash receipts", "RCPT-DOC"),
                    new Journal("GENERAL", "DEFAULT", "General journal", "GEN-DOC")));

    /** The tables of a pack, each after those that it names. */
    static final List<SetupTable> TABLES = Stream.of(
                    "gl-accounts",
                    "number-series",
                    "reason-codes",
                    "vat-posting-setup",
                    "journal-templates",
                    "bank-posting-groups",
                    "currencies",
                    "customer-posting-groups",
                    "vendor-posting-groups",
                    "payment-terms",
                    "payment-methods",
                    "general-ledger-setup")
            .map(name -> SetupTables.find(name).orElseThrow())
            .toList();

    private CountryPacks() {}

    public static List<CountryPack> all() {
        return ALL;
    }

    public static Optional<CountryPack> find(String code) {
        return ALL.stream().filter(pack -> pack.code().equals(code)).findFirst();
    }

    /** The rows of a set-up table; empty where the pack has none. */
    static Optional<byte[]> rows(CountryPack pack, SetupTable table) {
        String path = "/startup/" + pack.code() + "/" + table.name() + ".csv";
        try (InputStream file = CountryPacks.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
