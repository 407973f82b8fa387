package lt.kopz.reporting.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.reporting.render.TypeScale;

/** The style sheet for paper. Its custom properties are put in here, since the layout engine does not know them. */
final class Stylesheet {

    private static final String PRINT = TypeScale.css(new BigDecimal("9.5"), "pt") + read();
    private static final Pattern PROPERTY = Pattern.compile("(--[A-Za-z0-9_-]+)\\s*:\\s*([^;}]*)");
    private static final Pattern USE = Pattern.compile("var\\(\\s*(--[A-Za-z0-9_-]+)\\s*\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Stylesheet() {}

    /** Adds rules of the caller's own, which come last and so win. */
    static String with(String own) {
        String css = COMMENT.matcher(PRINT + own).replaceAll("");
        Map<String, String> properties = properties(css);
        return USE.matcher(css)
                .replaceAll(use -> Matcher.quoteReplacement(
                        properties.getOrDefault(use.group(1), "inherit").strip()));
    }

    /** Reads what {@code :root} sets outside of any other rule; the last setting wins. */
    private static Map<String, String> properties(String css) {
        Map<String, String> properties = new HashMap<>();
        int depth = 0;
        int start = 0;
        String selector = "";
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '{') {
                selector = depth == 0 ? css.substring(start, i).strip() : selector;
                start = depth == 0 ? i + 1 : start;
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth == 0) {
                    if (selector.equals(":root")) {
                        PROPERTY.matcher(css.substring(start, i))
                                .results()
                                .forEach(set -> properties.put(set.group(1), set.group(2)));
                    }
                    start = i + 1;
                }
            }
        }
        return properties;
    }

    private static String read() {
        try (InputStream file = Stylesheet.class.getResourceAsStream("print.css")) {
            if (file == null) {
                throw new IllegalStateException("print.css is not beside " + Stylesheet.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet for paper cannot be read", e);
        }
    }
}
