package lt.kopz.core.wording;

import java.util.Optional;

/**
 * Something a text lacks in a language, so that a substitute is said.
 *
 * @param language the BCP 47 tag of the language that lacks it
 * @param what the text in the words it does have, or the key of a message without a pattern
 * @param grammaticalCase the case that is missing, the nominative being said; empty if the whole text is missing,
 *     another language being said
 */
public record Gap(String language, String what, Optional<GrammaticalCase> grammaticalCase) {}
