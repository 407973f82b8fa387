package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A part of a plan's money that is asked for: that of a part of the plan, of a time, of a source, of a payer and so on, or of all these
 * together.
 *
 * @param asked what is asked for along each axis; nothing for the whole
 */
record Slice(ImmutableSortedMap<Axis, Wanted> asked) {
    static final Slice WHOLE = new Slice(ImmutableSortedMap.of());

    /** What is asked for along one axis. */
    sealed interface Wanted {
        /** How something with a mark lies to it. */
        Fit fit(Object its);

        /** Whether all of it belongs to what has a mark. */
        boolean isWithin(Object its);

        /** Its name in explanations. */
        Text name();
    }

    /** A time. */
    record During(DateRange time) implements Wanted {
        @Override
        public Fit fit(Object its) {
            DateRange other = (DateRange) its;
            return time.encloses(other) ? Fit.INSIDE : time.overlaps(other) ? Fit.UNSPLIT : Fit.OUTSIDE;
        }

        @Override
        public boolean isWithin(Object its) {
            return ((DateRange) its).encloses(time);
        }

        @Override
        public Text name() {
            return PortionWords.period(time);
        }
    }

    /**
     * A part of a plan, a code of a tree with all that is below it, or what has one mark.
     *
     * @param id its id; empty for what is in no task or goal
     * @param name its name in explanations
     * @param inside the ids of the goals, tasks and measures, or the codes, that belong to it
     * @param around those of the larger parts that it belongs to
     * @param perhaps those of which nobody states whether they belong to it
     */
    record Part(
            Optional<String> id,
            Text name,
            ImmutableSet<String> inside,
            ImmutableSet<String> around,
            ImmutableSet<String> perhaps)
            implements Wanted {
        Part(Optional<String> id, Text name, ImmutableSet<String> inside, ImmutableSet<String> around) {
            this(id, name, inside, around, ImmutableSet.of());
        }

        /** What has one mark. */
        static Part of(String mark, Text name) {
            return new Part(Optional.of(mark), name, ImmutableSet.of(mark), ImmutableSet.of());
        }

        @Override
        public Fit fit(Object its) {
            return inside.contains(its)
                    ? Fit.INSIDE
                    : around.contains(its) || perhaps.contains(its) ? Fit.UNSPLIT : Fit.OUTSIDE;
        }

        Fit fit(Optional<String> item) {
            return item.map(this::fit).orElse(Fit.UNSPLIT);
        }

        /** The items of the plan whose money may belong to it; of what is of no item, nobody knows. */
        Stream<Optional<String>> touching() {
            return Streams.concat(
                    inside.stream().map(Optional::of), around.stream().map(Optional::of), Stream.of(Optional.empty()));
        }

        @Override
        public boolean isWithin(Object its) {
            return around.contains(its) || id.filter(its::equals).isPresent();
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

    Slice with(Axis axis, Wanted wanted) {
        return new Slice(ImmutableSortedMap.<Axis, Wanted>naturalOrder()
                .putAll(Maps.filterKeys(asked, each -> !each.equals(axis)))
                .put(axis, wanted)
                .buildOrThrow());
    }

    Slice of(Part wanted) {
        return with(Axis.ITEM, wanted);
    }

    Slice within(Optional<DateRange> period) {
        return period.map(time -> with(Axis.TIME, new During(time)))
                .orElseGet(() ->
                        new Slice(ImmutableSortedMap.copyOf(Maps.filterKeys(asked, each -> !each.equals(Axis.TIME)))));
    }

    Optional<Part> part() {
        return Optional.ofNullable(asked.get(Axis.ITEM)).map(Part.class::cast);
    }

    Optional<DateRange> time() {
        return Optional.ofNullable(asked.get(Axis.TIME)).map(wanted -> ((During) wanted).time());
    }

    Fit fit(Attribution line) {
        Fit fit = Fit.INSIDE;
        for (Map.Entry<Axis, Wanted> each : asked.entrySet()) {
            fit = fit.and(line.at(each.getKey()).map(each.getValue()::fit).orElse(Fit.UNSPLIT));
        }
        return fit;
    }

    /** As much of an amount as belongs to the slice; empty where nothing does. */
    Optional<Term> inside(Term amount, Attribution marks, Fact fact) {
        return switch (fit(marks)) {
            case INSIDE -> Optional.of(amount);
            case OUTSIDE -> Optional.empty();
            case UNSPLIT -> Optional.of(unsplit(amount, fact));
        };
    }

    /** What may belong to a slice, as nothing says that it does not. */
    static Term unsplit(Term amount, Fact fact) {
        return unsplit(amount.value(), () -> amount.why().label(), fact);
    }

    /** What of an amount of something may belong to a slice. */
    static Term unsplit(AmountRange amount, Supplier<Text> what, Fact fact) {
        return Term.given(() -> Phrase.of(GapMessage.NOT_SPLIT).with("what", what.get()), Leaves.upTo(amount), fact);
    }

    /** Whether everything that is asked for along an axis belongs to a part with these marks. */
    boolean isWithin(Axis axis, Attribution marks) {
        return asks(axis)
                && asked.entrySet().stream()
                        .filter(each -> axis.tells(each.getKey()))
                        .allMatch(each -> marks.at(each.getKey())
                                .filter(each.getValue()::isWithin)
                                .isPresent());
    }

    /** The questions along one axis alone that a line with these marks does not answer, if there are several; no budget tells payers. */
    ImmutableMap<Axis, Slice> openQuestions(Attribution marks) {
        ImmutableMap.Builder<Axis, Slice> open = ImmutableMap.builder();
        asked.forEach((axis, wanted) -> {
            Slice alone = WHOLE.with(axis, wanted);
            if (!axis.equals(Axis.PAYER) && alone.fit(marks) == Fit.UNSPLIT) {
                open.put(axis, alone);
            }
        });
        ImmutableMap<Axis, Slice> questions = open.buildOrThrow();
        return questions.size() > 1 ? questions : ImmutableMap.of();
    }

    /** Whether something is asked for that a breakdown along an axis tells. */
    boolean asks(Axis axis) {
        return asked.keySet().stream().anyMatch(axis::tells);
    }

    /** What is asked for, in words; none for the whole. */
    ImmutableList<Text> words() {
        return asked.values().stream().map(Wanted::name).collect(ImmutableList.toImmutableList());
    }
}
