package lt.kopz.core.codec;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Collects one JSON value and lays it out for people: an object or list on one line if that line is no longer than 120
 * columns, else one member a line, indented by two spaces.
 */
class JsonLayout {

    /** The longest line on which an object or list is kept together, in characters, with indentation and comma. */
    static final int COLUMNS = 120;

    private static final String HEX = "0123456789abcdef";

    /** An object (names and values in turn) or a list (values); scalars are texts already in JSON. */
    private static final class Node {
        private final boolean object;
        private final List<Object> parts = new ArrayList<>();
        /** Columns of the whole on one line. */
        private int width = 2;

        Node(boolean object) {
            this.object = object;
        }

        void add(Object part, int partWidth) {
            width += partWidth + (parts.isEmpty() ? 0 : 2);
            parts.add(part);
        }
    }

    private final Deque<Node> open = new ArrayDeque<>();
    private Object root = "null";

    void startObject() {
        start(true);
    }

    void startList() {
        start(false);
    }

    private void start(boolean object) {
        checkDepth(open.size());
        open.push(new Node(object));
    }

    /** What is nested deeper than the standard limits allow is not written, since it would not be read. */
    static void checkDepth(int around) {
        int most = Limits.standard().maxDepth();
        if (around >= most) {
            throw new IllegalArgumentException(
                    "What is nested more than " + most + " levels deep would not be read back; nest less");
        }
    }

    void end() {
        Node done = open.pop();
        add(done, done.width);
    }

    void name(String name) {
        scalar(quote(name));
    }

    void text(String text) {
        scalar(quote(text));
    }

    void number(long number) {
        scalar(Long.toString(number));
    }

    void bool(boolean truth) {
        scalar(Boolean.toString(truth));
    }

    /** A number, truth value or null as it is printed. */
    void literal(String printed) {
        scalar(printed);
    }

    void member(String name, String text) {
        name(name);
        text(text);
    }

    private void scalar(String json) {
        add(json, json.codePointCount(0, json.length()));
    }

    private void add(Object part, int width) {
        Node around = open.peek();
        if (around == null) {
            root = part;
        } else {
            around.add(part, width);
        }
    }

    /** Writes the value and a line feed as UTF-8; the stream stays open. */
    void writeTo(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writeTo(text);
        text.flush();
    }

    void writeTo(Appendable out) throws IOException {
        readable(root, 0, 0, false, out);
        out.append('\n');
    }

    private static void oneLine(Object part, Appendable out) throws IOException {
        if (!(part instanceof Node node)) {
            out.append((String) part);
            return;
        }
        out.append(node.object ? '{' : '[');
        for (int i = 0; i < node.parts.size(); i++) {
            if (i > 0) {
                out.append(node.object && i % 2 == 1 ? ": " : ", ");
            }
            oneLine(node.parts.get(i), out);
        }
        out.append(node.object ? '}' : ']');
    }

    /** Lays out a value that starts after {@code column} columns of its line, and is followed by a comma or not. */
    private static void readable(Object part, int indent, int column, boolean comma, Appendable out)
            throws IOException {
        if (!(part instanceof Node node) || node.parts.isEmpty() || column + node.width + (comma ? 1 : 0) <= COLUMNS) {
            oneLine(part, out);
            return;
        }
        int inner = indent + 2;
        int size = node.parts.size();
        out.append(node.object ? '{' : '[');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.append(',');
            }
            newLine(inner, out);
            int start = inner;
            if (node.object) {
                String name = (String) node.parts.get(i);
                out.append(name).append(": ");
                start += name.codePointCount(0, name.length()) + 2;
                i++;
            }
            readable(node.parts.get(i), inner, start, i < size - 1, out);
        }
        newLine(indent, out);
        out.append(node.object ? '}' : ']');
    }

    private static void newLine(int indent, Appendable out) throws IOException {
        out.append('\n');
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }

    /** A text that is longer than the standard limits allow is not written, since it would not be read. */
    static void checkText(String text) {
        int most = Limits.standard().maxText();
        if (text.length() > most) {
            throw new IllegalArgumentException("A text of " + text.length()
                    + " characters would not be read back, more than " + most + " are not; shorten it");
        }
    }

    /** The text as JSON: escaped are quotes, backslashes, control characters and halves of surrogate pairs only. */
    static String quote(String text) {
        checkText(text);
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (c == '\t') {
                json.append("\\t");
            } else if (c == '\r') {
                json.append("\\r");
            } else if (c < ' ') {
                escape(c, json);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                json.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                escape(c, json);
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static void escape(char c, StringBuilder json) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(HEX.charAt((c >> shift) & 0xf));
        }
    }
}
