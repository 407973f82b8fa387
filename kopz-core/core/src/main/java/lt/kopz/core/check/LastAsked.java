package lt.kopz.core.check;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was last made for a day: rules that are asked together ask of one day.
 *
 * @param <T> what is made, the same for the same day
 */
final class LastAsked<T> {
    private final Function<LocalDate, T> make;
    private volatile @Nullable Made<T> last;

    private record Made<T>(LocalDate day, T value) {}

    LastAsked(Function<LocalDate, T> make) {
        this.make = make;
    }

    T of(LocalDate day) {
        Made<T> known = last;
        if (known == null || !known.day().equals(day)) {
            known = new Made<>(day, make.apply(day));
            last = known;
        }
        return known.value();
    }
}
