package lt.kopz.sheets;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;

/**
 * Reads counts and amounts that cells state in words: {@code daugiau kaip 50} is {@code ≥51}, {@code about 20} is {@code ≈20 (15..25)}.
 *
 * <p>The words are those of the languages that the tables have columns for, as far as there are packs of them. All languages that know the
 * words and the notation of a cell have to read the same value: {@code 1,250} is read neither as 1250 nor as one and a quarter. Nothing that is written is
 * lost: beside a number there may be punctuation and a mark of a footnote, but no note.
 */
final class InWords {
    /** A number, to see whether the words around it are those of a language. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,'\\u00a0\\u202f\\u2009]|[ .,](?=\\d))*(?<=\\d)");

    /** Groups of three digits by one mark, and decimals after another one. */
    private static final Pattern GROUPED = Pattern.compile(
            "(?<![\\d.,'])(\\d{1,3}(?:([.,' \\u00a0\\u202f\\u2009])\\d{3})(?:\\2\\d{3})*)(?!\\2)[.,](\\d{1,2})(?![\\d.,'])");

    private final Supplier<ImmutableList<QuantityText>> languages;

    InWords(Collection<SheetGrid> grids) {
        languages = Suppliers.memoize(() -> grids.stream()
                .flatMap(grid -> grid.table().columns().stream())
                .flatMap(column -> column.language().stream())
                .distinct()
                .sorted()
                .flatMap(tag -> Wording.find(tag).stream())
                .map(QuantityText::of)
                .collect(ImmutableList.toImmutableList()));
    }

    /** The count that a text states; nothing where it is none, or more than cells hold. */
    Optional<Headcount> count(String text) {
        return agreed(text, QuantityText::count)
                .filter(count -> Written.count(Written.count(count)).equals(Optional.of(count)));
    }

    /** The amount that a text states, in the unit where it names none; nothing where it is none, or more than cells hold. */
    Optional<StatedAmount> amount(String text, CurrencyUnit unit) {
        return Stream.of(text, plain(text, "."), plain(text, ","))
                .flatMap(each -> agreed(
                        each, (language, said) -> language.withCurrency(unit).amount(said))
                        .stream())
                .findFirst()
                .filter(amount -> amount.value()
                                .map(value ->
                                        Written.amount(Amounts.plain(value)).isPresent())
                                .orElse(true)
                        && Exactness.of(amount)
                                .map(known -> Exactness.parse(known.text()).isPresent())
                                .orElse(true));
    }

    /** The same with numbers that can be read in one way only, whatever language they are printed in, in that way: of 1.234,56 and 1'234.56 the last mark. */
    private static String plain(String text, String mark) {
        return GROUPED.matcher(text)
                .replaceAll(number -> number.group(1).replaceAll("[^0-9]", "") + mark + number.group(3));
    }

    private <V> Optional<V> agreed(
            String text, BiFunction<QuantityText, String, Optional<QuantityText.Read<V>>> reading) {
        String words = NUMBER.matcher(text).replaceAll("7");
        Set<Optional<V>> values = new LinkedHashSet<>();
        for (QuantityText language : languages.get()) {
            Optional<V> value = value(language, text, reading);
            if (value.isPresent()
                    || (hasNumbers(text, language)
                            && value(language, words, reading).isPresent())) {
                values.add(value);
            }
        }
        return values.size() == 1 ? values.iterator().next() : Optional.empty();
    }

    /** Whether what looks like a number is one in the notation of a language, be it too fine for what is counted. */
    private static boolean hasNumbers(String text, QuantityText language) {
        return NUMBER.matcher(text).results().allMatch(number -> {
            try {
                return language.notation().readNumber(number.group()).isPresent();
            } catch (RefusedException none) {
                return false;
            }
        });
    }

    private static <V> Optional<V> value(
            QuantityText language,
            String text,
            BiFunction<QuantityText, String, Optional<QuantityText.Read<V>>> reading) {
        try {
            return reading.apply(language, text)
                    .filter(read -> read.note()
                            .map(note -> note.chars().noneMatch(Character::isLetterOrDigit))
                            .orElse(true))
                    .map(QuantityText.Read::value);
        } catch (RefusedException none) {
            return Optional.empty();
        }
    }
}
