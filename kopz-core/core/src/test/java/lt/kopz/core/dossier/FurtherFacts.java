package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * Fills a generated dossier with what makes real ones worse: goals, tasks and indicators, needs restated by later editions and split by
 * part, appropriations that are changed many times, entries of the books of each kind, agreements in each state, and three currencies.
 */
final class FurtherFacts {
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "LTL", "JPY");

    private final Dossier dossier;
    private final Random random;
    private final boolean exactlyDated;
    private final List<Need> needs;
    private final List<Appropriation> appropriations;
    private final List<Transfer> transfers;
    private final List<Expenditure> expenditures;
    private final List<Event> events;
    private final List<Booking> bookings = new ArrayList<>();
    private final List<CooperationAgreement> agreements = new ArrayList<>();
    private final Set<String> restated = new HashSet<>();

    private FurtherFacts(Dossier dossier, Random random, boolean exactlyDated) {
        this.dossier = dossier;
        this.random = random;
        this.exactlyDated = exactlyDated;
        this.needs = new ArrayList<>(dossier.needs());
        this.appropriations = new ArrayList<>(dossier.appropriations());
        this.transfers = new ArrayList<>(dossier.transfers());
        this.expenditures = new ArrayList<>(dossier.expenditures());
        this.events = new ArrayList<>(dossier.events());
    }

    /** The dossier with so many facts more; with none more it is as it was. */
    static Dossier added(Dossier dossier, int facts, long seed, boolean exactlyDated) {
        if (facts == 0) {
            return dossier;
        }
        FurtherFacts further = new FurtherFacts(dossier, new Random(seed), exactlyDated);
        for (int i = 0; i < facts; i++) {
            further.add("further-" + i);
        }
        return Dossier.builder()
                .from(dossier)
                .otherCurrencies(Stream.of("LTL", "JPY").map(Amounts::currency).toList())
                .plans(dossier.plans().stream().map(further::inParts).toList())
                .needs(further.needs)
                .appropriations(further.appropriations)
                .transfers(further.transfers)
                .expenditures(further.expenditures)
                .events(further.events)
                .bookings(further.bookings)
                .agreements(further.agreements)
                .build();
    }

    private void add(String id) {
        switch (random.nextInt(10)) {
            case 0, 1 -> need(id);
            case 2 -> appropriation(id);
            case 3, 4 -> change(id);
            case 5 -> transfer(id);
            case 6 -> event(id);
            case 7 -> expenditure(id);
            case 8 -> booking(id);
            default -> agreement(id);
        }
    }

    // ---- the plan

    /** A plan with a goal, a task of it with the measure, and a task of no goal. */
    private ActionPlan inParts(ActionPlan plan) {
        String number = plan.id().substring("plan-".length());
        return plan.withGoals(Goal.builder()
                        .id("goal-" + number)
                        .title(text("tikslas"))
                        .provenance(STATED)
                        .build())
                .withTasks(task("task-" + number).withGoal("goal-" + number), task("free-task-" + number))
                .withMeasures(plan.measures().stream()
                        .map(measure ->
                                measure.withTask("task-" + number).withIndicators(indicator("indicator-" + number)))
                        .toList());
    }

    private static Task task(String id) {
        return Task.builder().id(id).title(text(id)).provenance(STATED).build();
    }

    private Indicator indicator(String id) {
        int kind = random.nextInt(3);
        Indicator.Builder indicator = Indicator.builder()
                .id(id)
                .name(text("rodiklis"))
                .direction(IndicatorDirection.values()[random.nextInt(3)])
                .addTargets(IndicatorValue.stated(PartialDate.parse("2019"), measured(kind)))
                .addActuals(IndicatorValue.stated(PartialDate.parse("2019"), measured(kind)))
                .provenance(STATED);
        if (random.nextBoolean()) {
            indicator.baseline(IndicatorValue.stated(PartialDate.parse("2018"), measured(kind)));
        }
        return indicator.build();
    }

    private Measured measured(int kind) {
        int number = 1 + random.nextInt(50);
        return switch (kind) {
            case 0 -> Measured.of(random.nextBoolean() ? Headcount.exactly(number) : Headcount.atLeast(number));
            case 1 -> Measured.of(Amounts.ofMinor(number, dossier.currency()));
            default -> Measured.of(BigDecimal.valueOf(number, 1));
        };
    }

    // ---- money

    private MonetaryAmount amount(String currency) {
        return Amounts.ofMinor(random.nextInt(8) == 0 ? 0 : random.nextInt(200_000), Amounts.currency(currency));
    }

    private String currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    private static String currencyOf(MonetaryAmount amount) {
        return amount.getCurrency().getCurrencyCode();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String date() {
        LocalDate day = LocalDate.of(2019, 11, 1).plusDays(random.nextInt(61));
        return exactlyDated
                ? day.toString()
                : switch (random.nextInt(12)) {
                    case 0 -> "2019-11";
                    case 1 -> "2019-12";
                    case 2 -> "../" + day;
                    case 3 -> day + "/" + day.plusDays(1 + random.nextInt(20));
                    case 4 -> "XXXX-XX-XX";
                    default -> day.toString();
                };
    }

    /** What changes or restates an amount comes after it, as far as days are stated at all. */
    private String dateAfter(Sourced<PartialDate> changed) {
        String date = date();
        String first = changed.value().toString();
        return exactlyDated && date.compareTo(first) < 0 ? first : date;
    }

    private void need(String id) {
        Need.Builder need = Need.builder()
                .id(id)
                .period(
                        random.nextInt(3) == 0
                                ? DateRange.ofYear(2019 + random.nextInt(2))
                                : DateRange.ofYears(2019, 2020))
                .effective(on(date()))
                .provenance(STATED);
        List<Need> wholes = needs.stream()
                .filter(other -> other.within().isEmpty() && !restated.contains(other.id()))
                .toList();
        if (wholes.isEmpty() || random.nextInt(3) == 0) {
            needs.add(need.plan("plan-" + random.nextInt(2))
                    .amount(amount(currency()))
                    .build());
            return;
        }
        if (random.nextBoolean()) {
            Need earlier = any(wholes);
            restated.add(earlier.id());
            needs.add(need.plan(earlier.plan())
                    .effective(on(dateAfter(earlier.effective())))
                    .amount(amount(currencyOf(earlier.counted().exact())))
                    .replaces(earlier.id())
                    .build());
            return;
        }
        Need whole = any(needs);
        String number = whole.plan().substring("plan-".length());
        switch (random.nextInt(4)) {
            case 0 -> need.goal("goal-" + number);
            case 1 -> need.task("task-" + number);
            case 2 -> need.task("free-task-" + number);
            default -> need.measure("measure-" + number).sourceKind(any(FundingSourceKind.COMMON));
        }
        needs.add(need.plan(whole.plan())
                .amount(amount(currencyOf(whole.counted().exact())))
                .within(whole.id())
                .build());
    }

    private List<Appropriation> originals() {
        return appropriations.stream().filter(money -> money.amends().isEmpty()).toList();
    }

    private void appropriation(String id) {
        Appropriation.Builder money =
                Appropriation.builder().id(id).effective(on(date())).provenance(STATED);
        String currency = currency();
        int plan = random.nextInt(3);
        if (plan < 2) {
            money.plan(Sourced.stated("plan-" + plan));
            if (random.nextInt(3) == 0) {
                money.measure("measure-" + plan);
            }
        }
        if (random.nextBoolean()) {
            money.strategicMeasure("line-" + random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            money.sourceKind(any(FundingSourceKind.COMMON));
        }
        if (random.nextInt(3) == 0) {
            money.manager(ORGANISATION);
        }
        if (random.nextInt(3) == 0) {
            money.period(DateRange.ofYear(2019 + random.nextInt(2)));
        }
        if (random.nextInt(4) == 0 && !originals().isEmpty()) {
            Appropriation whole = any(originals());
            currency = currencyOf(whole.counted().exact());
            money.within(whole.id());
        }
        appropriations.add(money.amount(amount(currency)).build());
    }

    private void change(String id) {
        if (originals().isEmpty()) {
            appropriation(id);
            return;
        }
        Appropriation original = any(originals());
        appropriations.add(Appropriation.builder()
                .id(id)
                .amends(original.id())
                .change(any(List.of(ChangeKind.ADDED, ChangeKind.REDUCED, ChangeKind.REPLACED)))
                .amount(amount(currencyOf(original.counted().exact())))
                .effective(on(dateAfter(original.effective())))
                .provenance(STATED)
                .build());
    }

    private void transfer(String id) {
        Transfer.Builder transfer = Transfer.builder()
                .id(id)
                .recipient(ORGANISATION)
                .purpose(text("kitkas"))
                .date(on(date()))
                .provenance(STATED);
        String currency = currency();
        if (!appropriations.isEmpty()) {
            Appropriation from = any(appropriations);
            currency = currencyOf(from.counted().exact());
            transfer.paidFrom(Sourced.stated(from.id()));
        }
        transfers.add(transfer.amount(amount(currency)).build());
    }

    private void event(String id) {
        EventState state = any(List.of(EventState.values()));
        int plan = random.nextInt(2);
        Event.Builder event = Event.builder()
                .id(id)
                .measure("measure-" + plan)
                .kind(EventKind.LECTURE)
                .title(text(id))
                .state(state)
                .date(on(date()))
                .occurrences(1 + random.nextInt(3))
                .participations(random.nextBoolean() ? Headcount.atLeast(random.nextInt(90)) : Headcount.exactly(20))
                .provenance(STATED);
        if (random.nextBoolean()) {
            event.series("series-" + plan);
        }
        if (state == EventState.POSTPONED) {
            event.reason(text("lektorės liga"));
            if (random.nextBoolean()) {
                event.postponedTo(PartialDate.parse(date()));
            }
        }
        events.add(event.build());
    }

    private void expenditure(String id) {
        Expenditure.Builder cost = Expenditure.builder()
                .id(id)
                .subject(
                        events.isEmpty() || random.nextInt(4) == 0
                                ? "series-" + random.nextInt(2)
                                : any(events).id())
                .provenance(STATED);
        String currency = currency();
        if (!appropriations.isEmpty() && random.nextInt(3) > 0) {
            Appropriation from = any(appropriations);
            currency = currencyOf(from.counted().exact());
            cost.paidFrom(Sourced.stated(from.id()));
        } else if (random.nextBoolean()) {
            cost.payer(Sourced.stated(ORGANISATION));
        }
        if (random.nextBoolean()) {
            cost.unitPrice(
                    UnitPrice.builder().amount(amount(currency)).units(10).build());
        }
        expenditures.add(cost.amount(amount(currency)).build());
    }

    private void booking(String id) {
        Booking.Builder booking = Booking.builder()
                .id(id)
                .kind(any(List.of(BookingKind.values())))
                .date(on(date()))
                .provenance(STATED);
        String currency = currency();
        int plan = random.nextInt(3);
        if (appropriations.isEmpty() || random.nextBoolean()) {
            booking.plan("plan-" + plan % 2);
        } else {
            Appropriation of = any(appropriations);
            currency = currencyOf(of.counted().exact());
            booking.appropriation(of.id());
        }
        MonetaryAmount amount = amount(currency);
        bookings.add(booking.amount(random.nextInt(6) == 0 ? Amounts.negate(amount) : amount)
                .build());
    }

    private void agreement(String id) {
        AgreementState state = any(List.of(AgreementState.values()));
        CooperationAgreement.Builder agreement = CooperationAgreement.builder()
                .id(id)
                .measure("measure-" + random.nextInt(2))
                .purpose(text("paslaugos"))
                .addCounterparties(ORGANISATION)
                .state(state)
                .documents(random.nextBoolean() ? Headcount.unknown() : Headcount.exactly(1 + random.nextInt(4)))
                .prepared(PartialDate.parse(date()))
                .provenance(STATED);
        if (state == AgreementState.TO_BE_SIGNED) {
            agreement.toBeSigned(PartialDate.parse(date()));
        } else if (state != AgreementState.PREPARED) {
            agreement.signed(PartialDate.parse(date()));
        }
        if (state == AgreementState.IN_FORCE) {
            agreement.inForceFrom(PartialDate.parse(date()));
        }
        if (state == AgreementState.ENDED) {
            agreement.inForceUntil(PartialDate.parse(date()));
        }
        agreements.add(agreement.build());
    }
}
