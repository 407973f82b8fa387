package lt.kopz.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Enums;
import java.util.Arrays;
import java.util.List;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;

/** The sentences about problems in cells are those of kinds, and no kind goes without. */
class SentencesTest {
    @Test
    void every_sentence_about_a_cell_is_that_of_a_kind() {
        assertThat(ProblemMessage.BUNDLE.keys("en"))
                .filteredOn(key -> key.contains(".cell"))
                .allMatch(key -> Enums.getIfPresent(ProblemKind.class, key.substring(0, key.indexOf('.')))
                        .isPresent());
    }

    @Test
    void what_a_table_cannot_be_has_sentences() {
        List<ProblemKind> kinds = Arrays.asList(ProblemKind.values())
                .subList(ProblemKind.NOT_A_WORKBOOK.ordinal(), ProblemKind.UNKNOWN_FACT.ordinal() + 1);

        for (ProblemKind kind : kinds) {
            for (String part : List.of("message", "fix")) {
                assertThat(new ProblemMessage(kind + "." + part).exists())
                        .as(kind + "." + part)
                        .isTrue();
            }
        }
    }
}
