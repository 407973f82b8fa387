package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.party.Person;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoneOrSeveralGroupsTest {
    private static final LocalDate YEAR_END = NoneOrSeveralGroups.YEAR_END;
    private static final Pattern OF_A_GROUP = Pattern.compile(
            "[Gg]rup[ėęio]|[Pp]osėd|[Nn]ari(ai|ų)|the group|[Cc]oordination group|Group|[Mm]eeting|[Mm]ember");

    static Stream<String> formats() {
        return Renderers.formats().stream();
    }

    private static String written(Document report, String format, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.forFormat(format).render(report, wording, out);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_dossier_of_nothing_but_money_is_reported_on_without_a_sentence_on_a_group(String format) {
        Map<String, Document> reports = EveryReport.of(NoneOrSeveralGroups.nothingButMoney(), YEAR_END);
        // the roll-up is of other dossiers, and two reports are about groups alone
        reports.keySet().removeAll(Set.of("roll-up", "composition", "meetings"));
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            reports.forEach((name, report) ->
                    assertThat(written(report, format, wording)).as(name).doesNotContainPattern(OF_A_GROUP));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_report_about_groups_says_in_one_sentence_that_nothing_is_known_of_one(String format) {
        Dossier dossier = NoneOrSeveralGroups.nothingButMoney();
        for (Document report : List.of(
                SubjectReports.composition().of(dossier),
                SubjectReports.meetings().of(dossier))) {
            assertThat(read(report, format, Wording.LITHUANIAN))
                    .containsOnlyOnce("Apie koordinavimo grupę duomenų nėra.")
                    .doesNotContain("narių");
            assertThat(read(report, format, Wording.ENGLISH))
                    .containsOnlyOnce("There are no data on a coordination group.")
                    .doesNotContain("members");
        }
    }

    /** What people read of it, without what a page tells programs. */
    private static String read(Document report, String format, Wording wording) {
        return written(report, format, wording).replaceAll("<meta [^>]*>", "");
    }

    @Test
    void who_sits_in_two_groups_is_told_with_how_many_persons_hold_how_many_seats() {
        Dossier two = NoneOrSeveralGroups.two();
        Dossier both = two.withPeople(
                        Person.builder().id("anybody").name("Vardenė Pavardenė").build())
                .withGroups(two.groups().stream()
                        .map(group -> group.withMemberships(Membership.builder()
                                .id(group.id() + "-seat")
                                .person("anybody")
                                .since(PartialDate.parse("2019-01-01"))
                                .build()))
                        .toList())
                .withCompleteness(two.groups().stream()
                        .map(group -> CompletenessStatement.builder()
                                .id(group.id() + "-all")
                                .list(ListKind.MEMBERS)
                                .owner(group.id())
                                .extent(Extent.COMPLETE)
                                .build())
                        .toList());
        assertThat(written(SubjectReports.composition().of(both, YEAR_END), "markdown", Wording.ENGLISH))
                .contains("Seats held: 2; persons who hold them: 1.");
        assertThat(written(SubjectReports.composition().of(both, YEAR_END), "markdown", Wording.LITHUANIAN))
                .contains("Užimtų vietų – 2, jas užimančių asmenų – 1.");
        assertThat(written(SubjectReports.composition().of(two, YEAR_END), "markdown", Wording.ENGLISH))
                .doesNotContain("persons who hold them");
    }

    @Test
    void its_title_names_the_municipality() {
        Dossier dossier = NoneOrSeveralGroups.nothingButMoney();
        assertThat(Wording.LITHUANIAN
                        .say(YearlyReport.of(dossier).meta().title())
                        .replace('\u00a0', ' '))
                .isEqualTo("Miesto savivaldybės 2019 m. ataskaita");
        assertThat(Wording.ENGLISH.say(
                        SubjectReports.meetings().of(dossier).meta().title()))
                .isEqualTo("Meetings of the coordination groups of Town Municipality, 2019");
    }

    @Test
    void a_roll_up_does_not_count_the_meetings_of_a_group_of_which_nothing_is_known() {
        assertThat(ReportContext.of(NoneOrSeveralGroups.nothingButMoney(), YEAR_END)
                        .meetingsHeld(Optional.empty())
                        .isKnown())
                .isFalse();
        assertThat(ReportContext.of(NoneOrSeveralGroups.knownToHaveNone(), YEAR_END)
                        .meetingsHeld(Optional.empty())
                        .toString())
                .isEqualTo("0");
        assertThat(ReportContext.of(NoneOrSeveralGroups.two(), YEAR_END)
                        .meetingsHeld(Optional.empty())
                        .toString())
                .isEqualTo("5");
    }

    @Test
    void that_there_was_no_group_is_said_with_its_time() {
        Dossier dossier = NoneOrSeveralGroups.knownToHaveNone();
        for (Document report : List.of(
                YearlyReport.publicReport().of(dossier),
                YearlyReport.annex().of(dossier),
                SubjectReports.composition().of(dossier),
                SubjectReports.meetings().of(dossier))) {
            assertThat(written(report, "markdown", Wording.LITHUANIAN))
                    .containsOnlyOnce("2019 m.: koordinavimo grupės nebuvo.")
                    .doesNotContain("Apie koordinavimo grupę", "0 narių");
            assertThat(written(report, "markdown", Wording.ENGLISH)).contains("2019: there was no coordination group.");
        }
    }

    @Test
    void the_members_of_a_group_on_a_day_on_which_it_was_not_there_are_no_list_of_nobody() {
        Dossier dossier = NoneOrSeveralGroups.two()
                .withInactivity(NoneOrSeveralGroups.noGroup(DateRange.parse("2019-12-01/2019-12-31"))
                        .withSubject(NoneOrSeveralGroups.WORKING_GROUP));
        assertThat(written(SubjectReports.composition().of(dossier, YEAR_END), "markdown", Wording.LITHUANIAN))
                .contains("Šaltinio duomenimis, 2019 m. gruodžio 31 d. koordinavimo grupės nebuvo.");
        assertThat(written(SubjectReports.composition().of(dossier, YEAR_END), "markdown", Wording.ENGLISH))
                .contains("A source states that there was no coordination group on 31 December 2019.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"yearly", "composition", "meetings"})
    void with_two_groups_each_section_about_one_names_it(String name) {
        Document report = EveryReport.of(NoneOrSeveralGroups.two(), YEAR_END).get(name);
        List<String> headings = report.blocks().stream()
                .filter(Section.class::isInstance)
                .map(block -> Wording.ENGLISH.say(((Section) block).title()))
                .filter(heading -> OF_A_GROUP.matcher(heading).find())
                .toList();
        assertThat(headings)
                .isNotEmpty()
                .allMatch(heading -> heading.endsWith(": Commission") || heading.endsWith(": Working group"));
        assertThat(headings.stream().filter(heading -> heading.endsWith(": Commission")))
                .hasSameSizeAs(headings.stream()
                        .filter(heading -> heading.endsWith(": Working group"))
                        .toList());
    }

    @Test
    void with_two_groups_the_public_report_lists_the_meetings_of_each() {
        String text = written(YearlyReport.publicReport().of(NoneOrSeveralGroups.two()), "markdown", Wording.ENGLISH)
                .replaceAll("\\s+", " ");
        int second = text.lastIndexOf("The group and its meetings: Working group");

        assertThat(text.substring(0, second))
                .contains("Meetings were held on 5 February, 7 May, 3 September and 5 November.");
        assertThat(text.substring(second).split("A meeting was held", -1)).hasSize(1 + 1);
    }

    private static Meeting held(String id, String date) {
        return Meeting.builder()
                .id(id)
                .date(Sourced.stated(PartialDate.parse(date)))
                .state(MeetingState.HELD)
                .build();
    }

    @Test
    void meetings_of_which_only_the_year_is_known_are_counted_and_not_listed() {
        Dossier two = NoneOrSeveralGroups.two();
        CoordinationGroup group = two.group(NoneOrSeveralGroups.WORKING_GROUP)
                .withMeetings(held("a", "2019"), held("b", "2019"), held("c", "2019"), held("d", "2019-11-05"));
        Dossier dossier = two.withGroups(group);

        assertThat(written(YearlyReport.publicReport().of(dossier), "markdown", Wording.LITHUANIAN))
                .contains("Lapkričio 5 d. įvyko posėdis. 2019 m. įvyko dar 3 posėdžiai; dienos nenurodytos.");
        assertThat(written(
                        YearlyReport.publicReport()
                                .of(two.withGroups(group.withMeetings(held("a", "2019"), held("b", "2019")))),
                        "markdown",
                        Wording.LITHUANIAN))
                .contains("2019 m. įvyko 2 posėdžiai.");
        assertThat(written(YearlyReport.publicReport().of(dossier), "markdown", Wording.ENGLISH))
                .contains(
                        "A meeting was held on 5 November. 3 further meetings were held in 2019, on days that are not stated.");
    }

    @Test
    void all_meetings_of_the_period_are_listed_and_none_before_it() {
        Dossier two = NoneOrSeveralGroups.two();
        CoordinationGroup group = two.group(NoneOrSeveralGroups.WORKING_GROUP)
                .withMeetings(
                        held("a", "2018-03-01"),
                        held("b", "2018-06"),
                        held("c", "2019-01-10"),
                        held("d", "2019-02-11"),
                        held("e", "2019-03-12"),
                        held("f", "2019-04-13"),
                        held("g", "2019-05-14"));
        String text = written(YearlyReport.publicReport().of(two.withGroups(group)), "markdown", Wording.ENGLISH);

        assertThat(text)
                .contains("Meetings were held on 10 January, 11 February, 12 March, 13 April and 14 May.")
                .doesNotContain("March 2018", "June 2018");
    }

    @Test
    void a_group_whose_act_was_repealed_is_told_to_be_no_more_by_its_acts() {
        Dossier two = NoneOrSeveralGroups.two();
        CoordinationGroup group = two.group(NoneOrSeveralGroups.WORKING_GROUP).withComposition("act-rules");
        Dossier dossier = two.withGroups(group)
                .withActs(two.acts().get(0).withNoLongerFrom(Sourced.stated(PartialDate.parse("2019-11-01"))));

        assertThat(written(SubjectReports.composition().of(dossier, YEAR_END), "markdown", Wording.ENGLISH))
                .contains("By the acts it rests on, the group did not exist on 31 December 2019.")
                .doesNotContain("9 members");
    }
}
