package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.Rest;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.Attended.What;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Chart.Passage;
import lt.kopz.reporting.document.Chart.Stage;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * The pictures of a dossier, for parts of one's own. Each is absent where fewer than three values carry it: a sentence says less than
 * that in less room.
 *
 * <pre>{@code
 * Part money = in -> Charts.moneyFlow(in).<List<Block>>map(List::of).orElse(List.of());
 * }</pre>
 */
public final class Charts {
    private static final int FEWEST = 3;
    static final int MOST_BARS = 20;

    /** A picture of which one part of so many would be empty, since nobody knows of that time yet, ends with what is known. */
    private static final int EMPTY = 4;

    /** Up to so many costs, payments and transfers spending is followed from day to day. */
    private static final int FEW_COSTS = 60;

    /** So often a figure of all money is asked for one picture. */
    private static final int MOST_ASKED = 24;

    private Charts() {}

    // ---- money

    /**
     * Money from its sources, through the plans and whom it was handed over to, to the measures. What others paid goes past the plans'
     * money; what nobody states is hatched.
     *
     * @param context the dossier and the day
     * @return the picture, in the currency of the dossier; absent where fewer than three amounts are on their way, or where the plans have
     *     more than 60 measures together or one of them more than 60 payers
     */
    public static Optional<Illustration> moneyFlow(ReportContext context) {
        return new MoneyFlow(context).picture();
    }

    /**
     * The same for each currency of the dossier, the main one first: money of two currencies has no scale in common.
     *
     * @param context the dossier and the day
     * @return the pictures, as {@link #moneyFlow}
     */
    public static ImmutableList<Illustration> moneyFlows(ReportContext context) {
        Dossier dossier = context.dossier();
        if (dossier.otherCurrencies().isEmpty()) {
            return moneyFlow(context).stream().collect(ImmutableList.toImmutableList());
        }
        return dossier.currencies().stream()
                .flatMap(currency -> moneyFlow(ReportContext.of(Currencies.only(dossier, currency), context.asOf()))
                        .map(flow -> new Illustration(
                                flow.id() + "-" + currency.getCurrencyCode().toLowerCase(Locale.ROOT),
                                Phrase.of(MoneyMessage.CAPTION_SHARED)
                                        .with("caption", flow.caption())
                                        .with("shared", Text.currency(currency)),
                                flow.alternative(),
                                flow.chart()))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Need, money appropriated, spent and missing over the whole time of a plan, as far as they are known.
     *
     * @param context the dossier and the day
     * @param plan a plan of the dossier
     * @return the picture; absent where the plan begins on no stated day or after the last day for which facts are held, or where
     *     the gap is known on no day or nothing ever changed
     */
    public static Optional<Illustration> moneyOverTime(ReportContext context, ActionPlan plan) {
        LocalDate known = context.dataUntil();
        PartialDate time = plan.time();
        Optional<DateRange> soFar = time.earliest()
                .filter(first -> !first.isAfter(known))
                .flatMap(first -> plan.daysWithin(DateRange.of(first, known)));
        if (soFar.isEmpty() || context.isMoneyUnknown()) {
            return Optional.empty();
        }
        BudgetGaps gaps = context.gapsOfAllTime(plan);
        Steps<FundingGap> financing = gaps.financingOver(soFar.get());
        if (financing.steps().stream()
                .map(Steps.Step::figure)
                .noneMatch(gap ->
                        !gap.isUnexplained() && MoneySums.isKnown(gap.value().missing()))) {
            return Optional.empty();
        }
        ImmutableList<Chart.Line> lines = ImmutableList.of(
                line(YearlyMessage.TERM_NEED, gaps.needOver(soFar.get()), Function.identity()),
                line(YearlyMessage.TERM_APPROPRIATED, gaps.appropriatedOver(soFar.get()), Function.identity()),
                spent(context, gaps, soFar.get()),
                line(YearlyMessage.TERM_GAP, financing, Charts::lacking));
        long values = lines.stream().mapToLong(line -> line.steps().size()).sum();
        return values < lines.size() + 1
                ? Optional.empty()
                : Optional.of(new Illustration(
                        "money-over-time-" + plan.id(),
                        context.dossier().plans().size() == 1
                                ? say(PartMessage.GAP_OVER_TIME_CHART)
                                : Phrase.of(MoneyMessage.CAPTION_SHARED)
                                        .with("caption", say(PartMessage.GAP_OVER_TIME_CHART))
                                        .with("shared", plan.title()),
                        context.about(plan, moves(financing)),
                        new Chart.Steps(
                                time.span()
                                        .filter(whole -> EMPTY
                                                        * (whole.days()
                                                                - soFar.get().days())
                                                <= whole.days())
                                        .orElse(soFar.get()),
                                Column.Kind.AMOUNT,
                                lines,
                                Optional.of(known))));
    }

    /** What is spent, from day to day; where many facts are about spending, as of the ends of months, since every day is a question about all. */
    private static Chart.Line spent(ReportContext context, BudgetGaps gaps, DateRange soFar) {
        Dossier dossier = context.dossier();
        if (dossier.expenditures().size()
                        + dossier.payments().size()
                        + dossier.transfers().size()
                <= FEW_COSTS) {
            return line(ReportMessage.CHART_SPENT, gaps.over(soFar, BudgetGaps::spent), Function.identity());
        }
        ImmutableList.Builder<Chart.Step> steps = ImmutableList.builder();
        long months = ChronoUnit.MONTHS.between(soFar.start(), soFar.end()) / MOST_ASKED + 1;
        for (LocalDate day = soFar.start();
                day.isBefore(soFar.end());
                day = YearMonth.from(day).plusMonths(months).atDay(1)) {
            steps.add(step(day, gaps.asOf(day).spent(), Function.identity()));
        }
        steps.add(step(soFar.end(), gaps.asOf(soFar.end()).spent(), Function.identity()));
        return new Chart.Line(say(PartMessage.SPENT_BY_MONTH), steps.build());
    }

    private static <T> Chart.Line line(Message name, Steps<T> steps, Function<T, AmountRange> amount) {
        return new Chart.Line(
                say(name),
                steps.steps().stream()
                        .map(step -> step(step.days().start(), step.figure(), amount))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <T> Chart.Step step(LocalDate day, Figure<T> figure, Function<T, AmountRange> amount) {
        return new Chart.Step(
                day,
                Optional.of(figure)
                        .filter(known -> !known.isUnexplained())
                        .map(known -> amount.apply(known.value()))
                        // where there is an amount, something stands behind it: only of none is it worth going through
                        // all of it
                        .filter(value -> value.isPositive() == Answer.YES || !Unrecorded.isNothing(figure))
                        .map(value -> (Cell) Cell.amount(value))
                        .orElseGet(() -> Cell.nothing(say(ReportMessage.CHART_UNKNOWN))));
    }

    /** Of money that is certainly more than needed nothing is missing; a sentence tells how much more it is. */
    private static AmountRange lacking(FundingGap gap) {
        return gap.surplus().isPresent() ? gap.lacking() : gap.missing();
    }

    private static Text moves(Steps<FundingGap> financing) {
        return Text.joined(
                " ",
                financing.steps().stream()
                        .map(step -> move(step.days().start(), step.figure()))
                        .toList());
    }

    private static Text move(LocalDate day, Figure<FundingGap> gap) {
        AmountRange missing = gap.value().missing();
        Phrase sentence;
        if (gap.isUnexplained() || !MoneySums.isKnown(missing)) {
            sentence = Phrase.of(PartMessage.GAP_SINCE_UNKNOWN);
        } else if (gap.value().surplus().isPresent()) {
            sentence = say(
                    PartMessage.SURPLUS_SINCE, "amount", gap.value().surplus().get());
        } else if (missing.isZero() == Answer.YES) {
            sentence = Phrase.of(PartMessage.GAP_SINCE_NONE);
        } else {
            sentence = say(PartMessage.GAP_SINCE, "amount", missing);
        }
        return sentence.with("day", day);
    }

    /**
     * Need, money and spending of every plan that has a known need or known money, as bars; what others paid stands apart, and what is not
     * known has no bar.
     *
     * @param context the dossier and the day
     * @return the picture; absent where of no plan the need or the money is known
     */
    public static Optional<Illustration> money(ReportContext context) {
        if (context.isMoneyUnknown()) {
            return Optional.empty();
        }
        ImmutableList.Builder<Chart.Bullet> bullets = ImmutableList.builder();
        List<Text> sentences = new ArrayList<>();
        for (ActionPlan plan : context.dossier().plans()) {
            PlanMoney told = context.told(plan);
            MoneySums money = MoneySums.of(told.money());
            if ((MoneySums.isKnown(money.get(ReportedMoney.NEED)) || MoneySums.isKnown(money.get(ReportedMoney.GIVEN)))
                    && !money.isNone()) {
                bullets.add(money.drawn(told.title()));
                money.inShort().map(what -> context.sentence(told, what)).ifPresent(sentences::add);
            }
        }
        ImmutableList<Chart.Bullet> all = bullets.build();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Illustration(
                        "gap-by-plan",
                        say(PartMessage.GAP_CHART),
                        Text.joined(" ", sentences),
                        new Chart.Bullets(all)));
    }

    // ---- events and measures

    /**
     * Participations at each event by its name, the events of a series together; by measure where there are more than twenty.
     *
     * @param context the dossier and the day
     * @return the picture; absent where there are fewer than three
     */
    public static Optional<Illustration> attendance(ReportContext context) {
        Optional<ImmutableList<Chart.Bar>> byEvent = byEvent(context);
        boolean ofEvents = byEvent.isPresent();
        ImmutableList<Chart.Bar> bars = byEvent.orElseGet(() -> byMeasure(context));
        if (bars.size() < FEWEST || bars.stream().noneMatch(bar -> bar.count().isKnown())) {
            return Optional.empty();
        }
        Text caption = say(ofEvents ? PartMessage.ATTENDANCE_BY_EVENT_CHART : PartMessage.ATTENDANCE_CHART);
        return Optional.of(new Illustration(
                "attendance",
                caption,
                AttendancePart.inShort(context.attended()).orElse(caption),
                new Chart.Bars(say(PartMessage.PARTICIPATIONS), bars)));
    }

    /** A line of the picture and the day it stands at. */
    private record Dated(PartialDate date, String id, List<Chart.Bar> bars) {}

    /** Empty where there are too many of them. */
    private static Optional<ImmutableList<Chart.Bar>> byEvent(ReportContext context) {
        List<Dated> dated = new ArrayList<>();
        int count = 0;
        for (EventSeries series : context.series()) {
            List<Chart.Bar> bars = bars(
                    named(context, series.measure(), series.title()),
                    context.attended().of(all -> all.ofSeries(series.id())));
            count += bars.size();
            if (count > MOST_BARS) {
                return Optional.empty();
            }
            dated.add(new Dated(series.date().value(), series.id(), bars));
        }
        for (Event event : context.dossier().events()) {
            if (event.series().isEmpty() && context.knownOf(event) && context.isOfThePeriod(event)) {
                count++;
                if (count > MOST_BARS) {
                    return Optional.empty();
                }
                dated.add(new Dated(
                        Occurrences.when(event),
                        event.id(),
                        List.of(new Chart.Bar(
                                named(context, event.measure(), event.title()),
                                event.attended().value(),
                                standing(context.occurrences().held(event))))));
            }
        }
        return Optional.of(dated.stream()
                .sorted(Comparator.comparing(Dated::date, PartialDate.ORDER).thenComparing(Dated::id))
                .flatMap(each -> each.bars().stream())
                .collect(ImmutableList.toImmutableList()));
    }

    /** How a meeting or an event that is known of is drawn. */
    static Chart.Standing standing(Answer held) {
        return switch (held) {
            case YES -> Chart.Standing.HELD;
            case CANNOT_TELL -> Chart.Standing.UNDETERMINED;
            case NO -> Chart.Standing.PLANNED;
        };
    }

    private static Text named(ReportContext context, String measure, Text title) {
        return Phrase.of(YearlyMessage.MEASURE_HEADING)
                .with("number", new Literal(context.dossier().measure(measure).number()))
                .with("title", title);
    }

    private static ImmutableList<Chart.Bar> byMeasure(ReportContext context) {
        return context.measures().stream()
                .flatMap(measure ->
                        bars(context.numbered(measure), context.attended().of(all -> all.ofMeasure(measure.id())))
                                .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Chart.Bar> bars(Text label, Attended who) {
        List<Chart.Bar> bars = new ArrayList<>();
        if (who.isShown(What.HELD)) {
            bars.add(new Chart.Bar(
                    label,
                    who.value(What.HELD),
                    who.value(What.EVENTS_HELD).lower() > 0 ? Chart.Standing.HELD : Chart.Standing.UNDETERMINED));
        }
        if (who.isShown(What.PLANNED)) {
            bars.add(new Chart.Bar(label, who.value(What.PLANNED), Chart.Standing.PLANNED));
        }
        return bars;
    }

    /**
     * How far each measure of a plan has come.
     *
     * @param context the dossier and the day
     * @param plan a plan of the dossier
     * @return the picture; absent where the plan has fewer than three measures
     */
    public static Optional<Illustration> measures(ReportContext context, ActionPlan plan) {
        ImmutableList<Chart.Item> items = plan.measures().stream()
                .map(measure -> new Chart.Item(
                        Writing.number(measure), context.states().of(measure).status()))
                .collect(ImmutableList.toImmutableList());
        if (items.size() < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(new Illustration(
                "measures-" + plan.id(),
                say(PartMessage.MEASURES_CHART),
                say(PartMessage.MEASURES_CHART_SUMMARY, "what", context.states().counted(plan)),
                new Chart.Strip(items)));
    }

    /**
     * How many of the units that each series is meant for it reached: 5 of 13 schools.
     *
     * @param context the dossier and the day
     * @return the picture; absent where no series states units, or none has three
     */
    public static Optional<Illustration> coverage(ReportContext context) {
        ImmutableList.Builder<Chart.Part> parts = ImmutableList.builder();
        ImmutableList.Builder<Text> sentences = ImmutableList.builder();
        long units = 0;
        for (EventSeries series : context.series()) {
            Optional<Coverage> coverage = context.coverage(series);
            if (coverage.isPresent()) {
                long total = series.targets().orElseThrow().total();
                Text unit = series.targets().orElseThrow().unit();
                Headcount reached = coverage.get().reached().value();
                boolean isKnown = reached.lower() > 0 || reached.isLessThan(Headcount.exactly(total)) == Answer.YES;
                if (total > 0 && reached.lower() <= total && isKnown) {
                    units += total;
                    parts.add(new Chart.Part(named(context, series.measure(), series.title()), unit, reached, total));
                    sentences.add(Phrase.of(PartMessage.COVERAGE_CHART_SUMMARY)
                            .with("series", series.title())
                            .with("reached", reached)
                            .with("total", total)
                            .with("unit", unit));
                }
            }
        }
        return units < FEWEST
                ? Optional.empty()
                : Optional.of(new Illustration(
                        "coverage",
                        say(PartMessage.COVERAGE_CHART),
                        Text.joined(" ", sentences.build()),
                        new Chart.Units(parts.build())));
    }

    /**
     * Values of two times with the direction of each: this year and the year before.
     *
     * @param id the identifier of the picture
     * @param caption what it shows
     * @param kind what the values are: amounts or counts
     * @param before the name of the earlier time
     * @param after the name of the later time
     * @param changes the values
     * @return the picture; absent where no value is known at both times
     */
    public static Optional<Illustration> changes(
            String id, Text caption, Column.Kind kind, Text before, Text after, List<Chart.Change> changes) {
        List<Chart.Change> known = changes.stream()
                .filter(change ->
                        !(change.before() instanceof Cell.Nothing) && !(change.after() instanceof Cell.Nothing))
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Illustration(
                        id,
                        caption,
                        Text.joined(" ", known.stream().map(Charts::inShort).toList()),
                        new Chart.Changes(kind, before, after, ImmutableList.copyOf(changes))));
    }

    private static Text inShort(Chart.Change change) {
        return Phrase.of(PartMessage.CHANGE_SUMMARY)
                .with("what", change.label())
                .with("before", words(change.before()))
                .with("after", words(change.after()));
    }

    private static Text words(Cell value) {
        return value instanceof Cell.AmountCell amount
                ? say(ReportMessage.CHART_MONEY, "amount", amount.value())
                : say(ReportMessage.CHART_COUNTED, "count", ((Cell.CountCell) value).value());
    }

    /**
     * Where money came from, whom it was given to and what it went into: the figures of the plans, and what was handed over beside them. What
     * others paid goes past the plan's money.
     */
    private static final class MoneyFlow extends Writing {
        /** So many measures have a box each; the smaller share one. */
        private static final int MOST = 12;

        /** Of more measures or payers a picture would show next to nothing, and each of them is a question about all the money of the plan. */
        private static final int MOST_WAYS = 60;

        private final List<Chart.Stop> stops = new ArrayList<>();
        private final List<Chart.Way> ways = new ArrayList<>();
        private final List<Text> sentences = new ArrayList<>();
        private final Map<String, BudgetGaps> ofMeasures = new HashMap<>();
        private final ImmutableSetMultimap<String, String> payers;

        MoneyFlow(ReportContext context) {
            super(context);
            this.payers = payers();
        }

        /** The picture; absent where less is known than three amounts on their way. */
        Optional<Illustration> picture() {
            if (context.isMoneyUnknown() || isTooMuch()) {
                return Optional.empty();
            }
            dossier.plans().forEach(this::plan);
            transfers(transfer -> MoneyLinks.of(dossier).plan(transfer).isEmpty())
                    .forEach(this::transfer);
            dossier.plans().forEach(this::unpriced);
            long known =
                    ways.stream().filter(way -> way.amount().isSurelyPositive()).count();
            return known < FEWEST
                    ? Optional.empty()
                    : Optional.of(new Illustration(
                            "money-flow",
                            say(PartMessage.FLOW_CHART),
                            Text.joined(" ", ImmutableList.copyOf(sentences)),
                            new Chart.Flow(ImmutableList.copyOf(stops), ImmutableList.copyOf(ways))));
        }

        /** The money of a measure, gone through once however often it is asked. */
        private BudgetGaps of(BudgetGaps plan, Measure measure) {
            return ofMeasures.computeIfAbsent(measure.id(), plan::ofMeasure);
        }

        private boolean isTooMuch() {
            return payers.keySet().stream()
                            .anyMatch(measure -> payers.get(measure).size() > MOST_WAYS)
                    || dossier.plans().stream()
                                    .mapToInt(plan -> plan.measures().size())
                                    .sum()
                            > MOST_WAYS;
        }

        // ---- the money of a plan

        private void plan(ActionPlan plan) {
            BudgetGaps gaps = context.gaps(plan);
            MoneySums sums = MoneySums.of(context.figures(plan));
            int pot = sums.get(ReportedMoney.GIVEN).isSurelyPositive()
                            || sums.get(ReportedMoney.SPENT).isSurelyPositive()
                    ? pot(plan, sums.get(ReportedMoney.GIVEN))
                    : -1;
            List<Figure<AmountRange>> drawnByMeasures = new ArrayList<>();
            boolean promisedFromIt = sums.get(ReportedMoney.PROMISED)
                    .equals(context.figures(plan).unspent().value().committed());
            for (Map.Entry<Measure, Integer> use : uses(plan, gaps).entrySet()) {
                BudgetGaps own = of(gaps, use.getKey());
                Figure<AmountRange> drawn = own.spentOnCosts();
                if (pot >= 0 && drawn.value().isSurelyPositive()) {
                    way(pot, use.getValue(), drawn.value(), Passage.SPENT);
                    drawnByMeasures.add(drawn);
                }
                AmountRange promised = own.committed().value();
                if (promised.isSurelyPositive()) {
                    way(pot >= 0 && promisedFromIt ? pot : unknownPayer(), use.getValue(), promised, Passage.PROMISED);
                }
                byOthers(own, use.getKey(), use.getValue());
                AmountRange byNobodyKnown = own.payerNotStated().value();
                if (byNobodyKnown.isSurelyPositive()) {
                    way(unknownPayer(), use.getValue(), byNobodyKnown, Passage.SPENT);
                }
            }
            if (pot >= 0) {
                rest(context.figures(plan).of(ReportedMoney.SPENT_ON_COSTS), drawnByMeasures)
                        .ifPresent(rest ->
                                way(pot, stop(say(PartMessage.FLOW_NOT_SPLIT), Stage.USE), rest, Passage.SPENT));
                handedOn(plan, pot);
                AmountRange free = context.figures(plan).unspent().value().free();
                if (free.isSurelyPositive()) {
                    way(pot, stop(say(PartMessage.FLOW_UNSPENT), Stage.USE), free, Passage.LEFT);
                }
            }
            sums.ofTheFlow()
                    .map(what -> context.sentence(context.told(plan), what))
                    .ifPresent(sentences::add);
        }

        /** The money of a plan, with where it comes from. */
        private int pot(ActionPlan plan, AmountRange given) {
            int pot = stop(
                    dossier.plans().size() == 1 ? say(YearlyMessage.SECTION_MEASURES) : plan.title(),
                    Stage.HOLDER,
                    Optional.of(given));
            sources(plan, given, pot);
            return pot;
        }

        /** What of the plan's money somebody else was given. */
        private void handedOn(ActionPlan plan, int pot) {
            transfers(isOf(plan)::test)
                    .forEach(transfer -> way(
                            pot,
                            stop(name(context.party(transfer.recipient())), Stage.USE),
                            transfer.counted(),
                            Passage.GIVEN));
        }

        /**
         * What is stated of where the money of a plan comes from; of the rest it is not stated. Where one source took back what it had given, the
         * others gave more than there is, and no width shows that: they stand together.
         */
        private void sources(ActionPlan plan, AmountRange given, int pot) {
            Map<FundingSourceKind, Figure<AmountRange>> parts = Maps.filterValues(
                    ImmutableMap.copyOf(Maps.transformValues(context.gaps(plan).bySource(), BudgetGaps::appropriated)),
                    part -> part.value().isSurelyPositive());
            Optional<AmountRange> rest = Rest.of(
                            context.figures(plan).of(ReportedMoney.GIVEN),
                            parts.values().stream()
                                    .map(part -> part.as(MoneyFlow::surely))
                                    .toList())
                    .map(Figure::value);
            if (rest.isEmpty()) {
                way(stop(say(PartMessage.FLOW_SOURCES_TOGETHER), Stage.SOURCE), pot, given, Passage.GIVEN);
                return;
            }
            parts.forEach((kind, part) -> way(
                    source(Optional.of(Terms.of(dossier, kind))),
                    pot,
                    part.value().isExact()
                            ? part.value()
                            : AmountRange.atLeast(part.value().lower().orElseThrow()),
                    Passage.GIVEN));
            rest.filter(amount -> amount.isZero() != Answer.YES) // also where it is not known how much
                    .ifPresent(amount -> way(source(ofTheRest(plan)), pot, amount, Passage.GIVEN));
        }

        private static AmountRange surely(AmountRange amount) {
            return AmountRange.exactly(amount.lower().orElseThrow());
        }

        /** What parts leave of a whole, where anything is. */
        private static Optional<AmountRange> rest(Figure<AmountRange> whole, List<Figure<AmountRange>> parts) {
            return Rest.of(whole, parts).map(Figure::value).filter(AmountRange::isSurelyPositive);
        }

        private int source(Optional<Text> source) {
            return stop(source.map(MoneyFlow::name).orElseGet(() -> say(PartMessage.FLOW_NO_SOURCE)), Stage.SOURCE);
        }

        /** What is stated, in the same words, of where all money comes from that has no kind of source. */
        private Optional<Text> ofTheRest(ActionPlan plan) {
            ImmutableSet<Optional<Text>> sources =
                    soFar(dossier.appropriations(), each -> each.effective().value()).stream()
                            .filter(isOf(plan))
                            .map(MoneyLinks.of(dossier)::original)
                            .filter(given -> given.sourceKind().isEmpty())
                            .map(new MoneyWords(context)::source)
                            .collect(ImmutableSet.toImmutableSet());
            return sources.size() == 1 ? sources.iterator().next() : Optional.empty();
        }

        /** The measures on which money is known to have gone, each with its box. */
        private Map<Measure, Integer> uses(ActionPlan plan, BudgetGaps gaps) {
            Map<Measure, AmountRange> costs = new LinkedHashMap<>();
            for (Measure measure : plan.measures()) {
                AmountRange cost = of(gaps, measure).cost().value();
                if (cost.isSurelyPositive()) {
                    costs.put(measure, cost);
                }
            }
            List<Measure> largest = costs.entrySet().stream()
                    .sorted(Comparator.comparing(
                            cost -> cost.getValue().lower().orElseThrow(), Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .limit(costs.size() > MOST ? MOST - 1 : MOST)
                    .toList();
            Text others = say(PartMessage.FLOW_FURTHER, "count", (long) costs.size() - largest.size());
            Map<Measure, Integer> uses = new LinkedHashMap<>();
            costs.keySet().stream()
                    .sorted(Comparator.comparing(measure -> !largest.contains(measure)))
                    .forEach(measure -> uses.put(
                            measure,
                            largest.contains(measure)
                                    ? stop(
                                            context.numbered(measure),
                                            Stage.USE,
                                            Optional.ofNullable(costs.get(measure)))
                                    : stop(others, Stage.USE)));
            return uses;
        }

        /** What others are stated to have paid of a measure: each of them, and together what is stated of no one of them. */
        private void byOthers(BudgetGaps own, Measure measure, int use) {
            List<Figure<AmountRange>> known = new ArrayList<>();
            for (String payer : payers.get(measure.id())) {
                Figure<AmountRange> part = own.paidBy(payer).paidByOthers();
                if (part.value().isSurelyPositive()) {
                    way(stop(name(context.party(payer)), Stage.SOURCE), use, part.value(), Passage.SPENT);
                    known.add(part);
                }
            }
            rest(own.paidByOthers(), known)
                    .ifPresent(rest ->
                            way(stop(say(PartMessage.FLOW_OTHER_MONEY), Stage.SOURCE), use, rest, Passage.SPENT));
        }

        private ImmutableSetMultimap<String, String> payers() {
            ImmutableSetMultimap.Builder<String, String> payers = ImmutableSetMultimap.builder();
            for (Expenditure cost : dossier.expenditures()) {
                context.prices()
                        .measureOf(cost)
                        .ifPresent(measure -> cost.payer().ifPresent(payer -> payers.put(measure, payer.value())));
            }
            return payers.build();
        }

        private int unknownPayer() {
            return stop(say(PartMessage.FLOW_NO_PAYER), Stage.SOURCE);
        }

        /** Measures on which something was done at a cost that nobody states. */
        private void unpriced(ActionPlan plan) {
            BudgetGaps gaps = context.gaps(plan);
            List<Measure> unpriced = plan.measures().stream()
                    .filter(measure -> {
                        Figure<AmountRange> incurred = of(gaps, measure).incurred();
                        return !context.prices().isPriced(measure)
                                && !Unrecorded.isNothing(incurred)
                                && !incurred.isUnexplained()
                                && !incurred.value().isSurelyPositive();
                    })
                    .toList();
            if (!unpriced.isEmpty()) {
                int use = stop(Phrase.of(PartMessage.FLOW_UNPRICED).with("measures", numbers(unpriced)), Stage.USE);
                way(unknownPayer(), use, AmountRange.unknown(dossier.currency()), Passage.SPENT);
            }
        }

        // ---- money handed over beside the plans

        private Stream<Transfer> transfers(Predicate<Transfer> which) {
            return transfersSoFar().stream()
                    .filter(transfer ->
                            transfer.amount().currency().equals(dossier.currency()) && which.test(transfer));
        }

        private void transfer(Transfer transfer) {
            AmountRange amount = transfer.counted();
            Text recipient = context.party(transfer.recipient());
            int to = stop(name(recipient), Stage.HOLDER);
            way(
                    source(MoneyLinks.of(dossier)
                            .account(transfer)
                            .flatMap(account -> account.sourceKind()
                                    .map(kind -> Terms.of(dossier, kind))
                                    .or(() -> new MoneyWords(context).source(account)))),
                    to,
                    amount,
                    Passage.GIVEN);
            way(to, stop(name(transfer.purpose()), Stage.USE), amount, Passage.GIVEN);
            sentences.add(say(PartMessage.FLOW_SUMMARY_HANDED, "amount", amount, "recipient", recipient));
        }

        // ---- stops and ways

        private static Text name(Text name) {
            return say(PartMessage.FLOW_NAME, "name", name);
        }

        private int stop(Text label, Stage stage) {
            return stop(label, stage, Optional.empty());
        }

        private int stop(Text label, Stage stage, Optional<AmountRange> amount) {
            Chart.Stop stop = new Chart.Stop(label, stage, amount.map(MoneySums::known));
            if (!stops.contains(stop)) {
                stops.add(stop);
            }
            return stops.indexOf(stop);
        }

        private void way(int from, int to, AmountRange amount, Passage passage) {
            ways.add(new Chart.Way(from, to, MoneySums.known(amount), passage));
        }
    }
}
