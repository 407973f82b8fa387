package lt.kopz.core.json;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.Fields;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.ValueMessage;
import lt.kopz.core.source.Ids;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * How amounts, counts and dates stand in every JSON form of kopz, for forms that are made of the same values.
 *
 * <pre>{@code
 * {"exactly": {"amount": "3250.00", "currency": "EUR"}}    an amount
 * {"atLeast": 364}                                         a count
 * "2019-11-22/2019-12-18"                                  a date
 * }</pre>
 */
public final class ValueCodecs {
    private ValueCodecs() {}

    /** An id that is read once, being that of a line. */
    static final Codec<String> OWN_ID = Codec.quickText(ValueMessage.ID.text(), null, Ids.PATTERN, ValueCodecs::isId);

    static final Codec<String> ID = OWN_ID.shared();

    /** The id of a ledger entry: those of a dossier's books are ids of its facts, joined where an entry rests on several. */
    static final Codec<String> ENTRY_ID = Codec.quickText(
            ValueMessage.ENTRY_ID.text(), null, Ids.PATTERN + "(/" + Ids.PATTERN + ")*", ValueCodecs::isId);

    static boolean isId(String text) {
        boolean fits = !text.isEmpty() && text.length() <= 100 && isLetterOrDigit(text.charAt(0));
        for (int i = 1; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
        }
        return fits;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || isDigit(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    // ---- time

    /** A day: texts such as {@code "2019-02-05"}. */
    public static final Codec<LocalDate> DATE = Codec.quickText(
                    ValueMessage.DATE.text(), "date", "[0-9]{4}-[0-9]{2}-[0-9]{2}", ValueCodecs::isDate)
            .as(ValueCodecs::day, LocalDate::toString)
            .shared();

    static boolean isDate(String text) {
        boolean fits = text.length() == 10;
        for (int i = 0; fits && i < 10; i++) {
            fits = (i == 4 || i == 7) ? text.charAt(i) == '-' : isDigit(text.charAt(i));
        }
        return fits;
    }

    /** The first 28 days of a month are in every month; of the others the calendar is asked. */
    static LocalDate day(String text) {
        int year = (int) number(text, 0, 4);
        int month = (int) number(text, 5, 7);
        int day = (int) number(text, 8, 10);
        try {
            return month >= 1 && month <= 12 && day >= 1 && day <= 28
                    ? LocalDate.of(year, month, day)
                    : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new RefusedException(ProblemKind.NO_SUCH_DAY, "found", text);
        }
    }

    private static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /** A date as exactly as it is known: EDTF texts such as {@code "2019-02"}. */
    public static final Codec<PartialDate> PARTIAL_DATE = Codec.text(ValueMessage.PARTIAL_DATE.text(), null, null)
            .as(PartialDate::parse, PartialDate::toString)
            .shared();

    /** A span of days, both ends inclusive: texts such as {@code "2019-01-01/2020-12-31"}. */
    public static final Codec<DateRange> PERIOD = Codec.text(
                    ValueMessage.PERIOD.text(), null, "[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}")
            .as(DateRange::parse, DateRange::toString);

    // ---- counts

    /** The most that a fact counts, so that sums of millions of facts are counts still. */
    private static final long MOST_OF_FACT = 1_000_000_000_000L;

    /** How many, exactly, within bounds, about, or unknown: objects such as {@code {"atLeast": 364}}. */
    public static final Codec<Headcount> HEADCOUNT = headcount(Long.MAX_VALUE);

    static final Codec<Headcount> HEADCOUNT_OF_FACT = headcount(MOST_OF_FACT);

    private static Codec<Headcount> headcount(long most) {
        Codec<Long> number = Codec.longNumber(0, most);
        return Codec.<Headcount>choice("headcount")
                .describe("A number of people, occasions or things, as exactly as it is known.")
                .when("exactly", Headcount.Exactly.class, number, Headcount.Exactly::count, Headcount::exactly)
                .describe("This many.")
                .when("atLeast", Headcount.AtLeast.class, number, Headcount.AtLeast::least, Headcount::atLeast)
                .describe("This many or more.")
                .when("atMost", Headcount.AtMost.class, number, Headcount.AtMost::most, Headcount::atMost)
                .describe("This many or fewer.")
                .when(
                        "between",
                        Headcount.Between.class,
                        Codec.object(
                                        "between",
                                        Headcount.Between.class,
                                        "The least and the greatest number, both inclusive.")
                                .required("min", number, "The least number, inclusive.")
                                .required("max", number, "The greatest number, inclusive.")
                                .build(),
                        count -> count,
                        count -> count)
                .describe("No fewer and no more than these.")
                .when(
                        "about",
                        Headcount.About.class,
                        Codec.object("about", Headcount.About.class, "An approximate number with its bounds.")
                                .required("value", number, "The number as it was stated.")
                                .required("min", number, "The least number, inclusive.")
                                .required("max", number, "The greatest number, inclusive.")
                                .build(),
                        count -> count,
                        count -> count)
                .describe("About this many.")
                .just("unknown", Headcount.unknown())
                .describe("How many is unknown, which is not zero.")
                .build();
    }

    // ---- money

    static final Codec<CurrencyUnit> CURRENCY = Codec.text(ValueMessage.CURRENCY.text(), null, "[A-Z]{3}")
            .as(Amounts::currency, CurrencyUnit::getCurrencyCode)
            .shared();

    /** A fact states amounts of up to so many digits before the decimal mark, so that sums of millions of facts are amounts still. */
    private static final int DIGITS_OF_FACT = 15;

    private static final Codec<Written> NUMBER_OF_FACT = number(DIGITS_OF_FACT);

    /** Money, exactly: objects such as {@code {"amount": "770.00", "currency": "EUR"}}. */
    public static final Codec<MonetaryAmount> AMOUNT = amount(number(Amounts.MAX_INTEGER_DIGITS));

    static final Codec<MonetaryAmount> AMOUNT_OF_FACT = amount(NUMBER_OF_FACT);

    private static Codec<Written> number(int digits) {
        String pattern = "-?(0|[1-9][0-9]{0," + (digits - 1) + "})(\\.[0-9]{1,4})?";
        return Codec.quickText(ValueMessage.AMOUNT.text(), null, pattern, ValueCodecs::isCommonAmount)
                .as(Written::new, Written::text)
                .shared();
    }

    private static Codec<MonetaryAmount> amount(Codec<Written> number) {
        return Codec.<MonetaryAmount, AmountDraft>object("amount", AmountDraft::new)
                .describe("An amount of money, never a floating-point number.")
                .required("amount", number, Written::of, (draft, written) -> draft.written = written)
                .describe("The amount, with no more decimals than the currency has.")
                .required(
                        "currency",
                        CURRENCY,
                        MonetaryAmount::getCurrency,
                        (draft, currency) -> draft.currency = currency)
                .describe("The currency.")
                .build(draft -> Objects.requireNonNull(draft.written, "amount")
                        .in(Objects.requireNonNull(draft.currency, "currency")));
    }

    /** Two decimals and no sign. */
    static boolean isCommonAmount(String text) {
        int point = text.length() - 3;
        boolean fits = point >= 1 && point <= 15 && text.charAt(point) == '.' && (text.charAt(0) != '0' || point == 1);
        for (int i = 0; fits && i < text.length(); i++) {
            fits = i == point || isDigit(text.charAt(i));
        }
        return fits;
    }

    /** The number of an amount as it is written. It keeps the amount that was made of it last, since round sums repeat. */
    private static final class Written {
        private final String text;
        private @Nullable MonetaryAmount made;

        static Written of(MonetaryAmount amount) {
            return new Written(Amounts.plain(amount));
        }

        Written(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        MonetaryAmount in(CurrencyUnit currency) {
            MonetaryAmount amount = made;
            if (amount == null || !amount.getCurrency().equals(currency)) {
                amount = currency.getDefaultFractionDigits() == 2 && isCommonAmount(text)
                        ? Amounts.ofMinor(
                                number(text, 0, text.length() - 3) * 100
                                        + number(text, text.length() - 2, text.length()),
                                currency)
                        : Amounts.of(new BigDecimal(text), currency);
                made = amount;
            }
            return amount;
        }
    }

    static final Codec<StatedAmount> STATED_AMOUNT = Codec.object(
                    "stated-amount",
                    WrittenAmount.class,
                    "An amount of money as a source states it, never a floating-point number.")
            .optional("amount", NUMBER_OF_FACT, "The number stated, with no more decimals than the currency has.")
            .optional(
                    "precision",
                    NUMBER_OF_FACT,
                    "What one in the last printed place is worth, where that is more than the smallest unit.")
            .optional(
                    "atLeast",
                    NUMBER_OF_FACT,
                    "The least it can be, inclusive; of an approximate number the least it is taken to be.")
            .optional(
                    "atMost",
                    NUMBER_OF_FACT,
                    "The most it can be, inclusive; of an approximate number the most it is taken to be.")
            .withDefault("unknown", Codec.bool(), false, "Whether nothing is known but that there is an amount.")
            .required("currency", CURRENCY, "The currency.")
            .build()
            .as(WrittenAmount::stated, WrittenAmount::of);

    /** The parts of a {@link StatedAmount} as they are written. */
    record WrittenAmount(
            Optional<Written> amount,
            Optional<Written> precision,
            Optional<Written> atLeast,
            Optional<Written> atMost,
            boolean unknown,
            CurrencyUnit currency) {
        static WrittenAmount of(StatedAmount stated) {
            Optional<AmountRange> bounds = Optional.of(stated.range()).filter(range -> !range.isExact());
            return new WrittenAmount(
                    stated.value().map(Written::of),
                    stated.precision().map(Written::of),
                    bounds.flatMap(AmountRange::lower).map(Written::of),
                    bounds.flatMap(AmountRange::upper).map(Written::of),
                    !stated.range().isKnown(),
                    stated.currency());
        }

        StatedAmount stated() {
            Optional<MonetaryAmount> least = atLeast.map(number -> number.in(currency));
            Optional<MonetaryAmount> most = atMost.map(number -> number.in(currency));
            if (amount.isPresent() && least.isEmpty() && most.isEmpty() && !unknown) {
                MonetaryAmount printed = amount.get().in(currency);
                return precision
                        .map(place -> StatedAmount.rounded(printed, place.in(currency)))
                        .orElseGet(() -> StatedAmount.exactly(printed));
            }
            if (amount.isPresent() && least.isPresent() && most.isPresent() && precision.isEmpty() && !unknown) {
                return StatedAmount.about(amount.get().in(currency), least.get(), most.get());
            }
            if (amount.isPresent() || precision.isPresent() || unknown == (least.isPresent() || most.isPresent())) {
                throw new RefusedException(ProblemKind.NO_AMOUNT);
            }
            return StatedAmount.of(AmountRange.ofBounds(currency, least, most));
        }
    }

    private static final class AmountDraft {
        private @Nullable Written written;
        private @Nullable CurrencyUnit currency;
    }

    private static final Codec<BigDecimal> TOLERANCE = Codec.text(
                    ValueMessage.AMOUNT.text(), null, "(0|[1-9][0-9]{0,59})(\\.[0-9]{1,60})?")
            .as(BigDecimal::new, tolerance -> tolerance.stripTrailingZeros().toPlainString());

    /** Money, exactly, within bounds, or unknown in a currency: objects such as {@code {"atLeast": {"amount": "770.00", "currency": "EUR"}}}. */
    public static final Codec<AmountRange> AMOUNT_RANGE = Codec.object(
                    "amount-range", WrittenRange.class, "An amount of money, as exactly as it is known.")
            .optional("exactly", AMOUNT, "The amount, where it is known exactly.")
            .optional("atLeast", AMOUNT, "The least it can be.")
            .optional("atMost", AMOUNT, "The most it can be.")
            .optional(
                    "unknownIn",
                    Codec.text(ValueMessage.CURRENCY.text(), null, "[A-Z]{3}"),
                    "The currency of an amount of which nothing is known.")
            .optional(
                    "tolerance",
                    TOLERANCE,
                    "How far beyond its bounds the true amount may lie, because numbers are printed in coarser units or were converted.")
            .build()
            .as(WrittenRange::range, WrittenRange::of);

    /** An amount as exactly as it is known, as it is written. */
    record WrittenRange(
            Optional<MonetaryAmount> exactly,
            Optional<MonetaryAmount> atLeast,
            Optional<MonetaryAmount> atMost,
            Optional<String> unknownIn,
            Optional<BigDecimal> tolerance) {
        static WrittenRange of(AmountRange range) {
            Optional<AmountRange> bounds = Optional.of(range).filter(any -> !any.isExact());
            return new WrittenRange(
                    Optional.of(range).filter(AmountRange::isExact).map(AmountRange::exact),
                    bounds.flatMap(AmountRange::lower),
                    bounds.flatMap(AmountRange::upper),
                    bounds.filter(any -> !any.isKnown())
                            .map(any -> any.currency().getCurrencyCode()),
                    Optional.of(range.tolerance()).filter(tolerance -> tolerance.signum() > 0));
        }

        AmountRange range() {
            AmountRange bounds = bounds();
            return tolerance.map(bounds::withTolerance).orElse(bounds);
        }

        private AmountRange bounds() {
            if (exactly.isPresent()) {
                return AmountRange.exactly(exactly.get());
            }
            CurrencyUnit currency = atLeast.or(() -> atMost)
                    .map(MonetaryAmount::getCurrency)
                    .or(() -> unknownIn.map(Amounts::currency))
                    .orElseThrow(() -> new RefusedException(ProblemKind.NO_AMOUNT));
            return AmountRange.ofBounds(currency, atLeast, atMost);
        }
    }

    // ---- words

    private static final Codec<WordForms> FORMS = forms();

    private static Codec<WordForms> forms() {
        Fields<WordForms, FormsDraft> forms = Codec.<WordForms, FormsDraft>object("word-forms", FormsDraft::new)
                .describe("A text in one language, with the cases that sentences need.")
                .required("text", Codec.text(), WordForms::text, (draft, text) -> draft.text = text)
                .describe("The base form.");
        for (GrammaticalCase each : EnumSet.complementOf(EnumSet.of(GrammaticalCase.NOMINATIVE))) {
            forms = forms.optional(
                            each.word(),
                            Codec.text(),
                            text -> Optional.ofNullable(text.cases().get(each)),
                            (draft, form) -> draft.cases.put(each, form))
                    .describe("The " + each.word() + ".");
        }
        return forms.optional(
                        "translationBy",
                        Codec.text(),
                        WordForms::translationBy,
                        (draft, translator) -> draft.translationBy = translator)
                .describe("Who translated the text, where the source does not have it in this language.")
                .build(FormsDraft::build);
    }

    private static final class FormsDraft {
        private String text = "";
        private final Map<GrammaticalCase, String> cases = new EnumMap<>(GrammaticalCase.class);
        private @Nullable String translationBy;

        WordForms build() {
            return new WordForms(text, ImmutableMap.copyOf(cases), Optional.ofNullable(translationBy));
        }
    }

    static final Codec<LocalizedText> LOCALIZED_TEXT = Codec.mapOf(Codec.either(
                    Codec.text().as(text -> new WordForms(text, ImmutableMap.of(), Optional.empty()), WordForms::text),
                    FORMS,
                    forms -> forms.cases().isEmpty() && forms.translationBy().isEmpty()))
            .as(ValueCodecs::localized, ValueCodecs::byLanguage);

    /** The texts by language, originals before translations, and each by their tags. */
    private static ImmutableMap<String, WordForms> byLanguage(LocalizedText text) {
        ImmutableMap.Builder<String, WordForms> byLanguage = ImmutableMap.builder();
        text.byLanguage().entrySet().stream()
                .sorted(Comparator.comparing(
                        each -> each.getValue().translationBy().isPresent()))
                .forEach(byLanguage::put);
        return byLanguage.buildOrThrow();
    }

    private static LocalizedText localized(ImmutableMap<String, WordForms> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new RefusedException(ProblemKind.NO_LANGUAGE);
        }
        return LocalizedText.of(byLanguage);
    }
}
