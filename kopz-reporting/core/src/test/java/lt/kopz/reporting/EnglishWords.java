package lt.kopz.reporting;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.reporting.wording.ReportMessages;

/** The words of the English messages, to be looked for where only Lithuanian ones belong. */
public final class EnglishWords {

    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern OUTSIDE = Pattern.compile("^\\P{L}+|\\P{L}+$");

    /** What stands between the gaps of each English message and not in the Lithuanian one, by key. */
    private static final ImmutableListMultimap<String, String> ENGLISH = Stream.concat(
                    ReportMessages.keys("en").stream().map(key -> words(key, ReportMessages::pattern)),
                    CoreMessages.keys("en").stream().map(key -> words(key, CoreMessages::pattern)))
            .collect(flatteningToImmutableListMultimap(Map.Entry::getKey, each -> each.getValue().stream()));

    private EnglishWords() {}

    /**
     * The messages whose English words stand in a text, whole and at least four letters of them.
     *
     * @param text a text that should be Lithuanian
     * @return key and words of each
     */
    public static ImmutableList<String> in(String text) {
        ImmutableListMultimap<String, Integer> starts =
                WORD.matcher(text).results().collect(toImmutableListMultimap(MatchResult::group, MatchResult::start));
        return ENGLISH.entries().stream()
                .filter(message -> starts.get(firstWord(message.getValue())).stream()
                        .anyMatch(start -> standsAt(start, message.getValue(), text)))
                .map(message -> message.getKey() + ": " + message.getValue())
                .collect(toImmutableList());
    }

    private static Map.Entry<String, ImmutableList<String>> words(
            String key, BiFunction<String, String, Optional<String>> patterns) {
        String lithuanian = patterns.apply("lt", key).orElse("");
        return Map.entry(
                key,
                GAP.splitAsStream(patterns.apply("en", key).orElseThrow())
                        .map(words -> OUTSIDE.matcher(words).replaceAll(""))
                        .filter(words -> words.length() >= 4 && !lithuanian.contains(words))
                        .collect(toImmutableList()));
    }

    private static String firstWord(String words) {
        return WORD.matcher(words).results().findFirst().orElseThrow().group();
    }

    private static boolean standsAt(int start, String words, String text) {
        int end = start + words.length();
        return text.startsWith(words, start) && (end == text.length() || !Character.isLetter(text.codePointAt(end)));
    }
}
