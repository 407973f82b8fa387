package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * Something a dossier leaves unknown, or in which its sources contradict each other or a rule.
 *
 * <p>Example: {@code CODE_CONFLICT}, a warning, "one name under the codes 01.03.01.04 and 01.03.02.04", about the two strategic
 * measures, with both quotes as evidence.
 *
 * @param code the stable code of the rule that found it, in capital letters
 * @param severity how much it matters
 * @param message what was found, in words
 * @param subjects the ids of the facts it is about, at least one
 * @param evidence where it stands in the sources; may be empty
 */
public record Finding(
        String code, Severity severity, Text message, ImmutableList<String> subjects, ImmutableList<Source> evidence) {
    /**
     * Refuses a finding about nothing.
     *
     * @param code the code
     * @param severity how much it matters
     * @param message what was found
     * @param subjects the ids of the facts
     * @param evidence where it stands
     * @throws IllegalArgumentException if there are no subjects
     */
    public Finding {
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a finding must name at least one fact, but " + code + " names none");
        }
    }

    /**
     * The finding in words.
     *
     * @param wording the language
     * @return the message, without the code
     */
    public String explain(Wording wording) {
        return wording.say(message);
    }
}
