package lt.kopz.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class ProblemMessagesTest {
    private static final ImmutableSortedMap<String, String> ENGLISH = ProblemMessage.BUNDLE.patterns("en");
    private static final ImmutableSortedMap<String, String> LITHUANIAN = ProblemMessage.BUNDLE.patterns("lt");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z][A-Za-z0-9]*)");

    @Test
    void lithuanian_has_what_english_has_and_cases_besides() {
        assertThat(LITHUANIAN.keySet()).containsAll(ENGLISH.keySet());
        assertThat(LITHUANIAN.keySet().stream().filter(key -> !ENGLISH.containsKey(key)))
                .allMatch(key -> Arrays.stream(GrammaticalCase.values())
                        .anyMatch(each -> key.endsWith("." + each.name().toLowerCase(Locale.ROOT))))
                .allMatch(key -> ENGLISH.containsKey(key.substring(0, key.lastIndexOf('.'))));
    }

    @Test
    void no_language_names_an_argument_that_the_other_does_not_have_for_its_kind() {
        LITHUANIAN.forEach((key, pattern) -> {
            String kind = key.replaceAll("[.].*", "");
            Set<String> known = new TreeSet<>();
            ENGLISH.forEach((other, english) -> {
                if (other.replaceAll("[.].*", "").equals(kind)) {
                    known.addAll(arguments(english));
                }
            });
            assertThat(known).as(key).containsAll(arguments(pattern));
        });
    }

    @Test
    void a_kind_that_is_spoken_of_says_what_is_wrong_and_what_to_do() {
        ImmutableSet<String> names =
                Arrays.stream(ProblemKind.values()).map(Enum::name).collect(ImmutableSet.toImmutableSet());
        ENGLISH.keySet().stream()
                .map(key -> key.replaceAll("[.].*", ""))
                .filter(key -> key.equals(key.toUpperCase(Locale.ROOT)))
                .distinct()
                .forEach(kind -> {
                    assertThat(names).contains(kind);
                    assertThat(ENGLISH.keySet()).as(kind).anyMatch(key -> key.startsWith(kind + ".message"));
                    assertThat(ENGLISH.keySet()).as(kind).anyMatch(key -> key.startsWith(kind + ".fix"));
                });
    }

    @Test
    void a_long_text_from_outside_is_cut_and_on_one_line() {
        assertThat(Problem.of(ProblemKind.DUPLICATE_PROPERTY, JsonPlace.of("/a"), "property", "ą".repeat(40))
                        .message())
                .contains("'" + "ą".repeat(40) + "'");
        assertThat(Problem.of(ProblemKind.DUPLICATE_PROPERTY, JsonPlace.of("/a"), "property", "ą\n".repeat(21))
                        .message())
                .contains("'" + "ą ".repeat(20) + "…'");
    }

    @Test
    void what_a_parser_says_is_cut_at_400_characters_and_on_one_line() {
        assertThat(Wording.ENGLISH.say(ProblemMessage.literal("ą".repeat(400)))).isEqualTo("ą".repeat(400));
        assertThat(Wording.ENGLISH.say(ProblemMessage.literal("ą\n".repeat(201))))
                .isEqualTo("ą ".repeat(200) + "…");
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        ARGUMENT.matcher(pattern).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
