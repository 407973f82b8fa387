package lt.kopz.core.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * Why a figure is what it is: a tree whose leaves are given values with their sources, and whose inner nodes say how they
 * were put together.
 *
 * <p>A node always holds the value that its parts evaluate to, because it is computed from them when it is made. Example:
 *
 * <pre>{@code
 * 2550,00 Eur  Finansavimo trūkumas (numanoma)
 *   = 3250,00 Eur  Lėšų poreikis
 *   − 700,00 Eur  Planui skirta (numanoma)
 *   neįskaityta: 1000,00 Eur  skirta kitam tikslui – …
 * }</pre>
 *
 * <p>An {@linkplain #asides() aside} is something a reader might expect to be counted and that is not, with the reason as
 * its label; it never takes part in the evaluation.
 */
public final class Explanation {
    /** How a node comes by its value. */
    public enum Operation {
        /** Given by a source or assumed; no parts. */
        GIVEN,
        /** The sum of all parts. */
        SUM,
        /** The first part less all the others. */
        DIFFERENCE,
        /** The first part divided by the second. */
        QUOTIENT,
        /** The people behind participations (first part) at a number of occasions (second part). */
        PERSONS,
        /** People of whom any number may be counted in several parts. */
        UNION,
        /** What all parts say of one and the same number or amount. */
        BOTH,
        /** What all parts but the last have in common, the last being the whole that they are parts of. */
        OVERLAP,
        /** A number (first part) times an amount (second part). */
        PRODUCT,
        /** What the first part exceeds all the others by, and nothing where it does not. */
        EXCESS,
        /** The largest of the parts. */
        LARGEST,
        /** One of the parts, of which nothing has decided which one. */
        EITHER
    }

    /** How many levels down a tree is told as text, which grows by each of its levels in both directions. */
    public static final int MOST_LEVELS = 100;

    private final Text label;
    private final Operation operation;
    private final ImmutableList<Explanation> parts;
    private final Quantity value;
    private final Grounds grounds;

    /** What a node rests on beside its parts, and what is not counted in it. */
    private record Grounds(
            Basis basis,
            ImmutableList<Text> readings,
            ImmutableList<Source> sources,
            Optional<String> fact,
            ImmutableList<Explanation> asides) {
        static Grounds of(Basis basis, Text... readings) {
            return new Grounds(
                    basis, ImmutableList.copyOf(readings), ImmutableList.of(), Optional.empty(), ImmutableList.of());
        }
    }

    private Explanation(
            Text label, Operation operation, ImmutableList<Explanation> parts, Quantity value, Grounds grounds) {
        this.label = Objects.requireNonNull(label, "label");
        this.operation = operation;
        this.parts = parts;
        this.value = value;
        this.grounds = grounds;
    }

    private static Explanation leaf(Text label, Quantity value, Grounds grounds) {
        return new Explanation(label, Operation.GIVEN, ImmutableList.of(), value, grounds);
    }

    /**
     * A leaf: a value that a fact gives.
     *
     * @param label what it is
     * @param value the value
     * @param fact the fact that gives it, with where it stands and how firmly it is known
     * @return the leaf
     */
    public static Explanation given(Text label, Quantity value, Fact fact) {
        Provenance stated = fact.provenance();
        return leaf(
                label,
                value,
                new Grounds(
                        stated.basis(), stated.reasons(), fact.sources(), Optional.of(fact.id()), ImmutableList.of()));
    }

    /**
     * A leaf: a value that nobody gives and that is assumed.
     *
     * @param label what it is
     * @param value the value
     * @param because the assumption
     * @return the leaf
     */
    public static Explanation assumed(Text label, Quantity value, Text because) {
        return leaf(label, value, Grounds.of(Basis.ASSUMED, because));
    }

    /**
     * A leaf: what nothing is recorded of, within the bounds that hold without a record.
     *
     * @param label what is not recorded
     * @param bounds the bounds, or an unknown quantity
     * @return the leaf, of no fact and no source
     */
    public static Explanation unrecorded(Text label, Quantity bounds) {
        return leaf(label, bounds, Grounds.of(Basis.DERIVED));
    }

    /**
     * A leaf: what nothing recorded leads to.
     *
     * @param label what it is
     * @param bounds what holds all the same
     * @param reason what leaves it open
     * @param sources where that stands; may be empty
     * @return the leaf
     */
    static Explanation unknown(Text label, Quantity bounds, Text reason, ImmutableList<Source> sources) {
        return leaf(
                label,
                bounds,
                new Grounds(Basis.DERIVED, ImmutableList.of(reason), sources, Optional.empty(), ImmutableList.of()));
    }

    /** In words, what leaves the value open: the leaves that say nothing, else those that are not exact. */
    Text openFor() {
        ImmutableList<Explanation> leaves = leaves().collect(ImmutableList.toImmutableList());
        ImmutableSet<Text> open = Stream.<Predicate<Quantity>>of(Quantity::saysNothing, Quantity::isOpen)
                .map(isOpen -> leaves.stream()
                        .filter(leaf -> isOpen.test(leaf.value))
                        .map(leaf -> leaf.fact().isPresent() || leaf.readings().isEmpty()
                                ? leaf.label
                                : listed(leaf.readings()))
                        .collect(ImmutableSet.toImmutableSet()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> ImmutableSet.of(label));
        return listed(open.asList());
    }

    private static Text listed(ImmutableList<Text> words) {
        return words.size() == 1 ? words.get(0) : Text.joined("; ", words);
    }

    private Stream<Explanation> leaves() {
        return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Explanation::leaves);
    }

    /**
     * A sum.
     *
     * @param label what it is
     * @param nothing the value of an empty sum, which gives the kind and the currency
     * @param parts what is added up; may be empty
     * @return the node
     * @throws IllegalStateException if amounts and counts are mixed
     */
    public static Explanation sum(Text label, Quantity nothing, Iterable<Explanation> parts) {
        ImmutableList<Explanation> all = ImmutableList.copyOf(parts);
        return composed(label, Operation.SUM, all, total(nothing, all));
    }

    private static Quantity total(Quantity nothing, ImmutableList<Explanation> parts) {
        if (nothing instanceof Quantity.OfAmount zero) {
            AmountRange sum =
                    AmountRange.sum(zero.amount().currency(), Lists.transform(parts, part -> part.value.asAmount()));
            return Quantity.of(zero.amount().plus(sum));
        }
        Quantity total = nothing;
        for (Explanation part : parts) {
            total = nothing instanceof Quantity.OfRatio
                    ? Quantity.of(Quotients.plus(total.asRatio(), part.value.asRatio()))
                    : Quantity.of(total.asCount().plus(part.value.asCount()));
        }
        return total;
    }

    /**
     * A quotient: an amount by a count or by hours is an amount, rounded outward to the minor unit; a count by a count, an amount by an
     * amount, and a number by a number are an exact share or mean. Division flips the bounds: 300.00 by at least 522 are at most 0.58.
     *
     * @param label what it is
     * @param whole what is divided; an amount that is divided by an amount must not be negative
     * @param by what it is divided by
     * @return the node
     * @throws lt.kopz.core.money.CurrencyMismatchException if an amount is divided by one in another currency
     * @throws IllegalArgumentException if it is divided by exactly 0
     */
    public static Explanation quotient(Text label, Explanation whole, Explanation by) {
        return composed(label, Operation.QUOTIENT, ImmutableList.of(whole, by), whole.value.dividedBy(by.value));
    }

    /**
     * How many different people made some participations: at most as many, and at least as many as must have come to one occasion.
     *
     * @param label what it is
     * @param participations the participations at all occasions together
     * @param occasions the number of occasions, with an upper bound
     * @return the node
     */
    public static Explanation persons(Text label, Explanation participations, Explanation occasions) {
        long number = occasions.value.asCount().upper().orElseThrow();
        Headcount people = Persons.boundsFromTotal(Participations.of(participations.value.asCount()), number)
                .count();
        return composed(label, Operation.PERSONS, ImmutableList.of(participations, occasions), Quantity.of(people));
    }

    /**
     * How many different people there are in all, where any number of them may be counted in several parts: at least as many as in
     * the largest part, at most the sum.
     *
     * @param label what it is
     * @param parts the people of each part; may be empty
     * @return the node
     */
    public static Explanation union(Text label, Iterable<Explanation> parts) {
        Persons people = Persons.exactly(0);
        for (Explanation part : parts) {
            people = people.union(Persons.of(part.value.asCount()));
        }
        return composed(label, Operation.UNION, ImmutableList.copyOf(parts), Quantity.of(people.count()));
    }

    /**
     * What several parts say of one and the same number or amount: the tightest of their bounds.
     *
     * @param label what it is
     * @param parts the same number or amount as each part knows it, at least one
     * @return the node
     * @throws IllegalArgumentException if they contradict each other
     * @throws IllegalStateException if amounts and counts are mixed
     */
    public static Explanation both(Text label, Iterable<Explanation> parts) {
        ImmutableList<Explanation> all = ImmutableList.copyOf(parts);
        return composed(
                label,
                Operation.BOTH,
                all,
                all.stream()
                        .map(Explanation::value)
                        .reduce(Quotients::intersection)
                        .orElseThrow());
    }

    /**
     * One of several values that are possible, of which nothing has decided which one: from the least to the most that any of them can be.
     *
     * @param label what it is
     * @param parts the number or amount by each possibility, at least one
     * @return the node
     * @throws IllegalStateException if amounts and counts are mixed
     */
    public static Explanation either(Text label, Iterable<Explanation> parts) {
        ImmutableList<Explanation> all = ImmutableList.copyOf(parts);
        Quantity value = all.get(0).value;
        for (Explanation part : all) {
            value = value.hull(part.value);
        }
        return composed(label, Operation.EITHER, all, value);
    }

    /**
     * The largest of several amounts, of which nobody needs to know which it is.
     *
     * @param label what it is
     * @param parts the amounts, at least one
     * @return the node
     * @throws IllegalStateException if one of them is a count
     */
    public static Explanation largest(Text label, List<Explanation> parts) {
        return composed(
                label,
                Operation.LARGEST,
                ImmutableList.copyOf(parts),
                Quantity.of(parts.stream()
                        .map(part -> part.value.asAmount())
                        .reduce(AmountRange::larger)
                        .orElseThrow()));
    }

    /**
     * What parts of one whole have in common, where only the parts and the whole are known: no more than the smallest part, and no less than
     * by how much they do not fit beside each other. Of 100.00, year 2024 has 30.00 and measure 1 has 90.00: measure 1 in 2024 has between
     * 20.00 and 30.00.
     *
     * @param label what it is
     * @param whole the whole
     * @param parts parts of it, at least two
     * @return the node; its last part is the whole
     * @throws IllegalStateException if one of them is a count
     */
    public static Explanation overlap(Text label, Explanation whole, List<Explanation> parts) {
        return composed(
                label,
                Operation.OVERLAP,
                ImmutableList.<Explanation>builder().addAll(parts).add(whole).build(),
                Quantity.of(AmountRange.overlap(
                        whole.value.asAmount(),
                        parts.stream().map(part -> part.value.asAmount()).toList())));
    }

    /**
     * A difference: of amounts, or of counts, the part counted in the whole, so that of 13 schools of which 5 are reached 8 are left.
     *
     * @param label what it is
     * @param whole what is taken from
     * @param less what is taken away, one after the other
     * @return the node
     * @throws IllegalStateException if amounts and counts are mixed
     * @throws IllegalArgumentException if of counts the part is larger than the whole in every case
     */
    public static Explanation difference(Text label, Explanation whole, Explanation... less) {
        return composed(label, Operation.DIFFERENCE, whole, less, Quotients::minus);
    }

    /**
     * What an amount exceeds others by, never less than nothing: a cost of 300.00 with 200.00 to pay it exceeds them by 100.00, one of
     * 150.00 by 0.00. Of numbers, how far one goes beyond others: from 3 to 5 are 2, from 3 to 2 is 0.
     *
     * @param label what it is
     * @param whole what may exceed
     * @param cover what it has to exceed, added up
     * @return the node
     * @throws IllegalStateException if one of them is an amount and another is not
     */
    public static Explanation excess(Text label, Explanation whole, Explanation... cover) {
        return composed(label, Operation.EXCESS, whole, cover, Quotients::beyond);
    }

    private static Explanation composed(
            Text label,
            Operation operation,
            Explanation whole,
            Explanation[] less,
            BiFunction<Quantity, ImmutableList<Quantity>, Quantity> value) {
        ImmutableList<Explanation> all = ImmutableList.copyOf(less);
        return composed(
                label,
                operation,
                ImmutableList.<Explanation>builder().add(whole).addAll(all).build(),
                value.apply(
                        whole.value, all.stream().map(Explanation::value).collect(ImmutableList.toImmutableList())));
    }

    /**
     * A number times an amount: 7 lectures at 30.00 each are 210.00. A number of which there is only a quotient is taken exactly, and the
     * amount rounded outward: 56/5 lectures at 30.00 are 336.00. Two numbers make a quotient: 8 schools with 7/5 lectures each.
     *
     * @param label what it is
     * @param times the number
     * @param each the amount of one, or a quotient
     * @return the node
     * @throws IllegalStateException if the first is an amount
     */
    public static Explanation product(Text label, Explanation times, Explanation each) {
        return composed(label, Operation.PRODUCT, ImmutableList.of(times, each), product(times.value, each.value));
    }

    private static Quantity product(Quantity times, Quantity each) {
        if (each instanceof Quantity.OfRatio ratio) {
            return Quantity.of(Quotients.times(times.asRatio(), ratio.ratio()));
        }
        return Quantity.of(Quotients.times(times.asRatio(), each.asAmount()));
    }

    private static Explanation composed(
            Text label, Operation operation, ImmutableList<Explanation> parts, Quantity value) {
        Basis basis = Basis.ofComputation(parts.stream().map(Explanation::basis).toList());
        return new Explanation(label, operation, parts, value, Grounds.of(basis));
    }

    private Explanation on(
            Basis weaker, ImmutableList<Text> further, ImmutableList<Source> where, Iterable<Explanation> notCounted) {
        return new Explanation(
                label,
                operation,
                parts,
                value,
                new Grounds(
                        basis().weakest(weaker),
                        ImmutableSet.<Text>builder()
                                .addAll(readings())
                                .addAll(further)
                                .build()
                                .asList(),
                        ImmutableSet.<Source>builder()
                                .addAll(sources())
                                .addAll(where)
                                .build()
                                .asList(),
                        grounds.fact,
                        ImmutableList.<Explanation>builder()
                                .addAll(asides())
                                .addAll(notCounted)
                                .build()));
    }

    /**
     * The same node resting on a further reading or assumption, which may weaken its basis. A provenance that is stated and has
     * neither a reason nor a source changes nothing.
     *
     * @param reading how the value is read, with its basis and reason
     * @return a copy
     */
    public Explanation under(Provenance reading) {
        return under(ImmutableList.of(reading));
    }

    /**
     * The same node resting on several further readings or assumptions, as by {@link #under(Provenance)} with one after the other.
     *
     * @param further how the value is read, each with its basis and reason
     * @return a copy
     */
    public Explanation under(List<Provenance> further) {
        if (further.stream().allMatch(this::restsOn)) {
            return this;
        }
        return on(
                further.stream().map(Provenance::basis).reduce(basis(), Basis::weakest),
                further.stream()
                        .flatMap(reading -> reading.reasons().stream())
                        .collect(ImmutableList.toImmutableList()),
                further.stream()
                        .flatMap(reading -> reading.sources().stream())
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of());
    }

    /**
     * The same node resting on a further reading of kopz itself.
     *
     * @param weaker the basis of the reading
     * @param reading the reading, in words
     * @return a copy
     */
    public Explanation under(Basis weaker, Text reading) {
        return on(weaker, ImmutableList.of(reading), ImmutableList.of(), ImmutableList.of());
    }

    /** Whether a reading adds nothing; asked where that takes no search. */
    private boolean restsOn(Provenance reading) {
        return readings().size() <= 1
                && sources().size() <= 1
                && basis().weakest(reading.basis()) == basis()
                && readings().containsAll(reading.reasons())
                && sources().containsAll(reading.sources());
    }

    /**
     * The same node with things that are deliberately not counted.
     *
     * @param notCounted what is not counted, the reason being its label
     * @return a copy
     */
    public Explanation besides(Iterable<Explanation> notCounted) {
        return on(basis(), ImmutableList.of(), ImmutableList.of(), notCounted);
    }

    /** The same node by another name. */
    Explanation called(Text name) {
        return label.equals(name) ? this : new Explanation(name, operation, parts, value, grounds);
    }

    /**
     * What this node is.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }

    /**
     * How the node comes by its value.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * The value of this node.
     *
     * @return the value
     */
    public Quantity value() {
        return value;
    }

    /**
     * How firmly the value is known: never firmer than the weakest part.
     *
     * @return the basis
     */
    public Basis basis() {
        return grounds.basis;
    }

    /**
     * The readings and assumptions this node itself rests on, apart from those of its parts.
     *
     * @return the reasons; empty where the node is stated, or merely computed
     */
    public ImmutableList<Text> readings() {
        return grounds.readings;
    }

    /**
     * The fact of the dossier that gives the value of a leaf.
     *
     * @return its id; empty for a computed node and for an assumed value
     */
    public Optional<String> fact() {
        return grounds.fact;
    }

    /**
     * Where a leaf stands.
     *
     * @return the sources; empty for a computed node without a reading of its own
     */
    public ImmutableList<Source> sources() {
        return grounds.sources;
    }

    /**
     * What the value is made of.
     *
     * @return the parts, in order: of a difference and an excess what is taken from comes first, of an overlap the whole comes last; empty for a
     *     leaf
     */
    public ImmutableList<Explanation> parts() {
        return parts;
    }

    /**
     * What is deliberately not counted, or not counted again.
     *
     * @return the asides; usually empty
     */
    public ImmutableList<Explanation> asides() {
        return grounds.asides;
    }

    /**
     * What introduces an aside in print.
     *
     * @param aside one of the asides
     * @return that it is not counted; or, where it is what something else leaves of this node, that it is a part of it
     */
    public Text lead(Explanation aside) {
        return Phrase.of(
                aside.parts().stream().limit(1).anyMatch(of -> of.label.equals(label) && of.value.equals(value))
                        ? SourceMessage.OF_WHICH
                        : SourceMessage.NOT_COUNTED);
    }

    /**
     * The tree as indented text without a line break at the end: one node a line, and after it a line that starts with
     * "· " for each reading it rests on; what is more than {@value #MOST_LEVELS} levels down is "…".
     *
     * @param wording the language
     * @return the text
     */
    public String explain(Wording wording) {
        StringBuilder out = new StringBuilder();
        tell(wording, out, "", false);
        return out.toString();
    }

    private void tell(Wording wording, StringBuilder out, String indent, boolean follows) {
        out.append(line(wording, follows && isBelowZero()));
        String deeper = indent + "  ";
        if (indent.length() >= 2 * MOST_LEVELS && !(parts().isEmpty() && asides().isEmpty())) {
            out.append('\n').append(deeper).append('…');
            return;
        }
        for (Text reading : readings()) {
            out.append('\n').append(deeper).append("· ").append(wording.say(reading));
        }
        ImmutableList<Explanation> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            out.append('\n').append(deeper).append(wording.say(sign(i))).append(' ');
            parts.get(i).tell(wording, out, deeper, i > 0);
        }
        for (Explanation aside : asides()) {
            out.append('\n').append(deeper).append(wording.say(lead(aside))).append(' ');
            aside.tell(wording, out, deeper, false);
        }
    }

    /**
     * This node alone as one line: value, label, and the basis where it is weaker than derived.
     *
     * @param wording the language
     * @return the line
     */
    public String line(Wording wording) {
        return line(wording, false);
    }

    /** The line; in brackets what would put a minus right after another sign. */
    private String line(Wording wording, boolean inBrackets) {
        String said = say(wording, value, operation() == Operation.GIVEN);
        StringBuilder line = new StringBuilder(inBrackets ? "(" + said + ")" : said)
                .append("  ")
                .append(wording.say(label));
        if (basis().compareTo(Basis.INFERRED) >= 0) {
            line.append(" (")
                    .append(wording.say(Phrase.of(SourceMessage.of(basis()))))
                    .append(')');
        }
        return line.toString();
    }

    private boolean isBelowZero() {
        return value instanceof Quantity.OfAmount amount
                && amount.amount().lower().filter(MonetaryAmount::isNegative).isPresent();
    }

    /**
     * The sign that stands before a part in the evaluation of this node.
     *
     * @param index which part, from 0
     * @return =, +, −, ×, ∪, ∩, ∨, max, / or the sign of division, which each language has its own of
     */
    public Text sign(int index) {
        if (index == 0) {
            return Literal.of("=");
        }
        return switch (operation()) {
            case DIFFERENCE, EXCESS -> Literal.of("−");
            case PRODUCT -> Literal.of("×");
            case QUOTIENT -> Phrase.of(SourceMessage.DIVIDED_BY);
            case UNION -> Literal.of("∪");
            case BOTH, OVERLAP -> Literal.of("∩");
            case EITHER -> Literal.of("∨");
            case LARGEST -> Literal.of("max");
            case PERSONS -> Literal.of("/");
            case SUM, GIVEN -> Literal.of("+");
        };
    }

    private static String say(Wording wording, Quantity quantity, boolean given) {
        if (quantity instanceof Quantity.OfRatio ratio) {
            return Quotients.say(wording, ratio.ratio(), given);
        }
        return quantity instanceof Quantity.OfAmount amount
                ? wording.amount(amount.amount())
                : wording.count(quantity.asCount());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that
                && label.equals(that.label)
                && value.equals(that.value)
                && grounds.equals(that.grounds)
                && operation == that.operation
                && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, operation, parts, value, grounds);
    }

    @Override
    public String toString() {
        return operation() + " " + value + " " + parts();
    }
}
