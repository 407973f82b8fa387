package lt.kopz.core.progress;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InactivitiesTest {
    private static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);

    private static Dossier dossier(
            DossierFixtures fixture, InactivityKind kind, UnaryOperator<Inactivity.Builder> change) {
        return fixture.knownUntil(YEAR_END)
                .builder()
                .addInactivity(change.apply(Inactivity.builder()
                                .id("inactivity")
                                .kind(kind)
                                .period(DateRange.ofYear(2019))
                                .reason(text("lėšų neskirta"))
                                .provenance(STATED))
                        .build())
                .build();
    }

    private static Dossier dossier(InactivityKind kind, UnaryOperator<Inactivity.Builder> change) {
        return dossier(aDossier(), kind, change);
    }

    private static MeasureStatus status(Dossier dossier) {
        return MeasureProgress.of(dossier, MEASURE, YEAR_END).status();
    }

    @ParameterizedTest(name = "said of {0}, {1}: {2}")
    @CsvSource({
        "measure, NOTHING_DONE, NOT_DONE",
        "plan, NOTHING_DONE, NOT_DONE",
        "group, NOTHING_DONE, NOT_DONE",
        ", NOTHING_DONE, NOT_DONE",
        "plan, NO_ANSWER, NO_ANSWER",
        ", NO_ANSWER, NO_ANSWER",
        "group, NO_MEETING, NO_INFORMATION",
        "group, NO_CASES, NO_INFORMATION",
        ", NO_PLAN, NO_INFORMATION"
    })
    void what_is_said_of_the_plan_the_group_or_the_period_reaches_a_measure_of_which_nothing_else_is_told(
            String subject, InactivityKind kind, MeasureStatus status) {
        Dossier dossier = dossier(kind, said -> said.subject(Optional.ofNullable(subject)));
        assertThat(status(dossier)).isEqualTo(status);
        assertThat(Deviation.of(dossier, MEASURE, YEAR_END)).hasSize(status == MeasureStatus.NO_INFORMATION ? 0 : 1);
        assertThat(Attendance.of(dossier).unstated()).hasSize(status == MeasureStatus.NO_INFORMATION ? 1 : 0);
    }

    @Test
    void what_is_said_of_the_plan_does_not_reach_a_measure_of_which_something_is_told() {
        Dossier planned = dossier(
                aDossier().event("event", EventState.PLANNED, "2020-03-01"),
                InactivityKind.NOTHING_DONE,
                said -> said.subject(PLAN));
        assertThat(status(planned)).isEqualTo(MeasureStatus.PLANNED);
        assertThat(Inactivities.of(planned, MEASURE, YEAR_END)).isEmpty();
    }

    @Test
    void what_is_said_of_the_measure_itself_comes_before_what_is_said_of_its_plan() {
        Dossier dossier = dossier(InactivityKind.NO_ANSWER, said -> said.subject(MEASURE));
        Dossier both = dossier.withInactivity(ImmutableList.<Inactivity>builder()
                .addAll(dossier.inactivity())
                .add(dossier.inactivity()
                        .get(0)
                        .withId("of-the-plan")
                        .withKind(InactivityKind.NOTHING_DONE)
                        .withSubject(PLAN))
                .build());
        assertThat(status(both)).isEqualTo(MeasureStatus.NO_ANSWER);
    }

    @ParameterizedTest(name = "a plan of 2019 and 2020, idle {0} to {1}: {2}")
    @CsvSource({
        "2018-01-01, 2018-12-31, NO_INFORMATION",
        "2018-01-01, 2019-01-01, NO_INFORMATION",
        "2019-01-01, 2019-12-31, NOT_DONE",
        "2018-01-01, 2019-12-31, NOT_DONE",
        "2019-01-02, 2019-12-31, NO_INFORMATION",
        "2019-01-01, 2019-12-30, NO_INFORMATION",
        "2020-12-31, 2021-12-31, NO_INFORMATION",
        "2021-01-01, 2021-12-31, NO_INFORMATION"
    })
    void that_nothing_was_done_in_a_part_of_the_time_so_far_says_nothing_of_the_rest(
            LocalDate first, LocalDate last, MeasureStatus status) {
        assertThat(status(dossier(InactivityKind.NOTHING_DONE, said -> said.period(DateRange.of(first, last)))))
                .isEqualTo(status);
    }

    @Test
    void two_halves_in_which_nothing_was_done_are_a_year() {
        Dossier half = dossier(
                InactivityKind.NOTHING_DONE,
                said -> said.period(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30))));
        assertThat(status(half)).isEqualTo(MeasureStatus.NO_INFORMATION);
        assertThat(status(half.withInactivity(
                        half.inactivity().get(0),
                        half.inactivity()
                                .get(0)
                                .withId("second")
                                .withPeriod(DateRange.of(LocalDate.of(2019, 7, 1), YEAR_END)))))
                .isEqualTo(MeasureStatus.NOT_DONE);
    }

    @Test
    void a_month_in_which_nothing_was_done_leaves_the_events_of_the_year_and_claims_on_them_open() {
        Dossier dossier = dossier(
                aDossier().statingNothingOfLists(),
                InactivityKind.NOTHING_DONE,
                said -> said.subject(MEASURE)
                        .period(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 31))));
        assertThat(Attendance.of(dossier).eventsHeld().value()).isEqualTo(Headcount.unknown());
        assertThat(verdict(dossier, 0)).isEqualTo(ClaimVerdict.CANNOT_TELL);
    }

    @Test
    void silence_about_the_next_year_leaves_what_is_known_of_this_one() {
        Dossier dossier =
                dossier(InactivityKind.NO_ANSWER, said -> said.subject(MEASURE).period(DateRange.ofYear(2020)));
        assertThat(status(dossier)).isEqualTo(MeasureStatus.NO_INFORMATION);
        assertThat(Attendance.of(dossier).held().value()).isEqualTo(Participations.none());
        assertThat(Attendance.of(dossier).held().value())
                .isEqualTo(Attendance.of(dossier.withInactivity()).held().value());
    }

    @Test
    void that_one_of_several_groups_did_nothing_says_nothing_of_what_others_did() {
        Dossier several =
                dossier(aDossier().statingNothingOfLists(), InactivityKind.NOTHING_DONE, said -> said.subject("group"));
        Dossier two = several.withGroups(
                several.group(), several.group().withId("other").withName(text("komisija")));

        assertThat(status(several)).isEqualTo(MeasureStatus.NOT_DONE);
        assertThat(Attendance.of(several).eventsHeld().value()).isEqualTo(Headcount.zero());
        assertThat(status(two)).isEqualTo(MeasureStatus.NO_INFORMATION);
        assertThat(Attendance.of(two).eventsHeld().value()).isEqualTo(Headcount.unknown());
    }

    @Test
    void where_sources_differ_on_whether_nothing_was_done_the_events_are_not_known_to_be_none() {
        Dossier open = dossier(aDossier().statingNothingOfLists(), InactivityKind.NOTHING_DONE, said -> said)
                .withContradictions(DossierFixtures.contradiction(
                        "contradiction",
                        "inactivity",
                        Optional.of("kind"),
                        new StatedValue.OfCode("NOTHING_DONE"),
                        new StatedValue.OfCode("NO_ANSWER")));

        assertThat(KnownLists.of(open)
                        .of(ListKind.EVENTS, Optional.empty(), YEAR_END)
                        .standing())
                .isEqualTo(KnownList.Standing.PARTIAL);
        assertThat(Attendance.of(open).eventsHeld().value()).isEqualTo(Headcount.unknown());
    }

    @Test
    void an_organisation_that_did_nothing_leaves_undone_what_it_is_responsible_for() {
        Dossier dossier = dossier(InactivityKind.NOTHING_DONE, said -> said.organisation(ORGANISATION));
        assertThat(status(dossier)).isEqualTo(MeasureStatus.NO_INFORMATION);
        Measure measure = dossier.measure(MEASURE).withResponsible(ORGANISATION);
        assertThat(status(dossier.withPlans(dossier.plans().get(0).withMeasures(measure))))
                .isEqualTo(MeasureStatus.NOT_DONE);
    }

    @Test
    void a_stated_nothing_is_zero_with_its_reason_and_as_firm_as_the_source_says_it() {
        Dossier stated = dossier(InactivityKind.NOTHING_DONE, said -> said.subject(PLAN));
        Attendance attendance = Attendance.of(stated);
        assertThat(attendance.held().value()).isEqualTo(Participations.none());
        assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.zero());
        assertThat(attendance.persons().value()).isEqualTo(Persons.exactly(0));
        assertThat(attendance.held().explanation().parts()).singleElement().satisfies(leaf -> {
            assertThat(leaf.fact()).contains("inactivity");
            assertThat(leaf.basis()).isEqualTo(Basis.STATED);
            assertThat(leaf.sources()).isEqualTo(STATED.sources());
        });
        Dossier inferred = dossier(
                InactivityKind.NOTHING_DONE,
                said -> said.subject(PLAN)
                        .provenance(Provenance.inferred(
                                text("kita neminima"), STATED.sources().get(0))));
        assertThat(Attendance.of(inferred).held().value()).isEqualTo(Participations.none());
        assertThat(Attendance.of(inferred).held().basis()).isEqualTo(Basis.INFERRED);
    }

    @Test
    void without_an_answer_what_was_held_stays_unknown() {
        Dossier dossier = dossier(InactivityKind.NO_ANSWER, said -> said);
        Attendance attendance = Attendance.of(dossier);
        assertThat(attendance.held().value()).isEqualTo(Participations.of(Headcount.unknown()));
        assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.unknown());
        assertThat(attendance.persons().value()).isEqualTo(Persons.of(Headcount.unknown()));
        assertThat(attendance.planned().value()).isEqualTo(Participations.none());
    }

    @Test
    void without_an_answer_about_a_measure_its_events_told_are_the_least_it_did() {
        DossierFixtures fixture = aDossier().event("event", EventState.HELD, "2019-11-08", Headcount.exactly(20));
        assertThat(Attendance.of(dossier(fixture, InactivityKind.NO_ANSWER, said -> said.subject(MEASURE)))
                        .held()
                        .value())
                .isEqualTo(Participations.of(Headcount.atLeast(20)));
        assertThat(Attendance.of(dossier(fixture, InactivityKind.NOTHING_DONE, said -> said.subject(MEASURE)))
                        .held()
                        .explanation()
                        .parts())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: that 0 are implemented is {1}, that 1 is {2}")
    @CsvSource({"NOTHING_DONE, CONFIRMED, CONTRADICTED", "NO_ANSWER, CANNOT_TELL, CANNOT_TELL"})
    void a_claim_of_implemented_measures_is_confirmed_by_what_was_not_done_and_undecided_without_an_answer(
            InactivityKind kind, ClaimVerdict none, ClaimVerdict one) {
        Dossier dossier = dossier(kind, said -> said.subject(PLAN));
        assertThat(verdict(dossier, 0)).isEqualTo(none);
        assertThat(verdict(dossier, 1)).isEqualTo(one);
    }

    private static ClaimVerdict verdict(Dossier dossier, long implemented) {
        return Claims.of(dossier.withClaims(Claim.builder()
                        .id("claim")
                        .assertion(FigureStated.of(Question.of("measures-done", PLAN), Headcount.exactly(implemented))
                                .withReadings("measures-done-as-planned"))
                        .provenance(STATED)
                        .build()))
                .check("claim")
                .verdict();
    }

    @Test
    void the_words_give_the_reason() {
        Inactivity said =
                dossier(InactivityKind.NOTHING_DONE, each -> each).inactivity().get(0);
        assertThat(Wording.LITHUANIAN.say(Inactivities.text(said)))
                .isEqualTo("nieko neatlikta (priežastis: lėšų neskirta)");
        assertThat(Wording.LITHUANIAN.say(Inactivities.text(said.withReason(Optional.empty()))))
                .isEqualTo("nieko neatlikta");
    }

    @ParameterizedTest
    @EnumSource(InactivityKind.class)
    void each_kind_has_words_of_its_own(InactivityKind kind) {
        assertThat(ImmutableList.copyOf(InactivityKind.values()))
                .filteredOn(other -> other.key().equals(kind.key()))
                .containsExactly(kind);
    }
}
