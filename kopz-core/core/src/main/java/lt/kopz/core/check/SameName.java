package lt.kopz.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lt.kopz.core.wording.WordForms;

/**
 * Whether a spelling is the name itself: in another letter case or grammatical case, with official abbreviations, or as a part of the full
 * name.
 *
 * <p>Example: "LR socialinės apsaugos ir darbo ministerija" is "Lietuvos Respublikos socialinės apsaugos ir darbo ministerija", and
 * "policija" is a part of "policijos komisariatas"; but "išnaudojimu centras" is not "išnaudojimo centras", for a word of the name differs.
 */
final class SameName {
    private static final Splitter WORDS = Splitter.on(
                    CharMatcher.forPredicate(Character::isLetterOrDigit).negate())
            .omitEmptyStrings();

    /** Inflection changes no more letters at the end of a word. */
    private static final int LONGEST_ENDING = 3;

    /** As in "viešoji" and "viešosios". */
    private static final int LONGEST_ENDING_OF_AN_ABBREVIATION = 4;

    private static final int SHORTEST_STEM = 4;

    /** A word, and whether it stands for a part of an abbreviation, so that its grammatical case is open. */
    private record Word(String text, boolean isOfAnAbbreviation) {
        boolean isFormOf(Word other) {
            int stem = Strings.commonPrefix(text, other.text).length();
            int longest = Math.max(text.length(), other.text.length());
            int ending =
                    isOfAnAbbreviation || other.isOfAnAbbreviation ? LONGEST_ENDING_OF_AN_ABBREVIATION : LONGEST_ENDING;
            return text.equals(other.text) || (stem >= SHORTEST_STEM && longest - stem <= ending);
        }

        boolean isSameAs(Word other) {
            return text.equals(other.text) || ((isOfAnAbbreviation || other.isOfAnAbbreviation) && isFormOf(other));
        }
    }

    /** The words of abbreviations, by their own letters or words. */
    private final ImmutableMap<List<String>, List<String>> abbreviations;

    private final int longestAbbreviation;

    /** Names of a language, by what it abbreviates. */
    SameName(Map<String, String> abbreviations) {
        this.abbreviations = abbreviations.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        each -> split(each.getKey()), each -> split(each.getValue()), (one, other) -> one));
        this.longestAbbreviation =
                this.abbreviations.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    boolean isOf(WordForms name, String spelling) {
        ImmutableList<Word> spelt = words(spelling);
        ImmutableList<Word> full = words(name.text());
        return name.cases().values().stream().map(this::words).anyMatch(spelt::equals)
                || (spelt.size() == full.size()
                        ? Streams.zip(
                                        full.stream(),
                                        spelt.stream(),
                                        isAbbreviated(full) == isAbbreviated(spelt) ? Word::isSameAs : Word::isFormOf)
                                .allMatch(same -> same)
                        : isPart(spelt, full) || isPart(full, spelt));
    }

    /** Where one side is abbreviated, its case shows in the other words alone. */
    private static boolean isAbbreviated(ImmutableList<Word> words) {
        return words.stream().anyMatch(Word::isOfAnAbbreviation);
    }

    /** Whether all of some words stand among others in the same order, in whichever form. */
    private static boolean isPart(ImmutableList<Word> some, ImmutableList<Word> all) {
        Iterator<Word> rest = all.iterator();
        for (Word word : some) {
            boolean isFound = false;
            while (!isFound && rest.hasNext()) {
                isFound = word.isFormOf(rest.next());
            }
            if (!isFound) {
                return false;
            }
        }
        return !some.isEmpty();
    }

    private ImmutableList<Word> words(String name) {
        List<String> written = split(name);
        ImmutableList.Builder<Word> words = ImmutableList.builder();
        int next = 0;
        while (next < written.size()) {
            int length = lengthOfAbbreviation(written, next);
            boolean isAbbreviation = length > 0;
            int end = next + Math.max(1, length);
            List<String> some = written.subList(next, end);
            (isAbbreviation ? Objects.requireNonNull(abbreviations.get(some)) : some)
                    .forEach(word -> words.add(new Word(word, isAbbreviation)));
            next = end;
        }
        return words.build();
    }

    /** How many words from one on are the longest abbreviation; none where they are none. */
    private int lengthOfAbbreviation(List<String> written, int from) {
        int length = Math.min(longestAbbreviation, written.size() - from);
        while (length > 0 && !abbreviations.containsKey(written.subList(from, from + length))) {
            length--;
        }
        return length;
    }

    private static List<String> split(String name) {
        return WORDS.splitToList(name.toLowerCase(Locale.ROOT));
    }
}
