package lt.kopz.core.funding;

import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How amounts count that change others, are parts of others or restate others. Figures, books and ledgers all count by these three rules:
 *
 * <ul>
 *   <li><b>Changes.</b> Of one line, in the order of effect, an original and what is added count as they are, what is reduced counts below
 *       zero, and a new whole counts in place of everything before it, its parts included.
 *   <li><b>Parts.</b> A part of other amounts is counted only where none of these is, neither directly nor through further ones: what a whole
 *       has in it is not added to it.
 *   <li><b>Restatements.</b> From the day of a restatement on, what it restates is not counted any more, nor are the parts of that.
 * </ul>
 *
 * <pre>{@code
 * Amendments.effect(ChangeKind.REDUCED, 300, 1000);    // −300
 * Amendments.effect(ChangeKind.REPLACED, 900, 750);    // 150: in place of 750 there are 900
 * }</pre>
 */
public final class Amendments {
    private Amendments() {}

    /**
     * By how much a change moves its line.
     *
     * @param kind what the change does
     * @param amount its amount, in minor units
     * @param before what the line came to before it, in minor units
     * @return the difference in minor units: 300 for a new whole of 1800 after 1500, −300 for a reduction of 300
     * @throws ArithmeticException if it does not fit into a long
     */
    public static long effect(ChangeKind kind, long amount, long before) {
        long signed = kind == ChangeKind.REDUCED ? Math.negateExact(amount) : amount;
        return kind == ChangeKind.REPLACED ? Math.subtractExact(signed, before) : signed;
    }

    /**
     * Whether something is a part of one of others, directly or through further wholes.
     *
     * @param <T> the type of parts and wholes, with equals as identity
     * @param part the part
     * @param wholes what each is directly a part of; may lead in circles
     * @param one whether a whole is one of the others
     * @return whether any whole is
     */
    public static <T> boolean isWithin(
            T part, Function<? super T, ? extends Iterable<? extends T>> wholes, Predicate<? super T> one) {
        return Streams.stream(Traverser.<T>forGraph(wholes::apply).breadthFirst(wholes.apply(part)))
                .anyMatch(one);
    }
}
