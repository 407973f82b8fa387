package lt.kopz.core.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.gap.PortionWords;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What can be measured of a dossier: a figure that has a code, a name and a unit, and is asked of something as of a day.
 *
 * <pre>{@code
 * Measures.of("financing-gap").of(dossier, Optional.of("plan"), Portion.ALL, day).value();       // SHORTFALL EUR 2550.00
 * }</pre>
 */
public final class Measurable {
    /** What few measures are. */
    enum Trait {
        OF_ONE_YEAR,
        ADDS_UP,
        ONLY_GROWS,
        GAP,
        RESULT
    }

    /** Asks a façade. */
    interface Asking {
        Figure<?> of(Asked asked);
    }

    /** Asks a façade over time, where it knows on which days the figure moves. */
    interface Following {
        Optional<Steps<?>> over(Asked asked, DateRange period);
    }

    /** What the figure is called there. */
    interface Naming {
        Text of(Optional<Fact> subject, Portion portion);

        static Naming as(Message message) {
            return (subject, portion) -> Phrase.of(message);
        }
    }

    /**
     * One way to ask it.
     *
     * @param subjects the kinds of facts it is asked of so; none where it is of all together
     * @param by what a portion of it can be told apart by
     * @param name what the figure is called
     * @param figure asks it
     */
    record Way(ImmutableSet<Class<? extends Fact>> subjects, ImmutableSet<Portion.By> by, Naming name, Asking figure) {
        boolean isOf(Optional<Fact> subject) {
            return subject.isEmpty()
                    ? subjects.isEmpty()
                    : subjects.stream().anyMatch(kind -> kind.isInstance(subject.get()));
        }
    }

    private final String code;
    private final Message words;
    private final MeasureUnit unit;
    private final ImmutableSet<Trait> traits;
    private final ImmutableSet<Stage> stages;
    private final ImmutableList<Way> ways;
    private final Following following;

    private Measurable(
            String code,
            Message words,
            MeasureUnit unit,
            ImmutableSet<Trait> traits,
            ImmutableSet<Stage> stages,
            ImmutableList<Way> ways,
            Following following) {
        this.following = following;
        this.stages = stages;
        this.code = code;
        this.words = words;
        this.unit = unit;
        this.traits = traits;
        this.ways = ways;
    }

    /** One that has a name where it is computed. */
    static Measurable of(String code, Message words, MeasureUnit unit, Way... ways) {
        return new Measurable(
                code,
                words,
                unit,
                ImmutableSet.of(),
                ImmutableSet.of(),
                ImmutableList.copyOf(ways),
                (asked, period) -> Optional.empty());
    }

    /** One whose name goes by its code. */
    static Measurable of(String code, MeasureUnit unit, Way... ways) {
        return of(code, new MeasureName(code), unit, ways);
    }

    Measurable with(Trait trait) {
        return new Measurable(
                code,
                words,
                unit,
                ImmutableSet.<Trait>builder().addAll(traits).add(trait).build(),
                stages,
                ways,
                following);
    }

    Measurable at(Stage... those) {
        return new Measurable(code, words, unit, traits, ImmutableSet.copyOf(those), ways, following);
    }

    Measurable over(Following time) {
        return new Measurable(code, words, unit, traits, stages, ways, time);
    }

    /**
     * How far the money is that it is made of.
     *
     * @return one stage for what adds up a list; several for a formula that combines them, such as need less what is appropriated; none for what
     *     is no money
     */
    public ImmutableSet<Stage> stages() {
        return stages;
    }

    /**
     * What programs call it: words of small letters with hyphens, which stay as they are.
     *
     * @return the code, such as {@code financing-gap}
     */
    public String code() {
        return code;
    }

    /**
     * What people call it, whatever it is asked of.
     *
     * @return the name
     */
    public Text name() {
        return Phrase.of(words);
    }

    Message words() {
        return words;
    }

    /**
     * What it is called of something.
     *
     * @param subject what it is asked of; empty for all together
     * @param portion the part asked for
     * @return the name, such as that of what is left of a contract
     * @throws IllegalArgumentException if it cannot be asked of the subject
     */
    public Text name(Optional<Fact> subject, Portion portion) {
        return way(subject).name().of(subject, portion);
    }

    /**
     * In what it is counted.
     *
     * @return the unit
     */
    public MeasureUnit unit() {
        return unit;
    }

    /**
     * Whether it is one of a calendar year, which the portion asked for has to name as its period.
     *
     * @return true for what is carried over and for the gap by even spreading
     */
    public boolean isOfOneYear() {
        return traits.contains(Trait.OF_ONE_YEAR);
    }

    /**
     * Whether it adds up what is recorded: parts that have nothing in common are never more than their whole, and it is not below zero.
     *
     * @return true for needs, money, costs, payments and revenue; false for what is a difference or a share
     */
    public boolean addsUp() {
        return traits.contains(Trait.ADDS_UP);
    }

    /**
     * Whether nothing that happens later makes it less.
     *
     * @return true for costs that are incurred and for numbers of what was held, written or signed
     */
    public boolean onlyGrows() {
        return traits.contains(Trait.ONLY_GROWS);
    }

    /**
     * Which way it lies where it is more than nothing, and which where it is less.
     *
     * @return shortfall and surplus of a gap, surplus and deficit of what a budget leaves; nothing where it is said by its number alone
     */
    public ImmutableList<MoneyDirection> directions() {
        if (traits.contains(Trait.GAP)) {
            return ImmutableList.of(MoneyDirection.SHORTFALL, MoneyDirection.SURPLUS);
        }
        return traits.contains(Trait.RESULT)
                ? ImmutableList.of(MoneyDirection.SURPLUS, MoneyDirection.DEFICIT)
                : ImmutableList.of();
    }

    /**
     * Whether a source can claim it as money, a number or a share.
     *
     * @return false for answers and states, and for numbers of every thousand inhabitants, which are claimed as so many events or participations
     *     for a thousand {@code inhabitants}
     */
    public boolean isClaimed() {
        return switch (unit) {
            case MONEY, PEOPLE, PARTICIPATIONS, EVENTS, DAYS, NUMBER, PER_CENT -> true;
            case PER_THOUSAND, ANSWER, STATE -> false;
        };
    }

    /**
     * Whether it can be asked of all plans, or of everything, together.
     *
     * @return whether no subject need be named
     */
    public boolean isOfAll() {
        return ways.stream().anyMatch(way -> way.subjects().isEmpty());
    }

    /**
     * What it can be asked of.
     *
     * @return the kinds of facts
     */
    public ImmutableSet<Class<? extends Fact>> subjects() {
        return ways.stream().flatMap(way -> way.subjects().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * What it can be asked of, in words.
     *
     * @return the names of the kinds of facts by what forms of a dossier call them, such as {@code event-series}
     */
    public ImmutableMap<String, Text> kinds() {
        return Maps.toMap(subjects().stream().map(FactNames::code).iterator(), ProblemMessage::word);
    }

    /**
     * All that a dossier has of what it can be asked of.
     *
     * @param dossier the dossier
     * @return the facts, in the order of the dossier
     */
    public ImmutableList<Fact> subjects(Dossier dossier) {
        return dossier.all(Fact.class).stream()
                .filter(fact -> isOf(Optional.of(fact)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What a portion of it can be told apart by.
     *
     * @return nothing where it can be asked as a whole only; of some kinds of {@linkplain #subjects() subjects} it may be less
     */
    public ImmutableSet<Portion.By> by() {
        return Sets.immutableEnumSet(
                ways.stream().flatMap(way -> way.by().stream()).collect(Collectors.toSet()));
    }

    /**
     * Whether it can be asked of something.
     *
     * @param subject the fact; empty for all together
     * @return whether there is a figure, known or not
     */
    public boolean isOf(Optional<Fact> subject) {
        return ways.stream().anyMatch(way -> way.isOf(subject));
    }

    /**
     * Asks it.
     *
     * @param dossier the dossier, whose own currency is asked for
     * @param subject the id of what it is asked of; empty for all together
     * @param portion the part asked for
     * @param day the day up to whose end facts count
     * @return the figure; not known, with the reason, where such a portion cannot be told apart
     * @throws IllegalArgumentException if the dossier has no such fact, or this cannot be asked of it
     */
    public Figure<?> of(Dossier dossier, Optional<String> subject, Portion portion, LocalDate day) {
        Optional<Fact> fact = subject.map(id -> dossier.get(Fact.class, id));
        Way way = way(fact);
        Asked asked = new Asked(way.name().of(fact, portion), dossier, fact, portion, day);
        Figure<?> figure = obstacle(way, portion)
                .<Figure<?>>map(reason -> asked.unknown(unit, reason))
                .orElseGet(() -> way.figure().of(asked));
        ImmutableList<Text> part =
                new PortionWords(dossier).of(isOfOneYear() ? portion.withPeriod(Optional.empty()) : portion);
        // money names its part where it is computed
        return part.isEmpty() || (figure.name() instanceof Phrase name && name.message() == GapMessage.OF_PART)
                ? figure
                : figure.called(Phrase.of(GapMessage.OF_PART)
                        .with("figure", figure.name())
                        .with("part", Text.joined("; ", part)));
    }

    /**
     * Asks it over time.
     *
     * @param dossier the dossier, whose own currency is asked for
     * @param subject the id of what it is asked of; empty for all together
     * @param portion the part asked for
     * @param period the days
     * @return the figure from day to day; empty where nobody but who asks it on each day can tell on which days it moves
     * @throws IllegalArgumentException if the dossier has no such fact, or this cannot be asked of it
     */
    public Optional<Steps<?>> over(Dossier dossier, Optional<String> subject, Portion portion, DateRange period) {
        Optional<Fact> fact = subject.map(id -> dossier.get(Fact.class, id));
        return obstacle(way(fact), portion).isPresent()
                ? Optional.empty()
                : following.over(new Asked(name(fact, portion), dossier, fact, portion, period.end()), period);
    }

    /**
     * Asks an amount of money.
     *
     * @param dossier the dossier, whose own currency is asked for
     * @param subject the id of what it is asked of; empty for all together
     * @param portion the part asked for
     * @param day the day up to whose end facts count
     * @return of a gap what is missing, of what a budget leaves what is left
     * @throws IllegalArgumentException if its unit is another one, the dossier has no such fact, or this cannot be asked of it
     */
    public Figure<AmountRange> amount(Dossier dossier, Optional<String> subject, Portion portion, LocalDate day) {
        if (unit != MeasureUnit.MONEY) {
            throw new IllegalArgumentException(code + " is no amount of money; ask it with of(...)");
        }
        return of(dossier, subject, portion, day)
                .as(value -> Quantity.behind(value).orElseThrow().asAmount());
    }

    private Way way(Optional<Fact> subject) {
        return ways.stream()
                .filter(way -> way.isOf(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " is of "
                        + Stream.concat(
                                        subjects().stream().map(Class::getSimpleName),
                                        isOfAll() ? Stream.of("all together") : Stream.empty())
                                .toList()
                        + ", but was asked of "
                        + subject.map(fact -> "\"" + fact.id() + "\"").orElse("all together") + "; name one of these"));
    }

    private Optional<Message> obstacle(Way way, Portion portion) {
        if (!way.by().containsAll(portion.by())) {
            return Optional.of(
                    way.by().isEmpty() || !portion.by().contains(Portion.By.EDITION)
                            ? MeasureMessage.NOT_SPLIT
                            : MeasureMessage.EDITION_OF_NO_PLAN);
        }
        return isOfOneYear() && portion.period().filter(DateRange::isYear).isEmpty()
                ? Optional.of(MeasureMessage.YEAR_MISSING)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
