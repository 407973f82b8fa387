package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Test;

/** Kinds that a town has and kopz does not know. */
class OwnKindsTest {
    private static final Dossier FORUM = Kaisiadorys.dossier()
            .withGroups(Kaisiadorys.dossier().groups().stream()
                    .map(group -> group.withKind(new GroupKind("FORUM")))
                    .toList());

    private static String report(Dossier dossier, Wording wording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("text").render(YearlyReport.of(dossier), wording, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_report_calls_a_kind_as_the_dossier_does() throws IOException {
        Dossier named = FORUM.withKindNames(List.of(KindName.builder()
                .of(Vocabulary.GROUP_KIND)
                .code("FORUM")
                .name(LocalizedText.lithuanian("apskritasis stalas").andEnglish("round table", "the town"))
                .build()));

        assertThat(report(named, Wording.LITHUANIAN))
                .containsIgnoringCase("apskritasis stalas")
                .doesNotContain("FORUM");
        assertThat(report(named, Wording.ENGLISH)).containsIgnoringCase("round table");
        assertThat(report(FORUM, Wording.ENGLISH)).contains("forum").doesNotContain("FORUM");
        assertThat(report(FORUM, Wording.LITHUANIAN))
                .as("a word of Lithuanian, since the code is none")
                .containsIgnoringCase("grupė „forum“");
    }

    @Test
    void a_kind_that_the_name_of_the_group_states_is_not_stated_again() throws IOException {
        KindName forum = KindName.builder()
                .of(Vocabulary.GROUP_KIND)
                .code("FORUM")
                .name(LocalizedText.lithuanian("darbo grupė"))
                .build();

        assertThat(report(FORUM, Wording.LITHUANIAN)).contains("Grupės rūšis");
        assertThat(report(FORUM.withKindNames(List.of(forum)), Wording.LITHUANIAN))
                .doesNotContain("Grupės rūšis");
    }

    @Test
    void the_sheet_before_signing_asks_for_the_name_of_a_kind_that_has_none() throws IOException {
        Dossier named = FORUM.withKindNames(List.of(KindName.builder()
                .of(Vocabulary.GROUP_KIND)
                .code("FORUM")
                .name(LocalizedText.lithuanian("apskritasis stalas"))
                .build()));

        assertThat(sheet(FORUM))
                .contains(
                        "Kinds of which only a code is given (the report reads it as words, or uses a general word instead): FORUM.");
        assertThat(sheet(named)).doesNotContain("only a code is given");
    }

    private static String sheet(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("text").render(BeforeSigningReport.of(dossier), Wording.ENGLISH, out);
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void a_wording_has_a_word_of_its_own() throws IOException {
        Wording ours = Wording.ENGLISH.toBuilder()
                .pattern("term.GroupKind.FORUM", "assembly")
                .build();

        assertThat(report(FORUM, ours)).containsIgnoringCase("assembly").doesNotContain("FORUM");
    }

    @Test
    void an_event_of_a_kind_of_the_town_has_its_word_and_title_and_how_often_it_is_held() throws IOException {
        Dossier workshops = Kaisiadorys.dossier()
                .withEvents(Kaisiadorys.dossier().events().stream()
                        .map(event -> event.kind().equals(EventKind.SEMINAR)
                                ? event.withKind(new EventKind("WORKSHOP")).withOccurrences(3)
                                : event)
                        .toList())
                .withKindNames(List.of(KindName.builder()
                        .of(Vocabulary.EVENT_KIND)
                        .code("WORKSHOP")
                        .name(LocalizedText.lithuanian("kūrybinės dirbtuvės").andEnglish("workshop", "the town"))
                        .build()));

        assertThat(report(workshops, Wording.LITHUANIAN))
                .contains("ūrybinės dirbtuvės „")
                .contains("“ (3 kartus)")
                .doesNotContain("WORKSHOP");
        assertThat(report(workshops, Wording.ENGLISH)).contains("workshop “").contains("(3 times)");
    }
}
