package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A claim is not contradicted by what is not recorded, nor confirmed by its own words")
class WhatClaimsRestOnTest {
    private static final Source SENTENCE =
            Source.of(DossierFixtures.DOCUMENT).at("item 7").quoting("Įvyko viena paskaita.");

    private static ClaimCheck judge(Dossier dossier, Assertion assertion) {
        Claim claim = Claim.builder()
                .id("claim")
                .assertion(assertion)
                .provenance(Provenance.stated(SENTENCE))
                .build();
        return Claims.of(dossier.withClaims(claim)).check("claim");
    }

    private static Dossier declaring(Dossier dossier, ListKind... lists) {
        return dossier.withCompleteness(Stream.of(lists)
                .map(list -> CompletenessStatement.builder()
                        .id("all-" + list.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .list(list)
                        .extent(Extent.COMPLETE)
                        .build())
                .toList());
    }

    private static Assertion stated(String figure, String amount) {
        return FigureStated.of(Question.of(figure, PLAN), StatedAmount.exactly(Amounts.euro(amount)))
                .withDirection(
                        figure.equals("financing-gap") ? Optional.of(MoneyDirection.SHORTFALL) : Optional.empty());
    }

    private static DossierFixtures open() {
        return aDossier().statingNothingOfLists();
    }

    private static DossierFixtures funded() {
        return open().need("900.00", "2019-01-01").appropriation("money", "700.00", "2019-02-01");
    }

    @ParameterizedTest(name = "{0} {1}: {2}, with all declared {3}")
    @CsvSource({
        "appropriated, 700.00, CONFIRMED, CONFIRMED",
        "appropriated, 1000.00, CANNOT_TELL, CONTRADICTED",
        "appropriated, 500.00, CANNOT_TELL, CONTRADICTED",
        "need, 1000.00, CONTRADICTED, CONTRADICTED",
        "financing-gap, 100.00, CANNOT_TELL, CONTRADICTED"
    })
    void more_money_was_appropriated_than_is_recorded(
            String figure, String amount, ClaimVerdict open, ClaimVerdict declared) {
        assertThat(judge(funded().build(), stated(figure, amount)).verdict()).isEqualTo(open);
        assertThat(judge(declaring(funded().build(), ListKind.NEEDS, ListKind.APPROPRIATIONS), stated(figure, amount))
                        .verdict())
                .isEqualTo(declared);
    }

    @Test
    void that_money_may_be_missing_from_the_record_is_said() {
        ClaimCheck check = judge(funded().build(), stated("appropriated", "1000.00"));

        assertThat(check.explain(Wording.LITHUANIAN)).endsWith("Nenurodyta, kad visa tai įrašyta.");
        assertThat(check.explain(Wording.ENGLISH)).endsWith("It is not stated that all of this is recorded.");
    }

    @Test
    void what_goes_beyond_bounds_that_are_recorded_may_be_missing_from_the_record_and_is_not_too_exact() {
        Dossier spent = open().event("event", EventState.HELD, "2019-05-01")
                .cost(
                        "event",
                        "0.00",
                        cost -> cost.amount(StatedAmount.between(Amounts.euro("600.00"), Amounts.euro("700.00"))))
                .build();
        ClaimCheck check = judge(spent, stated("incurred", "1000.00"));

        assertThat(check.explain(Wording.ENGLISH)).endsWith("It is not stated that all of this is recorded.");
        assertThat(check.precisionLost()).isFalse();
    }

    @ParameterizedTest(name = "{0} incurred of at least 700: {1}")
    @CsvSource({"500.00, CONTRADICTED", "700.00, CONFIRMED", "900.00, CANNOT_TELL"})
    void less_was_spent_than_is_recorded_is_contradicted_by_bounds(String claimed, ClaimVerdict verdict) {
        Dossier spent = open().event("event", EventState.HELD, "2019-05-01")
                .cost("event", "700.00", cost -> cost)
                .build();

        assertThat(judge(declaring(spent, ListKind.PAYMENTS), stated("incurred", claimed))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} over the year: {1}, with all declared {2}")
    @CsvSource({"700.00, CANNOT_TELL, CONTRADICTED", "0.00, CONTRADICTED, CONTRADICTED"})
    void there_was_no_money_at_the_start_of_the_year(String claimed, ClaimVerdict open, ClaimVerdict declared) {
        Assertion throughout = FigureStated.of(
                        Question.of("appropriated", PLAN), StatedAmount.exactly(Amounts.euro(claimed)))
                .withThroughout(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30)));

        assertThat(judge(funded().build(), throughout).verdict()).isEqualTo(open);
        assertThat(judge(declaring(funded().build(), ListKind.NEEDS, ListKind.APPROPRIATIONS), throughout)
                        .verdict())
                .isEqualTo(declared);
    }

    @Test
    void that_nothing_was_appropriated_is_contradicted_by_any_money_that_is_recorded() {
        assertThat(judge(funded().build(), stated("appropriated", "0.00")).verdict())
                .isEqualTo(ClaimVerdict.CONTRADICTED);
        assertThat(judge(open().build(), stated("appropriated", "0.00")).verdict())
                .isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @Test
    void money_rose_is_contradicted_only_where_both_years_are_declared() {
        Question need = Question.of("need", PLAN);
        Dossier dossier = open().need("one", "900.00", "2019-01-01", each -> each.period(DateRange.ofYear(2019)))
                .need("two", "500.00", "2019-01-01", each -> each.period(DateRange.ofYear(2020)))
                .build();
        Assertion rose = FigureStated.change(
                need.withPeriod(DateRange.ofYear(2019)),
                need.withPeriod(DateRange.ofYear(2020)),
                MoneyDirection.INCREASE);

        assertThat(judge(dossier, rose).verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(judge(declaring(dossier, ListKind.NEEDS), rose).verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    }

    @ParameterizedTest(name = "as of {0}, with all declared {1}: {2}")
    @CsvSource({
        "2019-04-30, false, CANNOT_TELL",
        "2019-04-30, true, CONTRADICTED",
        "2019-05-01, false, CONFIRMED",
        "2019-05-01, true, CONFIRMED"
    })
    void the_measure_was_not_carried_out_because_nothing_is_recorded_before_a_later_event(
            String day, boolean isDeclared, ClaimVerdict verdict) {
        Dossier held = open().event("event", EventState.HELD, "2019-05-01").build();
        Dossier dossier = isDeclared ? declaring(held, ListKind.EVENTS, ListKind.AGREEMENTS) : held;
        Claim claim = Claim.builder()
                .id("claim")
                .assertion(FigureStated.of(Question.of("measures-done", MEASURE), Headcount.exactly(1))
                        .withReadings("measures-done-as-planned"))
                .build();

        assertThat(Claims.of(dossier.withClaims(claim))
                        .asOf(LocalDate.parse(day))
                        .check("claim")
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "an event known from \"{0}\": {1}")
    @CsvSource({"Įvyko viena paskaita., CANNOT_TELL", "Paskaita įvyko gegužę., CONFIRMED"})
    void a_measure_is_not_done_by_an_event_that_only_the_same_words_state(String words, ClaimVerdict verdict) {
        Dossier dossier = aDossier()
                .event(
                        "event",
                        EventState.HELD,
                        "2019-05-01",
                        event -> event.provenance(Provenance.stated(
                                Source.of(DossierFixtures.DOCUMENT).at("item 7").quoting(words))))
                .build();
        ClaimCheck check = judge(
                dossier,
                FigureStated.of(Question.of("measures-done", PLAN), Headcount.exactly(1))
                        .withReadings("measures-done-as-planned"));

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.explain(Wording.ENGLISH).contains("cannot confirm themselves"))
                .isEqualTo(verdict == ClaimVerdict.CANNOT_TELL);
    }

    @ParameterizedTest(name = "inactivity known from \"{0}\": {1}")
    @CsvSource({"Įvyko viena paskaita., CANNOT_TELL", "Renginių nebuvo., CONFIRMED"})
    void no_event_is_not_confirmed_by_the_inactivity_that_the_same_words_state(String words, ClaimVerdict verdict) {
        Dossier dossier = open().series("series")
                .builder()
                .addInactivity(Inactivity.builder()
                        .id("nothing")
                        .kind(InactivityKind.NOTHING_DONE)
                        .subject(PLAN)
                        .period(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)))
                        .provenance(Provenance.stated(
                                Source.of(DossierFixtures.DOCUMENT).at("item 7").quoting(words)))
                        .build())
                .build();

        assertThat(judge(dossier, FigureStated.of(Question.of("events-in-all", "series"), Headcount.zero()))
                        .verdict())
                .isEqualTo(verdict);
    }
}
