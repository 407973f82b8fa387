package lt.kopz.reporting.catalogue;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;

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
                .contains("nesutariama: sprendimas arba potvarkis");
        assertThat(written(YearlyReport.of(dossier), Wording.ENGLISH)).contains("disputed: decision or ordinance");
    }

    @Test
    void of_two_members_of_whom_one_holds_the_seat_each_row_says_that_it_is_disputed() {
        Dossier dossier = aDossier()
                .group(group -> group.addMemberships(member("one", "gydytoja"), member("other", "mokytoja")))
                .builder()
                .addContradictions(stated(
                        "group", Optional.empty(), new StatedValue.OfFact("one"), new StatedValue.OfFact("other")))
                .build();

        assertThat(written(CompositionReport.of(dossier), Wording.LITHUANIAN))
                .contains("gydytoja (nesutariama)")
                .contains("mokytoja (nesutariama)")
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
                .contains("disputed: 9 members; names not listed or 15 members; names not listed");
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
                .doesNotContain("there may be more");
        assertThat(written(YearlyReport.of(complete), Wording.ENGLISH))
                .contains("Measures described: 1; the plan has no others.")
                .doesNotContain("is not complete");
    }

    @Test
    void below_a_partial_list_of_events_it_says_that_there_may_be_more() {
        Dossier complete =
                aDossier().event("lecture", EventState.HELD, "2019-05-07").build();
        Dossier partial = complete.withCompleteness(CompletenessStatement.builder()
                .id("some")
                .list(ListKind.EVENTS)
                .extent(Extent.PARTIAL)
                .provenance(STATED)
                .build());

        assertThat(written(AttendanceReport.of(partial), Wording.ENGLISH))
                .containsOnlyOnce("The list given here is not complete: there may be more events.");
        assertThat(written(AttendanceReport.of(partial), Wording.LITHUANIAN))
                .containsOnlyOnce("Čia pateiktas sąrašas neišsamus: gali būti ir daugiau renginių.");
        assertThat(written(AttendanceReport.of(complete), Wording.ENGLISH)).doesNotContain("is not complete");
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
                .contains("nesutariama");
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

        assertThat(written(CompositionReport.of(dossier), Wording.LITHUANIAN))
                .contains("nesutariama: health arba schools");
    }

    private static Sector sector(String id) {
        return Sector.builder().id(id).name(text(id)).provenance(STATED).build();
    }
}
