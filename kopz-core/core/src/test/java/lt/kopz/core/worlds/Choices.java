package lt.kopz.core.worlds;

import java.util.ArrayList;
import java.util.List;

/** All ways to choose, one after the other: a way is gone again from its start, with the same answers but for the last that has another one. */
final class Choices {
    private static final class Made {
        private final int options;
        private int chosen;

        Made(int options) {
            this.options = options;
        }
    }

    private final List<Made> way = new ArrayList<>();
    private int next;

    /** One of so many, from 0. */
    int among(int options) {
        if (next == way.size()) {
            way.add(new Made(options));
        }
        return way.get(next++).chosen;
    }

    /** Turns to the next way; false after the last. */
    boolean advance() {
        next = 0;
        while (!way.isEmpty()) {
            Made last = way.get(way.size() - 1);
            last.chosen++;
            if (last.chosen < last.options) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }
}
