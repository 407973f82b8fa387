package lt.kopz.reporting.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Section;

/**
 * How a document is written, where there is a choice.
 *
 * @param tableOfContents whether a list of the sections is written where they are many; only formats without one of their own do
 * @param stylesheet CSS that is added after the usual one, for formats that have style sheets; absent for the usual look
 * @param letterhead the head of the office's letters, written above the title; absent if the document stands for itself
 * @param template the frame of the page, for HTML; absent for the usual page
 * @param table the number of the table that is written, from 1 in reading order, or its name, for formats that hold a single one; absent for the only one
 * @param notices hears, before the first byte is written, of what a format could not write as it was said
 */
public record RenderOptions(
        boolean tableOfContents,
        Optional<String> stylesheet,
        Optional<Letterhead> letterhead,
        Optional<HtmlTemplate> template,
        Optional<String> table,
        Consumer<? super Notice> notices) {

    /** So many sections are read without a list of them. */
    private static final int FEW = 5;

    /** A list of more sections would fill a page. */
    private static final int MANY = 36;

    private static final String ONE_SHEET = """
            @page { margin: 12mm 17mm 11mm; }
            @page :first { margin-top: 10mm; }
            @media print {
            html { font-size: 8.5pt; line-height: 1.28; }
            h1 { font-size: 14pt; }
            h2 { font-size: 11pt; margin: 5pt 0 3pt; padding-bottom: 1pt; }
            header { padding-top: 4pt; }
            p, ol, ul, dl { margin-bottom: 3pt; }
            figure, .scroll { margin: 3pt 0 3pt; }
            figcaption { display: none; }
            .values { display: none; }
            table { font-size: 8pt; line-height: 1.2; }
            th, td { padding-top: 0.9pt; padding-bottom: 0.9pt; }
            dt, dd { padding-top: 0.5pt; padding-bottom: 0.5pt; }
            .signature { margin-top: 16pt; margin-bottom: 0; }
            .close { font-size: 8.1pt; line-height: 1.2; }
            .close h2 { margin: 3pt 0 2pt; }
            .close p, .close ul, .close dl { margin-bottom: 2pt; }
            .close figure, .close .scroll { margin: 1.5pt 0; }
            .close th, .close td { padding-top: 0.5pt; padding-bottom: 0.5pt; }
            .close .requisites { margin-bottom: 4pt; }
            .close .signature { margin-top: 12pt; }
            }
            """;

    /**
     * Checks the style sheet.
     *
     * @param tableOfContents whether a list of the sections is written before them
     * @param stylesheet CSS that is added after the usual one
     * @param letterhead the head of the office's letters
     * @param template the frame of the page, for HTML
     * @param table the number or name of the table that is written
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
                true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), RenderOptions::unheard);
    }

    /**
     * Whether the sections of a document are listed: not where they are few, or on one sheet.
     *
     * @param document what is written
     * @return true if they are
     */
    public boolean isListing(Document document) {
        return tableOfContents && document.meta().layout() == Layout.USUAL && sections(document.blocks()) > FEW;
    }

    /**
     * Whether sections within others are listed, too: not where the list would fill a page.
     *
     * @param document what is written
     * @return true if they are
     */
    public boolean isListingParts(Document document) {
        return isListing(document) && sections(document.blocks()) <= MANY;
    }

    private static int sections(List<Block> blocks) {
        return blocks.stream()
                .mapToInt(block -> block instanceof Section section ? 1 + sections(section.blocks()) : 0)
                .sum();
    }

    /**
     * The rules of style that come after the usual ones: those of the document's layout, then the caller's.
     *
     * @param document what is written
     * @return the rules as CSS
     */
    public String rules(Document document) {
        return (document.meta().layout() == Layout.ONE_SHEET ? ONE_SHEET : "") + stylesheet.orElse("");
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
        return withTable(Integer.toString(number));
    }

    /**
     * Copies these options with the table that is written, for formats that hold a single one.
     *
     * @param name its number, or the name of its file among those of the whole document, with or without number and ending: {@code 02-measures.csv},
     *     {@code measures}
     * @return the copy
     */
    public RenderOptions withTable(String name) {
        return new RenderOptions(tableOfContents, stylesheet, letterhead, template, Optional.of(name), notices);
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
