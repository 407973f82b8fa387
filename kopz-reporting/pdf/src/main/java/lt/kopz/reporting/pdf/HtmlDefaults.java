package lt.kopz.reporting.pdf;

import com.openhtmltopdf.css.extend.StylesheetFactory;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What elements look like where no rule says otherwise. The layout engine would read its own sheet in the encoding of the machine, and under
 * UTF-16 find no rule in it.
 */
final class HtmlDefaults extends XhtmlNamespaceHandler {
    @Override
    public StylesheetInfo getDefaultStylesheet(StylesheetFactory factory) {
        String path = getPathToDefaultStylesheet();
        StylesheetInfo info = new StylesheetInfo();
        info.setUri("classpath:" + path);
        info.setOrigin(StylesheetInfo.USER_AGENT);
        info.setMedia("all");
        info.setType("text/css");
        try (InputStream sheet = XhtmlNamespaceHandler.class.getResourceAsStream(path)) {
            if (sheet == null) {
                throw new IllegalStateException(path + " is not in the library that lays out PDF");
            }
            info.setStylesheet(factory.parse(new InputStreamReader(sheet, StandardCharsets.UTF_8), info));
        } catch (IOException e) {
            throw new UncheckedIOException("The default style sheet cannot be read", e);
        }
        return info;
    }
}
