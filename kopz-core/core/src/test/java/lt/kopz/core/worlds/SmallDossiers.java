package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.LocalizedText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Dossiers so small that all of their worlds can be gone through: one plan of two years and two measures, and a few whole euros. */
final class SmallDossiers {
    static final LocalDate HORIZON = LocalDate.of(2020, 6, 30);
    private static final int NUMBERS = 80;
    private static final DateRange TIME = DateRange.ofYears(2019, 2020);

    private final Tape tape;
    private final Set<Feature> made = EnumSet.noneOf(Feature.class);
    private final Dossier.Builder dossier = frame();
    private final Measure.Builder first = first();
    private final List<Need> needs = new ArrayList<>();
    private final List<Appropriation> appropriations = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Expenditure> costs = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final boolean hasGoal;

    private SmallDossiers(Tape tape) {
        this.tape = tape;
        this.hasGoal = tape.onceIn(3);
    }

    /** Seeded and shrinking: a shorter tape of smaller numbers makes a smaller dossier. */
    static Arbitrary<Dossier> dossiers() {
        return Arbitraries.integers().between(0, 839).list().ofSize(NUMBERS).map(SmallDossiers::of);
    }

    static Dossier any(Random random) {
        return of(random.ints(NUMBERS, 0, 840).boxed().toList());
    }

    static Dossier of(List<Integer> numbers) {
        return new SmallDossiers(new Tape(numbers)).make();
    }

    // ---- the frame

    static Dossier.Builder frame() {
        return Dossier.builder()
                .id("small")
                .title(text("small"))
                .municipality(Municipality.builder()
                        .id("town")
                        .name(text("town"))
                        .country("IE")
                        .build())
                .currency(Amounts.currency("EUR"))
                .reportingPeriod(TIME)
                .knownUntil(Sourced.stated(HORIZON))
                .addOrganisations(organisation("o1"), organisation("o2"))
                .addProgrammes(programme("programme"), programme("other-programme"))
                .addBudgetCodes(
                        code("10").build(),
                        code("10.9").within("10").build(),
                        code("20").build(),
                        source("S").build(),
                        source("S.1").within("S").build(),
                        source("V").build())
                .addStrategicMeasures(StrategicMeasure.builder()
                        .id("line")
                        .name(text("line"))
                        .programme("programme")
                        .build());
    }

    private static Programme programme(String id) {
        return Programme.builder().id(id).name(text(id)).build();
    }

    static ActionPlan plan(Measure first, boolean hasGoal, Optional<PartialDate> approved) {
        Task task = Task.builder().id("t1").title(text("task")).build();
        ActionPlan plan = ActionPlan.builder()
                .id("plan")
                .title(text("plan"))
                .period(TIME)
                .approved(approved)
                .implementsMeasure("line")
                .addTasks(hasGoal ? task.withGoal("g1") : task)
                .addMeasures(first, measure("m2").build())
                .build();
        return hasGoal
                ? plan.withGoals(Goal.builder().id("g1").title(text("goal")).build())
                : plan;
    }

    static Measure.Builder first() {
        return measure("m1").task("t1");
    }

    private static BudgetCode.Builder code(String code) {
        return BudgetCode.builder()
                .of(BudgetCode.Tree.CLASSIFICATION)
                .scheme("tree")
                .code(code)
                .name(text(code));
    }

    private static BudgetCode.Builder source(String code) {
        return code(code).of(BudgetCode.Tree.SOURCE).scheme("sources");
    }

    private static Organisation organisation(String id) {
        return Organisation.builder().id(id).name(text(id)).build();
    }

    private static Measure.Builder measure(String id) {
        return Measure.builder().id(id).number(id).title(text(id));
    }

    static LocalizedText text(String words) {
        return LocalizedText.english(words);
    }

    private static Sourced<PartialDate> on(String edtf) {
        return Sourced.stated(PartialDate.parse(edtf));
    }

    private String someDay() {
        if (tape.onceIn(5)) {
            return tape.any(List.of("2019-06", "XXXX-XX-XX", "2019"));
        }
        return tape.any(List.of("2019-03-01", "2019-11-05", "2020-03-01"));
    }

    private StatedAmount some(int most) {
        return SmallBudget.stated(tape, 1 + tape.below(most));
    }

    /** Mostly exact, where many amounts come together. */
    private StatedAmount few(int most) {
        return switch (tape.below(6)) {
            case 4 -> some(most);
            case 5 -> StatedAmount.rounded(Amounts.euro(1 + tape.below(most)), Amounts.euro(1));
            default -> StatedAmount.exactly(Amounts.euro(1 + tape.below(most)));
        };
    }

    // ---- what there is

    private Dossier make() {
        switch (tape.below(16)) {
            case 0, 1 -> needs();
            case 2 -> {
                needs();
                appropriations();
            }
            case 3, 4 -> {
                revenue();
                if (tape.onceIn(2)) {
                    appropriations();
                }
            }
            case 5, 6, 7, 8 -> accounts();
            case 9 -> {
                events();
                costsOfEvents();
                said(tape.any(
                        List.of(InactivityKind.NO_ANSWER, InactivityKind.NO_ANSWER, InactivityKind.NOTHING_DONE)));
            }
            case 10, 11 -> {
                events();
                deeds();
            }
            case 12, 13 -> deeds();
            default -> group();
        }
        if (tape.onceIn(4)) {
            agreement();
        }
        Optional<PartialDate> approved = tape.onceIn(3)
                ? Optional.empty()
                : Optional.of(PartialDate.parse(tape.onceIn(4) ? "2019-01" : "2019-01-10"));
        completeness();
        contradict();
        dossier.addPlans(plan(first.build(), hasGoal, approved))
                .addAllNeeds(needs)
                .addAllAppropriations(appropriations)
                .addAllEvents(events)
                .addAllExpenditures(costs)
                .addAllContradictions(contradictions);
        return dossier.build();
    }

    private void needs() {
        List<SmallBudget.Line> lines = SmallBudget.of(tape, "need", false);
        lines.forEach(this::need);
        if (!tape.onceIn(3)) {
            needs.add(recurring(need("later", some(4), "2019-10-01").replaces("need")));
        }
    }

    private void need(SmallBudget.Line line) {
        Need.Builder need = need(line.id(), line.amount(), line.since());
        line.time().ifPresent(need::period);
        line.state(need);
        needs.add(need.build());
    }

    /** Mostly an amount that is due again and again. */
    private Need recurring(Need.Builder need) {
        return tape.onceIn(3)
                ? need.build()
                : need.amount(Amounts.euro(1 + tape.below(2)))
                        .recurs(tape.any(List.of(Recurrence.YEARLY, Recurrence.HALF_YEARLY)))
                        .build();
    }

    private static Need.Builder need(String id, StatedAmount amount, String since) {
        return Need.builder().id(id).plan("plan").amount(amount).period(TIME).effective(on(since));
    }

    private void appropriations() {
        for (SmallBudget.Line line : SmallBudget.of(tape, "money", true)) {
            Appropriation.Builder money = Appropriation.builder()
                    .id(line.id())
                    .effective(on(line.since()))
                    .change(line.change())
                    .amends(line.amends());
            if (line.amends().isEmpty()) {
                money.plan(Sourced.stated("plan")).strategicMeasure("line");
            }
            line.time().ifPresent(money::period);
            line.state(money);
            appropriations.add(money.build());
        }
    }

    private void revenue() {
        RevenueState state = tape.any(List.of(RevenueState.PLANNED, RevenueState.RECEIVED));
        for (SmallBudget.Line line : SmallBudget.of(tape, "revenue", true)) {
            Revenue.Builder revenue = Revenue.builder()
                    .id(line.id())
                    .state(state)
                    .plan("plan")
                    .effective(on(line.since()))
                    .change(line.change())
                    .amends(line.amends());
            line.time().ifPresent(revenue::period);
            line.state(revenue);
            dossier.addRevenues(revenue.build());
        }
        if (tape.onceIn(2)) {
            dossier.addRevenues(Revenue.builder()
                    .id("loan")
                    .state(state)
                    .kind(tape.any(List.of(RevenueKind.LOAN, RevenueKind.CARRY_OVER, RevenueKind.CAPITAL)))
                    .plan("plan")
                    .amount(some(3))
                    .effective(on(someDay()))
                    .build());
        }
    }

    private Appropriation.Builder account(String id) {
        Appropriation.Builder money = Appropriation.builder()
                .id(id)
                .amount(Amounts.euro(2 + tape.below(3)))
                .effective(on(tape.onceIn(6) ? "2019-12-05" : "2019-02-01"))
                .period(DateRange.ofYear(2019));
        switch (tape.below(5)) {
            case 3 -> money.programme("programme");
            case 4 -> {} // to no programme
            default -> money.strategicMeasure("line");
        }
        switch (tape.below(5)) {
            case 1 -> money.sourceKind(FundingSourceKind.EU);
            case 2 -> money.measure("m1");
            case 3 -> money.manager("o1");
            case 4 -> money.economicKind(EconomicKind.ASSETS);
            default -> money.economicKind(EconomicKind.REPAYMENT);
        }
        return money;
    }

    /** An account or two, and what is spent from them or from none. */
    private void accounts() {
        Appropriation.Builder account = account("account").plan(Sourced.stated("plan"));
        List<Optional<String>> accounts = new ArrayList<>(List.of(Optional.of("account"), Optional.empty()));
        if (tape.onceIn(3)) {
            appropriations.add(Appropriation.builder()
                    .id("account-more")
                    .change(ChangeKind.ADDED)
                    .amends("account")
                    .amount(Amounts.euro(1))
                    .effective(on("2019-12-05"))
                    .build());
            accounts.add(Optional.of("account-more"));
        }
        if (tape.onceIn(4)) {
            other(account.build(), accounts);
        }
        if (tape.onceIn(3)) {
            needs.add(recurring(need("need", few(4), "2019-02-01")));
        }
        boolean isUnderContract = !tape.onceIn(3);
        if (isUnderContract) {
            contract(tape.any(accounts));
        }
        List<String> incurred = new ArrayList<>();
        for (int i = 0; i < tape.below(3); i++) {
            incurred.add(cost(i, tape.any(accounts), isUnderContract));
        }
        if (!tape.onceIn(3)) {
            payment(incurred, isUnderContract, tape.any(accounts));
        }
        if (isUnderContract && !tape.onceIn(3)) {
            backOfTheContract(tape.any(accounts));
        }
        if (tape.onceIn(2)) {
            dossier.addTransfers(Transfer.builder()
                    .id("transfer")
                    .recipient("o2")
                    .purpose(text("transfer"))
                    .amount(few(2))
                    .paidFrom(tape.any(accounts).map(Sourced::stated))
                    .date(on("2019-05-01"))
                    .build());
        }
        if (tape.onceIn(2)) {
            book(tape.any(accounts));
        }
        received(account, accounts);
        appropriations.add(account.build());
    }

    /** Another account, mostly beside the first, or a part of it. */
    private void other(Appropriation whole, List<Optional<String>> accounts) {
        Appropriation.Builder other = tape.onceIn(3)
                ? Appropriation.builder()
                        .id("other")
                        .within(List.of(whole.id()))
                        .amount(Amounts.euro(1 + tape.below(2)))
                        .effective(whole.effective())
                : account("other");
        appropriations.add((tape.onceIn(2) ? other : other.plan(Sourced.stated("plan"))).build());
        accounts.add(Optional.of("other"));
    }

    /** What came in for the account, a part of which mostly goes on to another one; the account may hand on the one or the other. */
    private void received(Appropriation.Builder account, List<Optional<String>> accounts) {
        int amount = 1 + tape.below(3);
        List<String> handedOn = new ArrayList<>(List.of("received"));
        if (!tape.onceIn(4)) {
            if (!accounts.contains(Optional.of("other"))) {
                other(account.build(), accounts);
            }
            dossier.addRevenues(received("received-part", 1 + tape.below(amount))
                    .within("received")
                    .appropriation(Optional.of("other").filter(any -> !tape.onceIn(4)))
                    .build());
            handedOn.add("received-part");
        }
        dossier.addRevenues(received("received", amount)
                .appropriation(Optional.of("account").filter(any -> !tape.onceIn(6)))
                .build());
        if (!tape.onceIn(3)) {
            account.fundedBy(List.of(tape.any(handedOn)));
        }
    }

    private static Revenue.Builder received(String id, int amount) {
        return Revenue.builder()
                .id(id)
                .state(RevenueState.RECEIVED)
                .plan("plan")
                .amount(Amounts.euro(amount))
                .effective(on("2019-04-01"));
    }

    private void contract(Optional<String> account) {
        Contract.Builder contract = Contract.builder()
                .id("contract")
                .subject(text("contract"))
                .plan(Optional.of("plan").filter(any -> !tape.onceIn(4)))
                .paidFrom(account.map(Sourced::stated))
                .date(on("2019-03-01"));
        int price = 1 + tape.below(3);
        if (tape.onceIn(3)) {
            contract.amount(Amounts.euro(price * 2L))
                    .addItems(ContractItem.builder()
                            .item(text("item"))
                            .quantity(2)
                            .unitPrice(Amounts.euro(price))
                            .build());
        } else {
            contract.amount(few(4));
        }
        item(contract);
        contract.stage(
                tape.onceIn(6)
                        ? tape.any(List.of(ContractStage.AWARDED, ContractStage.TENDERED))
                        : ContractStage.CONCLUDED);
        dossier.addContracts(contract.build());
    }

    /** A measure, its task or the goal of that; or none. */
    private void item(Marked.Builder<?> money) {
        switch (tape.below(6)) {
            case 1, 2 -> money.measure("m1");
            case 3, 4 -> {
                if (hasGoal) {
                    money.goal("g1");
                } else {
                    money.task("t1");
                }
            }
            case 5 -> money.task("t1");
            default -> {}
        }
    }

    private String cost(int number, Optional<String> account, boolean isUnderContract) {
        made.add(Feature.COSTS);
        boolean isNamed = !tape.onceIn(4) || isUnderContract;
        Expenditure.Builder cost = Expenditure.builder()
                .id("cost-" + number)
                .plan(Optional.of("plan").filter(any -> isNamed))
                .amount(few(3))
                .date(on(someDay()))
                .paidFrom(account.map(Sourced::stated));
        mark(cost);
        if (isUnderContract && tape.onceIn(2)) {
            cost.contract("contract");
        }
        if (account.isEmpty() && tape.onceIn(2)) {
            cost.payer(Sourced.stated("o2"));
        }
        costs.add(cost.build());
        return "cost-" + number;
    }

    private void mark(Expenditure.Builder cost) {
        switch (tape.below(5)) {
            case 1, 2 -> item(cost);
            case 3 -> cost.economicKind(EconomicKind.WAGES);
            case 4 -> cost.sourceKind(FundingSourceKind.EU);
            default -> {}
        }
    }

    /** A payment that settles something or nothing, and what comes back of it. */
    private void payment(List<String> costs, boolean isUnderContract, Optional<String> account) {
        made.add(Feature.PAYMENTS);
        List<Optional<String>> settled = new ArrayList<>(List.of(Optional.empty()));
        costs.forEach(id -> settled.add(Optional.of(id)));
        if (isUnderContract) {
            settled.add(Optional.of("contract"));
        }
        Optional<String> settles = tape.any(settled);
        Payment.Builder payment =
                Payment.builder().id("payment").amount(few(3)).settles(settles).date(on(someDay()));
        if (settles.isEmpty()) {
            payment.plan("plan");
            item(payment);
        }
        if (settles.isEmpty() || tape.onceIn(2)) {
            payment.paidFrom(account.map(Sourced::stated));
        }
        if (tape.onceIn(4)) {
            payment.payer(Sourced.stated("o1"));
        }
        if (tape.onceIn(2)) {
            payment.recipient("o2").purpose(text("payment"));
        }
        dossier.addPayments(payment.build());
        if (!tape.onceIn(3)) {
            Payment.Builder refund = refund("refund", "payment");
            dossier.addPayments((tape.onceIn(3) ? refund.date(on("2020-05")) : refund).build());
        }
    }

    private Payment.Builder refund(String id, String reversed) {
        Payment.Builder refund = Payment.builder()
                .id(id)
                .kind(PaymentKind.REFUND)
                .amount(Amounts.euro(1))
                .reverses(reversed)
                .date(on("2020-04-01"));
        return tape.onceIn(4) ? refund.recipient("town").purpose(text("refund")) : refund;
    }

    /** What comes back of what is paid on the contract, whether it is told of which payment or not. */
    private void backOfTheContract(Optional<String> account) {
        made.add(Feature.PAYMENTS);
        dossier.addPayments(Payment.builder()
                .id("on-contract")
                .amount(Amounts.euro(1 + tape.below(2)))
                .settles("contract")
                .paidFrom(account.map(Sourced::stated))
                .date(on("2019-11-05"))
                .build());
        Payment.Builder back = refund("back", "on-contract");
        dossier.addPayments(
                tape.onceIn(3)
                        ? back.reverses(Optional.empty()).settles("contract").build()
                        : back.build());
    }

    /** What is left over of an account is the opening balance of the next year, on the account or on none. */
    private void book(Optional<String> account) {
        StatedAmount amount = StatedAmount.exactly(Amounts.euro(tape.any(List.of(1, -1, -2, -1))));
        boolean isOpeningOnly = tape.onceIn(3);
        if (isOpeningOnly) {
            dossier.addBookings(booking("opening", BookingKind.OPENING_BALANCE, amount, "2019-01-01", account));
        } else {
            dossier.addBookings(
                    booking("carried-over", BookingKind.CARRIED_OVER, amount, "2019-12-31", Optional.of("account")),
                    booking("opening", BookingKind.OPENING_BALANCE, amount, "2020-01-01", account));
        }
        if (tape.onceIn(3)) {
            dossier.addBookings(booking(
                    "closing",
                    BookingKind.CLOSING_BALANCE,
                    amount,
                    "2019-12-31",
                    tape.onceIn(3) ? account : Optional.of("account")));
        }
    }

    private Booking booking(String id, BookingKind kind, StatedAmount amount, String day, Optional<String> account) {
        return Booking.builder()
                .id(id)
                .kind(kind)
                .amount(amount)
                .plan(Optional.of("plan").filter(any -> account.isEmpty() || !tape.onceIn(4)))
                .appropriation(account)
                .date(on(day))
                .build();
    }

    // ---- what is done

    private Headcount people() {
        int number = 1 + tape.below(3);
        int how = tape.below(8);
        return switch (how) {
            case 5 -> Headcount.atLeast(number);
            case 6 -> Headcount.between(number, number + 1);
            case 7 -> Headcount.unknown();
            default -> Headcount.exactly(number);
        };
    }

    private void events() {
        boolean hasSeries = !tape.onceIn(3);
        if (hasSeries) {
            series();
        }
        int number = 1 + tape.below(2);
        for (int i = 0; i < number; i++) {
            event(i, hasSeries && !tape.onceIn(3));
        }
    }

    private void series() {
        made.add(Feature.SERIES);
        EventSeries.Builder series = EventSeries.builder()
                .id("series")
                .measure("m1")
                .title(text("series"))
                .date(on("2019"));
        if (tape.onceIn(2)) {
            series.intended(1 + tape.below(4));
        }
        if (tape.onceIn(2)) {
            series.targets(TargetUnits.builder()
                    .unit(text("schools"))
                    .total(3)
                    .reached(people())
                    .build());
        }
        dossier.addSeries(series.build());
    }

    private void event(int number, boolean isInSeries) {
        EventState state = tape.any(List.of(
                EventState.HELD,
                EventState.HELD,
                EventState.HELD,
                EventState.PLANNED,
                EventState.POSTPONED,
                EventState.CANCELLED));
        String day = switch (state) {
            case PLANNED -> tape.any(List.of("2020-07-15", "2020-09", "2020-05-01", "XXXX-XX-XX"));
            case HELD -> tape.onceIn(12) ? "2020-07-20" : someDay();
            default -> "2019-05-01";
        };
        Event.Builder event = Event.builder()
                .id("event-" + number)
                .measure(isInSeries || !tape.onceIn(4) ? "m1" : "m2")
                .kind(EventKind.LECTURE)
                .title(text("event"))
                .state(state)
                .date(on(day))
                .participations(people())
                .occurrences(1 + tape.below(2));
        if (isInSeries) {
            event.series("series");
        }
        if (!tape.onceIn(3)) {
            event.duration(tape.any(List.of(
                    TeachingHours.clock(BigDecimal.ONE),
                    TeachingHours.academic(BigDecimal.valueOf(4), 45),
                    TeachingHours.academic(BigDecimal.valueOf(2)))));
        }
        if (tape.onceIn(4)) {
            event.persons(Sourced.stated(Headcount.exactly(1 + tape.below(2))));
        }
        if (state == EventState.POSTPONED && tape.onceIn(2)) {
            event.postponedTo(PartialDate.parse(tape.any(List.of("2020-07-10", "2020-05-10"))));
        }
        if ((state == EventState.PLANNED || state == EventState.HELD) && tape.onceIn(3)) {
            event.plannedSince(PartialDate.parse("2019-01-20"));
        }
        events.add(event.build());
    }

    private void costsOfEvents() {
        made.add(Feature.COSTS);
        List<String> subjects = new ArrayList<>(events.stream().map(Event::id).toList());
        if (made.contains(Feature.SERIES)) {
            subjects.add("series");
        }
        String subject = tape.any(subjects);
        Expenditure.Builder cost = Expenditure.builder().id("cost").subject(subject);
        int units = events.stream()
                .filter(event -> event.id().equals(subject) || event.series().equals(Optional.of(subject)))
                .filter(event -> event.state() != EventState.CANCELLED)
                .mapToInt(Event::occurrences)
                .sum();
        if (units > 0 && tape.onceIn(2)) {
            cost.amount(Amounts.euro(2L * units))
                    .unitPrice(UnitPrice.builder()
                            .amount(Amounts.euro(2))
                            .units(units)
                            .build());
        } else {
            cost.amount(some(4));
        }
        dossier.addExpenditures(cost.build());
    }

    private void deeds() {
        if (!tape.onceIn(3)) {
            made.add(Feature.DELIVERABLES);
            for (int i = 0; i < 1 + tape.below(2); i++) {
                deliverable(i);
            }
        }
        if (!tape.onceIn(3)) {
            indicator();
        }
        if (!tape.onceIn(3)) {
            said(tape.any(List.of(InactivityKind.NO_ANSWER, InactivityKind.NO_ANSWER, InactivityKind.NOTHING_DONE)));
        }
    }

    /** That a measure was not carried out, or that nobody answered, of one year or of all. */
    private void said(InactivityKind kind) {
        DateRange asked = tape.any(List.of(TIME, DateRange.ofYear(2019), DateRange.ofYear(2020)));
        dossier.addInactivity(Inactivity.builder()
                .id("said")
                .kind(kind)
                .subject(tape.any(List.of("m1", "m2")))
                .period(kind == InactivityKind.NO_ANSWER ? asked : TIME)
                .build());
    }

    private void deliverable(int number) {
        DeliverableState state =
                tape.any(List.of(DeliverableState.DELIVERED, DeliverableState.PLANNED, DeliverableState.POSTPONED));
        first.addDeliverables(Deliverable.builder()
                .id("deliverable-" + number)
                .kind(DeliverableKind.LIST)
                .title(text("list"))
                .quantity(1 + tape.below(2))
                .state(state)
                .date(PartialDate.parse(
                        state == DeliverableState.PLANNED
                                ? tape.any(List.of("2020-08-27", "2020-05-01", "2020"))
                                : someDay()))
                .build());
    }

    private void agreement() {
        AgreementState state = tape.any(List.of(AgreementState.values()));
        CooperationAgreement.Builder agreement = CooperationAgreement.builder()
                .id("agreement")
                .purpose(text("agreement"))
                .measure("m1")
                .addCounterparties("o1")
                .state(state)
                .prepared(PartialDate.parse("2019-01-15"));
        switch (state) {
            case TO_BE_SIGNED -> agreement.toBeSigned(PartialDate.parse(tape.any(List.of("2020-07-05", "2020-05"))));
            case SIGNED, IN_FORCE, ENDED -> agreement.signed(PartialDate.parse(someDay()));
            default -> {}
        }
        if (state == AgreementState.IN_FORCE || state == AgreementState.ENDED) {
            agreement.inForceFrom(PartialDate.parse("2020-04"));
        }
        dossier.addAgreements(agreement.build());
    }

    private void indicator() {
        PartialDate year = PartialDate.parse("2019");
        Indicator.Builder indicator = Indicator.builder()
                .id("indicator")
                .name(text("indicator"))
                .addTargets(IndicatorValue.stated(year, Measured.of(people())));
        if (!tape.onceIn(4)) {
            indicator.addActuals(IndicatorValue.stated(year, Measured.of(people())));
        }
        first.addIndicators(indicator.build());
    }

    private void group() {
        made.add(Feature.GROUP);
        CoordinationGroup.Builder group =
                CoordinationGroup.builder().id("group").name(text("group")).kind(GroupKind.WORKING_GROUP);
        for (int i = 0; i < tape.below(3); i++) {
            Membership.Builder member = Membership.builder().id("member-" + i).since(PartialDate.parse(someDay()));
            if (tape.onceIn(3)) {
                member.until(PartialDate.parse(tape.any(List.of("2020-04", "2020-05-02"))));
            }
            group.addMemberships(member.build());
        }
        for (int i = 0; i < tape.below(3); i++) {
            group.addMeetings(Meeting.builder()
                    .id("meeting-" + i)
                    .state(tape.any(List.of(MeetingState.HELD, MeetingState.HELD, MeetingState.PLANNED)))
                    .date(on(someDay()))
                    .build());
        }
        if (tape.onceIn(4)) {
            group.declaredSize(DeclaredSize.builder()
                    .members(3)
                    .on(PartialDate.parse("2019-02-01"))
                    .build());
        }
        dossier.addGroups(group.build());
    }

    // ---- what is said of it

    private void completeness() {
        List<ListKind> lists = new ArrayList<>();
        if (!needs.isEmpty()) {
            lists.add(ListKind.NEEDS);
        }
        if (!appropriations.isEmpty()) {
            lists.add(ListKind.APPROPRIATIONS);
        }
        if (made.contains(Feature.REVENUES)) {
            lists.addAll(List.of(ListKind.PLANNED_REVENUES, ListKind.REVENUES));
        }
        if (made.contains(Feature.COSTS) || made.contains(Feature.PAYMENTS)) {
            lists.addAll(List.of(ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.CONTRACTS, ListKind.TENDERS));
        }
        if (!events.isEmpty() || made.contains(Feature.DELIVERABLES)) {
            lists.addAll(List.of(ListKind.EVENTS, ListKind.AGREEMENTS));
        }
        if (made.contains(Feature.GROUP)) {
            lists.addAll(List.of(ListKind.MEMBERS, ListKind.MEETINGS));
        }
        if (!appropriations.isEmpty()) {
            lists.add(ListKind.TRANSFERS);
        }
        for (ListKind list : lists) {
            if (tape.onceIn(5)) {
                dossier.addCompleteness(CompletenessStatement.builder()
                        .id("all-" + list.ordinal())
                        .list(list)
                        .extent(tape.any(List.of(Extent.COMPLETE, Extent.PARTIAL)))
                        .build());
            } else if (list == ListKind.EVENTS && areAllHeldForTheFirst() && tape.onceIn(4)) {
                dossier.addCompleteness(CompletenessStatement.builder()
                        .id("number-of-events")
                        .list(list)
                        .owner("m1")
                        .number(Headcount.exactly(
                                events.stream().mapToInt(Event::occurrences).sum() + tape.below(3)))
                        .build());
            }
        }
    }

    private boolean areAllHeldForTheFirst() {
        return events.stream()
                .allMatch(event -> event.state() == EventState.HELD
                        && event.measure().equals("m1")
                        && event.date().value().isOnOrBefore(HORIZON) == Answer.YES);
    }

    private void contradict() {
        if (!tape.onceIn(2)) {
            return;
        }
        contradict(tape.below(4));
        if (!costs.isEmpty() && tape.onceIn(2) && isExact(costs.get(0).amount())) {
            Expenditure cost = costs.get(0);
            long amount = amountOf(cost.amount());
            state(
                    cost.id(),
                    "amount",
                    new StatedValue.OfAmount(Amounts.euro(amount)),
                    new StatedValue.OfAmount(Amounts.euro(amount + 1)));
        }
    }

    private void contradict(int which) {
        if (!needs.isEmpty() && isExact(needs.get(0).amount())) {
            Need need = needs.get(0);
            contradict(need.id(), which, amountOf(need.amount()), "measure");
        } else if (!appropriations.isEmpty() && isExact(appropriations.get(0).amount())) {
            contradict(
                    appropriations.get(0).id(),
                    which,
                    amountOf(appropriations.get(0).amount()),
                    "measure");
        } else if (!events.isEmpty()) {
            Event event = events.get(0);
            if (which == 0 && event.state() == EventState.HELD) {
                state(event.id(), "state", new StatedValue.OfCode("HELD"), new StatedValue.OfCode("CANCELLED"));
            } else if (which == 1 && event.participations() instanceof Headcount.Exactly told) {
                state(
                        event.id(),
                        "participations",
                        new StatedValue.OfCount(told),
                        new StatedValue.OfCount(Headcount.exactly(told.lower() + 2)));
            } else if (event.series().isEmpty()) {
                state(event.id(), "measure", new StatedValue.OfCode("m1"), new StatedValue.OfCode("m2"));
            }
        }
    }

    private static boolean isExact(StatedAmount amount) {
        return amount.range().isExact() && amount.precision().isEmpty();
    }

    private static long amountOf(StatedAmount amount) {
        return Interval.whole(amount.range().exact(), RoundingMode.UNNECESSARY);
    }

    /** Two amounts, two days, two measures, or two facts of which one is true. */
    private void contradict(String subject, int which, long amount, String reference) {
        boolean isAlone = needs.size() + appropriations.size() == 1;
        switch (which) {
            case 0 ->
                state(
                        subject,
                        "amount",
                        new StatedValue.OfAmount(Amounts.euro(amount)),
                        new StatedValue.OfAmount(Amounts.euro(amount < 0 ? amount - 2 : amount + 2)));
            case 1 -> {
                PartialDate day = PartialDate.parse("2019-02-01");
                boolean isOfTheDay = Stream.concat(
                                needs.stream().map(Need::effective),
                                appropriations.stream().map(Appropriation::effective))
                        .allMatch(since -> since.value().equals(day));
                if (isAlone && isOfTheDay) {
                    state(
                            subject,
                            "effective",
                            new StatedValue.OfDate(day),
                            new StatedValue.OfDate(PartialDate.parse("2019-11-01")));
                }
            }
            case 2 -> {
                if (isAlone) {
                    state(subject, reference, new StatedValue.OfCode("m1"), new StatedValue.OfCode("m2"));
                }
            }
            default -> sibling(subject);
        }
    }

    private void sibling(String subject) {
        if (needs.size() == 1 && appropriations.isEmpty()) {
            needs.add(need("sibling", StatedAmount.exactly(Amounts.euro(3)), "2019-03-01")
                    .build());
            contradictions.add(contradiction(
                    "plan", Optional.empty(), new StatedValue.OfFact(subject), new StatedValue.OfFact("sibling")));
        }
    }

    private void state(String subject, String field, StatedValue... values) {
        contradictions.add(contradiction(subject, Optional.of(field), values));
    }

    private Contradiction contradiction(String subject, Optional<String> field, StatedValue... values) {
        return Contradiction.builder()
                .id("contradiction-" + contradictions.size())
                .subject(subject)
                .what(text("contradiction"))
                .field(field)
                .addAllAlternatives(IntStream.range(0, values.length)
                        .mapToObj(i -> Alternative.builder()
                                .id("alternative-" + contradictions.size() + "-" + i)
                                .value(values[i])
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }
}
