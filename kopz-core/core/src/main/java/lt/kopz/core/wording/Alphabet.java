package lt.kopz.core.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The alphabetical order of a language, from the list of its letters.
 *
 * <p>Words are compared letter by letter, letters of one group being equal; then by the place in the group ("y" after
 * "į" after "i"); then small letters before capitals; then by character, so that only equal words are equal. Blanks come
 * before other signs, those before digits, digits before letters, letters of other alphabets last. A letter with a mark
 * that the list does not have ("é") goes with its base letter.
 */
final class Alphabet {
    private static final int BLANK = 1;
    private static final int SIGNS = 0x100000;
    private static final int DIGITS = 0x300000;
    private static final int LETTERS = 0x400000;
    private static final int OTHER_LETTERS = 0x500000;
    /** Marks that the list of letters does not know come after the letters of the group. */
    private static final int MARKS = 0x1000;

    /** How a character counts, the most important first. */
    private record Weight(int letter, int variant, int capital) {
        Weight marked(int mark) {
            return new Weight(letter, variant + MARKS + mark, capital);
        }
    }

    private final ImmutableMap<Integer, Weight> letters;

    private Alphabet(ImmutableMap<Integer, Weight> letters) {
        this.letters = letters;
    }

    /** Reads the letters in order, groups separated by blanks: {@code aą b c č}. */
    static Alphabet parse(String groups) {
        ImmutableMap.Builder<Integer, Weight> letters = ImmutableMap.builder();
        int place = LETTERS;
        for (String group : Splitter.on(' ').omitEmptyStrings().split(groups)) {
            int variant = 0;
            for (int letter : group.codePoints().toArray()) {
                letters.put(letter, new Weight(place, variant++, 0));
            }
            place++;
        }
        return new Alphabet(letters.buildOrThrow());
    }

    /** A letter that stands in the list more than once, which {@link #parse} refuses. */
    static Optional<String> twice(String groups) {
        Set<Integer> seen = new HashSet<>();
        return groups.codePoints()
                .filter(letter -> letter != ' ' && !seen.add(letter))
                .mapToObj(Character::toString)
                .findFirst();
    }

    Comparator<String> order() {
        return this::compare;
    }

    private int compare(String one, String other) {
        List<Weight> left = weights(one);
        List<Weight> right = weights(other);
        for (Comparator<Weight> level : List.of(
                Comparator.comparingInt(Weight::letter),
                Comparator.comparingInt(Weight::variant),
                Comparator.comparingInt(Weight::capital))) {
            int difference = compare(left, right, level);
            if (difference != 0) {
                return difference;
            }
        }
        return one.compareTo(other);
    }

    private static int compare(List<Weight> left, List<Weight> right, Comparator<Weight> level) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = level.compare(left.get(i), right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private List<Weight> weights(String word) {
        List<Weight> weights = new ArrayList<>(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (Character.getType(character) == Character.NON_SPACING_MARK && !weights.isEmpty()) {
                weights.set(weights.size() - 1, weights.get(weights.size() - 1).marked(character));
            } else {
                weights.add(weight(character));
            }
        });
        return weights;
    }

    private Weight weight(int character) {
        if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
            return new Weight(BLANK, 0, 0);
        }
        if (Character.isDigit(character)) {
            return new Weight(DIGITS + Character.digit(character, 10), 0, 0);
        }
        if (!Character.isLetter(character)) {
            return new Weight(SIGNS + character, 0, 0);
        }
        int small = Character.toLowerCase(character);
        int capital = small == character ? 0 : 1;
        Weight listed = letters.get(small);
        if (listed != null) {
            return new Weight(listed.letter(), listed.variant(), capital);
        }
        int[] parts = Normalizer.normalize(Character.toString(small), Normalizer.Form.NFD)
                .codePoints()
                .toArray();
        Weight base = letters.get(parts[0]);
        if (base == null) {
            return new Weight(OTHER_LETTERS + small, 0, capital);
        }
        Weight weight = new Weight(base.letter(), base.variant(), capital);
        for (int i = 1; i < parts.length; i++) {
            weight = weight.marked(parts[i]);
        }
        return weight;
    }
}
