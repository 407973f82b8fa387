package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Text;

/**
 * Something that is spent or promised, as far as it may belong to the slice asked for: a cost, a payment that settles nothing recorded, a
 * refund, or what of a contract is paid and what is left.
 *
 * @param fact the fact
 * @param subject what it is for
 * @param plan the plan it belongs to
 * @param paidFrom the appropriation it is paid from
 * @param payer who pays
 * @param incurred what is incurred of it; empty where nothing is
 * @param inTime the same of all of it in the time that is asked for, whichever part of it belongs to the slice
 * @param promised reckons what is promised of it and still to come, which few figures ask for; empty where nothing is
 * @param inAll reckons both together; empty where that is no more than what each of them is
 * @param isWhole whether all of it belongs to the slice
 * @param takenFrom of a refund, what it may be counted with, since no more of it came back of any part than the part is
 * @param drawn how far it is drawn down; empty of what is no contract
 */
record CostLine(
        MoneyFact fact,
        Text subject,
        Optional<String> plan,
        Optional<Sourced<String>> paidFrom,
        Optional<Sourced<String>> payer,
        Optional<Term> incurred,
        Optional<AmountRange> inTime,
        Supplier<Optional<Term>> promised,
        Supplier<Optional<Term>> inAll,
        boolean isWhole,
        ImmutableList<String> takenFrom,
        Optional<CostLines.ContractDrawn> drawn) {

    Optional<Term> committed() {
        return promised.get();
    }

    /** What is incurred and what is promised of it together, where nobody knows how much of it is which; empty where that is known. */
    Optional<Term> together() {
        return incurred.filter(some -> !some.value().isExact() && committed().isPresent())
                .flatMap(some -> inAll.get());
    }

    /** Whether nobody states what of it belongs to the slice. */
    boolean isOpen() {
        return incurred.isPresent() && !incurred.map(Term::value).equals(inTime);
    }

    /** The costs under it or what is paid on it, whichever is more; empty where what is paid beyond the costs is known to add up with them. */
    Optional<Term> costsOrPaid() {
        return drawn.flatMap(CostLines.ContractDrawn::beyond).flatMap(CostLines.ContractDrawn.Beyond::more);
    }

    boolean isFrom(Set<String> pots) {
        return paidFrom.filter(pot -> pots.contains(pot.value())).isPresent();
    }

    /** Who is known to bear it instead of the money asked for: another appropriation, or another payer than the municipality. */
    Optional<Sourced<String>> borneBy(String municipality) {
        return paidFrom.or(() -> payer.filter(other -> !other.value().equals(municipality)));
    }
}
