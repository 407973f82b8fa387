package lt.kopz.core.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.NoneOrSeveralGroups.COMMISSION;
import static lt.kopz.core.dossier.NoneOrSeveralGroups.WORKING_GROUP;
import static lt.kopz.core.dossier.NoneOrSeveralGroups.YEAR_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.GroupComposition;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsOfADossierTest {
    private static ImmutableList<Finding> check(Dossier dossier) {
        return Rulebook.standard().check(dossier, YEAR_END);
    }

    private static Dossier with(Dossier dossier, String group, UnaryOperator<CoordinationGroup> change) {
        return dossier.withGroups(dossier.groups().stream()
                .map(each -> each.id().equals(group) ? change.apply(each) : each)
                .toList());
    }

    @Nested
    class WithoutAGroup {
        private final Dossier dossier = NoneOrSeveralGroups.nothingButMoney();

        @Test
        void a_dossier_of_nothing_but_money_is_valid_and_comes_back_from_json() {
            assertThat(dossier.groups()).isEmpty();
            byte[] json = Dossiers.toBytes(dossier);
            assertThat(Dossiers.read(json)).isEqualTo(dossier);
            assertThat(new String(json, UTF_8)).doesNotContain("\"groups\"");
        }

        @Test
        void no_rule_finds_anything_about_a_group_that_may_not_be_there() {
            assertThat(check(dossier))
                    .extracting(finding -> finding.explain(Wording.ENGLISH).toLowerCase(Locale.ROOT))
                    .noneMatch(words -> words.contains("group") || words.contains("meeting"));
        }

        @Test
        void how_many_groups_there_were_is_unknown_and_not_0() {
            assertThat(GroupPresence.of(dossier).count(YEAR_END)).isEqualTo(Headcount.unknown());
        }

        @Test
        void a_question_about_its_only_group_is_refused_with_the_groups_it_has() {
            assertThatThrownBy(() -> DutyCadence.ofMeetings(dossier, YEAR_END))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dossier dossier has not exactly one group, but []; name the one that is meant");
            assertThatThrownBy(() -> Composition.of(NoneOrSeveralGroups.two()))
                    .hasMessageContaining("[commission, working-group]");
            assertThatThrownBy(() -> Composition.of(NoneOrSeveralGroups.two(), "comission"))
                    .hasMessageContaining("has no CoordinationGroup \"comission\"")
                    .hasMessageContaining("[commission, working-group]");
        }

        @Test
        void a_scenario_leaves_it_without_a_group() {
            assertThat(Scenario.allPlannedTakesPlace(dossier, YEAR_END.plusDays(1))
                            .groups())
                    .isEmpty();
        }
    }

    @Nested
    class WithTwoGroups {
        private final Dossier dossier = NoneOrSeveralGroups.two();

        @Test
        void each_is_judged_by_its_own_rules_and_meetings() {
            assertThat(outcome(COMMISSION)).isEqualTo(Outcome.MET);
            assertThat(outcome(WORKING_GROUP)).isEqualTo(Outcome.BREACHED);
        }

        private Outcome outcome(String group) {
            return DutyCadence.ofMeetings(dossier, group, YEAR_END.plusDays(1))
                    .orElseThrow()
                    .under(CadenceReading.CALENDAR_ALL_MEETINGS)
                    .outcome();
        }

        @Test
        void the_finding_about_one_names_it() {
            Dossier later = dossier.withKnownUntil(Sourced.stated(YEAR_END.plusDays(30)));
            assertThat(Rulebook.standard().check(later, YEAR_END.plusDays(30)))
                    .filteredOn(finding -> finding.subjects().contains("rules-" + WORKING_GROUP))
                    .extracting(finding -> finding.explain(Wording.ENGLISH))
                    .isNotEmpty()
                    .allMatch(words -> words.lines().findFirst().orElseThrow().endsWith(" Group: Working group."));
            assertThat(check(dossier.withCompleteness()))
                    .filteredOn(finding -> finding.code().equals("COMPOSITION_UNKNOWN"))
                    .extracting(finding -> finding.explain(Wording.LITHUANIAN))
                    .singleElement()
                    .asString()
                    .endsWith(" Grupė: Darbo grupė.");
        }

        @Test
        void each_has_the_members_that_are_named_in_it() {
            LocalDate june = LocalDate.of(2019, 6, 30);
            assertThat(Composition.of(dossier, COMMISSION).on(june).size()).isEqualTo(Headcount.exactly(2));
            assertThat(Composition.of(dossier, COMMISSION).on(june.plusDays(1)).size())
                    .isEqualTo(Headcount.exactly(1));
            assertThat(Composition.of(dossier, WORKING_GROUP).on(june).size()).isEqualTo(Headcount.exactly(9));
            assertThat(GroupPresence.of(dossier).count(june)).isEqualTo(Headcount.exactly(2));
        }

        @Test
        void what_belongs_to_one_leads_back_to_it() {
            assertThat(dossier.groupOf("meeting-5").map(CoordinationGroup::id)).contains(WORKING_GROUP);
            assertThat(dossier.groupOf("member-1").map(CoordinationGroup::id)).contains(COMMISSION);
            assertThat(dossier.groupOf("rules-commission")).contains(dossier.group(COMMISSION));
            assertThat(dossier.groupOf(COMMISSION)).isEmpty();
        }

        @Test
        void a_seat_of_one_may_be_called_like_a_seat_of_the_other_and_a_member_of_one_does_not_attend_in_the_other() {
            Dossier seated = with(
                    dossier,
                    WORKING_GROUP,
                    group -> group.withMemberships(
                            dossier.group(COMMISSION).memberships().get(0).withId("member-3")));
            assertThat(seated.groups()).hasSize(2);
            List<Problem> problems = catchThrowableOfType(
                            InvalidDossierException.class,
                            () -> with(
                                    seated,
                                    WORKING_GROUP,
                                    group -> group.withMeetings(
                                            group.meetings().get(0).withAttendees("member-3", "member-1"))))
                    .problems();
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(ProblemKind.OF_ANOTHER_GROUP);
                assertThat(problem.toString()).contains("/groups/1/meetings/0/attendees/1", "member-1");
            });
        }
    }

    @Nested
    class KnownAbsence {
        private static final DateRange FIRST_HALF = DateRange.parse("2019-01-01/2019-06-30");

        private final Dossier none = NoneOrSeveralGroups.knownToHaveNone();

        /** The working group, without the meeting that would contradict that it was not there. */
        private Dossier absent(DateRange period, UnaryOperator<Inactivity> change) {
            return with(NoneOrSeveralGroups.two(), WORKING_GROUP, group -> group.withMeetings())
                    .withInactivity(
                            change.apply(NoneOrSeveralGroups.noGroup(period).withSubject(WORKING_GROUP)))
                    .withKnownUntil(Sourced.stated(YEAR_END.plusDays(30)));
        }

        private CadenceVerdict cadence(Dossier dossier) {
            return DutyCadence.ofMeetings(dossier, WORKING_GROUP, YEAR_END.plusDays(1))
                    .orElseThrow()
                    .under(CadenceReading.CALENDAR_ALL_MEETINGS);
        }

        @ParameterizedTest(name = "on {0} there were {1} groups")
        @CsvSource({"2018-12-31, ?", "2019-01-01, 0", "2019-12-31, 0", "2020-01-01, ?"})
        void in_the_time_that_is_named_there_were_0_groups_and_before_and_after_it_is_unknown(
                LocalDate day, String groups) {
            assertThat(GroupPresence.of(none).count(day))
                    .isEqualTo(groups.equals("0") ? Headcount.exactly(0) : Headcount.unknown());
        }

        @Test
        void it_comes_back_from_json() {
            assertThat(Dossiers.read(Dossiers.toBytes(none))).isEqualTo(none);
        }

        @Test
        void a_group_that_was_not_there_had_no_members_whatever_size_is_declared() {
            Dossier dossier = absent(FIRST_HALF, said -> said);
            Composition composition = Composition.of(dossier, WORKING_GROUP);
            assertThat(composition.on(LocalDate.of(2019, 6, 30)).size()).isEqualTo(Headcount.exactly(0));
            assertThat(composition.on(LocalDate.of(2019, 6, 30)).known()).isEqualTo(Answer.YES);
            assertThat(composition.on(LocalDate.of(2019, 7, 1)).size()).isEqualTo(Headcount.exactly(9));
            assertThat(GroupPresence.of(dossier).count(LocalDate.of(2019, 6, 30)))
                    .isEqualTo(Headcount.exactly(1));
            assertThat(GroupPresence.of(dossier).count(LocalDate.of(2019, 7, 1)))
                    .isEqualTo(Headcount.exactly(2));
        }

        @Test
        void it_owed_no_meeting_in_that_time_and_one_after_it() {
            assertThat(cadence(absent(FIRST_HALF, said -> said)).duties())
                    .extracting(duty -> duty.outcome())
                    .containsExactly(Outcome.EXEMPT, Outcome.BREACHED);
            CadenceVerdict wholeYear = cadence(absent(DateRange.ofYear(2019), said -> said));
            assertThat(wholeYear.outcome()).isEqualTo(Outcome.EXEMPT);
            assertThat(wholeYear.duties()).hasSize(2).allSatisfy(duty -> {
                assertThat(duty.explain(Wording.ENGLISH)).contains("no coordination group");
                assertThat(duty.evidence()).containsExactly("no-group");
            });
        }

        @Test
        void what_is_stated_of_one_group_or_by_one_organisation_says_nothing_of_another() {
            assertThat(cadence(absent(DateRange.ofYear(2019), said -> said.withSubject(COMMISSION)))
                            .outcome())
                    .isEqualTo(Outcome.BREACHED);
            assertThat(cadence(absent(
                                    DateRange.ofYear(2019),
                                    said -> said.withOrganisation(DossierFixtures.ORGANISATION)))
                            .outcome())
                    .isEqualTo(Outcome.BREACHED);
        }

        @Test
        void neither_members_nor_a_report_nor_sides_are_demanded_of_it() {
            Dossier dossier = absent(DateRange.ofYear(2019), said -> said);
            assertThat(check(dossier))
                    .filteredOn(finding -> finding.subjects().contains("rules-" + WORKING_GROUP)
                            || finding.subjects().contains(WORKING_GROUP))
                    .isEmpty();
            assertThat(GroupComposition.of(dossier, WORKING_GROUP, YEAR_END).verdicts())
                    .isEmpty();
        }

        @ParameterizedTest(name = "held on {0}: contradicted {1}")
        @CsvSource({"2018-12-31, false", "2019-01-01, true", "2019-06-30, true", "2019-07-01, false", "2019, false"})
        void a_group_that_met_in_that_time_contradicts_it_and_then_neither_counts(String held, boolean contradicted) {
            Dossier dossier = with(
                    absent(FIRST_HALF, said -> said),
                    WORKING_GROUP,
                    group -> group.withMeetings(Meeting.builder()
                            .id("meeting-9")
                            .date(Sourced.stated(PartialDate.parse(held)))
                            .state(MeetingState.HELD)
                            .provenance(STATED)
                            .build()));
            assertThat(check(dossier))
                    .filteredOn(finding -> finding.code().equals("INACTIVITY_CONTRADICTED"))
                    .extracting(Finding::subjects)
                    .isEqualTo(contradicted ? List.of(List.of("no-group", "meeting-9")) : List.of());
            assertThat(GroupPresence.of(dossier).present(WORKING_GROUP, LocalDate.of(2019, 3, 1)))
                    .isEqualTo(contradicted ? Answer.CANNOT_TELL : Answer.NO);
            assertThat(GroupPresence.of(dossier).count(LocalDate.of(2019, 3, 1)))
                    .isEqualTo(contradicted ? Headcount.between(1, 2) : Headcount.exactly(1));
        }

        @Test
        void members_in_that_time_contradict_it_in_one_finding() {
            Dossier dossier = NoneOrSeveralGroups.two()
                    .withInactivity(NoneOrSeveralGroups.noGroup(FIRST_HALF).withSubject(COMMISSION));
            assertThat(check(dossier))
                    .filteredOn(finding -> finding.code().equals("INACTIVITY_CONTRADICTED"))
                    .extracting(Finding::subjects)
                    .containsExactlyInAnyOrder(
                            ImmutableList.of("no-group", "meeting-1", "meeting-2"),
                            ImmutableList.of("no-group", "member-1", "member-2"));
            assertThat(Composition.of(dossier, COMMISSION)
                            .on(LocalDate.of(2019, 3, 1))
                            .size())
                    .isEqualTo(Headcount.unknown());
        }

        @Test
        void while_it_is_contradicted_a_breach_in_that_time_is_not_proven() {
            Dossier dossier = NoneOrSeveralGroups.two()
                    .withInactivity(
                            NoneOrSeveralGroups.noGroup(DateRange.ofYear(2019)).withSubject(WORKING_GROUP))
                    .withKnownUntil(Sourced.stated(YEAR_END.plusDays(30)));
            assertThat(cadence(dossier).duties())
                    .extracting(duty -> duty.outcome())
                    .containsExactly(Outcome.MET, Outcome.UNDETERMINED);
        }
    }
}
