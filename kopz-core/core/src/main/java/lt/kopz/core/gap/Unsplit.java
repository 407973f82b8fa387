package lt.kopz.core.gap;

import java.util.Optional;
import java.util.function.Supplier;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Amounts that belong to what is asked for as a whole, not at all, or nobody knows how far. */
final class Unsplit {
    private Unsplit() {}

    /** As much of an amount as belongs to the slice; empty where nothing does. */
    static Optional<Term> inside(Slice slice, Term amount, Marks marks, Fact fact) {
        return switch (slice.fit(marks)) {
            case INSIDE -> Optional.of(amount);
            case OUTSIDE -> Optional.empty();
            case UNSPLIT -> Optional.of(of(amount, fact));
        };
    }

    /** What may belong to the slice, as nothing says that it does not. */
    static Term of(Term amount, Fact fact) {
        return of(amount.value(), () -> amount.why().label(), fact);
    }

    /** What of an amount of something may belong to the slice. */
    static Term of(AmountRange amount, Supplier<Text> what, Fact fact) {
        return Term.given(() -> Phrase.of(GapMessage.NOT_SPLIT).with("what", what.get()), Leaves.upTo(amount), fact);
    }
}
