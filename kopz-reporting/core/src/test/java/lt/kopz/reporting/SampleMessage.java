package lt.kopz.reporting;

import java.util.Map;
import java.util.Optional;
import lt.kopz.core.wording.Message;

/** A message whose patterns stand in the test. */
public record SampleMessage(String key, Map<String, String> patterns) implements Message {

    /** Makes a message in Lithuanian and English. */
    public static SampleMessage of(String key, String lithuanian, String english) {
        return new SampleMessage(key, Map.of("lt", lithuanian, "en", english));
    }

    @Override
    public Optional<String> pattern(String language) {
        return Optional.ofNullable(patterns.get(language));
    }
}
