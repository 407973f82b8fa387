package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Arrangement;
import lt.kopz.reporting.document.Requisites.Signatory;
import lt.kopz.reporting.render.PlacedRequisites.Line;
import lt.kopz.reporting.render.PlacedRequisites.Side;
import org.junit.jupiter.api.Test;

class PlacedRequisitesTest {
    private static PlacedRequisites placed(Requisites requisites, Wording wording) {
        Document document = Document.of(DocumentMeta.of(Literal.of("Title"), LocalDate.of(2020, 1, 1)));
        return PlacedRequisites.of(requisites, Narration.of(document, wording));
    }

    private static List<String> words(List<Run> runs) {
        return runs.stream().map(run -> ((Run.Words) run).text()).toList();
    }

    @Test
    void nothing_is_printed_that_is_not_given() {
        PlacedRequisites none = placed(Requisites.none(), Wording.LITHUANIAN);

        assertThat(none.corner()).isEmpty();
        assertThat(none.above()).isEmpty();
        assertThat(none.below()).isEmpty();
        assertThat(none.signatures()).isEmpty();
        assertThat(Requisites.none().arranged(Arrangement.GENERAL).isNone()).isTrue();
    }

    @Test
    void in_lithuanian_the_body_stands_in_capitals_in_the_middle_and_the_mark_of_a_draft_in_the_corner() {
        PlacedRequisites placed = placed(
                Requisites.none()
                        .withBody(LocalizedText.lithuanian("Žiežmarių seniūnija"))
                        .asDraft(),
                Wording.LITHUANIAN);

        assertThat(placed.corner()).extracting(Line::side).containsExactly(Side.CORNER);
        assertThat(placed.above()).extracting(Line::side).containsExactly(Side.CENTER);
        assertThat(words(placed.above().get(0).runs())).containsExactly("ŽIEŽMARIŲ SENIŪNIJA");
    }

    @Test
    void in_other_languages_it_stands_as_it_is_written_where_lines_begin_unless_a_country_is_chosen() {
        Requisites requisites = Requisites.none().withBody(Literal.of("Office"));

        assertThat(placed(requisites, Wording.ENGLISH).above())
                .extracting(Line::side)
                .containsExactly(Side.START);
        assertThat(placed(requisites.arranged(Arrangement.LITHUANIAN), Wording.ENGLISH)
                        .above())
                .extracting(Line::side)
                .containsExactly(Side.CENTER);
    }

    @Test
    void the_title_stands_in_the_middle_where_a_line_above_or_below_it_does() {
        assertThat(placed(Requisites.none().withBody(Literal.of("Office")), Wording.LITHUANIAN)
                        .ofTitle())
                .isEqualTo(Side.CENTER);
        assertThat(placed(Requisites.none().withPlace(Literal.of("Town")), Wording.LITHUANIAN)
                        .ofTitle())
                .isEqualTo(Side.CENTER);
        assertThat(placed(Requisites.none().withPlace(Literal.of("Town")), Wording.ENGLISH)
                        .ofTitle())
                .isEqualTo(Side.START);
        assertThat(placed(Requisites.none().approvedBy(Literal.of("Act")).asDraft(), Wording.LITHUANIAN)
                        .ofTitle())
                .isEqualTo(Side.START);
    }

    @Test
    void a_number_stands_behind_the_day_or_alone() {
        Requisites numbered = Requisites.none().withNumber(Literal.of("V-1"));

        assertThat(words(placed(numbered, Wording.LITHUANIAN).below().get(0).runs()))
                .containsExactly("Nr.\u00a0V-1");
        assertThat(String.join(
                                "",
                                words(placed(numbered.withDate(LocalDate.of(2020, 1, 15)), Wording.LITHUANIAN)
                                        .below()
                                        .get(0)
                                        .runs()))
                        .replace('\u00a0', ' '))
                .isEqualTo("2020 m. sausio 15 d. Nr. V-1");
    }

    @Test
    void one_who_signs_without_a_name_is_a_line_to_sign_on() {
        PlacedRequisites placed = placed(Requisites.none().signedBy(Signatory.UNNAMED), Wording.ENGLISH);

        assertThat(words(placed.signatures().get(0).inOneLine())).containsExactly("____________________ (signature)");
    }
}
