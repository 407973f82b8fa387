package lt.kopz.reporting.render;

import java.util.Locale;
import java.util.Optional;

/**
 * How a document is written, where there is a choice.
 *
 * @param tableOfContents whether a list of the sections is written before them; only formats without one of their own do
 * @param stylesheet CSS that is added after the usual one, for formats that have style sheets; absent for the usual look
 * @param letterhead the head of the office's letters, written above the title; absent if the document stands for itself
 */
public record RenderOptions(boolean tableOfContents, Optional<String> stylesheet, Optional<Letterhead> letterhead) {

    /**
     * Checks the style sheet.
     *
     * @param tableOfContents whether a list of the sections is written before them
     * @param stylesheet CSS that is added after the usual one
     * @param letterhead the head of the office's letters
     * @throws IllegalArgumentException if the style sheet would load something from elsewhere ({@code @import},
     *     {@code url(…)}), or contains {@code <} or a backslash, which could end it early or hide such a call
     */
    public RenderOptions {
        stylesheet.ifPresent(RenderOptions::check);
    }

    /**
     * Gives the options that fit most readers: with a table of contents, in the usual look.
     *
     * @return the options
     */
    public static RenderOptions usual() {
        return new RenderOptions(true, Optional.empty(), Optional.empty());
    }

    /**
     * Copies these options with or without a table of contents.
     *
     * @param value whether a list of the sections is written before them
     * @return the copy
     */
    public RenderOptions withTableOfContents(boolean value) {
        return new RenderOptions(value, stylesheet, letterhead);
    }

    /**
     * Copies these options with CSS of one's own, such as {@code :root { --accent: #5b1f69 }}.
     *
     * @param css rules that are added after the usual ones
     * @return the copy
     * @throws IllegalArgumentException if the style sheet would load something from elsewhere ({@code @import},
     *     {@code url(…)}), or contains {@code <} or a backslash, which could end it early or hide such a call
     */
    public RenderOptions withStylesheet(String css) {
        return new RenderOptions(tableOfContents, Optional.of(css), letterhead);
    }

    /**
     * Copies these options with the head of an office's letters.
     *
     * @param value what stands above the title
     * @return the copy
     */
    public RenderOptions withLetterhead(Letterhead value) {
        return new RenderOptions(tableOfContents, stylesheet, Optional.of(value));
    }

    private static void check(String css) {
        String low = css.toLowerCase(Locale.ROOT);
        for (String forbidden : new String[] {"<", "\\", "@import", "url(", "image-set(", "src("}) {
            if (low.contains(forbidden)) {
                throw new IllegalArgumentException("The style sheet contains \"" + forbidden
                        + "\": a document is one file that loads nothing from elsewhere; write rules without it");
            }
        }
    }
}
