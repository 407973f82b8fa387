package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.cost.SubjectCost;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.TimingGap;
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** All figures, each with what it is in one world. Who adds a figure adds its line here, and it is compared. */
final class Figures {
    private static final ImmutableSet<Along> BUDGET =
            ImmutableSet.of(Along.ITEM, Along.YEAR, Along.SOURCE, Along.MANAGER, Along.KIND);
    private static final ImmutableSet<Along> SPENDING = ImmutableSet.copyOf(Along.values());
    private static final ImmutableSet<Along> WHOLE = ImmutableSet.of();

    /** The days that figures over time are asked of. */
    static final DateRange TIME = DateRange.ofYear(2019);

    private static final long TARGET = 3;
    private static final int YEAR = 2019;

    private Figures() {}

    static ImmutableList<Formula> all() {
        return ImmutableList.copyOf(Stream.of(budget(), results(), spending(), accounts(), time(), delivery(), groups())
                .flatMap(List::stream)
                .toList());
    }

    // ---- what is needed, given and received

    private static List<Formula> budget() {
        return List.of(
                amount("need", BUDGET, gaps -> Kopz.amount(gaps.need()), Figures::need),
                amount(
                        "notItemised",
                        ImmutableSet.of(Along.ITEM),
                        gaps -> Kopz.amount(gaps.notItemised()),
                        Figures::notItemised),
                amount("appropriated", BUDGET, gaps -> Kopz.amount(gaps.appropriated()), ifAny(Figures::appropriated)),
                amount(
                        "revenue.planned",
                        BUDGET,
                        gaps -> Kopz.amount(gaps.revenue(RevenueState.PLANNED)),
                        ifAny(all -> all.revenue(RevenueState.PLANNED))),
                amount(
                        "revenue.received",
                        BUDGET,
                        gaps -> Kopz.amount(gaps.revenue(RevenueState.RECEIVED)),
                        ifAny(all -> all.revenue(RevenueState.RECEIVED))),
                amount("financing", BUDGET, gaps -> missing(gaps.financing()), lessNeed(Figures::appropriated)),
                amount(
                        "carriedOver",
                        ImmutableSet.of(Along.ITEM, Along.SOURCE, Along.KIND),
                        gaps -> missing(gaps.carriedOver(YEAR)),
                        lessNeed(all -> all.in(inYear(all)).appropriated())),
                whole(
                        "proRata",
                        (dossier, question) ->
                                missing(Kopz.gaps(dossier, question).proRata(YEAR)),
                        (world, question) -> {
                            Sums all = new Sums(world, question);
                            return all.isNeedSet()
                                    ? Value.of(all.needSpreadTo(YEAR)
                                            .plus(Fraction.of(all.unrecordedNeed()
                                                    - all.in(inYear(all)).appropriated())))
                                    : Value.ABSENT;
                        }),
                ofAllPlans("ofAllPlans.appropriated", BudgetGaps::appropriated, ifAny(Figures::appropriated)),
                ofAllPlans("ofAllPlans.financing", BudgetGaps::financing, lessNeed(Figures::appropriated)),
                share("coverage", gaps -> Kopz.share(gaps.coverage()), (world, question) -> {
                    Sums all = new Sums(world, question);
                    return all.isNeedSet() ? Value.share(all.appropriated(), all.need()) : Value.ABSENT;
                }));
    }

    private static Region inYear(Sums all) {
        return all.region().with(Along.YEAR, ImmutableSet.of("" + YEAR));
    }

    private static Formula ofAllPlans(
            String code,
            Function<BudgetGaps, lt.kopz.core.figure.Figure<?>> figure,
            BiFunction<World, Question, Value> value) {
        return whole(
                code,
                (dossier, question) -> Kopz.amount(BudgetGaps.ofAllPlans(dossier, question.day(), figure)),
                value);
    }

    private static Value need(World world, Question question) {
        Sums all = new Sums(world, question);
        return all.isNeedSet() ? Value.of(all.need()) : Value.ABSENT;
    }

    private static Value notItemised(World world, Question question) {
        Sums all = new Sums(world, question);
        return all.isNeedSet() ? Value.of(all.notItemised()) : Value.ABSENT;
    }

    private static long appropriated(Sums all) {
        return all.appropriated();
    }

    /** The need less something; there is none while no need is set. */
    private static BiFunction<World, Question, Value> lessNeed(ToLongFunction<Sums> less) {
        return (world, question) -> {
            Sums all = new Sums(world, question);
            return all.isNeedSet() ? Value.of(all.need() - less.applyAsLong(all)) : Value.ABSENT;
        };
    }

    private static Known missing(lt.kopz.core.figure.Figure<FundingGap> figure) {
        return Kopz.known(figure, gap -> Kopz.amount(gap.missing()));
    }

    // ---- what a budget leaves

    private static List<Formula> results() {
        return List.of(
                result(
                        "result.planned.own",
                        RevenueState.PLANNED,
                        BudgetResult::own,
                        all -> all.ownRevenue(RevenueState.PLANNED) - all.appropriated()),
                result(
                        "result.planned.afterFinancing",
                        RevenueState.PLANNED,
                        BudgetResult::afterFinancing,
                        all -> all.revenue(RevenueState.PLANNED) - all.appropriated() + all.opening()),
                result(
                        "result.received.own",
                        RevenueState.RECEIVED,
                        BudgetResult::own,
                        all -> all.ownRevenue(RevenueState.RECEIVED) - all.spent()),
                result(
                        "result.received.afterFinancing",
                        RevenueState.RECEIVED,
                        BudgetResult::afterFinancing,
                        all -> all.revenue(RevenueState.RECEIVED) - all.spent() + all.opening()));
    }

    private static Formula result(
            String code, RevenueState state, Function<BudgetResult, AmountRange> part, ToLongFunction<Sums> value) {
        return amount(
                code,
                ImmutableSet.of(Along.YEAR, Along.SOURCE),
                gaps -> Kopz.known(gaps.result(state), result -> Kopz.amount(part.apply(result))),
                ifAny(value));
    }

    // ---- what is spent

    private static List<Formula> spending() {
        return List.of(
                amount("incurred", SPENDING, gaps -> Kopz.amount(gaps.incurred()), ifAny(Sums::incurred)),
                amount("paid", SPENDING, gaps -> Kopz.amount(gaps.paid()), ifAny(Sums::paid)),
                amount("spent", BUDGET, gaps -> Kopz.amount(gaps.spent()), ifAny(Sums::spent)),
                amount("committed", SPENDING, gaps -> Kopz.amount(gaps.committed()), ifAny(Sums::committed)),
                amount(
                        "unspent",
                        BUDGET,
                        gaps -> Kopz.known(gaps.unspent(), left -> Kopz.amount(left.unspent())),
                        ifAny(all -> all.appropriated() - all.spent())),
                amount(
                        "unspent.committed",
                        BUDGET,
                        gaps -> Kopz.known(gaps.unspent(), Figures::committed),
                        ifAny(Sums::committedFromThePlan)),
                amount("balance", BUDGET, gaps -> Kopz.amount(gaps.balance()), ifAny(Sums::balance)),
                amount("delivery", BUDGET, gaps -> missing(gaps.delivery()), lessNeed(Sums::incurred)),
                amount(
                        "allSources",
                        BUDGET,
                        gaps -> missing(gaps.allSources()),
                        lessNeed(all -> all.appropriated() + all.fromOthers())),
                new Formula(
                        "unfunded",
                        false,
                        dossier -> List.of("plan"),
                        WHOLE,
                        (dossier, question) ->
                                Kopz.amount(Kopz.gaps(dossier, question).unfunded()),
                        ifAny(Sums::unfunded)),
                share(
                        "spentOfAppropriated",
                        gaps -> Kopz.share(gaps.spentOfAppropriated()),
                        (world, question) -> share(world, question, Sums::appropriated)),
                share(
                        "spentOfNeeded",
                        gaps -> Kopz.share(gaps.spentOfNeeded()),
                        (world, question) -> new Sums(world, question).isNeedSet()
                                ? share(world, question, Sums::need)
                                : Value.ABSENT),
                new Formula(
                        "leftOfContract",
                        false,
                        dossier -> ids(dossier.contracts()),
                        WHOLE,
                        (dossier, question) ->
                                Kopz.amount(Kopz.gaps(dossier, question).leftOfContract(question.subject())),
                        (world, question) -> Value.of(new Costs(world, question.day(), Region.ALL)
                                .left(world.dossier().get(Contract.class, question.subject())))),
                strategic(
                        "strategicMeasure",
                        (gaps, id) -> Kopz.amount(gaps.strategicMeasure(id)),
                        (all, ofIt) -> all.balance(ofIt)),
                strategic(
                        "appropriatedToStrategicMeasure",
                        (gaps, id) -> Kopz.amount(gaps.appropriatedToStrategicMeasure(id)),
                        (all, ofIt) -> all.appropriated(ofIt)),
                programme("programme", (gaps, id) -> Kopz.amount(gaps.programme(id)), (all, ofIt) -> all.balance(ofIt)),
                programme(
                        "appropriatedToProgramme",
                        (gaps, id) -> Kopz.amount(gaps.appropriatedToProgramme(id)),
                        (all, ofIt) -> all.appropriated(ofIt)));
    }

    private static Known committed(UnspentBalance left) {
        return Kopz.amount(left.committed());
    }

    private static Value share(World world, Question question, ToLongFunction<Sums> whole) {
        Sums all = new Sums(world, question);
        return Value.share(all.spent(), whole.applyAsLong(all));
    }

    private interface OfMoney {
        long of(Sums all, Predicate<Appropriation> money);
    }

    private static Formula strategic(String code, BiFunction<BudgetGaps, String, Known> kopz, OfMoney value) {
        return ofMoney(
                code, dossier -> ids(dossier.strategicMeasures()), kopz, value, money -> money.strategicMeasure());
    }

    private static Formula programme(String code, BiFunction<BudgetGaps, String, Known> kopz, OfMoney value) {
        return ofMoney(
                code,
                dossier -> ids(dossier.programmes()),
                kopz,
                value,
                money -> money.programme().or(() -> money.strategicMeasure().map(line -> "programme")));
    }

    private static Formula ofMoney(
            String code,
            Function<Dossier, List<String>> subjects,
            BiFunction<BudgetGaps, String, Known> kopz,
            OfMoney value,
            Function<Appropriation, Optional<String>> to) {
        return new Formula(
                code,
                true,
                subjects,
                WHOLE,
                (dossier, question) -> kopz.apply(Kopz.gaps(dossier, question), question.subject()),
                (world, question) -> {
                    Sums all = new Sums(world, question);
                    return Value.of(value.of(all, money -> to.apply(money).equals(Optional.of(question.subject())))
                            + all.unrecordedMoney());
                });
    }

    // ---- accounts

    private static List<Formula> accounts() {
        return List.of(
                account("drawdown.available", (drawn, day) -> drawn.available(), Account::available),
                account("drawdown.incurred", (drawn, day) -> drawn.incurred(), Account::incurred),
                account("drawdown.committed", (drawn, day) -> drawn.committed(), Account::committed),
                account("drawdown.unspent", Drawdown::unspent, Account::unspent),
                account("drawdown.free", (drawn, day) -> drawn.free(), Account::free),
                of(
                        "drawdown.overdraft",
                        Figures::drawnOn,
                        (dossier, question) -> ifSo(drawdown(dossier, question)
                                .flatMap(drawn -> drawn.overdraft())
                                .isPresent()),
                        (world, question) -> Value.named(new Account(world, question).isEverOverdrawn())),
                of(
                        "drawdown.early",
                        dossier -> ids(dossier.expenditures().stream()
                                .filter(cost -> cost.date().isPresent()
                                        && cost.paidFrom().isPresent())
                                .toList()),
                        (dossier, question) -> ifSo(Drawdown.ofAll(dossier, question.day()).stream()
                                .flatMap(drawn -> drawn.early().stream())
                                .anyMatch(early -> early.fact().id().equals(question.subject()))),
                        Figures::isEarly));
    }

    private static Formula account(
            String code, BiFunction<Drawdown, LocalDate, AmountRange> kopz, ToLongFunction<Account> value) {
        return of(
                code,
                Figures::drawnOn,
                (dossier, question) -> drawdown(dossier, question)
                        .map(drawn -> Kopz.amount(kopz.apply(drawn, question.day())))
                        .orElse(Known.NOTHING_THERE),
                (world, question) -> {
                    Account account = new Account(world, question);
                    return account.isThere() ? Value.of(value.applyAsLong(account)) : Value.ABSENT;
                });
    }

    /** The appropriations that anything names as what it is paid from, or is booked on. */
    private static List<String> drawnOn(Dossier dossier) {
        Links links = new Links(dossier);
        Stream<String> paid = Stream.of(dossier.expenditures(), dossier.contracts(), dossier.payments())
                .flatMap(List::stream)
                .flatMap((MoneyFact fact) -> links.account(fact).stream())
                .map(Fact::id);
        Stream<String> booked = dossier.bookings().stream().flatMap(booking -> booking.appropriation().stream());
        return Stream.concat(paid, booked).distinct().toList();
    }

    private static Optional<Drawdown> drawdown(Dossier dossier, Question question) {
        return Drawdown.ofAll(dossier, question.day()).stream()
                .filter(drawn -> drawn.money().id().equals(question.subject()))
                .findFirst();
    }

    /** What is found is certain; of what is not found nothing is said. */
    private static Known ifSo(boolean isFound) {
        return isFound ? Known.named(List.of("true")) : Known.ANYTHING;
    }

    /** A cost from an account on which there was nothing yet. */
    private static Value isEarly(World world, Question question) {
        Expenditure cost = world.dossier().get(Expenditure.class, question.subject());
        LocalDate when = world.day(cost.id(), cost.date().orElseThrow().value());
        Appropriation money =
                new Links(world.dossier()).account(cost.paidFrom().orElseThrow().value());
        return Value.named(!when.isAfter(question.day())
                && world.amount(cost) > 0
                && !new Account(world, question.day(), money).isFilledBy(when));
    }

    // ---- over time

    private static List<Formula> time() {
        return List.of(
                whole(
                        "timing.days",
                        (dossier, question) ->
                                Kopz.known(Kopz.gaps(dossier, question).timing(), gap -> Kopz.count(gap.days())),
                        (world, question) -> timing(world, question, true)),
                whole(
                        "timing.isOpen",
                        (dossier, question) ->
                                Kopz.known(Kopz.gaps(dossier, question).timing(), Figures::isOpen),
                        (world, question) -> timing(world, question, false)),
                whole(
                        "daysUnfunded",
                        (dossier, question) ->
                                Kopz.count(Kopz.gaps(dossier, question).daysUnfunded(TIME)),
                        (world, question) -> {
                            OverTime over = new OverTime(world, TIME);
                            return Value.of(TIME.dates()
                                    .filter(day -> over.isNeedSet(day) && over.appropriated(day) == 0)
                                    .count());
                        }),
                whole(
                        "firstCovered",
                        (dossier, question) ->
                                Kopz.day(Kopz.gaps(dossier, question).firstCovered(Amounts.euro(TARGET), TIME)),
                        (world, question) -> {
                            OverTime over = new OverTime(world, TIME);
                            return Value.named(TIME.dates()
                                    .filter(day -> over.appropriated(day) >= TARGET)
                                    .findFirst()
                                    .map(Object::toString)
                                    .orElse("never"));
                        }));
    }

    private static Known isOpen(TimingGap gap) {
        return Kopz.name(gap.open(), "CANNOT_TELL");
    }

    /** From the approval to the first money, or until the day asked for; none while the plan is not approved. */
    private static Value timing(World world, Question question, boolean isOfDays) {
        Optional<PartialDate> approved = world.dossier().plans().get(0).approved();
        LocalDate day = question.day();
        if (approved.isEmpty() || !world.isBy(day, "approval", approved.get())) {
            return Value.ABSENT;
        }
        Sums all = new Sums(world, question);
        Optional<LocalDate> first = world.dossier().appropriations().stream()
                .filter(money -> all.links().isForThePlan(all.links().account(money.id())))
                .filter(money -> money.change() != ChangeKind.REDUCED && world.amount(money) > 0)
                .map(money -> Lines.since(world, money))
                .filter(since -> !since.isAfter(day))
                .min(Comparator.naturalOrder());
        boolean isMoreUnrecorded = !new Lists(world)
                .isComplete(
                        ListKind.APPROPRIATIONS,
                        !world.dossier().appropriations().isEmpty());
        boolean isEarlier = isMoreUnrecorded && world.perhaps("money that is not recorded");
        LocalDate from = world.day("approval", approved.get());
        long days = Math.max(0, DateRange.daysBetween(from, first.orElse(day)));
        if (!isOfDays) {
            return Value.named(first.isEmpty() && !isEarlier ? Answer.YES : Answer.NO);
        }
        return Value.of(isEarlier ? world.number("days until it", 0, days) : days);
    }

    // ---- what is done

    private static List<Formula> delivery() {
        Function<Dossier, List<String>> attended = dossier -> Stream.of(
                        List.of(Deeds.ALL), ids(dossier.plans().get(0).measures()), ids(dossier.series()))
                .flatMap(List::stream)
                .toList();
        Function<Dossier, List<String>> costly =
                dossier -> Stream.concat(dossier.events().stream(), dossier.series().stream())
                        .map(Fact::id)
                        .toList();
        Function<Dossier, List<String>> measures =
                dossier -> ids(dossier.plans().get(0).measures());
        Function<Dossier, List<String>> dear =
                dossier -> Stream.concat(costly.apply(dossier).stream(), measures.apply(dossier).stream())
                        .toList();
        Function<Dossier, List<String>> covering = dossier -> dossier.series().stream()
                .filter(series -> series.targets().isPresent())
                .map(Fact::id)
                .toList();
        return List.of(
                count(
                        "attendance.held",
                        attended,
                        (all, id) -> Kopz.known(all.held(), each -> Kopz.count(each.count())),
                        Deeds::heldParticipations),
                count(
                        "attendance.planned",
                        attended,
                        (all, id) -> Kopz.known(all.planned(), each -> Kopz.count(each.count())),
                        Deeds::plannedParticipations),
                count(
                        "attendance.eventsHeld",
                        attended,
                        (all, id) -> Kopz.known(all.eventsHeld(), Kopz::count),
                        Deeds::eventsHeld),
                count(
                        "attendance.eventsPlanned",
                        attended,
                        (all, id) -> Kopz.known(all.eventsPlanned(), Kopz::count),
                        Deeds::eventsPlanned),
                count(
                        "attendance.persons",
                        attended,
                        (all, id) -> Kopz.known(all.persons(), each -> Kopz.count(each.count())),
                        Deeds::persons),
                count(
                        "attendance.personsFromParticipations",
                        attended,
                        (all, id) -> Kopz.known(all.personsFromParticipations(), each -> Kopz.count(each.count())),
                        Deeds::personsFromParticipations),
                costOfTheRest("coverage.costOfTheRest", covering, Coverage.Reading.WITHOUT_PLANNED),
                costOfTheRest("coverage.costOfTheRest.withPlanned", covering, Coverage.Reading.WITH_PLANNED),
                of(
                        "unitCosts.perHour",
                        dear,
                        (dossier, question) ->
                                Kopz.known(unitCosts(dossier, question).perHour(), each -> Kopz.ratio(each.each())),
                        (world, question) -> each(world, question, Deeds::hoursRecorded)),
                of(
                        "coverage.reached",
                        covering,
                        (dossier, question) ->
                                Kopz.known(coverage(dossier, question).reached(), Kopz::count),
                        (world, question) -> Value.of(reached(world, question))),
                of(
                        "coverage.left",
                        covering,
                        (dossier, question) ->
                                Kopz.known(coverage(dossier, question).left(), Kopz::count),
                        (world, question) -> Value.of(targets(world, question) - reached(world, question))),
                of(
                        "coverage.share",
                        covering,
                        (dossier, question) ->
                                Kopz.known(coverage(dossier, question).share(), Kopz::ratio),
                        (world, question) -> Value.share(reached(world, question), targets(world, question))),
                of(
                        "unitCosts.cost",
                        dear,
                        (dossier, question) ->
                                Kopz.amount(unitCosts(dossier, question).cost()),
                        (world, question) ->
                                cost(world, question).map(Value::of).orElse(Value.ABSENT)),
                of(
                        "unitCosts.perEvent",
                        dear,
                        (dossier, question) ->
                                Kopz.known(unitCosts(dossier, question).perEvent(), each -> Kopz.ratio(each.each())),
                        (world, question) -> each(world, question, Deeds::occurrencesHeld)),
                of(
                        "unitCosts.perParticipation",
                        dear,
                        (dossier, question) -> Kopz.known(
                                unitCosts(dossier, question).perParticipation(), each -> Kopz.ratio(each.each())),
                        (world, question) -> each(world, question, Deeds::participationsRecorded)),
                of(
                        "subjectCost.incurred",
                        costly,
                        (dossier, question) -> Kopz.amount(SubjectCost.of(dossier, question.subject())
                                .asOf(question.day())
                                .incurred()),
                        (world, question) -> subjectCost(world, question, true, false)),
                of(
                        "subjectCost.committed",
                        costly,
                        (dossier, question) -> Kopz.amount(SubjectCost.of(dossier, question.subject())
                                .asOf(question.day())
                                .committed()),
                        (world, question) -> subjectCost(world, question, false, true)),
                of(
                        "subjectCost.inAll",
                        costly,
                        (dossier, question) -> Kopz.amount(SubjectCost.of(dossier, question.subject())
                                .asOf(question.day())
                                .inAll()),
                        (world, question) -> subjectCost(world, question, true, true)),
                of(
                        "progress.status",
                        measures,
                        (dossier, question) -> Kopz.name(
                                MeasureProgress.of(dossier, question.subject(), question.day())
                                        .status(),
                                "UNDETERMINED"),
                        (world, question) -> Value.named(new Deeds(world, question.day())
                                .progress(question.subject())
                                .status())),
                of(
                        "progress.done",
                        measures,
                        (dossier, question) ->
                                Kopz.count(MeasureProgress.of(dossier, question.subject(), question.day())
                                        .done()),
                        (world, question) -> Value.of(new Deeds(world, question.day())
                                        .progress(question.subject())
                                        .done()
                                + new Deeds(world, question.day()).doneUnrecorded(question.subject()))),
                of(
                        "progress.total",
                        measures,
                        (dossier, question) ->
                                Kopz.count(MeasureProgress.of(dossier, question.subject(), question.day())
                                        .total()),
                        (world, question) -> Value.of(new Deeds(world, question.day())
                                        .progress(question.subject())
                                        .total()
                                + new Deeds(world, question.day()).doneUnrecorded(question.subject()))),
                of(
                        "indicator.reached",
                        Figures::indicators,
                        (dossier, question) ->
                                Kopz.name(indicator(dossier, question).reached(), "CANNOT_TELL"),
                        (world, question) -> {
                            Optional<Long> actual = value(world, question, Indicator::actuals, "actual");
                            Optional<Long> target = value(world, question, Indicator::targets, "target");
                            return actual.isEmpty() || target.isEmpty()
                                    ? Value.ABSENT
                                    : Value.named(actual.get() >= target.get() ? "YES" : "NO");
                        }),
                of(
                        "indicator.degree",
                        Figures::indicators,
                        (dossier, question) ->
                                Kopz.known(indicator(dossier, question).degree(), Kopz::ratio),
                        (world, question) -> {
                            Optional<Long> actual = value(world, question, Indicator::actuals, "actual");
                            Optional<Long> target = value(world, question, Indicator::targets, "target");
                            return actual.isEmpty() || target.isEmpty()
                                    ? Value.ABSENT
                                    : Value.share(actual.get(), target.get());
                        }),
                of(
                        "agreement.stage",
                        dossier -> ids(dossier.agreements()),
                        (dossier, question) -> Kopz.name(
                                AgreementStage.of(dossier, question.subject(), question.day()), "UNDETERMINED"),
                        (world, question) -> Value.named(new Deeds(world, question.day())
                                .stage(world.dossier().get(CooperationAgreement.class, question.subject())))));
    }

    /** What the rest costs at the price of one event of the series, if each event reaches as many as those so far. */
    private static Formula costOfTheRest(
            String code, Function<Dossier, List<String>> subjects, Coverage.Reading reading) {
        return of(
                code,
                subjects,
                (dossier, question) -> Kopz.amount(coverage(dossier, question).costOfTheRest(reading)),
                (world, question) -> {
                    Optional<UnitPrice> price = world.dossier().expenditures().stream()
                            .filter(cost -> cost.subject().equals(Optional.of(question.subject())))
                            .flatMap(cost -> cost.unitPrice().stream())
                            .findFirst();
                    long reached = reached(world, question);
                    if (price.isEmpty() || reached == 0) {
                        return Value.ABSENT;
                    }
                    Deeds deeds = new Deeds(world, question.day());
                    long events = deeds.eventsHeld(question.subject())
                            + (reading == Coverage.Reading.WITH_PLANNED ? deeds.eventsPlanned(question.subject()) : 0);
                    return Value.of(Fraction.of((targets(world, question) - reached) * events, reached)
                            .times(Fraction.of(Amounts.decimal(price.get().amount()))));
                });
    }

    private static Attendance attendance(Dossier dossier, Question question) {
        Attendance all = Attendance.of(dossier).asOf(question.day());
        if (question.subject().equals(Deeds.ALL)) {
            return all;
        }
        return dossier.fact(question.subject())
                        .filter(Measure.class::isInstance)
                        .isPresent()
                ? all.ofMeasure(question.subject())
                : all.ofSeries(question.subject());
    }

    private static Coverage coverage(Dossier dossier, Question question) {
        return Coverage.of(dossier, question.subject()).orElseThrow().asOf(question.day());
    }

    private static UnitCosts unitCosts(Dossier dossier, Question question) {
        return UnitCosts.of(dossier, question.subject()).asOf(question.day());
    }

    private static long targets(World world, Question question) {
        return world.dossier()
                .get(EventSeries.class, question.subject())
                .targets()
                .orElseThrow()
                .total();
    }

    /** What is reached is told when all is known; before that, anything of it. */
    private static long reached(World world, Question question) {
        Interval told = Interval.of(world.dossier()
                .get(EventSeries.class, question.subject())
                .targets()
                .orElseThrow()
                .reached());
        long total = targets(world, question);
        long reached = world.number(
                "reached", told.least(), Math.min(total, told.most().orElse(total)));
        return question.day().isBefore(world.horizon()) ? world.number("reached by then", 0, reached) : reached;
    }

    private static List<Expenditure> costs(World world, String subject) {
        List<String> parts = Stream.concat(
                        Stream.of(subject),
                        Stream.concat(
                                new Links(world.dossier())
                                        .events(subject).stream().map(Fact::id),
                                world.dossier().series().stream()
                                        .filter(series -> series.measure().equals(subject))
                                        .map(Fact::id)))
                .distinct()
                .toList();
        return world.dossier().expenditures().stream()
                .filter(cost -> cost.subject().filter(parts::contains).isPresent())
                .toList();
    }

    /** Costs, and what events cost of which nobody states it; nothing where no cost is stated at all. */
    private static Optional<Long> cost(World world, Question question) {
        List<Expenditure> costs = costs(world, question.subject());
        if (costs.isEmpty()) {
            return Optional.empty();
        }
        Costs all = new Costs(world, question.day(), Region.ALL);
        Happenings happenings = new Happenings(world, question.day());
        return Optional.of(
                costs.stream().mapToLong(all::incurred).sum() + unpriced(world, question, costs, happenings::isHeld));
    }

    private static long unpriced(World world, Question question, List<Expenditure> costs, Predicate<Event> counts) {
        Links links = new Links(world.dossier());
        List<Event> priced = costs.stream()
                .flatMap(cost -> links.events(cost.subject().orElseThrow()).stream())
                .toList();
        return links.events(question.subject()).stream()
                .filter(event -> !priced.contains(event) && counts.test(event))
                .mapToLong(event -> world.number("cost of " + event.id(), 0, world.cap()))
                .sum();
    }

    private static Value each(World world, Question question, BiFunction<Deeds, String, Long> number) {
        Optional<Long> cost = cost(world, question);
        return cost.isEmpty()
                ? Value.ABSENT
                : Value.share(cost.get(), number.apply(new Deeds(world, question.day()), question.subject()));
    }

    private static Value subjectCost(World world, Question question, boolean held, boolean planned) {
        List<Expenditure> costs = costs(world, question.subject());
        if (costs.isEmpty()) {
            return Value.ABSENT;
        }
        Costs all = new Costs(world, question.day(), Region.ALL);
        Happenings happenings = new Happenings(world, question.day());
        Predicate<Event> counts =
                event -> (held && happenings.isHeld(event)) || (planned && happenings.isPlanned(event));
        return Value.of(costs.stream()
                        .mapToLong(
                                cost -> all.ofEvents(cost, counts, held ? planned ? "in all" : "incurred" : "promised"))
                        .sum()
                + unpriced(world, question, costs, counts));
    }

    private static List<String> indicators(Dossier dossier) {
        return dossier.plans().get(0).measures().stream()
                .flatMap(measure -> measure.indicators().stream())
                .map(Fact::id)
                .toList();
    }

    private static IndicatorProgress indicator(Dossier dossier, Question question) {
        Indicator indicator = dossier.get(Indicator.class, question.subject());
        return IndicatorProgress.of(
                        dossier, indicator.id(), indicator.targets().get(0).date())
                .asOf(question.day());
    }

    /** The value of an indicator for the date of its target: what is reached, once that is over. */
    private static Optional<Long> value(
            World world, Question question, Function<Indicator, List<IndicatorValue>> values, String what) {
        Indicator indicator = world.dossier().get(Indicator.class, question.subject());
        PartialDate date = indicator.targets().get(0).date();
        boolean isTarget = what.equals("target");
        return values.apply(indicator).stream()
                .filter(value -> value.date().equals(date))
                .filter(value -> isTarget || world.isBy(question.day(), indicator.id(), date))
                .findFirst()
                .map(value -> world.number(
                        what,
                        new Interval(
                                value.value()
                                        .lower()
                                        .orElse(Fraction.ZERO)
                                        .numerator()
                                        .longValueExact(),
                                value.value().upper().isPresent()
                                        ? java.util.OptionalLong.of(value.value()
                                                .upper()
                                                .get()
                                                .numerator()
                                                .longValueExact())
                                        : java.util.OptionalLong.empty())));
    }

    // ---- groups

    private static List<Formula> groups() {
        Function<Dossier, List<String>> all = dossier -> ids(dossier.groups());
        return List.of(
                of(
                        "group.members",
                        all,
                        (dossier, question) -> Kopz.count(Composition.of(dossier, question.subject())
                                .on(question.day())
                                .listed()),
                        (world, question) -> Value.of(new Seats(world, question.day())
                                .members(world.dossier().get(CoordinationGroup.class, question.subject())))),
                of(
                        "group.size",
                        all,
                        (dossier, question) -> Kopz.count(Composition.of(dossier, question.subject())
                                .on(question.day())
                                .size()),
                        (world, question) -> {
                            CoordinationGroup group = world.dossier().get(CoordinationGroup.class, question.subject());
                            return Value.of(group.declaredSize()
                                    .map(size -> (long) size.members())
                                    .orElseGet(() -> new Seats(world, question.day()).members(group)));
                        }),
                of(
                        "group.meetings",
                        all,
                        (dossier, question) -> Kopz.count(KnownLists.of(dossier)
                                .recorded(
                                        ListKind.MEETINGS,
                                        Optional.of(question.subject()),
                                        Optional.of(DateRange.of(World.FIRST, question.day())))),
                        (world, question) -> Value.of(new Seats(world, question.day())
                                .meetingsRecorded(world.dossier().get(CoordinationGroup.class, question.subject())))));
    }

    // ---- forms of formulas

    private static List<String> ids(List<? extends Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    private static BiFunction<World, Question, Value> ifAny(ToLongFunction<Sums> value) {
        return (world, question) -> Value.of(value.applyAsLong(new Sums(world, question)));
    }

    private static Formula amount(
            String code,
            ImmutableSet<Along> slices,
            Function<BudgetGaps, Known> kopz,
            BiFunction<World, Question, Value> value) {
        return new Formula(
                code,
                true,
                dossier -> List.of("plan"),
                slices,
                (dossier, question) -> kopz.apply(Kopz.gaps(dossier, question)),
                value);
    }

    private static Formula share(
            String code, Function<BudgetGaps, Known> kopz, BiFunction<World, Question, Value> value) {
        return whole(code, (dossier, question) -> kopz.apply(Kopz.gaps(dossier, question)), value);
    }

    private static Formula whole(
            String code, BiFunction<Dossier, Question, Known> kopz, BiFunction<World, Question, Value> value) {
        return of(code, dossier -> List.of("plan"), kopz, value);
    }

    private static Formula of(
            String code,
            Function<Dossier, List<String>> subjects,
            BiFunction<Dossier, Question, Known> kopz,
            BiFunction<World, Question, Value> value) {
        return new Formula(code, false, subjects, WHOLE, kopz, value);
    }

    private static Formula count(
            String code,
            Function<Dossier, List<String>> subjects,
            BiFunction<Attendance, String, Known> kopz,
            BiFunction<Deeds, String, Long> value) {
        return of(
                code,
                subjects,
                (dossier, question) -> kopz.apply(attendance(dossier, question), question.subject()),
                (world, question) -> Value.of(value.apply(new Deeds(world, question.day()), question.subject())));
    }
}
