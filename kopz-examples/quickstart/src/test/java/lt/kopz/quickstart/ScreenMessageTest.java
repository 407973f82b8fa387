package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenMessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void every_message_of_the_screen_has_its_words_and_no_words_are_left_over(String language) {
        assertThat(ScreenMessage.PATTERNS.keys(language).stream().filter(key -> key.startsWith("screen.")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ScreenMessage.values())
                        .map(ScreenMessage::key)
                        .toList());
    }
}
