package lt.kopz.core.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Payments;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;

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

    /** What has no measure of its own: a part of what is spent, what became of an amount, and some of those that have, of parts that only the façade tells apart. */
    private static final ImmutableList<Function<BudgetGaps, Figure<?>>> OF_MONEY = ImmutableList.of(
            BudgetGaps::need,
            BudgetGaps::appropriated,
            BudgetGaps::financing,
            BudgetGaps::unspent,
            BudgetGaps::spentOnCosts,
            gaps -> gaps.opened(gaps.asOf().getYear()),
            gaps -> gaps.carriedInto(gaps.asOf().getYear()),
            gaps -> gaps.carriedOver(DateRange.ofDay(gaps.asOf())),
            BudgetGaps::paidByOthers,
            BudgetGaps::payerNotStated,
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
        Measures.all().stream()
                .filter(measure -> measure.unit() != MeasureUnit.STATE && measure.unit() != MeasureUnit.ANSWER)
                .forEach(every::ofMeasure);
        dossier.plans().forEach(every::ofPlan);
        Stream.of(dossier.events(), dossier.series(), dossier.all(Measure.class))
                .flatMap(List::stream)
                .forEach(each -> every.ask(
                        each.id(),
                        () -> UnitCosts.of(dossier, each.id()).asOf(day).perHourAssuming(45)));
        Stream.of(dossier.expenditures(), dossier.contracts(), dossier.payments())
                .flatMap(List::stream)
                .forEach(each -> every.ask(each.id(), () -> Payments.of(dossier, each.id(), day)));
        return every.all.build();
    }

    private void ask(String of, Supplier<Figure<?>> figure) {
        all.add(new Asked(of + " as of " + day, figure));
    }

    // ---- measures

    private void ofMeasure(Measurable measure) {
        if (measure.isOfAll()) {
            ask(measure, Optional.empty(), measure.isOfOneYear() ? year() : Portion.ALL);
        }
        for (Fact subject : measure.subjects(dossier)) {
            portions(measure, subject).forEach(portion -> ask(measure, Optional.of(subject.id()), portion));
        }
    }

    private void ask(Measurable measure, Optional<String> of, Portion portion) {
        ask(measure + " of " + of.orElse("all") + ", " + portion, () -> measure.of(dossier, of, portion, day));
    }

    private Portion year() {
        return Portion.ALL.withPeriod(
                DateRange.ofYear(dossier.reportingPeriod().start().getYear()));
    }

    /** Of a plan the whole and along each dimension a part; of another fact the whole and one year. */
    private Stream<Portion> portions(Measurable measure, Fact subject) {
        Stream<Portion> whole = measure.isOfOneYear() ? Stream.of() : Stream.of(Portion.ALL);
        Stream<Portion> parts = subject instanceof ActionPlan plan ? parts(plan) : Stream.of(year());
        return Stream.concat(
                whole,
                parts.filter(part -> measure.by().containsAll(part.by()))
                        .map(part -> measure.isOfOneYear() && part.period().isEmpty()
                                ? part.withPeriod(year().period())
                                : part));
    }

    private Stream<Portion> parts(ActionPlan plan) {
        Stream.Builder<Portion> parts = Stream.builder();
        years(plan).forEach(year -> parts.add(Portion.ALL.withPeriod(DateRange.ofYear(year))));
        FundingSourceKind.COMMON.forEach(kind -> parts.add(Portion.ALL.withSourceKind(kind)));
        EconomicKind.COMMON.forEach(kind -> parts.add(Portion.ALL.withEconomicKind(kind)));
        Stream.concat(
                        Stream.of(dossier.municipality().id()),
                        dossier.organisations().stream().map(Fact::id))
                .forEach(party -> parts.add(Portion.ALL.withPayer(party)));
        dossier.organisations().forEach(each -> parts.add(Portion.ALL.withManager(each.id())));
        gaps(plan).editions().forEach(act -> parts.add(Portion.ALL.withEdition(act.id())));
        return parts.build();
    }

    private List<Integer> years(ActionPlan plan) {
        LocalDate first = plan.time().earliest().orElse(day);
        LocalDate last = plan.time().latest().orElse(day);
        return IntStream.rangeClosed(first.getYear(), later(first, last).getYear())
                .boxed()
                .toList();
    }

    // ---- what only the façade tells apart

    private void ofPlan(ActionPlan plan) {
        parts(plan, years(plan).get(0))
                .forEach((part, narrowed) -> OF_MONEY.forEach(
                        figure -> ask(plan.id() + ", " + part, () -> figure.apply(narrowed.apply(gaps(plan))))));
        plan.period().filter(time -> time.contains(day)).ifPresent(time -> {
            ask(plan.id(), () -> gaps(plan).needOver(time).on(day));
            ask(plan.id(), () -> gaps(plan).appropriatedOver(time).on(day));
            ask(plan.id(), () -> gaps(plan).financingOver(time).on(day));
        });
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private BudgetGaps gaps(ActionPlan plan) {
        return BudgetGaps.of(dossier, plan.id()).asOf(day);
    }

    private Map<String, UnaryOperator<BudgetGaps>> parts(ActionPlan plan, int year) {
        Map<String, UnaryOperator<BudgetGaps>> parts = new LinkedHashMap<>();
        parts.put("all", gaps -> gaps);
        parts.put("without goal", BudgetGaps::withoutGoal);
        parts.put("without task", BudgetGaps::withoutTask);
        parts.put("without task in " + year, gaps -> gaps.withoutTask().inYear(year));
        parts.put("as first approved", BudgetGaps::asFirstApproved);
        dossier.otherCurrencies()
                .forEach(other -> parts.put(
                        "in " + other,
                        any -> BudgetGaps.byCurrency(dossier, plan.id())
                                .get(other.getCurrencyCode())
                                .asOf(day)));
        return parts;
    }
}
