package lt.kopz.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportMessageTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z]+)");

    @ParameterizedTest
    @EnumSource
    void is_said_in_both_languages_with_the_same_arguments(ReportMessage message) {
        String lithuanian = message.pattern("lt").orElseThrow();
        String english = message.pattern("en").orElseThrow();
        assertThat(arguments(lithuanian)).isEqualTo(arguments(english));
        assertThat(lithuanian).isNotBlank().doesNotContain("\uFFFD");
    }

    @Test
    void is_not_said_in_a_language_without_a_file() {
        assertThat(ReportMessage.CONTENTS.pattern("pl")).isEmpty();
    }

    private static TreeSet<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
