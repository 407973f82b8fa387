package lt.kopz.core.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountText;
import lt.kopz.core.money.AmountTextException;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.ReadAmount;
import lt.kopz.core.money.ReadNumber;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/**
 * Reads counts and amounts as texts of a language state them: a number, or the words for its bounds.
 *
 * <pre>{@code
 * QuantityText text = QuantityText.of(Wording.LITHUANIAN);
 * text.count("ne mažiau kaip 364");          // at least 364
 * text.count("daugiau kaip 50");             // at least 51
 * text.count("apie 50");                     // about 50: 45 to 55
 * text.count("beveik 100");                  // 50 to 99
 * text.count("10–12");                       // 10 to 12
 * text.count("50, iš jų 20 vaikų");          // 50, with the note "iš jų 20 vaikų"
 * text.amount("nuo 1,2 iki 1,5 mln. Eur");   // 1200000.00 to 1500000.00
 * }</pre>
 *
 * <p>The words are patterns of the wording, so that every language brings its own: what it prints bounds with, and after the keys
 * {@code wording.read.…} what else it reads as such, one pattern a form, with {@code |} between them. Whatever a wording prints of a count, or
 * of an amount in the notation of its language, is read back as the same value.
 *
 * <p>"More than" and "less than" leave the number itself out. "About" stands for all that rounds to the number at its last place that is not
 * zero, one at least on both sides: about 50 is 45 to 55. "Almost" is about, and less. A count in thousands is about, too.
 */
public final class QuantityText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f\\u2009\\u2007]+");

    private static final Pattern MARKS = Pattern.compile("(?<before>.*[^\\s*†‡⁰¹²³⁴-⁹])\\s*(?<note>[*†‡⁰¹²³⁴-⁹]+\\)?)");
    private static final Pattern AFTER_COMMA = Pattern.compile("(?<before>.*?\\S)[,;:] +(?<note>\\p{L}.*)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("(?<before>.*\\S) \\((?<note>[^()]*)\\)");
    private static final Pattern ALL_IN_PARENTHESES = Pattern.compile("\\((?<before>[^()]*)\\)(?<note>)");
    private static final Pattern PUNCTUATION = Pattern.compile("(?<before>.*\\S)\\s*[,;:](?<note>)|(?<all>.*[0-9])\\.");
    private static final ImmutableList<Pattern> NOTES =
            ImmutableList.of(ALL_IN_PARENTHESES, AFTER_COMMA, IN_PARENTHESES, MARKS, PUNCTUATION);

    /** Longer texts are no quantities. */
    private static final int LONGEST = 500;

    /** A form in which a quantity is stated, in the order in which they are tried. */
    private enum Form {
        UNKNOWN(WordingMessage.COUNT_UNKNOWN, WordingMessage.AMOUNT_UNKNOWN),
        ABOUT_WITHIN(WordingMessage.ABOUT),
        BETWEEN(WordingMessage.BETWEEN, WordingMessage.READ_BETWEEN),
        AT_LEAST(WordingMessage.AT_LEAST, WordingMessage.READ_AT_LEAST),
        AT_MOST(WordingMessage.AT_MOST, WordingMessage.READ_AT_MOST),
        MORE_THAN(WordingMessage.READ_MORE_THAN),
        LESS_THAN(WordingMessage.READ_LESS_THAN),
        ALMOST(WordingMessage.READ_ALMOST),
        ABOUT(WordingMessage.READ_ABOUT),
        EXACTLY(WordingMessage.EXACTLY);

        private final ImmutableList<WordingMessage> messages;

        Form(WordingMessage... messages) {
            this.messages = ImmutableList.copyOf(messages);
        }
    }

    /**
     * What was read.
     *
     * @param <V> a count or an amount
     * @param value the value
     * @param note what stood beside it, after a comma or in parentheses, or a mark of a footnote; empty where there was nothing
     */
    public record Read<V>(V value, Optional<String> note) {}

    private final Wording wording;
    private final AmountText notation;
    private final Map<Form, ImmutableList<Pattern>> forms = new EnumMap<>(Form.class);

    private QuantityText(Wording wording, AmountText notation) {
        this.wording = wording;
        this.notation = notation;
        for (Form form : Form.values()) {
            forms.put(
                    form,
                    form.messages.stream()
                            .flatMap(message -> wording.pattern(message, Optional.empty()).stream()
                                    .flatMap(pattern -> message.isSeveral()
                                            ? Splitter.on('|').trimResults().splitToStream(pattern)
                                            : Stream.of(pattern)))
                            .map(QuantityText::regex)
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    /**
     * The reader of a language.
     *
     * @param wording the wording, whose patterns are read
     * @return the reader
     */
    public static QuantityText of(Wording wording) {
        return new QuantityText(wording, notation(wording));
    }

    /**
     * The notation of a table whose heading names the currency.
     *
     * @param currency the currency of what names none
     * @return the reader
     */
    public QuantityText withCurrency(CurrencyUnit currency) {
        return new QuantityText(wording, notation.withCurrency(currency));
    }

    /**
     * The notation of single amounts, without words for bounds.
     *
     * @return the marks of the language's numbers, and its words for currencies and magnitudes
     */
    public AmountText notation() {
        return notation;
    }

    /**
     * Reads a count.
     *
     * @param text the text of a cell or a phrase: "ne mažiau kaip 364"
     * @return the count with its note; empty where the text is empty or a lone dash, which says that there is no figure
     * @throws RefusedException if the text is no count; its words say what to write
     */
    public Optional<Read<Headcount>> count(String text) {
        return read(text, plain -> count(text, plain), Example.COUNT);
    }

    /**
     * Reads an amount.
     *
     * @param text the text of a cell or a phrase: "apie 2,5 mln. Eur"
     * @return the amount with its note; empty where the text is empty or a lone dash, which says that there is no figure
     * @throws RefusedException if the text is no amount; its words say what to write
     */
    public Optional<Read<StatedAmount>> amount(String text) {
        return read(text, plain -> amount(text, plain), Example.AMOUNT);
    }

    // ---- the text and what stands beside it

    private enum Example {
        COUNT,
        AMOUNT
    }

    private <V> Optional<Read<V>> read(String text, Function<String, Optional<V>> value, Example example) {
        String plain = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (plain.isEmpty() || AmountText.isNoFigure(plain)) {
            return Optional.empty();
        }
        List<String> notes = new ArrayList<>();
        RefusedException first = null;
        if (plain.length() <= LONGEST) {
            for (String core = plain; ; ) {
                try {
                    Optional<V> read = value.apply(core);
                    if (read.isPresent()) {
                        return Optional.of(new Read<>(
                                read.get(), notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes))));
                    }
                } catch (RefusedException refused) {
                    first = first == null ? refused : first;
                }
                String less = withoutNote(core, notes, example);
                if (less.equals(core)) {
                    break;
                }
                core = less;
            }
        }
        if (first != null) {
            throw first;
        }
        String shown = example == Example.COUNT
                ? wording.count(Headcount.atLeast(50))
                : wording.amount(Amounts.euro("1250.00"));
        throw new RefusedException(
                ProblemKind.NOT_A_QUANTITY,
                "\"" + shortened(text) + "\" is no " + (example == Example.COUNT ? "count" : "amount")
                        + "; write one number, or words for its bounds such as \"" + shown
                        + "\", and a note after a comma or in parentheses",
                "found",
                shortened(text),
                "example",
                shown);
    }

    /** Parentheses around all of an amount may mean that it is negative. */
    private static String withoutNote(String core, List<String> notes, Example example) {
        for (Pattern pattern : NOTES) {
            Matcher note = pattern.matcher(core);
            if (note.matches() && !(pattern == ALL_IN_PARENTHESES && example == Example.AMOUNT)) {
                String before =
                        pattern == PUNCTUATION && note.group("all") != null ? note.group("all") : note.group("before");
                if (note.group("note") != null && !note.group("note").isEmpty()) {
                    notes.add(0, note.group("note"));
                }
                return before.strip();
            }
        }
        return core;
    }

    // ---- forms

    private ImmutableList<Pattern> patterns(Form form) {
        return Objects.requireNonNull(forms.get(form));
    }

    private Optional<Headcount> count(String text, String plain) {
        for (Form form : Form.values()) {
            for (Pattern pattern : patterns(form)) {
                Matcher matched = pattern.matcher(plain);
                if (matched.matches()) {
                    Optional<Headcount> read = count(form, matched, text);
                    if (read.isPresent()) {
                        return read;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Headcount> count(Form form, Matcher matched, String text) {
        if (form == Form.UNKNOWN) {
            return Optional.of(Headcount.unknown());
        }
        if (form == Form.BETWEEN) {
            Optional<ReadNumber> high = number(matched.group("high"));
            Optional<ReadNumber> low = number(matched.group("low"))
                    .map(read -> high.map(
                                    upper -> read.magnitude() == Magnitude.UNITS ? read.in(upper.magnitude()) : read)
                            .orElse(read));
            return low.flatMap(from -> high.filter(to -> whole(from, text) <= whole(to, text))
                    .map(to -> Headcount.between(whole(from, text), whole(to, text))));
        }
        Optional<ReadNumber> value = number(matched.group("value"));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        long count = whole(value.get(), text);
        long slack = atLeastOne(slack(value.get().inUnits()));
        return switch (form) {
            case ABOUT_WITHIN -> {
                Optional<ReadNumber> low = number(matched.group("low"));
                Optional<ReadNumber> high = number(matched.group("high"));
                yield low.flatMap(from -> high.filter(to -> whole(from, text) <= count && count <= whole(to, text))
                        .map(to -> Headcount.about(count, whole(from, text), whole(to, text))));
            }
            case AT_LEAST -> Optional.of(Headcount.atLeast(count));
            case AT_MOST -> Optional.of(Headcount.atMost(count));
            case MORE_THAN -> Optional.of(Headcount.atLeast(Math.addExact(count, 1)));
            case LESS_THAN -> Optional.of(count).filter(any -> any > 0).map(any -> Headcount.atMost(any - 1));
            case ALMOST ->
                Optional.of(count)
                        .filter(any -> any > 0)
                        .map(any -> Headcount.between(Math.max(0, any - slack), any - 1));
            case ABOUT -> Optional.of(Headcount.about(count, Math.max(0, count - slack), Math.addExact(count, slack)));
            default ->
                Optional.of(
                        value.get().magnitude() == Magnitude.UNITS
                                ? Headcount.exactly(count)
                                : rounded(count, value.get()));
        };
    }

    private Optional<ReadNumber> number(String text) {
        try {
            return notation.readNumber(text).filter(read -> read.inUnits().signum() >= 0);
        } catch (AmountTextException none) {
            return Optional.empty();
        }
    }

    private static long whole(ReadNumber number, String text) {
        BigDecimal units = number.inUnits().stripTrailingZeros();
        if (units.scale() > 0 || units.precision() - units.scale() > 18) {
            throw new RefusedException(
                    ProblemKind.NOT_A_WHOLE_COUNT,
                    "\"" + shortened(text)
                            + "\" is no whole number; count whole persons or things, in at most 18 digits",
                    "found",
                    shortened(text));
        }
        return units.longValueExact();
    }

    /** A count that is printed in thousands stands for all that rounds to its last printed place. */
    private static Headcount rounded(long count, ReadNumber read) {
        long slack = atLeastOne(half(read.magnitude().zeros() - read.decimals()));
        return Headcount.about(count, Math.max(0, count - slack), Math.addExact(count, slack));
    }

    private static long atLeastOne(BigDecimal slack) {
        return slack.max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** Half of one in the last place that is not zero. */
    private static BigDecimal slack(BigDecimal number) {
        return half(-number.stripTrailingZeros().scale());
    }

    private static BigDecimal half(int place) {
        return BigDecimal.ONE.scaleByPowerOfTen(place).divide(BigDecimal.valueOf(2));
    }

    private Optional<StatedAmount> amount(String text, String plain) {
        RefusedException reason = null;
        for (Form form : Form.values()) {
            for (Pattern pattern : patterns(form)) {
                Matcher matched = pattern.matcher(plain);
                if (matched.matches()) {
                    try {
                        Optional<StatedAmount> read = amount(form, matched);
                        if (read.isPresent()) {
                            return read;
                        }
                    } catch (AmountTextException none) {
                        reason = refused(none, text);
                    }
                }
            }
        }
        if (reason != null) {
            throw reason;
        }
        return Optional.empty();
    }

    private Optional<StatedAmount> amount(Form form, Matcher matched) {
        if (form == Form.UNKNOWN) {
            return notation.heading().map(StatedAmount::unknown);
        }
        if (form == Form.BETWEEN) {
            return between(matched.group("low"), matched.group("high"))
                    .filter(both -> Amounts.decimal(both.get(0).amount())
                                    .compareTo(Amounts.decimal(both.get(1).amount()))
                            <= 0)
                    .map(both -> StatedAmount.between(
                            both.get(0).amount(), both.get(1).amount()));
        }
        Optional<ReadAmount> value = notation.read(matched.group("value"));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        MonetaryAmount amount = value.get().amount();
        return switch (form) {
            case ABOUT_WITHIN ->
                between(matched.group("low"), matched.group("high"))
                        .map(both -> StatedAmount.about(
                                amount, both.get(0).amount(), both.get(1).amount()));
            case AT_LEAST -> Optional.of(StatedAmount.atLeast(amount));
            case AT_MOST -> Optional.of(StatedAmount.atMost(amount));
            case MORE_THAN -> Optional.of(StatedAmount.moreThan(amount));
            case LESS_THAN -> Optional.of(StatedAmount.lessThan(amount));
            case ALMOST ->
                Optional.of(StatedAmount.between(
                        Amounts.minus(amount, slack(value.get())),
                        Amounts.minus(amount, Amounts.ofMinor(1, amount.getCurrency()))));
            case ABOUT ->
                Optional.of(StatedAmount.about(
                        amount, Amounts.minus(amount, slack(value.get())), Amounts.plus(amount, slack(value.get()))));
            default -> value.map(StatedAmount::of);
        };
    }

    private static MonetaryAmount slack(ReadAmount read) {
        CurrencyUnit currency = read.amount().getCurrency();
        MonetaryAmount least = Amounts.ofMinor(1, currency);
        BigDecimal down =
                slack(Amounts.decimal(read.amount())).setScale(currency.getDefaultFractionDigits(), RoundingMode.FLOOR);
        return down.signum() == 0 ? least : Amounts.of(down, currency);
    }

    /** Of two amounts only one may name the currency and the magnitude: "10–12 mln. Eur". */
    private Optional<ImmutableList<ReadAmount>> between(String low, String high) {
        boolean lowNames = notation.namesCurrency(low);
        boolean highNames = notation.namesCurrency(high);
        AmountText ofLow = notation;
        AmountText ofHigh = notation;
        if (highNames && !lowNames) {
            Optional<ReadAmount> read = notation.read(high);
            ofLow = read.map(both ->
                            notation.withCurrency(both.amount().getCurrency()).withMagnitude(both.magnitude()))
                    .orElse(notation);
        } else if (lowNames && !highNames) {
            Optional<ReadAmount> read = notation.read(low);
            ofHigh = read.map(both -> notation.withCurrency(both.amount().getCurrency()))
                    .orElse(notation);
            Optional<ReadAmount> upper = ofHigh.read(high);
            ofLow = upper.filter(both -> read.orElseThrow().magnitude() == Magnitude.UNITS)
                    .map(both -> notation.withMagnitude(both.magnitude()))
                    .orElse(notation);
        }
        Optional<ReadAmount> from = ofLow.read(low);
        Optional<ReadAmount> to = ofHigh.read(high);
        return from.flatMap(lower -> to.map(upper -> ImmutableList.of(lower, upper)));
    }

    private RefusedException refused(AmountTextException none, String text) {
        String found = shortened(text);
        String example = wording.amount(Amounts.euro("1250.00"));
        return switch (none.problem()) {
            case UNKNOWN_WORD ->
                new RefusedException(
                        ProblemKind.WORD_BESIDE_AMOUNT,
                        String.valueOf(none.getMessage()),
                        "found",
                        found,
                        "word",
                        none.word().orElse(found),
                        "example",
                        example);
            case NO_CURRENCY ->
                new RefusedException(
                        ProblemKind.NO_CURRENCY_NAMED,
                        String.valueOf(none.getMessage()),
                        "found",
                        found,
                        "example",
                        example);
            default ->
                new RefusedException(
                        ProblemKind.NOT_A_QUANTITY,
                        String.valueOf(none.getMessage()),
                        "found",
                        found,
                        "example",
                        example);
        };
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    // ---- what a wording brings

    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (Template.Part part : Template.of(pattern).parts()) {
            if (part instanceof Template.Chars chars) {
                for (String word : Splitter.on(BLANKS).split(chars.characters())) {
                    regex.append(word.isEmpty() ? "" : Pattern.quote(word)).append(" +");
                }
                regex.setLength(regex.length() - 2);
            } else if (part instanceof Template.Slot slot) {
                regex.append("(?<").append(slot.name()).append(">.+?)");
            } else if (part instanceof Template.Choice choice) {
                regex.append("(?:")
                        .append(choice.forms().stream().map(Pattern::quote).collect(Collectors.joining("|")))
                        .append(')');
            }
        }
        return Pattern.compile(regex.toString().replace(" +", " *"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static AmountText notation(Wording wording) {
        Numerals numerals = wording.numerals();
        AmountText text = AmountText.of(
                numerals.decimal().equals(",") ? AmountText.DecimalMark.COMMA : AmountText.DecimalMark.POINT,
                switch (numerals.group()) {
                    case "," -> AmountText.GroupMark.COMMA;
                    case "." -> AmountText.GroupMark.POINT;
                    case "" -> AmountText.GroupMark.NONE;
                    default -> AmountText.GroupMark.BLANK;
                });
        for (String entry : words(wording, WordingMessage.READ_CURRENCIES, ';')) {
            List<String> parts = Splitter.on(':').trimResults().splitToList(entry);
            text = text.withWords(
                    Amounts.currency(parts.get(0)),
                    Splitter.on(' ')
                            .omitEmptyStrings()
                            .splitToStream(parts.get(1))
                            .toArray(String[]::new));
        }
        text = text.withWords(Magnitude.THOUSANDS, array(words(wording, WordingMessage.READ_THOUSANDS, ' ')));
        text = text.withWords(Magnitude.MILLIONS, array(words(wording, WordingMessage.READ_MILLIONS, ' ')));
        return text.withWords(Magnitude.BILLIONS, array(words(wording, WordingMessage.READ_BILLIONS, ' ')));
    }

    private static ImmutableList<String> words(Wording wording, WordingMessage message, char between) {
        return wording.pattern(message, Optional.empty()).stream()
                .flatMap(all ->
                        Splitter.on(between).trimResults().omitEmptyStrings().splitToStream(all))
                .collect(ImmutableList.toImmutableList());
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }
}
