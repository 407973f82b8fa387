package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeScaleTest {
    @Test
    void sizes_are_the_same_multiples_of_the_text_on_a_screen_on_paper_and_in_a_word_processor() {
        assertThat(TypeScale.css(BigDecimal.ONE, "rem"))
                .contains("--title: 1.9rem;", "--text: 1rem;", "--line-length: 36rem;");
        assertThat(TypeScale.css(new BigDecimal("9.5"), "pt")).contains("--title: 18.05pt;", "--text: 9.5pt;");
        assertThat(TypeScale.inParts(19)).containsEntry("title", 36).containsEntry("text", 19);
    }

    @Test
    void a_heading_is_larger_than_those_below_it_and_a_note_smaller_than_the_text() {
        var sizes = TypeScale.inParts(100);

        assertThat(List.of("title", "heading-1", "heading-2", "heading-3", "text", "table", "small", "note"))
                .isSortedAccordingTo((one, other) -> sizes.get(other) - sizes.get(one));
    }
}
