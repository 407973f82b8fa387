package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;

/**
 * How far a contract is drawn down: by the costs incurred under it, and by what is paid on it beyond these, less what came back.
 *
 * @param left what is left of it
 * @param beyond what is paid on it beyond the costs; empty where nothing is paid
 */
record ContractDrawn(Term left, Optional<Term> beyond) {
    /**
     * How far a contract is drawn down by the day, whatever time is asked for.
     *
     * @return empty where it was not concluded and nothing was paid on it
     */
    static Optional<ContractDrawn> of(Query query, Contract contract) {
        Answer concluded = query.occurrences().happened(contract.date().value());
        ImmutableList<Term> costs = query.money().spending().under(contract).stream()
                .map(query.costsOfAllTime()::incurred)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Term> paid = query.money().spending().settling(contract.id()).stream()
                .flatMap(payment -> Payments.moved(query, payment).stream())
                .collect(ImmutableList.toImmutableList());
        Optional<Term> beyond = paid.isEmpty()
                ? Optional.empty()
                : Optional.of(Term.excess(
                        Phrase.of(GapMessage.PAID_BEYOND_COSTS).with("subject", contract.subject()),
                        query.sum(Phrase.of(GapMessage.PAID), paid),
                        query.sum(Phrase.of(GapMessage.INCURRED_UNDER_CONTRACT), costs)));
        if (concluded == Answer.NO) {
            Term nothing = query.sum(leftOf(contract), ImmutableList.of());
            return beyond.map(paidEarly -> new ContractDrawn(nothing, Optional.of(paidEarly)));
        }
        Term drawn = query.sum(
                Phrase.of(GapMessage.DRAWN),
                Stream.concat(costs.stream(), beyond.stream()).toList());
        ImmutableList<Term> cameBack = query.money().spending().refundsUnder(contract).stream()
                .flatMap(payment -> Payments.moved(query, payment).stream())
                .collect(ImmutableList.toImmutableList());
        Term left = Term.excess(
                leftOf(contract),
                query.leaves()
                        .term(
                                Phrase.of(GapMessage.CONTRACT).with("subject", contract.subject()),
                                contract.counted(),
                                concluded,
                                contract)
                        .saying(why -> why.under(contract.date().provenance())),
                cameBack.isEmpty()
                        ? drawn
                        : Term.excess(
                                Phrase.of(GapMessage.DRAWN),
                                drawn,
                                query.sum(Phrase.of(GapMessage.CAME_BACK), cameBack)));
        return Optional.of(new ContractDrawn(left, beyond));
    }

    private static Phrase leftOf(Contract contract) {
        return Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject());
    }
}
