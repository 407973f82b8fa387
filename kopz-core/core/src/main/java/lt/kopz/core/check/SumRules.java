package lt.kopz.core.check;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.claim.ClaimMessage;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.gap.AmountBreakdown;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Rate;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The rules about what adds up: totals and their parts, sums and their terms, amounts that are missing or stated twice. */
final class SumRules {
    /**
     * {@code TOTAL_UNLIKE_PARTS}: a printed total is not the sum of its printed parts.
     *
     * <p>Found are a cost that is not its unit price times its units, by more than rounding to the minor unit makes of it, a series that is stated to have fewer events than are stated one by one,
     * a part of an attendance that is more than the whole, more members at a meeting than the group has, people who cannot have made the participations, more units reached than there are,
     * and a statistic on victims whose total is not the sum of its categories, of which no count is named. Fewer events stated than intended are no contradiction: the others may be unknown. Its ground is arithmetic.
     */
    static final CodedRule TOTAL_UNLIKE_PARTS = CodedRule.ofMoney("TOTAL_UNLIKE_PARTS", SumRules::unlikeParts);

    /**
     * {@code ITEMS_UNLIKE_TOTAL}: the parts of an amount go beyond it, or miss it although the source states that they are all there is.
     *
     * <p>Each breakdown is held against its whole for itself, within the precision to which the numbers are printed, as {@link AmountBreakdown} has it.
     * Example: of 3000.00, 1000.00 are for 2019 and 2000.01 for 2020: 0.01 too much. Parts of 1000.00 and 1500.00 leave 500.00 that are not
     * itemised, which is no finding unless the source states that nothing else is in the whole. Its ground is arithmetic.
     */
    static final CodedRule ITEMS_UNLIKE_TOTAL = CodedRule.ofMoney(
            "ITEMS_UNLIKE_TOTAL",
            in -> AmountBreakdown.ofAll(in.dossier(), in.asOf()).stream()
                    .sorted(Comparator.comparing((AmountBreakdown breakdown) ->
                                    breakdown.whole().id())
                            .thenComparing(AmountBreakdown::dimension))
                    .flatMap(breakdown -> items(in, breakdown).stream()));

    /**
     * {@code AMOUNT_STATED_DIFFERENTLY}: one act states one amount twice, and not alike.
     *
     * <p>Found are needs of a measure or a whole plan, and appropriations, of one act and day that no mark distinguishes: neither part, time, source,
     * manager, place, kind, code, purpose nor words about the source. They disagree beyond the precision they are printed to, and neither states
     * that it replaces the other or is within anything. Three amounts and more that are all different are the lines of a list, and no finding. Two
     * totals of one task or goal are {@code COUNTED_TWICE}.
     *
     * <p>Example: the text of a decision gives 1000.00 to a measure, its annex 1200.00. Its ground is logical; whether these are two amounts after
     * all, only the source can show.
     */
    static final CodedRule AMOUNT_STATED_DIFFERENTLY =
            CodedRule.ofMoney("AMOUNT_STATED_DIFFERENTLY", SumRules::statedDifferently);

    /**
     * {@code AMOUNT_UNKNOWN}: an amount is not given, so totals over it are lower bounds or cannot be split.
     *
     * <p>Found are measures of which something is stated, up to the day, and no cost, payment or contract of theirs or of any of their events or
     * series; an explicit zero is a cost. Found too is a need of several years that is stated as one amount only, and not as one that recurs. Its ground is logical: unknown
     * is not zero.
     */
    static final CodedRule AMOUNT_UNKNOWN =
            CodedRule.ofMoney("AMOUNT_UNKNOWN", in -> Stream.concat(unpriced(in), in.together(notSplit(in))));

    /**
     * {@code RATE_UNLIKE_OFFICIAL}: amounts were converted by another rate than the official one of a currency that the euro replaced.
     *
     * <p>Found are the rates by which facts state that they were converted, be it by whoever wrote the source or by whoever made the dossier: one finding
     * for each rate, about all facts that it was used for. Example: 345.00 LTL are held as 100.00 EUR, at 1 EUR = 3.45 LTL of 2 January 2015;
     * the official rate is 3.45280. A rate of a day before the euro replaced the currency contradicts nothing. Its ground is Article 4 of
     * Council Regulation (EC) No 1103/97: official rates are neither shortened nor inverted, and lead from one currency to another through the
     * euro alone.
     */
    static final CodedRule RATE_UNLIKE_OFFICIAL = CodedRule.ofMoney("RATE_UNLIKE_OFFICIAL", in -> {
        ImmutableSetMultimap<Rate, Fact> rates = Currencies.rates(in.dossier());
        return rates.keySet().stream()
                .filter(rate -> !rate.contradicted().isEmpty())
                .map(rate -> in.found(
                        Severity.WARNING,
                        unlikeOfficial(in, rate),
                        rates.get(rate).asList()));
    });

    private SumRules() {}

    // ---- totals and their parts

    private static Stream<Finding> unlikeParts(Search in) {
        return Streams.concat(
                Search.byId(in.dossier().expenditures()).stream()
                        .flatMap(cost -> cost.priceBeyondCost().stream()
                                .map(beyond ->
                                        in.warning(cost(cost, beyond), cost).weighing(Weight.of(beyond)))),
                Search.byId(in.dossier().events()).stream()
                        .flatMap(event -> attendance(event)
                                .map(text -> in.found(
                                        Severity.WARNING,
                                        text,
                                        List.of(event),
                                        Stream.concat(
                                                event.ofWhich().stream().map(OfWhich::provenance),
                                                event.persons().map(Sourced::provenance).stream())))),
                Search.byId(in.dossier().series()).stream()
                        .flatMap(series -> Stream.concat(reached(series), intended(in, series))
                                .map(text -> in.found(
                                        Severity.WARNING,
                                        text,
                                        List.of(series),
                                        series.targets().map(TargetUnits::provenance).stream()))),
                Search.byId(in.dossier().groups()).stream().flatMap(group -> present(in, group)),
                Search.byId(in.dossier().victimStatistics()).stream()
                        .filter(VictimStatistic::totalUnlikeSum)
                        .map(statistic -> statistic(in, statistic)));
    }

    /** More members at a meeting than the group has, by its declared size or by a list that is stated to be complete. */
    private static Stream<Finding> present(Search in, CoordinationGroup group) {
        Composition composition = Composition.of(in.dossier(), group.id());
        return group.meetings().stream()
                .filter(meeting -> meeting.state() == MeetingState.HELD)
                .flatMap(meeting -> {
                    Headcount present = composition.present(meeting);
                    Headcount most = composition.membersAt(meeting, SumRules::most);
                    return present.isMoreThan(most) == Answer.YES
                            ? Stream.of(in.warning(
                                    Phrase.of(ClaimMessage.TOTAL_PRESENT)
                                            .with("date", meeting.date().value())
                                            .with("present", present)
                                            .with("members", most),
                                    meeting))
                            : Stream.empty();
                });
    }

    private static Headcount most(Composition.Members members) {
        if (members.declared().isEmpty()) {
            return members.areAllNamed() ? members.listed() : Headcount.unknown();
        }
        return members.areAllNamed() ? members.size().hull(members.listed()) : members.size();
    }

    /** Without counts, which a quote may have, too. */
    private static Finding statistic(Search in, VictimStatistic statistic) {
        return new Finding(
                in.code(),
                Severity.WARNING,
                Phrase.of(ClaimMessage.TOTAL_STATISTIC)
                        .with("indicator", statistic.indicator())
                        .with("period", statistic.period()),
                ImmutableList.of(statistic.id()),
                statistic.sources().stream()
                        .map(Source::withoutQuote)
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Stream<Text> attendance(Event event) {
        return Stream.concat(
                event.partsBeyondWhole().stream()
                        .map(part -> Phrase.of(ClaimMessage.TOTAL_PART)
                                .with("event", Leaves.event(event))
                                .with("whole", event.participations())
                                .with("who", part.who())
                                .with("part", part.count())),
                Stream.of(event)
                        .filter(each -> !each.personsArePossible())
                        .map(each -> Phrase.of(ClaimMessage.TOTAL_PERSONS)
                                .with("event", Leaves.event(each))
                                .with("persons", each.persons().orElseThrow().value())
                                .with("participations", each.participations())
                                .with("occurrences", (long) each.occurrences())));
    }

    private static Stream<Text> reached(EventSeries series) {
        return series.targets().filter(TargetUnits::exceeded).stream()
                .map(targets -> Phrase.of(ClaimMessage.TOTAL_REACHED)
                        .with("title", series.title())
                        .with("unit", targets.unit())
                        .with("total", (long) targets.total())
                        .with("reached", targets.reached()));
    }

    private static Stream<Text> intended(Search in, EventSeries series) {
        long stated = in.dossier().eventsStatedOf(series.id());
        return series.intended().filter(intended -> stated > intended).stream()
                .map(intended -> Phrase.of(ClaimMessage.TOTAL_EVENTS)
                        .with("title", series.title())
                        .with("total", (long) intended)
                        .with("sum", stated));
    }

    private static Text cost(Expenditure expenditure, AmountRange difference) {
        UnitPrice price = expenditure.unitPrice().orElseThrow();
        return Phrase.of(ClaimMessage.TOTAL_COST)
                .with("total", expenditure.amount())
                .with("units", (long) price.units())
                .with("price", price.amount())
                .with("sum", expenditure.priceInAll().orElseThrow())
                .with("amount", difference);
    }

    private static Optional<Finding> items(Search in, AmountBreakdown breakdown) {
        return breakdown
                .contradiction()
                .map(difference -> in.ofMoney(
                        in.words()
                                .with("whole", RowNames.money(in, breakdown.whole()))
                                .with("total", breakdown.total())
                                .with("dimension", Phrase.of(breakdown.dimension()))
                                .with("sum", breakdown.sum()),
                        difference,
                        breakdown.whole()));
    }

    // ---- amounts stated twice

    private static Stream<Finding> statedDifferently(Search in) {
        Decided decided = Decided.of(in.dossier());
        ImmutableSet<String> replaced = decided.needs().stream()
                .flatMap(need -> need.replaces().stream())
                .collect(ImmutableSet.toImmutableSet());
        Stream<Collection<Need>> needs = alike(
                in,
                decided.needs().stream()
                        .filter(need ->
                                need.task().isEmpty() && need.goal().isEmpty() && !replaced.contains(need.id())));
        Stream<Collection<Appropriation>> appropriations = alike(
                in,
                decided.appropriations().stream().filter(money -> money.amends().isEmpty()));
        return Stream.<Collection<? extends Itemised>>concat(needs, appropriations)
                .filter(SumRules::disagree)
                .map(alike -> statedDifferently(in, alike))
                .sorted(Comparator.comparing(finding -> finding.subjects().get(0)));
    }

    /** What no mark, act, day or word about the source distinguishes. */
    private static <F extends Itemised> Stream<Collection<F>> alike(Search in, Stream<F> money) {
        return Multimaps.index(
                Search.byId(money.filter(each -> each.within().isEmpty()
                                && each.act().isPresent()
                                && in.happened(each.when()) == Answer.YES)
                        .toList()),
                each -> List.of(
                        CountedTwice.AmountIdentity.of(in.links(), each), each.act(), each.when(), each.sourceDetail()))
                .asMap()
                .values()
                .stream();
    }

    private static boolean disagree(Collection<? extends Itemised> alike) {
        long different = alike.stream().map(Itemised::amount).distinct().count();
        return alike.size() > 1
                && (alike.size() == 2 || different < alike.size())
                && !Collections.max(alike, BY_THE_LEAST)
                        .counted()
                        .meets(Collections.min(alike, BY_THE_MOST).counted());
    }

    private static final Comparator<Itemised> BY_THE_LEAST = Comparator.comparing(
            money -> money.counted().least(), Comparators.emptiesFirst(Comparator.<BigDecimal>naturalOrder()));
    private static final Comparator<Itemised> BY_THE_MOST = Comparator.comparing(
            money -> money.counted().most(), Comparators.emptiesLast(Comparator.<BigDecimal>naturalOrder()));

    /** The amount as it is printed; of a need that recurs what it comes to in all, which is what disagrees. */
    private static Object inAll(Itemised money) {
        return money instanceof Need need && need.recurs().isPresent() ? need.counted() : money.amount();
    }

    private static Finding statedDifferently(Search in, Collection<? extends Itemised> alike) {
        Itemised least = Collections.min(alike, BY_THE_MOST);
        Itemised most = Collections.max(alike, BY_THE_LEAST);
        return in.found(
                        Severity.WARNING,
                        in.words().with("one", inAll(least)).with("other", inAll(most)),
                        List.copyOf(alike))
                .weighing(Weight.of(most.counted().minus(least.counted())));
    }

    // ---- amounts that are not given

    private static Stream<Finding> unpriced(Search in) {
        Set<String> priced = Stream.<List<? extends MoneyFact>>of(
                        in.dossier().expenditures(),
                        in.dossier().payments(),
                        in.dossier().contracts())
                .flatMap(List::stream)
                .flatMap(cost -> in.links().item(cost).stream())
                .collect(Collectors.toSet());
        return Search.byId(in.dossier().plans()).stream()
                .flatMap(plan -> unpriced(
                        in,
                        plan.measures().stream()
                                .filter(measure -> !priced.contains(measure.id()))
                                .filter(measure ->
                                        isUnderway(in.progress(measure).status()))
                                .toList()));
    }

    private static Stream<Finding> unpriced(Search in, List<Measure> measures) {
        List<Finding> findings = measures.stream()
                .map(measure -> in.information(
                                RowNames.numbered(in, Phrase.of(CheckMessage.COST_UNKNOWN), measure), measure)
                        .listedAs(RowNames.measureOfThePlan(measure)))
                .toList();
        return Search.together(
                findings,
                () -> Phrase.of(CheckMessage.COSTS_UNKNOWN)
                        .with(
                                "numbers",
                                RowNames.inPlan(
                                        in,
                                        Text.list(measures.stream()
                                                .map(measure -> new Literal(measure.number()))
                                                .toList()),
                                        measures.get(0))));
    }

    /** What was not done costs nothing, and for what nobody states, no cost can be expected to be stated. */
    private static boolean isUnderway(MeasureStatus status) {
        return switch (status) {
            case NOT_DONE, NO_ANSWER, COSTS_ONLY, NO_INFORMATION -> false;
            default -> true;
        };
    }

    private static Stream<Finding> notSplit(Search in) {
        ImmutableList<Need> needs = Search.byId(Decided.of(in.dossier()).needs()).stream()
                .filter(need -> in.happened(need.when()) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        Multiset<String> perPlan = needs.stream().map(Need::plan).collect(ImmutableMultiset.toImmutableMultiset());
        return needs.stream()
                .filter(need -> perPlan.count(need.plan()) == 1
                        && need.recurs().isEmpty()
                        && need.period().start().getYear()
                                != need.period().end().getYear())
                .map(need -> in.information(
                                Phrase.of(CheckMessage.NEED_NOT_SPLIT)
                                        .with("amount", need.amount())
                                        .with("period", need.period()),
                                need)
                        .weighing(Weight.of(need.counted()))
                        .listedAs(
                                RowNames.title(FactNames.of(
                                                in.dossier(),
                                                in.links().item(need).orElse(need.plan()))
                                        .orElseThrow()),
                                Phrase.of(CheckMessage.AMOUNT).with("amount", need.amount())));
    }

    // ---- rates

    private static Phrase unlikeOfficial(Search in, Rate rate) {
        return in.words()
                .with("base", rate.base().getCurrencyCode())
                .with("rate", rate.decimal())
                .with("term", rate.term().getCurrencyCode())
                .with("day", rate.day())
                .with("source", rate.source())
                .with(
                        "official",
                        Text.list(rate.contradicted().stream()
                                .map(official -> Phrase.of(CheckMessage.OFFICIAL_RATE)
                                        .with("rate", official.unitsPerEuro())
                                        .with("term", official.code()))
                                .toList()));
    }
}
