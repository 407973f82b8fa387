package lt.kopz.reporting.catalogue;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UndecidedRowsTest {
    private static Contradiction stated(String subject, Optional<String> field, StatedValue... values) {
        return contradiction("contradiction", subject, field, values);
    }

    private static String written(Document report, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MarkdownRenderer().render(report, wording, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static Membership member(String id, String office) {
        return Membership.builder()
                .id(id)
                .seat("seat")
                .office(text(office))
                .since(PartialDate.parse("2019-01-16"))
                .provenance(STATED)
                .build();
    }

    @Test
    void the_row_of_an_act_whose_kind_sources_state_differently_shows_both() {
        Dossier dossier = aDossier()
                .act("act", act -> act)
                .builder()
                .addContradictions(stated(
                        "act",
                        Optional.of("kind"),
                        new StatedValue.OfCode("DECISION"),
                        new StatedValue.OfCode("ORDINANCE")))
                .build();

        assertThat(written(YearlyReport.of(dossier), Wording.LITHUANIAN))
                .contains("šaltiniai nesutaria: sprendimas arba potvarkis");
        assertThat(written(YearlyReport.of(dossier), Wording.ENGLISH))
                .contains("the sources disagree: decision or ordinance");
    }

    @Test
    void of_two_members_of_whom_one_holds_the_seat_each_row_says_that_it_is_disputed() {
        Dossier dossier = aDossier()
                .group(group -> group.addMemberships(member("one", "gydytoja"), member("other", "mokytoja")))
                .builder()
                .addContradictions(stated(
                        "group", Optional.empty(), new StatedValue.OfFact("one"), new StatedValue.OfFact("other")))
                .build();

        assertThat(written(SubjectReports.composition().of(dossier), Wording.LITHUANIAN))
                .contains("gydytoja (šaltiniai nesutaria)")
                .contains("mokytoja (šaltiniai nesutaria)")
                .contains("Grupę sudaro 1 narys.");
    }

    @Test
    void a_size_of_nine_or_fifteen_is_shown_as_both() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .group(group -> group.declaredSize(DeclaredSize.builder()
                        .members(9)
                        .on(PartialDate.parse("2019-01-16"))
                        .provenance(STATED)
                        .build()))
                .builder()
                .addContradictions(stated(
                        "group",
                        Optional.of("declaredSize/members"),
                        new StatedValue.OfCount(Headcount.exactly(9)),
                        new StatedValue.OfCount(Headcount.exactly(15))))
                .build();

        assertThat(written(YearlyReport.of(dossier), Wording.ENGLISH))
                .contains("the sources disagree: 9 members; names not listed or 15 members; names not listed");
    }

    @Test
    void of_a_partial_list_of_measures_it_says_once_that_there_may_be_more() {
        Dossier complete = aDossier().build();
        Dossier partial = complete.withCompleteness(CompletenessStatement.builder()
                .id("some")
                .list(ListKind.MEASURES)
                .owner(DossierFixtures.PLAN)
                .extent(Extent.PARTIAL)
                .provenance(STATED)
                .build());

        assertThat(written(YearlyReport.of(partial), Wording.ENGLISH))
                .containsOnlyOnce("Measures described: 1; the list is not complete, and how many the plan has in all is"
                        + " not stated.")
                .containsOnlyOnce("there may be more measures");
        assertThat(written(YearlyReport.of(complete), Wording.ENGLISH))
                .contains("Measures described: 1; the plan has no others.")
                .doesNotContain("is not complete");
    }

    @Test
    void where_not_all_groups_or_plans_are_listed_it_says_so_and_of_those_nothing_is_stated_of_it_does_not() {
        Dossier unstated = NoneOrSeveralGroups.two();
        Dossier partial = unstated.withCompleteness(partial(ListKind.GROUPS), partial(ListKind.PLANS));

        assertThat(written(YearlyReport.annex().of(partial), Wording.ENGLISH))
                .containsOnlyOnce("The list given here is not complete: there may be more coordination groups.");
        assertThat(written(SubjectReports.gap().of(partial), Wording.ENGLISH))
                .containsOnlyOnce("The list given here is not complete: there may be more action plans.");
        assertThat(written(YearlyReport.annex().of(unstated), Wording.ENGLISH))
                .doesNotContain("more coordination groups");
        assertThat(written(SubjectReports.gap().of(unstated), Wording.ENGLISH)).doesNotContain("more action plans");
    }

    private static CompletenessStatement partial(ListKind list) {
        return CompletenessStatement.builder()
                .id("some-" + list)
                .list(list)
                .extent(Extent.PARTIAL)
                .provenance(STATED)
                .build();
    }

    @Test
    void below_a_partial_list_of_events_it_says_that_there_may_be_more() {
        Dossier complete =
                aDossier().event("lecture", EventState.HELD, "2019-05-07").build();
        Dossier partial = complete.withCompleteness(partial(ListKind.EVENTS));

        assertThat(written(SubjectReports.attendance().of(partial), Wording.ENGLISH))
                .containsOnlyOnce("The list given here is not complete: there may be more events.");
        assertThat(written(SubjectReports.attendance().of(partial), Wording.LITHUANIAN))
                .containsOnlyOnce("Čia pateiktas sąrašas neišsamus: gali būti ir daugiau renginių.");
        assertThat(written(SubjectReports.attendance().of(complete), Wording.ENGLISH))
                .doesNotContain("is not complete");
    }

    @Test
    void a_title_that_an_act_does_not_show_but_sources_give_it_differently_is_disputed() {
        Dossier dossier = aDossier()
                .act("act", act -> act.title(Optional.empty()))
                .builder()
                .addContradictions(stated(
                        "act",
                        Optional.of("title"),
                        new StatedValue.OfText(text("Dėl plano")),
                        new StatedValue.OfText(text("Dėl programos"))))
                .build();

        assertThat(written(YearlyReport.of(dossier), Wording.LITHUANIAN))
                .contains("Dėl plano")
                .contains("Dėl programos")
                .contains("šaltiniai nesutaria");
    }

    @Test
    void a_sector_that_a_member_does_not_show_but_sources_give_differently_is_disputed() {
        Dossier dossier = aDossier()
                .group(group ->
                        group.addSectors(sector("health"), sector("schools")).addMemberships(member("one", "gydytoja")))
                .builder()
                .addContradictions(stated(
                        "one",
                        Optional.of("sector"),
                        new StatedValue.OfCode("health"),
                        new StatedValue.OfCode("schools")))
                .build();

        assertThat(written(SubjectReports.composition().of(dossier), Wording.LITHUANIAN))
                .contains("šaltiniai nesutaria: health arba schools");
    }

    /** What is stated in two ways about each kind of fact, and how the report shows it. */
    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "day of a meeting",
                        aDossier().meeting("meeting", MeetingState.HELD, "2019-02"),
                        stated("meeting", Optional.of("date"), day("2019-02-05"), day("2019-02-06")),
                        "the sources disagree: 5 February 2019 or 6 February 2019"),
                arguments(
                        "state of a meeting",
                        aDossier().meeting("meeting", MeetingState.HELD, "2019-02-05"),
                        stated(
                                "meeting",
                                Optional.of("state"),
                                new StatedValue.OfCode("HELD"),
                                new StatedValue.OfCode("CANCELLED")),
                        "(the sources disagree)"),
                arguments(
                        "day of an event",
                        aDossier().event("lecture", EventState.HELD, "2019-05"),
                        stated("lecture", Optional.of("date"), day("2019-05-07"), day("2019-05-08")),
                        "the sources disagree: 7 May 2019; 8 May 2019."),
                arguments(
                        "day of an event in one of two years",
                        aDossier().event("lecture", EventState.HELD, "2018-12-07"),
                        stated("lecture", Optional.of("date"), day("2018-12-07"), day("2019-05-08")),
                        "took place; the sources disagree on the day."),
                arguments(
                        "amount of an appropriation",
                        aDossier().appropriation("money", "700.00", "2019-03-01"),
                        stated("money", Optional.of("amount"), amount("700.00"), amount("770.00")),
                        "the sources disagree: EUR 700.00 or EUR 770.00"),
                arguments(
                        "price of an event",
                        aDossier()
                                .event("lecture", EventState.HELD, "2019-05-07")
                                .cost("lecture", "30.00"),
                        stated("cost-0-lecture", Optional.of("amount"), amount("30.00"), amount("35.00")),
                        "the sources disagree: EUR 30.00 or EUR 35.00"),
                arguments(
                        "title of a measure",
                        aDossier(),
                        stated(
                                DossierFixtures.MEASURE,
                                Optional.of("number"),
                                new StatedValue.OfCode("1"),
                                new StatedValue.OfCode("2")),
                        "the sources disagree: 1 or 2"),
                arguments(
                        "number of an act that money rests on",
                        aDossier()
                                .act("act", act -> act.numbers(List.of("V1")))
                                .appropriation(
                                        "money",
                                        "700.00",
                                        "2019-03-01",
                                        money -> money.plan(Sourced.stated(DossierFixtures.PLAN))
                                                .act("act")),
                        stated(
                                "act",
                                Optional.of("numbers/V1"),
                                new StatedValue.OfCode("V1"),
                                new StatedValue.OfCode("V2")),
                        "decision No V1 of 16 January 2019 (the sources disagree)"),
                arguments(
                        "what is of no single field",
                        aDossier().appropriation("money", "700.00", "2019-03-01"),
                        stated(
                                "money",
                                Optional.empty(),
                                new StatedValue.OfText(text("iš valstybės")),
                                new StatedValue.OfText(text("iš savivaldybės"))),
                        "(the sources disagree)"));
    }

    private static StatedValue day(String date) {
        return new StatedValue.OfDate(PartialDate.parse(date));
    }

    private static StatedValue amount(String euro) {
        return new StatedValue.OfAmount(StatedAmount.exactly(Amounts.euro(euro)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_undecided_is_marked_where_it_stands_with_its_finding_at_the_foot_and_not_once_it_is_decided(
            String what, DossierFixtures facts, Contradiction contradiction, String mark) {
        Dossier open = facts.builder().addContradictions(contradiction).build();
        Dossier decided = open.withDecisions(Decision.builder()
                .id("decision")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects(contradiction.id())
                .preferred(contradiction.alternatives().get(0).id())
                .provenance(STATED)
                .build());
        String annex = written(YearlyReport.annex().of(open, DossierFixtures.HORIZON), Wording.ENGLISH);

        assertThat(annex).contains(mark);
        assertThat(Splitter.on("Kas nurodyta skirtingai").splitToList(annex))
                .as("the finding stands among the findings and at the foot of what it is about")
                .hasSizeGreaterThan(2);
        assertThat(written(YearlyReport.annex().of(decided, DossierFixtures.HORIZON), Wording.ENGLISH))
                .doesNotContain(mark);
    }

    @Test
    void a_disputed_name_of_an_organisation_is_marked_in_each_sentence_in_the_case_that_the_sentence_asks_for() {
        LocalizedText police = LocalizedText.lithuanian("Policija")
                .with("lt", GrammaticalCase.GENITIVE, "Policijos")
                .with("lt", GrammaticalCase.DATIVE, "Policijai");
        Dossier open = aDossier()
                .appropriation("money", "700.00", "2019-03-01")
                .transfer("transfer", "100.00", "money", "2019-03-02")
                .builder()
                .organisations(List.of(Organisation.builder()
                        .id(DossierFixtures.ORGANISATION)
                        .name(police)
                        .provenance(STATED)
                        .build()))
                .addContradictions(stated(
                        DossierFixtures.ORGANISATION,
                        Optional.of("name"),
                        new StatedValue.OfText(police),
                        new StatedValue.OfText(text("Policijos komisariatas"))))
                .build();

        assertThat(written(YearlyReport.of(open, DossierFixtures.HORIZON), Wording.LITHUANIAN))
                .contains("Policijai (šaltiniai nesutaria)", "Policija (šaltiniai nesutaria)");
        assertThat(written(YearlyReport.of(open.withContradictions(), DossierFixtures.HORIZON), Wording.LITHUANIAN))
                .contains("Policijai")
                .doesNotContain("nesutaria");
    }

    @Test
    void the_public_report_says_in_a_sentence_that_sources_disagree_on_what_it_tells() {
        Dossier open = aDossier()
                .event("lecture", EventState.HELD, "2019-05")
                .builder()
                .addContradictions(stated("lecture", Optional.of("date"), day("2019-05-07"), day("2019-05-08")))
                .build();
        Dossier alike = open.withContradictions();

        assertThat(written(YearlyReport.publicReport().of(open, DossierFixtures.HORIZON), Wording.LITHUANIAN))
                .containsOnlyOnce("šaltiniai nesutaria – 2019 m. gegužės 7 d.; 2019 m. gegužės 8 d.");
        assertThat(written(YearlyReport.publicReport().of(alike, DossierFixtures.HORIZON), Wording.LITHUANIAN))
                .doesNotContain("nesutaria");
    }

    @Test
    void what_sources_state_differently_of_one_fact_stands_in_the_same_order_whatever_the_order_of_the_facts() {
        Contradiction date =
                contradiction("date", "lecture", Optional.of("date"), day("2019-05-07"), day("2019-05-08"));
        Contradiction state = contradiction(
                "state",
                "lecture",
                Optional.of("state"),
                new StatedValue.OfCode("HELD"),
                new StatedValue.OfCode("PLANNED"));
        Dossier one = aDossier()
                .event("lecture", EventState.HELD, "2019-05")
                .builder()
                .addContradictions(date, state)
                .build();
        Dossier other = one.withContradictions(state, date);

        assertThat(written(YearlyReport.of(other, DossierFixtures.HORIZON), Wording.ENGLISH))
                .contains("7 May 2019; 8 May 2019")
                .isEqualTo(written(YearlyReport.of(one, DossierFixtures.HORIZON), Wording.ENGLISH));
    }

    @ParameterizedTest(name = "{0} {1}: annex {2}, public report {3}")
    @CsvSource({
        "EVENTS, COMPLETE, false, false",
        "EVENTS, PARTIAL, true, true",
        "EVENTS, , true, false",
        "AGREEMENTS, COMPLETE, false, false",
        "AGREEMENTS, PARTIAL, true, true",
        "AGREEMENTS, , true, false",
        "APPROPRIATIONS, COMPLETE, false, false",
        "APPROPRIATIONS, PARTIAL, true, true",
        "APPROPRIATIONS, , true, false",
        "EXPENDITURES, PARTIAL, true, false",
        "EXPENDITURES, , true, false",
        "MEETINGS, COMPLETE, false, false",
        "MEETINGS, PARTIAL, true, true",
        "MEETINGS, , true, false"
    })
    void of_a_list_that_is_not_stated_to_be_complete_it_says_once_that_there_may_be_more(
            ListKind list, @Nullable Extent extent, boolean inAnnex, boolean inPublic) {
        Dossier nothingStated = aDossier()
                .statingNothingOfLists()
                .event("lecture", EventState.HELD, "2019-05-07")
                .cost("lecture", "30.00")
                .agreement(
                        "agreement",
                        AgreementState.SIGNED,
                        agreement -> agreement.signed(PartialDate.parse("2019-03-01")))
                .appropriation("money", "700.00", "2019-03-01")
                .meeting("meeting", MeetingState.HELD, "2019-02-05")
                .build();
        Dossier dossier = nothingStated.withCompleteness(Arrays.stream(ListKind.values())
                .filter(kind -> kind != list || extent != null)
                .map(kind -> CompletenessStatement.builder()
                        .id("list-" + kind)
                        .list(kind)
                        .extent(kind == list ? Objects.requireNonNull(extent) : Extent.COMPLETE)
                        .provenance(STATED)
                        .build())
                .toList());
        String more = "there may be more";

        assertThat(Splitter.on(more)
                        .splitToList(
                                written(YearlyReport.annex().of(dossier, DossierFixtures.HORIZON), Wording.ENGLISH)))
                .hasSize(inAnnex ? 2 : 1);
        assertThat(Splitter.on(more)
                        .splitToList(written(
                                YearlyReport.publicReport().of(dossier, DossierFixtures.HORIZON), Wording.ENGLISH)))
                .hasSize(inPublic ? 2 : 1);
    }

    private static Sector sector(String id) {
        return Sector.builder().id(id).name(text(id)).provenance(STATED).build();
    }
}
