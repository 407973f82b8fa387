package lt.kopz.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lt.kopz.core.money.Amounts;

/** Adds up entries that are alike, each of which stands for the last of them. */
final class Sums {
    private static final class Running {
        private long minor;
        private Packed last;

        Running(Packed first, long minor) {
            this.last = first;
            this.minor = minor;
        }
    }

    private final Map<List<Object>, Running> sums = new HashMap<>();
    private final Consumer<Packed> full;

    /**
     * Makes one without entries.
     *
     * @param full is given a sum that has no room for more; the next one begins anew
     */
    Sums(Consumer<Packed> full) {
        this.full = full;
    }

    void add(Packed one) {
        long minor = Amounts.minor(one.entry().amount());
        Running sum = sums.get(one.like());
        if (sum == null) {
            sums.put(one.like(), new Running(one, minor));
            return;
        }
        try {
            sum.minor = Math.addExact(sum.minor, minor);
        } catch (ArithmeticException tooMuch) {
            full.accept(sum.last.withAmount(sum.minor));
            sum.minor = minor;
        }
        if (Packed.added(sum.last, one) < 0) {
            sum.last = one;
        }
    }

    /** Gives all sums away. */
    void each(Consumer<Packed> taken) {
        sums.values().forEach(sum -> taken.accept(sum.last.withAmount(sum.minor)));
    }
}
