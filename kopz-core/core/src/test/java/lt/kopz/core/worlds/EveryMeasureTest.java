package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import org.junit.jupiter.api.Test;

/** The oracle reads the registry: what can be asked is compared, or it is said here why not. */
class EveryMeasureTest {
    private static final ImmutableMap<String, String> NOT_COMPARED = ImmutableMap.of(
            "cost-of-the-rest",
            "by the reading of the source it is one of two that are compared",
            "meetings",
            "what is recorded of the list is compared; what else is stated of it are numbers beside facts",
            "agreements",
            "the stage of each agreement is compared",
            "measures",
            "a plan of a small dossier always lists its two measures",
            "measures-done",
            "the state of each measure is compared");

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
}
