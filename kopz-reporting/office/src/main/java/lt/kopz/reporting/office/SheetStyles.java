package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import lt.kopz.reporting.office.PackageWriter.Xml;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Look;

/** The looks of cells, numbered as cells ask for them. */
final class SheetStyles {

    private static final String FONT = "Arial";
    private static final int USUAL_SIZE = 10;
    private static final String INK = "FF0B3C6F";
    private static final String GREY = "FF5A626B";
    private static final String RULE = "FFBFC6CE";
    private static final String HEAD = "FFE6EDF5";

    /** Numbers below are formats that spreadsheets know. */
    private static final int FIRST_FORMAT = 164;

    private static final int DEEPEST_INDENT = 15;

    /** In the order of their numbers. The first is that of a cell that says nothing. */
    private static final ImmutableList<Letters> FONTS = ImmutableList.copyOf(Letters.values());

    private static final ImmutableList<Frame> BORDERS = ImmutableList.copyOf(Frame.values());
    private static final ImmutableMap<Letters, Integer> SIZES = ImmutableMap.of(Letters.TITLE, 16, Letters.HEADING, 13);

    private final Map<Look, String> looks = new LinkedHashMap<>();
    private final Map<String, String> formats = new LinkedHashMap<>();

    SheetStyles() {
        formats.put("", "0");
        // what the first look says is taken for every cell that says nothing
        number(Look.of(Letters.PLAIN));
    }

    void number(Look look) {
        formats.computeIfAbsent(look.format(), format -> String.valueOf(FIRST_FORMAT + formats.size() - 1));
        looks.computeIfAbsent(look, each -> String.valueOf(looks.size()));
    }

    /** The number of a look that was asked for before. */
    String numberOf(Look look) {
        return Objects.requireNonNull(looks.get(look));
    }

    /** In points. */
    static int size(Letters letters) {
        return SIZES.getOrDefault(letters, USUAL_SIZE);
    }

    /** In steps of three blanks; spreadsheets go no deeper. */
    static int indent(Look look) {
        return Math.min(look.indent(), DEEPEST_INDENT);
    }

    static boolean isBold(Letters letters) {
        return letters == Letters.TITLE || letters == Letters.HEADING || letters == Letters.STRONG;
    }

    void writeTo(Xml xml) throws XMLStreamException {
        xml.start("styleSheet", "xmlns", ReportWorkbookWriter.MAIN);
        if (formats.size() > 1) {
            xml.start("numFmts", "count", String.valueOf(formats.size() - 1));
            for (Map.Entry<String, String> format : formats.entrySet()) {
                if (!format.getKey().isEmpty()) {
                    xml.empty("numFmt", "numFmtId", format.getValue(), "formatCode", format.getKey());
                }
            }
            xml.end();
        }
        xml.start("fonts", "count", String.valueOf(FONTS.size()));
        for (Letters letters : FONTS) {
            font(xml, letters);
        }
        xml.end();
        fills(xml);
        xml.start("borders", "count", String.valueOf(BORDERS.size()));
        for (Frame frame : BORDERS) {
            xml.start("border").empty("left").empty("right");
            edge(xml, "top", frame == Frame.TOTAL ? INK : "");
            edge(xml, "bottom", frame == Frame.NONE ? "" : RULE);
            xml.empty("diagonal").end();
        }
        xml.end();
        xml.start("cellStyleXfs", "count", "1")
                .empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0")
                .end();
        xml.start("cellXfs", "count", String.valueOf(looks.size()));
        for (Look look : looks.keySet()) {
            look(xml, look);
        }
        xml.end().end();
    }

    private static void font(Xml xml, Letters letters) throws XMLStreamException {
        xml.start("font");
        if (isBold(letters)) {
            xml.empty("b");
        }
        if (letters == Letters.MISSING) {
            xml.empty("i");
        }
        if (letters == Letters.LINK) {
            xml.empty("u");
        }
        xml.empty("sz", "val", String.valueOf(size(letters)));
        switch (letters) {
            case LINK, HEADING, TITLE -> xml.empty("color", "rgb", INK);
            case MISSING -> xml.empty("color", "rgb", GREY);
            default -> xml.empty("color", "indexed", "8");
        }
        xml.empty("name", "val", FONT).empty("family", "val", "2").end();
    }

    /** The first two are what spreadsheets take them for, whatever is said. */
    private static void fills(Xml xml) throws XMLStreamException {
        xml.start("fills", "count", "3");
        for (String pattern : new String[] {"none", "gray125"}) {
            xml.start("fill").empty("patternFill", "patternType", pattern).end();
        }
        xml.start("fill")
                .start("patternFill", "patternType", "solid")
                .empty("fgColor", "rgb", HEAD)
                .end()
                .end()
                .end();
    }

    private static void edge(Xml xml, String side, String colour) throws XMLStreamException {
        if (colour.isEmpty()) {
            xml.empty(side);
        } else {
            xml.start(side, "style", "thin").empty("color", "rgb", colour).end();
        }
    }

    private void look(Xml xml, Look look) throws XMLStreamException {
        boolean head = look.frame() == Frame.HEAD;
        String alignment = switch (look.alignment()) {
            case START -> "left";
            case CENTER -> "center";
            case END -> "right";
        };
        xml.start("xf", "numFmtId", Objects.requireNonNull(formats.get(look.format())), "xfId", "0");
        xml.with("fontId", String.valueOf(FONTS.indexOf(look.letters())), "fillId", head ? "2" : "0");
        xml.with("borderId", String.valueOf(BORDERS.indexOf(look.frame())));
        xml.with("quotePrefix", look.quoted() ? "1" : "0");
        xml.with("applyNumberFormat", "1", "applyFont", "1", "applyFill", "1");
        xml.with("applyBorder", "1", "applyAlignment", "1");
        xml.empty("alignment", "horizontal", alignment, "vertical", head ? "bottom" : "top");
        xml.with("wrapText", "1", "indent", String.valueOf(indent(look))).end();
    }
}
