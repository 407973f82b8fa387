package lt.kopz.core.codec;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one pass, or all passes over one stream, give out again instead of making it anew: short texts, what shared codecs made of them,
 * and larger shared values for as long as somebody holds them. Its size is fixed; a text that meets another one in its slot takes its
 * place.
 */
final class Memory {
    /** The longest text that is kept, in UTF-16 characters. */
    static final int LONGEST = 48;

    private final @Nullable String[] texts;
    private final char[][] characters;
    private final int[] hashes;
    private final @Nullable Object[] makers;
    private final @Nullable Object[] made;
    private @Nullable Interner<Object> values;

    /**
     * An empty memory.
     *
     * @param slots how many texts it holds at most, a power of two
     */
    Memory(int slots) {
        texts = new @Nullable String[slots];
        characters = new char[slots][0];
        hashes = new int[slots];
        makers = new @Nullable Object[slots];
        made = new @Nullable Object[slots];
    }

    /** The slot that holds the text; it is made and put there if need be. */
    int slot(char[] chars, int from, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + chars[from + i];
        }
        int slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (texts.length - 1);
        if (hashes[slot] != hash
                || texts[slot] == null
                || !Arrays.equals(characters[slot], 0, characters[slot].length, chars, from, from + length)) {
            hashes[slot] = hash;
            characters[slot] = Arrays.copyOfRange(chars, from, from + length);
            texts[slot] = new String(chars, from, length);
            makers[slot] = null;
        }
        return slot;
    }

    String text(int slot) {
        String text = texts[slot];
        if (text == null) {
            throw new IllegalStateException("no text was put into slot " + slot);
        }
        return text;
    }

    /** What a codec made of the text in a slot; null if it was not asked yet. */
    @Nullable Object made(int slot, Codec<?> maker) {
        return makers[slot] == maker ? made[slot] : null;
    }

    void keep(int slot, Codec<?> maker, Object value) {
        makers[slot] = maker;
        made[slot] = value;
    }

    /** The first of the equal values seen. */
    Object first(Object value) {
        Interner<Object> known = values;
        if (known == null) {
            known = Interners.newWeakInterner();
            values = known;
        }
        return known.intern(value);
    }
}
