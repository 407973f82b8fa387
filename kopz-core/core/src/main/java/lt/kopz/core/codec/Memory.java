package lt.kopz.core.codec;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one pass, or all passes over one stream, give out again instead of making it anew: short texts, what shared codecs made of them,
 * and larger shared values. Its size is fixed; what meets something else in its slot takes its place, so that texts chosen to share one
 * cost no more than others. All that is looked at stands in two arrays, because a look-up costs as much as the memory it touches.
 */
final class Memory {
    /** The longest text that is kept, in bytes of UTF-8. */
    static final int LONGEST = 48;

    /** Of each slot its hash and the words of its text, the last of which ends with a zero byte, of which there are none in a text. */
    private static final int WORDS = 8;

    /** Of each slot its text, the codec that made something of it, and what; the fourth is free. */
    private static final int THINGS = 4;

    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final int slots;
    private final long[] words;
    private final @Nullable Object[] things;
    private @Nullable Object @Nullable [] values;

    /**
     * An empty memory.
     *
     * @param slots how many texts it holds at most, a power of two above 1
     */
    Memory(int slots) {
        this.slots = slots;
        words = new long[slots * WORDS];
        things = new @Nullable Object[slots * THINGS];
    }

    /**
     * The slot that holds a text; it is put there if need be.
     *
     * @param json good UTF-8
     * @param from where the text starts, after its quote
     * @param end where the JSON ends
     * @return the slot; -1 of a text that is too long, has escapes, or is not ended
     */
    int slot(byte[] json, int from, int end) {
        long hash = MIX;
        for (int at = from; at - from <= LONGEST && at < end; at += Long.BYTES) {
            long word = Bytes.word(json, at);
            long ends = Bytes.endings(word);
            if (ends == 0) {
                hash = mixed(hash, word);
            } else {
                int left = Long.numberOfTrailingZeros(ends) / Byte.SIZE;
                int to = at + left;
                long rest = word & ((1L << (Byte.SIZE * left)) - 1);
                return to < end && to - from <= LONGEST && json[to] == '"'
                        ? slot(mixed(hash, rest), rest, json, from, to)
                        : -1;
            }
        }
        return -1;
    }

    private static long mixed(long hash, long word) {
        long mixed = (hash ^ word) * MIX;
        return mixed ^ (mixed >>> 32);
    }

    private int slot(long hash, long rest, byte[] json, int from, int to) {
        // the highest bits: the end of a short text does not reach the lowest
        int slot = (int) (hash >>> (Long.SIZE - Integer.numberOfTrailingZeros(slots)));
        int word = slot * WORDS;
        if (words[word] != hash || !holds(word + 1, rest, json, from, to)) {
            words[word++] = hash;
            for (int at = from; at <= to - Long.BYTES; at += Long.BYTES) {
                words[word++] = Bytes.word(json, at);
            }
            words[word] = rest;
            things[slot * THINGS] = new String(json, from, to - from, StandardCharsets.UTF_8);
            things[slot * THINGS + 1] = null;
        }
        return slot;
    }

    private boolean holds(int first, long rest, byte[] json, int from, int to) {
        int word = first;
        for (int at = from; at <= to - Long.BYTES; at += Long.BYTES) {
            if (words[word++] != Bytes.word(json, at)) {
                return false;
            }
        }
        return words[word] == rest;
    }

    String text(int slot) {
        if (things[slot * THINGS] instanceof String text) {
            return text;
        }
        throw new IllegalStateException("no text was put into slot " + slot);
    }

    /** What a codec made of the text in a slot; null if it was not asked yet. */
    @Nullable Object made(int slot, Codec<?> maker) {
        return things[slot * THINGS + 1] == maker ? things[slot * THINGS + 2] : null;
    }

    void keep(int slot, Codec<?> maker, Object value) {
        things[slot * THINGS + 1] = maker;
        things[slot * THINGS + 2] = value;
    }

    /** An equal value that was seen before, or this one; of values that share a slot the last is kept. */
    Object first(Object value) {
        @Nullable Object[] known = values;
        if (known == null) {
            known = new @Nullable Object[slots];
            values = known;
        }
        int hash = value.hashCode() * 0x9E37_79B9;
        int slot = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(slots));
        if (!value.equals(known[slot])) {
            known[slot] = value;
        }
        return Objects.requireNonNull(known[slot]);
    }
}
