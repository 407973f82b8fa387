package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.PartialDate;

/**
 * When something takes effect that may depend on several days which are known in part.
 *
 * @param earliest the first possible day; empty where none is known
 * @param latest the last possible day; empty where none is known
 * @param date the date, which where it depends on several is the smallest part of the calendar that holds every possible day
 * @param begun whether it had taken effect by the end of a day
 */
record Onset(
        Optional<LocalDate> earliest, Optional<LocalDate> latest, PartialDate date, Function<LocalDate, Answer> begun) {
    private static final int LAST_YEAR = 9999;

    static Onset of(PartialDate date) {
        return new Onset(date.earliest(), date.latest(), date, date::hasBegunBy);
    }

    private static Onset of(
            Optional<LocalDate> earliest, Optional<LocalDate> latest, Function<LocalDate, Answer> begun) {
        return new Onset(earliest, latest, within(earliest, latest), begun);
    }

    Answer hasBegunBy(LocalDate day) {
        return begun.apply(day);
    }

    /** So long after. */
    Onset then(DayAfter rule) {
        return rule.length() == 0
                ? this
                : of(
                        earliest.map(rule::from),
                        latest.map(rule::from),
                        day -> begun.apply(day.getYear() > LAST_YEAR ? day : rule.lastFor(day)));
    }

    /** The later of two. */
    Onset and(Onset other) {
        if (other.isSurelyBy(this)) {
            return this;
        }
        return isSurelyBy(other)
                ? other
                : of(
                        later(earliest, other.earliest),
                        latest.isPresent() && other.latest.isPresent() ? later(latest, other.latest) : Optional.empty(),
                        day -> begun.apply(day).and(other.begun.apply(day)));
    }

    /**
     * On another day, which is stated, and by which this is then taken to have happened unless that cannot be: an act that takes effect on 1
     * May was adopted by then, though of its adoption only the year is known.
     */
    Onset takingEffect(Onset stated) {
        return stated.isSurelyBefore(this)
                ? and(stated)
                : new Onset(
                        later(earliest, stated.earliest),
                        stated.latest,
                        stated.date,
                        day -> begun.apply(day) == Answer.NO ? Answer.NO : stated.begun.apply(day));
    }

    boolean isSurelyBefore(Onset other) {
        return latest.filter(last -> other.earliest.filter(last::isBefore).isPresent())
                .isPresent();
    }

    private boolean isSurelyBy(Onset other) {
        return latest.filter(last ->
                        other.earliest.filter(first -> !last.isAfter(first)).isPresent())
                .isPresent();
    }

    private static PartialDate within(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (earliest.isEmpty() || latest.isEmpty() || latest.get().getYear() > LAST_YEAR) {
            return PartialDate.unknown();
        }
        LocalDate first = earliest.get();
        DateRange days = DateRange.of(first, latest.get());
        ImmutableList<PartialDate.Unit> units = ImmutableList.of(
                PartialDate.of(first), PartialDate.of(YearMonth.from(first)), PartialDate.ofYear(first.getYear()));
        for (PartialDate.Unit unit : units) {
            if (unit.period().encloses(days)) {
                return unit;
            }
        }
        return PartialDate.unknown();
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}
