package org.reskontra.core.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.matching.Evidence.DocumentNumber;
import org.reskontra.core.matching.Evidence.PaymentReference;

/**
 * The open items of a ledger by reference and document number. A number that stands in a text by itself has each of its runs of
 * letters and digits there as a whole word; so each number is filed under its longest run, and only numbers filed under a word of
 * the text need to be looked for.
 */
final class DocumentIndex {

    private final Map<String, List<OpenItem>> byReference = new HashMap<>();
    private final Map<String, List<Filed>> byRun = new HashMap<>();
    private final boolean closingDocuments;

    private record Filed(String upper, OpenItem item) {}

    DocumentIndex(List<OpenItem> items, boolean closingDocuments) {
        this.closingDocuments = closingDocuments;
        items.forEach(this::add);
    }

    /** The items that the line names, with what names them; the reference first, then the document's own number. */
    Map<OpenItem, Evidence> namedBy(MatchingLine line) {
        Map<OpenItem, Evidence> named = new HashMap<>();
        for (String reference : line.paymentReferences()) {
            for (OpenItem item : byReference.getOrDefault(reference, List.of())) {
                named.putIfAbsent(item, new PaymentReference(reference));
            }
        }
        String text = DocumentNumbers.searchText(line);
        for (String word : runs(text)) {
            addNamed(named, text, byRun.getOrDefault(word, List.of()));
        }
        addNamed(named, text, byRun.getOrDefault("", List.of()));
        return named;
    }

    private static void addNamed(Map<OpenItem, Evidence> named, String text, List<Filed> numbers) {
        for (Filed number : numbers) {
            if (DocumentNumbers.occurs(text, number.upper)) {
                named.putIfAbsent(number.item, new DocumentNumber(number.upper));
            }
        }
    }

    private void add(OpenItem item) {
        MatchingEntry entry = item.entry();
        if (!entry.isBankEntry() && !entry.paymentReference().isEmpty()) {
            byReference
                    .computeIfAbsent(entry.paymentReference(), any -> new ArrayList<>())
                    .add(item);
        }
        add(entry.documentNo().value(), item);
        add(entry.externalDocumentNo(), item);
        if (closingDocuments) {
            entry.closedDocuments().forEach(number -> add(number.value(), item));
        }
    }

    private void add(String number, OpenItem item) {
        if (number.length() >= DocumentNumbers.SHORTEST) {
            String upper = TextSimilarity.upper(number);
            String longest = "";
            for (String run : runs(upper)) {
                longest = run.length() > longest.length() ? run : longest;
            }
            byRun.computeIfAbsent(longest, any -> new ArrayList<>()).add(new Filed(upper, item));
        }
    }

    private static List<String> runs(String upper) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= upper.length(); i++) {
            if (i == upper.length() || !DocumentNumbers.isAlphanumeric(upper.charAt(i))) {
                if (i > start) {
                    runs.add(upper.substring(start, i));
                }
                start = i + 1;
            }
        }
        return runs;
    }
}
