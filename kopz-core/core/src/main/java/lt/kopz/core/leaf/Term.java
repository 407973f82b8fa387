package lt.kopz.core.leaf;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Text;

/** An amount in a formula, with why it is so; that is put together only when somebody asks for it. */
public final class Term {
    private final AmountRange value;
    private final com.google.common.base.Supplier<Explanation> why;
    private ImmutableList<Term> parts;
    private final Optional<Text> reason;
    private volatile boolean isExplained;

    /** The parts are those whose explanations are in its own. */
    private Term(AmountRange value, List<Term> parts, Supplier<Explanation> why, Optional<Text> reason) {
        this.value = value;
        this.parts = ImmutableList.copyOf(parts);
        this.why = Suppliers.memoize(why::get);
        this.reason = reason;
    }

    /** An amount whose explanation has the same value. */
    public static Term of(AmountRange value, Supplier<Explanation> why) {
        return new Term(value, ImmutableList.of(), why, Optional.empty());
    }

    /** An amount that a fact gives. */
    public static Term given(Supplier<? extends Text> label, AmountRange value, Fact fact) {
        return of(value, () -> Explanation.given(label.get(), Quantity.of(value), fact));
    }

    /** A figure as a term of another one, which is unknown for the same reason where this one is. */
    public static Term of(Figure<AmountRange> figure) {
        return new Term(
                figure.value(),
                ImmutableList.of(),
                figure::explanation,
                figure.isUnexplained() ? figure.reason() : Optional.empty());
    }

    /** The sum of any number of terms. */
    public static Term sum(Text name, CurrencyUnit currency, List<Term> terms) {
        return sum(() -> name, currency, terms);
    }

    /** The sum, which is named only when somebody asks why. */
    public static Term sum(Supplier<? extends Text> name, CurrencyUnit currency, List<Term> terms) {
        ImmutableList<Term> parts = ImmutableList.copyOf(terms);
        return new Term(
                AmountRange.sum(currency, Lists.transform(parts, Term::value)),
                parts,
                () -> Explanation.sum(
                        name.get(),
                        Quantity.zero(currency),
                        parts.stream().map(Term::why).toList()),
                reason(parts.stream()));
    }

    /** The first term less all the others. */
    public static Term difference(Text name, Term whole, Term... less) {
        return new Term(
                less(whole, less),
                Lists.asList(whole, less),
                () -> Explanation.difference(name, whole.why(), whys(less)),
                reason(Stream.concat(Stream.of(whole), Stream.of(less))));
    }

    /** What the first term exceeds the others by, and nothing where it does not. */
    public static Term excess(Text name, Term whole, Term... cover) {
        return new Term(
                less(whole, cover).orZero(),
                Lists.asList(whole, cover),
                () -> Explanation.excess(name, whole.why(), whys(cover)),
                Optional.empty());
    }

    private static AmountRange less(Term whole, Term... less) {
        AmountRange rest = whole.value;
        for (Term part : less) {
            rest = rest.minus(part.value);
        }
        return rest;
    }

    private static Explanation[] whys(Term... terms) {
        return Arrays.stream(terms).map(Term::why).toArray(Explanation[]::new);
    }

    /** The larger of two terms. */
    public static Term larger(Text name, Term one, Term other) {
        return new Term(
                one.value.larger(other.value),
                ImmutableList.of(one, other),
                () -> Explanation.largest(name, ImmutableList.of(one.why(), other.why())),
                Optional.empty());
    }

    /** What several terms say of one and the same amount: the tightest of their bounds; the first where they contradict each other. */
    public static Term both(Text name, List<Term> terms) {
        AmountRange value = terms.get(0).value;
        ImmutableList.Builder<Term> agreeing = ImmutableList.builder();
        for (Term term : terms) {
            if (value.meets(term.value)) {
                value = value.intersection(term.value);
                agreeing.add(term);
            }
        }
        ImmutableList<Term> kept = agreeing.build();
        return kept.size() == 1
                ? kept.get(0)
                : new Term(
                        value,
                        kept,
                        () -> Explanation.both(
                                name, kept.stream().map(Term::why).toList()),
                        Optional.empty());
    }

    /** The same with a further statement of it, where that leaves less open than is known and does not contradict it. */
    public Term narrowedBy(Text name, Term further) {
        return value.meets(further.value) && !value.intersection(further.value).equals(value)
                ? both(name, ImmutableList.of(this, further))
                : this;
    }

    /** One of several terms, of which nobody knows which; of one alone, that one. */
    public static Term either(Text name, List<Term> terms) {
        ImmutableList<Term> possible = ImmutableList.copyOf(terms);
        return possible.size() == 1
                ? possible.get(0)
                : new Term(
                        possible.stream()
                                .map(Term::value)
                                .reduce(AmountRange::hull)
                                .orElseThrow(),
                        possible,
                        () -> Explanation.either(
                                name, possible.stream().map(Term::why).toList()),
                        Optional.empty());
    }

    /** Its value. */
    public AmountRange value() {
        return value;
    }

    /** Why it is so; of parts of parts the last first, so that no call waits for one thousands of levels below. */
    public Explanation why() {
        Deque<Term> open = new ArrayDeque<>(isExplained ? ImmutableList.of() : ImmutableList.of(this));
        while (!open.isEmpty()) {
            Term last = open.element();
            List<Term> below =
                    last.parts.stream().filter(part -> !part.isExplained).toList();
            if (below.isEmpty()) {
                var unused = last.why.get();
                last.isExplained = true;
                last.parts = ImmutableList.of(); // what they explain is in its own explanation
                open.remove();
            }
            below.forEach(open::push);
        }
        return why.get();
    }

    /** Whether it is nothing for certain; what is printed as nothing in a coarser unit may be something. */
    public boolean isNothing() {
        return value.isZero() == Answer.YES && value.tolerance().signum() == 0;
    }

    /** The same with more to say of it, which does not change its value. */
    public Term saying(UnaryOperator<Explanation> more) {
        return new Term(value, ImmutableList.of(this), () -> more.apply(why()), reason);
    }

    /** Why nothing is known of it, where that is all there is to say. */
    public Optional<Text> reason() {
        return reason;
    }

    private static Optional<Text> reason(Stream<Term> terms) {
        return terms.flatMap(term -> term.reason.stream()).findFirst();
    }
}
