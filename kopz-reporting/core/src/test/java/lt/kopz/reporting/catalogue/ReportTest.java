package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 10);
    private static final Report ABC = Report.titled(context -> Literal.of("T"))
            .with("a", part("a"))
            .with("b", part("b"))
            .with("c", part("c"));

    @Test
    void tells_its_parts_in_order() {
        assertThat(told(ABC)).containsExactly("a", "b", "c");
        assertThat(ABC.parts()).containsExactly("a", "b", "c");
    }

    @Test
    void a_part_can_be_added_before_after_and_at_the_end() {
        assertThat(told(ABC.before("a", "x", part("x")))).containsExactly("x", "a", "b", "c");
        assertThat(told(ABC.before("c", "x", part("x")))).containsExactly("a", "b", "x", "c");
        assertThat(told(ABC.after("a", "x", part("x")))).containsExactly("a", "x", "b", "c");
        assertThat(told(ABC.after("c", "x", part("x")))).containsExactly("a", "b", "c", "x");
        assertThat(told(ABC.with("x", part("x")))).containsExactly("a", "b", "c", "x");
    }

    @Test
    void a_part_can_be_replaced_left_out_and_moved() {
        assertThat(told(ABC.replacing("b", part("x")))).containsExactly("a", "x", "c");
        assertThat(told(ABC.without("b"))).containsExactly("a", "c");
        assertThat(told(ABC.inOrder("c", "a", "b"))).containsExactly("c", "a", "b");
        assertThat(told(ABC)).containsExactly("a", "b", "c");
    }

    @Test
    void an_order_names_every_part_once() {
        assertThatThrownBy(() -> ABC.inOrder("a", "b")).hasMessageContaining("the parts are [a, b, c]");
        assertThatThrownBy(() -> ABC.inOrder("a", "b", "b")).hasMessageContaining("every part once");
        assertThatThrownBy(() -> ABC.inOrder("a", "b", "x")).hasMessageContaining("every part once");
    }

    @Test
    void a_name_is_used_once() {
        assertThatThrownBy(() -> ABC.with("a", part("a"))).hasMessageContaining("already has a part \"a\"");
    }

    @Test
    void a_name_that_is_not_there_is_answered_with_those_that_are() {
        assertThatThrownBy(() -> ABC.without("x")).hasMessageContaining("no part \"x\"; its parts are [a, b, c]");
        assertThatThrownBy(() -> ABC.replacing("x", part("x"))).hasMessageContaining("no part \"x\"");
        assertThatThrownBy(() -> ABC.before("x", "y", part("y"))).hasMessageContaining("no part \"x\"");
        assertThatThrownBy(() -> ABC.after("x", "y", part("y"))).hasMessageContaining("no part \"x\"");
        assertThatThrownBy(() -> ABC.part("x")).hasMessageContaining("no part \"x\"");
    }

    @Test
    void a_part_of_one_report_may_stand_in_another() {
        Report own = Report.titled(context -> context.dossier().group().name())
                .with("money", YearlyReport.standard().part(YearlyReport.MONEY));
        Document document = own.of(Kaisiadorys.dossier());
        assertThat(document.blocks()).singleElement().satisfies(alone -> {
            Section whole = (Section) section(YearlyReport.of(Kaisiadorys.dossier()), "money-");
            assertThat(((Section) alone).id()).isEqualTo(whole.id());
            assertThat(((Section) alone).blocks())
                    .hasSameSizeAs(whole.blocks())
                    .contains(whole.blocks().get(0));
        });
        assertThat(document.meta().title())
                .isEqualTo(Kaisiadorys.dossier().group().name());
    }

    @Test
    void a_part_that_has_nothing_to_tell_leaves_no_trace() {
        assertThat(told(ABC.replacing("b", context -> List.of()))).containsExactly("a", "c");
    }

    @Test
    void a_part_is_told_the_day() {
        Document document = Report.titled(context -> Literal.of("T"))
                .with(
                        "day",
                        context ->
                                List.of(Paragraph.of(Literal.of(context.asOf().toString()))))
                .of(Kaisiadorys.dossier(), DAY);
        assertThat(document.blocks()).containsExactly(Paragraph.of(Literal.of("2019-12-10")));
        assertThat(document.meta().asOf()).isEqualTo(DAY);
    }

    @Test
    void two_parts_that_explain_different_things_under_one_identifier_are_refused() {
        Report both = ABC.with("one", explaining("first")).with("two", explaining("second"));
        assertThatThrownBy(() -> both.of(Kaisiadorys.dossier()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two different footnotes have the identifier \"why\"");
    }

    private static Part explaining(String reason) {
        return context -> List.of(Section.of(
                reason, Literal.of(reason), Paragraph.of(Inline.note(Footnote.of("why", Literal.of(reason))))));
    }

    @Test
    void a_title_can_be_changed() {
        assertThat(ABC.withTitle(context -> Literal.of("U"))
                        .of(Kaisiadorys.dossier())
                        .meta()
                        .title())
                .isEqualTo(Literal.of("U"));
    }

    private static Part part(String name) {
        return context -> List.of(Section.of(name, Literal.of(name)));
    }

    private static List<String> told(Report report) {
        return report.of(Kaisiadorys.dossier(), DAY).blocks().stream()
                .map(block -> ((Section) block).id())
                .toList();
    }

    private static Block section(Document document, String id) {
        return document.blocks().stream()
                .filter(block ->
                        block instanceof Section section && section.id().startsWith(id))
                .findFirst()
                .orElseThrow();
    }
}
