package lt.kopz.core.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Something of each time that claims speak of, such that those of a day in common with a time are found without a look at all others. */
final class ByTime<E> {
    private final Supplier<E> none;
    private final Map<Spoken, E> byTime = new LinkedHashMap<>();
    private final NavigableMap<LocalDate, Spoken> days = new TreeMap<>();
    private final List<Spoken> periods = new ArrayList<>();
    private final ListMultimap<String, Spoken> byDocument = LinkedListMultimap.create();

    ByTime(Supplier<E> none) {
        this.none = none;
    }

    /** What there is of exactly one time, to be added to. */
    E of(Spoken when) {
        E known = byTime.get(when);
        if (known != null) {
            return known;
        }
        E first = none.get();
        byTime.put(when, first);
        if (!when.isKnown()) {
            when.documents().forEach(document -> byDocument.put(document, when));
        } else if (when.day().isPresent()) {
            days.put(when.day().get(), when);
        } else {
            periods.add(when);
        }
        return first;
    }

    E at(Spoken when) {
        return requireNonNull(byTime.get(when), "time");
    }

    /** What there is of the times that have a day in common with one. */
    Stream<E> meeting(Spoken when) {
        return timesMeeting(when).map(this::at);
    }

    /** The times that have a day in common with one. */
    Stream<Spoken> timesMeeting(Spoken when) {
        if (!when.isKnown()) {
            return when.documents().stream()
                    .flatMap(document -> byDocument.get(document).stream())
                    .distinct();
        }
        LocalDate first = when.days().least().orElseThrow();
        LocalDate last = when.days().greatest().orElseThrow();
        return Stream.concat(
                days.subMap(first, true, last, true).values().stream(),
                periods.stream().filter(when::isOfADayOf));
    }
}
