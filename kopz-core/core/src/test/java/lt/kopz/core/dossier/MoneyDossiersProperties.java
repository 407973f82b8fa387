package lt.kopz.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.MoneyDossiers.Feature;
import lt.kopz.core.dossier.MoneyDossiers.Grain;
import lt.kopz.core.dossier.MoneyDossiers.Truth;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MoneyDossiersProperties {
    private static final Set<Feature> TRUE_ONES =
            EnumSet.complementOf(EnumSet.of(Feature.CONTRADICTIONS, Feature.VAGUE_DAYS, Feature.PRINTED));

    @Provide
    static Arbitrary<Truth> truths() {
        return MoneyDossiers.truths(TRUE_ONES);
    }

    /** Lines of which all marks are those that grains have. */
    @Provide
    static Arbitrary<Truth> askable() {
        Set<Feature> features = EnumSet.copyOf(TRUE_ONES);
        features.remove(Feature.MARKS);
        return MoneyDossiers.truths(features);
    }

    @Property
    void every_line_states_the_sum_of_its_grains(@ForAll("askable") Truth truth) {
        Dossier dossier = truth.dossier();
        Set<String> restated = Set.copyOf(dossier.needs().stream()
                .flatMap(need -> need.replaces().stream())
                .toList());
        for (Need need : dossier.needs()) {
            if (!restated.contains(outermost(dossier, need))) {
                assertThat(contains(need.counted(), sum(dossier, truth.needed(), need, need.plan())))
                        .as(need.id())
                        .isTrue();
            }
        }
        dossier.appropriations().stream()
                .filter(money -> money.change() == ChangeKind.ORIGINAL)
                .forEach(money -> assertThat(contains(
                                amended(money, dossier.appropriations()),
                                sum(
                                        dossier,
                                        truth.appropriated(),
                                        money,
                                        money.plan().orElseThrow().value())))
                        .as(money.id())
                        .isTrue());
    }

    @Property
    void parts_of_one_line_along_one_dimension_never_exceed_it(@ForAll("truths") Truth truth) {
        Dossier dossier = truth.dossier();
        dossier.needs().forEach(need -> assertParts(need, dossier.needs(), Need::counted));
        List<Appropriation> originals = dossier.appropriations().stream()
                .filter(money -> money.change() == ChangeKind.ORIGINAL)
                .toList();
        originals.forEach(money -> assertParts(money, originals, each -> amended(each, dossier.appropriations())));
    }

    private static <F extends Itemised> void assertParts(F whole, List<F> all, Function<F, AmountRange> value) {
        AmountRange total = value.apply(whole);
        for (Dimension dimension : Dimension.values()) {
            AmountRange sum = AmountRange.sum(
                    total.currency(),
                    all.stream()
                            .filter(part ->
                                    part.within().contains(whole.id()) && Dimension.between(part, whole) == dimension)
                            .map(value)
                            .toList());
            assertThat(
                            whole.completeBy().contains(dimension)
                                    ? sum.meets(total)
                                    : sum.minus(total).lower().stream().noneMatch(over -> over.isPositive()))
                    .as("%s by %s", whole, dimension)
                    .isTrue();
        }
    }

    @Test
    void every_feature_comes_about() {
        List<Dossier> dossiers = Stream.iterate(0L, seed -> seed + 1)
                .limit(60)
                .map(seed -> MoneyDossiers.added(
                                GeneratedDossiers.large(10, seed), EnumSet.allOf(Feature.class), 12, seed)
                        .dossier())
                .toList();

        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.needs())
                        .anyMatch(need -> need.recurs().isPresent()));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.needs())
                        .anyMatch(need -> need.within().size() == 2));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.needs())
                        .anyMatch(need -> need.completeBy().size() > 1));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.appropriations())
                        .anyMatch(money -> !money.fundedBy().isEmpty()));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.revenues())
                        .anyMatch(money -> money.change() == ChangeKind.REDUCED
                                && !money.amends().isEmpty()));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.expenditures())
                        .anyMatch(cost ->
                                cost.contract().isPresent() && cost.subject().isEmpty()));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.contracts())
                        .anyMatch(contract -> !contract.items().isEmpty()));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.payments())
                        .anyMatch(payment -> payment.reverses().isPresent()));
        assertThat(dossiers)
                .anySatisfy(dossier -> assertThat(dossier.payments())
                        .anyMatch(payment -> payment.settles().isPresent()));
        for (Dimension dimension : Dimension.values()) {
            assertThat(dossiers)
                    .as(dimension.name())
                    .anyMatch(dossier -> dossier.appropriations().stream()
                            .anyMatch(part -> part.within().stream()
                                    .anyMatch(id ->
                                            Dimension.between(part, dossier.get(Itemised.class, id)) == dimension)));
        }
        List<Predicate<StatedAmount>> kinds = List.of(
                stated -> stated.precision().isPresent(),
                StatedAmount::isAbout,
                stated -> !stated.range().isKnown(),
                stated -> stated.range().upper().isEmpty() && stated.range().isKnown(),
                stated -> stated.range().lower().isEmpty() && stated.range().isKnown());
        kinds.forEach(kind -> assertThat(dossiers)
                .anyMatch(dossier -> dossier.revenues().stream().anyMatch(revenue -> kind.test(revenue.amount()))));
    }

    @Property(tries = 40)
    void the_same_seed_makes_the_same_dossier(@ForAll long seed) {
        assertThat(MoneyDossiers.added(GeneratedDossiers.large(5, seed), EnumSet.allOf(Feature.class), 8, seed))
                .isEqualTo(
                        MoneyDossiers.added(GeneratedDossiers.large(5, seed), EnumSet.allOf(Feature.class), 8, seed));
    }

    // ---- the same, computed otherwise

    private static String outermost(Dossier dossier, Need need) {
        return need.within().isEmpty()
                ? need.id()
                : outermost(dossier, dossier.get(Need.class, need.within().get(0)));
    }

    private static boolean contains(AmountRange range, long cents) {
        return range.contains(Amounts.ofMinor(cents, range.currency()));
    }

    private static AmountRange amended(Amendable original, List<? extends Amendable> all) {
        AmountRange sofar = original.counted();
        for (Amendable change : all) {
            if (change.amends().filter(original.id()::equals).isPresent()) {
                sofar = switch (change.change()) {
                    case REDUCED -> sofar.minus(change.counted());
                    case REPLACED -> change.counted();
                    case ADDED, ORIGINAL -> sofar.plus(change.counted());
                };
            }
        }
        return sofar;
    }

    private static long sum(Dossier dossier, List<Grain> grains, Marked line, String plan) {
        return grains.stream()
                .filter(grain -> grain.plan().equals(plan) && isOf(dossier, grain, line))
                .mapToLong(Grain::cents)
                .sum();
    }

    private static boolean isOf(Dossier dossier, Grain grain, Marked line) {
        Optional<String> task = dossier.measure(grain.measure()).task();
        return line.measure().filter(id -> !id.equals(grain.measure())).isEmpty()
                && line.task().filter(id -> !task.equals(Optional.of(id))).isEmpty()
                && line.goal()
                        .filter(id -> !task.equals(Optional.of("task-" + id.substring(5))))
                        .isEmpty()
                && line.sourceKind()
                        .filter(kind -> !kind.equals(grain.source()))
                        .isEmpty()
                && line.manager().filter(id -> !id.equals(grain.manager())).isEmpty()
                && line.economicKind()
                        .filter(kind -> !kind.equals(grain.kind()))
                        .isEmpty()
                && ((Itemised) line).time().orElseThrow().overlaps(DateRange.ofYear(grain.year()));
    }
}
