package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A need that each edition of a plan states anew. */
class RestatedNeedTest {
    private static final int FIRST = 100;

    private static String id(int edition) {
        return "need-" + (10_000 + edition);
    }

    /** Each edition is of the day after the one before, needs 1.00 more. */
    private static Dossier restated(int times) {
        DossierFixtures dossier = aDossier();
        LocalDate last = HORIZON.minusDays(1);
        for (int i = 0; i <= times; i++) {
            int before = i - 1;
            dossier.need(
                    id(i),
                    FIRST + i + ".00",
                    last.minusDays(times - i).toString(),
                    need -> before < 0 ? need : need.replaces(id(before)));
        }
        return dossier.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10_000})
    void is_what_the_last_edition_states_beside_all_that_stood_before_the_later_first(int times) {
        Figure<AmountRange> need = BudgetGaps.of(restated(times), PLAN).need();

        assertThat(need.value()).isEqualTo(AmountRange.exactly(Amounts.euro(FIRST + times)));
        assertThat(facts(need.explanation()))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, times)
                        .mapToObj(i -> id(times - i))
                        .toList());
    }

    private static List<String> facts(Explanation tree) {
        return Stream.concat(
                        tree.fact().stream(),
                        Stream.of(tree.parts(), tree.asides())
                                .flatMap(List::stream)
                                .flatMap(part -> facts(part).stream()))
                .toList();
    }
}
