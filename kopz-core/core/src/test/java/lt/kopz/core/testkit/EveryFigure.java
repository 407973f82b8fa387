package lt.kopz.core.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.cost.SubjectCost;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.source.Fact;

/**
 * Every figure that can be asked of a dossier as of a day: of its plans and their parts and slices, of events, series, measures and indicators.
 * A test asks those it likes, none of which is computed before.
 *
 * <pre>{@code
 * for (EveryFigure.Asked asked : EveryFigure.of(dossier, day)) {
 *     Figure<?> figure = asked.figure().get();
 *     ...
 * }
 * }</pre>
 */
public final class EveryFigure {
    /**
     * A figure that can be asked.
     *
     * @param of what it is of: a plan, which part of it, an event …; what figure it is, its name says
     * @param figure asks for it
     */
    public record Asked(String of, Supplier<Figure<?>> figure) {}

    /** Figures of the money of a plan that every part of it has. */
    private static final ImmutableList<Function<BudgetGaps, Figure<?>>> OF_MONEY = ImmutableList.of(
            BudgetGaps::need,
            BudgetGaps::notItemised,
            BudgetGaps::appropriated,
            BudgetGaps::financing,
            BudgetGaps::unspent,
            BudgetGaps::spent,
            BudgetGaps::spentOnCosts,
            BudgetGaps::incurred,
            BudgetGaps::paid,
            BudgetGaps::committed,
            BudgetGaps::balance,
            BudgetGaps::allSources,
            BudgetGaps::delivery,
            BudgetGaps::unfunded,
            BudgetGaps::timing,
            BudgetGaps::coverage,
            BudgetGaps::spentOfAppropriated,
            BudgetGaps::spentOfNeeded,
            BudgetGaps::strategicMeasure,
            gaps -> AmountChange.between(gaps.asFirstApproved().need(), gaps.need()));

    private final Dossier dossier;
    private final LocalDate day;
    private final ImmutableList.Builder<Asked> all = ImmutableList.builder();

    private EveryFigure(Dossier dossier, LocalDate day) {
        this.dossier = dossier;
        this.day = day;
    }

    /**
     * Every figure of a dossier.
     *
     * @param dossier the dossier
     * @param day the day, up to its end
     * @return what can be asked, always in the same order
     */
    public static ImmutableList<Asked> of(Dossier dossier, LocalDate day) {
        EveryFigure every = new EveryFigure(dossier, day);
        dossier.plans().forEach(every::ofPlan);
        every.ofAllPlans();
        every.ofAttendance("all", Attendance.of(dossier));
        Stream.of(dossier.events(), dossier.series()).flatMap(List::stream).forEach(every::ofWhatCosts);
        dossier.series().forEach(every::ofSeries);
        dossier.plans().stream().flatMap(plan -> plan.measures().stream()).forEach(every::ofMeasure);
        return every.all.build();
    }

    private void ask(String of, Supplier<Figure<?>> figure) {
        all.add(new Asked(of + " as of " + day, figure));
    }

    // ---- money

    private void ofPlan(ActionPlan plan) {
        List<Integer> years = IntStream.rangeClosed(
                        plan.period().start().getYear(), plan.period().end().getYear())
                .boxed()
                .toList();
        parts(plan, years).forEach((part, narrowed) -> {
            Supplier<BudgetGaps> gaps = () -> narrowed.apply(gaps(plan));
            OF_MONEY.forEach(figure -> ask(part, () -> figure.apply(gaps.get())));
            for (RevenueState state : RevenueState.values()) {
                ask(part, () -> gaps.get().revenue(state));
                ask(part, () -> gaps.get().result(state));
                ask(part, () -> gaps.get().ownResult(state));
            }
            years.forEach(year -> {
                ask(part, () -> gaps.get().carriedOver(year));
                ask(part, () -> gaps.get().proRata(year));
            });
        });
        dossier.strategicMeasures().forEach(line -> {
            ask(plan.id(), () -> gaps(plan).strategicMeasure(line.id()));
            ask(plan.id(), () -> gaps(plan).appropriatedToStrategicMeasure(line.id()));
        });
        dossier.programmes().forEach(programme -> {
            ask(plan.id(), () -> gaps(plan).programme(programme.id()));
            ask(plan.id(), () -> gaps(plan).appropriatedToProgramme(programme.id()));
        });
        dossier.contracts().forEach(contract -> ask(plan.id(), () -> gaps(plan).leftOfContract(contract.id())));
        if (plan.period().contains(day)) {
            ask(plan.id(), () -> gaps(plan).needOver(plan.period()).on(day));
            ask(plan.id(), () -> gaps(plan).appropriatedOver(plan.period()).on(day));
            ask(plan.id(), () -> gaps(plan).financingOver(plan.period()).on(day));
        }
    }

    private BudgetGaps gaps(ActionPlan plan) {
        return BudgetGaps.of(dossier, plan.id()).asOf(day);
    }

    /** The whole, along each dimension a part, and of each item the first year. */
    private Map<String, Function<BudgetGaps, BudgetGaps>> parts(ActionPlan plan, List<Integer> years) {
        Map<String, Function<BudgetGaps, BudgetGaps>> items = new LinkedHashMap<>();
        items.put("without goal", BudgetGaps::withoutGoal);
        items.put("without task", BudgetGaps::withoutTask);
        plan.goals().forEach(goal -> items.put(goal.id(), gaps -> gaps.ofGoal(goal.id())));
        plan.tasks().forEach(task -> items.put(task.id(), gaps -> gaps.ofTask(task.id())));
        plan.measures().forEach(measure -> items.put(measure.id(), gaps -> gaps.ofMeasure(measure.id())));
        Map<String, Function<BudgetGaps, BudgetGaps>> parts = new LinkedHashMap<>(items);
        items.forEach((item, narrowed) ->
                parts.put(item + " in " + years.get(0), narrowed.andThen(gaps -> gaps.inYear(years.get(0)))));
        parts.put("all", gaps -> gaps);
        years.forEach(year -> parts.put("in " + year, gaps -> gaps.inYear(year)));
        FundingSourceKind.COMMON.forEach(kind -> parts.put("from " + kind, gaps -> gaps.from(kind)));
        EconomicKind.COMMON.forEach(kind -> parts.put("for " + kind, gaps -> gaps.forKind(kind)));
        Stream.concat(
                        Stream.of(dossier.municipality().id()),
                        dossier.organisations().stream().map(Fact::id))
                .forEach(party -> parts.put("paid by " + party, gaps -> gaps.paidBy(party)));
        dossier.organisations()
                .forEach(each -> parts.put("managed by " + each.id(), gaps -> gaps.managedBy(each.id())));
        parts.put("as first approved", BudgetGaps::asFirstApproved);
        gaps(plan).editions().forEach(act -> parts.put("by " + act.id(), gaps -> gaps.inEdition(act.id())));
        dossier.otherCurrencies()
                .forEach(other -> parts.put(
                        "in " + other,
                        any -> BudgetGaps.byCurrency(dossier, plan.id())
                                .get(other.getCurrencyCode())
                                .asOf(day)));
        Map<String, Function<BudgetGaps, BudgetGaps>> named = new LinkedHashMap<>();
        parts.forEach((part, narrowed) -> named.put(plan.id() + ", " + part, narrowed));
        return named;
    }

    private void ofAllPlans() {
        Consumer<Function<BudgetGaps, Figure<?>>> together =
                figure -> ask("all plans", () -> BudgetGaps.ofAllPlans(dossier, day, figure));
        Stream.<Function<BudgetGaps, Figure<?>>>of(
                        BudgetGaps::need, BudgetGaps::appropriated, BudgetGaps::financing, BudgetGaps::balance)
                .forEach(together);
    }

    // ---- what is done

    private void ofAttendance(String of, Attendance attendance) {
        Supplier<Attendance> then = () -> attendance.asOf(day);
        ask(of, () -> then.get().held());
        ask(of, () -> then.get().planned());
        ask(of, () -> then.get().eventsHeld());
        ask(of, () -> then.get().eventsPlanned());
        ask(of, () -> then.get().persons());
        ask(of, () -> then.get().personsFromParticipations());
    }

    private void ofWhatCosts(Fact subject) {
        String id = subject.id();
        ask(id, () -> SubjectCost.of(dossier, id).asOf(day).incurred());
        ask(id, () -> SubjectCost.of(dossier, id).asOf(day).committed());
        ask(id, () -> SubjectCost.of(dossier, id).asOf(day).inAll());
        ofUnits(id);
    }

    private void ofUnits(String id) {
        Supplier<UnitCosts> costs = () -> UnitCosts.of(dossier, id).asOf(day);
        ask(id, () -> costs.get().cost());
        ask(id, () -> costs.get().perEvent());
        ask(id, () -> costs.get().perParticipation());
        ask(id, () -> costs.get().perHour());
        ask(id, () -> costs.get().perHourAssuming(45));
    }

    private void ofSeries(EventSeries series) {
        ofAttendance(series.id(), Attendance.of(dossier).ofSeries(series.id()));
        Coverage.of(dossier, series.id()).map(coverage -> coverage.asOf(day)).ifPresent(coverage -> {
            ask(series.id(), coverage::reached);
            ask(series.id(), coverage::left);
            ask(series.id(), coverage::share);
            ask(series.id(), coverage::costOfTheRest);
            boolean isPlannedIncluded =
                    series.targets().orElseThrow().plannedIncluded().orElse(true);
            ask(
                    series.id(),
                    () -> coverage.costOfTheRest(
                            isPlannedIncluded ? Coverage.Reading.WITH_PLANNED : Coverage.Reading.WITHOUT_PLANNED));
        });
    }

    private void ofMeasure(Measure measure) {
        ofAttendance(measure.id(), Attendance.of(dossier).ofMeasure(measure.id()));
        ofUnits(measure.id());
        for (Indicator indicator : measure.indicators()) {
            for (IndicatorValue target : indicator.targets()) {
                ask(
                        indicator.id(),
                        () -> IndicatorProgress.of(dossier, indicator.id(), target.date())
                                .asOf(day)
                                .degree());
            }
        }
    }
}
