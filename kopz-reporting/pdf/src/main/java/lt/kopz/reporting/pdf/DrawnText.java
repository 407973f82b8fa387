package lt.kopz.reporting.pdf;

import java.math.BigDecimal;
import lt.kopz.reporting.font.NotoSans;
import org.w3c.dom.Element;

/**
 * Turns the lettering of a drawing into outlines of its letters.
 *
 * <p>The drawer of SVG would do so too, but with the fonts of the machine, which it lists in a file in the user's home. What a
 * drawing says is in its alternative text and in the table of its values.
 */
final class DrawnText {

    private DrawnText() {}

    /** Gives a {@code text} element the data of a {@code path}, where and how large it stood as text. */
    static void outline(Element text) {
        NotoSans cut = inherited(text, "font-weight").equals("700")
                ? NotoSans.BOLD
                : inherited(text, "font-style").equals("italic") ? NotoSans.ITALIC : NotoSans.REGULAR;
        String words = text.getTextContent();
        long left = switch (inherited(text, "text-anchor")) {
            case "middle" -> cut.width(words) / 2;
            case "end" -> cut.width(words);
            default -> 0;
        };
        text.setAttribute(
                "transform",
                "translate(" + text.getAttribute("x") + " " + text.getAttribute("y") + ") scale("
                        + new BigDecimal(inherited(text, "font-size")).movePointLeft(3) + ") translate(" + -left + ")");
        text.setAttribute("d", cut.outline(words));
    }

    private static String inherited(Element element, String name) {
        Element at = element;
        while (!at.hasAttribute(name) && at.getParentNode() instanceof Element above) {
            at = above;
        }
        return at.getAttribute(name);
    }
}
