package lt.kopz.core.compliance;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The frequency rule of the 2019 report of Kaišiadorys, under each reading")
class DutyCadenceTest {
    private static final LocalDate REPORT_DAY = LocalDate.of(2019, 12, 10);
    private static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);

    private static DossierFixtures oncePerHalfYear() {
        return aDossier()
                .act(
                        "rules-act",
                        act -> act.kind(ActKind.ORDINANCE)
                                .adopted(PartialDate.parse("2019-02-21"))
                                .addNumbers("V16-4"))
                .group(group -> group.rules(rules(Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR))));
    }

    private static RulesOfProcedure rules(Cadence cadence) {
        return RulesOfProcedure.builder()
                .id("rules")
                .act("rules-act")
                .meetings(cadence)
                .provenance(STATED)
                .build();
    }

    private static Dossier report() {
        return oncePerHalfYear()
                .meeting("february", MeetingState.HELD, "2019-02-05")
                .meeting("december", MeetingState.PLANNED, "2019-12-12")
                .build();
    }

    private static CadenceVerdict verdict(Dossier dossier, LocalDate asOf, CadenceReading reading) {
        return DutyCadence.ofMeetings(dossier, asOf).orElseThrow().under(reading);
    }

    private static Dossier scenario() {
        return Scenario.allPlannedTakesPlace(report(), YEAR_END);
    }

    @Test
    void answers_on_every_day_there_is() {
        for (Cadence cadence : new Cadence[] {
            Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR),
            Cadence.perCalendarPeriod(2, Cadence.Unit.MONTH),
            Cadence.withinGap(6, Cadence.GapUnit.MONTHS)
        }) {
            Dossier dossier = oncePerHalfYear()
                    .group(group -> group.rules(rules(cadence)))
                    .meeting("february", MeetingState.HELD, "2019-02-05")
                    .build();
            assertThat(DutyCadence.ofMeetings(dossier, LocalDate.MIN)
                            .orElseThrow()
                            .agreed())
                    .contains(Outcome.EXEMPT);
            assertThat(DutyCadence.ofMeetings(dossier, LocalDate.MAX)
                            .orElseThrow()
                            .all())
                    .extracting(CadenceVerdict::outcome)
                    .isEqualTo(DutyCadence.ofMeetings(dossier, LocalDate.of(9999, 12, 31)).orElseThrow().all().stream()
                            .map(CadenceVerdict::outcome)
                            .toList());
        }
    }

    @Test
    void calendar_halves_with_every_meeting_counted() {
        CadenceVerdict verdict = verdict(report(), REPORT_DAY, CadenceReading.CALENDAR_ALL_MEETINGS);

        assertThat(verdict.duties()).extracting(Verdict::outcome).containsExactly(Outcome.MET, Outcome.PENDING);
        assertThat(verdict.duties().get(1).due()).contains(YEAR_END);
        assertThat(verdict.duties().get(0).evidence()).containsExactly("february");
        assertThat(verdict.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict(scenario(), YEAR_END, CadenceReading.CALENDAR_ALL_MEETINGS)
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void calendar_halves_with_only_meetings_counted_while_the_rules_are_in_force() {
        CadenceVerdict verdict = verdict(report(), REPORT_DAY, CadenceReading.CALENDAR_WHILE_IN_FORCE);

        assertThat(verdict.duties()).extracting(Verdict::outcome).containsExactly(Outcome.BREACHED, Outcome.PENDING);
        assertThat(verdict.duties().get(0).breachedSince()).contains(LocalDate.of(2019, 7, 1));
        assertThat(verdict.duties().get(0).explain(Wording.ENGLISH))
                .isEqualTo("21\u00a0February – 30\u00a0June 2019: meetings held: 0; required: at least 1.");
        assertThat(verdict(scenario(), YEAR_END, CadenceReading.CALENDAR_WHILE_IN_FORCE)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.BREACHED, Outcome.MET);
    }

    @Test
    void a_partial_half_is_exempt_where_the_reading_says_so() {
        assertThat(verdict(report(), REPORT_DAY, CadenceReading.CALENDAR_WHOLE_PERIODS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.EXEMPT, Outcome.PENDING);
        assertThat(verdict(scenario(), YEAR_END, CadenceReading.CALENDAR_WHOLE_PERIODS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.EXEMPT, Outcome.MET);
    }

    @Test
    void six_months_after_the_last_meeting() {
        CadenceVerdict open = verdict(report(), REPORT_DAY, CadenceReading.ROLLING_FROM_LAST_MEETING);

        assertThat(open.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.outcome()).isEqualTo(Outcome.BREACHED);
            assertThat(duty.due()).contains(LocalDate.of(2019, 8, 5));
            assertThat(duty.breachedSince()).contains(LocalDate.of(2019, 8, 6));
            assertThat(duty.daysLate()).contains(127L);
            assertThat(duty.doneOn()).isEmpty();
        });
        CadenceVerdict late = verdict(scenario(), YEAR_END, CadenceReading.ROLLING_FROM_LAST_MEETING);
        assertThat(late.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.outcome()).isEqualTo(Outcome.BREACHED);
            assertThat(duty.doneOn()).contains(LocalDate.of(2019, 12, 12));
            assertThat(duty.daysLate()).contains(129L);
            assertThat(duty.basis()).isEqualTo(Basis.ASSUMED);
            assertThat(duty.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .isEqualTo("Posėdis turėjo įvykti ne vėliau kaip 2019 m. rugpjūčio 5 d., tačiau įvyko"
                            + " 2019 m. gruodžio 12 d., 129 dienomis vėliau.");
        });
    }

    @Test
    void six_months_after_the_adoption_of_the_rules() {
        assertThat(verdict(report(), REPORT_DAY, CadenceReading.ROLLING_FROM_ADOPTION)
                        .duties())
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.due()).contains(LocalDate.of(2019, 8, 21));
                    assertThat(duty.breachedSince()).contains(LocalDate.of(2019, 8, 22));
                    assertThat(duty.outcome()).isEqualTo(Outcome.BREACHED);
                });
        assertThat(verdict(scenario(), YEAR_END, CadenceReading.ROLLING_FROM_ADOPTION)
                        .duties())
                .singleElement()
                .satisfies(duty -> assertThat(duty.daysLate()).contains(113L));
    }

    @Test
    void a_rolling_gap_is_pending_on_its_due_day_and_broken_on_the_next() {
        CadenceReading reading = CadenceReading.ROLLING_FROM_LAST_MEETING;

        assertThat(verdict(wholeYear(), LocalDate.of(2019, 8, 4), reading).outcome())
                .isEqualTo(Outcome.PENDING);
        assertThat(verdict(wholeYear(), LocalDate.of(2019, 8, 5), reading).outcome())
                .isEqualTo(Outcome.PENDING);
        assertThat(verdict(wholeYear(), LocalDate.of(2019, 8, 6), reading).outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    private static Dossier wholeYear() {
        return oncePerHalfYear()
                .meeting("february", MeetingState.HELD, "2019-02-05")
                .build();
    }

    @Test
    void at_the_end_of_the_year_without_evidence_the_second_half_is_undetermined() {
        CadenceVerdict verdict = verdict(report(), YEAR_END, CadenceReading.CALENDAR_ALL_MEETINGS);

        assertThat(verdict.duties()).extracting(Verdict::outcome).containsExactly(Outcome.MET, Outcome.UNDETERMINED);
        assertThat(verdict.duties().get(1).evidence()).containsExactly("december");
    }

    @Test
    void without_a_policy_every_reading_is_given_and_they_disagree() {
        DutyCadence cadence = DutyCadence.ofMeetings(report(), REPORT_DAY).orElseThrow();

        assertThat(cadence.all())
                .extracting(CadenceVerdict::outcome)
                .containsExactly(
                        Outcome.PENDING, Outcome.BREACHED, Outcome.PENDING, Outcome.BREACHED, Outcome.BREACHED);
        assertThat(cadence.agreed()).isEmpty();
    }

    @Test
    void before_the_rules_are_in_force_all_readings_agree_that_nothing_is_owed() {
        assertThat(DutyCadence.ofMeetings(report(), LocalDate.of(2019, 2, 20))
                        .orElseThrow()
                        .agreed())
                .contains(Outcome.EXEMPT);
    }

    @Test
    void a_verdict_cites_the_act_and_quotes_where_it_stands() {
        Verdict duty = verdict(report(), REPORT_DAY, CadenceReading.CALENDAR_ALL_MEETINGS)
                .duties()
                .get(0);

        assertThat(duty.ground()).contains("rules-act");
        assertThat(Wording.LITHUANIAN.say(duty.citation().orElseThrow()).replace('\u00a0', ' '))
                .isEqualTo("2019 m. vasario 21 d. potvarkis Nr. V16-4");
        assertThat(Wording.ENGLISH.say(duty.citation().orElseThrow()).replace('\u00a0', ' '))
                .isEqualTo("Ordinance No V16-4 of 21 February 2019");
        assertThat(duty.sources()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} in the second half-year, two meetings demanded: {1}")
    @CsvSource({"NO_ANSWER, UNDETERMINED", "NO_MEETING, BREACHED", "NOTHING_DONE, BREACHED", "NO_CASES, BREACHED"})
    void where_nobody_answered_meetings_may_have_been_held_and_where_none_was_they_were_not(
            InactivityKind kind, Outcome outcome) {
        Dossier dossier = aDossier()
                .act("rules-act", act -> act.kind(ActKind.ORDINANCE).adopted(PartialDate.parse("2019-07-01")))
                .group(group -> group.rules(rules(Cadence.perCalendarPeriod(2, Cadence.Unit.HALF_YEAR))))
                .knownUntil(LocalDate.of(2020, 1, 31))
                .builder()
                .addInactivity(Inactivity.builder()
                        .id("silence")
                        .kind(kind)
                        .period(DateRange.ofYear(2019))
                        .provenance(STATED)
                        .build())
                .build();
        CadenceVerdict verdict = verdict(dossier, LocalDate.of(2020, 1, 1), CadenceReading.CALENDAR_ALL_MEETINGS);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.duties().get(0).sources()).containsAll(STATED.sources());
    }

    @Test
    void the_silence_of_one_organisation_says_nothing_of_the_meetings_of_the_group() {
        Dossier dossier = wholeYear();
        Inactivity silence = Inactivity.builder()
                .id("silence")
                .kind(InactivityKind.NO_ANSWER)
                .organisation(DossierFixtures.ORGANISATION)
                .period(DateRange.ofYear(2019))
                .build();
        CadenceReading reading = CadenceReading.ROLLING_FROM_LAST_MEETING;
        LocalDate day = LocalDate.of(2019, 8, 6);
        assertThat(verdict(dossier.withInactivity(silence), day, reading).outcome())
                .isEqualTo(verdict(dossier, day, reading).outcome())
                .isEqualTo(Outcome.BREACHED);
        assertThat(verdict(
                                dossier.withInactivity(silence.withOrganisation(Optional.empty())
                                        .withPeriod(DateRange.of(LocalDate.of(2019, 3, 1), day))),
                                day,
                                reading)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void rules_whose_day_is_not_known_leave_the_question_open() {
        Dossier dossier = aDossier()
                .act("rules-act", act -> act.adopted(PartialDate.unknown()))
                .group(group -> group.rules(rules(Cadence.perCalendarPeriod(1, Cadence.Unit.YEAR))))
                .build();

        assertThat(DutyCadence.ofMeetings(dossier, REPORT_DAY).orElseThrow().agreed())
                .contains(Outcome.UNDETERMINED);
    }

    @Test
    void rules_that_are_repealed_before_the_due_day_owe_nothing_from_then_on_and_not_earlier() {
        Dossier dossier = oncePerHalfYear()
                .act(
                        "repeal",
                        act -> act.adopted(PartialDate.parse("2019-05-01"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.REPEALS)
                                        .act("rules-act")
                                        .build()))
                .build();
        CadenceReading reading = CadenceReading.ROLLING_FROM_ADOPTION;

        DutyCadence inTime = DutyCadence.ofMeetings(
                        dossier, "group", LocalDate.of(2019, 4, 30), lt.kopz.core.time.DateRange.ofYear(2019))
                .orElseThrow();
        assertThat(inTime.under(reading).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict(dossier, LocalDate.of(2019, 5, 1), reading).outcome())
                .isEqualTo(Outcome.EXEMPT);
    }

    @Test
    void a_meeting_known_only_by_its_month_counts_where_the_month_lies_in_the_period() {
        Dossier dossier =
                oncePerHalfYear().meeting("march", MeetingState.HELD, "2019-03").build();

        assertThat(verdict(dossier, REPORT_DAY, CadenceReading.CALENDAR_WHILE_IN_FORCE)
                        .duties()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(verdict(dossier, LocalDate.of(2019, 9, 10), CadenceReading.ROLLING_FROM_ADOPTION)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.UNDETERMINED);
    }

    @Test
    void a_reading_that_does_not_fit_the_rule_is_refused() {
        Dossier dossier = aDossier()
                .act("rules-act", act -> act)
                .group(group -> group.rules(rules(Cadence.withinGap(3, Cadence.GapUnit.MONTHS))))
                .build();
        DutyCadence cadence = DutyCadence.ofMeetings(dossier, REPORT_DAY).orElseThrow();

        assertThat(cadence.all()).hasSize(2);
        assertThatThrownBy(() -> cadence.under(CadenceReading.CALENDAR_ALL_MEETINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void a_group_without_a_cadence_is_asked_nothing() {
        assertThat(DutyCadence.ofMeetings(aDossier().build(), REPORT_DAY)).isEqualTo(Optional.empty());
    }

    @Test
    void that_no_meeting_is_recorded_proves_no_breach_where_it_is_not_stated_that_the_list_is_complete() {
        Dossier open = oncePerHalfYear().statingNothingOfLists().build();

        assertThat(verdict(open, REPORT_DAY, CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.UNDETERMINED, Outcome.PENDING);
        assertThat(verdict(open, REPORT_DAY, CadenceReading.ROLLING_FROM_ADOPTION)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdict(open, REPORT_DAY, CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties()
                        .get(1)
                        .explain(Wording.ENGLISH)
                        .replace('\u00a0', ' '))
                .isEqualTo(
                        "1 July – 31 December 2019: at least 1 meeting is required by 31 December 2019; nothing is recorded about any"
                                + " held so far.");
    }

    @Test
    void a_meeting_held_long_after_the_last_one_known_is_late_only_if_there_was_none_between_them() {
        DossierFixtures late = oncePerHalfYear()
                .meeting("february", MeetingState.HELD, "2019-02-05")
                .meeting("december", MeetingState.HELD, "2019-12-05");

        assertThat(verdict(late.build(), REPORT_DAY, CadenceReading.ROLLING_FROM_LAST_MEETING)
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
        assertThat(verdict(late.statingNothingOfLists().build(), REPORT_DAY, CadenceReading.ROLLING_FROM_LAST_MEETING)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    private static Verdict ofTheYear(Headcount number, int atLeast) {
        Dossier dossier = oncePerHalfYear()
                .statingNothingOfLists()
                .group(group -> group.rules(rules(Cadence.perCalendarPeriod(atLeast, Cadence.Unit.YEAR))))
                .knownUntil(YEAR_END)
                .build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("met-so-often")
                        .list(ListKind.MEETINGS)
                        .owner("group")
                        .period(DateRange.ofYear(2019))
                        .number(number)
                        .provenance(STATED)
                        .build());
        return verdict(dossier, YEAR_END.plusDays(1), CadenceReading.CALENDAR_ALL_MEETINGS)
                .duties()
                .get(0);
    }

    private static Outcome inTheYear(Headcount number, int atLeast) {
        return ofTheYear(number, atLeast).outcome();
    }

    @Test
    void a_number_of_meetings_of_the_year_keeps_or_breaks_what_is_demanded_of_the_year() {
        assertThat(inTheYear(Headcount.exactly(8), 2)).isEqualTo(Outcome.MET);
        assertThat(inTheYear(Headcount.atLeast(2), 2)).isEqualTo(Outcome.MET);
        assertThat(inTheYear(Headcount.exactly(1), 2)).isEqualTo(Outcome.BREACHED);
        assertThat(inTheYear(Headcount.exactly(0), 1)).isEqualTo(Outcome.BREACHED);
        assertThat(inTheYear(Headcount.between(1, 2), 2)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(inTheYear(Headcount.atLeast(1), 2)).isEqualTo(Outcome.UNDETERMINED);
    }

    private static Dossier fourPerHalfYear(CompletenessStatement... stated) {
        return oncePerHalfYear()
                .statingNothingOfLists()
                .group(group -> group.rules(rules(Cadence.perCalendarPeriod(4, Cadence.Unit.HALF_YEAR))))
                .knownUntil(YEAR_END)
                .build()
                .withCompleteness(stated);
    }

    private static CompletenessStatement met(long times, LocalDate until) {
        return CompletenessStatement.builder()
                .id("met-until-" + until)
                .list(ListKind.MEETINGS)
                .owner("group")
                .period(DateRange.of(LocalDate.of(2019, 1, 1), until))
                .number(Headcount.exactly(times))
                .provenance(STATED)
                .build();
    }

    @Test
    void of_eight_meetings_in_the_year_three_in_its_first_half_break_what_is_demanded_of_it_and_five_keep_the_other() {
        CompletenessStatement eight = met(8, YEAR_END);
        CompletenessStatement three = met(3, LocalDate.of(2019, 6, 30));

        assertThat(verdict(fourPerHalfYear(eight, three), YEAR_END.plusDays(1), CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.BREACHED, Outcome.MET);
        assertThat(verdict(fourPerHalfYear(eight), YEAR_END.plusDays(1), CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.UNDETERMINED, Outcome.UNDETERMINED);
    }

    @Test
    void a_number_of_the_year_proves_nothing_of_its_first_half() {
        assertThat(verdict(
                                fourPerHalfYear(met(8, YEAR_END)),
                                LocalDate.of(2019, 7, 1),
                                CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_number_of_meetings_is_one_piece_of_evidence_however_large_it_is() {
        for (Headcount number : List.of(
                Headcount.exactly(8),
                Headcount.exactly(4_000_000_000_000_000L),
                Headcount.between(1, 4_000_000_000_000_000L))) {
            assertThat(ofTheYear(number, 2).evidence()).as("%s", number).containsExactly("met-so-often");
        }
        assertThat(ofTheYear(Headcount.exactly(8), 2).explain(Wording.ENGLISH)).contains("8");
    }

    @Test
    void of_what_was_demanded_before_the_first_known_day_nothing_is_breached() {
        CompletenessStatement known = CompletenessStatement.builder()
                .id("known")
                .list(ListKind.MEETINGS)
                .period(DateRange.of(LocalDate.of(2019, 7, 1), YEAR_END))
                .extent(Extent.COMPLETE)
                .provenance(STATED)
                .build();
        Dossier later = oncePerHalfYear()
                .knownUntil(YEAR_END)
                .build()
                .withKnownFrom(Sourced.stated(LocalDate.of(2019, 7, 1)))
                .withCompleteness(known);

        assertThat(verdict(later, YEAR_END.plusDays(1), CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.UNDETERMINED, Outcome.BREACHED);
    }

    /** A rule of one meeting a quarter since 2018, and how many were held until the end of March 2020. */
    private static DutyCadence onceAQuarter(long times, LocalDate from, LocalDate until) {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .act("rules-act", act -> act.kind(ActKind.ORDINANCE).adopted(PartialDate.parse("2018-01-01")))
                .group(group -> group.rules(rules(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))))
                .knownUntil(until)
                .build()
                .withReportingPeriod(DateRange.of(from, until))
                .withCompleteness(met(times, until).withPeriod(DateRange.of(from, until)));
        return DutyCadence.ofMeetings(dossier, until.plusDays(1)).orElseThrow();
    }

    @ParameterizedTest(name = "{0} meetings until {1}: {2}, and from one to the next {3}")
    @CsvSource({
        "2, 2019-12-31, BREACHED, BREACHED",
        "3, 2020-03-31, BREACHED, BREACHED",
        "4, 2019-12-31, UNDETERMINED, UNDETERMINED",
    })
    void meetings_of_which_only_the_number_is_known_keep_or_break_the_rule_as_far_as_the_number_goes(
            long times, LocalDate until, Outcome calendar, Outcome rolling) {
        DutyCadence judged = onceAQuarter(times, LocalDate.of(2019, 1, 1), until);
        assertThat(judged.under(CadenceReading.CALENDAR_ALL_MEETINGS).outcome()).isEqualTo(calendar);
        assertThat(judged.under(CadenceReading.ROLLING_FROM_LAST_MEETING).outcome())
                .isEqualTo(rolling);
    }

    @Test
    void what_several_periods_lack_together_is_told_once() {
        assertThat(onceAQuarter(2, LocalDate.of(2019, 1, 1), YEAR_END)
                        .under(CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .singleElement()
                .extracting(duty -> duty.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo("1 January – 31 December 2019, 4 periods taken together: meetings that count: at most 2;"
                        + " required: at least 4.");
    }

    @Test
    void a_meeting_of_which_the_month_is_known_puts_the_next_off_as_far_as_that_leaves_open() {
        Dossier dossier = aDossier()
                .act("rules-act", act -> act.kind(ActKind.ORDINANCE).adopted(PartialDate.parse("2019-01-01")))
                .group(group -> group.rules(rules(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))))
                .meeting("january", MeetingState.HELD, "2019-01")
                .build();
        assertThat(verdict(dossier, REPORT_DAY, CadenceReading.ROLLING_FROM_ADOPTION)
                        .duties())
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.outcome()).isEqualTo(Outcome.BREACHED);
                    assertThat(duty.due()).contains(LocalDate.of(2019, 4, 30));
                });
    }

    @Test
    void a_group_owes_nothing_before_it_is_founded_nor_after_its_end() {
        DossierFixtures founded = aDossier()
                .act("rules-act", act -> act.kind(ActKind.ORDINANCE).adopted(PartialDate.parse("2018-11-02")))
                .act("founding", act -> act.adopted(PartialDate.parse("2019-04-10")))
                .group(group ->
                        group.composition("founding").rules(rules(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))));
        assertThat(verdict(founded.build(), REPORT_DAY, CadenceReading.ROLLING_FROM_ADOPTION)
                        .duties())
                .singleElement()
                .satisfies(duty -> assertThat(duty.due()).contains(LocalDate.of(2019, 7, 10)));
        assertThat(verdict(founded.build(), REPORT_DAY, CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.BREACHED, Outcome.BREACHED, Outcome.PENDING);
        assertThat(verdict(
                                founded.meeting("some-time", MeetingState.HELD, "2019")
                                        .build(),
                                REPORT_DAY,
                                CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .as("a meeting of the year shows nothing before the founding")
                .hasSize(2);
        Dossier ended = founded.act(
                        "ending",
                        act -> act.adopted(PartialDate.parse("2019-06-01"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.REPEALS)
                                        .act("founding")
                                        .build()))
                .build();
        assertThat(verdict(ended, REPORT_DAY, CadenceReading.ROLLING_FROM_ADOPTION)
                        .outcome())
                .isEqualTo(Outcome.EXEMPT);
    }
}
