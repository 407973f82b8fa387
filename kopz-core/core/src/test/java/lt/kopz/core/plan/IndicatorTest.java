package lt.kopz.core.plan;

import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {
    private static final PartialDate YEAR = PartialDate.parse("2019");

    private static Indicator.Builder indicator() {
        return Indicator.builder().id("indicator").name(text("aplankytos įstaigos"));
    }

    @ParameterizedTest(name = "target 13, actual {0}: {1}")
    @CsvSource({"12, NO", "13, YES", "14, YES"})
    void a_target_is_met_when_it_is_reached_or_passed(long actual, Answer met) {
        Indicator indicator = indicator()
                .baseline(IndicatorValue.stated(PartialDate.parse("2018"), Measured.of(Headcount.zero())))
                .addTargets(IndicatorValue.stated(YEAR, Measured.of(Headcount.exactly(13))))
                .addActuals(IndicatorValue.stated(YEAR, Measured.of(Headcount.exactly(actual))))
                .build();
        assertThat(indicator.reaches(YEAR)).isEqualTo(met);
        assertThat(indicator.reaches(PartialDate.parse("2020"))).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void what_was_reached_on_the_last_day_of_a_year_is_held_against_the_target_of_the_year() {
        PartialDate lastDay = PartialDate.parse("2019-12-31");
        Indicator indicator = indicator()
                .addTargets(IndicatorValue.stated(YEAR, Measured.of(Headcount.exactly(8))))
                .addActuals(
                        IndicatorValue.stated(PartialDate.parse("2019-09-30"), Measured.of(Headcount.exactly(4))),
                        IndicatorValue.stated(lastDay, Measured.of(Headcount.exactly(6))))
                .build();

        assertThat(indicator.reaches(YEAR)).isEqualTo(Answer.NO);
        assertThat(indicator.reaches(lastDay)).isEqualTo(Answer.NO);
        assertThat(indicator.dates()).containsExactly(YEAR, PartialDate.parse("2019-09-30"));
    }

    @Test
    void a_lower_bound_below_the_target_tells_nothing() {
        assertThat(Measured.of(Headcount.atLeast(364)).isAtLeast(Measured.of(Headcount.exactly(500))))
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void amounts_and_numbers_compare_with_their_own_kind_only() {
        Measured amount = Measured.of(Amounts.euro("700.00"));
        assertThat(amount.isAtLeast(Measured.of(Amounts.euro("700.01")))).isEqualTo(Answer.NO);
        assertThat(amount.isAtLeast(Measured.of(Amounts.euro("700.00")))).isEqualTo(Answer.YES);
        assertThat(amount.isAtLeast(Measured.of(Headcount.exactly(700)))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(Measured.of(new BigDecimal("38.46")).isAtLeast(Measured.of(new BigDecimal("38.5"))))
                .isEqualTo(Answer.NO);
        assertThat(Measured.of(new BigDecimal("38.50")).isAtLeast(Measured.of(new BigDecimal("38.5"))))
                .isEqualTo(Answer.YES);
    }

    @Test
    void two_targets_for_one_year_are_kept_and_neither_counts_where_they_differ() {
        Indicator indicator = indicator()
                .addTargets(IndicatorValue.stated(YEAR, Measured.of(Headcount.exactly(13))))
                .addTargets(IndicatorValue.stated(YEAR, Measured.of(Headcount.exactly(12))))
                .addActuals(IndicatorValue.stated(YEAR, Measured.of(Headcount.exactly(20))))
                .build();

        assertThat(Indicator.statedDifferently(indicator.targets()).get(YEAR)).hasSize(2);
        assertThat(indicator.target(YEAR)).isEmpty();
        assertThat(indicator.reaches(YEAR)).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void a_target_that_two_sources_state_alike_is_one() {
        IndicatorValue thirteen = IndicatorValue.stated(YEAR, Measured.of(Headcount.exactly(13)));
        Indicator indicator = indicator().addTargets(thirteen, thirteen).build();

        assertThat(Indicator.statedDifferently(indicator.targets()).isEmpty()).isTrue();
        assertThat(indicator.target(YEAR)).contains(thirteen);
    }
}
