package lt.kopz.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountText;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amounts of a file: the notation is that of {@link AmountText}, the sign may stand elsewhere, and a heading may say that amounts are
 * in thousands or millions.
 */
final class CsvAmounts {
    /** So many digits of minor units fit into a ledger, whatever they are. */
    private static final int DIGITS = 18;

    private static final int USUAL_DIGITS = 15;
    private static final String SIGNS = "+-\u2212";
    private static final MonetaryAmount EXAMPLE = Amounts.euro("1234.50");

    private final CsvFormat format;
    private final AmountText notation;
    private final Map<Column, AmountText> notations = new HashMap<>();

    private record Column(String heading, CurrencyUnit currency) {}

    CsvAmounts(CsvFormat format) {
        this.format = format;
        this.notation = AmountText.of(format.decimalMark, format.groupMark);
    }

    /**
     * Reads an amount.
     *
     * @param currency its currency; null where that is not known, and only what is wrong in any currency can be reported
     * @return the amount with its sign; empty where the cell is empty or has a lone dash in it, where its currency is not known, and where a
     *     problem was given
     */
    Optional<MonetaryAmount> read(
            String text, CsvPlace place, @Nullable CurrencyUnit currency, Consumer<Problem> problems) {
        String digits = text;
        boolean negative = false;
        if (format.parentheses && text.startsWith("(") && text.endsWith(")")) {
            digits = text.substring(1, text.length() - 1);
            negative = true;
        } else if (format.trailingMinus && text.length() > 1 && isMinus(text.charAt(text.length() - 1))) {
            digits = text.substring(0, text.length() - 1);
            negative = true;
        }
        // the currency has a column of its own, which a code beside the digits might contradict
        if (notation.namesCurrency(digits)
                || (negative
                        && (CsvRows.stripped(digits).isEmpty()
                                || SIGNS.indexOf(CsvRows.stripped(digits).charAt(0)) >= 0))) {
            problems.accept(notAnAmount(text, place));
            return Optional.empty();
        }
        try {
            MonetaryAmount read = (currency == null ? notation : notation(new Column(place.column(), currency)))
                    .read(digits)
                    .map(found -> found.amount())
                    .orElse(null);
            return Optional.ofNullable(negative && read != null ? Amounts.negate(read) : read);
        } catch (RefusedException none) {
            if (currency != null || none.kind() != ProblemKind.NO_CURRENCY_NAMED) {
                problems.accept(problem(none, text, place, currency));
            }
            return Optional.empty();
        }
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212';
    }

    private AmountText notation(Column column) {
        return notations.computeIfAbsent(column, of -> {
            Magnitude magnitude = HeadUnit.of(of.heading())
                    .map(unit -> unit.one().magnitude())
                    .orElse(Magnitude.UNITS);
            return notation.withCurrency(of.currency())
                    .withMagnitude(magnitude)
                    .withMaxIntegerDigits(mostDigits(of.currency()) - magnitude.zeros());
        });
    }

    private int mostDigits(@Nullable CurrencyUnit currency) {
        int most =
                currency == null ? USUAL_DIGITS : Math.min(USUAL_DIGITS, DIGITS - currency.getDefaultFractionDigits());
        return Math.min(most, format.limits.maxDigits());
    }

    private Problem problem(RefusedException none, String text, CsvPlace place, @Nullable CurrencyUnit currency) {
        if (none.kind() == ProblemKind.AMOUNT_TOO_LARGE) {
            return Problem.of(none.kind(), place, "found", text, "most", mostDigits(currency));
        }
        if (none.kind() != ProblemKind.AMOUNT_TOO_FINE) {
            return notAnAmount(text, place);
        }
        String code = Objects.requireNonNull(currency).getCurrencyCode();
        int decimals = currency.getDefaultFractionDigits();
        return Problem.of(none.kind(), place, "found", text, "currency", code, "decimals", decimals);
    }

    private Problem notAnAmount(String text, CsvPlace place) {
        String example = notation.withCurrency(EXAMPLE.getCurrency()).print(EXAMPLE, Magnitude.UNITS);
        return Problem.of(ProblemKind.NOT_AN_AMOUNT, place, "found", text, "example", example);
    }
}
