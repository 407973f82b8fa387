package lt.kopz.core.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.gap.PortionWords;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.MovingDays;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.Sliced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The figure that a source speaks of.
 *
 * @param dossier the dossier, whose own currency is asked for
 * @param asOf the day that the claim is checked for
 * @param question which figure is meant
 */
record ClaimedFigure(Dossier dossier, LocalDate asOf, Question question) {
    /** Money that was converted is held against a statement in the currency that it was stated in as it is stated. */
    static Dossier in(CurrencyUnit currency, Dossier dossier) {
        return currency.equals(dossier.currency()) ? dossier : Currencies.only(Currencies.asStated(dossier), currency);
    }

    /** The last day of knowledge that is not after a day: neither after the day asked for nor after the dossier's horizon. */
    static LocalDate known(Dossier dossier, LocalDate asOf, LocalDate wanted) {
        return Stream.of(wanted, asOf, dossier.knownUntil().value())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The ids of what it is the figure of; one that is empty for all together. */
    private ImmutableList<Optional<String>> subjects() {
        return Stream.concat(
                        Stream.of(question.subject()),
                        question.others().stream().map(Optional::of))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Fact> subject() {
        return question.subject().flatMap(dossier::fact);
    }

    /** The measure, if what is asked about has it. */
    Optional<Measurable> measure() {
        return Measures.find(question.measure())
                .filter(Measurable::isClaimed)
                .filter(measure -> subjects().stream().allMatch(id -> {
                    Optional<Fact> fact = id.flatMap(dossier::fact);
                    return fact.isPresent() == id.isPresent() && measure.isOf(fact);
                }));
    }

    /** The currency that it is of; empty for what is counted. */
    Optional<CurrencyUnit> currency() {
        return measure().filter(measure -> measure.unit() == MeasureUnit.MONEY).map(any -> dossier.currency());
    }

    NumberWords.Sign sign() {
        return measure().map(NumberWords.Sign::of).orElse(NumberWords.Sign.NONE);
    }

    // ---- when

    /** The day that the source names; of what is counted in a time, the last day of that. */
    private Optional<LocalDate> wanted() {
        return question.asOf()
                .or(() -> question.period().filter(any -> currency().isEmpty()).map(DateRange::end));
    }

    /** The day on which the question is answered: the one it names, as far as facts are known, else the one asked for. */
    LocalDate day() {
        return wanted().map(day -> known(dossier, asOf, day)).orElse(asOf);
    }

    boolean isInTime() {
        return wanted().filter(day -> day().isBefore(day)).isEmpty();
    }

    // ---- how much

    /** The figure as of the end of a day; of a gap what is missing, of what a budget leaves what is left, of several all of them together. */
    Figure<Quantity> on(LocalDate day) {
        if (measure().isEmpty()) {
            return Figure.unknown(
                    words(), day, Quantity.of(Headcount.unknown()), Phrase.of(ClaimMessage.NO_SUCH_FIGURE));
        }
        Measurable measure = measure().get();
        ImmutableList<Figure<Quantity>> figures = subjects().stream()
                .map(id -> measure.of(dossier, id, portion(measure), day)
                        .<Quantity>as(value -> Quantity.behind(value).orElseThrow()))
                .collect(ImmutableList.toImmutableList());
        return figures.size() == 1
                ? figures.get(0)
                : figures.stream()
                        .filter(Figure::isUnexplained)
                        .findFirst()
                        .orElseGet(() -> figure(
                                Explanation.sum(
                                        words(),
                                        currency().map(Quantity::zero).orElse(Quantity.of(Headcount.zero())),
                                        Lists.transform(figures, Figure::explanation)),
                                day));
    }

    static Figure<Quantity> figure(Explanation tree, LocalDate asOf) {
        return Figure.of(tree.label(), asOf, tree.value(), tree);
    }

    /** What is there as of a day is there in whichever time is named. */
    private Portion portion(Measurable measure) {
        return Portion.builder()
                .from((Sliced) question)
                .period(question.period()
                        .filter(any -> currency().isPresent() || measure.by().contains(Portion.By.PERIOD)))
                .build();
    }

    /** Where a figure lies, as far as a claim is held against it; empty where nothing but a reason is known. */
    static Optional<Span> known(Figure<?> figure) {
        return Optional.of(figure)
                .filter(each -> !each.isUnexplained())
                .map(each -> Span.of(Quantity.behind(each.value()).orElseThrow()));
    }

    /**
     * What is known of each figure from the first of some days to the next, found once however many claims are of it.
     *
     * @param byEngine the whole course, where the measure has one
     * @param byDays the days that were asked for, where it has none
     * @param walked the days that claims were checked for of which all such days are known
     */
    private record Courses(
            ConcurrentHashMap<Question, Optional<NavigableMap<LocalDate, Optional<Span>>>> byEngine,
            ConcurrentHashMap<Question, NavigableMap<LocalDate, Optional<Span>>> byDays,
            Set<LocalDate> walked) {
        private static final DateRange ALL_TIME = DateRange.ofYears(1, 9999);

        static Courses of(Dossier dossier) {
            return dossier.derived(
                    Courses.class,
                    any -> new Courses(
                            new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet()));
        }

        Optional<NavigableMap<LocalDate, Optional<Span>>> byEngine(ClaimedFigure asked) {
            return byEngine.computeIfAbsent(
                    asked.question(),
                    question -> asked.measure()
                            .filter(any -> question.others().isEmpty())
                            .flatMap(measure ->
                                    measure.over(asked.dossier(), question.subject(), asked.portion(measure), ALL_TIME))
                            .map(steps -> steps.steps().stream()
                                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                                            Comparator.naturalOrder(),
                                            step -> step.days().start(),
                                            step -> known(step.figure())))));
        }

        NavigableMap<LocalDate, Optional<Span>> byDays(ClaimedFigure asked) {
            return byDays.computeIfAbsent(asked.question(), any -> new ConcurrentSkipListMap<>());
        }
    }

    /** Whether it is asked on each day, as the engine has no course of it. */
    boolean isByDays() {
        return Courses.of(dossier).byEngine(this).isEmpty();
    }

    /** What is known from the first day of a period, and on each on which it moves; it may be the same on further ones. */
    ImmutableSortedMap<LocalDate, Optional<Span>> over(DateRange period) {
        NavigableMap<LocalDate, Optional<Span>> course =
                Courses.of(dossier).byEngine(this).orElseGet(() -> dayByDay(period));
        return ImmutableSortedMap.<LocalDate, Optional<Span>>naturalOrder()
                .put(
                        period.start(),
                        requireNonNull(course.floorEntry(period.start())).getValue())
                .putAll(course.subMap(period.start(), false, period.end(), true))
                .buildOrThrow();
    }

    /** From the second figure on, day after day for all claims: what is put together for a day serves every figure that is asked for on it. */
    private NavigableMap<LocalDate, Optional<Span>> dayByDay(DateRange period) {
        Courses courses = Courses.of(dossier);
        boolean isSecond = !courses.byDays().isEmpty() && !courses.byDays().containsKey(question);
        if (isSecond && courses.walked().add(asOf)) {
            walk(new FigureClaims(dossier, asOf).dayByDay());
        }
        walk(ImmutableListMultimap.of(question, period));
        return courses.byDays(this);
    }

    private void walk(ImmutableListMultimap<Question, DateRange> all) {
        all.values().stream().reduce(DateRange::span).ifPresent(time -> {
            LocalDate first = time.start();
            for (LocalDate next : Iterables.concat(
                    MovingDays.of(dossier).subSet(first, false, time.end(), true),
                    List.of(time.end().plusDays(1)))) {
                DateRange still = DateRange.of(first, next.minusDays(1));
                all.forEach((asked, period) -> period.intersection(still)
                        .ifPresent(part -> new ClaimedFigure(dossier, asOf, asked).between(part.start(), part.end())));
                first = next;
            }
        });
    }

    /** Where no date begins or ends, at most a term runs out: a figure that is the same on two days is so between them. */
    private void between(LocalDate first, LocalDate last) {
        boolean isSame = known(first).equals(known(last));
        if (!isSame && DateRange.daysBetween(first, last) > 1) {
            LocalDate middle = first.plusDays(DateRange.daysBetween(first, last) / 2);
            between(first, middle);
            between(middle, last);
        }
    }

    private Optional<Span> known(LocalDate day) {
        return Courses.of(dossier).byDays(this).computeIfAbsent(day, asked -> known(on(asked)));
    }

    // ---- in words

    /** What figure it is, whatever it is of. */
    Text name() {
        return measure()
                .map(measure -> measure.name(subject(), portion(measure)))
                .orElseGet(() -> Literal.of(question.measure()));
    }

    /** What, of what, and which part of it, the day aside. */
    Text words() {
        boolean isYearNamed = measure().filter(Measurable::isOfOneYear).isPresent();
        ImmutableList<Text> parts = Stream.concat(
                        part().stream(),
                        new PortionWords(dossier)
                                .of(isYearNamed ? question.withPeriod(Optional.empty()) : question).stream())
                .collect(ImmutableList.toImmutableList());
        return parts.isEmpty()
                ? name()
                : Phrase.of(GapMessage.OF_PART).with("figure", name()).with("part", Text.joined("; ", parts));
    }

    /** What the figure is of; nothing of the only plan there is. */
    private Optional<Text> part() {
        boolean several = dossier.plans().size() != 1;
        if (question.subject().isEmpty()) {
            return several ? Optional.of(Phrase.of(GapMessage.ALL_PLANS)) : Optional.empty();
        }
        return subject()
                .filter(fact -> !(fact instanceof Contract)) // it is in the name of its figure
                .filter(fact -> several || !(fact instanceof ActionPlan))
                .map(fact -> title(dossier, fact.id()))
                .<Text>map(title -> question.others().isEmpty()
                        ? title
                        : Phrase.of(ClaimMessage.AND_MORE).with("what", title).with("count", (long)
                                question.others().size()));
    }

    /** What an id names, in quotes. */
    static Text title(Dossier dossier, String id) {
        return Phrase.of(GapMessage.PART_TITLE)
                .with("title", FactNames.of(dossier, id).orElseGet(() -> new Literal(id)));
    }

    /** The same with the day, where the source names one. */
    Text wordsWithDay() {
        return question.asOf()
                .<Text>map(day ->
                        Phrase.of(ClaimMessage.AS_OF).with("figure", words()).with("day", day))
                .orElseGet(this::words);
    }
}
