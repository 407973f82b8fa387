package lt.kopz.core.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final Text NAME = LocalizedText.of("en", "name");

    @Test
    void why_amounts_made_of_amounts_thousands_of_levels_deep_are_so_is_told_without_a_call_for_each_level() {
        AmountRange five = AmountRange.exactly(Amounts.euro("5.00"));
        Term leaf = Term.of(five, () -> Explanation.assumed(NAME, Quantity.of(five), NAME));
        Term term = leaf;
        for (int i = 0; i < 3_000; i++) {
            Term whole = Term.sum(NAME, Amounts.currency("EUR"), List.of(term));
            term = i % 2 == 0 ? whole : Term.both(NAME, List.of(whole, leaf)).saying(why -> why);
        }

        assertThat(term.why().value()).isEqualTo(Quantity.of(five));
        String told = term.why().explain(Wording.ENGLISH);
        assertThat(told).contains("…");
        assertThat(told.lines()).hasSizeBetween(Explanation.MOST_LEVELS, 2 * Explanation.MOST_LEVELS);
    }

    @Test
    void whether_anything_stands_behind_an_amount_ten_thousand_levels_deep_is_found_without_a_call_for_each_level() {
        AmountRange five = AmountRange.exactly(Amounts.euro("5.00"));
        Term term = Term.of(five, () -> Explanation.assumed(NAME, Quantity.of(five), NAME));
        for (int i = 0; i < 10_000; i++) {
            term = Term.sum(NAME, Amounts.currency("EUR"), List.of(term));
        }

        Explanation why = term.why();
        assertThat(Unrecorded.isNothing(Figure.of(NAME, LocalDate.of(2019, 12, 10), five, why)))
                .isFalse();
    }
}
