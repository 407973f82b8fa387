package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.MoneyDossiers.Chance;
import lt.kopz.core.dossier.MoneyDossiers.Feature;
import lt.kopz.core.dossier.MoneyDossiers.Grain;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Sourced;

/**
 * A dossier with costs, payments and events, and what is so behind their statements, which leave open how much or how many, when, and of what
 * part of the budget.
 *
 * @param dossier the dossier
 * @param incurred what was incurred
 * @param spent what of it was spent from the money of its plan
 * @param paid what was paid, less what was paid back
 * @param held the events that were held, those too that nobody recorded
 */
public record TrueDeeds(
        Dossier dossier, List<Dated> incurred, List<Dated> spent, List<Dated> paid, List<Occasion> held) {
    /** Money on a day. */
    public record Dated(Grain grain, LocalDate day) {}

    /** An event, and how many took part. */
    public record Occasion(String measure, LocalDate day, int occurrences, long participations) {}

    /**
     * Adds to a dossier of budgets.
     *
     * @param budgeted a dossier without costs, payments and events
     * @param seed of what it is made; the same seed makes the same dossier
     */
    public static TrueDeeds added(Dossier budgeted, long seed) {
        Made made = new Made(
                budgeted,
                new Chance(new Random(seed), EnumSet.of(Feature.BOUNDS, Feature.PRINTED, Feature.VAGUE_DAYS)));
        int number = made.chance.below(12);
        for (int i = 0; i < number; i++) {
            switch (made.chance.below(4)) {
                case 0, 1 -> made.cost("cost-" + i);
                case 2 -> made.payment("payment-" + i);
                default -> made.event("event-" + i);
            }
        }
        made.unrecorded();
        return new TrueDeeds(made.dossier.build(), made.incurred, made.spent, made.paid, made.held);
    }

    private static final class Made {
        private final Dossier budgeted;
        private final Chance chance;
        private final Dossier.Builder dossier;
        private final List<Dated> incurred = new ArrayList<>();
        private final List<Dated> spent = new ArrayList<>();
        private final List<Dated> paid = new ArrayList<>();
        private final List<Occasion> held = new ArrayList<>();

        Made(Dossier budgeted, Chance chance) {
            this.budgeted = budgeted;
            this.chance = chance;
            this.dossier = Dossier.builder().from(budgeted);
        }

        private LocalDate day() {
            return LocalDate.of(2019, 11, 1).plusDays(chance.below(30));
        }

        /** A true statement of a day. */
        private String stated(LocalDate day) {
            return switch (chance.below(10)) {
                case 0 -> day.toString().substring(0, 7);
                case 1 -> "" + day.getYear();
                case 2 -> "../" + day.plusDays(chance.below(10));
                case 3 -> day.minusDays(chance.below(10)) + "/" + day.plusDays(1 + chance.below(10));
                case 4 -> "XXXX-XX-XX";
                default -> day.toString();
            };
        }

        private Grain grain(LocalDate day, long cents) {
            ActionPlan plan = chance.any(budgeted.plans());
            return new Grain(
                    plan.id(),
                    chance.any(plan.measures()).id(),
                    day.getYear(),
                    chance.any(List.of(FundingSourceKind.STATE_BUDGET, FundingSourceKind.EU)),
                    chance.any(List.of(ORGANISATION, MoneyDossiers.OTHER_ORGANISATION)),
                    chance.any(List.of(EconomicKind.WAGES, EconomicKind.GOODS_AND_SERVICES)),
                    "0 seniūnija",
                    "2.0",
                    cents);
        }

        /** Each mark, or nothing of it. */
        private void mark(Marked.Builder<?> fact, Grain grain) {
            if (isSaid()) {
                fact.measure(grain.measure());
            }
            if (isSaid()) {
                fact.sourceKind(grain.source());
            }
            if (isSaid()) {
                fact.manager(grain.manager());
            }
            if (isSaid()) {
                fact.economicKind(grain.kind());
            }
        }

        private boolean isSaid() {
            return chance.below(3) > 0;
        }

        /** Money of the plan with no mark of its own. */
        private Optional<String> account(Grain grain) {
            return budgeted.appropriations().stream()
                    .filter(money -> money.within().isEmpty()
                            && money.amends().isEmpty()
                            && money.plan().map(Sourced::value).equals(Optional.of(grain.plan()))
                            && isUnmarked(money))
                    .map(Appropriation::id)
                    .findFirst()
                    .filter(any -> chance.below(2) == 0);
        }

        private static boolean isUnmarked(Appropriation money) {
            return money.measure().isEmpty()
                    && money.task().isEmpty()
                    && money.goal().isEmpty()
                    && money.sourceKind().isEmpty()
                    && money.manager().isEmpty()
                    && money.economicKind().isEmpty();
        }

        private void cost(String id) {
            LocalDate day = day();
            Grain grain = grain(day, chance.below(200_000));
            Optional<String> account = account(grain);
            Expenditure.Builder cost = Expenditure.builder()
                    .id(id)
                    .plan(grain.plan())
                    .amount(chance.stated(grain.cents()))
                    .purpose(text("lankstinukai"))
                    .date(on(stated(day)))
                    .paidFrom(account.map(Sourced::stated))
                    .provenance(STATED);
            mark(cost, grain);
            dossier.addExpenditures(cost.build());
            incurred.add(new Dated(grain, day));
            if (account.isPresent()) {
                spent.add(new Dated(grain, day));
            }
        }

        private void payment(String id) {
            LocalDate day = day();
            boolean isRefund = chance.below(3) == 0;
            long cents = chance.below(200_000);
            Grain grain = grain(day, isRefund ? -cents : cents);
            Payment.Builder payment = Payment.builder()
                    .id(id)
                    .kind(isRefund ? PaymentKind.REFUND : PaymentKind.PAYMENT)
                    .plan(grain.plan())
                    .amount(chance.stated(cents))
                    .date(on(stated(day)))
                    .provenance(STATED);
            mark(payment, grain);
            dossier.addPayments(payment.build());
            paid.add(new Dated(grain, day));
            incurred.add(new Dated(grain, day)); // it settles no cost that is recorded, so it is one
        }

        private Occasion occasion() {
            return new Occasion(
                    chance.any(chance.any(budgeted.plans()).measures()).id(),
                    day(),
                    1 + chance.below(3),
                    chance.below(60));
        }

        private void event(String id) {
            Occasion occasion = occasion();
            EventState state =
                    chance.any(List.of(EventState.HELD, EventState.HELD, EventState.PLANNED, EventState.CANCELLED));
            dossier.addEvents(Event.builder()
                    .id(id)
                    .measure(occasion.measure())
                    .kind(EventKind.LECTURE)
                    .title(text(id))
                    .state(state)
                    .date(on(stated(occasion.day())))
                    .occurrences(occasion.occurrences())
                    .participations(stated(occasion.participations()))
                    .provenance(STATED)
                    .build());
            if (state == EventState.HELD) {
                held.add(occasion);
            }
        }

        private Headcount stated(long number) {
            return switch (chance.below(8)) {
                case 0 -> Headcount.atLeast(Math.max(0, number - chance.below(9)));
                case 1 -> Headcount.atMost(number + chance.below(9));
                case 2 -> Headcount.between(Math.max(0, number - chance.below(9)), number + 1 + chance.below(9));
                case 3 -> Headcount.unknown();
                default -> Headcount.exactly(number);
            };
        }

        /** Events that are in no list, of measures of which it is said that not all are. */
        private void unrecorded() {
            if (chance.below(3) == 0) {
                Occasion occasion = occasion();
                held.add(occasion);
                dossier.completeness(budgeted.completeness().stream()
                        .filter(said -> said.list() != ListKind.EVENTS)
                        .toList());
                dossier.addCompleteness(CompletenessStatement.builder()
                        .id("not-all")
                        .list(ListKind.EVENTS)
                        .owner(occasion.measure())
                        .extent(Extent.PARTIAL)
                        .provenance(STATED)
                        .build());
            }
        }
    }
}
