package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of a reader, by what a browser states. */
class NegotiationTest {
    private static final List<String> LANGUAGES = List.of("de", "de-AT", "en", "lt", "pl", "sr-Latn");

    private static List<String> languages(String header) {
        return new Negotiation(Preference.inOrder(header), LANGUAGES).inOrder("lt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lt | lt",
                "LT-lt | lt",
                "lt-LT, en;q=0.9 | lt en",
                "en;q=0.5, pl;q=0.501 | pl en",
                "en;q=0.5, pl;q=0.5 | en pl",
                "lv, pl;q=0.3 | pl",
                "de-AT-1996 | de-AT",
                "de-CH | de",
                "de-x-mine | de",
                "sr | sr-Latn",
                "sr-Cyrl | ''",
                "* | lt",
                "pl, * | pl lt",
                "en;q=0, * | lt",
                "lt;q=0, * | de",
                "de;q=0, de-AT | de-AT",
                "de-AT;q=0, de | de",
                "en;q=0 | ''",
                "en;q=1.5, pl;q=x, lt;q=0.2 | lt",
                "en ; Q = 0.7 , pl | pl en",
                ", ,pl,, | pl",
                "pl pl, lt | lt",
                "''  | ''"
            })
    void a_language_is_looked_up_by_quality_and_by_ever_shorter_tags(String header, String found) {
        assertThat(String.join(" ", languages(header))).isEqualTo(found);
    }

    @Provide
    static Arbitrary<Map<String, Integer>> tags() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                "de", "de-at", "de-at-1996", "de-ch", "en", "en-gb", "lt", "lt-lt", "lv", "pl-pl"),
                        Arbitraries.integers().between(1, 1000))
                .ofMinSize(1)
                .uniqueValues();
    }

    @Property
    void the_first_language_is_the_one_that_the_platform_looks_up(@ForAll("tags") Map<String, Integer> tags) {
        String header = tags.entrySet().stream()
                .map(tag -> String.format(Locale.ROOT, "%s;q=%.3f", tag.getKey(), tag.getValue() / 1000.0))
                .collect(Collectors.joining(","));
        String expected = Locale.lookupTag(Locale.LanguageRange.parse(header), LANGUAGES);
        assertThat(languages(header).stream().findFirst().orElse(null))
                .isEqualTo(expected == null ? null : canonical(expected));
    }

    private static String canonical(String tag) {
        return LANGUAGES.stream().filter(tag::equalsIgnoreCase).findFirst().orElseThrow();
    }

    @Provide
    static Arbitrary<String> headers() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("lten-*;q=.,01\"\\ \té").ofMaxLength(60),
                        Arbitraries.strings().ofMaxLength(20))
                .as(String::concat);
    }

    @Property
    void whatever_the_header_holds_there_is_a_wording(@ForAll("headers") String header) {
        assertThat(Wording.negotiate(header, Wording.LITHUANIAN).language()).isIn("lt", "en");
    }

    @Test
    void who_asks_for_nothing_that_is_there_reads_the_usual_language() {
        assertThat(Wording.negotiate("", Wording.LITHUANIAN)).isSameAs(Wording.LITHUANIAN);
        assertThat(Wording.negotiate("lv", Wording.ENGLISH)).isSameAs(Wording.ENGLISH);
        assertThat(Wording.negotiate("lt", Wording.ENGLISH).language()).isEqualTo("lt");
    }

    @Test
    void the_usual_wording_keeps_its_own_words() {
        Wording ours = Wording.LITHUANIAN.toBuilder()
                .pattern("wording.atLeast", "bent {value}")
                .build();
        assertThat(Wording.negotiate("lt-LT, en;q=0.5", ours)).isSameAs(ours);
        assertThat(Wording.negotiate("*", ours)).isSameAs(ours);
    }

    @Test
    void what_the_first_language_lacks_is_said_in_the_next_that_was_asked_for() {
        Wording own = Wording.builder("dv").build();
        LocalizedText town = LocalizedText.of(ImmutableMap.of(
                "en", WordForms.of("Kaišiadorys District"),
                "lt", WordForms.of("Kaišiadorių rajonas")));
        assertThat(Wording.negotiate("dv, lt;q=0.8", own).say(town)).isEqualTo("Kaišiadorių rajonas");
        assertThat(Wording.negotiate("dv, en;q=0.9, lt;q=0.8", own).say(town)).isEqualTo("Kaišiadorys District");
        assertThat(Wording.negotiate("dv, lt;q=0.8", own).languages()).containsExactly("dv", "lt", "en");
    }
}
