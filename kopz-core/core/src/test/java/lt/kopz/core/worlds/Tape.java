package lt.kopz.core.worlds;

import java.util.List;

/** Numbers by which a small dossier is made; what is beyond the end is 0, the simplest. */
final class Tape {
    private final List<Integer> numbers;
    private int next;

    Tape(List<Integer> numbers) {
        this.numbers = numbers;
    }

    int below(int bound) {
        return next < numbers.size() ? numbers.get(next++) % bound : 0;
    }

    /** Whether, once in so many times. */
    boolean onceIn(int times) {
        return below(times) == times - 1;
    }

    <T> T any(List<T> all) {
        return all.get(below(all.size()));
    }
}
