package lt.kopz.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.font.NotoSans;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture read back by an XML parser that refuses document types. */
final class DrawnChart {

    private final Element svg;

    private DrawnChart(Element svg) {
        this.svg = svg;
    }

    /** Where a label stands, in pixels. */
    record Box(String text, BigDecimal left, BigDecimal top, BigDecimal right, BigDecimal bottom) {
        boolean meets(Box other) {
            return left.compareTo(other.right) < 0
                    && other.left.compareTo(right) < 0
                    && top.compareTo(other.bottom) < 0
                    && other.top.compareTo(bottom) < 0;
        }
    }

    static DrawnChart of(Chart chart, Wording wording) {
        return of(SvgChart.of(new Illustration("it", Literal.of("Caption"), Literal.of("Words"), chart), wording));
    }

    static DrawnChart narrow(Chart chart, Wording wording) {
        return of(SvgChart.inNarrowPage(
                new Illustration("it", Literal.of("Caption"), Literal.of("Words"), chart), wording));
    }

    static DrawnChart of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return new DrawnChart(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    Element root() {
        return svg;
    }

    List<Element> all(String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** The labels, as wide as the font says and as high as its letters with their marks. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (Element text : all("text")) {
            NotoSans cut = !text.getAttribute("font-weight").isEmpty() ? NotoSans.BOLD : NotoSans.REGULAR;
            BigDecimal width = new BigDecimal(cut.width(text.getTextContent())).multiply(new BigDecimal("0.013"));
            BigDecimal x = number(text, "x");
            BigDecimal y = number(text, "y");
            BigDecimal left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x.subtract(width.divide(BigDecimal.valueOf(2)));
                case "end" -> x.subtract(width);
                default -> x;
            };
            boxes.add(new Box(
                    text.getTextContent(),
                    left,
                    y.subtract(BigDecimal.TEN),
                    left.add(width),
                    y.add(BigDecimal.valueOf(3))));
        }
        return boxes;
    }

    /** No label covers another, and none is cut off. */
    void assertLegible() {
        List<Box> boxes = boxes();
        BigDecimal width = number(svg, "width");
        BigDecimal height = number(svg, "height");
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.left()).as(box.toString()).isNotNegative();
            assertThat(box.top()).as(box.toString()).isNotNegative();
            assertThat(box.right()).as(box.toString()).isLessThanOrEqualTo(width);
            assertThat(box.bottom()).as(box.toString()).isLessThanOrEqualTo(height);
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(box.meets(other)).as(box + " and " + other).isFalse();
            }
        }
    }

    static BigDecimal number(Element element, String attribute) {
        return new BigDecimal(element.getAttribute(attribute));
    }
}
