package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {
    private static ClaimCheck judge(DossierFixtures fixture, Assertion assertion) {
        Claim claim = Claim.builder().id("claim").assertion(assertion).build();
        return Claims.of(fixture.build().withClaims(claim)).check("claim");
    }

    private static Assertion implemented(long count) {
        return FigureStated.of(Question.of("measures-done", DossierFixtures.PLAN), Headcount.exactly(count))
                .withReadings("measures-done-as-planned");
    }

    private static Assertion cost(String of, String amount) {
        return FigureStated.of(Question.of("cost", of), StatedAmount.exactly(Amounts.euro(amount)));
    }

    @Test
    void a_measure_of_which_nothing_is_ever_stated_may_be_done_or_not() {
        ClaimCheck check = judge(aDossier(), implemented(1));
        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(check.explain(Wording.ENGLISH))
                .startsWith("Measures done: the claim is 1;")
                .contains("the figure is at most 1.");
        assertThat(judge(aDossier(), implemented(2)).verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    }

    @Test
    void of_measures_of_which_none_is_listed_nothing_is_counted() {
        Claim claim = Claim.builder().id("claim").assertion(implemented(12)).build();
        Dossier dossier = aDossier().statingNothingOfLists().build().withClaims(claim);
        ClaimCheck check = Claims.of(dossier.withPlans(dossier.plans().get(0).withMeasures()))
                .check("claim");
        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(check.figures()).isEmpty();
        assertThat(check.explain(Wording.ENGLISH))
                .startsWith("Measures done: the claim is 12;")
                .endsWith("it cannot be determined: nothing is recorded about measures.");
    }

    @Test
    void a_measure_that_is_done_confirms_a_claim_of_one() {
        DossierFixtures done = aDossier().event("event", EventState.HELD, "2019-11-08");
        assertThat(judge(done, implemented(1)).verdict()).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(judge(done, implemented(0)).verdict()).isEqualTo(ClaimVerdict.CONTRADICTED);
    }

    @ParameterizedTest(name = "{0} claimed, 200.00 stated: {1}")
    @CsvSource({"199.99, CONTRADICTED", "200.00, CONFIRMED", "200.01, CONTRADICTED"})
    void a_cost_is_compared_to_the_cent(String claimed, ClaimVerdict verdict) {
        DossierFixtures fixture =
                aDossier().event("event", EventState.HELD, "2019-11-08").cost("event", "200.00");
        assertThat(judge(fixture, cost("event", claimed)).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_cost_that_no_source_states_cannot_be_compared() {
        ClaimCheck check = judge(aDossier().event("event", EventState.HELD, "2019-11-08"), cost("event", "0.00"));
        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(check.figures()).isEmpty();
    }

    @Test
    void an_event_of_a_series_without_a_cost_makes_the_total_a_lower_bound() {
        Dossier dossier = aDossier()
                .series("series")
                .event("priced", EventState.HELD, "2019-11-08", event -> event.series("series"))
                .event("unpriced", EventState.HELD, "2019-11-09", event -> event.series("series"))
                .cost("priced", "200.00")
                .build();
        assertThat(UnitCosts.of(dossier, "series").inAll().value())
                .isEqualTo(AmountRange.atLeast(Amounts.euro("200.00")));
        assertThatThrownBy(() -> UnitCosts.of(dossier, DossierFixtures.ORGANISATION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is none of these");
    }

    @Test
    void one_price_for_a_series_of_which_a_part_is_held_is_its_price_once() {
        Dossier dossier = aDossier()
                .series("series")
                .event("held", EventState.HELD, "2019-11-08", event -> event.series("series"))
                .event("planned", EventState.PLANNED, "2019-12-18", event -> event.series("series"))
                .cost("series", "300.00")
                .build();
        UnitCosts cost = UnitCosts.of(dossier, "series");
        assertThat(cost.inAll().value()).isEqualTo(AmountRange.exactly(Amounts.euro("300.00")));
        assertThat(cost.cost().value().isExact()).isFalse();
    }

    @ParameterizedTest(name = "without financing until {0}: {1}")
    @CsvSource({"2019-11-07, CONFIRMED", "2019-11-08, CONTRADICTED", "2019-12-11, CANNOT_TELL"})
    void measures_were_carried_out_without_financing_until_the_first_was_paid(String until, ClaimVerdict verdict) {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "700.00", "2019-11-08")
                .event("event", EventState.HELD, "2019-11-08")
                .cost("event", "200.00", "money");
        assertThat(judge(
                                fixture,
                                FigureStated.of(
                                                Question.of("spent", DossierFixtures.PLAN)
                                                        .withAsOf(LocalDate.parse(until)),
                                                MoneyDirection.NONE)
                                        .withReadings("incurred", "appropriated"))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void of_twelve_measures_of_a_plan_that_lists_none_nobody_can_tell_which_were_carried_out() {
        ClaimCheck check = judge(
                aDossier().statingNothingOfLists().plan("empty", plan -> plan),
                FigureStated.of(Question.of("measures-done", "empty"), Headcount.exactly(12))
                        .withReadings("measures-done-as-planned"));
        assertThat(check.verdict()).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(check.explain(Wording.ENGLISH)).doesNotContain("– 0");
    }

    @Test
    void a_claim_that_does_not_say_how_many_is_stated_without_a_number() {
        Headcount unknown = Headcount.unknown();
        DossierFixtures series = aDossier().series("series");
        assertThat(judge(
                                aDossier(),
                                FigureStated.of(Question.of("measures-done", DossierFixtures.PLAN), unknown)
                                        .withReadings("measures-done-as-planned"))
                        .explain(Wording.LITHUANIAN))
                .startsWith("Įvykdytos priemonės: nurodyta – kiek, nenurodyta;");
        assertThat(judge(series, FigureStated.of(Question.of("events-in-all", "series"), unknown))
                        .explain(Wording.ENGLISH))
                .contains("a number that is not stated;")
                .doesNotContain("the claim is unknown");
        assertThat(judge(series, FigureStated.of(Question.of("participations-in-all", "series"), unknown))
                        .explain(Wording.LITHUANIAN))
                .contains("nurodyta – kiek, nenurodyta;");
    }

    @ParameterizedTest(name = "an event known from \"{0}\": {1}")
    @CsvSource({"Įvyko viena paskaita., CANNOT_TELL", "Paskaita įvyko lapkritį., CONFIRMED"})
    void a_number_is_not_confirmed_by_its_own_words(String words, ClaimVerdict verdict) {
        Source sentence = Source.of(DossierFixtures.DOCUMENT).at("item 7");
        Dossier dossier = aDossier()
                .series("series")
                .event(
                        "event",
                        EventState.HELD,
                        "2019-11-08",
                        event -> event.series("series").provenance(Provenance.stated(sentence.quoting(words))))
                .build();
        Claim claim = Claim.builder()
                .id("claim")
                .assertion(FigureStated.of(Question.of("events-in-all", "series"), Headcount.exactly(1)))
                .provenance(Provenance.stated(sentence.quoting("Įvyko viena paskaita.")))
                .build();

        assertThat(Claims.of(dossier.withClaims(claim)).check("claim").verdict())
                .isEqualTo(verdict);
    }

    @Test
    void what_an_event_cost_is_confirmed_by_its_entry_though_the_event_is_known_from_the_words_of_the_claim_alone() {
        Provenance sentence = Provenance.stated(
                Source.of(DossierFixtures.DOCUMENT).at("item 7").quoting("Paskaita kainavo 200,00 Eur."));
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-11-08", event -> event.provenance(sentence))
                .cost("event", "200.00")
                .build();
        Claim claim = Claim.builder()
                .id("claim")
                .assertion(FigureStated.of(Question.of("cost", "event"), StatedAmount.exactly(Amounts.euro("200.00"))))
                .provenance(sentence)
                .build();

        assertThat(Claims.of(dossier.withClaims(claim)).check("claim").verdict())
                .isEqualTo(ClaimVerdict.CONFIRMED);
    }

    @Test
    void readings_decide_together() {
        assertThat(of(Answer.YES, Answer.YES)).isEqualTo(ClaimVerdict.CONFIRMED);
        assertThat(of(Answer.NO, Answer.NO)).isEqualTo(ClaimVerdict.CONTRADICTED);
        assertThat(of(Answer.YES, Answer.CANNOT_TELL, Answer.NO)).isEqualTo(ClaimVerdict.ONLY_UNDER_A_READING);
        assertThat(of(Answer.YES, Answer.CANNOT_TELL)).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(of(Answer.NO, Answer.CANNOT_TELL)).isEqualTo(ClaimVerdict.CANNOT_TELL);
        assertThat(of()).isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    private static ClaimVerdict of(Answer... answers) {
        return ClaimVerdict.of(Stream.of(answers)
                .map(answer -> ClaimReading.of(new Literal("if so"), answer))
                .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void every_message_stands_in_both_languages() {
        List<Message> messages = new ArrayList<>(List.of(ClaimMessage.values()));
        messages.addAll(List.of(ClaimVerdict.values()));
        messages.addAll(List.of(SumVerdict.values()));
        for (MoneyDirection direction : MoneyDirection.values()) {
            if (direction != MoneyDirection.NONE) {
                messages.add(new NumberWords.Directed(direction, true));
                messages.add(new NumberWords.Directed(direction, false));
            }
        }
        MessagesContract.of(messages)
                .withKeys(CoreMessages::keys, "claim.", "moneyClaim.")
                .verify();
    }
}
