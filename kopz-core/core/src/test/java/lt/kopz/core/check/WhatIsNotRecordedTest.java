package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is not recorded is no breach")
class WhatIsNotRecordedTest {
    private static CompletenessStatement complete(ListKind list, DateRange period) {
        return CompletenessStatement.builder()
                .id("complete-" + list.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .list(list)
                .period(period)
                .extent(Extent.COMPLETE)
                .provenance(STATED)
                .build();
    }

    private static DossierFixtures open() {
        return aDossier().statingNothingOfLists();
    }

    private static Dossier overspent() {
        return open().appropriation("money", "700.00", "2019-02-01")
                .event("lecture", EventState.HELD, "2019-05-01")
                .cost("lecture", "710.00", "money")
                .build();
    }

    private static Dossier overpromised() {
        return open().appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("paslaugos"))
                        .amount(Amounts.euro("710.00"))
                        .plan(PLAN)
                        .date(on("2019-03-01"))
                        .paidFrom(Sourced.stated("money"))
                        .build())
                .build();
    }

    private static Dossier overfunded() {
        return open().need("500.00", "2019-01-15")
                .appropriation("money", "700.00", "2019-02-01")
                .build();
    }

    private static Dossier unsigned() {
        return open().agreement(
                        "agreement",
                        AgreementState.TO_BE_SIGNED,
                        agreement -> agreement
                                .prepared(PartialDate.parse("2019-11-01"))
                                .toBeSigned(PartialDate.parse("2019-12-05")))
                .build();
    }

    private static Dossier postponed() {
        return open().event(
                        "lecture",
                        EventState.POSTPONED,
                        "2019-11-08",
                        event -> event.postponedTo(PartialDate.parse("2019-11-20")))
                .build();
    }

    /** Minutes of the first meeting of two are known. */
    private static Dossier twoMeetings() {
        Dossier dossier = open().meeting("first", MeetingState.HELD, "2019-02-05")
                .meeting("second", MeetingState.HELD, "2019-06-05")
                .build();
        return dossier.withGroups(dossier.group()
                .withMeetings(dossier.group().meetings().stream()
                        .map(meeting -> meeting.id().equals("first")
                                ? meeting.withMinutesSigned(PartialDate.parse("2019-02-07"))
                                : meeting)
                        .toList()));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(MeetingRules.MINUTES_MISSING, twoMeetings(), new ListKind[] {ListKind.MINUTES}),
                Arguments.of(DelayRules.AGREEMENT_UNSIGNED, unsigned(), new ListKind[] {ListKind.AGREEMENTS}),
                Arguments.of(DelayRules.POSTPONED_EVENT_OVERDUE, postponed(), new ListKind[] {ListKind.EVENTS}),
                Arguments.of(SpendingRules.SPENDING_BEYOND_APPROPRIATION, overspent(), new ListKind[] {
                    ListKind.APPROPRIATIONS
                }),
                Arguments.of(SpendingRules.COMMITTED_BEYOND_APPROPRIATION, overpromised(), new ListKind[] {
                    ListKind.APPROPRIATIONS
                }),
                Arguments.of(BudgetRules.APPROPRIATION_BEYOND_NEED, overfunded(), new ListKind[] {
                    ListKind.NEEDS, ListKind.APPROPRIATIONS
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @Tag("MINUTES_MISSING")
    @Tag("AGREEMENT_UNSIGNED")
    @Tag("POSTPONED_EVENT_OVERDUE")
    @Tag("SPENDING_BEYOND_APPROPRIATION")
    @Tag("COMMITTED_BEYOND_APPROPRIATION")
    @Tag("APPROPRIATION_BEYOND_NEED")
    void a_finding_that_an_unrecorded_fact_would_refute_is_information_until_all_are_stated_to_be_recorded(
            Rule rule, Dossier dossier, ListKind... lists) {
        assertThat(rule.check(dossier, HORIZON)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.explain(Wording.ENGLISH)).contains(" It is not stated that the list of ");
            assertThat(finding.explain(Wording.LITHUANIAN)).contains(" Nenurodyta, kad ");
        });
        Dossier half = dossier.withCompleteness(Stream.of(lists)
                .map(list -> complete(list, DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 4, 30))))
                .toList());
        assertThat(rule.check(half, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        Dossier whole = dossier.withCompleteness(Stream.of(lists)
                .map(list -> complete(list, DateRange.ofYear(2019)))
                .toList());
        assertThat(rule.check(whole, HORIZON)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.explain(Wording.ENGLISH)).doesNotContain("It is not stated");
        });
    }

    @Test
    @Tag("MINUTES_MISSING")
    void of_a_group_of_which_no_minutes_are_known_none_are_missed() {
        Dossier dossier =
                open().meeting("meeting", MeetingState.HELD, "2019-02-05").build();
        assertThat(MeetingRules.MINUTES_MISSING.check(dossier, HORIZON)).isEmpty();
    }

    @Test
    @Tag("MINUTES_MISSING")
    void that_all_meetings_are_recorded_says_nothing_of_their_minutes() {
        Dossier dossier = twoMeetings().withCompleteness(complete(ListKind.MEETINGS, DateRange.ofYear(2019)));
        assertThat(MeetingRules.MINUTES_MISSING.check(dossier, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
    }

    private static List<String> minutesMissed(long meetings, Headcount withMinutes) {
        Dossier dossier = open().meeting("meeting", MeetingState.HELD, "2019-02-05")
                .build()
                .withCompleteness(
                        number(ListKind.MEETINGS, Headcount.exactly(meetings)), number(ListKind.MINUTES, withMinutes));
        return MeetingRules.MINUTES_MISSING.check(dossier, LocalDate.of(2019, 12, 31)).stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(finding -> finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .toList();
    }

    private static CompletenessStatement number(ListKind list, Headcount number) {
        return CompletenessStatement.builder()
                .id("number-" + list)
                .list(list)
                .owner("group")
                .period(DateRange.ofYear(2019))
                .number(number)
                .provenance(STATED)
                .build();
    }

    @Test
    @Tag("MINUTES_MISSING")
    void of_five_meetings_two_with_minutes_three_have_none_whichever_they_are() {
        assertThat(minutesMissed(5, Headcount.exactly(2)))
                .containsExactly(
                        "For 2019 the sources state 5 meetings, of which 2 have minutes: at least 3 have none.");
        assertThat(minutesMissed(5, Headcount.exactly(5))).isEmpty();
        assertThat(minutesMissed(5, Headcount.atLeast(2))).isEmpty();
        assertThat(minutesMissed(5, Headcount.exactly(0)))
                .as("each meeting is missed by itself")
                .containsExactly("No minutes of the meeting of 5 February 2019 are given.");
    }

    @Test
    @Tag("MINUTES_LATE")
    void minutes_that_no_source_speaks_of_are_not_late_unless_all_are_stated_to_be_recorded() {
        Dossier dossier = withMinutesDue(open().meeting("meeting", MeetingState.HELD, "2019-02-05")
                .act("act", act -> act)
                .build());

        assertThat(minutes(dossier)).contains(Outcome.UNDETERMINED);
        assertThat(minutes(dossier.withCompleteness(complete(ListKind.MINUTES, DateRange.ofYear(2019)))))
                .contains(Outcome.BREACHED);
    }

    @Test
    @Tag("MINUTES_LATE")
    void minutes_signed_after_the_day_asked_for_are_late_whatever_else_is_recorded() {
        Dossier dossier = withMinutesDue(open().meeting("meeting", MeetingState.HELD, "2019-02-05")
                .act("act", act -> act)
                .build());
        Meeting signed = dossier.group().meetings().get(0).withMinutesSigned(PartialDate.parse("2019-12-20"));

        assertThat(minutes(dossier.withGroups(dossier.group().withMeetings(signed))))
                .contains(Outcome.BREACHED);
    }

    private static Dossier withMinutesDue(Dossier dossier) {
        return dossier.withGroups(dossier.group()
                .withRules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("act")
                        .minutesWorkingDays(5)
                        .provenance(STATED)
                        .build()));
    }

    private static Optional<Outcome> minutes(Dossier dossier) {
        return MeetingVerdicts.of(dossier, "meeting")
                .minutes(HORIZON, day -> false)
                .map(verdict -> verdict.outcome());
    }

    @Test
    @Tag("VACANCY_TOO_LONG")
    void a_seat_may_have_been_filled_after_the_last_day_that_is_known() {
        Dossier dossier = withVacancy(aDossier().act("act", act -> act).build());

        assertThat(MemberRules.VACANCY_TOO_LONG.check(dossier, HORIZON)).hasSize(1);
        assertThat(MemberRules.VACANCY_TOO_LONG.check(dossier, HORIZON.plusDays(1)))
                .isEmpty();
    }

    private static Dossier withVacancy(Dossier dossier) {
        return dossier.withGroups(dossier.group()
                .withMemberships(Membership.builder()
                        .id("member")
                        .seat("seat")
                        .since(PartialDate.parse("2019-01-16"))
                        .until(PartialDate.parse("2019-06-01"))
                        .act("act")
                        .provenance(STATED)
                        .build())
                .withRules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("act")
                        .vacancyDays(30)
                        .provenance(STATED)
                        .build()));
    }

    @Test
    @Tag("MEASURE_OVERDUE")
    void a_measure_may_have_been_carried_out_after_the_last_day_that_is_known() {
        Dossier dossier = aDossier().build();
        Dossier due = dossier.withPlans(
                dossier.plans().get(0).withMeasures(dossier.measure(MEASURE).withDue(PartialDate.parse("2019-12-08"))));

        assertThat(DelayRules.MEASURE_OVERDUE.check(due, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertThat(DelayRules.MEASURE_OVERDUE.check(due, HORIZON.plusDays(1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
    }

    @Test
    @Tag("MEMBER_WITHOUT_ACT")
    void that_no_act_is_given_of_a_member_is_information() {
        Dossier dossier = open().build();
        Dossier member = dossier.withGroups(dossier.group()
                .withMemberships(Membership.builder()
                        .id("member")
                        .seat("seat")
                        .since(PartialDate.parse("2019-01-16"))
                        .build()));
        assertThat(MemberRules.MEMBER_WITHOUT_ACT.check(member, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
    }

    private static Booking booking(BookingKind kind, String amount, String day) {
        return Booking.builder()
                .id("booking-" + day)
                .kind(kind)
                .amount(Amounts.euro(amount))
                .appropriation("money")
                .date(on(day))
                .build();
    }

    private static Optional<Severity> severity(Rule rule, Dossier dossier, Booking booking, ListKind... complete) {
        Dossier stating = dossier.withBookings(booking)
                .withCompleteness(Stream.of(complete)
                        .map(list -> complete(list, DateRange.ofYear(2019)))
                        .toList());
        return rule.check(stating, HORIZON).stream().map(Finding::severity).findFirst();
    }

    @Test
    @Tag("BALANCE_MISMATCH")
    void costs_that_are_not_known_are_not_zero_and_hide_no_balance_beyond_the_appropriation() {
        Dossier money = open().appropriation("money", "700.00", "2019-02-01").build();
        Booking lower = booking(BookingKind.CLOSING_BALANCE, "650.00", "2019-11-30");
        Booking higher = booking(BookingKind.CLOSING_BALANCE, "700.01", "2019-11-30");

        assertThat(severity(BudgetRules.BALANCE_MISMATCH, money, lower)).isEmpty();
        assertThat(severity(BudgetRules.BALANCE_MISMATCH, money, higher)).contains(Severity.INFO);
        assertThat(severity(BudgetRules.BALANCE_MISMATCH, money, higher, ListKind.APPROPRIATIONS))
                .contains(Severity.WARNING);
        assertThat(severity(
                        BudgetRules.BALANCE_MISMATCH,
                        money,
                        lower,
                        ListKind.APPROPRIATIONS,
                        ListKind.EXPENDITURES,
                        ListKind.PAYMENTS,
                        ListKind.TRANSFERS))
                .contains(Severity.WARNING);
    }

    @Test
    @Tag("BALANCE_MISMATCH")
    void a_balance_unlike_what_recorded_costs_leave_is_proven_once_nothing_more_can_be_recorded() {
        Dossier spent = open().appropriation("money", "700.00", "2019-02-01")
                .event("lecture", EventState.HELD, "2019-05-01")
                .cost("lecture", "610.00", "money")
                .build();
        Booking lower = booking(BookingKind.CLOSING_BALANCE, "80.00", "2019-11-30");
        Booking higher = booking(BookingKind.CLOSING_BALANCE, "100.00", "2019-11-30");

        assertThat(severity(BudgetRules.BALANCE_MISMATCH, spent, lower, ListKind.APPROPRIATIONS))
                .contains(Severity.INFO);
        assertThat(severity(
                        BudgetRules.BALANCE_MISMATCH,
                        spent,
                        lower,
                        ListKind.APPROPRIATIONS,
                        ListKind.EXPENDITURES,
                        ListKind.PAYMENTS,
                        ListKind.TRANSFERS))
                .contains(Severity.WARNING);
        // ten of it may have come back
        assertThat(severity(BudgetRules.BALANCE_MISMATCH, spent, higher, ListKind.APPROPRIATIONS))
                .contains(Severity.INFO);
        assertThat(severity(BudgetRules.BALANCE_MISMATCH, spent, higher, ListKind.APPROPRIATIONS, ListKind.PAYMENTS))
                .contains(Severity.WARNING);
    }

    private static Optional<Severity> opened(String amount, ListKind... complete) {
        Dossier dossier = open().knownUntil(LocalDate.of(2020, 6, 30))
                .appropriation("money", "700.00", "2019-02-01")
                .build()
                .withBookings(booking(BookingKind.OPENING_BALANCE, amount, "2020-01-01"))
                .withCompleteness(Stream.of(complete)
                        .map(list -> complete(list, DateRange.ofYears(2019, 2020)))
                        .toList());
        return BudgetRules.CARRY_OVER_MISMATCH.check(dossier, LocalDate.of(2020, 6, 30)).stream()
                .map(Finding::severity)
                .findFirst();
    }

    @Test
    @Tag("CARRY_OVER_MISMATCH")
    void that_nothing_is_recorded_as_carried_over_is_proven_by_what_can_be_left_or_by_complete_lists() {
        assertThat(opened("60.00")).contains(Severity.INFO);
        assertThat(opened("60.00", ListKind.APPROPRIATIONS)).contains(Severity.INFO);
        assertThat(opened("700.01", ListKind.APPROPRIATIONS)).contains(Severity.WARNING);
        assertThat(opened(
                        "60.00", ListKind.APPROPRIATIONS, ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.TRANSFERS))
                .contains(Severity.WARNING);
    }

    @Test
    @Tag("CARRY_OVER_MISMATCH")
    void two_stated_balances_contradict_each_other_whatever_else_is_recorded() {
        Dossier dossier = open().knownUntil(LocalDate.of(2020, 6, 30))
                .appropriation("money", "700.00", "2019-02-01")
                .build()
                .withBookings(
                        booking(BookingKind.CARRIED_OVER, "60.00", "2019-12-31"),
                        booking(BookingKind.OPENING_BALANCE, "60.01", "2020-01-01"));
        assertThat(BudgetRules.CARRY_OVER_MISMATCH.check(dossier, LocalDate.of(2020, 6, 30)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }
}
