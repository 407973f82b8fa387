package lt.kopz.core.wording;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountText;
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

    private static final Pattern UNIT = Pattern.compile("\\p{L}+\\.?|\\p{Sc}");

    /** Hundredths in digits, with what they are called. */
    private static final Pattern PART =
            Pattern.compile("(?:\\p{L}{1,3} )?(?<part>[0-9]{1,3})(?:/100|(?: ?\\p{L}+\\.?)?)");

    private static final CharMatcher BETWEEN_WORDS = CharMatcher.whitespace().or(CharMatcher.anyOf(",;:()\"„“”–"));

    /** So many words may be those of a currency and of what of its smaller unit follows: euros and twenty-seven cents. */
    private static final int MOST_OF_PART = 5;

    private static final String DASH = "[-\u2010-\u2015\u2212]";
    private static final String NO_DASH = "[^()\u2010-\u2015\u2212-]*";
    private static final Pattern FIRST_DIGIT = Pattern.compile("(?=[0-9])");
    private static final Pattern MINUS =
            Pattern.compile("\\((?<inside>" + NO_DASH + ")\\)(?<behind>[ \\p{L}\\p{Sc}.]*)|" + DASH + " *(?<after>"
                    + NO_DASH + ")|(?<before>" + NO_DASH + "[0-9]) *" + DASH + "(?<unit>[ \\p{L}\\p{Sc}.]*)");

    /** Longer texts are no quantities. */
    private static final int LONGEST = 500;

    private static final ImmutableSet<ProblemKind> NO_AMOUNT = Sets.immutableEnumSet(
            ProblemKind.NOT_A_QUANTITY,
            ProblemKind.WORD_BESIDE_AMOUNT,
            ProblemKind.NO_CURRENCY_NAMED,
            ProblemKind.AMOUNT_TOO_FINE,
            ProblemKind.AMOUNT_TOO_LARGE);

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
    private final Optional<SpelledNumbers> spelled;
    private final Map<Form, ImmutableList<Pattern>> forms = new EnumMap<>(Form.class);

    private QuantityText(Wording wording, AmountText notation) {
        this.wording = wording;
        this.notation = notation;
        this.spelled = SpelledNumbers.of(wording);
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
     * The notation of a table whose heading names the magnitude: "tūkst. Eur".
     *
     * @param magnitude the magnitude of what names none
     * @return the reader
     */
    public QuantityText withMagnitude(Magnitude magnitude) {
        return new QuantityText(wording, notation.withMagnitude(magnitude));
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
        return read(
                text,
                plain -> inWords(plain)
                        .map(Headcount::exactly)
                        .or(() -> first(plain, (form, matched) -> count(form, matched, text))),
                (count, note) ->
                        inWords(note).filter(said -> !count.contains(said)).isEmpty(),
                Example.COUNT);
    }

    /**
     * Reads an amount.
     *
     * @param text the text of a cell or a phrase: "apie 2,5 mln. Eur"
     * @return the amount with its note; empty where the text is empty or a lone dash, which says that there is no figure
     * @throws RefusedException if the text is no amount; its words say what to write
     */
    public Optional<Read<StatedAmount>> amount(String text) {
        return read(
                text,
                plain -> amountInWords(plain).map(StatedAmount::exactly).or(() -> inFigures(plain)),
                (amount, note) -> amountInWords(note)
                        .filter(said -> !amount.range().currency().equals(said.getCurrency())
                                || !amount.range().contains(said))
                        .isEmpty(),
                Example.AMOUNT);
    }

    // ---- in words

    /**
     * A number in words, as contracts have it beside the figures.
     *
     * @param number the number
     * @return the words, such as "du tūkstančiai keturi šimtai septyniolika"; empty below zero, from a thousand of the largest word of the language
     *     on, and in a language without words for numbers
     */
    public Optional<String> inWords(long number) {
        return spelled.flatMap(numbers -> numbers.say(number));
    }

    /**
     * An amount in words, as contracts have it beside the figures.
     *
     * @param amount the amount
     * @return the words, such as "aštuoniasdešimt šeši eurai 00 ct"; empty as of {@linkplain #inWords(long) a number}
     */
    public Optional<String> inWords(MonetaryAmount amount) {
        CurrencyUnit currency = amount.getCurrency();
        int digits = currency.getDefaultFractionDigits();
        long minor = Amounts.minor(amount);
        long one = BigDecimal.ONE.scaleByPowerOfTen(digits).longValueExact();
        return inWords(minor < 0 ? minor : minor / one)
                .map(whole -> wording.say(Phrase.of(WordingMessage.AMOUNT_SPELLED)
                        .with("whole", whole)
                        .with("unit", unit(currency, minor / one))
                        .with("part", String.format(Locale.ROOT, "%0" + Math.max(1, digits) + "d", minor % one))));
    }

    /**
     * The amounts that a running text says in words.
     *
     * @param text any text, such as "Sutarties suma – aštuoniasdešimt šeši eurai 00 ct."
     * @return the amounts, in the order of the text; none in a language without words for numbers
     */
    public ImmutableList<MonetaryAmount> spelledIn(String text) {
        ImmutableList.Builder<MonetaryAmount> found = ImmutableList.builder();
        List<String> tokens = Splitter.on(BETWEEN_WORDS).omitEmptyStrings().splitToList(text);
        for (int i = 0; i < tokens.size(); i++) {
            int end = i;
            while (end < tokens.size() && isOfNumber(tokens.get(end))) {
                end++;
            }
            for (int last = Math.min(tokens.size(), end + MOST_OF_PART); end > i && last > end; last--) {
                Optional<MonetaryAmount> amount = amountInWords(String.join(" ", tokens.subList(i, last)));
                if (amount.isPresent()) {
                    found.add(amount.get());
                    break;
                }
            }
            i = Math.max(i, end);
        }
        return found.build();
    }

    private boolean isOfNumber(String word) {
        return spelled.filter(numbers -> numbers.knows(word)).isPresent();
    }

    /** What a currency is called after a number; its code where the language has no words for it. */
    private String unit(CurrencyUnit currency, long number) {
        return SpelledNumbers.words(wording, WordingMessage.READ_SPELLED_CURRENCIES, ';').stream()
                .map(entry ->
                        Splitter.on(CharMatcher.anyOf(": ")).omitEmptyStrings().splitToList(entry))
                .filter(entry -> entry.get(0).equals(currency.getCurrencyCode()))
                .map(entry -> entry.get(1 + Math.min(wording.plurals().form(number), entry.size() - 2)))
                .findFirst()
                .orElse(currency.getCurrencyCode());
    }

    private Optional<Long> inWords(String text) {
        OptionalLong number = spelled.map(numbers -> numbers.read(text)).orElse(OptionalLong.empty());
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    /** Words for a number, a currency, and the smaller unit in two digits or in words. */
    private Optional<MonetaryAmount> amountInWords(String text) {
        List<String> tokens = Splitter.on(' ').omitEmptyStrings().splitToList(text);
        for (int i = 1; i < tokens.size(); i++) {
            if (UNIT.matcher(tokens.get(i)).matches() && notation.namesCurrency(tokens.get(i))) {
                Optional<Long> whole = inWords(String.join(" ", tokens.subList(0, i)));
                Optional<Long> part =
                        i + 1 == tokens.size() ? Optional.of(0L) : part(tokens.subList(i + 1, tokens.size()));
                CurrencyUnit currency = notation.read("1 " + tokens.get(i))
                        .orElseThrow()
                        .amount()
                        .getCurrency();
                long one = BigDecimal.ONE
                        .scaleByPowerOfTen(currency.getDefaultFractionDigits())
                        .longValueExact();
                return whole.flatMap(units -> part.filter(cents -> cents < one)
                        .map(cents -> Amounts.ofMinor(Math.addExact(Math.multiplyExact(units, one), cents), currency)));
            }
        }
        return Optional.empty();
    }

    private Optional<Long> part(List<String> tokens) {
        Matcher digits = PART.matcher(String.join(" ", tokens));
        if (digits.matches()) {
            return Optional.of(Long.valueOf(digits.group("part")));
        }
        return inWords(String.join(" ", tokens.subList(0, tokens.size() - 1)));
    }

    private static RefusedException wordsUnlikeFigures(String figures, String words) {
        return new RefusedException(ProblemKind.WORDS_UNLIKE_FIGURES, "figures", figures, "words", words);
    }

    // ---- the text and what stands beside it

    private enum Example {
        COUNT,
        AMOUNT
    }

    private <V> Optional<Read<V>> read(
            String text, Function<String, Optional<V>> value, BiPredicate<V, String> agrees, Example example) {
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
                        for (String note : notes) {
                            if (!agrees.test(read.get(), note)) {
                                throw wordsUnlikeFigures(core, note);
                            }
                        }
                        return Optional.of(new Read<>(
                                read.get(), notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes))));
                    }
                } catch (RefusedException refused) {
                    if (refused.kind() == ProblemKind.WORDS_UNLIKE_FIGURES) {
                        throw refused;
                    }
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
        throw new RefusedException(ProblemKind.NOT_A_QUANTITY, "found", text, "example", shown);
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

    /** What the first form gives in which a text is stated, where that is a value. */
    private <V> Optional<V> first(String plain, BiFunction<Form, Matcher, Optional<V>> read) {
        return Arrays.stream(Form.values())
                .flatMap(form -> Objects.requireNonNull(forms.get(form)).stream()
                        .map(pattern -> pattern.matcher(plain))
                        .filter(Matcher::matches)
                        .flatMap(matched -> read.apply(form, matched).stream()))
                .findFirst();
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
        } catch (RefusedException none) {
            return Optional.empty();
        }
    }

    private static long whole(ReadNumber number, String text) {
        BigDecimal units = number.inUnits().stripTrailingZeros();
        if (units.scale() > 0 || units.precision() - units.scale() > 18) {
            throw new RefusedException(ProblemKind.NOT_A_WHOLE_COUNT, "found", text);
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

    private Optional<StatedAmount> inFigures(String plain) {
        List<RefusedException> reasons = new ArrayList<>();
        Optional<StatedAmount> read = first(plain, (form, matched) -> {
                    try {
                        return amount(form, matched);
                    } catch (RefusedException none) {
                        if (!NO_AMOUNT.contains(none.kind())) {
                            throw none;
                        }
                        reasons.add(none);
                        return Optional.empty();
                    }
                })
                .or(() -> belowZero(plain));
        if (read.isEmpty() && !reasons.isEmpty()) {
            throw Iterables.getLast(reasons);
        }
        return read;
    }

    /** What is printed with a minus of another form, or elsewhere: a dash, parentheses, after the digits, or before the currency. */
    private Optional<StatedAmount> belowZero(String plain) {
        Matcher minus = MINUS.matcher(plain);
        if (!minus.matches()) {
            return Optional.empty();
        }
        String digits = Stream.of("inside", "after", "before")
                .map(minus::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        String signed =
                FIRST_DIGIT.matcher(digits).replaceFirst(wording.numerals().minus())
                        + Stream.of("behind", "unit")
                                .map(minus::group)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining());
        try {
            return notation.read(signed).map(StatedAmount::of);
        } catch (RefusedException none) {
            return Optional.empty();
        }
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
                        .filter(both -> areAlike(both.get(0).amount(), amount))
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
        return from.flatMap(lower -> to.filter(upper -> areAlike(lower.amount(), upper.amount()))
                .map(upper -> ImmutableList.of(lower, upper)));
    }

    private static boolean areAlike(MonetaryAmount one, MonetaryAmount other) {
        return one.getCurrency().equals(other.getCurrency());
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
        for (String entry : SpelledNumbers.words(wording, WordingMessage.READ_CURRENCIES, ';')) {
            List<String> parts = Splitter.on(':').trimResults().splitToList(entry);
            text = text.withWords(
                    Amounts.currency(parts.get(0)),
                    Splitter.on(' ')
                            .omitEmptyStrings()
                            .splitToStream(parts.get(1))
                            .toArray(String[]::new));
        }
        text = text.withWords(
                Magnitude.THOUSANDS, array(SpelledNumbers.words(wording, WordingMessage.READ_THOUSANDS, ' ')));
        text = text.withWords(
                Magnitude.MILLIONS, array(SpelledNumbers.words(wording, WordingMessage.READ_MILLIONS, ' ')));
        return text.withWords(
                Magnitude.BILLIONS, array(SpelledNumbers.words(wording, WordingMessage.READ_BILLIONS, ' ')));
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }
}
