package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.DOCUMENT;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.check.Severity;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.funding.Need;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictedFieldsTest {

    private static StatedValue amount(String euro) {
        return new StatedValue.OfAmount(Amounts.euro(euro));
    }

    private static StatedValue date(String edtf) {
        return new StatedValue.OfDate(PartialDate.parse(edtf));
    }

    private static StatedValue count(long number) {
        return new StatedValue.OfCount(Headcount.exactly(number));
    }

    /** Values with the ids value-0, value-1 and so on, each in a place of its own. */
    private static Contradiction contradiction(String subject, String field, StatedValue... values) {
        return Contradiction.builder()
                .id("contradiction")
                .subject(subject)
                .what(text("Kas nurodyta skirtingai"))
                .field(field)
                .addAllAlternatives(IntStream.range(0, values.length)
                        .mapToObj(i -> Alternative.builder()
                                .id("value-" + i)
                                .value(values[i])
                                .provenance(
                                        Provenance.stated(Source.of(DOCUMENT).at("item " + (i + 2))))
                                .build())
                        .toList())
                .provenance(STATED)
                .build();
    }

    private static Decision preferred(String value) {
        return Decision.builder()
                .id("decision")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects("contradiction")
                .preferred(value)
                .provenance(STATED)
                .build();
    }

    private static Dossier with(DossierFixtures fixtures, Contradiction contradiction, Decision... decisions) {
        return fixtures.builder()
                .addContradictions(contradiction)
                .addDecisions(decisions)
                .build();
    }

    private static DossierFixtures aNeed() {
        return aDossier().need("need", "700.00", "2019-01-01", UnaryOperator.identity());
    }

    private static DossierFixtures anEvent() {
        return aDossier().event("event", EventState.HELD, "2019-02-05", Headcount.exactly(20));
    }

    private static List<Problem> problems(Dossier.Builder dossier) {
        try {
            dossier.build();
            return List.of();
        } catch (InvalidDossierException invalid) {
            return invalid.problems();
        }
    }

    @Test
    void a_need_that_two_sources_state_differently_lies_between_both_and_so_does_what_rests_on_it() {
        Dossier dossier = with(aNeed(), contradiction("need", "amount", amount("700.00"), amount("770.00")));

        AmountRange either = AmountRange.between(Amounts.euro("700.00"), Amounts.euro("770.00"));
        assertThat(dossier.needs()).extracting(need -> need.amount().range()).containsExactly(either);
        assertThat(BudgetGaps.of(dossier, PLAN).need().value()).isEqualTo(either);
    }

    @Test
    void a_decision_gives_the_value_preferred_and_keeps_both() {
        Contradiction contradiction = contradiction("need", "amount", amount("700.00"), amount("770.00"));
        Dossier dossier = with(aNeed(), contradiction, preferred("value-1"));

        assertThat(BudgetGaps.of(dossier, PLAN).need().value()).isEqualTo(AmountRange.exactly(Amounts.euro("770.00")));
        assertThat(dossier.contradictions()).containsExactly(contradiction);
        assertThat(dossier.withDecisions().needs().get(0).amount().range())
                .isEqualTo(AmountRange.between(Amounts.euro("700.00"), Amounts.euro("770.00")));
    }

    @Test
    void the_finding_names_all_sides_with_their_sources_and_is_information_once_it_is_decided() {
        Contradiction contradiction = contradiction("need", "amount", amount("700.00"), amount("770.00"));
        Finding open = found(with(aNeed(), contradiction));
        Finding settled = found(with(aNeed(), contradiction, preferred("value-1")));

        assertThat(open.severity()).isEqualTo(Severity.WARNING);
        assertThat(open.explain(Wording.ENGLISH)).contains("700.00").contains("770.00");
        assertThat(open.evidence())
                .contains(Source.of(DOCUMENT).at("item 2"), Source.of(DOCUMENT).at("item 3"));
        assertThat(settled.severity()).isEqualTo(Severity.INFO);
        assertThat(settled.explain(Wording.ENGLISH)).contains("it was decided to go by: EUR\u00a0770.00");
    }

    private static Finding found(Dossier dossier) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding -> finding.code().equals("CONTRADICTION"))
                .findFirst()
                .orElseThrow();
    }

    private static StatedValue printed(String euro, String precision) {
        return new StatedValue.OfAmount(StatedAmount.rounded(Amounts.euro(euro), Amounts.euro(precision)));
    }

    @ParameterizedTest(name = "printed in thousands and {0} printed to {1}: found {2}")
    @CsvSource({"1990.00, 10.00, false", "1500.00, 0.01, false", "1494.99, 10.00, true", "2505.01, 10.00, true"})
    void amounts_that_agree_within_what_they_are_printed_to_are_the_finer_one_and_no_contradiction(
            String finer, String precision, boolean found) {
        StatedValue inThousands = printed("2000.00", "1000.00");
        StatedValue other = printed(finer, precision);
        for (Contradiction contradiction : List.of(
                contradiction("need", "amount", inThousands, other),
                contradiction("need", "amount", other, inThousands))) {
            Dossier dossier = with(
                    aDossier()
                            .need(
                                    "need",
                                    "1.00",
                                    "2019-01-01",
                                    need -> need.amount(StatedAmount.unknown(Amounts.currency("EUR")))),
                    contradiction);

            assertThat(Rulebook.standard().check(dossier))
                    .extracting(Finding::code)
                    .filteredOn("CONTRADICTION"::equals)
                    .hasSize(found ? 1 : 0);
            assertThat(new StatedValue.OfAmount(dossier.needs().get(0).amount()).equals(other))
                    .isNotEqualTo(found);
        }
    }

    @ParameterizedTest(name = "{0} or {1}: {2}")
    @CsvSource({
        "2019-02-05, 2019-02-06, 2019-02",
        "2019-01-31, 2019-02-01, 2019-33",
        "2019-03-31, 2019-04-01, 2019-40",
        "2019-06-30, 2019-07-01, 2019",
        "2019-12-31, 2020-01-01, XXXX-XX-XX",
        "2019-02, 2019-02-06, 2019-02",
        "2019-02-05, XXXX-XX-XX, XXXX-XX-XX"
    })
    void a_day_stated_twice_lies_in_the_shortest_part_of_a_year_that_holds_both(
            String one, String other, String either) {
        Dossier dossier = with(
                aDossier().event("event", EventState.HELD, one),
                contradiction("event", "date", date(one), date(other)));

        Sourced<PartialDate> day = dossier.events().get(0).date();
        assertThat(day.value()).isEqualTo(PartialDate.parse(either));
        assertThat(day.provenance().sources())
                .containsExactly(
                        Source.of(DOCUMENT).at("item 2"), Source.of(DOCUMENT).at("item 3"));
    }

    @Test
    void participations_stated_twice_are_within_both() {
        Dossier dossier = with(anEvent(), contradiction("event", "participations", count(20), count(23)));

        assertThat(Attendance.of(dossier).held().value()).isEqualTo(Participations.of(Headcount.between(20, 23)));
    }

    @Test
    void of_an_event_held_or_cancelled_nobody_can_tell_and_the_finding_says_which_the_fact_shows() {
        Contradiction contradiction =
                contradiction("event", "state", new StatedValue.OfCode("HELD"), new StatedValue.OfCode("CANCELLED"));

        Dossier open = with(anEvent(), contradiction);
        assertThat(open.events().get(0).state()).isEqualTo(EventState.HELD);
        assertThat(open.kept("contradiction")).contains(new StatedValue.OfCode("HELD"));
        assertThat(Occurrences.of(open, DossierFixtures.HORIZON)
                        .held(open.events().get(0)))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(Attendance.of(open).held().value()).isEqualTo(Participations.of(Headcount.atMost(20)));
        assertThat(found(open).explain(Wording.ENGLISH))
                .contains("until it is decided what to go by, this one is shown: HELD");

        Dossier settled = with(anEvent(), contradiction, preferred("value-1"));
        assertThat(settled.events().get(0).state()).isEqualTo(EventState.CANCELLED);
        assertThat(settled.kept("contradiction")).isEmpty();
        assertThat(Attendance.of(settled).held().value()).isEqualTo(Participations.none());
    }

    @Test
    void a_field_that_is_left_empty_stays_unknown_until_a_decision() {
        Contradiction contradiction = contradiction(
                "event", "organiser", new StatedValue.OfCode("organisation"), new StatedValue.OfCode("municipality"));

        assertThat(with(anEvent(), contradiction).events().get(0).organiser()).isEmpty();
        assertThat(found(with(anEvent(), contradiction)).explain(Wording.LITHUANIAN))
                .endsWith("policijos komisariatas; savivaldybė.");
        assertThat(with(anEvent(), contradiction, preferred("value-1"))
                        .events()
                        .get(0)
                        .organiser())
                .contains("municipality");
    }

    @Test
    void a_field_of_a_part_is_named_by_the_way_to_it() {
        Dossier dossier = aDossier()
                .builder()
                .addSeries(EventSeries.builder()
                        .id("series")
                        .measure(DossierFixtures.MEASURE)
                        .title(text("paskaitos"))
                        .date(DossierFixtures.on("2019"))
                        .targets(TargetUnits.builder()
                                .unit(text("mokyklos"))
                                .total(13)
                                .reached(Headcount.exactly(5))
                                .build())
                        .build())
                .addContradictions(contradiction("series", "targets/reached", count(5), count(7)))
                .build();

        assertThat(dossier.series().get(0).targets().orElseThrow().reached()).isEqualTo(Headcount.between(5, 7));
    }

    @Test
    void amounts_in_two_currencies_leave_an_amount_that_is_not_known() {
        Dossier dossier = aNeed().builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addContradictions(contradiction(
                        "need", "amount", amount("700.00"), new StatedValue.OfAmount(Amounts.of("2416.96", "LTL"))))
                .build();

        assertThat(dossier.needs().get(0).amount()).isEqualTo(StatedAmount.unknown(Amounts.currency("EUR")));
    }

    @Test
    void money_that_is_converted_holds_what_the_values_left_open_before() {
        Dossier dossier = aDossier()
                .builder()
                .addOtherCurrencies(Amounts.currency("USD"))
                .addNeeds(Need.builder()
                        .id("need")
                        .plan(PLAN)
                        .amount(Amounts.of("100.00", "USD"))
                        .period(DateRange.ofYear(2019))
                        .effective(DossierFixtures.on("2019-01-01"))
                        .build())
                .addContradictions(contradiction(
                        "need",
                        "amount",
                        new StatedValue.OfAmount(Amounts.of("100.00", "USD")),
                        new StatedValue.OfAmount(Amounts.of("120.00", "USD"))))
                .build();
        Dossier euro = Currencies.converted(
                dossier,
                List.of(new Rate(
                        Amounts.currency("EUR"),
                        Amounts.currency("USD"),
                        new BigDecimal("2"),
                        LocalDate.of(2019, 1, 2),
                        "ECB")),
                RoundingMode.HALF_EVEN);

        assertThat(euro.needs().get(0).amount().range())
                .isEqualTo(AmountRange.between(Amounts.euro("50.00"), Amounts.euro("60.00")));
        assertThat(Currencies.asStated(euro).needs()).isEqualTo(dossier.needs());
    }

    @Test
    void a_scenario_may_suppose_another_value_than_those_stated() {
        Dossier dossier = with(
                aDossier()
                        .event(
                                "event",
                                EventState.POSTPONED,
                                "2019-11-08",
                                event -> event.postponedTo(PartialDate.parse("2019-12-20"))
                                        .participations(Headcount.exactly(30))),
                contradiction("event", "date", date("2019-11-08"), date("2019-11-09")));

        Dossier supposed = Scenario.allPlannedTakesPlace(dossier, LocalDate.of(2019, 12, 31));

        assertThat(supposed.events())
                .extracting(Event::state, event -> event.date().value())
                .containsExactly(tuple(EventState.HELD, PartialDate.parse("2019-12-20")));
        assertThat(supposed.contradictions()).hasSize(1);
    }

    @Test
    void a_scenario_may_suppose_another_state_of_a_meeting_of_any_group() {
        Dossier one = aDossier()
                .meeting("meeting", MeetingState.PLANNED, "2019-12-20")
                .build();
        Dossier two = one.withGroups(
                CoordinationGroup.builder()
                        .from(one.group())
                        .id("first")
                        .meetings(List.of())
                        .build(),
                one.group());
        Dossier dossier = two.withContradictions(contradiction(
                "meeting", "state", new StatedValue.OfCode("PLANNED"), new StatedValue.OfCode("CANCELLED")));

        Dossier supposed = Scenario.allPlannedTakesPlace(dossier, LocalDate.of(2019, 12, 31));

        assertThat(supposed.groups().get(1).meetings())
                .extracting(Meeting::state)
                .containsExactly(MeetingState.HELD);
        assertThat(supposed.contradictions()).hasSize(1);
    }

    @Test
    void a_dossier_reads_back_as_it_was_written() {
        Dossier open = with(aNeed(), contradiction("need", "amount", amount("700.00"), amount("770.00")));

        assertThat(Dossiers.read(Dossiers.toBytes(open))).isEqualTo(open);
        assertThat(Dossiers.toBytes(Dossiers.read(Dossiers.toBytes(open)))).isEqualTo(Dossiers.toBytes(open));
    }

    @Test
    void a_field_that_the_fact_does_not_have_is_a_problem_with_its_place_and_the_nearest_name() {
        assertThat(problems(aNeed().builder()
                        .addContradictions(contradiction("need", "amont", amount("700.00"), amount("770.00")))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.NO_SUCH_FIELD);
                    assertThat(problem.pointer()).isEqualTo("/contradictions/0/field");
                    assertThat(problem.argument("nearest")).contains("amount");
                });
    }

    @Test
    void a_field_of_a_source_document_which_is_no_fact_is_a_problem_of_the_contradiction() {
        assertThat(problems(aNeed().builder()
                        .addContradictions(contradiction(DOCUMENT, "written", date("2019-12"), date("2020")))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.WRONG_KIND);
                    assertThat(problem.pointer()).isEqualTo("/contradictions/0/subject");
                    assertThat(problem.explain(Wording.LITHUANIAN)).endsWith("Nurodykite faktą.");
                });
    }

    @Test
    void what_sources_state_differently_of_a_document_as_such_leaves_no_figure_open() {
        Dossier dossier = aNeed().builder()
                .addContradictions(contradiction(DOCUMENT, "written", date("2019-12"), date("2020"))
                        .withField(Optional.empty()))
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN).need().value().isExact()).isTrue();
        assertThat(Rulebook.standard().check(dossier)).isNotEmpty();
    }

    @ParameterizedTest(name = "the field {0}")
    @CsvSource({"id", "provenance", "ofWhich", "ofWhich/count", "participations/exactly", "' '"})
    void what_holds_no_single_value_is_no_field_to_state_twice(String field) {
        assertThat(problems(anEvent().builder().addContradictions(contradiction("event", field, count(1), count(2)))))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.NO_SUCH_FIELD);
    }

    @Test
    void a_value_in_another_form_than_the_field_has_is_a_problem_at_that_value() {
        assertThat(problems(aNeed().builder()
                        .addContradictions(contradiction("need", "amount", amount("700.00"), count(770)))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.VALUE_OF_OTHER_FORM);
                    assertThat(problem.pointer()).isEqualTo("/contradictions/0/alternatives/1/value");
                    assertThat(problem.argument("form")).contains("amount");
                });
    }

    @Test
    void a_value_that_the_fact_could_never_hold_is_still_refused() {
        assertThat(problems(aNeed().builder()
                        .addContradictions(contradiction("need", "amount", amount("700.00"), amount("-1.00")))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.NEGATIVE_AMOUNT);
                    assertThat(problem.pointer()).isEqualTo("/contradictions/0/alternatives/1/value");
                });
        assertThat(problems(anEvent()
                        .builder()
                        .addContradictions(contradiction(
                                "event", "state", new StatedValue.OfCode("HELD"), new StatedValue.OfCode("HAPPENED")))))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.VALUE_OF_OTHER_FORM);
        assertThat(problems(anEvent()
                        .builder()
                        .addContradictions(contradiction(
                                "event",
                                "organiser",
                                new StatedValue.OfCode("organisation"),
                                new StatedValue.OfCode("nobody")))))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.DANGLING_REFERENCE);
    }

    @Test
    void what_the_fact_holds_is_never_dropped_without_a_word() {
        assertThat(problems(aNeed().builder()
                        .addContradictions(contradiction("need", "amount", amount("710.00"), amount("770.00")))))
                .extracting(Problem::kind, Problem::pointer)
                .containsExactly(tuple(ProblemKind.HELD_VALUE_MISSING, "/contradictions/0/field"));
    }

    @Test
    void values_of_two_fields_that_cannot_be_together_are_a_problem() {
        Contradiction since = contradiction("membership", "since", date("2019-01-01"), date("2019-06-01"));
        Contradiction until = contradiction("membership", "until", date("2019-03-01"), date("2019-09-01"))
                .withId("until")
                .withAlternatives(
                        Alternative.builder()
                                .id("march")
                                .value(date("2019-03-01"))
                                .build(),
                        Alternative.builder()
                                .id("september")
                                .value(date("2019-09-01"))
                                .build());
        Dossier open = termStatedTwice(since, until).build();
        Dossier.Builder dossier = termStatedTwice(since, until)
                .addDecisions(
                        preferred("value-1"),
                        Decision.builder()
                                .id("decision-until")
                                .kind(Decision.Kind.PREFERRED)
                                .addSubjects("until")
                                .preferred("march")
                                .build());

        assertThat(open.group().memberships())
                .extracting(Membership::since, Membership::until)
                .containsExactly(tuple(PartialDate.parse("2019-40"), Optional.of(PartialDate.parse("2019"))));
        assertThat(problems(dossier))
                .extracting(Problem::kind, Problem::pointer)
                .containsExactly(tuple(ProblemKind.PERIOD_REVERSED, "/contradictions"));
    }

    private static Dossier.Builder termStatedTwice(Contradiction... contradictions) {
        return aDossier()
                .group(group -> group.addMemberships(Membership.builder()
                        .id("membership")
                        .seat("seat")
                        .since(PartialDate.parse("2019-01-01"))
                        .until(PartialDate.parse("2019-03-01"))
                        .build()))
                .builder()
                .addContradictions(contradictions);
    }

    @Test
    void two_contradictions_about_one_field_are_a_problem() {
        Contradiction one = contradiction("need", "amount", amount("700.00"), amount("770.00"));
        Contradiction other = one.withId("other")
                .withAlternatives(one.alternatives().stream()
                        .map(value -> value.withId(value.id() + "-again"))
                        .toList());

        assertThat(problems(aNeed().builder().addContradictions(one, other)))
                .extracting(Problem::kind, Problem::pointer)
                .containsExactly(tuple(ProblemKind.CONTRADICTED_TWICE, "/contradictions/1/field"));
    }

    @Test
    void a_contradiction_without_a_field_leaves_the_fact_as_it_is() {
        Contradiction words =
                contradiction("need", "amount", amount("1.00"), amount("2.00")).withField(Optional.empty());

        assertThat(with(aNeed(), words).needs()).isEqualTo(aNeed().build().needs());
        assertThatThrownBy(() -> with(aNeed(), words.withSubject("nothing")))
                .isInstanceOf(InvalidDossierException.class);
    }
}
