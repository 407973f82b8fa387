package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import lt.kopz.reporting.HostileText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CharactersProperties {

    /** Unicode's own lists: controls, lone surrogates, breaks, Bidi_Control, noncharacters of the basic plane. */
    private static final Pattern DISTURBING = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}"
            + "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

    @Provide
    Arbitrary<String> hostile() {
        return HostileText.any();
    }

    @Property
    void nothing_that_disturbs_is_left(@ForAll("hostile") String text) {
        assertThat(DISTURBING.matcher(Characters.clean(text)).find()).isFalse();
    }

    @Property
    void cleaning_twice_changes_nothing_more(@ForAll("hostile") String text) {
        assertThat(Characters.clean(Characters.clean(text))).isEqualTo(Characters.clean(text));
    }

    @Property
    void letters_digits_marks_and_signs_are_left_as_they_are(@ForAll("hostile") String text) {
        assertThat(seen(Characters.clean(text))).isEqualTo(seen(text));
    }

    private static String seen(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{Sm}\\p{Sc}\\p{Sk}]", "");
    }

    @Example
    void breaks_become_blanks_and_a_no_break_space_stays() {
        assertThat(Characters.clean("a\tb\nc\u2028d\u00a0e")).isEqualTo("a b c d\u00a0e");
    }

    @Example
    void a_pair_of_surrogates_stays_and_half_a_pair_is_replaced() {
        assertThat(Characters.clean("\uD83D\uDE00 \uD83D")).isEqualTo("\uD83D\uDE00 \uFFFD");
    }
}
