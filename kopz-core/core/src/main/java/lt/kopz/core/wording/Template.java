package lt.kopz.core.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A pattern, taken apart, and the one for names without the cases it asks for. The syntax is stated at {@link Phrase}. */
record Template(ImmutableList<Part> parts, boolean isArguments, boolean hasWords, Optional<Template> plain) {
    private Template(ImmutableList<Part> parts, Optional<Template> plain) {
        this(parts, isArguments(parts), hasWords(parts), plain);
    }

    private static final String OR = " || ";

    /** A piece of a pattern. */
    sealed interface Part permits Chars, Slot, Choice {}

    /** Characters said as they stand. */
    record Chars(String characters) implements Part {}

    /** An argument: {@code {name:genitive}}. */
    record Slot(String name, Optional<GrammaticalCase> grammaticalCase, ImmutableSet<Manner> manners) implements Part {}

    /** A word by number: {@code {n?narys|nariai|narių}}. */
    record Choice(String name, ImmutableList<String> forms) implements Part {}

    /** How an argument is said, besides its case. */
    enum Manner {
        /** {@code *}: in the case that is asked of the whole phrase. */
        SAME_CASE("*"),
        /** {@code capital}: with a capital first letter. */
        CAPITAL("capital"),
        /** {@code percent}: a number as a percentage. */
        PERCENT("percent");

        final String word;

        Manner(String word) {
            this.word = word;
        }
    }

    /** Patterns come from a few files; of those that a program makes up without end only the first are kept. */
    private static final int MOST_KEPT = 10_000;

    private static final Map<String, Template> KEPT = new ConcurrentHashMap<>();

    /** As {@link #parse}, but what was taken apart before is kept. */
    static Template of(String pattern) {
        Template known = KEPT.get(pattern);
        if (known == null) {
            known = parse(pattern);
            if (KEPT.size() < MOST_KEPT) {
                KEPT.put(pattern, known);
            }
        }
        return known;
    }

    static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("The name of an argument is letters and digits and starts with a small"
                    + " letter, such as \"amount\"; \"" + name + "\" is none");
        }
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.charAt(0) < 'a' || name.charAt(0) > 'z') {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char each = name.charAt(i);
            if (!((each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9'))) {
                return false;
            }
        }
        return true;
    }

    static Template parse(String pattern) {
        int or = pattern.indexOf(OR);
        if (or < 0) {
            return new Template(parts(pattern), Optional.empty());
        }
        Template plain = parse(pattern.substring(or + OR.length()));
        Template whole = new Template(parts(pattern.substring(0, or)), Optional.of(plain));
        if (!plain.arguments().equals(whole.arguments())) {
            throw unreadable(pattern, or, "other arguments after \"||\" than before it");
        }
        return whole;
    }

    private static ImmutableList<Part> parts(String pattern) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        StringBuilder characters = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char next = pattern.charAt(at);
            boolean doubled = at + 1 < pattern.length() && pattern.charAt(at + 1) == next;
            if ((next == '{' || next == '}') && doubled) {
                characters.append(next);
                at += 2;
            } else if (next == '}') {
                throw unreadable(pattern, at, "a } that closes nothing; a brace itself is written }}");
            } else if (next == '{') {
                int end = pattern.indexOf('}', at);
                if (end < 0) {
                    throw unreadable(pattern, at, "a { that is never closed; a brace itself is written {{");
                }
                if (characters.length() > 0) {
                    parts.add(new Chars(characters.toString()));
                    characters.setLength(0);
                }
                parts.add(part(pattern, at, pattern.substring(at + 1, end)));
                at = end + 1;
            } else {
                characters.append(next);
                at++;
            }
        }
        if (characters.length() > 0) {
            parts.add(new Chars(characters.toString()));
        }
        return parts.build();
    }

    private static Part part(String pattern, int at, String inner) {
        int question = inner.indexOf('?');
        String head = question < 0 ? inner : inner.substring(0, question);
        ImmutableList<String> words = ImmutableList.copyOf(Splitter.on(':').split(head));
        String name = words.get(0).intern(); // as the names in programs are: most are found without comparing letters
        if (!isName(name)) {
            throw unreadable(pattern, at, "the argument name \"" + name + "\"; letters and digits, a small one first");
        }
        if (question >= 0) {
            if (words.size() > 1) {
                throw unreadable(pattern, at, "both : and ?; a word by number takes no case, write its forms in it");
            }
            return new Choice(name, ImmutableList.copyOf(Splitter.on('|').split(inner.substring(question + 1))));
        }
        Optional<GrammaticalCase> grammaticalCase = Optional.empty();
        ImmutableSet.Builder<Manner> manners = ImmutableSet.builder();
        for (String word : words.subList(1, words.size())) {
            Optional<GrammaticalCase> named = GrammaticalCase.find(word);
            if (named.isPresent()) {
                grammaticalCase = named;
            } else {
                manners.add(manner(pattern, at, word));
            }
        }
        return new Slot(name, grammaticalCase, manners.build());
    }

    private static Manner manner(String pattern, int at, String word) {
        for (Manner each : Manner.values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        throw unreadable(
                pattern,
                at,
                "the word \"" + word + "\" after a colon; use a case such as genitive, or *," + " capital, percent");
    }

    private static IllegalArgumentException unreadable(String pattern, int at, String what) {
        return new IllegalArgumentException(
                "The pattern \"" + pattern + "\" has, at character " + (at + 1) + ", " + what);
    }

    /** Its parts and those of the pattern behind it. */
    Iterable<Part> allParts() {
        return Iterables.concat(parts, plain.map(Template::parts).orElse(ImmutableList.of()));
    }

    /** The arguments the pattern needs. */
    ImmutableSortedSet<String> arguments() {
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        for (Part part : parts) {
            if (part instanceof Slot slot) {
                names.add(slot.name());
            } else if (part instanceof Choice choice) {
                names.add(choice.name());
            }
        }
        return names.build();
    }

    /** The arguments that the pattern says, and not only those that a word goes with by number. */
    ImmutableSortedSet<String> slots() {
        return parts.stream()
                .filter(Slot.class::isInstance)
                .map(part -> ((Slot) part).name())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
    }

    private static boolean isArguments(List<Part> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(Slot.class::isInstance);
    }

    private static boolean hasWords(List<Part> parts) {
        return parts.stream()
                .anyMatch(part -> part instanceof Choice
                        || (part instanceof Chars chars
                                && chars.characters().codePoints().anyMatch(Character::isLetterOrDigit)));
    }

    /** Whether some word of the pattern follows the number of this argument. */
    boolean counts(String name) {
        return parts.stream()
                .anyMatch(part -> part instanceof Choice choice && choice.name().equals(name));
    }
}
