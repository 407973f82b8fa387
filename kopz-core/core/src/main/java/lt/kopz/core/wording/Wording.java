package lt.kopz.core.wording;

import com.google.common.base.Splitter;
import com.google.common.base.Supplier;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
 * <pre>{@code
 * Wording.LITHUANIAN.amount(Amounts.euro("3250.00"));        // 3250,00 Eur
 * Wording.ENGLISH.date(LocalDate.of(2019, 12, 10));          // 10 December 2019
 * Wording.of("lv").count(Headcount.atLeast(364));            // vismaz 364, with a pack of Latvian on the class path
 * }</pre>
 *
 * <p>A language is a {@link LanguagePack}; Lithuanian and English are two of them. Nothing depends on the default locale, the time zone, the
 * context class loader or the locale data of the platform. Blanks inside a Lithuanian date, between the day and the month of an English one,
 * before and inside an amount and before a percent sign are no-break spaces (U+00A0), a minus is U+2212.
 *
 * <p>What a language does not have is said in the next one of {@link #languages()}: the language itself, its fallbacks, English. A pattern
 * of arguments alone is said in the language that was asked for, whoever has it. A {@link LocalizedText} in none of those is said
 * in the language it was written in. {@link #runs(Text)} states which characters are in which language, {@link #gaps(Text)} what was missing,
 * {@link #missing()} what is not translated at all.
 *
 * <p>A language, or one's own words for some messages, can be given in the program too:
 *
 * <pre>{@code
 * Wording ours = Wording.LITHUANIAN.toBuilder().pattern("wording.atLeast", "bent {value}").build();
 * }</pre>
 */
public final class Wording {

    /** Lithuanian. */
    public static final Wording LITHUANIAN = withoutMessages(new LithuanianPack());

    /** English. */
    public static final Wording ENGLISH = withoutMessages(new EnglishPack());

    private final String language;
    private final PluralRule plurals;
    private final BiFunction<String, GrammaticalCase, String> inflection;
    private final ImmutableSortedMap<String, String> patterns;
    private final @Nullable Wording fallback;
    private final ClassLoader loader;
    private final ImmutableList<MessageCatalogue> catalogues;
    private final Numerals numerals;
    private final Comparator<String> order;
    private final boolean rightToLeft;
    private final ImmutableSet<GrammaticalCase> cases;
    private final Magnitude magnitude;
    private volatile @Nullable Chain chain;

    /** What a message is looked for in, one after the other, and their languages. */
    private record Chain(ImmutableList<Wording> wordings, ImmutableList<String> languages) {}

    private Wording(Builder builder) {
        this.magnitude = builder.magnitude;
        this.language = builder.language;
        this.plurals = builder.plurals;
        this.inflection = builder.inflection;
        this.patterns = ImmutableSortedMap.copyOf(builder.patterns);
        this.fallback = builder.fallback;
        this.loader = builder.loader;
        this.catalogues = ImmutableList.copyOf(builder.catalogues);
        this.numerals = new Numerals(
                word(WordingMessage.DECIMAL),
                word(WordingMessage.GROUP),
                Integer.parseInt(word(WordingMessage.GROUP_FROM)),
                word(WordingMessage.MINUS));
        this.order = Alphabet.parse(word(WordingMessage.ALPHABET)).order();
        this.rightToLeft = word(WordingMessage.DIRECTION).equals("rtl");
        this.cases = PatternCheck.cases(word(WordingMessage.CASES));
    }

    /**
     * The wording of a language, made of its {@link LanguagePack} among the services that the class loader of this library sees. They are
     * looked for once, when they are first asked for.
     *
     * @param language its BCP 47 tag, such as {@code lt}
     * @return the wording
     * @throws IllegalArgumentException if there is no pack of that language; the message names those there are
     * @throws InvalidLanguageException if messages of the pack are wrong; all of them are stated at once
     * @throws IllegalStateException if two packs claim one language
     */
    public static Wording of(String language) {
        Supplier<Wording> found = Languages.wordings().get(LanguageTags.canonical(language));
        if (found == null) {
            throw new IllegalArgumentException("There is no pack of the language \"" + language
                    + "\"; the languages are "
                    + String.join(", ", Languages.wordings().keySet())
                    + ": ask for one of them, or put the artifact of that language on the class path");
        }
        return found.get();
    }

    /**
     * The wording of a language, for what goes through all languages there are: a pack that is wrong, such as one made for another version
     * of kopz, stops nothing but itself.
     *
     * @param language its BCP 47 tag
     * @return the wording; empty where there is no pack of that language, or its messages are wrong: {@link #of(String)} states what is
     * @throws IllegalStateException if two packs claim one language
     */
    public static Optional<Wording> find(String language) {
        return Optional.ofNullable(Languages.wordings().get(LanguageTags.canonical(language)))
                .flatMap(Wording::accepted);
    }

    static Optional<Wording> accepted(Supplier<Wording> pack) {
        try {
            return Optional.of(pack.get());
        } catch (InvalidLanguageException wrong) {
            return Optional.empty();
        }
    }

    /**
     * The wording of a pack that is at hand.
     *
     * @param pack the pack, whose class loader is asked for the catalogues of messages
     * @return the wording
     * @throws InvalidLanguageException if messages of the pack are wrong; all of them are stated at once
     */
    public static Wording of(LanguagePack pack) {
        return of(pack, pack.getClass().getClassLoader());
    }

    static Wording of(LanguagePack pack, ClassLoader loader) {
        Builder builder = of(pack.language(), pack);
        builder.loader = loader;
        builder.pack = pack;
        return builder.build();
    }

    /** The wording of a pack of this library, whose messages the modules bring; services cannot be looked for yet. */
    private static Wording withoutMessages(LanguagePack pack) {
        return of(pack.language(), pack).build();
    }

    private static Builder of(String language, LanguagePack pack) {
        Builder builder = builder(language).plurals(pack.plurals());
        builder.inflection = pack::form;
        return builder;
    }

    /**
     * The wording for a reader who states the languages wanted, as a browser does.
     *
     * <pre>{@code
     * Wording.negotiate("lv, lt;q=0.9, en;q=0.5", Wording.ENGLISH);   // Lithuanian, and English where there is no Lithuanian word
     * }</pre>
     *
     * <p>A language is found as RFC 4647 looks it up: {@code lt-LT} finds {@code lt}, and {@code sr} finds {@code sr-Latn} where there is
     * no other. Of what is asked for with equal quality values the first is taken. {@code *} stands for the usual wording, and a quality value of zero
     * refuses a language. The further languages asked for are the fallbacks of the one that is found, up to English.
     *
     * @param acceptLanguage the header {@code Accept-Language}; may be empty
     * @param usual whose wording it is where none is asked for, or none of those asked for is there
     * @return the wording, in one of the languages {@link #available()} or the usual one
     * @throws IllegalStateException if two packs claim one language
     */
    public static Wording negotiate(String acceptLanguage, Wording usual) {
        Iterable<String> languages = Iterables.concat(ImmutableList.of(usual.language()), available());
        ImmutableList<Wording> wanted = new Negotiation(Preference.inOrder(acceptLanguage), languages)
                .inOrder(usual.language()).stream()
                        .flatMap(language ->
                                language.equals(usual.language()) ? Stream.of(usual) : find(language).stream())
                        .collect(ImmutableList.toImmutableList());
        return Negotiation.chain(wanted).orElse(usual);
    }

    /** This language, with another to speak where it has no words; a language with a fallback of its own keeps that. */
    Wording before(Wording next) {
        return fallback == null ? toBuilder().fallback(next).build() : this;
    }

    /**
     * The languages that {@link #of(String)} finds.
     *
     * @return their BCP 47 tags in alphabetical order, {@code en} and {@code lt} among them
     * @throws IllegalStateException if two packs claim one language
     */
    public static ImmutableSortedSet<String> available() {
        return Languages.wordings().keySet();
    }

    /**
     * Starts the wording of a language that is given in the program.
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
        builder.inflection = inflection;
        builder.magnitude = magnitude;
        builder.loader = loader;
        builder.catalogues.addAll(catalogues);
        builder.unchecked.clear();
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
     * @return this language, its fallbacks and English, each once
     */
    public ImmutableList<String> languages() {
        return chain().languages();
    }

    /** Found when it is first asked for, since English, which ends each chain, may not be there yet. */
    private Chain chain() {
        Chain known = chain;
        if (known == null) {
            List<Wording> all = new ArrayList<>();
            for (Wording each = this; each != null; each = each.fallback) {
                addOnce(all, each);
            }
            addOnce(all, ENGLISH);
            known = new Chain(
                    ImmutableList.copyOf(all),
                    all.stream().map(Wording::language).collect(ImmutableList.toImmutableList()));
            chain = known;
        }
        return known;
    }

    /** The form of a name that a dossier does not give. */
    String form(String name, GrammaticalCase grammaticalCase) {
        return inflection.apply(name, grammaticalCase);
    }

    /** What a message is looked for in, one after the other. */
    ImmutableList<Wording> wordings() {
        return chain().wordings();
    }

    private static void addOnce(List<Wording> chain, Wording wording) {
        if (chain.stream().noneMatch(each -> each.language.equals(wording.language))) {
            chain.add(wording);
        }
    }

    /**
     * The language with the country whose spelling it has, by which offices choose a dictionary.
     *
     * @return the BCP 47 tag, such as {@code lt-LT} and {@code en-GB}; {@link #language()} where the pack names none
     */
    public String locale() {
        return pattern(WordingMessage.LOCALE, Optional.empty()).orElse(language);
    }

    /**
     * Whether this language is written from right to left.
     *
     * @return true for such a language; pages, sheets and documents then run from right to left
     */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /**
     * The cases that names take inside sentences of this language, so that a dossier should give them.
     *
     * @return the cases besides the nominative; none for a language whose names do not change
     */
    public ImmutableSet<GrammaticalCase> cases() {
        return cases;
    }

    /**
     * The official abbreviations that names of this language are written with, by the pattern {@code wording.read.abbreviations}.
     *
     * @return what each stands for, as names have it; a language that the pack gives none of has none
     */
    public ImmutableMap<String, String> abbreviations() {
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        pattern(WordingMessage.READ_ABBREVIATIONS, Optional.empty()).stream()
                .flatMap(Splitter.on(';').trimResults().omitEmptyStrings()::splitToStream)
                .map(Splitter.on(':').trimResults().limit(2)::splitToList)
                .forEach(each -> all.put(each.get(0), each.get(1)));
        return all.buildKeepingLast();
    }

    /**
     * What is not translated into this language: the messages that are in English, but not in this language. A message of arguments alone
     * needs no translation; patterns for cases are not counted.
     *
     * @return the keys by the name of their catalogue, of catalogues with such keys only; empty if the language is complete
     */
    public ImmutableSortedMap<String, ImmutableSortedSet<String>> missing() {
        ImmutableSortedMap.Builder<String, ImmutableSortedSet<String>> missing = ImmutableSortedMap.naturalOrder();
        for (MessageCatalogue each : allCatalogues(loader, catalogues)) {
            ImmutableSortedSet<String> keys = PatternCheck.missing(each, language, patterns.keySet());
            if (!keys.isEmpty()) {
                missing.put(each.name(), keys);
            }
        }
        return missing.buildOrThrow();
    }

    private static ImmutableList<MessageCatalogue> allCatalogues(
            ClassLoader loader, Collection<MessageCatalogue> more) {
        return ImmutableList.<MessageCatalogue>builder()
                .addAll(Languages.catalogues(loader).values())
                .addAll(more)
                .build();
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
    public ImmutableList<LanguageSpan> runs(Text text) {
        return speech(text, Optional.empty()).runs();
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

    private Speech speech(Text text, Optional<GrammaticalCase> grammaticalCase) {
        Speech speech = new Speech(language, magnitude);
        new Speaker(this).speak(text, grammaticalCase, speech);
        return speech;
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
        return message.pattern(PatternCheck.REFERENCE)
                .orElseThrow(() -> new IllegalStateException("The English messages lack \"" + message.key() + "\""));
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
        return Speaker.form(plurals.form(number), require(forms));
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
        return Speaker.form(new Speaker(this).placeOf(count), require(forms));
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

    /** Makes the wording of a language that is given in the program, or one with changes. Not safe for several threads. */
    public static final class Builder {
        private final String language;
        private final Map<String, String> patterns = new TreeMap<>();
        private final List<MessageCatalogue> catalogues = new ArrayList<>();
        /** The keys that are not known to be right. */
        private final Set<String> unchecked = new TreeSet<>();

        private PluralRule plurals = new EnglishPack().plurals();
        private BiFunction<String, GrammaticalCase, String> inflection = (name, grammaticalCase) -> name;
        private ClassLoader loader = Languages.own();
        private @Nullable LanguagePack pack;
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
         */
        public Builder pattern(String key, String pattern) {
            patterns.put(key, pattern);
            unchecked.add(key);
            return this;
        }

        /**
         * Gives the patterns of many messages.
         *
         * @param patternsByKey the patterns by key, as {@link #pattern(String, String)} takes them
         * @return this builder
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
         */
        public Builder patterns(Bundle bundle) {
            return patterns(bundle.patterns(language));
        }

        /**
         * Sets who speaks where this language has no words.
         *
         * @param wording the wording to fall back to, with its own fallbacks; without it, and after it, English
         * @return this builder
         */
        public Builder fallback(Wording wording) {
            this.fallback = wording;
            return this;
        }

        /**
         * Adds messages that are not among the services, so that patterns of theirs are known.
         *
         * @param catalogue the messages of one's own
         * @return this builder
         */
        public Builder catalogue(MessageCatalogue catalogue) {
            catalogues.add(catalogue);
            return this;
        }

        /**
         * Makes the wording.
         *
         * @return the wording
         * @throws InvalidLanguageException if a key is no message of any catalogue, or a pattern cannot be read, lacks an argument, names
         *     one that the message does not have, or has too few or many forms by number; all that is wrong is stated at once
         */
        public Wording build() {
            PatternCheck check = new PatternCheck(plurals);
            if (pack != null || !unchecked.isEmpty()) {
                ImmutableList<MessageCatalogue> all = allCatalogues(loader, catalogues);
                check.check(Maps.filterKeys(patterns, unchecked::contains), all);
                if (pack != null) {
                    for (MessageCatalogue each : all) {
                        Map<String, String> brought = check.read(pack, each);
                        check.check(brought, ImmutableList.of(each));
                        brought.forEach(patterns::putIfAbsent);
                    }
                }
            }
            ImmutableList<InvalidLanguageException.Flaw> flaws = check.flaws();
            if (!flaws.isEmpty()) {
                throw new InvalidLanguageException(language, flaws);
            }
            return new Wording(this);
        }
    }
}
