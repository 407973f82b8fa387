package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * A seat or an office that went from one member to the next.
 *
 * <p>The days between are those on which nobody held it; where both held it for a time they are negative. Example: one chair until 1 March,
 * which no longer belongs to the term, and the next from 19 March: 18 days.
 *
 * @param before who held it before
 * @param after who came next
 * @param least how many days lie between at least; empty where days that are not known leave it open
 * @param most how many days lie between at most; empty where days that are not known leave it open
 */
public record HandOver(Membership before, Membership after, Optional<Long> least, Optional<Long> most) {
    /**
     * Whether nobody held it for at least a day.
     *
     * @return yes, no, or cannot tell where days that are not known leave it open
     */
    public Answer isGap() {
        return Answer.of(
                least.filter(days -> days > 0).isPresent(),
                most.filter(days -> days <= 0).isPresent());
    }

    /**
     * Whether both held it for at least a day.
     *
     * @return yes, no, or cannot tell where days that are not known leave it open
     */
    public Answer isOverlap() {
        return Answer.of(
                most.filter(days -> days < 0).isPresent(),
                least.filter(days -> days >= 0).isPresent());
    }

    /** Each member but the first after the one who held it last until then. */
    static ImmutableList<HandOver> among(List<Membership> holders) {
        List<Membership> inOrder = new ArrayList<>(holders);
        inOrder.sort(Comparator.comparing(Membership::since, PartialDate.ORDER).thenComparing(Membership::id));
        ImmutableList.Builder<HandOver> handOvers = ImmutableList.builder();
        for (int i = 1; i < inOrder.size(); i++) {
            Membership last = inOrder.get(0);
            for (Membership earlier : inOrder.subList(1, i)) {
                last = end(earlier).isBefore(end(last)) ? last : earlier;
            }
            handOvers.add(between(last, inOrder.get(i)));
        }
        return handOvers.build();
    }

    private static LocalDate end(Membership member) {
        return member.endsFrom().map(end -> end.latest().orElse(LocalDate.MAX)).orElse(LocalDate.MAX);
    }

    private static HandOver between(Membership before, Membership after) {
        Optional<PartialDate> left = before.endsFrom();
        Optional<LocalDate> leftLast = left.flatMap(PartialDate::latest);
        Optional<LocalDate> leftFirst = left.flatMap(PartialDate::earliest);
        // both hold it no longer than the later one holds it at all
        Optional<Long> least = days(leftLast, after.since().earliest())
                .map(days -> Math.max(
                        days,
                        -days(after.since().earliest(), after.endsFrom().flatMap(PartialDate::latest))
                                .orElse(Long.MAX_VALUE)));
        Optional<Long> most = left.isEmpty()
                ? Optional.of(-1L)
                : days(leftFirst, after.since().latest())
                        .map(days -> after.endsFrom().isEmpty()
                                ? days
                                : Math.max(
                                        days,
                                        -days(
                                                        after.since().latest(),
                                                        after.endsFrom().flatMap(PartialDate::earliest))
                                                .filter(held -> held > 0)
                                                .stream()
                                                .mapToLong(held -> held)
                                                .max()
                                                .orElse(0)));
        return new HandOver(before, after, least, most);
    }

    private static Optional<Long> days(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.flatMap(first -> until.map(last -> DateRange.daysBetween(first, last)));
    }
}
