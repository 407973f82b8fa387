package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import lt.kopz.core.wording.Literal;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.Section;
import org.junit.jupiter.api.Test;

class RenderOptionsTest {
    private static final DocumentMeta META = DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10));

    private static Section[] sections(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> Section.of("s" + number, Literal.of("Section " + number)))
                .toArray(Section[]::new);
    }

    @Test
    void sections_are_listed_only_where_more_than_five_follow_however_they_nest() {
        RenderOptions usual = RenderOptions.usual();

        assertThat(usual.isListing(Document.of(META, sections(0, 5)))).isFalse();
        assertThat(usual.isListing(Document.of(META, sections(0, 6)))).isTrue();
        Section nested = Section.of("whole", Literal.of("Whole"), sections(0, 5));
        assertThat(usual.isListing(Document.of(META, nested))).isTrue();
        assertThat(usual.withTableOfContents(false).isListing(Document.of(META, nested)))
                .isFalse();
    }

    @Test
    void sections_within_others_are_listed_unless_the_list_would_fill_a_page() {
        RenderOptions usual = RenderOptions.usual();
        Document few = Document.of(META, Section.of("whole", Literal.of("Whole"), sections(0, 35)));
        Document many = Document.of(META, Section.of("whole", Literal.of("Whole"), sections(0, 36)));

        assertThat(usual.isListingParts(few)).isTrue();
        assertThat(usual.isListing(many)).isTrue();
        assertThat(usual.isListingParts(many)).isFalse();
    }

    @Test
    void on_one_sheet_nothing_is_listed_and_the_callers_rules_come_after_those_of_the_sheet() {
        Document sheet = Document.of(META.withLayout(Layout.ONE_SHEET), sections(0, 9));
        RenderOptions own = RenderOptions.usual().withStylesheet("h1 { color: navy }");

        assertThat(own.isListing(sheet)).isFalse();
        assertThat(own.rules(sheet)).startsWith("@page").endsWith("h1 { color: navy }");
        assertThat(own.rules(Document.of(META))).isEqualTo("h1 { color: navy }");
        assertThat(RenderOptions.usual().rules(Document.of(META))).isEmpty();
    }
}
