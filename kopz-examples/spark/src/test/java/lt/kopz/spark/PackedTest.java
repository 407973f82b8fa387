package lt.kopz.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedTest {
    @ParameterizedTest
    @CsvSource({"ž, 1", "€, 21844", "€, 21845", "€, 21846", "ž, 43690", "😀, 40000", "\ud83d, 30000", "a, 200000"})
    void a_text_of_any_length_is_handed_on_as_it_is(String letter, int times) {
        String text = letter.repeat(times);
        LedgerEntry entry = new LedgerEntry(
                "1" + text,
                EntryKind.NEED,
                LocalDate.of(2024, 2, 29),
                Amounts.ofMinor(325_000, Amounts.currency("EUR")),
                "2" + text,
                Optional.of("3" + text),
                Optional.of("4" + text),
                Optional.empty(),
                Optional.of(2024),
                Optional.empty(),
                Optional.of("5" + text),
                Optional.of("6" + text),
                ImmutableSet.of("7" + text, "8"),
                Optional.of(LocalDate.of(2024, 2, 1)));
        Packed packed = new Packed("9" + text, entry, 10, -1, new Spot("11" + text, 12, 13, ""));

        assertThat(Packed.of(packed.bytes())).isEqualTo(packed);
    }
}
