package lt.kopz.core.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measurable.Following;
import lt.kopz.core.measure.Measurable.Naming;
import lt.kopz.core.measure.Measurable.Trait;
import lt.kopz.core.measure.Measurable.Way;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/** What can be asked about money. */
final class MoneyMeasures {
    private static final ImmutableSet<Class<? extends Fact>> PLANS =
            ImmutableSet.of(ActionPlan.class, Goal.class, Task.class, Measure.class);
    private static final ImmutableSet<Portion.By> ALL = Sets.immutableEnumSet(EnumSet.allOf(Portion.By.class));
    private static final ImmutableSet<Portion.By> OF_NO_PLAN =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(Portion.By.EDITION)));
    private static final ImmutableSet<Portion.By> WHOLE = ImmutableSet.of();

    private MoneyMeasures() {}

    static ImmutableList<Measurable> all() {
        return Stream.of(budget(), spending(), results(), rows(), accounts())
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Measurable> budget() {
        return ImmutableList.of(
                sum("need", FigureMessage.NEED, Stage.NEEDED, BudgetGaps::need).over(ofPlans(BudgetGaps::needOver)),
                amount("not-itemised", GapMessage.NOT_ITEMISED_FIGURE, BudgetGaps::notItemised)
                        .at(Stage.NEEDED),
                sum(
                                "appropriated",
                                FigureMessage.APPROPRIATED,
                                Stage.APPROPRIATED,
                                BudgetGaps::appropriated,
                                line(
                                        StrategicMeasure.class,
                                        FigureMessage.APPROPRIATED_MEASURE,
                                        BudgetGaps::appropriatedToStrategicMeasure),
                                line(
                                        Programme.class,
                                        GapMessage.APPROPRIATED_PROGRAMME,
                                        BudgetGaps::appropriatedToProgramme))
                        .over(ofPlans(BudgetGaps::appropriatedOver)),
                sum(
                        "revenue-planned",
                        GapMessage.REVENUE_PLANNED,
                        Stage.APPROPRIATED,
                        gaps -> gaps.revenue(RevenueState.PLANNED)),
                sum(
                        "revenue-received",
                        GapMessage.REVENUE_RECEIVED,
                        Stage.RECEIVED,
                        gaps -> gaps.revenue(RevenueState.RECEIVED)),
                amount("revenue-outstanding", GapMessage.REVENUE_OUTSTANDING, BudgetGaps::outstanding)
                        .at(Stage.APPROPRIATED, Stage.RECEIVED),
                amount("financing-gap", FigureMessage.FINANCING_GAP, BudgetGaps::financing)
                        .over(ofPlans(BudgetGaps::financingOver))
                        .with(Trait.GAP)
                        .at(Stage.NEEDED, Stage.APPROPRIATED),
                amount("all-sources-gap", GapMessage.ALL_SOURCES, BudgetGaps::allSources)
                        .with(Trait.GAP)
                        .at(Stage.NEEDED, Stage.APPROPRIATED, Stage.INCURRED),
                amount("delivery-gap", GapMessage.DELIVERY, BudgetGaps::delivery)
                        .with(Trait.GAP)
                        .at(Stage.NEEDED, Stage.INCURRED),
                ofOneYear("carried-over-gap", GapMessage.CARRIED_OVER, BudgetGaps::carriedOver),
                ofOneYear("pro-rata-gap", GapMessage.PRO_RATA, BudgetGaps::proRata),
                ofAPlan("coverage", GapMessage.COVERAGE, MeasureUnit.PER_CENT, BudgetGaps::coverage)
                        .at(Stage.NEEDED, Stage.APPROPRIATED),
                ofAPlan("timing-gap", GapMessage.TIMING, MeasureUnit.DAYS, BudgetGaps::timing)
                        .at(Stage.NEEDED, Stage.APPROPRIATED),
                Measurable.of(
                                "days-unfunded",
                                MeasureUnit.DAYS,
                                new Way(
                                        PLANS,
                                        OF_NO_PLAN,
                                        Naming.as(new MeasureName("days-unfunded")),
                                        asked -> asked.portion()
                                                .period()
                                                .or(() -> plan(asked).period())
                                                .<Figure<?>>map(time -> asked.given(asked.portion()
                                                        .withPeriod(Optional.empty())
                                                        .of(gaps(asked))
                                                        .daysUnfunded(time)))
                                                .orElseGet(() -> asked.unknown(
                                                        MeasureUnit.DAYS, MeasureMessage.NO_TIME_OF_PLAN))))
                        .at(Stage.NEEDED, Stage.APPROPRIATED));
    }

    private static ImmutableList<Measurable> spending() {
        return ImmutableList.of(
                sum("tendered", GapMessage.TENDERED, Stage.TENDERED, gaps -> gaps.procured(ContractStage.TENDERED)),
                sum("awarded", GapMessage.AWARDED, Stage.AWARDED, gaps -> gaps.procured(ContractStage.AWARDED)),
                sum("spent", GapMessage.SPENT, Stage.INCURRED, BudgetGaps::spent),
                sum(
                                "incurred",
                                FigureMessage.INCURRED_BY_ALL,
                                Stage.INCURRED,
                                BudgetGaps::incurred,
                                event(FigureMessage.COST_INCURRED, UnitCosts::cost))
                        .with(Trait.ONLY_GROWS),
                sum(
                        "committed",
                        GapMessage.COMMITTED,
                        Stage.COMMITTED,
                        BudgetGaps::committed,
                        event(FigureMessage.COST_COMMITTED, UnitCosts::committed),
                        new Way(
                                ImmutableSet.of(Contract.class),
                                WHOLE,
                                (contract, portion) -> Phrase.of(GapMessage.LEFT_OF_CONTRACT)
                                        .with("subject", ((Contract) contract.orElseThrow()).subject()),
                                asked -> byAnyPlan(asked, BudgetGaps::leftOfContract))),
                sum(
                                "cost",
                                GapMessage.COST,
                                Stage.INCURRED,
                                BudgetGaps::cost,
                                event(FigureMessage.COST_IN_ALL, UnitCosts::inAll))
                        .at(Stage.INCURRED, Stage.COMMITTED),
                sum("paid", GapMessage.PAID, Stage.PAID, BudgetGaps::paid),
                sum("paid-by-others", GapMessage.PAID_BY_OTHERS, Stage.INCURRED, BudgetGaps::paidByOthers),
                sum("payer-not-stated", GapMessage.PAYER_NOT_STATED, Stage.INCURRED, BudgetGaps::payerNotStated),
                amount("unspent", FigureMessage.UNSPENT_BALANCE, BudgetGaps::unspent)
                        .at(Stage.APPROPRIATED, Stage.INCURRED),
                amount(
                                "balance",
                                GapMessage.BALANCE,
                                BudgetGaps::balance,
                                line(
                                        StrategicMeasure.class,
                                        FigureMessage.STRATEGIC_BALANCE,
                                        BudgetGaps::strategicMeasure),
                                line(Programme.class, GapMessage.PROGRAMME_BALANCE, BudgetGaps::programme))
                        .at(Stage.APPROPRIATED, Stage.INCURRED, Stage.RECEIVED),
                amount("unfunded", GapMessage.UNFUNDED, BudgetGaps::unfunded)
                        .at(Stage.APPROPRIATED, Stage.INCURRED, Stage.RECEIVED),
                ofAPlan(
                                "spent-of-appropriated",
                                GapMessage.SPENT_OF_APPROPRIATED,
                                MeasureUnit.PER_CENT,
                                BudgetGaps::spentOfAppropriated)
                        .at(Stage.APPROPRIATED, Stage.INCURRED),
                ofAPlan("spent-of-need", GapMessage.SPENT_OF_NEEDED, MeasureUnit.PER_CENT, BudgetGaps::spentOfNeeded)
                        .at(Stage.NEEDED, Stage.INCURRED));
    }

    private static ImmutableList<Measurable> results() {
        return Stream.of(RevenueState.values())
                .flatMap(state -> {
                    boolean isPlanned = state == RevenueState.PLANNED;
                    String code = isPlanned ? "result-planned" : "result-executed";
                    return Stream.of(
                                    amount(code, new MeasureName(code), gaps -> gaps.ownResult(state)),
                                    amount(
                                            code + "-after-financing",
                                            isPlanned ? GapMessage.RESULT_PLANNED : GapMessage.RESULT_EXECUTED,
                                            gaps -> gaps.result(state)))
                            .map(result -> result.with(Trait.RESULT).at(stages(state, true, true)));
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** Both sides of a budget, planned first. */
    private static ImmutableList<Measurable> rows() {
        return Stream.of(BudgetRow.values())
                .flatMap(row -> Stream.of(
                        row(row, "-planned", RevenueState.PLANNED), row(row, "-executed", RevenueState.RECEIVED)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Measurable row(BudgetRow row, String suffix, RevenueState state) {
        String code = row.code() + suffix;
        return amount(code, new MeasureName(code), gaps -> gaps.budget(row, state))
                .at(stages(state, row.isOfRevenue(), row.isOfSpending()));
    }

    /** What is planned is in the budget alone; what is carried out is money that came in, or cost that is incurred. */
    private static Stage[] stages(RevenueState state, boolean isOfRevenue, boolean isOfSpending) {
        return state == RevenueState.PLANNED
                ? new Stage[] {Stage.APPROPRIATED}
                : Stream.concat(
                                isOfRevenue ? Stream.of(Stage.RECEIVED) : Stream.of(),
                                isOfSpending ? Stream.of(Stage.INCURRED) : Stream.of())
                        .toArray(Stage[]::new);
    }

    private static ImmutableList<Measurable> accounts() {
        return ImmutableList.of(
                account("account-available", (drawn, day) -> drawn.available()).at(Stage.APPROPRIATED, Stage.RECEIVED),
                account("account-incurred", (drawn, day) -> drawn.incurred()).at(Stage.INCURRED),
                account("account-committed", (drawn, day) -> drawn.committed()).at(Stage.COMMITTED),
                account("account-unspent", Drawdown::unspent).at(Stage.APPROPRIATED, Stage.INCURRED, Stage.RECEIVED),
                account("account-free", (drawn, day) -> drawn.free())
                        .at(Stage.APPROPRIATED, Stage.INCURRED, Stage.COMMITTED, Stage.RECEIVED));
    }

    // ---- of plans and their parts

    /** A figure of a plan, of the portion of it that is asked for. */
    private interface OfGaps {
        Figure<?> of(BudgetGaps gaps, Portion portion);

        static OfGaps portion(Function<BudgetGaps, ? extends Figure<?>> figure) {
            return (gaps, portion) -> figure.apply(portion.of(gaps));
        }
    }

    /** An amount of a plan, a part of one or all plans together, and of what else it may be. */
    private static Measurable amount(
            String code, Message words, Function<BudgetGaps, ? extends Figure<?>> figure, Way... others) {
        return Measurable.of(
                code,
                words,
                MeasureUnit.MONEY,
                Stream.concat(ofPlansAndAll(Naming.as(words), OfGaps.portion(figure)), Stream.of(others))
                        .toArray(Way[]::new));
    }

    private static Measurable sum(
            String code, Message words, Stage stage, Function<BudgetGaps, ? extends Figure<?>> figure, Way... others) {
        return amount(code, words, figure, others).with(Trait.ADDS_UP).at(stage);
    }

    private static Measurable ofAPlan(
            String code, Message words, MeasureUnit unit, Function<BudgetGaps, ? extends Figure<?>> figure) {
        return Measurable.of(code, words, unit, ofPlans(Naming.as(words), OfGaps.portion(figure)));
    }

    private static Measurable ofOneYear(
            String code, Message named, BiFunction<BudgetGaps, Integer, ? extends Figure<?>> figure) {
        Naming name = (part, portion) -> portion.period()
                .map(time -> Phrase.of(named)
                        .with("year", Integer.toString(time.start().getYear())))
                .orElseGet(() -> Phrase.of(new MeasureName(code)));
        OfGaps ofYear = (gaps, portion) -> figure.apply(
                portion.withPeriod(Optional.empty()).of(gaps),
                portion.period().orElseThrow().start().getYear());
        return Measurable.of(
                        code, MeasureUnit.MONEY, ofPlansAndAll(name, ofYear).toArray(Way[]::new))
                .with(Trait.OF_ONE_YEAR)
                .with(Trait.GAP)
                .at(Stage.NEEDED, Stage.APPROPRIATED);
    }

    private static Stream<Way> ofPlansAndAll(Naming name, OfGaps figure) {
        return Stream.of(
                ofPlans(name, figure),
                new Way(
                        ImmutableSet.of(),
                        OF_NO_PLAN,
                        name,
                        asked -> BudgetGaps.ofAllPlans(
                                asked.dossier(), asked.day(), gaps -> figure.of(gaps, asked.portion()))));
    }

    private static Way ofPlans(Naming name, OfGaps figure) {
        return new Way(PLANS, ALL, name, asked -> {
            BudgetGaps gaps = gaps(asked);
            return asked.portion()
                            .edition()
                            .filter(act -> gaps.editions().stream()
                                    .noneMatch(each -> each.id().equals(act)))
                            .isPresent()
                    ? asked.unknownAmount(MeasureMessage.NO_SUCH_EDITION)
                    : figure.of(gaps, asked.portion());
        });
    }

    /** What is asked of a whole plan over time; of a part or portion of it, why nothing is known may change on days on which no amount does. */
    private static Following ofPlans(BiFunction<BudgetGaps, DateRange, Steps<?>> steps) {
        return (asked, period) -> asked.subject()
                .filter(fact -> fact instanceof ActionPlan && asked.portion().equals(Portion.ALL))
                .map(any -> steps.apply(gaps(asked), period));
    }

    private static BudgetGaps gaps(Asked asked) {
        BudgetGaps gaps = BudgetGaps.of(asked.dossier(), plan(asked).id()).asOf(asked.day());
        if (asked.fact() instanceof Measure) {
            return gaps.ofMeasure(asked.id());
        }
        if (asked.fact() instanceof Task) {
            return gaps.ofTask(asked.id());
        }
        return asked.fact() instanceof Goal ? gaps.ofGoal(asked.id()) : gaps;
    }

    private static ActionPlan plan(Asked asked) {
        return asked.fact() instanceof ActionPlan plan
                ? plan
                : asked.dossier().planOf(asked.id()).orElseThrow();
    }

    // ---- of what is no part of a plan

    private static Way line(
            Class<? extends Fact> kind, Message words, BiFunction<BudgetGaps, String, Figure<AmountRange>> figure) {
        return new Way(ImmutableSet.of(kind), OF_NO_PLAN, Naming.as(words), asked -> byAnyPlan(asked, figure));
    }

    /** What does not depend on the plan that it is computed with. */
    private static Figure<AmountRange> byAnyPlan(
            Asked asked, BiFunction<BudgetGaps, String, Figure<AmountRange>> figure) {
        return asked.dossier().plans().stream()
                .findFirst()
                .map(plan -> BudgetGaps.of(asked.dossier(), plan.id()).asOf(asked.day()))
                .map(gaps -> figure.apply(asked.portion().of(gaps), asked.id()))
                .orElseGet(() -> asked.unknownAmount(MeasureMessage.NO_PLAN));
    }

    private static Way event(Message words, Function<UnitCosts, Figure<AmountRange>> figure) {
        return new Way(
                ImmutableSet.of(Event.class, EventSeries.class),
                WHOLE,
                Naming.as(words),
                asked -> figure.apply(UnitCosts.of(asked.dossier(), asked.id()).asOf(asked.day())));
    }

    /** What became of an appropriation on which something is drawn; there is no such account where nothing is. */
    private static Measurable account(String code, BiFunction<Drawdown, LocalDate, AmountRange> amount) {
        return Measurable.of(
                code,
                MeasureUnit.MONEY,
                new Way(
                        ImmutableSet.of(Appropriation.class),
                        WHOLE,
                        Naming.as(new MeasureName(code)),
                        asked -> Drawdown.of(asked.dossier(), asked.id(), asked.day())
                                .map(drawn -> asked.given(amount.apply(drawn, asked.day())))
                                .orElseGet(() -> asked.unknownAmount(MeasureMessage.NOTHING_DRAWN)
                                        .absent(Answer.YES))));
    }
}
