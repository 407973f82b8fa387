package embedder;

import java.nio.charset.StandardCharsets;
import lt.kopz.reporting.RendererContract;

class MailRendererTest extends RendererContract {
    @Override
    protected String format() {
        return "mail";
    }

    @Override
    protected String read(byte[] rendered) {
        return new String(rendered, StandardCharsets.UTF_8)
                .replaceAll("(?m)^ *(- |#+ |\\d\\. )", "")
                .replaceAll("\\[\\^\\d+]:?", "")
                .replaceAll("[*`]", "")
                .replaceAll("\\\\(?=[\\p{Punct}])", "");
    }
}
