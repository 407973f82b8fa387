package lt.kopz.reporting.html;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page in UTF-8 in the making: short texts are encoded where they stand, with no array of their own, and all is written at once. */
final class Utf8Page implements TemplateOutput {
    private static final int FIRST = 1 << 16;
    private static final int MOST_BYTES_OF_CHARACTER = 3;

    private byte[] bytes = new byte[FIRST];
    private int size;

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        provide(Math.multiplyExact(to - from, MOST_BYTES_OF_CHARACTER));
        for (int i = from; i < to; i++) {
            char each = text.charAt(i);
            if (each < 0x80) {
                bytes[size++] = (byte) each;
            } else if (each < 0x800) {
                bytes[size++] = (byte) (0xC0 | (each >> 6));
                bytes[size++] = (byte) (0x80 | (each & 0x3F));
            } else if (Character.isSurrogate(each)) {
                writeBinaryContent(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
                return;
            } else {
                bytes[size++] = (byte) (0xE0 | (each >> 12));
                bytes[size++] = (byte) (0x80 | ((each >> 6) & 0x3F));
                bytes[size++] = (byte) (0x80 | (each & 0x3F));
            }
        }
    }

    @Override
    public void writeBinaryContent(byte[] encoded) {
        provide(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void provide(int more) {
        int wanted = Math.addExact(size, more);
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(wanted, 2L * bytes.length)));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
