package embedder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;

/** Markdown with the line ends of mail. */
public final class MailRenderer implements Renderer {
    @Override
    public String format() {
        return "mail";
    }

    @Override
    public String mediaType() {
        return "text/markdown;charset=utf-8";
    }

    @Override
    public String fileExtension() {
        return "eml";
    }

    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Renderers.forFormat("markdown").render(document, wording, lines, options);
        out.write(lines.toString(StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
