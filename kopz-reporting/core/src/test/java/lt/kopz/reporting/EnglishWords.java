package lt.kopz.reporting;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.reporting.wording.ReportMessages;

/** The words of the English messages, to be looked for where only Lithuanian ones belong. */
public final class EnglishWords {

    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

    private EnglishWords() {}

    /**
     * The messages whose English words stand in a text, whole and at least four letters of them.
     *
     * @param text a text that should be Lithuanian
     * @return key and words of each
     */
    public static ImmutableList<String> in(String text) {
        return Stream.concat(
                        ReportMessages.keys("en").stream().flatMap(key -> words(key, ReportMessages::pattern, text)),
                        CoreMessages.keys("en").stream().flatMap(key -> words(key, CoreMessages::pattern, text)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> words(
            String key, BiFunction<String, String, Optional<String>> patterns, String text) {
        String lithuanian = patterns.apply("lt", key).orElse("");
        return GAP.splitAsStream(patterns.apply("en", key).orElseThrow())
                .map(words -> words.replaceAll("^\\P{L}+|\\P{L}+$", ""))
                .filter(words -> words.length() >= 4 && !lithuanian.contains(words) && text.contains(words))
                .filter(words -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})")
                        .matcher(text)
                        .find())
                .map(words -> key + ": " + words);
    }
}
