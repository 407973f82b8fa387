package lt.kopz.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.html.HtmlRenderer;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes an A4 document that conforms to PDF/UA-1 (readable by everybody) and PDF/A-2a (keeps for decades): tagged, with its
 * letters inside, bookmarks, a table of contents with page numbers, the language of every passage, and alternative texts.
 *
 * <p>It is set in {@link lt.kopz.reporting.font.NotoSans}. A character that these letters lack, such as an emoji, is written
 * as its code, {@code U+1F600}, in a frame, and the caller hears of it as one {@link Notice} with the code
 * {@value #CHARACTERS_MISSING}, through {@link RenderOptions#withNotices}. A name in such letters stands so in any
 * document; a whole document in a language that is written from right to left would be nothing but codes, and is refused.
 *
 * <p>A style sheet of one's own ({@link RenderOptions#withStylesheet}) may set the same custom properties as for HTML, on
 * {@code :root}, or add rules of CSS 2.1 and CSS paged media; newer ones are passed over. Nothing is loaded from anywhere, no
 * font of the machine is used, and nothing is written but the stream.
 *
 * <pre>{@code
 * List<Notice> notices = new ArrayList<>();
 * Renderers.forFormat("pdf").render(report, Wording.LITHUANIAN, out, RenderOptions.usual().withNotices(notices::add));
 * }</pre>
 */
public final class PdfRenderer implements Renderer {

    /** The code of the notice about characters that are written as their codes: {@value}. */
    public static final String CHARACTERS_MISSING = "CHARACTERS_MISSING";

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code pdf}. */
    public PdfRenderer() {}

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public String fileExtension() {
        return "pdf";
    }

    /**
     * Whether the letters of the document can say a language: none that is written from right to left.
     *
     * @param wording the language
     * @return false for a language that is written from right to left
     */
    @Override
    public boolean writes(Wording wording) {
        return !wording.isRightToLeft();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the language is written from right to left
     * @throws IllegalStateException if a phrase of the document lacks an argument, or a picture cannot be drawn
     */
    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        if (!writes(wording)) {
            throw new IllegalArgumentException("A PDF cannot be set in \"" + wording.language()
                    + "\", which is written from right to left: its letters are Latin and Cyrillic;"
                    + " render \"html\" or \"docx\", which run from right to left, and print that");
        }
        SortedMap<Integer, Integer> missing = new TreeMap<>();
        try (PDDocument pdf = Press.print(
                PrintPage.of(html(document, wording, options), Stylesheet.with(options.rules(document)), missing),
                PdfProperties.of(document.meta(), wording))) {
            if (!missing.isEmpty()) {
                options.notices().accept(notice(missing));
            }
            pdf.save(out);
        }
        out.flush();
    }

    private static InputStream html(Document document, Wording wording, RenderOptions options) throws IOException {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        new HtmlRenderer().render(document, wording, html, options.withStylesheet(""));
        return new ByteArrayInputStream(html.toByteArray());
    }

    private static Notice notice(SortedMap<Integer, Integer> missing) {
        return Notice.of(
                Notice.Severity.WARNING,
                CHARACTERS_MISSING,
                Phrase.of(PdfMessage.CHARACTERS_MISSING).with("count", missing.size()),
                missing.entrySet().stream()
                        .map(character -> evidence(character.getKey(), character.getValue()))
                        .toArray(Text[]::new));
    }

    private static Text evidence(int codePoint, int times) {
        return Phrase.of(PdfMessage.CHARACTER_PLACES)
                .with("character", Literal.of(PrintPage.code(codePoint) + " " + Character.toString(codePoint)))
                .with("times", times);
    }
}
