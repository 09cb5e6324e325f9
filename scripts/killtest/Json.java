package killtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON, of which the JDK has no reader: as Map, List, String, BigDecimal, Boolean or null. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) new Json(text).value();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }

    static long number(Object number) {
        return ((BigDecimal) number).longValueExact();
    }

    /** {@code {"amount":"12.50","currency":"SEK"}} in minor units of a currency of two decimals. */
    static long minor(Object money) {
        return new BigDecimal((String) ((Map<?, ?>) money).get("amount"))
                .movePointRight(2)
                .longValueExact();
    }

    private Object value() {
        return switch (next()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't', 'f', 'n' -> word();
            default -> number();
        };
    }

    /** The next character that is no space, which stays. */
    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private boolean take(char expected) {
        boolean found = next() == expected;
        at += found ? 1 : 0;
        return found;
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (!take('}')) {
            next();
            String name = string();
            take(':');
            members.put(name, value());
            take(',');
        }
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        at++;
        while (!take(']')) {
            elements.add(value());
            take(',');
        }
        return elements;
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                c = escaped(text.charAt(++at));
            }
            read.append(c);
        }
        at++;
        return read.toString();
    }

    private char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text, at - 3, at + 1, 16);
            }
            default -> c;
        };
    }

    private Object word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        return word.equals("null") ? null : Boolean.valueOf(word);
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(start, at));
    }
}
