package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;

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
 * Amendments.total(euro, List.of(
 *         new Change(ORIGINAL, euro(1000)), new Change(REDUCED, euro(300)), new Change(ADDED, euro(50))));      // EUR 750
 * Amendments.total(euro, List.of(
 *         new Change(ORIGINAL, euro(1000)), new Change(REPLACED, euro(900)), new Change(ADDED, euro(50))));     // EUR 950
 * }</pre>
 */
public final class Amendments {
    /**
     * A change of a line.
     *
     * @param kind what it does
     * @param amount how much, without a sign; below zero only in a correction
     */
    public record Change(ChangeKind kind, MonetaryAmount amount) {}

    private Amendments() {}

    private static boolean isWhole(ChangeKind kind) {
        return kind == ChangeKind.REPLACED;
    }

    private static int sign(ChangeKind kind) {
        return kind == ChangeKind.REDUCED ? -1 : 1;
    }

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
        long signed = Math.multiplyExact(sign(kind), amount);
        return isWhole(kind) ? Math.subtractExact(signed, before) : signed;
    }

    /**
     * What a line comes to after all its changes.
     *
     * @param currency the currency of all amounts
     * @param changes the changes in the order of effect
     * @return the total; zero where there are none
     * @throws lt.kopz.core.money.CurrencyMismatchException if an amount is in another currency
     */
    public static MonetaryAmount total(CurrencyUnit currency, Iterable<Change> changes) {
        return lasting(changes, Change::kind).stream()
                .map(change -> sign(change.kind()) < 0 ? Amounts.negate(change.amount()) : change.amount())
                .collect(Amounts.totalling(currency));
    }

    /**
     * The changes of a line that count: the last new whole and what comes after it, or all where there is no new whole.
     *
     * @param <C> the type of a change
     * @param changes the changes in the order of effect
     * @param kind what each does
     * @return those that count, in the same order; of these, those that reduce are taken away and all others added up
     */
    public static <C> ImmutableList<C> lasting(Iterable<? extends C> changes, Function<? super C, ChangeKind> kind) {
        List<C> lasting = new ArrayList<>();
        for (C change : changes) {
            if (isWhole(kind.apply(change))) {
                lasting.clear();
            }
            lasting.add(change);
        }
        return ImmutableList.copyOf(lasting);
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
        Set<T> seen = new HashSet<>();
        Deque<T> open = new ArrayDeque<>();
        open.add(part);
        while (!open.isEmpty()) {
            for (T whole : wholes.apply(open.remove())) {
                if (seen.add(whole)) {
                    if (one.test(whole)) {
                        return true;
                    }
                    open.add(whole);
                }
            }
        }
        return false;
    }

    /**
     * Of amounts that are all known on a day, those that a total of them adds up.
     *
     * @param <T> the type of an amount, with equals as identity
     * @param known the amounts that are known
     * @param wholes what each is directly a part of, known or not
     * @param restated what each restates, known or not
     * @return those of them that nothing known restates and that are no part of what is known or restated, in the same order
     */
    public static <T> ImmutableList<T> counted(
            Collection<? extends T> known,
            Function<? super T, ? extends Iterable<? extends T>> wholes,
            Function<? super T, ? extends Iterable<? extends T>> restated) {
        Set<T> earlier = new HashSet<>();
        Deque<T> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            for (T each : restated.apply(open.remove())) {
                if (earlier.add(each)) {
                    open.add(each);
                }
            }
        }
        Set<T> covering = new HashSet<>(known);
        covering.addAll(earlier);
        ImmutableList.Builder<T> counted = ImmutableList.builder();
        for (T each : known) {
            if (!earlier.contains(each) && !isWithin(each, wholes, covering::contains)) {
                counted.add(each);
            }
        }
        return counted.build();
    }
}
