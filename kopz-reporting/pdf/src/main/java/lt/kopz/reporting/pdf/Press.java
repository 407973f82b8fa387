package lt.kopz.reporting.pdf;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import lt.kopz.reporting.font.NotoSans;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Sets a page and writes it as PDF: loads nothing, takes the time from nowhere, says nothing on the console. */
final class Press {

    private static final byte[] SRGB = srgb();

    /** Of so many sheets one less is worth the trying, however far the last is filled. */
    private static final int FEW_SHEETS = 6;

    /** A few lines fill a sheet to one part in so many. */
    private static final int FEW_LINES = 5;

    private Press() {}

    /** Prints a page; whoever calls saves what was printed and closes it, and holds the page no longer. */
    static PDDocument print(PrintPage page, PdfProperties properties) {
        try (QuietLog log = QuietLog.whilePrinting();
                PdfBoxRenderer renderer = set(page, log)) {
            long identity = identity(page.document());
            page.keepElements();
            letGoOfWhatIsLaidOut(renderer.getRootBox());
            PDDocument pdf = renderer.createPDFKeepOpen();
            log.failIfSomethingWentWrong();
            Captions.takeIn(pdf.getDocumentCatalog().getStructureTreeRoot());
            RepeatedHeadings.hide(pdf);
            describe(pdf, properties);
            pdf.setDocumentId(identity);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF cannot be made", e);
        }
    }

    /** The words of which lines were made are in the lines. */
    private static void letGoOfWhatIsLaidOut(Box box) {
        if (box instanceof BlockBox block) {
            block.setInlineContent(null);
        }
        box.getChildren().forEach(Press::letGoOfWhatIsLaidOut);
    }

    /** Sets the page as it is, or a little closer where that saves a sheet: one of a few, or a last one of a few lines. */
    private static PdfBoxRenderer set(PrintPage page, QuietLog log) {
        PdfBoxRenderer usual = laidOut(page.document(), log);
        if (!maySaveASheet(usual)) {
            return usual;
        }
        page.setClose(true);
        PdfBoxRenderer close = laidOut(page.document(), log);
        boolean saves = sheets(close).size() < sheets(usual).size();
        page.setClose(saves);
        (saves ? usual : close).close();
        return saves ? close : usual;
    }

    private static PdfBoxRenderer laidOut(Document page, QuietLog log) {
        PdfBoxRenderer renderer = builder(page, log).buildPdfRenderer();
        renderer.layout();
        return renderer;
    }

    private static List<PageBox> sheets(PdfBoxRenderer renderer) {
        return renderer.getRootBox().getLayer().getPages();
    }

    /** Not worth the time of a long document whose last sheet is filled to more than a fifth. */
    private static boolean maySaveASheet(PdfBoxRenderer renderer) {
        List<PageBox> sheets = sheets(renderer);
        PageBox last = sheets.get(sheets.size() - 1);
        int filled = renderer.getRootBox().getHeight() - last.getTop();
        return sheets.size() > 1
                && (sheets.size() <= FEW_SHEETS || filled * FEW_LINES <= last.getBottom() - last.getTop());
    }

    private static PdfRendererBuilder builder(Document page, QuietLog log) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, "")
                .useNamespaceHandler(new HtmlDefaults())
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB)
                .usePageSupplier(new Pages())
                .withDiagnosticConsumer(log);
        builder.useSVGDrawer(
                new BatikSVGDrawer(BatikSVGDrawer.SvgScriptMode.SECURE, BatikSVGDrawer.SvgExternalResourceMode.SECURE));
        font(builder, NotoSans.REGULAR, 400, FontStyle.NORMAL);
        font(builder, NotoSans.BOLD, 700, FontStyle.NORMAL);
        font(builder, NotoSans.ITALIC, 400, FontStyle.ITALIC);
        loadNothing(builder);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, NotoSans font, int weight, FontStyle style) {
        builder.useFont(
                () -> withEnd(font.bytes()), NotoSans.FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.DOCUMENT));
    }

    /** The font with four bytes that mean nothing: PDFBox warns of one whose last table is that of the names of its glyphs. */
    private static InputStream withEnd(byte[] font) {
        return new SequenceInputStream(new ByteArrayInputStream(font), new ByteArrayInputStream(new byte[4]));
    }

    /** A picture that is in the page itself is all that may be read. */
    private static void loadNothing(PdfRendererBuilder builder) {
        builder.useExternalResourceAccessControl(
                Press::isInThePage, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                Press::isInThePage, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
        builder.useProtocolsStreamImplementation(
                uri -> new Refused(), "http", "https", "file", "ftp", "jar", "classpath");
    }

    private static boolean isInThePage(String uri, ExternalResourceType type) {
        return uri.startsWith("data:image/");
    }

    private record Refused() implements FSStream {
        @Override
        public InputStream getStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public Reader getReader() {
            return Reader.nullReader();
        }
    }

    private static void describe(PDDocument pdf, PdfProperties properties) throws IOException {
        pdf.setDocumentInformation(properties.information());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(properties.xmp());
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocumentCatalog().setLanguage(properties.language());
    }

    /** Two documents of the same content have the same identity, and others very likely another. */
    private static long identity(Document page) {
        Hasher hasher = Hashing.sha256().newHasher();
        add(page, hasher);
        return hasher.hash().asLong();
    }

    private static void add(Node node, Hasher hasher) {
        hasher.putString(node.getNodeName(), StandardCharsets.UTF_8);
        hasher.putString(String.valueOf(node.getNodeValue()), StandardCharsets.UTF_8);
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            add(node.getAttributes().item(i), hasher);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child, hasher);
        }
    }

    private static byte[] srgb() {
        try (InputStream file = Press.class.getResourceAsStream("srgb.icc")) {
            if (file == null) {
                throw new IllegalStateException("srgb.icc is not beside " + Press.class.getName());
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The colour profile cannot be read", e);
        }
    }
}
