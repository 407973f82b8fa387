package lt.kopz.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.ledger.LedgerEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RivalsTest {
    private static final List<LedgerEntry> FEW = Data.held(12_000);

    @ParameterizedTest
    @EnumSource(Rival.Kind.class)
    @Tag("thorough")
    void every_rival_gives_the_same_answer_on_every_day(Rival.Kind kind) throws Exception {
        try (Rival arrays = Rival.Kind.ARRAYS.of(FEW);
                Rival rival = kind.of(FEW)) {
            for (LocalDate day :
                    List.of(LocalDate.of(2014, 1, 2), LocalDate.of(2014, 12, 31), Data.DAY, LocalDate.of(2026, 1, 1))) {
                assertThat(rival.cents(rival.gaps(day))).hasSize(Data.PLANS).isEqualTo(arrays.cents(arrays.gaps(day)));
            }
        }
    }

    @Test
    void every_way_of_reading_reads_every_line() {
        assertThatCode(() -> new ReadBenchmark().prepare(2_000)).doesNotThrowAnyException();
    }
}
