package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** A ledger of which it is stated how many rows it has is read whole, or refused. */
class WholeLedgerTest {
    private static final LedgerCsv THREE = LedgerCsv.columns()
            .id("id")
            .day("day")
            .kind(EntryKind.ORIGINAL)
            .amount("amount")
            .currency("EUR")
            .rows(3);

    private static LedgerReading read(String text) {
        try {
            return THREE.read(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void a_ledger_cut_after_any_sign_is_refused() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String whole = String.join(
                    end,
                    "id,day,amount",
                    "a,2019-01-01,1.00",
                    "",
                    "b,2019-01-01,\"200.00\"",
                    "c,2019-01-01,300.00",
                    "");
            assertThat(read(whole).orThrow().entries()).hasSize(3);
            for (int cut = 0; cut <= whole.length() - end.length(); cut++) {
                assertThat(read(whole.substring(0, cut)).value())
                        .as("cut after %s", cut)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_missing_rows_are_counted_in_each_language_and_told_of_a_stream_too() {
        String cut = "id,day,amount\na,2019-01-01,1.00\nb,2019-01-01,200.0";
        Problem missing = read(cut).problems().get(0);
        assertThat(missing.explain(Wording.ENGLISH)).startsWith("The file has 1 whole row, and 3 are stated. Take");
        assertThat(missing.explain(Wording.LITHUANIAN)).startsWith("Faile 1 užbaigta eilutė, o nurodyta 3.");
        List<Problem> told = new ArrayList<>();
        assertThat(THREE.entries(new StringReader(cut), told::addAll)).hasSize(2);
        assertThat(told).containsExactly(missing);
    }

    @Test
    void a_file_of_no_rows_is_not_described() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.rows(0))
                .withMessageContaining("1 row or more, was 0");
    }
}
