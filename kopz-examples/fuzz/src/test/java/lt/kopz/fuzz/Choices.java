package lt.kopz.fuzz;

import java.util.List;

/** Bytes as the choices that they stand for; where they have ended, each is the first. */
final class Choices {
    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    int next() {
        return at < bytes.length ? bytes[at++] & 0xFF : 0;
    }

    /** One of so many, fewer than 65,536. */
    int below(int most) {
        return most <= 1 ? 0 : (most <= 256 ? next() : next() << 8 | next()) % most;
    }

    <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }
}
