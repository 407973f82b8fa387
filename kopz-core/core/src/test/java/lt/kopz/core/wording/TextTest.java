package lt.kopz.core.wording;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final LocalizedText GROUP =
            LocalizedText.lithuanian("darbo grupė").with("lt", GrammaticalCase.GENITIVE, "darbo grupės");

    @Test
    void a_text_is_said_in_the_language_asked_if_it_has_it() {
        LocalizedText text = GROUP.andEnglish("working group", "the authors of this example");

        assertThat(LITHUANIAN.say(text)).isEqualTo("darbo grupė");
        assertThat(ENGLISH.say(text)).isEqualTo("working group");
        assertThat(text.in("en").orElseThrow().translationBy()).contains("the authors of this example");
        assertThat(text.in("lt").orElseThrow().translationBy()).isEmpty();
    }

    @Test
    void a_text_falls_back_and_says_into_which_language() {
        assertThat(ENGLISH.say(GROUP)).isEqualTo("darbo grupė");
        assertThat(GROUP.in("en")).isEmpty();
        assertThat(ENGLISH.gaps(GROUP)).containsExactly(new Gap("en", "darbo grupė", Optional.empty()));
    }

    @Test
    void a_text_in_neither_lithuanian_nor_english_is_said_in_its_first_language() {
        LocalizedText text = LocalizedText.of("pl", "grupa").with("lv", "grupa LV");

        assertThat(LITHUANIAN.say(text)).isEqualTo("grupa LV");
        assertThat(text.any()).isEqualTo("grupa LV");
    }

    @Test
    void what_was_written_first_is_preferred_where_the_language_does_not_matter() {
        assertThat(LocalizedText.lithuanian("grupė").andEnglish("group", "us").any())
                .isEqualTo("grupė");
        assertThat(LocalizedText.of("en", "group").with("lt", "grupė").any()).isEqualTo("group");
    }

    @Test
    void a_case_that_is_missing_is_said_in_the_nominative_and_reported() {
        Phrase genitive = TestMessage.phrase("{who:genitive} sprendimas").with("who", GROUP);
        Phrase dative = TestMessage.phrase("{who:dative} skirta").with("who", GROUP);

        assertThat(LITHUANIAN.say(genitive)).isEqualTo("darbo grupės sprendimas");
        assertThat(LITHUANIAN.gaps(genitive)).isEmpty();
        assertThat(LITHUANIAN.say(dative)).isEqualTo("darbo grupė skirta");
        assertThat(LITHUANIAN.gaps(dative))
                .containsExactly(new Gap("lt", "darbo grupė", Optional.of(GrammaticalCase.DATIVE)));
    }

    @Test
    void a_gap_is_reported_once_and_inside_joined_texts_too() {
        Text text = Text.joined("; ", List.of(GROUP, Literal.of("V17-253"), GROUP, LocalizedText.lithuanian("taryba")));

        assertThat(ENGLISH.say(text)).isEqualTo("darbo grupė; V17-253; darbo grupė; taryba");
        assertThat(ENGLISH.gaps(text))
                .containsExactly(
                        new Gap("en", "darbo grupė", Optional.empty()), new Gap("en", "taryba", Optional.empty()));
    }

    @Test
    void the_stretches_in_a_foreign_language_are_known() {
        Phrase phrase = Phrase.of(TestMessage.of("-", "The {who} has {n} members."))
                .with("who", GROUP)
                .with("n", 15);

        assertThat(ENGLISH.runs(phrase))
                .containsExactly(
                        new LanguageSpan("The ", "en"),
                        new LanguageSpan("darbo grupė", "lt"),
                        new LanguageSpan(" has 15 members.", "en"));
        assertThat(LITHUANIAN.runs(GROUP)).containsExactly(new LanguageSpan("darbo grupė", "lt"));
        assertThat(LITHUANIAN.runs(Literal.of(""))).isEmpty();
    }

    @Test
    void a_phrase_without_the_language_is_said_whole_in_the_next() {
        Phrase phrase = Phrase.of(new TestMessage("test.message", Map.of("en", "Sum {n}")))
                .with("n", 12345);

        assertThat(LITHUANIAN.say(phrase)).isEqualTo("Sum 12,345");
        assertThat(LITHUANIAN.gaps(phrase)).containsExactly(new Gap("lt", "test.message", Optional.empty()));
    }

    @Test
    void a_literal_is_in_the_language_asked() {
        assertThat(ENGLISH.gaps(Literal.of("V17-253"))).isEmpty();
    }

    @Test
    void a_list_of_texts_ends_the_way_the_language_does() {
        assertThat(ENGLISH.say(Text.list(List.of(Literal.of("a"), Literal.of("b"), Literal.of("c")))))
                .isEqualTo("a, b and c");
        assertThat(Text.list(List.of(GROUP))).isEqualTo(GROUP);
        assertThat(LITHUANIAN.say(Text.list(List.of()))).isEmpty();
    }

    @Test
    void texts_are_equal_when_their_parts_are() {
        assertThat(GROUP)
                .isEqualTo(LocalizedText.of(
                        "lt",
                        new WordForms(
                                "darbo grupė",
                                ImmutableMap.of(GrammaticalCase.GENITIVE, "darbo grupės"),
                                Optional.empty())))
                .isNotEqualTo(LocalizedText.lithuanian("darbo grupė"))
                .hasSameHashCodeAs(LocalizedText.of(GROUP.byLanguage()))
                .hasToString("{lt=darbo grupė}");
        assertThat(Text.joined(", ", List.of(GROUP))).isEqualTo(Text.joined(Literal.of(", "), List.of(GROUP)));
    }

    @Test
    void the_order_in_which_cases_are_given_does_not_matter() {
        WordForms one = WordForms.of("a").with(GrammaticalCase.GENITIVE, "b").with(GrammaticalCase.DATIVE, "c");
        WordForms other = WordForms.of("a").with(GrammaticalCase.DATIVE, "c").with(GrammaticalCase.GENITIVE, "b");

        assertThat(one).isEqualTo(other);
        assertThat(one.cases().keySet()).containsExactly(GrammaticalCase.GENITIVE, GrammaticalCase.DATIVE);
    }

    @Test
    void the_nominative_is_the_text_itself() {
        WordForms forms = WordForms.of("grupė").with(GrammaticalCase.NOMINATIVE, "grupė");

        assertThat(forms).isEqualTo(WordForms.of("grupė"));
        assertThat(forms.has(GrammaticalCase.NOMINATIVE)).isTrue();
        assertThat(forms.has(GrammaticalCase.GENITIVE)).isFalse();
        assertThat(forms.in(GrammaticalCase.GENITIVE)).isEqualTo("grupė");
        assertThatThrownBy(() -> forms.with(GrammaticalCase.NOMINATIVE, "grupės"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grupės");
    }

    @Test
    void a_text_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> LocalizedText.lithuanian(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GROUP.andEnglish("group", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GROUP.with("lt", GrammaticalCase.DATIVE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_needs_a_text_of_its_language() {
        assertThatThrownBy(() -> GROUP.with("de", GrammaticalCase.DATIVE, "der Gruppe"))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.CASE_WITHOUT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "English", "l", "lt_LT", "lietuvių", "lt-", "lt/../x", "lt-1"})
    void a_tag_that_is_none_is_refused(String tag) {
        assertThatThrownBy(() -> LocalizedText.of(tag, "a"))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
        assertThatThrownBy(() -> LocalizedText.of(Map.of(tag, WordForms.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en-GB", "sr-Latn", "sgs"})
    void a_language_tag_is_taken(String tag) {
        assertThat(LocalizedText.of(tag, "a").byLanguage()).containsOnlyKeys(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "LT,lt",
        "EN-gb,en-GB",
        "SR-latn-rs,sr-Latn-RS",
        "es-419,es-419",
        "de-DE-1996,de-DE-1996",
        "lt-LIET1,lt-liet1"
    })
    void capitals_of_a_tag_mean_nothing(String tag, String canonical) {
        assertThat(LocalizedText.of(tag, "a"))
                .isEqualTo(LocalizedText.of(canonical, "a"))
                .isEqualTo(LocalizedText.of(Map.of(tag, WordForms.of("a"))))
                .isEqualTo(LocalizedText.english("b")
                        .with(tag, "a")
                        .in(canonical)
                        .map(forms -> LocalizedText.of(canonical, forms))
                        .orElseThrow());
        assertThat(LocalizedText.of(tag, "a").byLanguage()).containsOnlyKeys(canonical);
        assertThat(LocalizedText.of(canonical, "a")
                        .with(tag, GrammaticalCase.GENITIVE, "b")
                        .byLanguage())
                .containsOnlyKeys(canonical);
        assertThat(Wording.builder(tag).build().language()).isEqualTo(canonical);
        assertThat(LanguageTags.canonical(canonical)).isEqualTo(canonical).matches(LanguageTags.PATTERN);
    }

    @Test
    void two_texts_in_one_language_are_refused_however_its_tag_is_written() {
        assertThatThrownBy(() -> LocalizedText.of(Map.of("lt", WordForms.of("a"), "LT", WordForms.of("b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep one of the two");
    }

    @Test
    void a_case_is_found_by_the_word_that_patterns_use() {
        for (GrammaticalCase each : GrammaticalCase.values()) {
            assertThat(GrammaticalCase.find(each.word())).contains(each);
        }
        assertThat(GrammaticalCase.find("GENITIVE")).isEmpty();
    }
}
