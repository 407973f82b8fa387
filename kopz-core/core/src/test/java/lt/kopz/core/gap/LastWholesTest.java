package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("New wholes that may be the last")
class LastWholesTest {
    private static UnaryOperator<Appropriation.Builder> change(ChangeKind kind) {
        return money -> money.change(kind).amends("a");
    }

    private static AmendedLines.AmendedAmount.LastWholes<Appropriation> of(Dossier dossier, String asOf) {
        Query query = Query.ofAll(Money.of(dossier), LocalDate.parse(asOf));
        AmendedLines<Appropriation> lines = AmendedLines.ofAmounts(query, Appropriation.class);
        Appropriation original = query.links().appropriation("a");
        var statements = query.links().statements(original);
        return AmendedLines.AmendedAmount.LastWholes.of(
                lines, new AmendedLines.AmendedAmount.OrderOfEffect<>(statements), statements);
    }

    private static DossierFixtures amount() {
        return aDossier().appropriation("a", "1000.00", "2019-02-01");
    }

    /** One new whole in March, one some time in June and two on days of June. */
    private static DossierFixtures replaced() {
        return amount().appropriation("march", "900.00", "2019-03-01", change(ChangeKind.REPLACED))
                .appropriation("june", "800.00", "2019-06", change(ChangeKind.REPLACED))
                .appropriation("june-15", "700.00", "2019-06-15", change(ChangeKind.REPLACED))
                .appropriation("june-20", "600.00", "2019-06-20", change(ChangeKind.REPLACED));
    }

    @Test
    void are_those_that_none_certainly_comes_after() {
        Dossier dossier = replaced()
                .appropriation("more-in-april", "10.00", "2019-04-01", change(ChangeKind.ADDED))
                .appropriation("more-in-june", "10.00", "2019-06", change(ChangeKind.ADDED))
                .appropriation("more-in-july", "10.00", "2019-07-01", change(ChangeKind.ADDED))
                .build();
        AmendedLines.AmendedAmount.LastWholes<Appropriation> found = of(dossier, "2019-12-10");

        assertThat(found.last()).extracting(Appropriation::id).containsExactlyInAnyOrder("june", "june-20");
        assertThat(found.changes())
                .extracting(Appropriation::id)
                .containsExactlyInAnyOrder("a", "more-in-april", "more-in-june");
        assertThat(found.settled()).extracting(Appropriation::id).containsExactly("more-in-july");
        assertThat(found.isLoose()).isFalse();
    }

    @Test
    void are_beside_one_that_may_not_hold_yet_those_before_it() {
        Dossier dossier = amount().appropriation("march", "900.00", "2019-03-01", change(ChangeKind.REPLACED))
                .appropriation("april", "850.00", "2019-04-01", change(ChangeKind.REPLACED))
                .appropriation("june", "800.00", "2019-06", change(ChangeKind.REPLACED))
                .build();

        assertThat(of(dossier, "2019-06-10").last())
                .extracting(Appropriation::id)
                .containsExactlyInAnyOrder("april", "june");
    }

    @ParameterizedTest(name = "{0} within one month: loose is {1}")
    @CsvSource({"50, false", "51, true"})
    void are_all_of_very_many_with_any_change_after_them(int times, boolean isLoose) {
        DossierFixtures fixture = amount().appropriation(
                        "more-in-april", "10.00", "2019-04-01", change(ChangeKind.ADDED))
                .appropriation("more-in-july", "10.00", "2019-07-01", change(ChangeKind.ADDED));
        for (int i = 0; i < times; i++) {
            fixture.appropriation(
                    String.format(Locale.ROOT, "june-%02d", i), "800.00", "2019-06", change(ChangeKind.REPLACED));
        }
        AmendedLines.AmendedAmount.LastWholes<Appropriation> found = of(fixture.build(), "2019-12-10");

        assertThat(found.isLoose()).isEqualTo(isLoose);
        assertThat(found.last()).hasSize(times);
        assertThat(found.settled()).hasSize(isLoose ? 0 : 1);
        assertThat(found.changes()).hasSize(isLoose ? 3 : 2);
    }
}
