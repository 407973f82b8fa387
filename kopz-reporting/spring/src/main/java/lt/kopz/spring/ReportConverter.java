package lt.kopz.spring;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a report that a controller returns in the format and language that its reader asks for; of CSV, the table that {@code ?table=} chooses. */
final class ReportConverter implements HttpMessageConverter<Document> {
    private final Requester reader;
    private final RenderOptions options;
    private final ImmutableList<Renderer> renderers = Renderers.inOrderOfChoice();

    ReportConverter(Requester reader, RenderOptions options) {
        this.reader = reader;
        this.options = options;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == Document.class
                && (mediaType == null
                        || getSupportedMediaTypes().stream().anyMatch(each -> each.isCompatibleWith(mediaType)));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return renderers.stream().map(ReportConverter::mediaType).toList();
    }

    private static MediaType mediaType(Renderer renderer) {
        return MediaType.parseMediaType(renderer.mediaType());
    }

    @Override
    public Document read(Class<? extends Document> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("a report is written only", message);
    }

    @Override
    public void write(Document report, @Nullable MediaType chosen, HttpOutputMessage message) throws IOException {
        Renderer renderer = renderers.stream()
                .filter(each -> chosen == null || mediaType(each).isCompatibleWith(chosen))
                .findFirst()
                .orElseThrow();
        Wording wording = reader.wording();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            renderer.render(report, wording, written, options(reader.request()));
        } catch (IllegalArgumentException unfit) {
            throw new UnfitFormatException(unfit);
        }
        HttpHeaders headers = message.getHeaders();
        headers.setContentType(mediaType(renderer));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, wording.language());
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
        Tagged.write(written.toByteArray(), message);
    }

    private RenderOptions options(HttpServletRequest request) {
        String table = request.getParameter("table");
        return table == null ? options : options.withTable(table);
    }
}
