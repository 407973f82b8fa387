package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** What of some lines of money belongs to a {@link Slice}, and what may. */
final class SliceShare {
    private final List<Term> inside = new ArrayList<>();
    private final List<Term> open = new ArrayList<>();
    private boolean anythingKnown;
    private BigDecimal outside = BigDecimal.ZERO;

    /** Something that belongs to the slice. */
    void add(Term term) {
        inside.add(term);
        anythingKnown = true;
    }

    /** Something of which a breakdown says how much may belong to the slice. */
    void addBounds(Term term) {
        open.add(term);
        anythingKnown = true;
    }

    /** Something of which all or nothing may belong to the slice, because nothing splits it. */
    void addUnsplit(Term term) {
        open.add(term);
    }

    void addAll(SliceShare other) {
        inside.addAll(other.inside);
        open.addAll(other.open);
        anythingKnown |= other.anythingKnown;
        outside = outside.add(other.outside);
    }

    /** Takes note of something that at least so much of is certainly not of the slice; below zero of what takes away. */
    void leaveOut(BigDecimal atLeast) {
        outside = outside.add(atLeast);
    }

    /** How much belongs to the slice at least, of what is not below zero. */
    BigDecimal atLeast() {
        return terms().stream()
                .flatMap(term -> term.value().lower().stream())
                .map(Amounts::decimal)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }

    /** How much less it is than the most that a whole can be, at least. */
    BigDecimal shortOf(AmountRange whole) {
        Optional<MonetaryAmount> most = sum(whole.currency()).upper();
        return whole.upper().isPresent() && most.isPresent()
                ? Amounts.decimal(whole.upper().get().subtract(most.get())).max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    /** How much of what was looked at is certainly not of the slice, at least. */
    BigDecimal outside() {
        return outside;
    }

    boolean isEmpty() {
        return inside.isEmpty() && open.isEmpty();
    }

    /** Whether all there is to say is that some line may belong to the slice and is not split. */
    boolean isUndetermined() {
        return !anythingKnown && !open.isEmpty();
    }

    /** What belongs to the slice, and what may. */
    ImmutableList<Term> terms() {
        return ImmutableList.<Term>builder().addAll(inside).addAll(open).build();
    }

    /** Whether all of it is surely from nothing to the most that an amount can be. */
    boolean isWithin(AmountRange whole) {
        AmountRange sum = sum(whole.currency());
        return sum.isNegative() == Answer.NO
                && (whole.upper().isEmpty()
                        || sum.isAtMost(AmountRange.exactly(whole.upper().get())) == Answer.YES);
    }

    AmountRange sum(CurrencyUnit currency) {
        return AmountRange.sum(currency, terms().stream().map(Term::value).toList());
    }
}
