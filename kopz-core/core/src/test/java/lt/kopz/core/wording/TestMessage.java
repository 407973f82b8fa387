package lt.kopz.core.wording;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A message whose patterns are written in the test. */
record TestMessage(String key, Map<String, String> patterns) implements Message {

    static TestMessage of(String lithuanian, String english) {
        return new TestMessage("test.message", Map.of("lt", lithuanian, "en", english));
    }

    static TestMessage lithuanian(String pattern) {
        return new TestMessage("test.message", Map.of("lt", pattern));
    }

    static Phrase phrase(String lithuanian) {
        return Phrase.of(lithuanian(lithuanian));
    }

    /** The catalogue {@code test}, with one message whose English pattern is given. */
    static MessageCatalogue catalogue(String english) {
        return new MessageCatalogue() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Bundle patterns() {
                return Bundle.of(language -> language.equals("en")
                        ? new ByteArrayInputStream(("test.message=" + english).getBytes(StandardCharsets.UTF_8))
                        : null);
            }
        };
    }

    TestMessage withKey(String other) {
        return new TestMessage(other, patterns);
    }

    /** With a pattern for a case: the language and the case are written {@code lt.genitive}. */
    TestMessage with(String languageAndCase, String pattern) {
        Map<String, String> more = new TreeMap<>(patterns);
        more.put(languageAndCase, pattern);
        return new TestMessage(key, more);
    }

    @Override
    public Optional<String> pattern(String language) {
        return Optional.ofNullable(patterns.get(language));
    }

    @Override
    public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return Optional.ofNullable(patterns.get(language + "." + grammaticalCase.word()));
    }
}
