package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.MoneyDossiers.Chance;
import lt.kopz.core.dossier.MoneyDossiers.Feature;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;

/** What is promised, incurred, paid, paid back and left of budgets: of events and of none, of a plan or measure or of neither. */
final class GeneratedSpending {
    private final Chance chance;
    private final List<String> pots;
    private final List<String> subjects;
    private final List<Event> events;
    private final List<Contract> contracts;
    private final List<Expenditure> costs;
    private final List<Payment> payments;
    private final List<Booking> bookings;

    private GeneratedSpending(Dossier dossier, Chance chance) {
        this.chance = chance;
        this.pots = ids(Chance.inEuro(dossier.appropriations()));
        this.events = new ArrayList<>(dossier.events());
        this.subjects = new ArrayList<>(Stream.of(dossier.series(), dossier.events())
                .flatMap(List::stream)
                .map(Fact::id)
                .toList());
        this.contracts = new ArrayList<>(dossier.contracts());
        this.costs = new ArrayList<>(dossier.expenditures());
        this.payments = new ArrayList<>(dossier.payments());
        this.bookings = new ArrayList<>(dossier.bookings());
    }

    static Dossier added(Dossier dossier, Chance chance, int facts) {
        List<Feature> features = Stream.of(Feature.COSTS, Feature.CONTRACTS, Feature.PAYMENTS, Feature.BALANCES)
                .filter(chance::has)
                .toList();
        GeneratedSpending spending = new GeneratedSpending(dossier, chance);
        for (int i = 0; i < facts && !features.isEmpty(); i++) {
            switch (chance.any(features)) {
                case COSTS -> spending.cost("spent-" + i);
                case CONTRACTS -> spending.contract("contract-" + i);
                case PAYMENTS -> spending.payment("payment-" + i);
                default -> spending.balance("balance-" + i);
            }
        }
        return Dossier.builder()
                .from(dossier)
                .events(spending.events)
                .contracts(spending.contracts)
                .expenditures(spending.costs)
                .payments(spending.payments)
                .bookings(spending.bookings)
                .build();
    }

    private static List<String> ids(List<? extends Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    // ---- what several of them have

    private <T> Optional<T> perhaps(List<T> of) {
        return of.isEmpty() || chance.below(2) == 0 ? Optional.empty() : Optional.of(chance.any(of));
    }

    private Optional<Sourced<String>> paidFrom() {
        return perhaps(pots).map(Sourced::stated);
    }

    private static List<String> organisations() {
        return List.of(ORGANISATION, MoneyDossiers.OTHER_ORGANISATION, "municipality");
    }

    private Optional<String> plan() {
        return perhaps(List.of("plan-0", "plan-1"));
    }

    /** Marks, or none at all. */
    private void mark(Marked.Builder<?> builder) {
        int plan = chance.below(2);
        switch (chance.below(6)) {
            case 0 -> builder.measure(GeneratedBudget.id(chance.below(3), plan));
            case 1 -> builder.task(GeneratedBudget.id(chance.below(2) == 0 ? 3 : 5, plan));
            case 2 -> builder.goal(GeneratedBudget.id(4, plan));
            default -> {}
        }
        if (!chance.has(Feature.MARKS)) {
            return;
        }
        perhaps(FundingSourceKind.COMMON).ifPresent(builder::sourceKind);
        perhaps(organisations()).ifPresent(builder::manager);
        perhaps(EconomicKind.COMMON).ifPresent(builder::economicKind);
        perhaps(List.of("SB", "ES")).ifPresent(builder::sourceCode);
        perhaps(List.of(text("rėmėjų lėšos"))).ifPresent(builder::sourceDetail);
        perhaps(List.of(text("Žiežmariai"))).ifPresent(builder::place);
        perhaps(List.of("programme-0", "programme-1")).ifPresent(builder::programme);
        perhaps(List.of(new Classification("ekonominė", "2.2.1")))
                .ifPresent(code -> builder.classifications(List.of(code, new Classification("funkcinė", "03.06"))));
    }

    private long cents() {
        return chance.below(10) == 0 ? 0 : chance.below(200_000);
    }

    // ---- the facts

    private void event(String id) {
        events.add(Event.builder()
                .id(id)
                .measure(GeneratedBudget.id(chance.below(3), chance.below(2)))
                .kind(EventKind.LECTURE)
                .title(text(id))
                .state(chance.any(List.of(EventState.HELD, EventState.PLANNED)))
                .date(on(chance.date()))
                .occurrences(1 + chance.below(3))
                .provenance(STATED)
                .build());
        subjects.add(id);
    }

    private void cost(String id) {
        if (chance.below(3) == 0) {
            event("occasion-" + id);
        }
        Expenditure.Builder cost = Expenditure.builder()
                .id(id)
                .amount(chance.stated(cents()))
                .plan(plan())
                .payer(perhaps(organisations()).map(Sourced::stated))
                .paidFrom(paidFrom())
                .contract(perhaps(ids(Chance.inEuro(contracts))))
                .provenance(STATED);
        mark(cost);
        Optional<String> subject = perhaps(subjects);
        if (subject.isPresent()) {
            cost.subject(subject);
            if (chance.below(3) == 0) {
                cost.unitPrice(UnitPrice.builder()
                        .amount(Chance.euro(chance.below(5_000)))
                        .units(1 + chance.below(10))
                        .build());
            }
        } else {
            cost.purpose(text("lankstinukai")).date(perhaps(List.of(0)).map(any -> on(chance.date())));
        }
        costs.add(cost.build());
    }

    private void contract(String id) {
        Contract.Builder contract = Contract.builder()
                .id(id)
                .subject(text("paskaitos"))
                .counterparty(perhaps(organisations()))
                .plan(plan())
                .paidFrom(paidFrom())
                .date(on(chance.date()))
                .period(perhaps(List.of(DateRange.ofYear(2019), DateRange.ofYear(2020), DateRange.ofYears(2019, 2020))))
                .provenance(STATED);
        mark(contract);
        int each = chance.below(5_000);
        int quantity = 1 + chance.below(20);
        boolean itemised = chance.below(2) == 0;
        if (itemised) {
            contract.addItems(ContractItem.builder()
                    .item(text("paskaita"))
                    .quantity(quantity)
                    .unit(perhaps(List.of(text("val."))))
                    .unitPrice(Chance.euro(each))
                    .build());
        }
        contracts.add(contract.amount(
                        itemised && chance.below(3) > 0
                                ? chance.stated((long) each * quantity)
                                : chance.stated(cents()))
                .build());
    }

    private void payment(String id) {
        boolean refund = chance.below(4) == 0;
        List<? extends MoneyFact> settled = Stream.of(Chance.inEuro(costs), Chance.inEuro(contracts))
                .flatMap(List::stream)
                .toList();
        Payment.Builder payment = Payment.builder()
                .id(id)
                .kind(refund ? PaymentKind.REFUND : PaymentKind.PAYMENT)
                .amount(chance.stated(cents()))
                .payer(perhaps(organisations()).map(Sourced::stated))
                .recipient(perhaps(organisations()))
                .purpose(perhaps(List.of(text("spauda"))))
                .plan(plan())
                .paidFrom(paidFrom())
                .settles(perhaps(ids(settled)))
                .date(on(chance.date()))
                .provenance(STATED);
        mark(payment);
        List<Payment> reversed = Chance.inEuro(payments).stream()
                .filter(other -> other.kind() == PaymentKind.PAYMENT)
                .toList();
        if (refund) {
            payment.reverses(perhaps(ids(reversed)));
        }
        payments.add(payment.build());
    }

    private void balance(String id) {
        Booking.Builder booking = Booking.builder()
                .id(id)
                .kind(chance.any(List.of(BookingKind.values())))
                .date(on(chance.date()))
                .amount(chance.stated(cents()))
                .provenance(STATED);
        Optional<String> pot = perhaps(pots);
        booking.appropriation(pot);
        if (pot.isEmpty()) {
            booking.plan("plan-" + chance.below(2));
        }
        mark(booking);
        bookings.add(booking.build());
    }
}
