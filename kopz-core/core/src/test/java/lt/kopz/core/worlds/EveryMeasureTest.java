package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.measure.Stage;
import lt.kopz.core.source.Fact;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The oracle reads the registry: what can be asked is compared, or it is said here why not. */
class EveryMeasureTest {
    private static final ImmutableMap<String, String> NOT_COMPARED = ImmutableMap.ofEntries(
            Map.entry("cost-of-the-rest", "by the reading of the source it is one of two that are compared"),
            Map.entry(
                    "meetings",
                    "what is recorded of the list is compared; what else is stated of it are numbers beside facts"),
            Map.entry("meetings-planned", "as of meetings"),
            Map.entry("agreements", "the stage of each agreement is compared"),
            Map.entry("measures", "a plan of a small dossier always lists its two measures"),
            Map.entry("measures-done", "the state of each measure is compared"),
            Map.entry("measures-done-as-planned", "the state of each measure is compared"),
            Map.entry("inhabitants", "the municipality states their number, and nothing else is said of it"),
            Map.entry("minutes", "as of meetings"),
            Map.entry("reports", "as of meetings"),
            Map.entry("indicator-value", "the target of it and what was reached are compared"),
            Map.entry("attendance-rate", "small groups have neither attendance nor days without it; RatesTest has it"),
            Map.entry(
                    "participations-per-thousand",
                    "it is that of participations, which is compared, by a number that the municipality states"));

    private static boolean isOf(String figure, String code) {
        return figure.equals(code) || figure.startsWith(code + " of ");
    }

    @Test
    void every_measure_is_compared_or_has_a_reason_not_to_be() {
        ImmutableSet<String> figures =
                Figures.all().stream().map(Formula::figure).collect(ImmutableSet.toImmutableSet());

        assertThat(Measures.all().stream()
                        .map(Measurable::code)
                        .filter(code -> figures.stream().noneMatch(figure -> isOf(figure, code)))
                        .collect(Collectors.toSet()))
                .isEqualTo(NOT_COMPARED.keySet());
    }

    @Test
    void no_figure_is_defined_twice() {
        assertThat(Figures.all().stream().map(Formula::figure)).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Dossier> small() {
        return SmallDossiers.dossiers();
    }

    /** What a list of money of one stage may add up. */
    private static final ImmutableMap<Stage, Predicate<Fact>> OF_STAGE = ImmutableMap.of(
            Stage.NEEDED, Need.class::isInstance,
            Stage.TENDERED, fact -> fact instanceof Contract each && each.stage() == ContractStage.TENDERED,
            Stage.AWARDED, fact -> fact instanceof Contract each && each.stage() == ContractStage.AWARDED,
            Stage.APPROPRIATED,
                    fact -> fact instanceof Appropriation
                            || (fact instanceof Revenue each && each.state() == RevenueState.PLANNED),
            Stage.PAID, Payment.class::isInstance,
            Stage.RECEIVED, fact -> fact instanceof Revenue each && each.state() == RevenueState.RECEIVED);

    @Property(tries = 100)
    void nothing_of_two_stages_meets_in_the_total_of_a_list(@ForAll("small") Dossier dossier) {
        for (Measurable measure : Measures.all()) {
            if (measure.addsUp() && measure.stages().size() == 1 && measure.unit() == MeasureUnit.MONEY) {
                Predicate<Fact> isOfIt = OF_STAGE.getOrDefault(Iterables.getOnlyElement(measure.stages()), any -> true);
                assertThat(leaves(measure.of(dossier, Optional.of("plan"), Portion.ALL, LocalDate.of(2021, 1, 1))
                                        .explanation())
                                .map(dossier::fact)
                                .flatMap(Optional::stream)
                                .filter(MoneyFact.class::isInstance))
                        .as(measure.code())
                        .allMatch(isOfIt);
            }
        }
    }

    private static Stream<String> leaves(Explanation why) {
        return Stream.concat(why.fact().stream(), why.parts().stream().flatMap(part -> leaves(part)));
    }
}
