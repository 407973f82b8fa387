package lt.kopz.reporting.pdf;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.render.ColumnWidths;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * The page as it is set on paper: the HTML page, which is well-formed XML, with a style sheet for paper, bookmarks, a running
 * title and what else a PDF has to state.
 */
final class PrintPage {

    /** The letters of a heading that might fill a page, and cannot be repeated on each. */
    private static final int TALL = 400;

    /** The letters of a finding that takes more than some ten lines. */
    private static final int LONG_FINDING = 900;

    /** The letters of what goes to a further sheet with the place to sign below it: some twenty lines. */
    private static final int LONGEST_SIGNED = 1_800;

    /** The digits of a number that has room beside its item, and in points the width of one. */
    private static final int USUAL_DIGITS = 3;

    private static final int DIGIT = 5;

    /** The letters of a section of some five lines. */
    private static final int SHORT = 500;

    /** The size of the letters of a table, and in thousandths of it the width of a table and of the space in a cell. */
    private static final long LETTERS = 1_000;

    private static final long TABLE = 58_000;
    private static final long PADDING = 1_300;

    /** As wide as a step by which parts are set in. */
    private static final String STEP = "\u00a0".repeat(4);

    /** A longer word may have to be broken itself. */
    private static final int LONGEST_GLUED = 20;

    /** A whole text that is no longer has a column as wide as it is, see {@link ColumnWidths}. */
    private static final int ON_ONE_LINE = 17;

    /** A word, the mark that closes the quote it ends, and what follows the mark. */
    private static final Pattern CLOSED = Pattern.compile(
            "(?<![^\\s\u00a0])[^\\s\u00a0“]{1," + LONGEST_GLUED + "}“[^\\s\u00a0]{0,6}(?![^\\s\u00a0])");

    /** In points: the height of a line of a table, its share of the space above and below it included, and of a caption. */
    private static final long LINE = 14;

    private static final long CAPTION = 30;

    /** A quarter of a page: what is lower is not broken over pages. */
    private static final long LOW = 180;

    /** Half a page: what is higher begins where it stands. */
    private static final long HIGHEST_KEPT = 360;

    /** As many letters of a word as are looked at in one go, which fill any line. */
    private static final Pattern ENDLESS = Pattern.compile("\\S{200}(?=\\S)");

    /** A blank that keeps a number on the line of the word before it. */
    private static final char KEPT = '\u00a0';

    /** Marks that open a quote, and marks that close one or a part of a sentence. */
    private static final CharMatcher OPENING = CharMatcher.anyOf("„“‘(");

    /** A dash that follows stays on the line, too. */
    private static final CharMatcher CLOSING = CharMatcher.anyOf("“”’),;:.!?–\u00a0");

    /** What begins a line of its own. */
    private static final Pattern BLOCK =
            Pattern.compile("html|head|body|main|header|footer|section|nav|div|p|h[1-6]|[ou]l|li|d[ltd]"
                    + "|table|caption|t(head|body|foot|[rhd])|figure|figcaption|details");

    /** What a page says of its looks, and of itself on a screen. */
    private static final List<String> LOOKS = List.of("class", "style", "role", "aria-label", "aria-labelledby");

    /** What stands in a line and may have marks beside it. */
    private static final List<String> PASSAGES = List.of("span", "q", "strong");

    /** In millimetres. */
    private static final BigDecimal WIDTH_OF_DRAWINGS = BigDecimal.valueOf(150);

    /** The class of a figure that takes less room, and the width of its drawing in millimetres. */
    private static final String SMALL = "small";

    private static final BigDecimal WIDTH_OF_SMALL_DRAWINGS = BigDecimal.valueOf(118);

    /** In millimetres: a page less its margins, a heading and a caption. */
    private static final BigDecimal HEIGHT_OF_DRAWINGS = BigDecimal.valueOf(200);

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Document page;
    private final SortedMap<Integer, Integer> missing;

    private PrintPage(Document page, SortedMap<Integer, Integer> missing) {
        this.page = page;
        this.missing = missing;
    }

    /** Makes a page of the HTML of the {@code HtmlRenderer}, and puts down which characters the letters lack and how often each occurs. */
    static PrintPage of(InputStream html, String css, SortedMap<Integer, Integer> missing) {
        PrintPage page = new PrintPage(parse(html), missing);
        page.dress(css);
        page.all("table").forEach(page::measure);
        page.signInLastSection();
        page.all("section").stream().filter(page::isShort).forEach(section -> section.setAttribute("class", "whole"));
        page.all("li").forEach(PrintPage::breakLong);
        page.all("ol").forEach(PrintPage::makeRoom);
        for (String passage : PASSAGES) {
            page.all(passage).forEach(PrintPage::takeInMarks);
        }
        page.all("sup").forEach(PrintPage::takeIn);
        page.all("sup").forEach(page::glue);
        page.closeQuotes(page.one("body"));
        page.page.normalize();
        page.all("*").stream().filter(PrintPage::isBlock).forEach(PrintPage::strip);
        page.all("ul").stream().filter(PrintPage::isTreeOfOne).forEach(page::asPassage);
        page.bookmark();
        page.nameLinks();
        page.nameDrawings();
        page.keepLanguages();
        page.spellOut(page.one("body"));
        page.all("svg").forEach(page::letter);
        partEndless(page.one("body"));
        page.runTitle();
        return page;
    }

    Document document() {
        return page;
    }

    /** Names a character by its code, such as {@code U+1F600}. */
    static String code(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static Document parse(InputStream html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(
                    "http://apache.org/xml/features/dom/defer-node-expansion", false); // would hold all of it twice
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder().parse(html);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The HTML page is not well-formed XML, and cannot be set on paper", e);
        }
    }

    /** Takes off what belongs to a screen, and puts on what belongs to paper. */
    private void dress(String css) {
        all("meta").forEach(PrintPage::remove);
        all("style").forEach(PrintPage::remove);
        all("div").stream().filter(each -> each.hasAttribute("popover")).forEach(PrintPage::remove); // the annex has it
        all("button").forEach(this::asWords);
        all("a").stream()
                .filter(link -> link.getAttribute("class").equals("skip"))
                .forEach(PrintPage::remove);
        all("svg").stream()
                .filter(drawing -> drawing.getAttribute("class").endsWith(" narrow"))
                .forEach(PrintPage::remove);
        all("details").stream()
                .filter(values -> values.getAttribute("class").endsWith(" on-screen"))
                .forEach(PrintPage::removeValues);
        one("head").appendChild(element("style", css));
    }

    /** Puts the places to sign below what they follow, by which they stay: a signature alone on a sheet signs nothing. */
    private void signInLastSection() {
        for (Element signature : all("div")) {
            if (signature.getAttribute("class").equals("signature")) {
                Element before = elementBefore(signature);
                while (before != null && before.getNodeName().equals("section")) {
                    Element within = before;
                    before = children(within).get(children(within).size() - 1);
                    within.appendChild(signature);
                }
                if (before != null && before.getTextContent().length() <= LONGEST_SIGNED) {
                    signature.setAttribute("class", "signature kept");
                }
            }
        }
    }

    private static @Nullable Element elementBefore(Element element) {
        Node before = element.getPreviousSibling();
        while (before != null && !(before instanceof Element)) {
            before = before.getPreviousSibling();
        }
        return (Element) before;
    }

    /** Sets the whole a little closer than usual, or not. */
    void setClose(boolean isClose) {
        if (isClose) {
            page.getDocumentElement().setAttribute("class", "close");
        } else {
            page.getDocumentElement().removeAttribute("class");
        }
    }

    /** A heading with some lines below it, which the layout engine would part where they are a list. */
    private boolean isShort(Element section) {
        return section.getTextContent().length() <= SHORT
                && List.of("table", "svg", "section").stream()
                        .allMatch(name -> all(section, name).isEmpty());
    }

    /** A picture whose values stand elsewhere takes less room. */
    private static void removeValues(Element values) {
        Element figure = elementBefore(values);
        if (figure != null) {
            figure.setAttribute("class", SMALL);
        }
        remove(values);
    }

    /** On paper nothing opens: a reference is its number. */
    private void asWords(Element button) {
        Element words = element("sup", button.getTextContent());
        words.setAttribute("class", "ref");
        Node stretch = parent(button);
        stretch.replaceChild(words, button);
        if (isUnbroken(stretch) && stretch.getTextContent().length() <= LONGEST_GLUED) {
            ((Element) stretch).setAttribute("class", "glued");
        }
    }

    /** Gives the columns their widths, and keeps what is short on one page. */
    private void measure(Element table) {
        List<Element> rows = all(table, "tr");
        List<Element> header = children(rows.get(0));
        ColumnWidths widths = new ColumnWidths(header.size(), TABLE, PADDING, LETTERS);
        for (Element row : rows) {
            boolean bold = row == rows.get(0) || parent(row).getNodeName().equals("tfoot");
            List<Element> cells = children(row);
            if (cells.stream().noneMatch(cell -> cell.hasAttribute("colspan"))) {
                widths.row(cells.stream().map(PrintPage::measured).toList(), bold);
            }
        }
        List<Long> shared = widths.shared();
        Element columns = element("colgroup", "");
        for (long width : shared) {
            Element column = element("col", "");
            column.setAttribute("style", "width: " + BigDecimal.valueOf(width * 10_000 / TABLE, 2) + "%");
            columns.appendChild(column);
        }
        before(parent(rows.get(0)), columns);
        ((Element) parent(table)).setAttribute("style", "-fs-page-break-min-height: " + least(rows, shared) + "pt");
        if (children(rows.get(0)).stream()
                .anyMatch(cell -> cell.getTextContent().length() > TALL)) {
            table.setAttribute("class", "tall");
        }
        if (CAPTION + widths.lines(shared) * LINE <= LOW) {
            for (Node above = table; !above.getNodeName().equals("main"); above = parent(above)) {
                if (above.getNodeName().equals("div")) {
                    Element frame = (Element) above;
                    frame.setAttribute("class", frame.getAttribute("class") + " whole");
                }
            }
        }
    }

    /** A finding of so many letters may be broken over pages: kept whole, it would leave a part of a page empty. */
    private static void breakLong(Element item) {
        if (item.getTextContent().length() > LONG_FINDING) {
            item.setAttribute("style", "page-break-inside: auto");
        }
    }

    /** Makes room for numbers of more digits than a list usually has. */
    private static void makeRoom(Element list) {
        int digits = Integer.toString(children(list).size()).length();
        if (digits > USUAL_DIGITS) {
            list.setAttribute("style", "padding-left: " + DIGIT * (digits + 1) + "pt");
        }
    }

    /** What stands in a cell, with as many blanks that do not break as take the room by which it is set in. */
    private static String measured(Element cell) {
        String look = cell.getAttribute("class");
        int deep = look.indexOf("deep");
        return (deep < 0 ? "" : STEP.repeat(Character.digit(look.charAt(deep + 4), 10))) + cell.getTextContent();
    }

    /** Takes the marks beside a passage into it: the layout engine would break the line between them. */
    private static void takeInMarks(Element passage) {
        if (passage.getPreviousSibling() instanceof Text before) {
            String words = before.getData();
            int end = OPENING.negate().lastIndexIn(words) + 1;
            if (isUnbroken(passage) && end > 0 && words.charAt(end - 1) == KEPT) { // the word "No" before a number
                end = Math.max(words.lastIndexOf(' ', end), words.lastIndexOf('\n', end)) + 1;
            }
            before.setData(words.substring(0, end));
            passage.insertBefore(
                    before.getOwnerDocument().createTextNode(words.substring(end)), passage.getFirstChild());
        }
        if (passage.getNextSibling() instanceof Text after) {
            String words = after.getData();
            int start = CLOSING.negate().indexIn(words);
            start = start < 0 ? words.length() : start;
            after.setData(words.substring(start));
            passage.appendChild(after.getOwnerDocument().createTextNode(words.substring(0, start)));
        }
        passage.normalize();
    }

    /** Takes the mark of a footnote into the passage before it, for the same reason. */
    private static void takeIn(Element mark) {
        if (mark.getPreviousSibling() instanceof Element passage
                && PASSAGES.contains(passage.getNodeName())
                && !passage.getAttribute("class").equals("nb")) {
            passage.appendChild(mark);
        }
    }

    /** The height of the caption, the headings and the first two rows, which stay together. */
    private static long least(List<Element> rows, List<Long> shared) {
        ColumnWidths first = new ColumnWidths(shared.size(), TABLE, PADDING, LETTERS);
        for (Element row : rows.subList(0, Math.min(3, rows.size()))) {
            List<String> cells = children(row).stream().map(PrintPage::measured).toList();
            if (cells.size() == shared.size()) {
                first.row(cells, false);
            }
        }
        return Math.min(HIGHEST_KEPT, CAPTION + first.lines(shared) * LINE);
    }

    /** Keeps the mark of a footnote on the line of the word that it belongs to. */
    private void glue(Element mark) {
        boolean fits = parent(mark).getTextContent().length() <= ON_ONE_LINE;
        if (fits
                || !(mark.getPreviousSibling() instanceof Text before)
                || before.getData().isBlank()) {
            return;
        }
        String words = before.getData();
        int start = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\n')) + 1;
        if (start == words.length() || words.length() - start > LONGEST_GLUED) {
            return;
        }
        Element together = element("span", words.substring(start));
        together.setAttribute("class", "glued");
        before.setData(words.substring(0, start));
        parent(mark).replaceChild(together, mark);
        together.appendChild(mark);
    }

    /** Keeps the mark that closes a quote on the line of its last word: the layout engine takes it for one that opens a quote. */
    private void closeQuotes(Node node) {
        if (node instanceof Text text) {
            Matcher closed = CLOSED.matcher(text.getData());
            if (closed.find()) {
                Element together = element("span", closed.group());
                together.setAttribute("class", "nb");
                Text rest = text.splitText(closed.start());
                rest.setData(rest.getData().substring(closed.group().length()));
                before(rest, together);
                closeQuotes(rest);
            }
            return;
        }
        if (node.getNodeName().equals("svg") || isUnbroken(node)) {
            return;
        }
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            closeQuotes(child);
            child = next;
        }
    }

    private static boolean isUnbroken(Node node) {
        return node instanceof Element element && List.of("nb", "glued").contains(element.getAttribute("class"));
    }

    /** Takes away the blanks between blocks and at their ends: nobody sees them, and each would be laid out. */
    private static void strip(Element block) {
        Node child = block.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child instanceof Text text
                    && text.getData().isBlank()
                    && (isNoLine(text.getPreviousSibling()) || isNoLine(next))) {
                block.removeChild(text);
            }
            child = next;
        }
    }

    private static boolean isTreeOfOne(Element list) {
        return list.getAttribute("class").equals("tree") && list.getFirstChild() == list.getLastChild();
    }

    /** What stands alone is no list: nobody is told that one thing follows, and what it is. */
    private void asPassage(Element list) {
        Node only = list.getFirstChild();
        Element passage = page.createElement("div");
        passage.setAttribute("class", list.getAttribute("class"));
        while (only.getFirstChild() != null) {
            passage.appendChild(only.getFirstChild());
        }
        parent(list).replaceChild(passage, list);
    }

    private static boolean isNoLine(@Nullable Node beside) {
        return beside == null || isBlock(beside);
    }

    private static boolean isBlock(Node node) {
        return BLOCK.matcher(node.getNodeName()).matches();
    }

    /** Lets go of the words once they are laid out: tags and links need the elements, and what these say of themselves. */
    void keepElements() {
        keepElements(one("body"));
    }

    private static void keepElements(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child instanceof Text) {
                node.removeChild(child);
            } else if (!child.getNodeName().equals("svg")) {
                keepElements(child);
            }
            child = next;
        }
        if (node instanceof Element element) {
            LOOKS.forEach(element::removeAttribute);
        }
    }

    /** Parts words without end: for each line of a word, the layout engine looks for the end of the whole word anew. */
    private static void partEndless(Node node) {
        if (node instanceof Text text) {
            Matcher endless = ENDLESS.matcher(text.getData());
            if (endless.find()) {
                text.splitText(endless.end());
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            partEndless(child);
        }
    }

    private void bookmark() {
        Element bookmarks = element("bookmarks", "");
        mark(one("main"), bookmarks);
        all("footer").forEach(footer -> mark(footer, bookmarks));
        one("head").appendChild(bookmarks);
    }

    private void mark(Element within, Element parent) {
        for (Element section : children(within, "section")) {
            Element heading = children(section).get(0);
            Element bookmark = element("bookmark", "");
            String id = section.hasAttribute("id") ? section.getAttribute("id") : heading.getAttribute("id");
            bookmark.setAttribute("name", wordsOf(heading));
            bookmark.setAttribute("href", "#" + id);
            parent.appendChild(bookmark);
            mark(section, bookmark);
        }
    }

    /** Footnote marks are no part of what a heading says. */
    private static String wordsOf(Element heading) {
        StringBuilder words = new StringBuilder();
        NodeList nodes = heading.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (!nodes.item(i).getNodeName().equals("sup")) {
                words.append(nodes.item(i).getTextContent());
            }
        }
        return words.toString();
    }

    /** A link says where it leads. */
    private void nameLinks() {
        for (Element link : all("a")) {
            String label = link.getAttribute("aria-label");
            link.setAttribute("title", label.isEmpty() ? link.getTextContent() : label);
        }
    }

    /** A drawing says what it shows: its title and description are its alternative text. */
    private void nameDrawings() {
        for (Element drawing : all("svg")) {
            StringBuilder words = new StringBuilder();
            for (Element child : children(drawing)) {
                if (child.getNodeName().equals("title") || child.getNodeName().equals("desc")) {
                    words.append(words.isEmpty() ? "" : " ")
                            .append(child.getTextContent().strip());
                }
            }
            drawing.setAttribute("alt", words.toString());
        }
    }

    /** Puts a drawing into the name space that its drawer asks for, its lettering as outlines. */
    private void letter(Element drawing) {
        for (Element text : all(drawing, "text")) {
            DrawnText.outline(text);
            while (text.getFirstChild() != null) {
                remove(text.getFirstChild());
            }
            page.renameNode(text, SVG, "path");
        }
        all(drawing, "*").forEach(element -> page.renameNode(element, SVG, element.getNodeName()));
        measureDrawing(drawing);
        page.renameNode(drawing, SVG, "svg");
    }

    /** Gives a drawing that states its size both its measures: as wide as its style says, or as high as a page allows. */
    private static void measureDrawing(Element drawing) {
        if (drawing.getAttribute("width").isEmpty()
                || drawing.getAttribute("height").isEmpty()) {
            return;
        }
        BigDecimal width = new BigDecimal(drawing.getAttribute("width"));
        BigDecimal height = new BigDecimal(drawing.getAttribute("height"));
        BigDecimal wide = (isSmall(drawing) ? WIDTH_OF_SMALL_DRAWINGS : WIDTH_OF_DRAWINGS)
                .min(HEIGHT_OF_DRAWINGS.multiply(width).divide(height, 1, RoundingMode.DOWN));
        BigDecimal high = wide.multiply(height).divide(width, 1, RoundingMode.DOWN);
        drawing.setAttribute("style", "width: " + wide.toPlainString() + "mm; height: " + high.toPlainString() + "mm");
    }

    private static boolean isSmall(Element drawing) {
        for (Node around = drawing; around instanceof Element element; around = around.getParentNode()) {
            if (element.getAttribute("class").equals(SMALL)) {
                return true;
            }
        }
        return false;
    }

    /** An inline element that fills its line alone gets no tag of its own; one inside it does. */
    private void keepLanguages() {
        for (Element passage : all("*")) {
            if (passage.hasAttribute("lang") && List.of("span", "q", "strong").contains(passage.getNodeName())) {
                inner(passage).setAttribute("lang", passage.getAttribute("lang"));
            }
        }
    }

    private Element inner(Element passage) {
        if (passage.getFirstChild() instanceof Element only && only == passage.getLastChild()) {
            return only;
        }
        Element inner = page.createElement("span");
        while (passage.getFirstChild() != null) {
            inner.appendChild(passage.getFirstChild());
        }
        passage.appendChild(inner);
        return inner;
    }

    /** Writes each character that the letters lack as its code. */
    private void spellOut(Node node) {
        if (node instanceof Text text) {
            if (!NotoSans.REGULAR.missing(text.getData()).isEmpty()) {
                spellOut(text);
            }
            return;
        }
        if (isSilent(node)) {
            return;
        }
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            spellOut(child);
            child = next;
        }
    }

    /** What is said about a drawing is not shown. */
    private static boolean isSilent(Node node) {
        return node.getNodeName().equals("title") || node.getNodeName().equals("desc");
    }

    private void spellOut(Text text) {
        boolean drawn = isDrawn(text);
        StringBuilder plain = new StringBuilder();
        for (int codePoint : text.getData().codePoints().toArray()) {
            String character = Character.toString(codePoint);
            if (codePoint == '\n' || NotoSans.REGULAR.missing(character).isEmpty()) {
                plain.append(character);
            } else if (!isVariation(codePoint)) {
                missing.merge(codePoint, 1, Integer::sum);
                if (drawn) {
                    plain.append(code(codePoint));
                } else {
                    before(text, page.createTextNode(plain.toString()));
                    plain.setLength(0);
                    Element code = element("span", code(codePoint));
                    code.setAttribute("class", "code");
                    before(text, code);
                }
            }
        }
        text.setData(plain.toString());
    }

    /** Chooses among the looks of the character before it; shows nothing itself. */
    private static boolean isVariation(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static boolean isDrawn(Node node) {
        for (Node above = node.getParentNode(); above != null; above = above.getParentNode()) {
            if (above.getNodeName().equals("svg")) {
                return true;
            }
        }
        return false;
    }

    /** The title stands at the top of every page but the first. */
    private void runTitle() {
        Element running = element("div", wordsOf(one("h1")));
        running.setAttribute("class", "running");
        Element body = one("body");
        body.insertBefore(running, body.getFirstChild());
    }

    private Element one(String name) {
        return all(name).get(0);
    }

    private List<Element> all(String name) {
        return all(page.getDocumentElement(), name);
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        int many = found.getLength(); // each time it is asked, the rest of the page is gone through
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getNodeName().equals(name))
                .toList();
    }

    private Element element(String name, String text) {
        Element element = page.createElement(name);
        element.appendChild(page.createTextNode(text));
        return element;
    }

    private static void before(Node place, Node added) {
        parent(place).insertBefore(added, place);
    }

    private static void remove(Node node) {
        parent(node).removeChild(node);
    }

    private static Node parent(Node node) {
        Node parent = node.getParentNode();
        if (parent == null) {
            throw new IllegalStateException("The node " + node.getNodeName() + " stands nowhere");
        }
        return parent;
    }
}
