package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalMessagesTest {
    /** A key, or several of which one is chosen. */
    private static final Pattern SAID = Pattern.compile("(?:say|escaped)\\(([^()'\"]*['\"](?:[^()]|\\([^()]*\\))*)\\)");

    private static final Pattern WORD = Pattern.compile("['\"](\\w+)['\"]");
    private static final Pattern KEY = Pattern.compile("\"(portal\\.\\w+)\"");

    private static Set<String> said() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(html|java)"))
                    .toList()) {
                String text = Files.readString(file);
                SAID.matcher(text)
                        .results()
                        .flatMap(found -> WORD.matcher(found.group(1)).results())
                        .forEach(word -> keys.add("portal." + word.group(1)));
                KEY.matcher(text).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lt", "pl"})
    void every_word_of_the_pages_is_there_and_none_is_left_over(String language) throws IOException {
        assertThat(new PortalMessage.Catalogue().patterns().keys(language)).isEqualTo(said());
    }
}
