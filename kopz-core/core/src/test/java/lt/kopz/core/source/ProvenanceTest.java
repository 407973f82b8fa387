package lt.kopz.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {
    private static final LocalizedText REASON = LocalizedText.lithuanian("taip suprantama");

    @ParameterizedTest(name = "the weaker of {0} and {1} is {2}")
    @CsvSource({
        "STATED, STATED, STATED",
        "STATED, DERIVED, DERIVED",
        "DERIVED, INFERRED, INFERRED",
        "INFERRED, ASSUMED, ASSUMED",
        "ASSUMED, STATED, ASSUMED"
    })
    void the_weaker_of_two_bases(Basis one, Basis other, Basis weaker) {
        assertThat(one.weakest(other)).isEqualTo(weaker);
        assertThat(other.weakest(one)).isEqualTo(weaker);
    }

    @Test
    void what_is_computed_is_derived_at_best_and_as_weak_as_its_weakest_input() {
        assertThat(Basis.ofComputation()).isEqualTo(Basis.DERIVED);
        assertThat(Basis.ofComputation(Basis.STATED, Basis.STATED)).isEqualTo(Basis.DERIVED);
        assertThat(Basis.ofComputation(Basis.STATED, Basis.INFERRED)).isEqualTo(Basis.INFERRED);
        assertThat(Basis.ofComputation(Basis.INFERRED, Basis.ASSUMED)).isEqualTo(Basis.ASSUMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INFERRED", "ASSUMED"})
    void what_is_inferred_or_assumed_needs_a_reason(Basis basis) {
        assertThatThrownBy(() -> Provenance.of(basis, Optional.empty(), List.of()))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.REASON_MISSING);
        assertThatCode(() -> Provenance.of(basis, Optional.of(REASON), List.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATED", "DERIVED"})
    void what_is_stated_or_derived_needs_none(Basis basis) {
        assertThatCode(() -> Provenance.of(basis, Optional.empty(), List.of())).doesNotThrowAnyException();
    }

    @Test
    void a_source_names_its_document_and_maybe_the_place_and_the_words() {
        Source source = Source.of("report-2019").at("item 5").quoting("Seminaro kaina – 160,00 Eur.");
        assertThat(source.document()).isEqualTo("report-2019");
        assertThat(source.place()).contains(DocumentPlace.parse("item 5"));
        assertThat(source.quote()).contains("Seminaro kaina – 160,00 Eur.");
        assertThat(Source.of("report-2019").place()).isEmpty();
        assertThat(source)
                .isEqualTo(Source.of("report-2019")
                        .quoting("Seminaro kaina – 160,00 Eur.")
                        .at("item 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void nothing_of_a_source_is_blank(String blank) {
        assertThatThrownBy(() -> Source.of(blank)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Source.of("d").at(blank)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Source.of("d").quoting(blank)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_translation_is_of_the_words_quoted_and_of_no_others() {
        Source quoted = Source.of("report-2019").quoting("Įvyko 2 paskaitos.");
        LocalizedText words = LocalizedText.english("Two lectures were held.");
        assertThat(quoted.translated(words).at("item 5").translation()).contains(words);
        assertThat(quoted.translated(words)).isNotEqualTo(quoted);
        assertThat(quoted.translated(words).quoting("Įvyko 3 paskaitos.").translation())
                .isEmpty();
        assertThat(quoted.translated(words).withoutQuote().translation()).isEmpty();
        assertThatThrownBy(() -> Source.of("report-2019").translated(words))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.BLANK_TEXT);
    }

    @ParameterizedTest(name = "\"{0}\" is {1} in Lithuanian and {2} in English")
    @CsvSource({
        "item 7, 7 punktas, item 7",
        "paragraph 3, 3 pastraipa, paragraph 3",
        "page 12, 12 puslapis, page 12",
        "viršelis, viršelis, viršelis",
        "item, item, item"
    })
    void a_place_is_named_in_every_language(String text, String lithuanian, String english) {
        DocumentPlace place = DocumentPlace.parse(text);
        assertThat(place.toString()).isEqualTo(text);
        assertThat(Wording.LITHUANIAN.say(place.words()).replace('\u00a0', ' ')).isEqualTo(lithuanian);
        assertThat(Wording.ENGLISH.say(place.words()).replace('\u00a0', ' ')).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "act-v17-253", "A.b_c-9"})
    void an_id_of_letters_digits_and_three_signs(String id) {
        assertThat(Ids.check(id)).isEqualTo(id);
    }

    @Test
    void an_id_may_have_100_characters_and_not_101() {
        assertThat(Ids.check("a".repeat(99))).hasSize(99);
        assertThat(Ids.check("a".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> Ids.check("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "a b", "ąžuolas", "a/b", "a\n"})
    void any_other_id_is_refused_with_an_example(String id) {
        assertThatThrownBy(() -> Ids.check(id)).hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_AN_ID);
    }

    @Test
    void a_decision_is_about_two_different_things_or_more() {
        assertThatThrownBy(() -> decision("one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision("one", "one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision("one", "two", "one")).isInstanceOf(IllegalArgumentException.class);
        assertThat(decision("one", "two").subjects()).containsExactly("one", "two");
    }

    private static Decision decision(String... subjects) {
        return Decision.builder()
                .id("decision")
                .kind(Decision.Kind.SAME)
                .addSubjects(subjects)
                .build();
    }
}
