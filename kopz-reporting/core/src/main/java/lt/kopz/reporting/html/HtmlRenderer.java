package lt.kopz.reporting.html;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.html.templates.JtecontentsGenerated;
import lt.kopz.reporting.html.templates.JtefootnotesGenerated;
import lt.kopz.reporting.html.templates.JteheadGenerated;
import lt.kopz.reporting.html.templates.JteheaderGenerated;
import lt.kopz.reporting.html.templates.JtemainGenerated;
import lt.kopz.reporting.html.templates.JtepageGenerated;
import lt.kopz.reporting.html.templates.JteskipGenerated;
import lt.kopz.reporting.html.view.Page;
import lt.kopz.reporting.render.HtmlTemplate;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.TypeScale;
import org.jspecify.annotations.Nullable;

/**
 * Writes one HTML page in UTF-8 that needs nothing else: its style is inside, it has no script, and its content security
 * policy forbids loading anything.
 *
 * <p>It is built for WCAG 2.2 level AA: the language of the page and of every passage that differs, one heading of level 1,
 * landmarks, a table of contents, tables with captions and scopes in frames that scroll by keyboard, footnotes with links
 * there and back, findings distinguished by words and not by colour alone. It is set for paper as well.
 *
 * <p>A style sheet of one's own ({@link RenderOptions#withStylesheet}) may set the custom properties {@code --ink},
 * {@code --paper}, {@code --accent}, {@code --soft}, {@code --muted}, {@code --line} and {@code --shade}, or add rules. A template of
 * one's own ({@link RenderOptions#withTemplate}) says where the parts stand, and what stands around them.
 */
public final class HtmlRenderer implements Renderer {

    private static final String CSS = TypeScale.css(BigDecimal.ONE, "rem") + css();

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code html}. */
    public HtmlRenderer() {}

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=utf-8";
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if a phrase of the document lacks an argument, or if the template leaves a part out or writes it
     *     twice
     */
    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        String css = CSS + options.rules(document);
        Page page = new PageBuilder(Narration.of(document, wording)).page(document, options, css);
        if (options.template().isPresent()) {
            out.write(framed(page, options.template().get()).getBytes(StandardCharsets.UTF_8));
        } else {
            Utf8Page bytes = new Utf8Page();
            JtepageGenerated.render(new OwaspHtmlTemplateOutput(bytes), null, page);
            bytes.writeTo(out);
        }
        out.flush();
    }

    /** One of the precompiled templates. */
    private interface Compiled {
        void render(HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Page page);
    }

    private static String written(Page page, Compiled template) {
        StringOutput text = new StringOutput();
        template.render(new OwaspHtmlTemplateOutput(text), null, page);
        return text.toString();
    }

    private static String framed(Page page, HtmlTemplate template) {
        HtmlTemplate.Parts parts = new HtmlTemplate.Parts(
                page.language(),
                page.direction().orElse("ltr"),
                written(page, JteheadGenerated::render),
                written(page, JteskipGenerated::render),
                written(page, JteheaderGenerated::render),
                written(page, JtecontentsGenerated::render),
                written(page, JtemainGenerated::render),
                written(page, JtefootnotesGenerated::render));
        String html = template.page(parts);
        onceIn(html, "head", parts.head());
        onceIn(html, "skip", parts.skip());
        onceIn(html, "header", parts.header());
        onceIn(html, "contents", parts.contents());
        onceIn(html, "main", parts.main());
        onceIn(html, "footnotes", parts.footnotes());
        return html;
    }

    private static void onceIn(String html, String name, String part) {
        if (!part.isEmpty() && (html.indexOf(part) < 0 || html.indexOf(part) != html.lastIndexOf(part))) {
            throw new IllegalStateException("The template writes the part \"" + name
                    + "\" " + (html.contains(part) ? "more than once" : "not at all or changed")
                    + ": put it in once, as it is, so that nobody misses what the report says");
        }
    }

    private static String css() {
        try (InputStream file = HtmlRenderer.class.getResourceAsStream("page.css")) {
            if (file == null) {
                throw new IllegalStateException("page.css is not beside " + HtmlRenderer.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of the page cannot be read", e);
        }
    }
}
