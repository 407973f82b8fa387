package lt.kopz.core.wording;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/** The check of single phrases: that a phrase gives exactly the arguments that its pattern names. */
public final class Phrases {
    private Phrases() {}

    /**
     * Checks a phrase, and every phrase inside it, in Lithuanian and English.
     *
     * @return the phrase itself
     * @throws IllegalArgumentException if a pattern is missing, names an argument that is not given, or leaves one unused
     */
    public static Phrase check(Phrase phrase) {
        return check(phrase, Wording.LITHUANIAN, Wording.ENGLISH);
    }

    /**
     * Checks a phrase, and every phrase inside it, in some languages.
     *
     * @return the phrase itself
     * @throws IllegalArgumentException if a pattern is missing, names an argument that is not given, or leaves one unused
     */
    public static Phrase check(Phrase phrase, Wording... wordings) {
        for (Wording wording : wordings) {
            checkText(phrase, wording);
        }
        return phrase;
    }

    private static void checkText(Text text, Wording wording) {
        if (text instanceof Joined joined) {
            joined.parts().forEach(part -> checkText(part, wording));
        } else if (text instanceof Phrase phrase) {
            String where = phrase.message().key() + " [" + wording.language() + "]";
            Template template = wording.pattern(phrase.message(), Optional.empty())
                    .map(Template::parse)
                    .orElseThrow(() -> new IllegalArgumentException(where + " has no pattern"));
            ImmutableSortedSet<String> given =
                    ImmutableSortedSet.copyOf(phrase.arguments().keySet());
            if (!given.equals(template.arguments())) {
                throw new IllegalArgumentException(
                        where + " names the arguments " + template.arguments() + ", but the phrase gives " + given);
            }
            phrase.arguments().values().forEach(value -> {
                if (value instanceof Text inner) {
                    checkText(inner, wording);
                }
            });
            wording.say(phrase);
        }
    }
}
