package lt.kopz.core.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
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
import org.jspecify.annotations.Nullable;

/** Something of each time that claims speak of, such that those of a day in common with a time are found without a look at all others. */
final class ByTime<E> {
    /** More are not gone through: what they contradict all the same is not found. */
    static final int MOST = 30;

    private final Supplier<E> none;
    private final Map<Spoken, E> byTime = new LinkedHashMap<>();
    private final NavigableMap<LocalDate, Spoken> days = new TreeMap<>();
    private final List<Spoken> periods = new ArrayList<>();
    private @Nullable Periods inOrder;
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
            inOrder = null;
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

    /** The times that have a day in common with one; of more than {@value #MOST} days or periods so many of each, the earlier first, and that time itself. */
    Stream<Spoken> timesMeeting(Spoken when) {
        if (!when.isKnown()) {
            return when.documents().stream()
                    .flatMap(document -> byDocument.get(document).stream())
                    .distinct();
        }
        LocalDate first = when.days().least().orElseThrow();
        LocalDate last = when.days().greatest().orElseThrow();
        return Streams.concat(
                        days.subMap(first, true, last, true).values().stream().limit(MOST),
                        periods().meeting(first, last, MOST).stream(),
                        Stream.of(when).filter(byTime::containsKey))
                .distinct();
    }

    private Periods periods() {
        Periods known = inOrder;
        if (known == null) {
            known = new Periods(periods);
            inOrder = known;
        }
        return known;
    }
}
