package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How one language says things.
 *
 * <p>Two languages are built in:
 *
 * <pre>{@code
 * LITHUANIAN.amount(Amounts.euro("3250.00"));        // 3250,00 Eur
 * ENGLISH.date(LocalDate.of(2019, 12, 10));          // 10 December 2019
 * }</pre>
 *
 * <p>Blanks inside a Lithuanian date, between the day and the month of an English one, before and inside an amount and before
 * a percent sign are no-break spaces (U+00A0), a minus is U+2212. Nothing depends on the default locale, the time zone or the
 * locale data of the platform.
 *
 * <p>What a language does not have is said in the next one of {@link #languages()}: the language itself, its fallbacks,
 * Lithuanian, English. A {@link LocalizedText} in none of those is said in its first language. {@link #runs(Text)} states
 * which characters are in which language, {@link #gaps(Text)} what was missing.
 *
 * <p>A further language is added from outside; what it leaves out falls back:
 *
 * <pre>{@code
 * Wording polish = Wording.builder("pl")
 *         .plurals(PluralRule.of(3, n -> n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2))
 *         .patterns(Map.of("wording.atLeast", "co najmniej {value}"))
 *         .fallback(Wording.ENGLISH)
 *         .build();
 * }</pre>
 */
public final class Wording {

    /** Lithuanian. */
    public static final Wording LITHUANIAN =
            builder("lt").plurals(PluralRule.LITHUANIAN).build();

    /** English. */
    public static final Wording ENGLISH =
            builder("en").plurals(PluralRule.ENGLISH).build();

    private final String language;
    private final PluralRule plurals;
    private final ImmutableSortedMap<String, String> patterns;
    private final @Nullable Wording fallback;
    private final Numerals numerals;
    private final Comparator<String> order;
    private final Magnitude magnitude;
    private volatile @Nullable Chain chain;

    /** What a message is looked for in, one after the other, and their languages. */
    private record Chain(ImmutableList<Wording> wordings, ImmutableList<String> languages) {}

    private Wording(Builder builder) {
        this.magnitude = builder.magnitude;
        this.language = builder.language;
        this.plurals = builder.plurals;
        this.patterns = ImmutableSortedMap.copyOf(builder.patterns);
        this.fallback = builder.fallback;
        this.numerals = new Numerals(
                word(WordingMessage.DECIMAL),
                word(WordingMessage.GROUP),
                Integer.parseInt(word(WordingMessage.GROUP_FROM)),
                word(WordingMessage.MINUS));
        this.order = Alphabet.parse(word(WordingMessage.ALPHABET)).order();
    }

    /**
     * The built-in wording of a language.
     *
     * @param language {@code lt} or {@code en}
     * @return the wording
     * @throws IllegalArgumentException if the language is not built in
     */
    public static Wording of(String language) {
        return switch (LanguageTags.canonical(language)) {
            case "lt" -> LITHUANIAN;
            case "en" -> ENGLISH;
            default ->
                throw new IllegalArgumentException("The languages built in are lt and en, not \"" + language
                        + "\"; make a further one with Wording.builder(\"" + language + "\")");
        };
    }

    /**
     * Starts the wording of a further language.
     *
     * @param language its BCP 47 tag
     * @return a builder without patterns of its own, with the English plural rule
     * @throws IllegalArgumentException if the tag is none
     */
    public static Builder builder(String language) {
        return new Builder(LanguageTags.canonical(language));
    }

    /**
     * Starts a wording that is this one with changes: one's own words for some of the messages.
     *
     * @return a builder with all that this wording has
     */
    public Builder toBuilder() {
        Builder builder = new Builder(language).plurals(plurals).patterns(patterns);
        builder.fallback = fallback;
        builder.magnitude = magnitude;
        return builder;
    }

    /**
     * This language saying amounts in thousands or millions, each exactly: with as many decimals as it needs, and none rounded.
     *
     * <pre>{@code
     * LITHUANIAN.withAmountsIn(Magnitude.THOUSANDS).amount(Amounts.euro("3250.00"));   // 3,25 tūkst. Eur
     * }</pre>
     *
     * @param value what one printed unit stands for
     * @return a copy
     */
    public Wording withAmountsIn(Magnitude value) {
        return toBuilder().amountsIn(value).build();
    }

    /**
     * What amounts are said in.
     *
     * @return units, unless it was made to say them in another magnitude
     */
    public Magnitude amountsIn() {
        return magnitude;
    }

    /**
     * The language this wording speaks.
     *
     * @return its BCP 47 tag
     */
    public String language() {
        return language;
    }

    /**
     * The languages in which a text is looked for.
     *
     * @return this language, its fallbacks, Lithuanian and English, each once
     */
    public ImmutableList<String> languages() {
        return chain().languages();
    }

    /** Found when it is first asked for, since the built-in wordings are in the chain of each other. */
    private Chain chain() {
        Chain known = chain;
        if (known == null) {
            List<Wording> all = new ArrayList<>();
            for (Wording each = this; each != null; each = each.fallback) {
                addOnce(all, each);
            }
            addOnce(all, LITHUANIAN);
            addOnce(all, ENGLISH);
            known = new Chain(
                    ImmutableList.copyOf(all),
                    all.stream().map(Wording::language).collect(ImmutableList.toImmutableList()));
            chain = known;
        }
        return known;
    }

    private static void addOnce(List<Wording> chain, Wording wording) {
        if (chain.stream().noneMatch(each -> each.language.equals(wording.language))) {
            chain.add(wording);
        }
    }

    // Texts

    /**
     * Says a text.
     *
     * @param text the text
     * @return the text in this language, or where it lacks it in the next of {@link #languages()}
     * @throws IllegalStateException if a phrase has no pattern in any of them, or lacks an argument its pattern names
     */
    public String say(Text text) {
        return speech(text, Optional.empty()).text();
    }

    /**
     * Says a text in a grammatical case.
     *
     * @param text the text
     * @param grammaticalCase the case; a text that does not have it is said in the nominative
     * @return the text
     * @throws IllegalStateException if a phrase has no pattern in any of the languages, or lacks an argument
     */
    public String say(Text text, GrammaticalCase grammaticalCase) {
        return speech(text, Optional.of(grammaticalCase)).text();
    }

    /**
     * Says a text and marks which part is in which language, for a page that marks its foreign words.
     *
     * @param text the text
     * @return the stretches in their order, neighbours being in different languages; together they are
     *     {@link #say(Text)}
     * @throws IllegalStateException if a phrase has no pattern in any of the languages, or lacks an argument
     */
    public ImmutableList<Said> runs(Text text) {
        return speech(text, Optional.empty()).runs();
    }

    /**
     * The language in which a text is said.
     *
     * @param text the text
     * @return the BCP 47 tag of the language that {@link #say(Text)} really uses; this language if parts of the text are in
     *     different ones (see {@link #runs(Text)})
     * @throws IllegalStateException if a phrase has no pattern in any of the languages, or lacks an argument
     */
    public String languageOf(Text text) {
        ImmutableList<Said> runs = runs(text);
        return runs.size() == 1 ? runs.get(0).language() : language;
    }

    /**
     * What a text lacks, so that this wording says a substitute.
     *
     * @param text the text
     * @return the languages and cases missing, in the order of the text, each once; empty if all is there
     * @throws IllegalStateException if a phrase has no pattern in any of the languages, or lacks an argument
     */
    public ImmutableList<Gap> gaps(Text text) {
        return speech(text, Optional.empty()).gaps();
    }

    /**
     * Says a text as a sentence: with a capital letter, and a full stop unless it already ends in a full stop, a
     * question or exclamation mark, an ellipsis or a colon.
     *
     * @param text the text
     * @return the sentence, empty if the text says nothing
     * @throws IllegalStateException if a phrase has no pattern in any of the languages, or lacks an argument
     */
    public String sentence(Text text) {
        Speech speech = new Speech(language, magnitude);
        speech.capitalNext();
        speak(text, Optional.empty(), speech);
        String said = speech.text();
        return said.isEmpty() || ".?!…:".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }

    private Speech speech(Text text, Optional<GrammaticalCase> grammaticalCase) {
        Speech speech = new Speech(language, magnitude);
        speak(text, grammaticalCase, speech);
        return speech;
    }

    private void speak(Text text, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        if (text instanceof Literal literal) {
            out.add(literal.value(), language);
        } else if (text instanceof LocalizedText localized) {
            speakLocalized(localized, grammaticalCase, out);
        } else if (text instanceof Joined joined) {
            boolean first = true;
            for (Text part : joined.parts()) {
                if (!first) {
                    speak(joined.separator(), Optional.empty(), out);
                }
                speak(part, grammaticalCase, out);
                first = false;
            }
        } else if (text instanceof Phrase phrase) {
            speakPhrase(phrase, grammaticalCase, out);
        }
    }

    private void speakLocalized(LocalizedText text, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        String spoken = spoken(text);
        WordForms forms = text.in(spoken).orElseThrow();
        if (!spoken.equals(out.asked()) && text.in(out.asked()).isEmpty()) {
            out.gap(new Gap(out.asked(), text.any(), Optional.empty()));
        } else if (spoken.equals(out.asked()) && grammaticalCase.isPresent()) {
            grammaticalCase
                    .filter(wanted -> !forms.has(wanted))
                    .ifPresent(missing -> out.gap(new Gap(spoken, forms.text(), Optional.of(missing))));
        }
        out.add(grammaticalCase.map(forms::in).orElse(forms.text()), spoken);
    }

    private String spoken(LocalizedText text) {
        for (String each : languages()) {
            if (text.byLanguage().containsKey(each)) {
                return each;
            }
        }
        return text.byLanguage().firstKey();
    }

    private void speakPhrase(Phrase phrase, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        Message message = phrase.message();
        for (Wording each : chain().wordings()) {
            Optional<String> pattern = each.pattern(message, grammaticalCase);
            if (pattern.isPresent()) {
                if (!each.language.equals(out.asked())) {
                    out.gap(new Gap(out.asked(), message.key(), Optional.empty()));
                }
                each.speakTemplate(Template.of(pattern.get()), phrase, grammaticalCase, out);
                return;
            }
        }
        throw new IllegalStateException("The message \"" + message.key() + "\" has no pattern in any of " + languages()
                + "; add one to the messages of one of these languages");
    }

    /** The marks of the numbers. */
    Numerals numerals() {
        return numerals;
    }

    /** The pattern this language itself has, without falling back. */
    Optional<String> pattern(Message message, Optional<GrammaticalCase> grammaticalCase) {
        String own = patterns.get(message.key());
        if (grammaticalCase.isPresent() && grammaticalCase.get() != GrammaticalCase.NOMINATIVE) {
            String inCase =
                    patterns.get(message.key() + "." + grammaticalCase.get().word());
            if (inCase != null) {
                return Optional.of(inCase);
            }
            if (own == null) {
                return message.pattern(language, grammaticalCase.get()).or(() -> message.pattern(language));
            }
        }
        return own != null ? Optional.of(own) : message.pattern(language);
    }

    private String word(WordingMessage message) {
        for (Wording each = this; each != null; each = each.fallback) {
            Optional<String> word = each.pattern(message, Optional.empty());
            if (word.isPresent()) {
                return word.get();
            }
        }
        return message.pattern("lt")
                .orElseThrow(() -> new IllegalStateException("The Lithuanian messages lack \"" + message.key() + "\""));
    }

    private void speakTemplate(
            Template template, Phrase phrase, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Chars chars) {
                out.add(chars.characters(), language);
            } else if (part instanceof Template.Choice choice) {
                Object number = argument(phrase, choice.name());
                out.add(form(placeOf(number, phrase, choice.name()), choice.forms()), language);
            } else if (part instanceof Template.Slot slot) {
                if (slot.manners().contains(Template.Manner.CAPITAL)) {
                    out.capitalNext();
                }
                Object value = argument(phrase, slot.name());
                if (value instanceof Headcount.Unknown && template.counts(slot.name())) {
                    speak(Phrase.of(WordingMessage.COUNT_UNKNOWN_OF), Optional.empty(), out);
                } else if (slot.manners().contains(Template.Manner.PERCENT)) {
                    speak(Quantities.percent(decimal(value, phrase, slot.name())), Optional.empty(), out);
                } else {
                    speakValue(
                            value,
                            slot.manners().contains(Template.Manner.SAME_CASE)
                                    ? grammaticalCase
                                    : slot.grammaticalCase(),
                            out);
                }
            }
        }
    }

    private Object argument(Phrase phrase, String name) {
        Object value = phrase.arguments().get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The message \"" + phrase.message().key() + "\" names {" + name + "} in \"" + language
                            + "\", but was given " + phrase.arguments().keySet() + "; give it, or correct the pattern");
        }
        return value;
    }

    private static BigDecimal decimal(Object value, Phrase phrase, String name) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalStateException("The message \"" + phrase.message().key() + "\" uses {" + name
                + "} as a number, but was given " + value + "; give a Long or BigDecimal, or correct the pattern");
    }

    private int placeOf(Object number, Phrase phrase, String name) {
        return number instanceof Headcount count ? placeOf(count) : plurals.form(decimal(number, phrase, name));
    }

    private int placeOf(Headcount count) {
        if (count instanceof Headcount.Exactly exactly) {
            return plurals.form(exactly.count());
        }
        if (count instanceof Headcount.AtLeast atLeast) {
            return plurals.form(atLeast.least());
        }
        if (count instanceof Headcount.AtMost atMost) {
            return plurals.form(atMost.most());
        }
        return plurals.forms() - 1;
    }

    private static String form(int place, List<String> forms) {
        return forms.get(Math.min(place, forms.size() - 1));
    }

    private void speakValue(Object value, Optional<GrammaticalCase> grammaticalCase, Speech out) {
        if (value instanceof String characters) {
            out.add(characters, language);
        } else if (value instanceof Text text) {
            speak(text, grammaticalCase, out);
        } else if (value instanceof Long number) {
            out.add(number(number), language);
        } else if (value instanceof BigDecimal number) {
            out.add(number(number), language);
        } else if (value instanceof LocalDate day) {
            speak(Dates.day(day), grammaticalCase, out);
        } else if (value instanceof PartialDate date) {
            speak(Dates.text(date), grammaticalCase, out);
        } else if (value instanceof DateRange period) {
            speak(Dates.text(period), grammaticalCase, out);
        } else if (value instanceof MonetaryAmount amount) {
            speak(Quantities.amount(amount, out.magnitude()), grammaticalCase, out);
        } else if (value instanceof AmountRange range) {
            speak(Quantities.amount(range, out.magnitude()), grammaticalCase, out);
        } else if (value instanceof StatedAmount stated) {
            speak(Quantities.amount(stated, out.magnitude()), grammaticalCase, out);
        } else if (value instanceof Headcount count) {
            speak(Quantities.count(count), grammaticalCase, out);
        } else {
            throw new IllegalStateException(
                    "No wording can say a " + value.getClass().getName());
        }
    }

    // Values

    /**
     * Says an amount exactly, with at least the decimals its currency has, and in thousands or millions with as many as it needs.
     *
     * @param amount the amount, of either sign
     * @return such as {@code 3250,00 Eur}, {@code 48 903,27 Eur}, {@code −5,00 Eur}, {@code 100,00 USD}; in English
     *     {@code EUR 3,250.00}; in thousands {@code 48,90327 tūkst. Eur}. Nothing is rounded
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public String amount(MonetaryAmount amount) {
        return say(Quantities.amount(amount, magnitude));
    }

    /**
     * Says an amount of which bounds are known.
     *
     * @param range the amount
     * @return such as {@code 770,00 Eur}, {@code ne mažiau kaip 770,00 Eur}, {@code ne daugiau kaip 2480,00 Eur},
     *     {@code nuo 700,00 Eur iki 860,00 Eur}, {@code nežinoma}
     */
    public String amount(AmountRange range) {
        return say(Quantities.amount(range, magnitude));
    }

    /**
     * Says an amount as a source states it: within its bounds, or about.
     *
     * @param stated the amount
     * @return such as {@code apie 500,00 Eur (nuo 450,00 Eur iki 550,00 Eur)}, and for all others as {@link #amount(AmountRange)} says it
     */
    public String amount(StatedAmount stated) {
        return say(Quantities.amount(stated, magnitude));
    }

    /**
     * Gives the number of an amount as amounts are said, for columns whose numbers stand alone.
     *
     * @param amount the amount
     * @return such as 3250.00, and 3.25 where amounts are said in thousands; nothing is rounded
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public BigDecimal decimal(MonetaryAmount amount) {
        return Quantities.number(amount, magnitude);
    }

    /**
     * Names what the numbers of amounts stand for, for columns whose numbers stand alone.
     *
     * @param currency the currency
     * @return such as {@code Eur}, {@code USD}; in English {@code EUR}; {@code tūkst. Eur} where amounts are said in thousands
     */
    public String currency(CurrencyUnit currency) {
        return say(Quantities.unit(currency, magnitude));
    }

    /**
     * Says a count.
     *
     * @param count the count
     * @return such as {@code 450}, {@code ne mažiau kaip 450}, {@code ne daugiau kaip 5}, {@code nuo 3 iki 5},
     *     {@code apie 20 (nuo 18 iki 25)}, {@code nežinoma}
     */
    public String count(Headcount count) {
        return say(Quantities.count(count));
    }

    /**
     * Says a whole number.
     *
     * @param number the number
     * @return such as {@code 3250}, {@code 48 903}; in English {@code 3,250}
     */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /**
     * Says a number exactly, with the decimals it has.
     *
     * @param number the number
     * @return such as {@code 0,58}, {@code −48 903,270}
     */
    public String number(BigDecimal number) {
        return numerals.say(number);
    }

    /**
     * Says a percentage.
     *
     * @param percentage the number before the percent sign, so 21.54 and not 0.2154
     * @return such as {@code 21,54 %}; in English {@code 21.54%}
     */
    public String percent(BigDecimal percentage) {
        return say(Quantities.percent(percentage));
    }

    /**
     * Says a day.
     *
     * @param day the day
     * @return such as {@code 2019 m. gruodžio 10 d.}; in English {@code 10 December 2019}
     */
    public String date(LocalDate day) {
        return say(Dates.day(day));
    }

    /**
     * Says a date as precisely as it is known.
     *
     * @param date the date
     * @return such as {@code 2019 m. vasario mėn.}, {@code 2020 m. I pusmetis}, {@code 2019–2020 m.}, {@code 2019 m.
     *     lapkričio 22 – gruodžio 18 d.}, {@code data nežinoma}
     */
    public String date(PartialDate date) {
        return say(Dates.text(date));
    }

    /**
     * Says a date in a grammatical case. In Lithuanian only half-years and unknown dates differ: days, months, quarters and
     * years end in abbreviations. In English the genitive and accusative of quarters, half-years and unknown dates have the
     * article that a sentence needs: {@code the first half of 2020}.
     *
     * @param date the date
     * @param grammaticalCase the case
     * @return such as {@code 2020 m. I pusmečio}
     */
    public String date(PartialDate date, GrammaticalCase grammaticalCase) {
        return say(Dates.text(date), grammaticalCase);
    }

    /**
     * Says a day for tables that are sorted or read by machines, the same in every language.
     *
     * @param day the day
     * @return the ISO 8601 form, such as {@code 2019-12-10}
     */
    public String dateIso(LocalDate day) {
        return day.toString();
    }

    /**
     * Says a date for tables that are sorted or read by machines, the same in every language.
     *
     * @param date the date
     * @return its EDTF text, such as {@code 2019-02} or {@code 2019-11-22/2019-12-18}
     */
    public String dateIso(PartialDate date) {
        return date.toString();
    }

    /**
     * Says a period: one of whole years in years, any other from its first to its last day.
     *
     * @param period the period, both days inclusive
     * @return such as {@code 2019–2020 m.} or {@code 2019 m. sausio 1 – birželio 30 d.}
     */
    public String period(DateRange period) {
        return say(Dates.text(period));
    }

    // Words

    /**
     * The word that goes with a number.
     *
     * @param number the number
     * @param forms the forms in the order of the language's {@link PluralRule}: three in Lithuanian
     *     ({@code "narys", "nariai", "narių"}), two in English ({@code "member", "members"})
     * @return the form alone, without the number
     * @throws IllegalArgumentException if there are fewer forms than the language needs
     */
    public String plural(long number, String... forms) {
        return form(plurals.form(number), require(forms));
    }

    /**
     * The word that goes with a count as {@link #count(Headcount)} says it.
     *
     * @param count the count
     * @param forms the forms in the order of the language's {@link PluralRule}
     * @return the form alone: that of the number said, or the last that the language needs where the count is not one
     *     number ({@code nuo 3 iki 5 narių})
     * @throws IllegalArgumentException if there are fewer forms than the language needs
     */
    public String plural(Headcount count, String... forms) {
        return form(placeOf(count), require(forms));
    }

    private List<String> require(String... forms) {
        if (forms.length < plurals.forms()) {
            throw new IllegalArgumentException("In \"" + language + "\" a word has " + plurals.forms()
                    + " forms by number, but " + ImmutableList.copyOf(forms) + " are " + forms.length
                    + "; give all of them");
        }
        return ImmutableList.copyOf(forms);
    }

    /**
     * Which form of a word goes with which number.
     *
     * @return the rule
     */
    public PluralRule plurals() {
        return plurals;
    }

    /**
     * Puts a title into quotation marks.
     *
     * @param title the title
     * @return {@code „title“}; in English {@code “title”}
     */
    public String quote(String title) {
        return say(Phrase.of(WordingMessage.QUOTE).with("text", title));
    }

    /**
     * Enumerates.
     *
     * @param items the items in their order
     * @return {@code a, b ir c}; in English {@code a, b and c}; empty if there are none
     */
    public String list(List<String> items) {
        return say(Text.list(items.stream().map(Literal::of).toList()));
    }

    /**
     * The alphabetical order of this language, by its own letters and not by the locale data of the platform.
     *
     * @return a comparator for which only equal strings are equal. In Lithuanian {@code č} comes after {@code c},
     *     {@code š} after {@code s}, {@code ž} after {@code z}; {@code ą}, {@code ę}, {@code ė}, {@code į}, {@code y},
     *     {@code ų}, {@code ū} stand with {@code a}, {@code e}, {@code i}, {@code u} and after them where all else is
     *     the same
     */
    public Comparator<String> order() {
        return order;
    }

    /**
     * The name of this wording for logs.
     *
     * @return such as {@code Wording[lt]}
     */
    @Override
    public String toString() {
        return "Wording[" + language + "]";
    }

    /** Makes the wording of a further language, or a built-in one with changes. Not safe for several threads. */
    public static final class Builder {
        private final String language;
        private final Map<String, String> patterns = new TreeMap<>();
        private PluralRule plurals = PluralRule.ENGLISH;
        private Magnitude magnitude = Magnitude.UNITS;
        private @Nullable Wording fallback;

        private Builder(String language) {
            this.language = language;
        }

        /**
         * Sets which form of a word goes with which number.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder plurals(PluralRule rule) {
            this.plurals = rule;
            return this;
        }

        /**
         * Sets what amounts are said in: {@code 3250,00 Eur} in units, {@code 3,25 tūkst. Eur} in thousands.
         *
         * @param value what one printed unit stands for
         * @return this builder
         */
        public Builder amountsIn(Magnitude value) {
            this.magnitude = value;
            return this;
        }

        /**
         * Gives the pattern of one message, before what the message itself has for this language.
         *
         * @param key the key of the message, such as {@code figure.financingGap} or {@code wording.date.day}; with a
         *     dot and a case behind it the pattern for that case
         * @param pattern the pattern; the syntax is stated at {@link Phrase}
         * @return this builder
         * @throws IllegalArgumentException if the pattern cannot be read
         */
        public Builder pattern(String key, String pattern) {
            Template.parse(pattern);
            patterns.put(key, pattern);
            return this;
        }

        /**
         * Gives the patterns of many messages.
         *
         * @param patternsByKey the patterns by key, as {@link #pattern(String, String)} takes them
         * @return this builder
         * @throws IllegalArgumentException if a pattern cannot be read
         */
        public Builder patterns(Map<String, String> patternsByKey) {
            patternsByKey.forEach(this::pattern);
            return this;
        }

        /**
         * Gives the patterns that a bundle has for this language.
         *
         * @param bundle the bundle
         * @return this builder
         * @throws IllegalArgumentException if a pattern cannot be read
         */
        public Builder patterns(Bundle bundle) {
            return patterns(bundle.patterns(language));
        }

        /**
         * Sets who speaks where this language has no words.
         *
         * @param wording the wording to fall back to, with its own fallbacks; without it Lithuanian, then English
         * @return this builder
         */
        public Builder fallback(Wording wording) {
            this.fallback = wording;
            return this;
        }

        /**
         * Makes the wording.
         *
         * @return the wording
         */
        public Wording build() {
            return new Wording(this);
        }
    }
}
