package lt.kopz.sheets;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.money.AmountText;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.ReadAmount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;

/**
 * What one printed unit of a column stands for by its heading: {@code Suma, tūkst. Eur}, {@code Amount (EUR thousand)}.
 *
 * <p>Example: below such a heading {@code 45.6} is 45600.00, printed in hundreds; {@code apie 2} is read as {@code apie 2 tūkst. Eur}.
 *
 * @param words how the heading says it
 * @param one one printed unit
 * @param notation the notation that reads it
 */
record HeadUnit(String words, ReadAmount one, AmountText notation) {
    private static final Pattern LAST_WORDS = Pattern.compile(".*?[(,;]\\s*([^(,;]+?)\\s*\\)?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Those of all languages there are: every column of every workbook asks them. */
    private static final Supplier<ImmutableList<AmountText>> NOTATIONS =
            Suppliers.memoize(() -> Wording.available().stream()
                    .flatMap(language -> Wording.find(language).stream())
                    .map(language -> QuantityText.of(language).notation())
                    .collect(ImmutableList.toImmutableList()));

    /** The unit of a heading, where that is a thousand or more; nothing where it names none. */
    static Optional<HeadUnit> of(String heading) {
        Matcher last = LAST_WORDS.matcher(heading.strip());
        return last.matches()
                ? NOTATIONS.get().stream()
                        .flatMap(notation -> in(notation, last.group(1)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<HeadUnit> in(AmountText notation, String words) {
        return read(notation, words, "1 " + words).or(() -> read(notation, words, words + " 1"));
    }

    private static Optional<HeadUnit> read(AmountText notation, String words, String one) {
        try {
            return notation.read(one)
                    .filter(read -> read.magnitude() != Magnitude.UNITS)
                    .map(read -> new HeadUnit(words, read, notation));
        } catch (RefusedException none) {
            return Optional.empty();
        }
    }

    /** Puts what a cell stands for in its place, and its currency and how exactly it is printed in the cells beside it, where they are empty. */
    void apply(List<SheetColumn> columns, List<String> cells, int amount) {
        String text = cells.get(amount).strip();
        if (AmountText.isNoFigure(text)) {
            return;
        }
        if (!NUMBER.matcher(text).matches()) {
            if (!notation.namesCurrency(text)) {
                cells.set(amount, text + " " + words);
            }
            return;
        }
        BigDecimal printed = new BigDecimal(text);
        BigDecimal unit = one.amount().getNumber().numberValueExact(BigDecimal.class);
        BigDecimal lastPlace = unit.movePointLeft(printed.scale());
        cells.set(amount, printed.multiply(unit).stripTrailingZeros().toPlainString());
        put(
                columns,
                cells,
                amount + 1,
                CellType.CURRENCY,
                one.amount().getCurrency().getCurrencyCode());
        if (lastPlace.compareTo(
                        BigDecimal.ONE.movePointLeft(one.amount().getCurrency().getDefaultFractionDigits()))
                > 0) {
            String half = lastPlace.divide(BigDecimal.valueOf(2)).toPlainString();
            put(columns, cells, amount + 2, CellType.EXACTNESS, "±" + half);
        }
    }

    private static void put(List<SheetColumn> columns, List<String> cells, int at, CellType type, String text) {
        if (at < cells.size() && columns.get(at).type() == type && cells.get(at).isBlank()) {
            cells.set(at, text);
        }
    }
}
