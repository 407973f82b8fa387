package lt.kopz.core.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Different texts, numbered from 0 as they were added, their characters end to end in one array: a text of twelve letters takes 16
 * bytes, where a String takes 56. Any text comes back as it was, halves of surrogate pairs too.
 */
final class TextPool {
    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int size;
    private boolean plain = true;

    /** Number plus one of the text in each slot, 0 where there is none; empty once nothing more is added. */
    private int[] slots = new int[1 << 8];

    /** So many slots are tried, many more than ids in sequence ask for; texts chosen to share one slot go into a map that orders them. */
    private static final int MOST_TRIED = 256;

    /** 2³² divided by the golden ratio: times this, numbers in sequence lie far apart. */
    private static final int SPREADING = 0x9E3779B9;

    private @Nullable Map<String, Integer> crowded;

    /** Adds a text; false, and nothing added, if it is there. */
    boolean add(String text) {
        int start = start(size);
        int end = encode(text, start);
        int slot = crowded == null ? slot(start, end) : -1;
        if (slot < 0 ? numbers().putIfAbsent(text, size) != null : slots[slot] != 0) {
            return false;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size));
        }
        ends[size++] = end;
        if (slot < 0) {
            return true;
        }
        slots[slot] = size;
        if (size > slots.length / 2) {
            rehash();
        }
        return true;
    }

    /** The number of a text; -1 if it was not added. */
    int find(String text) {
        int start = start(size);
        int slot = crowded == null ? slot(start, encode(text, start)) : -1;
        return slot < 0 ? numbers().getOrDefault(text, -1) : slots[slot] - 1;
    }

    /** Whether so many texts shared a slot that a map holds all of them. */
    boolean isCrowded() {
        return crowded != null;
    }

    /** The numbers of all texts added. */
    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = crowded;
        if (numbers == null) {
            numbers = new HashMap<>();
            for (int number = 0; number < size; number++) {
                numbers.put(get(number), number);
            }
            crowded = numbers;
        }
        return numbers;
    }

    /** Gives back the room that only adding and finding need. */
    void freeze() {
        bytes = Arrays.copyOf(bytes, start(size));
        ends = Arrays.copyOf(ends, size);
        slots = new int[0];
        crowded = null;
    }

    String get(int number) {
        int start = start(number);
        int length = ends[number] - start;
        if (plain) {
            return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(length);
        for (int at = start; at < ends[number]; ) {
            int first = bytes[at++];
            if (first >= 0) {
                text.append((char) first);
            } else if ((first & 0x20) == 0) {
                text.append((char) ((first & 0x1F) << 6 | (bytes[at++] & 0x3F)));
            } else {
                text.append((char) ((first & 0x0F) << 12 | (bytes[at++] & 0x3F) << 6 | (bytes[at++] & 0x3F)));
            }
        }
        return text.toString();
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** Writes each UTF-16 unit as UTF-8 would write a character; returns the end. */
    private int encode(String text, int start) {
        int most = Math.addExact(start, Math.multiplyExact(3, text.length()));
        if (most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(most, grown(bytes.length)));
        }
        int end = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[end++] = (byte) c;
            } else if (c < 0x800) {
                bytes[end++] = (byte) (0xC0 | c >> 6);
                bytes[end++] = (byte) (0x80 | (c & 0x3F));
                plain = false;
            } else {
                bytes[end++] = (byte) (0xE0 | c >> 12);
                bytes[end++] = (byte) (0x80 | (c >> 6 & 0x3F));
                bytes[end++] = (byte) (0x80 | (c & 0x3F));
                plain = false;
            }
        }
        return end;
    }

    /** The slot of the text that stands there in the array, or the free one where it belongs; -1 after too many. */
    private int slot(int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + bytes[at];
        }
        int slot = (hash * SPREADING) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
        for (int tried = 0; slots[slot] != 0; tried++) {
            if (tried == MOST_TRIED) {
                return -1;
            }
            int other = slots[slot] - 1;
            if (Arrays.equals(bytes, start(other), ends[other], bytes, start, end)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void rehash() {
        slots = new int[Math.multiplyExact(slots.length, 4)];
        for (int number = 0; number < size; number++) {
            int slot = slot(start(number), ends[number]);
            if (slot < 0) {
                numbers();
                return;
            }
            slots[slot] = number + 1;
        }
    }

    private static int grown(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 1) + 1L);
    }
}
