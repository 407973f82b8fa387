package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
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
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.gap.TimingGap;
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** All measures, each with what it is in one world. Who adds a measure adds its line here, and it is compared. */
final class Figures {
    private static final ImmutableSet<Along> BUDGET =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(Along.PAYER)));
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
                amount("need", BUDGET, Figures::need),
                amount("not-itemised", ImmutableSet.of(Along.ITEM), Figures::notItemised),
                amount("appropriated", BUDGET, ifAny(Figures::appropriated)),
                amount("revenue-planned", BUDGET, ifAny(all -> all.revenue(RevenueState.PLANNED))),
                amount("revenue-received", BUDGET, ifAny(all -> all.revenue(RevenueState.RECEIVED))),
                amount(
                        "revenue-outstanding",
                        BUDGET,
                        ifAny(all ->
                                Math.max(0, all.revenue(RevenueState.PLANNED) - all.revenue(RevenueState.RECEIVED)))),
                amount("financing-gap", BUDGET, lessNeed(Figures::appropriated)),
                amount(
                        "carried-over-gap",
                        ImmutableSet.of(Along.ITEM, Along.SOURCE, Along.KIND),
                        lessNeed(all -> all.in(inYear(all)).appropriated())),
                whole("pro-rata-gap", (world, question) -> {
                    Sums all = new Sums(world, question);
                    return all.isNeedSet()
                            ? Value.of(all.needSpreadTo(YEAR)
                                    .plus(Fraction.of(all.unrecordedNeed()
                                            - all.in(inYear(all)).appropriated())))
                            : Value.ABSENT;
                }),
                ofAllPlans("appropriated", ifAny(Figures::appropriated)),
                ofAllPlans("financing-gap", lessNeed(Figures::appropriated)),
                whole("coverage", (world, question) -> {
                    Sums all = new Sums(world, question);
                    return all.isNeedSet() ? Value.share(all.appropriated(), all.need()) : Value.ABSENT;
                }));
    }

    private static Region inYear(Sums all) {
        return all.region().with(Along.YEAR, ImmutableSet.of("" + YEAR));
    }

    private static Formula ofAllPlans(String code, BiFunction<World, Question, Value> value) {
        return new Formula(
                code + " of all plans",
                false,
                dossier -> List.of("plan"),
                WHOLE,
                (dossier, question) -> Kopz.ask(code, dossier, Optional.empty(), question),
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

    // ---- what a budget leaves

    private static List<Formula> results() {
        return Stream.of(
                        Stream.of(
                                result(
                                        "result-planned",
                                        all -> all.ownRevenue(RevenueState.PLANNED)
                                                - all.expense(RevenueState.PLANNED)),
                                result(
                                        "result-planned-after-financing",
                                        all -> all.revenue(RevenueState.PLANNED) - all.appropriated() + all.leftOver()),
                                result(
                                        "result-executed",
                                        all -> all.ownRevenue(RevenueState.RECEIVED)
                                                - all.expense(RevenueState.RECEIVED)),
                                result(
                                        "result-executed-after-financing",
                                        all -> all.revenue(RevenueState.RECEIVED) - all.spent() + all.leftOver())),
                        rows("-planned", RevenueState.PLANNED),
                        rows("-executed", RevenueState.RECEIVED))
                .flatMap(formulas -> formulas)
                .toList();
    }

    private static Stream<Formula> rows(String suffix, RevenueState state) {
        return Stream.of(
                result("own-revenue" + suffix, all -> all.ownRevenue(state)),
                result("expense" + suffix, all -> all.expense(state)),
                result("loans" + suffix, all -> all.listed(state, RevenueKind.LOAN)),
                result("repayments" + suffix, all -> all.listed(state, EconomicKind.REPAYMENT)),
                result("left-over" + suffix, all -> all.listed(state, RevenueKind.CARRY_OVER) + all.leftOver()),
                result(
                        "cash-of-operations" + suffix,
                        all -> all.ownRevenue(state)
                                - all.expense(state)
                                - all.revenue(state, RevenueKind.CAPITAL)
                                + all.spending(state, EconomicKind.ASSETS)),
                result(
                        "cash-of-investment" + suffix,
                        all -> all.listed(state, RevenueKind.CAPITAL) - all.listed(state, EconomicKind.ASSETS)),
                result(
                        "cash-of-financing" + suffix,
                        all -> all.listed(state, RevenueKind.LOAN) - all.listed(state, EconomicKind.REPAYMENT)),
                result(
                        "cash-flow" + suffix,
                        all -> all.ownRevenue(state)
                                - all.expense(state)
                                + all.revenue(state, RevenueKind.LOAN)
                                - all.spending(state, EconomicKind.REPAYMENT)));
    }

    private static Formula result(String code, ToLongFunction<Sums> value) {
        return amount(code, ImmutableSet.of(Along.YEAR, Along.SOURCE), ifAny(value));
    }

    // ---- what is spent

    private static List<Formula> spending() {
        return List.of(
                amount("incurred", SPENDING, ifAny(Sums::incurred)),
                amount("paid", SPENDING, ifAny(Sums::paid)),
                amount("paid-by-others", SPENDING, ifAny(Sums::paidByOthers)),
                amount("payer-not-stated", SPENDING, ifAny(Sums::payerNotStated)),
                amount("tendered", SPENDING, ifAny(all -> all.procured(ContractStage.TENDERED))),
                amount("awarded", SPENDING, ifAny(all -> all.procured(ContractStage.AWARDED))),
                amount("spent", BUDGET, ifAny(Sums::spent)),
                amount("committed", SPENDING, ifAny(Sums::committed)),
                amount("unspent", BUDGET, ifAny(all -> all.appropriated() - all.spent())),
                new Formula(
                        "unspent, of which committed",
                        true,
                        dossier -> List.of("plan"),
                        BUDGET,
                        Kopz.asked("unspent", UnspentBalance.class, left -> Kopz.amount(left.committed())),
                        ifAny(Sums::committedFromThePlan)),
                amount("balance", BUDGET, ifAny(Sums::balance)),
                amount("delivery-gap", BUDGET, lessNeed(Sums::incurred)),
                amount("all-sources-gap", BUDGET, lessNeed(all -> all.appropriated() + all.fromOthers())),
                whole("unfunded", ifAny(Sums::unfunded)),
                whole("cost", ifAny(all -> all.incurred() + all.committed())),
                whole("spent-of-appropriated", (world, question) -> share(world, question, Sums::appropriated)),
                whole(
                        "spent-of-need",
                        (world, question) -> new Sums(world, question).isNeedSet()
                                ? share(world, question, Sums::need)
                                : Value.ABSENT),
                of(
                        "committed",
                        "contract",
                        dossier -> ids(dossier.contracts()),
                        (world, question) -> Value.of(new Costs(world, question.day(), Region.ALL)
                                .left(world.dossier().get(Contract.class, question.subject())))),
                strategic("balance", (all, ofIt) -> all.balance(ofIt)),
                strategic("appropriated", (all, ofIt) -> all.appropriated(ofIt)),
                programme("balance", (all, ofIt) -> all.balance(ofIt)),
                programme("appropriated", (all, ofIt) -> all.appropriated(ofIt)));
    }

    private static Value share(World world, Question question, ToLongFunction<Sums> whole) {
        Sums all = new Sums(world, question);
        return Value.share(all.spent(), whole.applyAsLong(all));
    }

    private interface OfMoney {
        long of(Sums all, Predicate<Appropriation> money);
    }

    private static Formula strategic(String code, OfMoney value) {
        return ofMoney(
                code,
                "strategic measure",
                dossier -> ids(dossier.strategicMeasures()),
                value,
                money -> money.strategicMeasure());
    }

    private static Formula programme(String code, OfMoney value) {
        return ofMoney(
                code,
                "programme",
                dossier -> ids(dossier.programmes()),
                value,
                money -> money.programme().or(() -> money.strategicMeasure().map(line -> "programme")));
    }

    private static Formula ofMoney(
            String code,
            String what,
            Function<Dossier, List<String>> subjects,
            OfMoney value,
            Function<Appropriation, Optional<String>> to) {
        return new Formula(code + " of " + what, true, subjects, WHOLE, Kopz.asked(code), (world, question) -> {
            Sums all = new Sums(world, question);
            return Value.of(value.of(all, money -> to.apply(money).equals(Optional.of(question.subject())))
                    + all.unrecordedMoney());
        });
    }

    // ---- accounts

    private static List<Formula> accounts() {
        return List.of(
                account("account-available", Account::available),
                account("account-incurred", Account::incurred),
                account("account-committed", Account::committed),
                account("account-unspent", Account::unspent),
                account("account-free", Account::free),
                own(
                        "account overdrawn",
                        Figures::drawnOn,
                        (dossier, question) -> ifSo(drawdown(dossier, question)
                                .flatMap(drawn -> drawn.overdraft())
                                .isPresent()),
                        (world, question) -> Value.named(new Account(world, question).isEverOverdrawn())),
                own(
                        "account drawn early",
                        dossier -> ids(dossier.expenditures().stream()
                                .filter(cost -> cost.date().isPresent()
                                        && cost.paidFrom().isPresent())
                                .toList()),
                        (dossier, question) -> ifSo(Drawdown.ofAll(dossier, question.day()).stream()
                                .flatMap(drawn -> drawn.early().stream())
                                .anyMatch(early -> early.fact().id().equals(question.subject()))),
                        Figures::isEarly));
    }

    private static Formula account(String code, ToLongFunction<Account> value) {
        return of(code, Figures::drawnOn, (world, question) -> {
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
        Stream<String> booked = dossier.bookings().stream()
                .flatMap(booking -> links.account(booking).stream())
                .map(Fact::id);
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
                whole("timing-gap", (world, question) -> timing(world, question, true)),
                new Formula(
                        "timing-gap open",
                        false,
                        dossier -> List.of("plan"),
                        WHOLE,
                        Kopz.asked("timing-gap", TimingGap.class, gap -> Kopz.name(gap.open(), "CANNOT_TELL")),
                        (world, question) -> timing(world, question, false)),
                whole("days-unfunded", (world, question) -> {
                    OverTime over = new OverTime(world, TIME);
                    return Value.of(TIME.dates()
                            .filter(day -> over.isNeedSet(day) && over.appropriated(day) == 0)
                            .count());
                }),
                own(
                        "first covered",
                        dossier -> List.of("plan"),
                        (dossier, question) -> Kopz.day(BudgetGaps.of(dossier, "plan")
                                .asOf(question.day())
                                .firstCovered(Amounts.euro(TARGET), TIME)),
                        (world, question) -> {
                            OverTime over = new OverTime(world, TIME);
                            return Value.named(TIME.dates()
                                    .filter(day -> over.appropriated(day) >= TARGET)
                                    .findFirst()
                                    .map(Object::toString)
                                    .orElse("never"));
                        }));
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
                        List.of(Deeds.ALL),
                        ids(dossier.plans().get(0).measures()),
                        ids(dossier.series()),
                        ids(dossier.events()))
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
                count("participations", attended, Deeds::heldParticipations),
                count("participations-planned", attended, Deeds::plannedParticipations),
                count("events", attended, Deeds::eventsHeld),
                count("events-planned", attended, Deeds::eventsPlanned),
                count(
                        "participations-in-all",
                        attended,
                        (deeds, part) -> deeds.heldParticipations(part) + deeds.plannedParticipations(part)),
                count("events-in-all", attended, (deeds, part) -> deeds.eventsHeld(part) + deeds.eventsPlanned(part)),
                count("persons", attended, Deeds::persons),
                count("persons-from-participations", attended, Deeds::personsFromParticipations),
                costOfTheRest("cost-of-the-rest-without-planned", covering, Coverage.Reading.WITHOUT_PLANNED),
                costOfTheRest("cost-of-the-rest-with-planned", covering, Coverage.Reading.WITH_PLANNED),
                of("cost-per-hour", dear, (world, question) -> each(world, question, Deeds::hoursRecorded)),
                of("units-reached", covering, (world, question) -> Value.of(reached(world, question))),
                of(
                        "units-left",
                        covering,
                        (world, question) -> Value.of(targets(world, question) - reached(world, question))),
                of(
                        "units-share",
                        covering,
                        (world, question) -> Value.share(reached(world, question), targets(world, question))),
                of(
                        "cost-of-events",
                        dear,
                        (world, question) ->
                                cost(world, question).map(Value::of).orElse(Value.ABSENT)),
                of("cost-per-event", dear, (world, question) -> each(world, question, Deeds::occurrencesHeld)),
                of(
                        "cost-per-participation",
                        dear,
                        (world, question) -> each(world, question, Deeds::participationsRecorded)),
                of("incurred", "event", costly, (world, question) -> subjectCost(world, question, true, false)),
                of("committed", "event", costly, (world, question) -> subjectCost(world, question, false, true)),
                of("cost", "event", costly, (world, question) -> subjectCost(world, question, true, true)),
                of(
                        "progress-status",
                        measures,
                        (world, question) -> Value.named(new Deeds(world, question.day()).status(question.subject()))),
                of(
                        "progress-done",
                        measures,
                        (world, question) -> Value.of(new Deeds(world, question.day())
                                        .progress(question.subject())
                                        .done()
                                + new Deeds(world, question.day()).doneUnrecorded(question.subject()))),
                of(
                        "progress-total",
                        measures,
                        (world, question) -> Value.of(new Deeds(world, question.day())
                                        .progress(question.subject())
                                        .total()
                                + new Deeds(world, question.day()).doneUnrecorded(question.subject()))),
                of("indicator-reached", Figures::indicators, (world, question) -> {
                    Optional<Long> actual = value(world, question, Indicator::actuals, "actual");
                    Optional<Long> target = value(world, question, Indicator::targets, "target");
                    return actual.isEmpty() || target.isEmpty()
                            ? Value.ABSENT
                            : Value.named(actual.get() >= target.get() ? "YES" : "NO");
                }),
                of("indicator-degree", Figures::indicators, (world, question) -> {
                    Optional<Long> actual = value(world, question, Indicator::actuals, "actual");
                    Optional<Long> target = value(world, question, Indicator::targets, "target");
                    return actual.isEmpty() || target.isEmpty()
                            ? Value.ABSENT
                            : Value.share(actual.get(), target.get());
                }),
                new Formula(
                        "agreements-in-force",
                        false,
                        dossier -> ids(dossier.agreements()),
                        WHOLE,
                        Kopz.asked("agreements-in-force"),
                        (world, question) -> Value.of(
                                new Deeds(world, question.day())
                                                .stage(world.dossier()
                                                        .get(CooperationAgreement.class, question.subject()))
                                                .equals("IN_FORCE")
                                        ? 1
                                        : 0)),
                of(
                        "agreement-stage",
                        dossier -> ids(dossier.agreements()),
                        (world, question) -> Value.named(new Deeds(world, question.day())
                                .stage(world.dossier().get(CooperationAgreement.class, question.subject())))));
    }

    /** What the rest costs at the price of one event of the series, if each event reaches as many as those so far. */
    private static Formula costOfTheRest(
            String code, Function<Dossier, List<String>> subjects, Coverage.Reading reading) {
        return of(code, subjects, (world, question) -> {
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
                        "members-listed",
                        all,
                        (world, question) -> Value.of(new Seats(world, question.day())
                                .members(world.dossier().get(CoordinationGroup.class, question.subject())))),
                of("members", all, (world, question) -> {
                    CoordinationGroup group = world.dossier().get(CoordinationGroup.class, question.subject());
                    return Value.of(group.declaredSize()
                            .map(size -> (long) size.members())
                            .orElseGet(() -> new Seats(world, question.day()).members(group)));
                }),
                own(
                        "meetings recorded",
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

    private static Formula amount(String code, ImmutableSet<Along> slices, BiFunction<World, Question, Value> value) {
        return new Formula(code, true, dossier -> List.of("plan"), slices, Kopz.asked(code), value);
    }

    private static Formula whole(String code, BiFunction<World, Question, Value> value) {
        return of(code, dossier -> List.of("plan"), value);
    }

    private static Formula of(
            String code, Function<Dossier, List<String>> subjects, BiFunction<World, Question, Value> value) {
        return own(code, subjects, Kopz.asked(code), value);
    }

    /** What is defined otherwise for some subjects. */
    private static Formula of(
            String code,
            String what,
            Function<Dossier, List<String>> subjects,
            BiFunction<World, Question, Value> value) {
        return own(code + " of " + what, subjects, Kopz.asked(code), value);
    }

    /** What is no measure, since it has to be told more than a day and a part, or is only found or not. */
    private static Formula own(
            String question,
            Function<Dossier, List<String>> subjects,
            BiFunction<Dossier, Question, Known> kopz,
            BiFunction<World, Question, Value> value) {
        return new Formula(question, false, subjects, WHOLE, kopz, value);
    }

    private static Formula count(
            String code, Function<Dossier, List<String>> subjects, BiFunction<Deeds, String, Long> value) {
        return of(
                code,
                subjects,
                (world, question) -> Value.of(value.apply(new Deeds(world, question.day()), question.subject())));
    }
}
