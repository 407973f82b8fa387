package lt.kopz.core.codec;

import com.google.common.base.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at UTF-8 eight bytes at a time; the first of the eight are the lowest bits of a word. */
final class Bytes {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;

    private Bytes() {}

    /** The eight bytes from a place on; zero bytes where there are no more. */
    static long word(byte[] bytes, int at) {
        return at <= bytes.length - Long.BYTES ? (long) WORD.get(bytes, at) : lastWord(bytes, at);
    }

    private static long lastWord(byte[] bytes, int from) {
        long word = 0;
        for (int at = bytes.length - 1; at >= from; at--) {
            word = (word << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return word;
    }

    /** The top bit of the first byte that is a quote, a backslash or a control character, and bits above it; 0 if none is. */
    static long endings(long word) {
        long quotes = word ^ ('"' * ONES);
        long backslashes = word ^ ('\\' * ONES);
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - ' ' * ONES) & ~word))
                & TOPS;
    }

    /**
     * Where a text without escapes ends.
     *
     * @param bytes good UTF-8
     * @param from where it starts, after its quote
     * @return the place of its closing quote; -1 where an escape or something else comes first
     */
    static int closingQuote(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at += Long.BYTES) {
            long ends = endings(word(bytes, at));
            if (ends != 0) {
                int to = at + Long.numberOfTrailingZeros(ends) / Byte.SIZE;
                return to < bytes.length && bytes[to] == '"' ? to : -1;
            }
        }
        return -1;
    }

    /** Whether the first bytes are good UTF-8; most are ASCII, which is quickly seen. */
    static boolean areUtf8(byte[] bytes, int to) {
        int at = 0;
        while (at <= to - Long.BYTES && (word(bytes, at) & TOPS) == 0) {
            at += Long.BYTES;
        }
        return Utf8.isWellFormed(bytes, at, to - at);
    }
}
