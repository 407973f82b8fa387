package lt.kopz.core.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Something of each time that claims of one thing speak of; those of a day are found without a look at all others. */
final class ByTime<E> {
    /** More are not gone through: what they contradict all the same is not found. */
    static final int MOST = 30;

    private final Supplier<E> none;
    private final Map<ClaimTime, E> byTime = new LinkedHashMap<>();
    private final NavigableMap<LocalDate, ClaimTime> days = new TreeMap<>();
    private final List<ClaimTime> others = new ArrayList<>();

    ByTime(Supplier<E> none) {
        this.none = none;
    }

    /** What there is of exactly one time, to be added to. */
    E of(ClaimTime when) {
        E known = byTime.get(when);
        if (known != null) {
            return known;
        }
        E first = none.get();
        byTime.put(when, first);
        when.day().ifPresentOrElse(day -> days.put(day, when), () -> others.add(when));
        return first;
    }

    E at(ClaimTime when) {
        return requireNonNull(byTime.get(when), "time");
    }

    /** What there is of the times that have a day in common with one. */
    Stream<E> meeting(ClaimTime when) {
        return timesMeeting(when).map(this::at);
    }

    /** The times that have a day in common with one; of more than {@value #MOST} days or others so many of each, and that time itself. */
    Stream<ClaimTime> timesMeeting(ClaimTime when) {
        return Streams.concat(
                        when.days().stream()
                                .flatMap(period ->
                                        days.subMap(period.start(), true, period.end(), true).values().stream())
                                .limit(MOST),
                        others.stream().filter(when::isOfADayOf).limit(MOST),
                        Stream.of(when).filter(byTime::containsKey))
                .distinct();
    }
}
