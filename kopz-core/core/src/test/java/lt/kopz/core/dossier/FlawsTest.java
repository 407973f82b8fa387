package lt.kopz.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawsTest {
    @ParameterizedTest(name = "of {0} flaws {1} are looked for, and {2} problems listed")
    @CsvSource({"0, 0, 0", "99, 99, 99", "100, 100, 100", "101, 101, 101", "800, 101, 101"})
    void the_search_ends_at_the_first_flaw_that_is_not_listed(int there, int lookedFor, int listed) {
        Flaws flaws = new Flaws();
        int[] looked = {0};
        assertThat(flaws.of(() -> IntStream.range(0, there).forEach(i -> {
                    looked[0]++;
                    flaws.add(ProblemKind.NOT_AN_ID, "/needs/" + i, "id", "?");
                })))
                .hasSize(listed);
        assertThat(looked[0]).isEqualTo(lookedFor);
    }
}
