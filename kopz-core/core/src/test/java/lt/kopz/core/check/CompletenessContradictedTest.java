package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("COMPLETENESS_CONTRADICTED")
class CompletenessContradictedTest {
    private static final Dossier TWO_MEETINGS = aDossier()
            .statingNothingOfLists()
            .meeting("first", MeetingState.HELD, "2019-02-05")
            .meeting("second", MeetingState.HELD, "2019-06-11")
            .build();

    private static CompletenessStatement meetings(String id, Optional<Extent> extent, Optional<Headcount> number) {
        return CompletenessStatement.builder()
                .id(id)
                .list(ListKind.MEETINGS)
                .period(DateRange.ofYear(2019))
                .extent(extent)
                .number(number)
                .provenance(STATED)
                .build();
    }

    private static CompletenessStatement number(String id, Headcount number) {
        return meetings(id, Optional.empty(), Optional.of(number));
    }

    private static ImmutableList<Finding> findings(CompletenessStatement... statements) {
        return StatementRules.COMPLETENESS_CONTRADICTED.check(TWO_MEETINGS.withCompleteness(statements), HORIZON);
    }

    private static List<String> said(Wording wording, CompletenessStatement... statements) {
        return findings(statements).stream()
                .map(finding -> finding.explain(wording).replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void as_many_as_are_recorded_or_more_contradict_nothing() {
        assertThat(findings(number("two", Headcount.exactly(2)))).isEmpty();
        assertThat(findings(number("eight", Headcount.exactly(8)))).isEmpty();
        assertThat(findings(number("some", Headcount.atMost(2)))).isEmpty();
        assertThat(findings(
                        number("two", Headcount.exactly(2)),
                        meetings("all", Optional.of(Extent.COMPLETE), Optional.empty())))
                .isEmpty();
    }

    @Test
    void fewer_than_are_recorded_are_found() {
        assertThat(said(Wording.ENGLISH, number("one", Headcount.exactly(1))))
                .containsExactly("2019: The stated number of meetings is 1, but 2 are recorded.");
        assertThat(said(Wording.ENGLISH, number("one", Headcount.exactly(1)).withOwner("group")))
                .containsExactly("2019: The stated number of meetings is 1, but 2 are recorded.");
        assertThat(said(Wording.LITHUANIAN, number("one", Headcount.exactly(1))))
                .containsExactly("2019 m.: Nurodytas posėdžių skaičius – 1, o įrašyta 2.");
    }

    @Test
    void more_than_are_recorded_of_a_list_stated_to_be_complete_are_found() {
        assertThat(findings(meetings("all", Optional.of(Extent.COMPLETE), Optional.of(Headcount.exactly(3)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("all"));
    }

    @Test
    void two_numbers_of_one_time_are_found_once_with_both_sides() {
        CompletenessStatement[] numbers = {number("eight", Headcount.exactly(8)), number("nine", Headcount.atLeast(9))};

        assertThat(said(Wording.ENGLISH, numbers))
                .containsExactly("2019: Different numbers of meetings are stated: 8, at least 9.");
        assertThat(findings(numbers).get(0).subjects()).containsExactly("eight", "nine");
    }

    @Test
    void fewer_in_the_year_than_in_its_halves_are_found() {
        CompletenessStatement spring = number("spring", Headcount.exactly(3))
                .withPeriod(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30)));
        CompletenessStatement autumn = number("autumn", Headcount.exactly(2))
                .withPeriod(DateRange.of(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 12, 31)));

        assertThat(findings(number("five", Headcount.exactly(5)), spring, autumn))
                .isEmpty();
        assertThat(said(Wording.ENGLISH, number("four", Headcount.exactly(4)), spring, autumn))
                .containsExactly(
                        "2019: The stated number of meetings is 4, but by the numbers stated of parts of them, with"
                                + " those recorded, there were at least 5.");
        assertThat(findings(number("four", Headcount.exactly(4)), spring, autumn)
                        .get(0)
                        .subjects())
                .containsExactlyInAnyOrder("four", "spring", "autumn");
        assertThat(findings(
                                number("three", Headcount.exactly(3)),
                                spring.withNumber(Headcount.exactly(4)),
                                autumn.withNumber(Headcount.atMost(9)))
                        .get(0)
                        .subjects())
                .containsExactlyInAnyOrder("three", "spring");
    }

    @Test
    void complete_and_partial_at_once_is_found() {
        assertThat(said(
                        Wording.LITHUANIAN,
                        meetings("all", Optional.of(Extent.COMPLETE), Optional.empty()),
                        meetings("some", Optional.of(Extent.PARTIAL), Optional.empty())))
                .containsExactly("2019 m.: Nurodyta, kad posėdžių sąrašas išsamus, o kitur – kad dalinis.");
    }

    @Test
    void of_a_measure_its_name_is_given() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .event("one", EventState.HELD, "2019-05-07")
                .event("other", EventState.HELD, "2019-05-08")
                .build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("number")
                        .list(ListKind.EVENTS)
                        .owner(MEASURE)
                        .number(Headcount.exactly(1))
                        .build());

        assertThat(StatementRules.COMPLETENESS_CONTRADICTED.check(dossier, HORIZON))
                .extracting(finding -> finding.explain(Wording.ENGLISH))
                .containsExactly("priemonė: The stated number of events is 1, but 2 are recorded.");
    }
}
