package lt.kopz.reporting.render;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Section;

/**
 * How a document is written, where there is a choice.
 *
 * @param tableOfContents whether a list of the sections is written before them; only formats without one of their own do
 * @param stylesheet CSS that is added after the usual one, for formats that have style sheets; absent for the usual look
 * @param letterhead the head of the office's letters, written above the title; absent if the document stands for itself
 * @param template the frame of the page, for HTML; absent for the usual page
 * @param table the number of the table that is written, from 1 in reading order, for formats that hold a single one; absent for the only one
 * @param notices hears, before the first byte is written, of what a format could not write as it was said
 */
public record RenderOptions(
        boolean tableOfContents,
        Optional<String> stylesheet,
        Optional<Letterhead> letterhead,
        Optional<HtmlTemplate> template,
        OptionalInt table,
        Consumer<? super Notice> notices) {

    /** So many parts are read without a list of them where the first says the whole. */
    private static final int FEW = 5;

    /**
     * Checks the style sheet.
     *
     * @param tableOfContents whether a list of the sections is written before them
     * @param stylesheet CSS that is added after the usual one
     * @param letterhead the head of the office's letters
     * @param template the frame of the page, for HTML
     * @param table the number of the table that is written
     * @param notices hears of what a format could not write as it was said
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
        return new RenderOptions(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                RenderOptions::unheard);
    }

    /**
     * Whether the sections of a document are listed: not where it begins with its sum in sentences and has few parts.
     *
     * @param document what is written
     * @return true if they are
     */
    public boolean isListing(Document document) {
        boolean isShort = document.blocks().size() <= FEW
                && document.blocks().stream()
                        .limit(1)
                        .anyMatch(block ->
                                block instanceof Section first && first.id().equals("summary"));
        return tableOfContents && !isShort;
    }

    /**
     * Copies these options with or without a table of contents.
     *
     * @param value whether a list of the sections is written before them
     * @return the copy
     */
    public RenderOptions withTableOfContents(boolean value) {
        return new RenderOptions(value, stylesheet, letterhead, template, table, notices);
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
        return new RenderOptions(tableOfContents, Optional.of(css), letterhead, template, table, notices);
    }

    /**
     * Copies these options with the head of an office's letters.
     *
     * @param value what stands above the title
     * @return the copy
     */
    public RenderOptions withLetterhead(Letterhead value) {
        return new RenderOptions(tableOfContents, stylesheet, Optional.of(value), template, table, notices);
    }

    /**
     * Copies these options with a frame of one's own for the page, for HTML; other formats, PDF among them, keep their own.
     *
     * @param value writes the page around the parts of the report
     * @return the copy
     */
    public RenderOptions withTemplate(HtmlTemplate value) {
        return new RenderOptions(tableOfContents, stylesheet, letterhead, Optional.of(value), table, notices);
    }

    /**
     * Copies these options with the table that is written, for formats that hold a single one.
     *
     * @param number its number among the tables of the document, from 1 in reading order, as its caption has it
     * @return the copy
     */
    public RenderOptions withTable(int number) {
        return new RenderOptions(tableOfContents, stylesheet, letterhead, template, OptionalInt.of(number), notices);
    }

    /**
     * Copies these options with somebody who hears of what a format could not write as it was said, such as a character that
     * the letters of a PDF lack. What is written instead says so itself, too.
     *
     * <pre>{@code
     * List<Notice> notices = new ArrayList<>();
     * RenderOptions.usual().withNotices(notices::add)
     * }</pre>
     *
     * @param value takes the notices, in the thread that renders; what it throws ends the rendering before anything is written
     * @return the copy
     */
    public RenderOptions withNotices(Consumer<? super Notice> value) {
        return new RenderOptions(tableOfContents, stylesheet, letterhead, template, table, value);
    }

    private static void unheard(Notice notice) {}

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
