package lt.kopz.reporting.office;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.render.TypeScale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What is the same in every text document: the styles and lists ({@code styles.xml}, {@code numbering.xml}), page, settings. */
final class WordStyles {

    /** Lengths are in twentieths of a point; 1 mm is 56.7 of them. A4 with 20 mm on each side leaves this for the text. */
    static final int TEXT_WIDTH = 9638;

    /**
     * The size of the letters of a table, which is 9 points, and a fifth more: the capitals of Arial are wider than those they are
     * measured by, and so are the letters of what stands in where Arial is missing; and the space left and right of them in a cell.
     */
    static final int TABLE_LETTERS = 218;

    static final int CELL_PADDING = 240;

    /** By so much the words of a part are set in. */
    static final int STEP = 170;

    /** As wide as a step, in letters of a table. */
    static final String STEP_AS_BLANKS = "\u00a0".repeat(4);

    /** The list with numbers; each use of it is an instance of its own, so that it counts from 1. */
    static final BigInteger NUMBERED = BigInteger.valueOf(3);

    /** The size of running text in halves of a point. */
    private static final int TEXT = 19;

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int NARROW_MARGIN = 680;
    private static final int HEADER = 567;

    private static final Pattern LETTERS = Pattern.compile("(<w:sz(?:Cs)? w:val=\")(\\d+)");
    private static final Pattern SPACE = Pattern.compile("( w:(?:before|after)=\")(\\d+)");

    private WordStyles() {}

    static void setUp(XWPFDocument docx, OfficeProperties properties, Layout layout) throws IOException {
        boolean rightToLeft = properties.rightToLeft();
        try (InputStream styles = resource("styles.xml");
                InputStream numbering = resource("numbering.xml")) {
            CTStyles all = StylesDocument.Factory.parse(styles(styles, layout)).getStyles();
            if (rightToLeft) {
                all.getDocDefaults().getPPrDefault().getPPr().addNewBidi();
            }
            docx.createStyles().setStyles(all);
            docx.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (XmlException e) {
            throw new IllegalStateException("The styles beside " + WordStyles.class.getName() + " are no XML", e);
        }
        docx.getStyles().setSpellingLanguage(properties.language());
        page(docx, rightToLeft, layout == Layout.ONE_SHEET ? NARROW_MARGIN : MARGIN);
        compatibility(docx);
    }

    /** Without this a word processor takes the document for one of 2007, and says so in the title bar. POI's schemas lack it. */
    private static void compatibility(XWPFDocument docx) {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        try (XmlCursor cursor = docx.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("compat", word);
            cursor.beginElement("compatSetting", word);
            cursor.insertAttributeWithValue("name", word, "compatibilityMode");
            cursor.insertAttributeWithValue("uri", word, "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue("val", word, "15");
        }
    }

    /** The styles; for one sheet letters are smaller by a sixth, and the room around paragraphs by more than half. */
    private static String styles(InputStream file, Layout layout) throws IOException {
        String usual = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, Integer> size : TypeScale.inParts(TEXT).entrySet()) {
            usual = usual.replace("{" + size.getKey() + "}", size.getValue().toString());
        }
        if (layout == Layout.USUAL) {
            return usual;
        }
        String small = LETTERS.matcher(usual).replaceAll(size -> size.group(1) + scaled(size.group(2), 5, 6));
        return SPACE.matcher(small).replaceAll(space -> space.group(1) + scaled(space.group(2), 2, 5));
    }

    private static int scaled(String number, int numerator, int denominator) {
        return Integer.parseInt(number) * numerator / denominator;
    }

    private static void page(XWPFDocument docx, boolean rightToLeft, int aboveAndBelow) {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(aboveAndBelow));
        margins.setBottom(BigInteger.valueOf(aboveAndBelow));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(HEADER));
        margins.setGutter(BigInteger.ZERO);
        if (rightToLeft) {
            section.addNewBidi();
        }
    }

    private static InputStream resource(String name) {
        InputStream found = WordStyles.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException(name + " is not beside " + WordStyles.class.getName());
        }
        return found;
    }
}
