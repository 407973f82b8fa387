package lt.kopz.core.figure;

import java.util.Optional;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.time.Period;

/** A part of a plan's money that is asked for: that of a measure, of a time, of a kind of source, or of all these together. */
record Slice(Optional<String> measure, Optional<Period> time, Optional<FundingSourceKind> source) {
    static final Slice WHOLE = new Slice(Optional.empty(), Optional.empty(), Optional.empty());

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

    boolean isWhole() {
        return equals(WHOLE);
    }

    Slice ofMeasure(String id) {
        return new Slice(Optional.of(id), time, source);
    }

    Slice within(Period period) {
        return new Slice(measure, Optional.of(period), source);
    }

    Slice from(FundingSourceKind kind) {
        return new Slice(measure, time, Optional.of(kind));
    }

    Fit fit(Optional<String> itsMeasure, Optional<Period> itsTime, Optional<FundingSourceKind> itsSource) {
        return same(measure, itsMeasure).and(same(source, itsSource)).and(fit(itsTime));
    }

    Fit fit(Optional<Period> itsTime) {
        if (time.isEmpty()) {
            return Fit.INSIDE;
        }
        if (itsTime.isEmpty()) {
            return Fit.UNSPLIT;
        }
        if (time.get().encloses(itsTime.get())) {
            return Fit.INSIDE;
        }
        return time.get().overlaps(itsTime.get()) ? Fit.UNSPLIT : Fit.OUTSIDE;
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
}
