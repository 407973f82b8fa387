package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generated dossiers with everything that money may be stated in: budgets in several breakdowns and in tables, amounts within bounds and
 * printed in coarser units, needs that recur, revenue, changes, contracts, payments, refunds and costs of no event. What of it there is, is
 * chosen by {@linkplain Feature features}.
 */
public final class MoneyDossiers {
    /** An organisation beside that of every dossier; both manage money, pay and are paid. */
    public static final String OTHER_ORGANISATION = "organisation-2";

    /** What may be in a dossier; without any there are needs and appropriations of whole plans, exactly stated. */
    public enum Feature {
        /** Lines in several breakdowns and tables, along what a question may ask for. */
        BREAKDOWNS,
        /** Marks of further kinds, along which lines are broken down too: programmes, places, classifications. */
        MARKS,
        /** Amounts that are printed in coarser units. */
        PRINTED,
        /** Amounts within bounds, approximate and unknown ones. */
        BOUNDS,
        /** Needs that recur. */
        RECURRENCE,
        /** Editions of needs that restate earlier ones. */
        EDITIONS,
        /** Lines that others add to, take from or replace. */
        CHANGES,
        /** Revenue, planned and received, handed on by appropriations or not. */
        REVENUE,
        /** Costs of events and of none. */
        COSTS,
        /** Contracts, with costs under them where there are costs. */
        CONTRACTS,
        /** Payments that settle something or nothing, and refunds. */
        PAYMENTS,
        /** Bookings with marks. */
        BALANCES,
        /** Days that nobody knows exactly. */
        VAGUE_DAYS,
        /** Parts that do not add up to what is stated of their whole. */
        CONTRADICTIONS
    }

    /**
     * The smallest amount, with everything that a figure may be asked of it.
     *
     * @param plan the id of its plan
     * @param measure the id of its measure
     * @param year the year it is for
     * @param source the kind of source it is from
     * @param manager the id of who manages it
     * @param kind what it buys
     * @param cents how much
     */
    public record Grain(
            String plan,
            String measure,
            int year,
            FundingSourceKind source,
            String manager,
            EconomicKind kind,
            String place,
            String code,
            long cents) {
        static Grain of(GeneratedBudget.Grain grain) {
            return new Grain(
                    "plan-" + grain.plan(),
                    grain.measure(),
                    grain.year(),
                    grain.source(),
                    grain.manager(),
                    grain.kind(),
                    grain.place(),
                    grain.code(),
                    grain.cents());
        }
    }

    /**
     * A dossier, and what is so behind its statements, once all of them are in effect.
     *
     * @param dossier the dossier
     * @param needed what is needed, as the last editions have it
     * @param appropriated what is appropriated, after all changes
     * @param planned the revenue that is planned
     * @param received the revenue that is received
     */
    public record Truth(
            Dossier dossier, List<Grain> needed, List<Grain> appropriated, List<Grain> planned, List<Grain> received) {}

    private final Chance chance;
    private final List<Need> needs = new ArrayList<>();
    private final List<Appropriation> appropriations = new ArrayList<>();
    private final List<Revenue> revenues = new ArrayList<>();
    private final List<Grain> needed = new ArrayList<>();
    private final List<Grain> appropriated = new ArrayList<>();
    private final List<Grain> planned = new ArrayList<>();
    private final List<Grain> received = new ArrayList<>();

    private MoneyDossiers(Chance chance) {
        this.chance = chance;
    }

    /** Dossiers with everything, on top of what {@link GeneratedDossiers} make. */
    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        GeneratedDossiers.dossiers(),
                        seeds(),
                        Arbitraries.integers().between(0, 12))
                .as((dossier, seed, facts) -> added(dossier, EnumSet.allOf(Feature.class), facts, seed)
                        .dossier());
    }

    /** Dossiers with nothing but money, as features have it. */
    public static Arbitrary<Dossier> dossiers(Set<Feature> features) {
        return truths(features).map(Truth::dossier);
    }

    /** Dossiers with nothing but money that is stated truly, unless the features have contradictions, together with the truth. */
    public static Arbitrary<Truth> truths(Set<Feature> features) {
        return Combinators.combine(seeds(), Arbitraries.integers().between(0, 12))
                .as((seed, facts) -> added(GeneratedDossiers.large(0, seed), features, facts, seed));
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs().withoutEdgeCases();
    }

    /**
     * A dossier with further money.
     *
     * @param dossier what it has besides; its plans are those of generated dossiers
     * @param features what there is
     * @param facts how many costs, contracts, payments and balances, as far as the features have them
     * @param seed of what it is made; the same seed makes the same dossier
     */
    public static Truth added(Dossier dossier, Set<Feature> features, int facts, long seed) {
        Chance chance = new Chance(new Random(seed), features);
        MoneyDossiers money = new MoneyDossiers(chance);
        for (int plan = 0; plan < 2; plan++) {
            money.needs(plan);
            money.revenue(plan);
            money.appropriations(plan);
        }
        Dossier budgeted = Dossier.builder()
                .from(dossier)
                .addOrganisations(Organisation.builder()
                        .id(OTHER_ORGANISATION)
                        .name(text("administracija"))
                        .provenance(STATED)
                        .build())
                .addAllProgrammes(IntStream.range(0, 2)
                        .mapToObj(i -> Programme.builder()
                                .id("programme-" + i)
                                .name(text("programa " + i))
                                .provenance(STATED)
                                .build())
                        .toList())
                .plans(dossier.plans().stream().map(MoneyDossiers::inParts).toList())
                .addAllNeeds(money.needs)
                .addAllAppropriations(money.appropriations)
                .addAllRevenues(money.cameIn(new Random(~seed)))
                .build();
        return new Truth(
                GeneratedSpending.added(budgeted, chance, facts),
                money.needed,
                money.appropriated,
                money.planned,
                money.received);
    }

    /** The revenue, some of it for an appropriation of its plan; in a table nobody could tell which cells of a total are for it. */
    private List<Revenue> cameIn(Random random) {
        if (revenues.stream().anyMatch(revenue -> revenue.within().size() > 1)) {
            return revenues;
        }
        return revenues.stream()
                .map(revenue -> {
                    List<String> pots = appropriations.stream()
                            .filter(money -> money.plan().map(Sourced::value).equals(revenue.plan()))
                            .map(Appropriation::id)
                            .toList();
                    boolean isForOne = revenue.amends().isEmpty() && !pots.isEmpty() && random.nextInt(3) == 0;
                    return isForOne ? revenue.withAppropriation(pots.get(random.nextInt(pots.size()))) : revenue;
                })
                .toList();
    }

    /** A plan with three measures, two in a task of a goal and one in a task of no goal. */
    private static ActionPlan inParts(ActionPlan plan) {
        String number = plan.id().substring("plan-".length());
        ActionPlan inParts = plan.goals().isEmpty()
                ? plan.withGoals(Goal.builder()
                                .id("goal-" + number)
                                .title(text("tikslas"))
                                .provenance(STATED)
                                .build())
                        .withTasks(task("task-" + number).withGoal("goal-" + number), task("free-task-" + number))
                        .withMeasures(plan.measures().stream()
                                .map(measure -> measure.withTask("task-" + number))
                                .toList())
                : plan;
        return inParts.withMeasures(Stream.concat(
                        inParts.measures().stream(),
                        Stream.of(
                                measure(plan.id(), "measure-" + number + "-b", "task-" + number),
                                measure(plan.id(), "measure-" + number + "-c", "free-task-" + number)))
                .toList());
    }

    private static Task task(String id) {
        return Task.builder().id(id).title(text(id)).provenance(STATED).build();
    }

    private static Measure measure(String plan, String id, String task) {
        return DossierFixtures.measure(id).withNumber(plan + "/" + id).withTask(task);
    }

    // ---- budgets

    private void needs(int plan) {
        GeneratedBudget budget = GeneratedBudget.of(chance, "need-of-" + plan, plan, true, false);
        needs(budget, Optional.empty());
        if (chance.has(Feature.EDITIONS)
                && chance.below(2) == 0
                && budget.whole().isPresent()) {
            GeneratedBudget restated = GeneratedBudget.of(chance, "restated-need-of-" + plan, plan, true, false);
            if (restated.whole().isPresent()) {
                needs(restated, budget.whole().map(GeneratedBudget.Line::id));
                budget = restated;
            }
        }
        budget.grains().stream().map(Grain::of).forEach(needed::add);
    }

    private void needs(GeneratedBudget budget, Optional<String> replaced) {
        for (GeneratedBudget.Line line : budget.lines()) {
            Need.Builder need = Need.builder()
                    .id(line.id())
                    .plan("plan-" + line.plan())
                    .amount(line.amount())
                    .period(line.time())
                    .recurs(line.recurs())
                    .effective(on(line.date()))
                    .within(line.within())
                    .completeBy(line.completeBy())
                    .replaces(replaced.filter(id -> line.within().isEmpty()))
                    .provenance(STATED);
            line.mark(need);
            needs.add(need.build());
        }
    }

    private void appropriations(int plan) {
        GeneratedBudget budget = GeneratedBudget.of(chance, "money-of-" + plan, plan, false, true);
        List<String> handedOn = revenues.stream()
                .filter(revenue -> revenue.state() == RevenueState.RECEIVED
                        && revenue.within().isEmpty()
                        && revenue.change() == ChangeKind.ORIGINAL)
                .map(Revenue::id)
                .toList();
        for (GeneratedBudget.Line line : budget.lines()) {
            Appropriation.Builder money = Appropriation.builder()
                    .id(line.id())
                    .plan(Sourced.stated("plan-" + line.plan()))
                    .amount(line.amount())
                    .period(line.time())
                    .effective(on(line.date()))
                    .within(line.within())
                    .completeBy(line.completeBy())
                    .provenance(STATED);
            if (line.within().isEmpty() && !handedOn.isEmpty() && chance.below(3) == 0) {
                money.addFundedBy(chance.any(handedOn));
            }
            line.mark(money);
            appropriations.add(money.build());
        }
        for (GeneratedBudget.Change change : budget.changes()) {
            appropriations.add(Appropriation.builder()
                    .id(change.id())
                    .amends(change.original())
                    .change(change.kind())
                    .amount(change.amount())
                    .effective(on(change.date()))
                    .provenance(STATED)
                    .build());
        }
        budget.grains().stream().map(Grain::of).forEach(appropriated::add);
    }

    private void revenue(int plan) {
        if (!chance.has(Feature.REVENUE)) {
            return;
        }
        for (RevenueState state : RevenueState.values()) {
            GeneratedBudget budget = GeneratedBudget.of(
                    chance, (state == RevenueState.PLANNED ? "planned-of-" : "received-of-") + plan, plan, false, true);
            RevenueKind kind = chance.below(4) == 0 ? new RevenueKind("FINES") : chance.any(RevenueKind.COMMON);
            for (GeneratedBudget.Line line : budget.lines()) {
                Revenue.Builder revenue = Revenue.builder()
                        .id(line.id())
                        .state(state)
                        .kind(kind)
                        .plan("plan-" + line.plan())
                        .payer(chance.some(List.of(ORGANISATION, OTHER_ORGANISATION), chance.below(2)).stream()
                                .findFirst())
                        .amount(line.amount())
                        .period(line.time())
                        .effective(on(line.date()))
                        .within(line.within())
                        .completeBy(line.completeBy())
                        .provenance(STATED);
                line.mark(revenue);
                revenues.add(revenue.build());
            }
            for (GeneratedBudget.Change change : budget.changes()) {
                revenues.add(Revenue.builder()
                        .id(change.id())
                        .state(state)
                        .kind(kind)
                        .amends(change.original())
                        .change(change.kind())
                        .amount(change.amount())
                        .effective(on(change.date()))
                        .provenance(STATED)
                        .build());
            }
            budget.grains().forEach(grain -> (state == RevenueState.PLANNED ? planned : received).add(Grain.of(grain)));
        }
    }

    /** What is chosen at random, as far as the features have it. */
    record Chance(Random random, Set<Feature> features) {
        private static final ImmutableList<Long> PLACES = ImmutableList.of(10L, 100L, 1_000L, 10_000L);

        boolean has(Feature feature) {
            return features.contains(feature);
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        <T> T any(List<T> of) {
            return of.get(below(of.size()));
        }

        <T> List<T> some(Collection<T> of, int most) {
            List<T> some = new ArrayList<>(of);
            Collections.shuffle(some, random);
            return some.subList(0, Math.min(most, some.size()));
        }

        String date() {
            LocalDate day = LocalDate.of(2019, 11, 1).plusDays(below(30));
            return !has(Feature.VAGUE_DAYS)
                    ? day.toString()
                    : switch (below(12)) {
                        case 0 -> "2019-11";
                        case 1 -> "2019";
                        case 2 -> "../" + day;
                        case 3 -> day + "/" + day.plusDays(1 + below(20));
                        case 4 -> "XXXX-XX-XX";
                        default -> day.toString();
                    };
        }

        /** Changes come after what they change, and one after another. */
        String dateOfChange(int number) {
            return has(Feature.VAGUE_DAYS) && below(4) == 0
                    ? date()
                    : LocalDate.of(2019, 12, 1).plusDays(3L * number).toString();
        }

        /** A true statement of an amount, unless there may be contradictions. */
        StatedAmount stated(long exact) {
            boolean wrong = has(Feature.CONTRADICTIONS) && below(8) == 0;
            long cents = wrong ? exact + below(10_000) : exact;
            if (has(Feature.PRINTED) && below(4) == 0) {
                long place = any(PLACES);
                return StatedAmount.rounded(euro((cents + place / 2) / place * place), euro(place));
            }
            if (!has(Feature.BOUNDS)) {
                return StatedAmount.exactly(euro(cents));
            }
            long least = Math.max(0, cents - below(5_000));
            long most = cents + 1 + below(5_000);
            return switch (below(12)) {
                case 0 -> StatedAmount.atLeast(euro(least));
                case 1 -> StatedAmount.atMost(euro(most));
                case 2 -> StatedAmount.between(euro(least), euro(most));
                case 3 -> StatedAmount.about(euro((least + most) / 2), euro(least), euro(most));
                case 4 -> StatedAmount.unknown(Amounts.currency("EUR"));
                default -> StatedAmount.exactly(euro(cents));
            };
        }

        static javax.money.MonetaryAmount euro(long cents) {
            return Amounts.ofMinor(cents, Amounts.currency("EUR"));
        }

        /** Those in euro, so that what names one may be in euro too. */
        static <F extends MoneyFact> List<F> inEuro(List<F> facts) {
            Set<String> seen = new HashSet<>();
            return facts.stream()
                    .filter(fact -> fact.amount().currency().getCurrencyCode().equals("EUR") && seen.add(fact.id()))
                    .toList();
        }
    }
}
