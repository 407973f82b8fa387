package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * A sum of budget lines over time. {@link Summands} add up by themselves, so each is looked at only on the days on which its own
 * dates, and those of what is around it, begin or end to have happened.
 */
final class OverTime {
    /**
     * What the sum is from one day on.
     *
     * @param value the sum; empty where all there is to say is that some line may belong to the slice
     * @param anySet whether any line holds
     */
    record State(Optional<AmountRange> value, Answer anySet) {}

    private final CurrencyUnit currency;
    private final NavigableMap<LocalDate, Sums> changes = new TreeMap<>();

    private OverTime(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * A sum on the days of a period.
     *
     * @param query what is asked
     * @param period the days, both inclusive
     * @param summands the lines, those together that do not add up by themselves
     * @param share what of some lines belongs to the slice on the day of a query
     */
    static <F extends Itemised> ImmutableSortedMap<LocalDate, State> of(
            Query query,
            DateRange period,
            Iterable<Summands.Summand<F>> summands,
            BiFunction<Query, ImmutableList<F>, Share> share) {
        OverTime sum = new OverTime(query.currency());
        Map<LocalDate, Query> queries = new TreeMap<>();
        Function<LocalDate, Query> on = day -> queries.computeIfAbsent(day, query::asOf);
        for (Summands.Summand<F> summand : summands) {
            ImmutableList<F> all = summand.all();
            Sums before = new Sums();
            for (LocalDate day : days(query, period, all)) {
                Query asked = on.apply(day);
                Answer any = Answer.NO;
                for (F line : summand.lines()) {
                    any = any.or(asked.inEffect(line));
                }
                Sums now = new Sums();
                if (any != Answer.NO) {
                    now.add(Sums.of(share.apply(asked, all), any));
                    now.subtract(Sums.of(share.apply(asked, summand.around()), Answer.NO));
                }
                sum.changes.computeIfAbsent(day, none -> new Sums()).add(now).subtract(before);
                before = now;
            }
        }
        return sum.states(period);
    }

    /** The first day of the period, and those on which something may move. */
    private static ImmutableSortedSet<LocalDate> days(
            Query query, DateRange period, ImmutableList<? extends Itemised> group) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(period.start());
        for (Itemised line : group) {
            PartialDate date = line.when();
            date.earliest().ifPresent(days::add);
            date.latest().ifPresent(days::add);
            if (date.asDay().isEmpty()) {
                days.add(query.occurrences().horizon());
            }
        }
        return ImmutableSortedSet.copyOf(days.subSet(period.start(), true, period.end(), true));
    }

    private ImmutableSortedMap<LocalDate, State> states(DateRange period) {
        ImmutableSortedMap.Builder<LocalDate, State> states = ImmutableSortedMap.naturalOrder();
        Sums sofar = new Sums();
        changes.putIfAbsent(period.start(), new Sums());
        changes.forEach((day, change) -> states.put(day, sofar.add(change).state(currency)));
        return states.buildOrThrow();
    }

    /** Bounds and answers that are added up and taken off again. */
    private static final class Sums {
        private final Course.Sum bounds = new Course.Sum();
        private int known;
        private int open;
        private int set;
        private int perhapsSet;

        static Sums of(Share share, Answer any) {
            Sums sums = new Sums();
            share.terms().forEach(term -> sums.bounds.add(term.value(), 1));
            sums.known = share.isUndetermined() || share.isEmpty() ? 0 : 1;
            sums.open = share.isUndetermined() ? 1 : 0;
            sums.set = any == Answer.YES ? 1 : 0;
            sums.perhapsSet = any == Answer.CANNOT_TELL ? 1 : 0;
            return sums;
        }

        Sums add(Sums other) {
            return move(other, 1);
        }

        void subtract(Sums other) {
            move(other, -1);
        }

        private Sums move(Sums other, int sign) {
            bounds.add(other.bounds, sign);
            known += sign * other.known;
            open += sign * other.open;
            set += sign * other.set;
            perhapsSet += sign * other.perhapsSet;
            return this;
        }

        State state(CurrencyUnit currency) {
            Answer anySet = set > 0 ? Answer.YES : perhapsSet > 0 ? Answer.CANNOT_TELL : Answer.NO;
            return new State(known == 0 && open > 0 ? Optional.empty() : Optional.of(bounds.range(currency)), anySet);
        }
    }
}
