package lt.kopz.core.measure;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Shares and rates of what is counted: who came of all members, so many for a thousand inhabitants, what an indicator shows. */
class RatesTest {
    private static final Portion YEAR = Portion.ALL.withPeriod(DateRange.ofYear(2019));

    private static Meeting meeting(int number, String date, UnaryOperator<Meeting.Builder> change) {
        return change.apply(
                        Meeting.builder().id("meeting-" + number).date(on(date)).state(MeetingState.HELD))
                .build();
    }

    private static Dossier met(List<Meeting> meetings) {
        return aDossier()
                .group(group -> group.declaredSize(DeclaredSize.builder()
                                .members(10)
                                .on(PartialDate.unknown())
                                .build())
                        .addAllMeetings(meetings))
                .build();
    }

    private static Figure<?> asked(Dossier dossier, String code, String subject) {
        return Measures.of(code).of(dossier, Optional.of(subject), YEAR, HORIZON);
    }

    @Property(tries = 50)
    void the_rate_of_attendance_is_of_all_members_at_all_meetings(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 10) Integer> present) {
        List<Meeting> meetings = IntStream.range(0, present.size())
                .mapToObj(i -> meeting(
                        i, "2019-0" + (i + 1) + "-05", held -> held.membersPresent(Headcount.exactly(present.get(i)))))
                .toList();
        Figure<?> rate = asked(met(meetings), "attendance-rate", "group");
        assertThat(((Ratio) rate.value()).exact())
                .contains(Fraction.of(present.stream().mapToLong(each -> each).sum(), 10L * present.size()));
        assertThat(rate.explanation().value().asRatio()).isEqualTo(rate.value());
    }

    @Test
    void whoever_is_only_known_to_have_come_at_least_leaves_the_rate_open_upwards() {
        Figure<?> rate = asked(
                met(List.of(meeting(1, "2019-02-05", held -> held.membersPresent(Headcount.between(4, 6))))),
                "attendance-rate",
                "group");
        assertThat(rate.value()).isEqualTo(Ratio.share(Headcount.between(4, 6), Headcount.exactly(10)));
    }

    @Test
    void a_meeting_of_which_only_the_month_is_known_is_of_the_members_of_that_month() {
        Meeting may = meeting(1, "2019-05", held -> held.membersPresent(Headcount.exactly(4)));

        assertThat(asked(met(List.of(may)), "attendance-rate", "group").value())
                .isEqualTo(Ratio.share(Headcount.exactly(4), Headcount.exactly(10)));
    }

    @Test
    void nobody_comes_who_is_no_member() {
        Meeting may = meeting(1, "2019-05-08", held -> held.membersPresent(Headcount.atLeast(4)));

        assertThat(asked(met(List.of(may)), "attendance-rate", "group").value())
                .isEqualTo(Ratio.share(Headcount.atLeast(4), Headcount.exactly(10)));
    }

    @Test
    void of_a_group_all_of_whose_members_are_stated_to_be_named_vacant_seats_are_no_members() {
        Dossier dossier = met(List.of(meeting(1, "2019-05-08", held -> held.membersPresent(Headcount.exactly(1)))));
        Dossier named = dossier.withGroups(dossier.group()
                        .withMemberships(Stream.of("chair", "one")
                                .map(id -> Membership.builder()
                                        .id(id)
                                        .since(PartialDate.parse("2019-01-01"))
                                        .build())
                                .toList()))
                .withCompleteness(CompletenessStatement.builder()
                        .id("members")
                        .list(ListKind.MEMBERS)
                        .owner("group")
                        .extent(Extent.COMPLETE)
                        .build());

        assertThat(asked(named, "attendance-rate", "group").value())
                .isEqualTo(Ratio.share(Headcount.exactly(1), Headcount.exactly(2)));
    }

    @Test
    void an_indicator_is_held_against_the_last_target_whose_day_has_come() {
        Indicator pupils = Indicator.builder()
                .id("pupils")
                .name(text("mokiniai"))
                .addTargets(counted("2018", 100), counted("2019", 300))
                .addActuals(counted("2018", 150), counted("2019", 240))
                .build();
        Dossier dossier = aDossier().build().withKnownUntil(Sourced.stated(LocalDate.of(2019, 12, 31)));
        Dossier measured = dossier.withPlans(
                dossier.plans().get(0).withMeasures(dossier.measure(MEASURE).withIndicators(pupils)));
        Measurable reached = Measures.of("indicator-reached");

        assertThat(Stream.of("2018-06-30", "2018-12-31", "2019-12-30", "2019-12-31")
                        .<Object>map(
                                day -> reached.of(measured, Optional.of("pupils"), Portion.ALL, LocalDate.parse(day))
                                        .value()))
                .containsExactly(Answer.CANNOT_TELL, Answer.YES, Answer.YES, Answer.NO);
    }

    private static IndicatorValue counted(String date, long number) {
        return IndicatorValue.stated(PartialDate.parse(date), Measured.of(Headcount.exactly(number)));
    }

    @Test
    void of_no_meeting_or_one_that_may_have_been_in_another_year_there_is_no_rate() {
        assertThat(asked(met(List.of()), "attendance-rate", "group").isKnown()).isFalse();
        assertThat(asked(met(List.of(meeting(1, "2018/2019", held -> held))), "attendance-rate", "group")
                        .isKnown())
                .isFalse();
    }

    @Test
    void participations_are_counted_for_every_thousand_inhabitants_that_a_source_states() {
        Dossier dossier = aDossier()
                .event("lecture", EventState.HELD, "2019-05-01", Headcount.exactly(364))
                .build();
        Dossier stated = dossier.withMunicipality(dossier.municipality().withInhabitants(Headcount.exactly(28_000)));
        Figure<?> rate = Measures.of("participations-per-thousand").of(stated, Optional.empty(), Portion.ALL, HORIZON);
        assertThat(((Ratio) rate.value()).exact()).contains(Fraction.of(13));
        assertThat(Measures.of("inhabitants")
                        .of(stated, Optional.empty(), Portion.ALL, HORIZON)
                        .value())
                .isEqualTo(Headcount.exactly(28_000));
        Figure<?> none = Measures.of("participations-per-thousand").of(dossier, Optional.empty(), Portion.ALL, HORIZON);
        assertThat(none.isKnown()).isFalse();
        assertThat(none.reason()).isPresent();
    }

    @Test
    void minutes_and_reports_are_counted_as_meetings_are() {
        Dossier dossier = aDossier()
                .group(group -> group.addMeetings(
                                meeting(1, "2019-02-05", held -> held.minutesSigned(PartialDate.parse("2019-02-06"))),
                                meeting(2, "2019-06-05", held -> held))
                        .addReports(SubmittedReport.builder()
                                .given(PartialDate.parse("2019-03-01"))
                                .build()))
                .build();
        assertThat(((Headcount) asked(dossier, "minutes", "group").value()).lower())
                .isEqualTo(1);
        assertThat(((Headcount) asked(dossier, "reports", "group").value()).lower())
                .isEqualTo(1);
    }
}
