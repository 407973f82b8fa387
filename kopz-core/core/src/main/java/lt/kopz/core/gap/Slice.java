package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A part of a plan's money that is asked for: that of a part of the plan, of a time, of a kind of source, of a manager, of an economic kind,
 * of a payer, or of all these together.
 */
record Slice(
        Optional<Part> part,
        Optional<DateRange> time,
        Optional<FundingSourceKind> source,
        Optional<String> manager,
        Optional<EconomicKind> kind,
        Optional<String> payer) {
    static final Slice WHOLE = new Slice(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A part of a plan.
     *
     * @param id its id; empty for what is in no task or goal
     * @param name its name in explanations
     * @param inside the ids of the goals, tasks and measures that belong to it
     * @param around the ids of the larger parts that it belongs to
     */
    record Part(Optional<String> id, Text name, ImmutableSet<String> inside, ImmutableSet<String> around) {
        Fit fit(Optional<String> item) {
            if (item.isEmpty() || around.contains(item.get())) {
                return Fit.UNSPLIT;
            }
            return inside.contains(item.get()) ? Fit.INSIDE : Fit.OUTSIDE;
        }

        /** The items of the plan whose money may belong to it; of what is of no item, nobody knows. */
        Stream<Optional<String>> touching() {
            return Streams.concat(
                    inside.stream().map(Optional::of), around.stream().map(Optional::of), Stream.of(Optional.empty()));
        }

        /** Whether all of it belongs to an item of the plan. */
        boolean isWithin(Optional<String> item) {
            return item.filter(larger ->
                            around.contains(larger) || id.filter(larger::equals).isPresent())
                    .isPresent();
        }
    }

    /** How a line of money lies to a slice. */
    enum Fit {
        /** All of it belongs to the slice. */
        INSIDE,
        /** Nothing of it does. */
        OUTSIDE,
        /** Some of it may; the line is not split. */
        UNSPLIT;

        Fit and(Fit other) {
            if (this == OUTSIDE || other == OUTSIDE) {
                return OUTSIDE;
            }
            return this == INSIDE ? other : UNSPLIT;
        }
    }

    Slice of(Part wanted) {
        return new Slice(Optional.of(wanted), time, source, manager, kind, payer);
    }

    Slice within(Optional<DateRange> period) {
        return new Slice(part, period, source, manager, kind, payer);
    }

    Slice from(FundingSourceKind wanted) {
        return new Slice(part, time, Optional.of(wanted), manager, kind, payer);
    }

    Slice managedBy(String id) {
        return new Slice(part, time, source, Optional.of(id), kind, payer);
    }

    Slice forKind(EconomicKind wanted) {
        return new Slice(part, time, source, manager, Optional.of(wanted), payer);
    }

    Slice paidBy(String id) {
        return new Slice(part, time, source, manager, kind, Optional.of(id));
    }

    Fit fit(Marks line) {
        return part.map(wanted -> wanted.fit(line.part()))
                .orElse(Fit.INSIDE)
                .and(same(source, line.source()))
                .and(same(manager, line.manager()))
                .and(same(kind, line.kind()))
                .and(same(payer, line.payer()))
                .and(fit(line.time()));
    }

    private Fit fit(Optional<DateRange> its) {
        if (time.isEmpty()) {
            return Fit.INSIDE;
        }
        if (its.isEmpty()) {
            return Fit.UNSPLIT;
        }
        if (time.get().encloses(its.get())) {
            return Fit.INSIDE;
        }
        return time.get().overlaps(its.get()) ? Fit.UNSPLIT : Fit.OUTSIDE;
    }

    private static <T> Fit same(Optional<T> wanted, Optional<T> its) {
        if (wanted.isEmpty()) {
            return Fit.INSIDE;
        }
        if (its.isEmpty()) {
            return Fit.UNSPLIT;
        }
        return its.equals(wanted) ? Fit.INSIDE : Fit.OUTSIDE;
    }

    /** Whether everything that is asked for along a dimension belongs to a part with these marks. */
    boolean isWithin(Dimension dimension, Marks marks) {
        return switch (dimension) {
            case PLAN_ITEM ->
                part.filter(wanted -> wanted.isWithin(marks.part())).isPresent();
            case PERIOD ->
                time.filter(wanted ->
                                marks.time().filter(its -> its.encloses(wanted)).isPresent())
                        .isPresent();
            case SOURCE -> source.isPresent() && source.equals(marks.source());
            case MANAGER -> manager.isPresent() && manager.equals(marks.manager());
            case ECONOMIC_KIND -> kind.isPresent() && kind.equals(marks.kind());
            case PROGRAMME, PLACE, CLASSIFICATION, OTHER -> false;
        };
    }

    /** The questions along one dimension alone that a line with these marks does not answer, if there are several. */
    ImmutableMap<Dimension, Slice> openQuestions(Marks marks) {
        Map<Dimension, Slice> open = new EnumMap<>(Dimension.class);
        for (Dimension dimension : asked()) {
            Slice alone = only(dimension);
            if (alone.fit(marks) == Fit.UNSPLIT) {
                open.put(dimension, alone);
            }
        }
        return open.size() > 1 ? ImmutableMap.copyOf(open) : ImmutableMap.of();
    }

    /** Whether a part is asked for along a dimension. */
    boolean asks(Dimension dimension) {
        return asked().contains(dimension);
    }

    private Set<Dimension> asked() {
        Set<Dimension> asked = EnumSet.noneOf(Dimension.class);
        part.ifPresent(any -> asked.add(Dimension.PLAN_ITEM));
        time.ifPresent(any -> asked.add(Dimension.PERIOD));
        source.ifPresent(any -> asked.add(Dimension.SOURCE));
        manager.ifPresent(any -> asked.add(Dimension.MANAGER));
        kind.ifPresent(any -> asked.add(Dimension.ECONOMIC_KIND));
        return asked;
    }

    private Slice only(Dimension dimension) {
        return new Slice(
                part.filter(any -> dimension == Dimension.PLAN_ITEM),
                time.filter(any -> dimension == Dimension.PERIOD),
                source.filter(any -> dimension == Dimension.SOURCE),
                manager.filter(any -> dimension == Dimension.MANAGER),
                kind.filter(any -> dimension == Dimension.ECONOMIC_KIND),
                Optional.empty());
    }

    /** What is asked for, in words; none for the whole. */
    ImmutableList<Text> words(Dossier dossier, Function<String, Text> nameOfParty) {
        ImmutableList.Builder<Text> words = ImmutableList.builder();
        part.map(Part::name).ifPresent(words::add);
        time.ifPresent(period -> words.add(Phrase.of(GapMessage.PART_PERIOD).with("period", period)));
        source.map(any -> KindWords.moneyOf(dossier, any)).ifPresent(words::add);
        manager.ifPresent(id -> words.add(Phrase.of(GapMessage.PART_MANAGER).with("who", nameOfParty.apply(id))));
        kind.map(any -> KindWords.moneyFor(dossier, any)).ifPresent(words::add);
        payer.ifPresent(id -> words.add(Phrase.of(GapMessage.PART_PAYER).with("who", nameOfParty.apply(id))));
        return words.build();
    }
}
