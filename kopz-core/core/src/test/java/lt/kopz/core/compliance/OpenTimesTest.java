package lt.kopz.core.compliance;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Duties whose time follows from another act, or is known in part, are judged as far as what is known goes. */
class OpenTimesTest {
    private static final LocalDate END = LocalDate.of(2021, 1, 31);

    private static RulesOfProcedure.Builder rules() {
        return RulesOfProcedure.builder().id("rules").act("rules-act");
    }

    private static Verdict report(UnaryOperator<LegalAct.Builder> decision, String given, String asOf) {
        Dossier dossier = aDossier()
                .act("rules-act", act -> act.adopted(PartialDate.parse("2018-01-01")))
                .act("decision", act -> decision.apply(act.adopted(PartialDate.parse("2019-01-10"))))
                .group(group -> group.rules(rules().addDuties(Duty.builder()
                                        .id("plan-report")
                                        .what(ListKind.REPORTS)
                                        .name(text("ataskaita").andEnglish("Report", "test"))
                                        .due(DueDay.after(DayAfter.days(30, DayAfter.Event.PUBLISHED, "decision")))
                                        .build())
                                .build())
                        .reports(
                                given == null
                                        ? List.of()
                                        : List.of(SubmittedReport.builder()
                                                .given(PartialDate.parse(given))
                                                .duty("plan-report")
                                                .build())))
                .build();
        return DutyCadence.of(dossier, "group", LocalDate.parse(asOf), DateRange.ofYear(2019))
                .get(0)
                .under(CadenceReading.AS_WRITTEN)
                .duties()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        // published on 1 March, due by the 31st
        "2019-03-01, 2019-03-31, 2019-12-10, MET",
        "2019-03-01, 2019-04-01, 2019-12-10, BREACHED",
        "2019-03-01, , 2019-12-10, BREACHED",
        "2019-03-01, , 2019-03-31, PENDING",
        // published in March, due by 31 March to 30 April
        "2019-03, 2019-03-31, 2019-12-10, MET",
        "2019-03, 2019-04-15, 2019-12-10, UNDETERMINED",
        "2019-03, 2019-05-01, 2019-12-10, BREACHED",
        "2019-03, , 2019-03-31, PENDING",
        "2019-03, , 2019-04-15, UNDETERMINED",
        "2019-03, , 2019-05-01, BREACHED",
        "XXXX-XX-XX, 2019-03-31, 2019-12-10, UNDETERMINED",
    })
    void a_duty_may_be_counted_from_the_day_of_another_act(
            String published, String given, String asOf, Outcome outcome) {
        assertThat(report(act -> act.published(on(published)), given, asOf).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void while_what_it_is_counted_from_is_not_known_the_verdict_says_so() {
        Verdict open = report(act -> act, null, "2019-12-10");
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.explain(Wording.ENGLISH))
                .isEqualTo(
                        "Report: the time is counted from a day that is not known, so whether it was done in time cannot"
                                + " be determined.");
    }

    private static Dossier founded(String date, Cadence cadence, List<String> meetings) {
        return founded("2018-01-01", date, cadence, meetings);
    }

    /** Rules since 2018, a group whose composition was approved on some date, and meetings. */
    private static Dossier founded(String rules, String date, Cadence cadence, List<String> meetings) {
        DossierFixtures dossier = aDossier()
                .act("rules-act", act -> act.adopted(PartialDate.parse(rules)))
                .act("forming", act -> act.adopted(PartialDate.parse(date)))
                .group(group -> group.composition("forming")
                        .rules(rules().meetings(cadence).build()));
        for (int i = 0; i < meetings.size(); i++) {
            dossier = dossier.meeting("meeting-" + i, MeetingState.HELD, meetings.get(i));
        }
        return dossier.build().withKnownUntil(Sourced.stated(END));
    }

    private static CadenceVerdict judged(Dossier dossier, CadenceReading reading, DateRange over) {
        return DutyCadence.ofMeetings(dossier, "group", END, over).orElseThrow().under(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-01", "2018"})
    void of_a_group_founded_in_some_month_it_is_the_founding_that_is_not_known_and_later_years_are_judged(
            String rules) {
        Cadence yearly = Cadence.perCalendarPeriod(1, Cadence.Unit.YEAR);
        Dossier dossier = founded(rules, "2019-04", yearly, List.of("2019-04-20"));
        CadenceVerdict open = judged(dossier, CadenceReading.CALENDAR_WHILE_IN_FORCE, DateRange.ofYear(2019));
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.duties().get(0).explain(Wording.ENGLISH))
                .isEqualTo("It is not known exactly when the group existed, so whether it complied with the rules of"
                        + " procedure cannot be determined.");
        assertThat(judged(dossier, CadenceReading.CALENDAR_ALL_MEETINGS, DateRange.ofYear(2019))
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(judged(dossier, CadenceReading.CALENDAR_WHOLE_PERIODS, DateRange.ofYear(2020))
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    @Property(tries = 60)
    void a_verdict_over_an_open_founding_holds_for_each_day_on_which_it_may_have_been(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll Cadence.Unit unit,
            @ForAll @Size(max = 4) List<@IntRange(max = 730) Integer> meetings) {
        List<String> days = meetings.stream()
                .map(day -> LocalDate.of(2019, 1, 1).plusDays(day).toString())
                .distinct()
                .toList();
        String founded = "2019-%02d".formatted(month);
        Cadence cadence = Cadence.perCalendarPeriod(1, unit);
        DateRange over = DateRange.ofYears(2019, 2020);
        for (CadenceReading reading : CadenceReading.of(cadence)) {
            Outcome outcome =
                    judged(founded(founded, cadence, days), reading, over).outcome();
            Set<Outcome> each = EnumSet.noneOf(Outcome.class);
            Stream.of(1, 2, 10, 15, 20, 27, 28)
                    .map(day -> founded + "-%02d".formatted(day))
                    .forEach(day -> each.add(
                            judged(founded(day, cadence, days), reading, over).outcome()));
            if (outcome != Outcome.UNDETERMINED) {
                assertThat(each).as("%s %s", reading, days).containsExactly(outcome);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chair;member, true, MET",
        "chair;member, false, BREACHED",
        "chair;member, , UNDETERMINED",
        "member, , BREACHED",
        "member;deputy, , UNDETERMINED",
        "'', , UNDETERMINED",
    })
    void where_the_chair_is_absent_nobody_decides_a_tie(String present, Boolean inFavour, Outcome outcome) {
        Vote.Builder vote = Vote.builder()
                .question(text("planas"))
                .inFavour(Headcount.exactly(3))
                .against(Headcount.exactly(3))
                .abstained(Headcount.zero());
        Dossier dossier = aDossier()
                .act("rules-act", act -> act.adopted(PartialDate.parse("2018-01-01")))
                .group(group -> group.rules(
                                rules().majority(new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, true))
                                        .build())
                        .addMemberships(
                                member("chair", MemberRole.CHAIR),
                                member("deputy", MemberRole.DEPUTY_CHAIR),
                                member("member", MemberRole.MEMBER))
                        .addMeetings(Meeting.builder()
                                .id("meeting")
                                .date(on("2019-02-05"))
                                .state(MeetingState.HELD)
                                .attendees(present.isEmpty() ? List.of() : List.of(present.split(";", -1)))
                                .addVotes((inFavour == null ? vote : vote.chairInFavour(inFavour)).build())
                                .build()))
                .build();
        assertThat(MeetingVerdicts.of(dossier, "meeting")
                        .majority(0)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(outcome);
    }

    private static Membership member(String id, MemberRole role) {
        return Membership.builder()
                .id(id)
                .since(PartialDate.parse("2019-01-01"))
                .addRoles(role)
                .build();
    }

    private static CadenceVerdict quarterly(String number) {
        return DutyCadence.ofMeetings(
                        aDossier()
                                .statingNothingOfLists()
                                .knownUntil(LocalDate.of(2019, 12, 31))
                                .act("rules-act", act -> act.adopted(PartialDate.parse("2019-02")))
                                .group(group ->
                                        group.rules(rules().meetings(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))
                                                .build()))
                                .meeting("one", MeetingState.HELD, "2019")
                                .meeting("other", MeetingState.HELD, "XXXX-XX-XX")
                                .builder()
                                .addCompleteness(CompletenessStatement.builder()
                                        .id("number")
                                        .list(ListKind.MEETINGS)
                                        .owner("group")
                                        .period(DateRange.ofYear(2019))
                                        .number(Headcount.exactly(Long.parseLong(number)))
                                        .provenance(STATED)
                                        .build())
                                .build(),
                        LocalDate.of(2019, 12, 31))
                .orElseThrow()
                .under(CadenceReading.CALENDAR_WHILE_IN_FORCE);
    }

    @Test
    void a_meeting_of_no_known_day_is_one_of_those_that_a_number_counts_or_of_another_time() {
        assertThat(quarterly("3").duties())
                .extracting(
                        Verdict::outcome,
                        verdict -> Wording.ENGLISH.say(verdict.explanation()).replace('\u00a0', ' '))
                .containsExactly(tuple(
                        Outcome.BREACHED,
                        "February 2019 – 31 December 2019, 4 periods taken together: meetings that count: at most 3; required: at"
                                + " least 4."));
        assertThat(quarterly("4").outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    private static Outcome quarters(LocalDate until, Optional<Long> number, Cadence cadence, List<String> meetings) {
        DossierFixtures dossier = aDossier()
                .statingNothingOfLists()
                .knownUntil(until)
                .act("rules-act", act -> act.adopted(PartialDate.parse("2018-01-01")))
                .group(group -> group.rules(rules().meetings(cadence).build()));
        for (int i = 0; i < meetings.size(); i++) {
            dossier = dossier.meeting("meeting-" + i, MeetingState.HELD, meetings.get(i));
        }
        DateRange time = DateRange.of(LocalDate.of(2019, 1, 1), until);
        CompletenessStatement.Builder stated = CompletenessStatement.builder()
                .id("number")
                .list(ListKind.MEETINGS)
                .owner("group")
                .period(time)
                .provenance(STATED);
        return DutyCadence.ofMeetings(
                        dossier.build()
                                .withCompleteness(number.map(counted -> stated.number(Headcount.exactly(counted)))
                                        .orElseGet(() -> stated.extent(Extent.COMPLETE))
                                        .build()),
                        "group",
                        until.plusDays(1),
                        time)
                .orElseThrow()
                .under(CadenceReading.CALENDAR_ALL_MEETINGS)
                .outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2019-03-31, MET",
        "2, 2019-12-31, BREACHED",
        "3, 2020-03-31, BREACHED",
        "5, 2020-03-31, UNDETERMINED"
    })
    void of_meetings_of_which_only_the_number_is_known_so_many_quarters_may_have_one(
            long number, LocalDate until, Outcome outcome) {
        Cadence quarterly = Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER);
        assertThat(quarters(until, Optional.of(number), quarterly, List.of())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2019, BREACHED", "2019 2019, UNDETERMINED", "2019-01 2019-09, MET", "2019-01, BREACHED"})
    void meetings_of_which_a_year_or_a_month_is_known_count_as_far_as_that_goes(String meetings, Outcome outcome) {
        Cadence halfYearly = Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR);
        assertThat(quarters(LocalDate.of(2019, 12, 31), Optional.empty(), halfYearly, List.of(meetings.split(" "))))
                .isEqualTo(outcome);
    }
}
