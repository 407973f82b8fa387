package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A part of a plan's money that is asked for: that of a part of the plan, of a time, of a kind of source, of a manager, of a payer, or of
 * all these together.
 */
record Slice(
        Optional<Part> part,
        Optional<DateRange> time,
        Optional<FundingSourceKind> source,
        Optional<String> manager,
        Optional<String> payer) {
    static final Slice WHOLE =
            new Slice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A part of a plan.
     *
     * @param name its name in explanations
     * @param inside the ids of the goals, tasks and measures that belong to it
     * @param around the ids of the larger parts that it belongs to
     */
    record Part(Text name, ImmutableSet<String> inside, ImmutableSet<String> around) {
        Fit fit(Optional<String> id) {
            if (id.isEmpty() || around.contains(id.get())) {
                return Fit.UNSPLIT;
            }
            return inside.contains(id.get()) ? Fit.INSIDE : Fit.OUTSIDE;
        }
    }

    /** What a line of money says of itself. */
    record Marks(
            Optional<String> part,
            Optional<DateRange> time,
            Optional<FundingSourceKind> source,
            Optional<String> manager,
            Optional<String> payer) {}

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
        return new Slice(Optional.of(wanted), time, source, manager, payer);
    }

    Slice within(Optional<DateRange> period) {
        return new Slice(part, period, source, manager, payer);
    }

    Slice from(FundingSourceKind kind) {
        return new Slice(part, time, Optional.of(kind), manager, payer);
    }

    Slice managedBy(String id) {
        return new Slice(part, time, source, Optional.of(id), payer);
    }

    Slice paidBy(String id) {
        return new Slice(part, time, source, manager, Optional.of(id));
    }

    boolean takes(String measure) {
        return part.filter(wanted -> !wanted.inside().contains(measure)).isEmpty();
    }

    Fit fit(Marks line) {
        return part.map(wanted -> wanted.fit(line.part()))
                .orElse(Fit.INSIDE)
                .and(same(source, line.source()))
                .and(same(manager, line.manager()))
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

    /** What is asked for, in words; none for the whole. */
    ImmutableList<Text> words(Function<String, Text> nameOfParty) {
        ImmutableList.Builder<Text> words = ImmutableList.builder();
        part.map(Part::name).ifPresent(words::add);
        time.ifPresent(period -> words.add(Phrase.of(GapMessage.PART_PERIOD).with("period", period)));
        source.ifPresent(kind -> words.add(Phrase.of(
                switch (kind) {
                    case STATE_BUDGET -> GapMessage.PART_STATE_BUDGET;
                    case MUNICIPAL_BUDGET -> GapMessage.PART_MUNICIPAL_BUDGET;
                    case EU -> GapMessage.PART_EU;
                    case OTHER -> GapMessage.PART_OTHER;
                })));
        manager.ifPresent(id -> words.add(Phrase.of(GapMessage.PART_MANAGER).with("who", nameOfParty.apply(id))));
        payer.ifPresent(id -> words.add(Phrase.of(GapMessage.PART_PAYER).with("who", nameOfParty.apply(id))));
        return words.build();
    }
}
