package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.time.PartialDate;

/**
 * One way to fill in what a dossier leaves open: a day for each partial date, a number from each interval, what a list that is not complete
 * may still hold. What nobody asks for stays open, since worlds that differ in it alone are one for the answer; what is asked for
 * twice is the same each time.
 */
final class World {
    /** A way to choose that no world goes. */
    static final class NoWorldException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoWorldException() {
            super("no world", null, false, false);
        }
    }

    /** What is not dated lies between these days. */
    static final LocalDate FIRST = LocalDate.of(2018, 12, 1);

    static final LocalDate LAST = LocalDate.of(2021, 6, 30);

    private final Dossier dossier;
    private final NavigableSet<LocalDate> cuts;
    private final Choices choices;
    private final long stated;
    private final long more;
    private final Map<Object, Object> known = new HashMap<>();
    private final Networks networks;

    World(Dossier dossier, NavigableSet<LocalDate> cuts, Choices choices, long stated, long more, Networks networks) {
        this.dossier = dossier;
        this.cuts = cuts;
        this.choices = choices;
        this.stated = stated;
        this.more = more;
        this.networks = networks;
    }

    Dossier dossier() {
        return dossier;
    }

    LocalDate horizon() {
        return dossier.knownUntil().value();
    }

    /** How far what is open is tried: beyond all stated amounts together. */
    long cap() {
        return stated + more;
    }

    long more() {
        return more;
    }

    Networks networks() {
        return networks;
    }

    /** One of some things, always the same one for the same question. */
    <T> T choose(Object question, Supplier<? extends Collection<T>> options) {
        @SuppressWarnings("unchecked") // only this method puts answers in
        T answer = (T) known.get(question);
        if (answer == null) {
            List<T> all = List.copyOf(options.get());
            if (all.isEmpty()) {
                throw new NoWorldException();
            }
            answer = all.get(choices.among(all.size()));
            known.put(question, answer);
        }
        return answer;
    }

    boolean perhaps(Object question) {
        return choose(question, () -> List.of(false, true));
    }

    /** A number of some; of many, the two least and the two greatest, and nothing, between which nothing bends but where books are closed. */
    long number(Object question, long least, long most) {
        return choose(
                question,
                () -> ClosedBooks.areIn(dossier)
                        ? LongStream.rangeClosed(least, most).boxed().toList()
                        : some(least, most));
    }

    private static List<Long> some(long least, long most) {
        List<Long> numbers = new ArrayList<>();
        for (long number = least; number <= most; number++) {
            if (most - least < 5 || number < least + 2 || number > most - 2 || number == 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    long oneOf(Object question, Supplier<SortedSet<Long>> numbers) {
        return choose(question, () -> {
            SortedSet<Long> all = numbers.get();
            return all.size() < 6
                    ? all
                    : all.stream()
                            .filter(each -> all.headSet(each).size() < 2
                                    || all.tailSet(each).size() <= 2)
                            .toList();
        });
    }

    long number(Object question, Interval interval) {
        return number(question, interval.least(), interval.most().orElse(interval.least() + cap()));
    }

    long amount(MoneyFact fact) {
        return number("amount of " + fact.id(), Interval.of(fact));
    }

    /** When something happened, by whoever states it: not after all is known unless its date says so. */
    LocalDate day(String fact, PartialDate date) {
        return choose("day of " + fact, () -> {
            LocalDate first = date.earliest().orElse(FIRST);
            LocalDate last = date.latest().orElse(LAST);
            return days(first, first.isAfter(horizon()) || last.isBefore(horizon()) ? last : horizon());
        });
    }

    /** When something is to happen that had not happened when all is known, as far as its date allows. */
    LocalDate dayToCome(String fact, PartialDate date) {
        return choose("day of " + fact, () -> {
            LocalDate first = date.earliest().orElse(FIRST);
            LocalDate last = date.latest().orElse(LAST);
            return days(
                    last.isAfter(horizon()) && !first.isAfter(horizon())
                            ? horizon().plusDays(1)
                            : first,
                    last);
        });
    }

    /** Days between which nothing tells any two apart: the first and the last of each cell between cuts. */
    private Collection<LocalDate> days(LocalDate first, LocalDate last) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(first, last));
        for (LocalDate cut : cuts.subSet(first, true, last, true)) {
            days.add(cut);
            days.add(cut.plusDays(1));
        }
        return List.copyOf(days.headSet(last, true));
    }

    boolean isBy(LocalDate day, String fact, PartialDate date) {
        return !day(fact, date).isAfter(day);
    }
}
