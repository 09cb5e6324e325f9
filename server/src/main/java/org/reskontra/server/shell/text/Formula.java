package org.reskontra.server.shell.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.shell.text.AmountTyping.Reading;

/** A sum with the four operations and parentheses, read from left to right; a leading = as in spreadsheets is fine. */
final class Formula {

    private static final int DEEPEST = 20;

    private final String text;
    private final NumberReading numbers;
    private int position;
    private int depth;
    private boolean computed;
    private @Nullable TypingProblem problem;

    Formula(String text, NumberReading numbers) {
        String dashes = text.replace('\u2212', '-').replace('\u2013', '-').replace('×', '*');
        this.text = dashes.startsWith("=") ? dashes.substring(1) : dashes;
        this.numbers = numbers;
    }

    Reading read() {
        BigDecimal value = sum();
        if (problem == null && position < text.length()) {
            problem = TypingProblem.AMOUNT_NOT_UNDERSTOOD;
        }
        if (problem != null) {
            return new Reading.Wrong(problem);
        }
        return computed ? new Reading.Result(value) : new Reading.Number(value);
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (problem == null && (next('+') || next('-'))) {
            boolean minus = text.charAt(position - 1) == '-';
            computed = true;
            BigDecimal more = product();
            value = minus ? value.subtract(more) : value.add(more);
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (problem == null && (next('*') || next('/'))) {
            boolean divides = text.charAt(position - 1) == '/';
            computed = true;
            BigDecimal by = factor();
            if (divides && by.signum() == 0) {
                return problem(problem == null ? TypingProblem.DIVISION_BY_ZERO : problem);
            }
            value = divides ? value.divide(by, AmountTyping.DIVISION) : value.multiply(by, AmountTyping.DIVISION);
        }
        return value;
    }

    private BigDecimal factor() {
        if (++depth > DEEPEST) {
            return problem(TypingProblem.AMOUNT_NOT_UNDERSTOOD);
        }
        try {
            if (next('-')) {
                return factor().negate();
            }
            if (next('+')) {
                return factor();
            }
            if (next('(')) {
                computed = true;
                BigDecimal value = sum();
                return next(')') ? value : problem(TypingProblem.AMOUNT_NOT_UNDERSTOOD);
            }
            return number();
        } finally {
            depth--;
        }
    }

    private BigDecimal number() {
        int start = position;
        while (position < text.length() && "+-*/()".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        BigDecimal value = numbers.read(text.substring(start, position));
        return value == null ? problem(TypingProblem.AMOUNT_NOT_UNDERSTOOD) : value;
    }

    private boolean next(char expected) {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private BigDecimal problem(TypingProblem what) {
        if (problem == null) {
            problem = what;
        }
        return BigDecimal.ZERO;
    }
}
