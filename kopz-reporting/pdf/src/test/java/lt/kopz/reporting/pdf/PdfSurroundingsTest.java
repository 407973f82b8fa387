package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.LogMessageId.LogMessageId0Param;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.Level;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A PDF is made of the document alone: nothing is asked of the network, and the logger of the engine is left as it was. */
@Isolated("one test puts a logger of its own in the place of the engine's, which belongs to the whole program")
class PdfSurroundingsTest {

    @Test
    void asks_no_server_whatever_the_page_points_at() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String address = "//" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
            for (PrintPage page : pages(address)) {
                try {
                    Press.print(page, PdfProperties.of(SampleReport.document().meta(), Wording.ENGLISH))
                            .close();
                } catch (IllegalStateException refused) {
                    assertThat(refused).hasMessageContaining("would lack something");
                }
            }
            assertThat(heard(server)).as("before a request was made").isFalse();
            new Socket(server.getInetAddress(), server.getLocalPort()).close();
            server.setSoTimeout(10_000);
            assertThat(heard(server)).as("the server would hear").isTrue();
        }
    }

    /** Whatever a browser would fetch, from a page or a drawing, each in a page of its own. */
    private static List<PrintPage> pages(String address) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " viewBox='0 0 9 9'>%s<rect width='9' height='9'/></svg>";
        List<String> bodies = List.of(
                "<img src='URL.png' alt='x'/>",
                "<img src='URL.svg' alt='x'/>",
                "<object data='URL' type='image/svg+xml'>x</object>",
                "<p style='background-image: url(URL)'>x</p>",
                svg.formatted("<image href='URL' width='9' height='9'/>"),
                svg.formatted("<image xlink:href='URL' width='9' height='9'/>"),
                svg.formatted("<use xlink:href='URL#a'/>"),
                svg.formatted("<style>@import url(URL);</style>"));
        String css = "@import url(URL); body { background: url(URL) }"
                + "@font-face { font-family: x; src: url(URL) } p { font-family: x }";
        List<PrintPage> pages = new ArrayList<>();
        for (String scheme : List.of("http:", "https:", "ftp:", "jar:http:", "")) {
            for (String body : bodies) {
                String html = "<html lang='en'><head><title>x</title><link rel='stylesheet' href='URL'/></head>"
                        + "<body><h1>x</h1><main>" + body + "</main></body></html>";
                pages.add(PrintPage.of(
                        new ByteArrayInputStream(
                                html.replace("URL", scheme + address + "/x").getBytes(StandardCharsets.UTF_8)),
                        Stylesheet.with(css.replace("URL", scheme + address + "/x")),
                        new TreeMap<>()));
            }
        }
        return pages;
    }

    private static boolean heard(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Test
    void what_other_threads_have_laid_out_is_logged_as_before() throws Exception {
        XRLogger before = XRLog.getLoggerImpl();
        List<String> logged = new ArrayList<>();
        try {
            XRLog.setLoggerImpl(new Remembering(logged));
            render(Document.of(
                    DocumentMeta.of(Literal.of("x"), LocalDate.of(2019, 12, 10)), Paragraph.of(Literal.of("x"))));
            assertThat(logged).isEmpty();
            XRLog.log(Level.WARNING, LogMessageId0Param.GENERAL_PDF_USING_FAST_MODE);
            assertThat(logged).hasSize(1);
        } finally {
            XRLog.setLoggerImpl(before);
        }
    }

    private record Remembering(List<String> logged) implements XRLogger {
        @Override
        public void log(String where, Level level, String message) {
            logged.add(message);
        }

        @Override
        public void log(String where, Level level, String message, Throwable error) {
            logged.add(message);
        }

        @Override
        public void setLevel(String logger, Level level) {}

        @Override
        public boolean isLogLevelEnabled(com.openhtmltopdf.util.Diagnostic diagnostic) {
            return true;
        }
    }

    private static void render(Document document) throws IOException {
        Renderers.forFormat("pdf")
                .render(document, Wording.LITHUANIAN, new ByteArrayOutputStream(), RenderOptions.usual());
    }
}
