package lt.kopz.core.progress;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorProgressTest {
    private static final PartialDate YEAR = PartialDate.parse("2019");

    private static IndicatorProgress progress(UnaryOperator<Indicator.Builder> change) {
        return progress(aDossier().build(), change);
    }

    private static IndicatorProgress open(UnaryOperator<Indicator.Builder> change) {
        return progress(aDossier().statingNothingOfLists().build(), change);
    }

    private static IndicatorProgress progress(Dossier dossier, UnaryOperator<Indicator.Builder> change) {
        Indicator indicator = change.apply(Indicator.builder()
                        .id("schools")
                        .name(text("aplankytos mokyklos"))
                        .provenance(STATED))
                .build();
        return IndicatorProgress.of(
                dossier.withPlans(Stream.concat(
                                Stream.of(dossier.plans()
                                        .get(0)
                                        .withMeasures(dossier.measure(MEASURE).withIndicators(indicator))),
                                dossier.plans().stream().skip(1))
                        .toList()),
                "schools",
                YEAR);
    }

    private static UnaryOperator<Indicator.Builder> values(
            IndicatorDirection direction, Measured baseline, Measured target, Measured actual) {
        return builder -> {
            builder.direction(direction)
                    .addTargets(IndicatorValue.stated(YEAR, target))
                    .addActuals(IndicatorValue.stated(YEAR, actual));
            return baseline == null
                    ? builder
                    : builder.baseline(IndicatorValue.stated(PartialDate.parse("2018"), baseline));
        };
    }

    private static Measured count(long count) {
        return Measured.of(Headcount.exactly(count));
    }

    private static String english(Figure<Ratio> degree) {
        return degree.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, reached {3}: {4}, {5}")
    @CsvSource({
        "MORE_IS_BETTER, , 13, 5, NO, 5/13",
        "MORE_IS_BETTER, , 13, 13, YES, 1",
        "MORE_IS_BETTER, , 13, 26, YES, 2",
        "MORE_IS_BETTER, 3, 13, 5, NO, 1/5",
        "MORE_IS_BETTER, 3, 13, 2, NO, 0",
        "LESS_IS_BETTER, 10, 4, 7, NO, 1/2",
        "LESS_IS_BETTER, 10, 4, 4, YES, 1",
        "LESS_IS_BETTER, 10, 4, 5, NO, 5/6",
        "LESS_IS_BETTER, 10, 4, 3, YES, 7/6",
        "LESS_IS_BETTER, 10, 4, 12, NO, 0"
    })
    void the_degree_is_the_way_gone_by_the_way_to_go(
            IndicatorDirection direction, Long baseline, long target, long actual, Answer reached, String degree) {
        IndicatorProgress progress =
                progress(values(direction, baseline == null ? null : count(baseline), count(target), count(actual)));
        assertThat(progress.reached()).isEqualTo(reached);
        assertThat(progress.degree().value().toString()).isEqualTo(degree);
        assertThat(progress.degree().basis()).isEqualTo(Basis.DERIVED);
    }

    @ParameterizedTest(name = "20 to 30, reached {0} to {1}: {2}")
    @CsvSource({
        "18, 19, NO",
        "19, 20, CANNOT_TELL",
        "20, 20, YES",
        "20, 30, YES",
        "30, 31, CANNOT_TELL",
        "31, 40, NO",
        "10, 40, CANNOT_TELL"
    })
    void bounds_that_are_to_be_kept_are_inclusive_and_have_no_degree(long least, long most, Answer kept) {
        IndicatorProgress progress = progress(values(
                IndicatorDirection.WITHIN_RANGE,
                null,
                Measured.of(Headcount.between(20, 30)),
                Measured.of(Headcount.between(least, most))));
        assertThat(progress.reached()).isEqualTo(kept);
        assertThat(english(progress.degree())).contains("where bounds are to be kept there is no degree");
    }

    @Test
    void whether_the_target_of_a_measure_that_may_not_be_there_is_met_cannot_be_told() {
        Dossier dossier = aDossier()
                .plan("other-plan", plan -> plan.addMeasures(measure("other")))
                .build();

        assertThat(progress(
                                dossier.withContradictions(contradiction(
                                        "either",
                                        MEASURE,
                                        Optional.empty(),
                                        new StatedValue.OfFact(MEASURE),
                                        new StatedValue.OfFact("other"))),
                                values(IndicatorDirection.MORE_IS_BETTER, null, count(13), count(13)))
                        .reached())
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void a_bound_that_is_missing_is_no_bound() {
        Measured atMost = new Measured.OfNumberBounds(Optional.empty(), Optional.of(new BigDecimal("30")));
        Measured atLeast = new Measured.OfNumberBounds(Optional.of(new BigDecimal("20")), Optional.empty());
        Measured number = Measured.of(new BigDecimal("25"));
        assertThat(number.isWithin(atMost)).isEqualTo(Answer.YES);
        assertThat(number.isWithin(atLeast)).isEqualTo(Answer.YES);
        assertThat(atLeast.isWithin(atMost)).isEqualTo(Answer.CANNOT_TELL);
        assertThat(Measured.of(new BigDecimal("30.01")).isWithin(atMost)).isEqualTo(Answer.NO);
        assertThat(Measured.of(new BigDecimal("19.99")).isWithin(atLeast)).isEqualTo(Answer.NO);
    }

    @Test
    void a_value_within_bounds_gives_a_degree_within_bounds() {
        IndicatorProgress progress = progress(
                values(IndicatorDirection.MORE_IS_BETTER, count(0), count(500), Measured.of(Headcount.atLeast(364))));
        assertThat(progress.reached()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(progress.degree().value()).isEqualTo(new Ratio(Fraction.of(364, 500), Optional.empty()));
    }

    @Test
    void money_and_numbers_are_divided_exactly() {
        assertThat(progress(values(
                                IndicatorDirection.MORE_IS_BETTER,
                                Measured.of(Amounts.euro("100.00")),
                                Measured.of(Amounts.euro("700.00")),
                                Measured.of(AmountRange.between(Amounts.euro("300.00"), Amounts.euro("400.00")))))
                        .degree()
                        .value())
                .isEqualTo(new Ratio(Fraction.of(1, 3), Optional.of(Fraction.of(1, 2))));
        Figure<Ratio> share = progress(values(
                        IndicatorDirection.MORE_IS_BETTER,
                        null,
                        Measured.of(new BigDecimal("50")),
                        Measured.of(new BigDecimal("38.46"))))
                .degree();
        assertThat(share.value().exact()).contains(Fraction.of(1923, 2500));
        assertThat(english(share)).isEqualTo("""
                1923/2500  Degree of achievement: aplankytos mokyklos
                  = 38.46  reached (2019)
                  / 50  target (2019)""");
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, reached {3}: {4}")
    @CsvSource({
        "LESS_IS_BETTER, , 4, 3, no baseline is stated",
        "MORE_IS_BETTER, 13, 13, 13, the target is no better than the baseline",
        "LESS_IS_BETTER, 4, 13, 4, the target is no better than the baseline",
        "MORE_IS_BETTER, , 0, 5, the target is no better than the baseline",
        "MORE_IS_BETTER, , 4, -1, a value is negative"
    })
    void where_there_is_no_degree_the_figure_says_why(
            IndicatorDirection direction, BigDecimal baseline, BigDecimal target, BigDecimal actual, String reason) {
        Figure<Ratio> degree = progress(values(
                        direction,
                        baseline == null ? null : Measured.of(baseline),
                        Measured.of(target),
                        Measured.of(actual)))
                .degree();
        assertThat(degree.isKnown()).isFalse();
        assertThat(english(degree)).contains(reason);
    }

    @Test
    void what_is_missing_or_of_another_kind_cannot_be_told() {
        IndicatorProgress noActual = progress(builder -> builder.addTargets(IndicatorValue.stated(YEAR, count(13))));
        assertThat(noActual.reached()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(english(noActual.degree())).endsWith("it is stated that there is no value");
        IndicatorProgress noTarget = progress(builder -> builder.addActuals(IndicatorValue.stated(YEAR, count(13))));
        assertThat(noTarget.reached()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(english(noTarget.degree())).contains("no target is stated");
        IndicatorProgress unlike = progress(
                values(IndicatorDirection.MORE_IS_BETTER, null, count(13), Measured.of(Amounts.euro("13.00"))));
        assertThat(unlike.reached()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(english(unlike.degree())).contains("not of one kind");
    }

    @Test
    void nothing_recorded_of_values_is_neither_zero_nor_a_target_missed() {
        IndicatorProgress untold = open(builder -> builder.addTargets(IndicatorValue.stated(YEAR, count(13))));
        assertThat(untold.reached()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(english(untold.degree())).endsWith("nothing is recorded about values of indicators");
        assertThat(Wording.ENGLISH.say(untold.text()))
                .contains(
                        "nothing is recorded about values of indicators. Whether the target is met cannot be determined.");
        assertThat(Wording.LITHUANIAN.say(untold.text())).contains("apie rodiklių reikšmes duomenų nėra");

        IndicatorProgress other = open(builder -> builder.addTargets(IndicatorValue.stated(YEAR, count(13)))
                .addActuals(IndicatorValue.stated(PartialDate.parse("2018"), count(5))));
        assertThat(english(other.degree())).endsWith("what was reached is not stated");
    }

    @ParameterizedTest(name = "as of {0} known: {1}")
    @CsvSource({"2019-12-09, false", "2019-12-10, true", "2020-01-01, true"})
    void what_was_reached_in_a_year_is_known_at_the_horizon_or_when_the_year_is_over(LocalDate day, boolean known) {
        IndicatorProgress progress = progress(values(IndicatorDirection.MORE_IS_BETTER, null, count(13), count(13)))
                .asOf(day);
        assertThat(progress.reached()).isEqualTo(known ? Answer.YES : Answer.CANNOT_TELL);
        assertThat(progress.degree().isKnown()).isEqualTo(known);
        assertThat(progress.degree().asOf()).isEqualTo(day);
    }

    @Test
    void an_inferred_value_makes_an_inferred_degree() {
        assertThat(progress(builder -> builder.addTargets(IndicatorValue.stated(YEAR, count(13)))
                                .addActuals(new IndicatorValue(YEAR, count(5), Provenance.inferred(text("iš priedo")))))
                        .degree()
                        .basis())
                .isEqualTo(Basis.INFERRED);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MORE_IS_BETTER | | 5 | Rodiklis „aplankytos mokyklos“, 2019 m.: tikslas – 13 ar daugiau; pasiekta – 5."
                        + " Tikslas nepasiektas.",
                "LESS_IS_BETTER | | 5 | Rodiklis „aplankytos mokyklos“, 2019 m.: tikslas – 13 ar mažiau; pasiekta – 5."
                        + " Tikslas pasiektas.",
                "WITHIN_RANGE | proc. | 13 | Rodiklis „aplankytos mokyklos“, 2019 m.: tikslas – 13 proc.; pasiekta –"
                        + " 13 proc. Tikslas pasiektas."
            })
    void the_sentence_reads_naturally(IndicatorDirection direction, String unit, long actual, String sentence) {
        assertThat(Wording.LITHUANIAN
                        .say(progress(builder -> values(direction, null, count(13), count(actual))
                                        .apply(builder)
                                        .unit(Optional.ofNullable(unit).map(each -> text(each))))
                                .text())
                        .replace('\u00a0', ' '))
                .isEqualTo(sentence);
    }

    @Property
    void the_degree_holds_in_every_world_and_is_tight_for_an_exact_baseline(
            @ForAll @LongRange(min = 0, max = 8) long baseline,
            @ForAll @LongRange(min = 0, max = 12) long actual,
            @ForAll @LongRange(min = 0, max = 6) long actualMore,
            @ForAll @LongRange(min = 0, max = 12) long target,
            @ForAll @LongRange(min = 0, max = 6) long targetMore,
            @ForAll boolean more) {
        Figure<Ratio> degree = progress(values(
                        more ? IndicatorDirection.MORE_IS_BETTER : IndicatorDirection.LESS_IS_BETTER,
                        count(baseline),
                        Measured.of(Headcount.between(target, target + targetMore)),
                        Measured.of(Headcount.between(actual, actual + actualMore))))
                .degree();
        Fraction least = null;
        Fraction most = null;
        for (long wanted = target; wanted <= target + targetMore; wanted++) {
            long way = more ? wanted - baseline : baseline - wanted;
            for (long reached = actual; reached <= actual + actualMore && way > 0; reached++) {
                Fraction world = Fraction.of(Math.max(0, more ? reached - baseline : baseline - reached), way);
                least = least == null || world.compareTo(least) < 0 ? world : least;
                most = most == null || world.compareTo(most) > 0 ? world : most;
            }
        }
        assertThat(degree.isKnown()).isEqualTo(least != null);
        if (least != null) {
            assertThat(degree.value()).isEqualTo(new Ratio(least, Optional.of(most)));
        }
    }
}
