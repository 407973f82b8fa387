package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** What is stated as a number only, in all, of a part or in a period: what follows for other parts and periods by counting. */
class StatedNumbersTest {
    private static final DateRange FIRST_HALF = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30));
    private static final DateRange SECOND_HALF = DateRange.of(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 12, 31));
    private static final DateRange YEAR = DateRange.ofYear(2019);
    private static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);

    private static CompletenessStatement.Builder of(ListKind list, String owner) {
        return CompletenessStatement.builder().list(list).owner(owner).provenance(STATED);
    }

    private static CompletenessStatement met(DateRange period, Headcount number) {
        return of(ListKind.MEETINGS, "group")
                .id("met-" + period.start() + "-" + period.end())
                .period(period)
                .number(number)
                .build();
    }

    private static Optional<Headcount> meetings(DateRange period, CompletenessStatement... stated) {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .knownUntil(YEAR_END)
                .meeting("february", MeetingState.HELD, "2019-02-05")
                .build()
                .withCompleteness(stated);
        return KnownLists.of(dossier)
                .of(ListKind.MEETINGS, Optional.of("group"), period.start(), period.end())
                .number();
    }

    @Test
    void a_group_that_met_three_times_in_the_first_half_year_met_at_least_three_times_in_the_year() {
        assertThat(meetings(YEAR, met(FIRST_HALF, Headcount.exactly(3)))).contains(Headcount.atLeast(3));
        assertThat(meetings(SECOND_HALF, met(FIRST_HALF, Headcount.exactly(3)))).isEmpty();
    }

    @Test
    void numbers_of_both_halves_are_one_of_the_year() {
        assertThat(meetings(YEAR, met(FIRST_HALF, Headcount.exactly(3)), met(SECOND_HALF, Headcount.between(2, 4))))
                .contains(Headcount.between(5, 7));
    }

    @Test
    void a_number_of_one_half_and_a_complete_list_of_the_other_are_one_of_the_year() {
        CompletenessStatement none = of(ListKind.MEETINGS, "group")
                .id("none")
                .period(SECOND_HALF)
                .extent(Extent.COMPLETE)
                .build();
        assertThat(meetings(YEAR, met(FIRST_HALF, Headcount.exactly(3)), none)).contains(Headcount.exactly(3));
    }

    @Test
    void eight_meetings_in_the_year_leave_none_to_eight_for_a_month_and_no_more_than_what_is_not_elsewhere() {
        CompletenessStatement eight = met(YEAR, Headcount.exactly(8));

        assertThat(meetings(YEAR, eight)).contains(Headcount.exactly(8));
        assertThat(meetings(FIRST_HALF, eight)).contains(Headcount.between(1, 8));
        assertThat(meetings(SECOND_HALF, eight)).contains(Headcount.between(0, 7));
        assertThat(meetings(SECOND_HALF, eight, met(FIRST_HALF, Headcount.exactly(3))))
                .contains(Headcount.exactly(5));
        assertThat(meetings(DateRange.ofMonth(YearMonth.of(2019, 8)), eight, met(FIRST_HALF, Headcount.atLeast(3))))
                .contains(Headcount.between(0, 5));
    }

    @Test
    void what_is_counted_of_a_time_that_goes_beyond_may_all_lie_beyond_and_puts_nothing_before_it() {
        DateRange later = DateRange.of(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 9, 28));
        DateRange both = DateRange.of(FIRST_HALF.start(), later.end());

        assertThat(meetings(
                        FIRST_HALF,
                        met(FIRST_HALF, Headcount.between(2, 3)),
                        met(later, Headcount.exactly(1)),
                        met(FIRST_HALF, Headcount.exactly(3)).withId("exactly"),
                        met(both, Headcount.exactly(4))))
                .contains(Headcount.exactly(3));
    }

    @Test
    void one_number_stated_by_two_sources_is_counted_once() {
        CompletenessStatement again = met(YEAR, Headcount.exactly(8)).withId("again");
        assertThat(meetings(YEAR, met(YEAR, Headcount.exactly(8)), again)).contains(Headcount.exactly(8));
    }

    @Test
    void what_is_stated_of_the_dossier_is_stated_of_its_only_group() {
        CompletenessStatement eight = met(YEAR, Headcount.exactly(8)).withOwner(Optional.empty());
        assertThat(meetings(YEAR, eight)).contains(Headcount.exactly(8));
    }

    @Test
    void a_number_in_all_says_nothing_certain_of_an_earlier_day_but_how_many_there_can_be() {
        CompletenessStatement inAll = met(YEAR, Headcount.exactly(8)).withPeriod(Optional.empty());

        assertThat(meetings(YEAR, inAll)).contains(Headcount.exactly(8));
        assertThat(meetings(FIRST_HALF, inAll)).contains(Headcount.between(1, 8));
    }

    private static Dossier lectures(CompletenessStatement... stated) {
        return aDossier()
                .statingNothingOfLists()
                .series("lectures")
                .series("films")
                .event("lecture", EventState.HELD, "2019-03-05", event -> event.series("lectures"))
                .event("seminar", EventState.HELD, "2019-04-02", event -> event)
                .build()
                .withCompleteness(stated);
    }

    private static CompletenessStatement held(String series, long times) {
        return of(ListKind.EVENTS, series)
                .id(series + "-so-often")
                .number(Headcount.exactly(times))
                .build();
    }

    @Test
    void the_lecture_was_held_eight_times_and_its_measure_had_at_least_the_seminar_besides() {
        Dossier dossier = lectures(held("lectures", 8), held("films", 2));

        assertThat(Attendance.of(dossier).ofSeries("lectures").eventsHeld().value())
                .isEqualTo(Headcount.exactly(8));
        assertThat(Attendance.of(dossier).ofMeasure(MEASURE).eventsHeld().value())
                .isEqualTo(Headcount.atLeast(11));
        assertThat(Attendance.of(dossier).eventsHeld().value()).isEqualTo(Headcount.atLeast(11));
        assertThat(MeasureProgress.of(dossier, MEASURE, HORIZON).done()).isEqualTo(Headcount.atLeast(11));
        assertThat(Attendance.of(dossier).eventsHeld().explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .contains(
                        "+ 7  the part of events that is not recorded", "+ 2  the part of events that is not recorded");
    }

    @Test
    void a_number_of_the_measure_holds_those_of_its_series() {
        Dossier dossier = lectures(held("lectures", 8), held(MEASURE, 10));

        assertThat(Attendance.of(dossier).ofMeasure(MEASURE).eventsHeld().value())
                .isEqualTo(Headcount.exactly(10));
        assertThat(Attendance.of(dossier).eventsHeld().value()).isEqualTo(Headcount.atLeast(10));
        assertThat(KnownLists.of(dossier)
                        .of(ListKind.EVENTS, Optional.of("films"), HORIZON)
                        .number())
                .contains(Headcount.between(0, 8));
    }

    @Test
    void participations_of_lectures_that_are_counted_and_not_listed_are_unknown() {
        assertThat(Attendance.of(lectures(held("lectures", 8)))
                        .held()
                        .value()
                        .count()
                        .upper())
                .isEmpty();
    }

    @Test
    void agreements_are_counted_and_not_listed() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .agreement(
                        "signed", AgreementState.SIGNED, agreement -> agreement.signed(PartialDate.parse("2019-11-20")))
                .build()
                .withCompleteness(of(ListKind.AGREEMENTS, MEASURE)
                        .id("four")
                        .number(Headcount.exactly(4))
                        .build());

        assertThat(KnownLists.of(dossier)
                        .of(ListKind.AGREEMENTS, Optional.of(PLAN), HORIZON)
                        .number())
                .contains(Headcount.atLeast(4));
    }

    @Test
    void of_a_number_of_members_in_a_year_there_were_as_many_on_each_of_its_days() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .build()
                .withCompleteness(of(ListKind.MEMBERS, "group")
                        .id("nine")
                        .period(YEAR)
                        .number(Headcount.exactly(9))
                        .build());
        KnownLists lists = KnownLists.of(dossier);

        assertThat(lists.of(ListKind.MEMBERS, Optional.of("group"), HORIZON, HORIZON)
                        .number())
                .contains(Headcount.exactly(9));
        assertThat(lists.of(ListKind.MEMBERS, Optional.of("group"), HORIZON.minusYears(1), HORIZON.minusYears(1))
                        .number())
                .isEmpty();
    }

    private static Optional<Headcount> members(Headcount... numbers) {
        List<CompletenessStatement> stated = new ArrayList<>();
        for (Headcount number : numbers) {
            stated.add(of(ListKind.MEMBERS, "group")
                    .id("stated-" + stated.size())
                    .period(YEAR)
                    .number(number)
                    .build());
        }
        return KnownLists.of(aDossier().statingNothingOfLists().build().withCompleteness(stated))
                .of(ListKind.MEMBERS, Optional.of("group"), HORIZON, HORIZON)
                .number();
    }

    @Test
    void at_least_five_members_beside_nine_are_nine_and_nine_beside_ten_are_one_of_both() {
        Headcount nine = Headcount.exactly(9);
        Headcount five = Headcount.atLeast(5);
        Headcount ten = Headcount.exactly(10);

        assertThat(List.of(members(nine, five), members(five, nine))).containsOnly(Optional.of(nine));
        assertThat(List.of(members(nine, ten, ten), members(ten, ten, nine), members(ten, nine, ten)))
                .containsOnly(Optional.of(Headcount.between(9, 10)));
    }
}
