package lt.kopz.core.wording;

/**
 * A stretch of text as said, and the language it is in.
 *
 * <p>HTML, for one, marks the stretches that are not in the language of the page: {@code <span lang="lt">}.
 *
 * @param text the characters; never empty
 * @param language the BCP 47 tag of the language
 */
public record LanguageSpan(String text, String language) {}
