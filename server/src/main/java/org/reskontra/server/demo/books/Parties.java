package org.reskontra.server.demo.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.demo.books.DemoParty.Address;
import org.reskontra.server.demo.books.DemoParty.Group;

/** Makes up customers and vendors, no two of one name. */
final class Parties {

    private static final CurrencyCode SEK = DemoBooks.SEK;
    private static final CurrencyCode EUR = DemoBooks.EUR;
    private static final List<String> FIRST_NAMES = List.of(
            "Anna", "Karin", "Eva", "Åsa", "Märta", "Ingrid", "Elin", "Fatima", "Lars", "Erik", "Johan", "Per", "Nils",
            "Göran", "Ahmed", "Björn", "Östen", "Maja");
    private static final List<String> LAST_NAMES = List.of(
            "Lindqvist",
            "Åberg",
            "Sjögren",
            "Nyström",
            "Hedlund",
            "Björklund",
            "Öberg",
            "Wikström",
            "Hassan",
            "Ekdahl",
            "Norén",
            "Söderlund",
            "Lönn",
            "Fjellström");

    private final Dice dice;
    private final Set<String> names = new HashSet<>();

    Parties(Dice dice) {
        this.dice = dice;
    }

    /** 200: 130 Swedish companies, 40 persons, 30 companies abroad that buy in euro. */
    List<DemoParty> customers() {
        List<DemoParty> customers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            PartyNo no = new PartyNo("K%d".formatted(10001 + i));
            customers.add(
                    switch (i % 20) {
                        case 3, 8, 13, 18 -> person(no);
                        case 5 -> company(Ledger.CUSTOMER, no, Country.GERMANY, EUR);
                        case 10 -> company(Ledger.CUSTOMER, no, Country.FINLAND, EUR);
                        case 15 -> company(Ledger.CUSTOMER, no, Country.DENMARK, EUR);
                        default -> company(Ledger.CUSTOMER, no, Country.SWEDEN, SEK);
                    });
        }
        return List.copyOf(customers);
    }

    List<DemoParty> vendors() {
        List<DemoParty> vendors = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            vendors.add(company(Ledger.VENDOR, new PartyNo("L%d".formatted(501 + i)), Country.SWEDEN, SEK));
        }
        return List.copyOf(vendors);
    }

    /** Invented parties that are on no card. */
    List<String> strangers(int count) {
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strangers.add(i % 2 == 0 ? companyName(Country.SWEDEN) : personName());
        }
        return List.copyOf(strangers);
    }

    private DemoParty company(Ledger ledger, PartyNo no, Country country, CurrencyCode currency) {
        boolean swedish = country.equals(Country.SWEDEN);
        boolean ibanKnown = ledger == Ledger.VENDOR || dice.chance(swedish ? 35 : 70);
        boolean bankgiroKnown = swedish && dice.chance(40);
        return new DemoParty(
                ledger,
                no,
                companyName(country),
                address(country),
                swedish ? CheckDigits.luhn("55" + dice.between(60, 95) + dice.digits(5)) : "",
                currency,
                swedish ? Group.INRIKES : Group.EU,
                dice.pick(List.of(
                        Terms.DAYS_30,
                        Terms.DAYS_30,
                        Terms.DAYS_20,
                        Terms.DAYS_45,
                        Terms.MONTH_15,
                        Terms.DAYS_30_DISCOUNT_2,
                        Terms.DAYS_30_DISCOUNT_2,
                        Terms.DAYS_45_DISCOUNT_3)),
                ibanKnown ? CheckDigits.iban(country.code(), dice.digits(country.bankAccountDigits())) : "",
                bankgiroKnown ? bankgiro() : "");
    }

    private DemoParty person(PartyNo no) {
        return new DemoParty(
                Ledger.CUSTOMER,
                no,
                personName(),
                address(Country.SWEDEN),
                "",
                SEK,
                Group.INRIKES,
                dice.chance(50) ? Terms.DAYS_10 : Terms.DAYS_30,
                dice.chance(25) ? CheckDigits.iban("SE", dice.digits(20)) : "",
                "");
    }

    private Address address(Country country) {
        Country.Town town = dice.pick(country.towns());
        String postCode = town.postCode();
        while (postCode.contains("#")) {
            postCode = postCode.replaceFirst("#", dice.digits(1));
        }
        return new Address(
                dice.pick(country.streets()) + " " + dice.between(1, 98), postCode, town.name(), country.code());
    }

    private String companyName(Country country) {
        String name;
        do {
            name = dice.pick(country.beginnings()) + dice.pick(country.endings()) + " " + dice.pick(country.trades())
                    + " " + dice.pick(country.forms());
        } while (!names.add(name));
        return name;
    }

    private String personName() {
        String name;
        do {
            name = dice.pick(FIRST_NAMES) + " " + dice.pick(LAST_NAMES);
        } while (!names.add(name));
        return name;
    }

    private String bankgiro() {
        return CheckDigits.luhn("5" + dice.digits(6));
    }
}
