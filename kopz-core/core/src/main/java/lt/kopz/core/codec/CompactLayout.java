package lt.kopz.core.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** Lays values out on a line each, without spaces, straight into the bytes of UTF-8. */
final class CompactLayout extends JsonLayout {
    private byte[] bytes = new byte[1 << 9];
    private int size;

    /** Where the line starts that is being written. */
    private int lineStart;

    /** Whether what comes next is the value of the name before it. */
    private boolean named;

    private final BitSet objects = new BitSet();
    private int depth;

    @Override
    void startObject() {
        start(true, '{');
    }

    @Override
    void startList() {
        start(false, '[');
    }

    private void start(boolean object, char bracket) {
        checkDepth(depth);
        separate();
        append(bracket);
        objects.set(depth++, object);
    }

    @Override
    void end() {
        append(objects.get(--depth) ? '}' : ']');
    }

    @Override
    void name(String name) {
        text(name);
        append(':');
        named = true;
    }

    @Override
    void text(String text) {
        checkText(text);
        separate();
        append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || c > 0x7E) {
                rest(text.substring(i));
                break;
            }
            append(c);
        }
        append('"');
    }

    /** From the first character on that is not written as it is. */
    private void rest(String text) {
        String quoted = quote(text);
        append(quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    void number(long number) {
        separate();
        append(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    void bool(boolean truth) {
        separate();
        append(Boolean.toString(truth).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    void literal(String printed) {
        separate();
        append(printed.getBytes(StandardCharsets.US_ASCII));
    }

    private void separate() {
        if (!named && size > lineStart && bytes[size - 1] != '{' && bytes[size - 1] != '[') {
            append(',');
        }
        named = false;
    }

    private void append(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    private void append(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * bytes.length));
        }
    }

    /** Ends a value and its line. */
    void endLine() {
        append('\n');
        lineStart = size;
    }

    /** How many bytes wait to be written. */
    int size() {
        return size;
    }

    /** Writes the lines that were ended, and forgets them. */
    @Override
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, lineStart);
        size = 0;
        lineStart = 0;
    }
}
