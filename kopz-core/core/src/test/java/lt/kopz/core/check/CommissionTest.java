package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A commission created by a council: 18 members, 11 and 7, every two months, quorum three fifths, casting vote")
class CommissionTest {
    private static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);
    private static final HolidayCalendar HOLIDAYS =
            ImmutableSet.of(LocalDate.of(2019, 3, 11), LocalDate.of(2019, 5, 1))::contains;

    /** The commission, with meetings of a year; the change may spoil the rules. */
    private static Dossier commission(UnaryOperator<RulesOfProcedure.Builder> change, Meeting... meetings) {
        return commission(change, members(), meetings);
    }

    private static Dossier commission(
            UnaryOperator<RulesOfProcedure.Builder> change, List<Membership> members, Meeting... meetings) {
        return DossierFixtures.aDossier()
                .knownUntil(YEAR_END)
                .act(
                        "decision",
                        act -> act.adopted(PartialDate.parse("2018-12-20"))
                                .kind(ActKind.DECISION)
                                .addIssuers(Issuer.builder()
                                        .role(IssuerRole.COUNCIL)
                                        .organisation("municipality")
                                        .build())
                                .addNumbers("T-100")
                                .effective(on("2019-01-01")))
                .group(group -> group.kind(GroupKind.COMMISSION)
                        .addBasis("decision")
                        .composition("decision")
                        .declaredSize(DeclaredSize.builder()
                                .members(18)
                                .on(PartialDate.parse("2019-01-01"))
                                .build())
                        .addSectors(sector("administration"), sector("ngo"))
                        .memberships(members)
                        .rules(change.apply(RulesOfProcedure.builder()
                                        .id("rules")
                                        .act("decision")
                                        .meetings(Cadence.withinGap(2, Cadence.GapUnit.MONTHS))
                                        .quorum(new Quorum(Share.atLeast(3, 5), Quorum.Base.DECLARED))
                                        .majority(new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, true))
                                        .noticeWorkingDays(3)
                                        .minutesWorkingDays(5)
                                        .vacancyDays(30)
                                        .onDemandOf(Share.atLeast(1, 3))
                                        .addSeats(
                                                new SeatRequirement("administration", 11, 11),
                                                new SeatRequirement("ngo", 7, 7))
                                        .addDuties(
                                                Duty.yearlyReport("yearly-report", text("taryba"), MonthDay.of(2, 15)))
                                        .provenance(STATED))
                                .build())
                        .addMeetings(meetings))
                .build();
    }

    private static Sector sector(String id) {
        return Sector.builder().id(id).name(text(id)).provenance(STATED).build();
    }

    private static List<Membership> members() {
        List<Membership> members = new ArrayList<>();
        for (int seat = 1; seat <= 18; seat++) {
            members.add(Membership.builder()
                    .id("member-" + seat)
                    .seat("seat-" + seat)
                    .sector(seat <= 11 ? "administration" : "ngo")
                    .organisation("organisation")
                    .roles(seat == 1 ? List.of(MemberRole.CHAIR, MemberRole.COORDINATOR) : List.of(MemberRole.MEMBER))
                    .since(PartialDate.parse("2019-01-01"))
                    .act("decision")
                    .provenance(STATED)
                    .build());
        }
        return members;
    }

    private static Meeting.Builder meeting(String day) {
        return Meeting.builder()
                .id("meeting-" + day)
                .date(on(day))
                .state(MeetingState.HELD)
                .form(MeetingForm.REMOTE)
                .membersPresent(Headcount.exactly(12))
                .guests(Headcount.exactly(2))
                .lecturers(Headcount.exactly(1))
                .addAgenda(AgendaItem.of(text("planas")))
                .provenance(STATED);
    }

    private static Meeting[] everyTwoMonths() {
        return new Meeting[] {
            meeting("2019-02-28").build(),
            meeting("2019-04-26").build(),
            meeting("2019-06-26").build(),
            meeting("2019-08-26").build(),
            meeting("2019-10-25").build(),
            meeting("2019-12-20").build()
        };
    }

    private static List<String> codes(Dossier dossier) {
        return Rulebook.all(HOLIDAYS).check(dossier).stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }

    @Test
    @Tag("CADENCE")
    @Tag("COMPOSITION_UNLIKE_REQUIRED")
    @Tag("QUORUM")
    @Tag("SIZE_UNLIKE_LIST")
    void a_year_of_meetings_every_two_months_is_met_under_both_readings() {
        Dossier dossier = commission(rules -> rules, everyTwoMonths());

        assertThat(DutyCadence.ofMeetings(dossier, YEAR_END).orElseThrow().agreed())
                .contains(Outcome.MET);
        assertThat(codes(dossier))
                .doesNotContain("CADENCE", "QUORUM", "COMPOSITION_UNLIKE_REQUIRED", "SIZE_UNLIKE_LIST");
    }

    @Test
    @Tag("CADENCE")
    void a_year_with_one_gap_a_day_too_long_is_breached_under_both_readings() {
        Meeting[] meetings = everyTwoMonths();
        meetings[3] = meeting("2019-08-27").build();
        Dossier dossier = commission(rules -> rules, meetings);

        assertThat(DutyCadence.ofMeetings(dossier, YEAR_END).orElseThrow().agreed())
                .contains(Outcome.BREACHED);
        assertThat(codes(dossier)).contains("CADENCE");
        assertThat(DutyCadence.ofMeetings(dossier, YEAR_END)
                        .orElseThrow()
                        .all()
                        .get(0)
                        .duties())
                .filteredOn(duty -> duty.outcome() == Outcome.BREACHED)
                .singleElement()
                .satisfies(duty -> assertThat(duty.daysLate()).contains(1L));
    }

    @Test
    @Tag("QUORUM")
    void three_fifths_of_18_are_reached_with_11_and_not_with_10() {
        assertThat(quorum(Headcount.exactly(10))).isEqualTo(Outcome.BREACHED);
        assertThat(quorum(Headcount.exactly(11))).isEqualTo(Outcome.MET);
        assertThat(quorum(Headcount.exactly(12))).isEqualTo(Outcome.MET);
        assertThat(quorum(Headcount.atLeast(7))).isEqualTo(Outcome.UNDETERMINED);
        assertThat(quorum(Headcount.atMost(10))).isEqualTo(Outcome.BREACHED);
    }

    private static Outcome quorum(Headcount present) {
        Dossier dossier = commission(
                rules -> rules, meeting("2019-02-28").membersPresent(present).build());
        Verdict verdict =
                MeetingVerdicts.of(dossier, "meeting-2019-02-28").quorum().orElseThrow();
        assertThat(codes(dossier).contains("QUORUM")).isEqualTo(verdict.outcome() != Outcome.MET);
        return verdict.outcome();
    }

    /** The severity and the first line of each. */
    private static List<String> firstLines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " "
                        + finding.explain(Wording.ENGLISH).lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    @Tag("QUORUM")
    void meetings_without_a_quorum_are_one_error_and_open_ones_one_warning() {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-02-28").membersPresent(Headcount.exactly(10)).build(),
                meeting("2019-04-26").membersPresent(Headcount.exactly(9)).build(),
                meeting("2019-06-26").membersPresent(Headcount.atLeast(7)).build(),
                meeting("2019-08-26").membersPresent(Headcount.atLeast(8)).build());
        assertThat(firstLines(MeetingRules.QUORUM.check(dossier, YEAR_END)))
                .containsExactly(
                        "ERROR 2 meetings were held without a quorum.",
                        "WARNING Whether 2 meetings were held with a quorum cannot be determined.");
        assertThat(MeetingRules.QUORUM.check(dossier, LocalDate.of(2019, 2, 27)))
                .isEmpty();
    }

    @Test
    @Tag("QUORUM")
    void at_least_7_against_a_quorum_of_9_is_undetermined() {
        Dossier dossier = commission(
                rules -> rules.quorum(new Quorum(Share.atLeast(1, 2), Quorum.Base.DECLARED)),
                meeting("2019-02-28").membersPresent(Headcount.atLeast(7)).build());

        Verdict verdict =
                MeetingVerdicts.of(dossier, "meeting-2019-02-28").quorum().orElseThrow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdict.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                .isEqualTo("2019 m. vasario 28 d. posėdis: dalyvavusių narių skaičius – ne mažiau kaip 7, kvorumas – 9;"
                        + " ar kvorumas buvo, nustatyti negalima.");
    }

    @Test
    @Tag("QUORUM")
    void named_members_make_a_quorum_and_observers_do_not() {
        List<Membership> members = new ArrayList<>(members());
        members.set(
                10,
                Membership.builder()
                        .from(members.get(10))
                        .roles(List.of(MemberRole.OBSERVER))
                        .build());
        List<String> eleven =
                members.subList(0, 11).stream().map(Membership::id).toList();
        Meeting meeting = Meeting.builder()
                .id("named")
                .date(on("2019-02-28"))
                .state(MeetingState.HELD)
                .attendees(eleven)
                .build();

        assertThat(MeetingVerdicts.of(commission(rules -> rules, members, meeting), "named")
                        .quorum()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
        assertThat(MeetingVerdicts.of(commission(rules -> rules, meeting), "named")
                        .quorum()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    @Tag("MAJORITY")
    void the_chair_decides_where_votes_are_equal() {
        assertThat(vote(6, 6, true)).isEqualTo(Outcome.MET);
        assertThat(vote(6, 6, false)).isEqualTo(Outcome.BREACHED);
        assertThat(vote(7, 6, false)).isEqualTo(Outcome.MET);
        assertThat(vote(6, 7, true)).isEqualTo(Outcome.BREACHED);
    }

    private static Outcome vote(int inFavour, int against, boolean chair) {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-02-28")
                        .addVotes(Vote.builder()
                                .question(text("planas"))
                                .inFavour(Headcount.exactly(inFavour))
                                .against(Headcount.exactly(against))
                                .chairInFavour(chair)
                                .carried(true)
                                .build())
                        .build());
        Outcome outcome = MeetingVerdicts.of(dossier, "meeting-2019-02-28")
                .majority(0)
                .orElseThrow()
                .outcome();
        assertThat(codes(dossier).contains("MAJORITY")).isEqualTo(outcome == Outcome.BREACHED);
        return outcome;
    }

    @Test
    @Tag("NOTICE_TOO_SHORT")
    void three_working_days_of_notice_leave_out_the_weekend_and_the_holiday() {
        // the meeting is on Thursday 14 March; Monday 11 March is a holiday
        assertThat(notice("2019-03-07")).isEqualTo(Outcome.MET);
        assertThat(notice("2019-03-08")).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void a_notice_is_too_short_whatever_the_holidays_and_days_are_where_even_the_longest_time_is() {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-03-14").convened(PartialDate.parse("2019-03-11")).build(),
                meeting("2019-05").convened(PartialDate.parse("2019-04-29")).build(),
                meeting("2019-06").convened(PartialDate.parse("2019-06")).build());
        assertThat(Rulebook.standard().check(dossier).stream()
                        .filter(finding -> finding.code().equals("NOTICE_TOO_SHORT"))
                        .map(finding -> finding.explain(Wording.ENGLISH).replace('\u00a0', ' ')))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(
                        "14 March 2019: working days between the notice and the meeting: at most 2; required: at least 3");
        assertThat(MeetingVerdicts.of(dossier, "meeting-2019-05")
                        .notice()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(MeetingVerdicts.of(dossier, "meeting-2019-06")
                        .notice(HOLIDAYS)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    private static Outcome notice(String called) {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-03-14").convened(PartialDate.parse(called)).build());
        Outcome outcome = MeetingVerdicts.of(dossier, "meeting-2019-03-14")
                .notice(HOLIDAYS)
                .orElseThrow()
                .outcome();
        assertThat(codes(dossier).contains("NOTICE_TOO_SHORT")).isEqualTo(outcome == Outcome.BREACHED);
        return outcome;
    }

    @Test
    @Tag("MINUTES_LATE")
    void minutes_are_due_on_the_fifth_working_day_and_late_on_the_next() {
        // Thursday 28 February and five working days: Thursday 7 March
        assertThat(minutes("2019-03-06")).isEqualTo(Outcome.MET);
        assertThat(minutes("2019-03-07")).isEqualTo(Outcome.MET);
        assertThat(minutes("2019-03-08")).isEqualTo(Outcome.BREACHED);
    }

    private static Outcome minutes(String signed) {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-02-28").minutesSigned(PartialDate.parse(signed)).build());
        Outcome outcome = MeetingVerdicts.of(dossier, "meeting-2019-02-28")
                .minutes(YEAR_END, HOLIDAYS)
                .orElseThrow()
                .outcome();
        assertThat(codes(dossier).contains("MINUTES_LATE")).isEqualTo(outcome == Outcome.BREACHED);
        return outcome;
    }

    @ParameterizedTest(name = "minutes of 28 February signed on 8 March, as of {0}: {1}")
    @CsvSource({"2019-03-07, PENDING", "2019-03-08, BREACHED"})
    @Tag("MINUTES_LATE")
    void minutes_that_are_signed_later_are_not_signed_yet(LocalDate asOf, Outcome expected) {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-02-28")
                        .minutesSigned(PartialDate.parse("2019-03-08"))
                        .build());

        assertThat(MeetingVerdicts.of(dossier, "meeting-2019-02-28")
                        .minutes(asOf, HOLIDAYS)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "minutes of 28 February signed on {0}, as of 6 March: {1}")
    @CsvSource({"2019-03-06, MET", "2019-03-07, PENDING", "2019-03, UNDETERMINED"})
    @Tag("MINUTES_LATE")
    void minutes_count_from_the_day_on_which_they_are_signed(String signed, Outcome expected) {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-02-28").minutesSigned(PartialDate.parse(signed)).build());

        assertThat(MeetingVerdicts.of(dossier, "meeting-2019-02-28")
                        .minutes(LocalDate.of(2019, 3, 6), HOLIDAYS)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    void votes_against_of_which_nothing_is_stated_are_unknown_and_not_none() {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-02-28")
                        .addVotes(Vote.builder()
                                .question(text("planas"))
                                .inFavour(Headcount.exactly(6))
                                .build())
                        .build());

        assertThat(MeetingVerdicts.of(dossier, "meeting-2019-02-28")
                        .majority(0)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    @Tag("MINUTES_LATE")
    @Tag("MINUTES_MISSING")
    void minutes_that_are_not_there_are_pending_then_missing() {
        Dossier dossier = commission(rules -> rules, meeting("2019-02-28").build());
        MeetingVerdicts verdicts = MeetingVerdicts.of(dossier, "meeting-2019-02-28");

        assertThat(verdicts.minutes(LocalDate.of(2019, 3, 7), HOLIDAYS)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.PENDING);
        assertThat(verdicts.minutes(LocalDate.of(2019, 3, 8), HOLIDAYS)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
        assertThat(codes(dossier)).contains("MINUTES_MISSING");
    }

    @Test
    @Tag("COMPOSITION_UNLIKE_REQUIRED")
    @Tag("SIZE_UNLIKE_LIST")
    void one_member_fewer_is_unlike_the_required_composition_and_the_declared_size() {
        Dossier dossier = commission(rules -> rules, members().subList(0, 17));

        assertThat(codes(dossier)).contains("COMPOSITION_UNLIKE_REQUIRED", "SIZE_UNLIKE_LIST");
    }

    @Test
    @Tag("VACANCY_TOO_LONG")
    void a_seat_may_be_vacant_for_30_days_and_not_for_31() {
        List<Membership> members = new ArrayList<>(members());
        members.set(0, members.get(0).withUntil(PartialDate.parse("2019-06-01")));
        Dossier dossier = commission(rules -> rules, members);
        Rule rule = MemberRules.VACANCY_TOO_LONG;

        assertThat(rule.check(dossier, LocalDate.of(2019, 7, 1))).isEmpty();
        assertThat(rule.check(dossier, LocalDate.of(2019, 7, 2))).hasSize(1);
    }

    @Test
    @Tag("VACANCY_TOO_LONG")
    void a_seat_that_is_vacant_is_found_once_beside_substitutes_who_have_none() {
        List<Membership> members = new ArrayList<>(members());
        members.set(0, members.get(0).withUntil(PartialDate.parse("2019-06-01")));
        members.add(Membership.builder()
                .id("substitute")
                .since(PartialDate.parse("2019-01-01"))
                .addRoles(MemberRole.SUBSTITUTE)
                .build());
        Dossier dossier = commission(rules -> rules, members);

        assertThat(MemberRules.VACANCY_TOO_LONG.check(dossier, LocalDate.of(2019, 7, 2)))
                .singleElement()
                .satisfies(found -> assertThat(found.subjects()).containsExactly("member-1"));
    }

    @Test
    @Tag("VACANCY_TOO_LONG")
    void a_seat_that_was_filled_after_31_days_was_vacant_for_too_long() {
        List<Membership> members = new ArrayList<>(members());
        Membership left = members.get(0).withUntil(PartialDate.parse("2019-06-01"));
        members.set(0, left);
        members.add(left.withId("next").withUntil(Optional.empty()).withSince(PartialDate.parse("2019-07-01")));
        Rule rule = MemberRules.VACANCY_TOO_LONG;
        assertThat(rule.check(commission(rules -> rules, members), YEAR_END)).isEmpty();

        members.set(members.size() - 1, members.get(members.size() - 1).withSince(PartialDate.parse("2019-07-02")));
        assertThat(rule.check(commission(rules -> rules, members), YEAR_END))
                .singleElement()
                .satisfies(found -> assertThat(found.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                        .contains("was vacant from 1 June 2019 to 1 July 2019, for 31 days; at most 30 are allowed"));
    }

    @Test
    @Tag("MEMBER_WITHOUT_ACT")
    void a_member_without_an_act_is_found() {
        List<Membership> members = new ArrayList<>(members());
        members.set(
                0,
                Membership.builder()
                        .id("member-1")
                        .seat("seat-1")
                        .since(PartialDate.parse("2019-01-01"))
                        .build());

        assertThat(codes(commission(rules -> rules, members))).contains("MEMBER_WITHOUT_ACT");
        assertThat(codes(commission(rules -> rules))).doesNotContain("MEMBER_WITHOUT_ACT");
    }

    @Test
    void the_yearly_report_is_due_on_15_february_of_the_next_year() {
        Dossier dossier = commission(rules -> rules);

        assertThat(DutyCadence.of(dossier, dossier.group().id(), YEAR_END)
                        .get(1)
                        .dueDays())
                .containsOnlyKeys(LocalDate.of(2020, 2, 15));
    }

    @Test
    @Tag("DUTY_LATE")
    void a_report_given_on_its_due_day_is_in_time_and_one_given_the_day_after_is_late() {
        assertThat(reportGiven("2020-02-14")).isEmpty();
        assertThat(reportGiven("2020-02-15")).isEmpty();
        assertThat(reportGiven("2020-02-16"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    private static List<Finding> reportGiven(String day) {
        Dossier dossier = commission(rules -> rules);
        Dossier reported = dossier.withGroups(dossier.group()
                .withReports(SubmittedReport.builder()
                        .year(2019)
                        .given(PartialDate.parse(day))
                        .build()));
        assertThat(Dossiers.read(Dossiers.toBytes(reported))).isEqualTo(reported);
        return MeetingRules.DUTY_LATE.check(reported, LocalDate.of(2020, 3, 1));
    }

    @Test
    @Tag("DUTY_LATE")
    void a_report_due_after_the_horizon_is_not_judged_and_one_due_before_it_is_missed() {
        Dossier dossier = commission(rules -> rules);

        assertThat(MeetingRules.DUTY_LATE.check(dossier, LocalDate.of(2020, 3, 1)))
                .isEmpty();
        assertThat(MeetingRules.DUTY_LATE.check(
                        dossier.withKnownUntil(Sourced.stated(LocalDate.of(2020, 2, 15))), LocalDate.of(2020, 2, 16)))
                .hasSize(1);
    }

    @Test
    @Tag("DUTY_LATE")
    void reports_that_were_late_are_one_error_and_reports_that_are_missing_one_warning() {
        Dossier dossier = commission(rules ->
                        rules.addDuties(Duty.yearlyReport("to-the-ministry", text("ministerija"), MonthDay.of(2, 15))))
                .withReportingPeriod(DateRange.ofYears(2019, 2020))
                .withKnownUntil(Sourced.stated(LocalDate.of(2021, 3, 1)));
        assertThat(firstLines(MeetingRules.DUTY_LATE.check(dossier, LocalDate.of(2021, 3, 1))))
                .containsExactly("WARNING Nothing shows that 4 duties were done, although they were due.");
        Dossier late = dossier.withGroups(dossier.group()
                .withReports(
                        SubmittedReport.builder()
                                .year(2019)
                                .given(PartialDate.parse("2020-02-16"))
                                .build(),
                        SubmittedReport.builder()
                                .year(2020)
                                .given(PartialDate.parse("2021-02-16"))
                                .build()));
        assertThat(firstLines(MeetingRules.DUTY_LATE.check(late, LocalDate.of(2021, 3, 1))))
                .containsExactly("ERROR 4 duties were done late.");
    }

    @Test
    void the_commission_survives_a_round_trip_through_json() {
        Dossier dossier = commission(
                rules -> rules,
                meeting("2019-02-28")
                        .convened(PartialDate.parse("2019-02-20"))
                        .minutesSigned(PartialDate.parse("2019-03-04"))
                        .addAttendees("member-1", "member-2")
                        .addVotes(Vote.builder()
                                .question(text("planas"))
                                .inFavour(Headcount.exactly(6))
                                .against(Headcount.exactly(6))
                                .chairInFavour(true)
                                .carried(true)
                                .build())
                        .build());

        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @Test
    @Tag("COMPOSITION_UNLIKE_REQUIRED")
    @Tag("SIZE_UNLIKE_LIST")
    void a_dossier_without_a_group_of_members_finds_no_fault_with_them() {
        assertThat(MemberRules.COMPOSITION_UNLIKE_REQUIRED.check(aDossier().build(), YEAR_END))
                .isEmpty();
        assertThat(MemberRules.SIZE_UNLIKE_LIST.check(aDossier().build(), YEAR_END))
                .isEmpty();
    }
}
