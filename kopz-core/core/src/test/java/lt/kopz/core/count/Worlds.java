package lt.kopz.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Small headcounts, and the concrete numbers each of them allows. */
final class Worlds {
    /** Bounds of the headcounts go up to here. */
    static final long MAX = 4;

    private Worlds() {}

    /** Every headcount whose bounds are at most {@link #MAX}, two of them approximate. */
    static List<Headcount> headcounts() {
        List<Headcount> all = new ArrayList<>();
        for (long least = 0; least <= MAX; least++) {
            all.add(Headcount.ofBounds(least, OptionalLong.empty()));
            for (long most = least; most <= MAX; most++) {
                all.add(Headcount.ofBounds(least, OptionalLong.of(most)));
            }
        }
        all.add(Headcount.about(1, 0, 2));
        all.add(Headcount.about(3, 2, 4));
        return all;
    }

    /** The numbers up to a horizon that a headcount allows, read from its form alone. */
    static List<Long> upTo(long horizon, Headcount count) {
        return LongStream.rangeClosed(0, horizon)
                .filter(number -> allows(count, number))
                .boxed()
                .toList();
    }

    private static boolean allows(Headcount count, long number) {
        if (count instanceof Headcount.Exactly exactly) {
            return number == exactly.count();
        }
        if (count instanceof Headcount.AtLeast atLeast) {
            return number >= atLeast.least();
        }
        if (count instanceof Headcount.AtMost atMost) {
            return number <= atMost.most();
        }
        if (count instanceof Headcount.Between between) {
            return number >= between.min() && number <= between.max();
        }
        if (count instanceof Headcount.About about) {
            return number >= about.min() && number <= about.max();
        }
        return true;
    }
}
