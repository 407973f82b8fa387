package lt.kopz.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDocumentTest {
    private static SourceDocument in(String language) {
        return SourceDocument.builder()
                .id("report")
                .title(LocalizedText.lithuanian("Ataskaita"))
                .language(language)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "English", "lietuvių", "lt_LT", "x"})
    void the_name_of_a_language_is_refused_where_its_tag_is_asked_for(String name) {
        assertThatThrownBy(() -> in(name)).hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
    }

    @Test
    void a_tag_is_kept_in_its_canonical_form_so_that_equal_languages_are_equal() {
        assertThat(in("LT")).isEqualTo(in("lt"));
        assertThat(in("sr-latn-rs").language()).isEqualTo("sr-Latn-RS");
    }
}
