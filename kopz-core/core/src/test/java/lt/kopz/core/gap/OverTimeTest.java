package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sum over time")
class OverTimeTest {
    private static final LocalDate HORIZON = LocalDate.of(2019, 2, 15);
    private static final DateRange PERIOD = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31));

    @Test
    void leaves_out_a_whole_that_only_a_draft_would_set() {
        Dossier dossier = aDossier()
                .need("700.00", "2019-01-16")
                .appropriation("whole", "1000.00", "2019-02-01")
                .appropriation("other", "400.00", "2019-02-01")
                .build();
        Appropriation part = line("part", "300.00", "2019-02-01")
                .withPlan(dossier.appropriations().get(0).plan());
        Dossier withDraft = dossier.withActs(LegalAct.builder()
                        .id("draft")
                        .kind(ActKind.DECISION)
                        .drafted(on("2019-01-20"))
                        .build())
                .withAppropriations(
                        dossier.appropriations().get(0).withAct("draft"),
                        dossier.appropriations().get(1),
                        part.withWithin("whole", "other"));

        assertThat(BudgetGaps.of(withDraft, PLAN)
                        .appropriatedOver(PERIOD)
                        .on(HORIZON)
                        .value())
                .isEqualTo(AmountRange.exactly(Amounts.euro("400.00")));
    }

    private static Appropriation line(String id, AmountRange amount, String day) {
        return Appropriation.builder()
                .id(id)
                .amount(StatedAmount.of(amount))
                .effective(on(day))
                .build();
    }

    private static Appropriation line(String id, String amount, String day) {
        return line(id, AmountRange.exactly(Amounts.euro(amount)), day);
    }

    private static Appropriation instead(String id, String amount, String day, String earlier) {
        return Appropriation.builder()
                .from(line(id, amount, day))
                .change(ChangeKind.REPLACED)
                .amends(earlier)
                .build();
    }

    /** What money is from each day on that these lines are of the plan. */
    private static List<String> steps(Appropriation... lines) {
        Dossier dossier = aDossier()
                .knownUntil(HORIZON)
                .need("700.00", "2019-01-16")
                .build()
                .withAppropriations(Stream.of(lines)
                        .map(line -> line.withPlan(Sourced.stated(PLAN)))
                        .toList());
        return BudgetGaps.of(dossier, PLAN).appropriatedOver(PERIOD).steps().stream()
                .map(step -> step.days().start() + " " + step.figure().value())
                .toList();
    }

    @Test
    void moves_on_the_days_of_its_lines_within_the_period() {
        assertThat(steps(
                        line("before", "1.00", "2018-12-31"),
                        line("first", "2.00", "2019-02-01"),
                        line("last", "4.00", "2019-03-31"),
                        line("after", "8.00", "2019-04-01")))
                .containsExactly("2019-01-01 EUR 1.00", "2019-02-01 EUR 3.00", "2019-03-31 EUR 7.00");
    }

    @Test
    void leaves_open_whether_a_line_of_some_month_counts_until_the_month_is_over_or_all_is_known() {
        assertThat(steps(line("january", "100.00", "2019-01"), line("february", "10.00", "2019-02")))
                .containsExactly(
                        "2019-01-01 EUR 0.00 to 100.00",
                        "2019-01-31 EUR 100.00",
                        "2019-02-01 EUR 100.00 to 110.00",
                        "2019-02-15 EUR 110.00");
    }

    @Test
    void has_a_bound_again_once_each_amount_without_one_is_replaced() {
        assertThat(steps(
                        line("most", AmountRange.atMost(Amounts.euro("50.00")), "2019-01-10"),
                        instead("instead", "30.00", "2019-02-10", "most"),
                        line("least", AmountRange.atLeast(Amounts.euro("10.00")), "2019-01-20"),
                        instead("instead-of-it", "20.00", "2019-02-20", "least")))
                .containsExactly(
                        "2019-01-01 EUR 0.00",
                        "2019-01-10 EUR 0.00 to 50.00",
                        "2019-01-20 at least EUR 10.00",
                        "2019-02-10 at least EUR 40.00",
                        "2019-02-20 EUR 50.00");
    }
}
