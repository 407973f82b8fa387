package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;

/**
 * Where money is: along each of some dimensions, the values it can have. What a row does not bear is open.
 *
 * @param values the values along the dimensions that are not open
 */
record Region(ImmutableMap<Along, ImmutableSet<String>> values) {
    static final Region ALL = new Region(ImmutableMap.of());

    static Region of(Marked row) {
        Region marks = ALL;
        marks = marks.marked(Along.ITEM, row.measure().or(row::task).or(row::goal));
        marks = marks.marked(Along.SOURCE, row.sourceKind().map(Object::toString));
        marks = marks.marked(Along.SOURCE_CODE, row.sourceCode());
        marks = marks.marked(Along.MANAGER, row.manager());
        marks = marks.marked(Along.KIND, row.economicKind().map(Object::toString));
        marks = marks.marked(
                Along.PROGRAMME,
                row.programme()
                        .or(() -> row instanceof Appropriation money
                                        && money.strategicMeasure().isPresent()
                                ? Optional.of("programme")
                                : Optional.empty()));
        marks = marks.marked(Along.PLACE, row.place().map(LocalizedText::any));
        return marks.marked(
                Along.CODE,
                row.classifications().stream().map(Classification::code).findFirst());
    }

    static Region of(Itemised row) {
        return of((Marked) row).during(row.time());
    }

    Region during(Optional<DateRange> time) {
        return time.map(period -> with(
                        Along.YEAR,
                        Along.YEAR.marks().stream()
                                .filter(year -> period.overlaps(DateRange.ofYear(Integer.parseInt(year))))
                                .collect(ImmutableSet.toImmutableSet())))
                .orElse(this);
    }

    Region marked(Along along, Optional<String> mark) {
        return mark.map(value -> with(along, reaching(along.marks().contains(value) ? value : "-")))
                .orElse(this);
    }

    /** A code has those below it, a task its measures, a goal its tasks; of small dossiers, measure 1 is of the only task, which may be of the only goal. */
    private static ImmutableSet<String> reaching(String mark) {
        return switch (mark) {
            case "t1" -> ImmutableSet.of("t1", "m1");
            case "g1" -> ImmutableSet.of("g1", "t1", "m1");
            case "10" -> ImmutableSet.of("10", "10.9");
            case "S" -> ImmutableSet.of("S", "S.1");
            default -> ImmutableSet.of(mark);
        };
    }

    /** The same but for one dimension. */
    Region with(Along along, ImmutableSet<String> its) {
        Map<Along, ImmutableSet<String>> changed = new EnumMap<>(Along.class);
        changed.putAll(values);
        changed.put(along, its);
        return new Region(ImmutableMap.copyOf(changed));
    }

    ImmutableSet<String> along(Along along) {
        return values.getOrDefault(along, along.marks());
    }

    /** These marks, and those of another along dimensions that these leave open: what is paid from an account is where its money is. */
    Region over(Region other) {
        Map<Along, ImmutableSet<String>> both = new EnumMap<>(Along.class);
        both.putAll(other.values);
        both.putAll(values);
        return new Region(ImmutableMap.copyOf(both));
    }

    boolean isInside(Region asked) {
        return asked.values.keySet().stream()
                .allMatch(along -> asked.along(along).containsAll(along(along)));
    }

    boolean isOutside(Region asked) {
        return asked.values.keySet().stream()
                .anyMatch(along ->
                        Sets.intersection(asked.along(along), along(along)).isEmpty());
    }

    @Override
    public String toString() {
        return values.isEmpty()
                ? "all"
                : values.values().stream()
                        .map(each -> String.join("+", new TreeSet<>(each)))
                        .collect(Collectors.joining(", "));
    }
}
