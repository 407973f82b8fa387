package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.money.CurrencyUnit;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** What movements come to by the end of each day, each on the day by which it has certainly happened. */
final class Course {
    private final AmountRange nothing;
    private final NavigableMap<LocalDate, AmountRange> known = new TreeMap<>();

    Course(CurrencyUnit currency, Collection<Movement> movements) {
        this.nothing = AmountRange.exactly(Amounts.zero(currency));
        movements.forEach(movement -> known.merge(movement.last(), movement.amount(), AmountRange::plus));
        AmountRange sofar = nothing;
        for (Map.Entry<LocalDate, AmountRange> day : known.entrySet()) {
            sofar = sofar.plus(day.getValue());
            day.setValue(sofar);
        }
    }

    /** The days on which anything moves. */
    Set<LocalDate> days() {
        return known.keySet();
    }

    AmountRange by(LocalDate day) {
        Map.Entry<LocalDate, AmountRange> last = known.floorEntry(day);
        return last == null ? nothing : last.getValue();
    }
}
