package org.reskontra.server.demo.books;

import java.util.List;

/**
 * What parties of a country are called and where they live. The words are ordinary; the companies put together from them are
 * invented.
 *
 * @param bankAccountDigits length of a domestic account number inside an IBAN
 * @param beginnings of company names
 * @param endings of company names, joined to the beginnings
 */
record Country(
        String code,
        int bankAccountDigits,
        List<String> beginnings,
        List<String> endings,
        List<String> trades,
        List<String> forms,
        List<String> streets,
        List<Town> towns) {

    /** @param postCode with {@code #} for a digit that varies */
    record Town(String name, String postCode) {}

    static final Country SWEDEN = new Country(
            "SE",
            20,
            List.of(
                    "Björk", "Lind", "Ek", "Gran", "Alm", "Furu", "Ås", "Sjö", "Norr", "Öst", "Sten", "Berg", "Ler",
                    "Hag"),
            List.of("viken", "lunda", "dala", "torps", "näs", "fors", "sjö", "hults", "måla", "backa", "hamra", "rud"),
            List.of(
                    "Bygg",
                    "El",
                    "Livs",
                    "Kök",
                    "Trä",
                    "Verkstad",
                    "Hotell",
                    "Bageri",
                    "Järn",
                    "Färg",
                    "Trädgård",
                    "Cykel",
                    "Bokhandel",
                    "Rör",
                    "Plåt",
                    "Möbler",
                    "Förskola",
                    "Kontor",
                    "Lantbruk",
                    "Åkeri"),
            List.of("AB", "AB", "AB", "AB", "Handelsbolag", "& Söner AB", "ek. för."),
            List.of(
                    "Storgatan",
                    "Kvarnvägen",
                    "Industrigatan",
                    "Björkvägen",
                    "Ängsvägen",
                    "Östra Ringvägen",
                    "Hamngatan"),
            List.of(
                    new Town("Göteborg", "413 ##"),
                    new Town("Stockholm", "118 ##"),
                    new Town("Malmö", "212 ##"),
                    new Town("Västerås", "722 ##"),
                    new Town("Örebro", "703 ##"),
                    new Town("Umeå", "903 ##"),
                    new Town("Jönköping", "553 ##"),
                    new Town("Växjö", "352 ##"),
                    new Town("Sundsvall", "852 ##"),
                    new Town("Gävle", "802 ##"),
                    new Town("Borås", "504 ##"),
                    new Town("Härnösand", "871 ##")));

    static final Country GERMANY = new Country(
            "DE",
            18,
            List.of("Weiden", "Buchen", "Linden", "Hagen", "Eschen", "Müggel"),
            List.of("hain", "brück", "feld", "rode", "thal"),
            List.of("Werkzeughandel", "Großküchen", "Möbelbau", "Gartenbedarf", "Bürotechnik"),
            List.of("GmbH", "GmbH & Co. KG", "OHG"),
            List.of("Hauptstraße", "Gartenweg", "Am Güterbahnhof"),
            List.of(new Town("Rostock", "180##"), new Town("Köln", "509##"), new Town("Lübeck", "235##")));

    static final Country FINLAND = new Country(
            "FI",
            14,
            List.of("Koivu", "Kuusi", "Järven", "Lahden", "Hongan"),
            List.of("mäki", "lahti", "ranta", "pelto"),
            List.of("Tukku", "Rauta", "Kaluste", "Sähkö"),
            List.of("Oy", "Ky"),
            List.of("Satamakatu", "Koulutie", "Asematie"),
            List.of(new Town("Turku", "201##"), new Town("Tampere", "331##"), new Town("Vaasa", "651##")));

    static final Country DENMARK = new Country(
            "DK",
            14,
            List.of("Bøge", "Sønder", "Ege", "Kær"),
            List.of("lund", "gård", "holt", "bæk"),
            List.of("Handel", "Køkken", "Møbler", "Værktøj"),
            List.of("A/S", "ApS"),
            List.of("Nørregade", "Skolevej", "Havnegade"),
            List.of(new Town("Aarhus", "80##"), new Town("Odense", "50##"), new Town("Køge", "46##")));
}
