package lt.kopz.core.money;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads and prints amounts as documents write them, in a notation that is stated and never guessed.
 *
 * <pre>{@code
 * AmountText text = QuantityText.of(Wording.LITHUANIAN).notation();
 * text.read("2 417,6 tūkst. Eur"); // 2417600.00 EUR, THOUSANDS, 1 decimal
 * text.read("2,5 mln. Lt");        // 2500000.00 LTL, MILLIONS, 1 decimal
 * text.read("–");                  // empty: the cell has no figure
 * text.withCurrency(euro).read("48 903,27"); // 48903.27 EUR: a table whose heading says "Eur"
 * }</pre>
 *
 * <p><b>Read.</b> An optional sign (hyphen, minus sign U+2212 or plus) right before the digits; digits, all in one or in groups of three; a
 * decimal mark and more digits; before or after them a currency word and a magnitude word, each at most once and with or without a full stop;
 * for a currency its ISO code in capitals as well. Blanks may be no-break (U+00A0), narrow no-break (U+202F), thin (U+2009) or figure
 * spaces (U+2007) as well. What the text does not name, the heading given by {@link #withCurrency} and {@link #withMagnitude} does; what the
 * text does name goes before the heading.
 *
 * <p><b>How exactly.</b> A reading keeps how many decimals are written, in which magnitude. What that says of the amount depends on
 * whether the text sets or reports it: {@link StatedAmount#of(ReadAmount)} and {@link StatedAmount#asPrinted}.
 *
 * <p><b>No figure.</b> An empty text or a lone dash says that there is no figure. That is a result of its own, an empty
 * {@link Optional}: neither zero nor an error.
 *
 * <p><b>Refused.</b> Another decimal mark than the stated one; groups that are not of three digits; numbers that begin with
 * needless zeros, since those are codes; unknown words; an amount finer than its currency; more than 15 digits before the
 * decimal mark (another limit by {@link #withMaxIntegerDigits}). Each is a {@link RefusedException} that says which.
 *
 * <p><b>Print.</b> {@link #print(MonetaryAmount, Magnitude)} never rounds, and what it prints {@link #read} reads back as the
 * same amount in the same magnitude.
 *
 * <p>Values are immutable. Nothing depends on the default locale.
 */
@Value.Immutable
public abstract class AmountText {

    /** The mark between whole units and decimals. */
    public enum DecimalMark {
        /** A comma: 3250,00. */
        COMMA(','),
        /** A point: 3250.00. */
        POINT('.');

        private final char mark;

        DecimalMark(char mark) {
            this.mark = mark;
        }
    }

    /** The mark between groups of three digits. A number without groups is read with any of them. */
    public enum GroupMark {
        /** A blank of any kind; a no-break space is printed. */
        BLANK('\u00a0'),
        /** A comma. */
        COMMA(','),
        /** A point. */
        POINT('.'),
        /** No groups at all. */
        NONE('\0');

        private final char mark;

        GroupMark(char mark) {
            this.mark = mark;
        }
    }

    private static final int MAX_TEXT_LENGTH = 200;
    private static final int SHOWN = 100;
    private static final int USUAL_INTEGER_DIGITS = 15;
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private static final Pattern BLANK = Pattern.compile("[ \\t\\u00a0\\u202f\\u2009\\u2007]");
    private static final Pattern LONE_DASH = Pattern.compile("[-\u2010-\u2015\u2212]");
    private static final Pattern SHAPE = Pattern.compile(
            "(?<before>[^0-9+\\-\u2212]*)(?<sign>[+\\-\u2212]?)(?<number>[0-9](?:[0-9., ]*[0-9])?)" + "(?<after>.*)");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern WORD = Pattern.compile(" *(\\p{L}+|\\p{Sc})(?:(?<=\\p{L})\\.)?");
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    AmountText() {}

    abstract DecimalMark decimalMark();

    abstract GroupMark groupMark();

    abstract ImmutableMap<String, CurrencyUnit> currencyWords();

    abstract ImmutableMap<String, Magnitude> magnitudeWords();

    /** The word to print for a currency: the first one given for it. */
    abstract ImmutableMap<String, String> printedCurrencies();

    abstract ImmutableMap<Magnitude, String> printedMagnitudes();

    /** A whole number, with group marks or without. */
    @Value.Lazy
    Pattern grouped() {
        char mark = groupMark() == GroupMark.BLANK ? ' ' : groupMark().mark;
        return Pattern.compile("[0-9]+|[0-9]{1,3}(?:[" + mark + "][0-9]{3})+");
    }

    @Value.Default
    Magnitude headingMagnitude() {
        return Magnitude.UNITS;
    }

    @Value.Default
    int integerDigits() {
        return USUAL_INTEGER_DIGITS;
    }

    /**
     * Returns a notation that knows no words yet.
     *
     * @param decimalMark the mark before the decimals
     * @param groupMark the mark between groups of three digits
     * @return the notation
     * @throws IllegalArgumentException if both marks are the same
     */
    public static AmountText of(DecimalMark decimalMark, GroupMark groupMark) {
        if (decimalMark.mark == groupMark.mark) {
            throw new IllegalArgumentException("The decimal mark and the group mark are both " + decimalMark
                    + ": with one mark for both, 3.250 could be read in two ways");
        }
        return ImmutableAmountText.builder()
                .decimalMark(decimalMark)
                .groupMark(groupMark)
                .build();
    }

    /**
     * Returns a notation that also knows these words for a currency. The first word ever given for a currency is the one
     * that is printed.
     *
     * @param currency the currency
     * @param words the words, each of letters with or without a full stop, or one currency sign; capitals do not matter
     * @return the wider notation
     * @throws IllegalArgumentException if a word is none or already means something else
     */
    public AmountText withWords(CurrencyUnit currency, String... words) {
        ImmutableMap.Builder<String, CurrencyUnit> wider = ImmutableMap.builder();
        wider.putAll(currencyWords());
        CurrencyUnit unit = Amounts.canonical(currency);
        for (String word : words) {
            wider.put(newWord(word, unit), unit);
        }
        return copy().currencyWords(wider.buildKeepingLast())
                .printedCurrencies(withFirst(printedCurrencies(), unit.getCurrencyCode(), words))
                .build();
    }

    /**
     * Returns a notation that also knows these words for a magnitude. The first word ever given for a magnitude is the one
     * that is printed.
     *
     * @param magnitude the magnitude
     * @param words the words, each of letters with or without a full stop; capitals do not matter
     * @return the wider notation
     * @throws IllegalArgumentException if a word is none or already means something else
     */
    public AmountText withWords(Magnitude magnitude, String... words) {
        ImmutableMap.Builder<String, Magnitude> wider = ImmutableMap.builder();
        wider.putAll(magnitudeWords());
        for (String word : words) {
            wider.put(newWord(word, magnitude), magnitude);
        }
        return copy().magnitudeWords(wider.buildKeepingLast())
                .printedMagnitudes(withFirst(printedMagnitudes(), magnitude, words))
                .build();
    }

    /**
     * Returns the notation of a table whose heading names the currency: texts without a currency word are in it, and printed
     * texts leave its word out.
     *
     * @param currency the currency of the heading
     * @return the notation
     */
    public AmountText withCurrency(CurrencyUnit currency) {
        return copy().heading(Amounts.canonical(currency)).build();
    }

    /**
     * Returns the notation of a table whose heading names the magnitude: texts without a magnitude word are in it, and
     * printed texts leave its word out.
     *
     * @param magnitude the magnitude of the heading; {@link Magnitude#UNITS} if nothing else is said
     * @return the notation
     */
    public AmountText withMagnitude(Magnitude magnitude) {
        return copy().headingMagnitude(magnitude).build();
    }

    /**
     * Returns a notation with another limit of digits before the decimal mark, as printed.
     *
     * @param digits the greatest number of digits believed, 1 to 30; 15 if nothing else is said
     * @return the notation
     * @throws IllegalArgumentException if the number is outside 1 to 30
     */
    public AmountText withMaxIntegerDigits(int digits) {
        if (digits < 1 || digits > 30) {
            throw new IllegalArgumentException("A limit of " + digits + " digits is outside 1 to 30");
        }
        return copy().integerDigits(digits).build();
    }

    private ImmutableAmountText.Builder copy() {
        return ImmutableAmountText.builder().from(this);
    }

    /**
     * Whether a text says that there is no figure.
     *
     * @param text the text
     * @return true if it is empty or a lone dash
     */
    public static boolean isNoFigure(String text) {
        String plain = plain(text);
        return plain.isEmpty() || LONE_DASH.matcher(plain).matches();
    }

    private static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /**
     * The currency that the heading names.
     *
     * @return the currency; empty where each text has to name its own
     */
    public abstract Optional<CurrencyUnit> heading();

    /**
     * Whether a text names a currency itself.
     *
     * @param text the text
     * @return true if one of its words is that of a currency
     */
    public boolean namesCurrency(String text) {
        Matcher word = WORD.matcher(plain(text));
        while (word.find()) {
            if (currency(requireNonNull(word.group(1))) != null) {
                return true;
            }
        }
        return false;
    }

    /** The currency of a word, or of an ISO code in capitals. */
    private @Nullable CurrencyUnit currency(String word) {
        CurrencyUnit known = currencyWords().get(word.toLowerCase(Locale.ROOT));
        return known == null && CODE.matcher(word).matches()
                ? Amounts.find(word).orElse(null)
                : known;
    }

    /**
     * Reads a number alone, with a magnitude or without.
     *
     * @param text the whole text of a cell or a phrase, with nothing but the number in it
     * @return the number as read; empty if the text is empty or a lone dash, which says that there is no figure
     * @throws RefusedException if the text is anything else, an amount of money for example
     */
    public Optional<ReadNumber> readNumber(String text) {
        return parse(text).map(parsed -> {
            if (parsed.words().currency != null) {
                throw noQuantity(text);
            }
            return new ReadNumber(
                    parsed.printed(), parsed.magnitude(), parsed.printed().scale());
        });
    }

    /**
     * Reads a text.
     *
     * @param text the whole text of a cell or a phrase, with nothing but the amount in it
     * @return the amount as read; empty if the text is empty or a lone dash, which says that there is no figure
     * @throws RefusedException if the text is anything else
     */
    public Optional<ReadAmount> read(String text) {
        return parse(text).map(parsed -> {
            CurrencyUnit currency = parsed.words().currency();
            int decimals = parsed.printed().scale();
            if (decimals > Amounts.digits(currency) + parsed.magnitude().zeros()) {
                throw Amounts.tooFine(shown(text), currency);
            }
            return new ReadAmount(
                    Amounts.of(parsed.magnitude().toUnits(parsed.printed()), currency),
                    parsed.magnitude(),
                    decimals,
                    text);
        });
    }

    private record Parsed(BigDecimal printed, Magnitude magnitude, Words words) {}

    private Optional<Parsed> parse(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw tooLarge(text);
        }
        if (isNoFigure(text)) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(plain(text));
        if (!shape.matches()) {
            throw noQuantity(text);
        }
        BigDecimal printed = number(shape.group("number"), text);
        if (!shape.group("sign").isEmpty() && shape.group("sign").charAt(0) != '+') {
            printed = printed.negate();
        }
        Words words = new Words(text);
        words.add(shape.group("before"));
        words.add(shape.group("after"));
        Magnitude magnitude = words.magnitude == null ? headingMagnitude() : words.magnitude;
        return Optional.of(new Parsed(printed, magnitude, words));
    }

    /**
     * Prints an amount, exactly: in units with all decimals of the currency, in thousands or millions with as many decimals
     * as the amount needs.
     *
     * <p>{@code lithuanian()} prints 2417600.00 EUR in thousands as "2 417,6 tūkst. Eur", in units as "2 417 600,00 Eur",
     * with no-break spaces. A negative amount begins with a minus sign (U+2212).
     *
     * @param amount the amount
     * @param magnitude what one printed unit stands for
     * @return the text, which {@link #read} reads back
     * @throws IllegalArgumentException if no word is known for the magnitude and the heading does not name it, if the heading names a
     *     magnitude and units are asked for, or if there are more digits than the limit
     */
    public String print(MonetaryAmount amount, Magnitude magnitude) {
        BigDecimal units = Amounts.decimal(amount);
        BigDecimal printed = magnitude == Magnitude.UNITS ? units : magnitude.fromUnits(units);
        CurrencyUnit currency = amount.getCurrency();
        StringBuilder text = new StringBuilder();
        if (printed.signum() < 0) {
            text.append(MINUS);
        }
        String digits = printed.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        if (whole > integerDigits()) {
            throw new IllegalArgumentException(Amounts.text(amount) + " has " + whole + " digits in " + magnitude
                    + ", more than the " + integerDigits() + " that would be read back: raise the limit");
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0 && groupMark() != GroupMark.NONE) {
                text.append(groupMark().mark);
            }
            text.append(digits.charAt(i));
        }
        if (point >= 0) {
            text.append(decimalMark().mark).append(digits, point + 1, digits.length());
        }
        if (magnitude != headingMagnitude()) {
            text.append(NO_BREAK_SPACE).append(wordFor(printedMagnitudes().get(magnitude), magnitude.toString()));
        }
        if (heading()
                .filter(unit -> unit.getCurrencyCode().equals(currency.getCurrencyCode()))
                .isEmpty()) {
            text.append(NO_BREAK_SPACE)
                    .append(printedCurrencies().getOrDefault(currency.getCurrencyCode(), currency.getCurrencyCode()));
        }
        return text.toString();
    }

    private static String wordFor(@Nullable String word, String meaning) {
        if (word == null) {
            throw new IllegalArgumentException(
                    "No word is known for " + meaning + ", so it could not be read back: give one by withWords");
        }
        return word;
    }

    private BigDecimal number(String number, String text) {
        int mark = number.indexOf(decimalMark().mark);
        String whole = mark < 0 ? number : number.substring(0, mark);
        String decimals = mark < 0 ? "" : number.substring(mark + 1);
        String digits = DIGIT.retainFrom(whole);
        boolean isOfACode = digits.length() > 1 && digits.charAt(0) == '0';
        if (isOfACode || !grouped().matcher(whole).matches() || !DIGIT.matchesAllOf(decimals)) {
            throw noQuantity(text);
        }
        if (digits.length() > integerDigits()) {
            throw tooLarge(text);
        }
        return new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
    }

    /** The words around a number. */
    private final class Words {
        private final String text;
        private @Nullable CurrencyUnit currency;
        private @Nullable Magnitude magnitude;

        Words(String text) {
            this.text = text;
        }

        void add(String words) {
            Matcher word = WORD.matcher(words);
            int end = 0;
            while (end < words.length() && !words.substring(end).isBlank()) {
                if (!word.find(end) || word.start() != end) {
                    throw noQuantity(text);
                }
                addWord(requireNonNull(word.group(1)));
                end = word.end();
            }
        }

        private void addWord(String word) {
            String key = word.toLowerCase(Locale.ROOT);
            CurrencyUnit asCurrency = AmountText.this.currency(word);
            Magnitude asMagnitude = magnitudeWords().get(key);
            if (asCurrency == null && asMagnitude == null) {
                throw new RefusedException(
                        ProblemKind.WORD_BESIDE_AMOUNT, "found", shown(text), "word", word, "example", example());
            }
            if ((asCurrency != null && currency != null) || (asMagnitude != null && magnitude != null)) {
                throw noQuantity(text);
            }
            currency = asCurrency != null ? asCurrency : currency;
            magnitude = asMagnitude != null ? asMagnitude : magnitude;
        }

        CurrencyUnit currency() {
            return Optional.ofNullable(currency)
                    .or(AmountText.this::heading)
                    .orElseThrow(() -> new RefusedException(
                            ProblemKind.NO_CURRENCY_NAMED, "found", shown(text), "example", example()));
        }
    }

    private String newWord(String word, Object meaning) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFC);
        Matcher matcher = WORD.matcher(plain);
        if (plain.startsWith(" ") || !matcher.matches()) {
            throw new IllegalArgumentException("\"" + word
                    + "\" is no word of letters and no currency sign: give one word, with or without a full stop");
        }
        String key = requireNonNull(matcher.group(1)).toLowerCase(Locale.ROOT);
        Object old = currencyWords().containsKey(key)
                ? currencyWords().get(key)
                : magnitudeWords().get(key);
        if (old != null && !old.equals(meaning)) {
            throw new IllegalArgumentException("\"" + word + "\" already means " + old + ": one word has one meaning");
        }
        return key;
    }

    private static <K> ImmutableMap<K, String> withFirst(ImmutableMap<K, String> printed, K key, String... words) {
        if (words.length == 0 || printed.containsKey(key)) {
            return printed;
        }
        ImmutableMap.Builder<K, String> wider = ImmutableMap.builder();
        return wider.putAll(printed).put(Map.entry(key, words[0])).buildOrThrow();
    }

    private RefusedException noQuantity(String text) {
        return new RefusedException(ProblemKind.NOT_A_QUANTITY, "found", shown(text), "example", example());
    }

    private RefusedException tooLarge(String text) {
        return new RefusedException(ProblemKind.AMOUNT_TOO_LARGE, "found", shown(text), "most", integerDigits());
    }

    private String example() {
        return print(Amounts.ofMinor(125, heading().orElse(Amounts.currency("EUR"))), headingMagnitude());
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
