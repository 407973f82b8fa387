package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How far a contract is drawn down: by the costs incurred under it, and by what is paid on it beyond these, less what came back.
 *
 * @param left what is left of it; at most so much where more may have been paid than is recorded
 * @param leftByRecord what is left of it by what is recorded alone
 * @param undrawn that nothing is recorded by which it was drawn down; empty where something is, or where it is stated that nothing was
 * @param beyond what is paid on it beyond the costs; empty where nothing is paid
 */
record ContractDrawn(Term left, Term leftByRecord, Optional<Text> undrawn, Optional<Term> beyond) {
    /**
     * How far a contract is drawn down by the day, whatever time is asked for.
     *
     * @return empty where it was not concluded and nothing was paid on it
     */
    static Optional<ContractDrawn> of(Query query, Contract contract) {
        Contract terms = MoneyLinks.standing(query.dossier(), contract, query.occurrences());
        Answer concluded = terms.stage() == ContractStage.TENDERED
                ? Answer.NO
                : query.occurrences().happened(terms.date().value());
        ImmutableList<Term> costs = query.links().costsUnder(contract).stream()
                .map(query.costsOfAllTime()::incurred)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Term> paid = query.money()
                .spending()
                .settling(contract)
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
            return beyond.map(
                    paidEarly -> new ContractDrawn(nothing, nothing, Optional.empty(), Optional.of(paidEarly)));
        }
        ImmutableList<Term> drawn =
                Stream.concat(costs.stream(), beyond.stream()).collect(ImmutableList.toImmutableList());
        Term value = query.leaves()
                .term(
                        Phrase.of(GapMessage.CONTRACT).with("subject", contract.subject()),
                        terms.counted(),
                        concluded,
                        terms)
                .saying(why -> why.under(terms.date().provenance()));
        Term leftByRecord = left(query, contract, value, drawn);
        ImmutableList<KnownList> open = open(query, contract, drawn.isEmpty());
        return Optional.of(
                open.isEmpty()
                        ? new ContractDrawn(leftByRecord, leftByRecord, Optional.empty(), beyond)
                        : new ContractDrawn(
                                left(
                                        query,
                                        contract,
                                        value,
                                        Stream.concat(
                                                        drawn.stream(),
                                                        open.stream()
                                                                .map(list -> Unrecorded.more(list, query.currency())))
                                                .toList()),
                                leftByRecord,
                                open.stream()
                                        .filter(list -> list.standing() == Standing.UNKNOWN)
                                        .findFirst()
                                        .map(Unrecorded::nothing),
                                beyond));
    }

    /** What costs and payments leave, with what came back of them. */
    private static Term left(Query query, Contract contract, Term value, List<Term> drawn) {
        ImmutableList<Term> cameBack = query.links().refundsUnder(contract).stream()
                .flatMap(payment -> Payments.moved(query, payment).stream())
                .collect(ImmutableList.toImmutableList());
        Term all = query.sum(Phrase.of(GapMessage.DRAWN), drawn);
        return Term.excess(
                leftOf(contract),
                value,
                cameBack.isEmpty()
                        ? all
                        : Term.excess(
                                Phrase.of(GapMessage.DRAWN),
                                all,
                                query.sum(Phrase.of(GapMessage.CAME_BACK), cameBack)));
    }

    /** The lists that may leave out what draws a contract down: those in part recorded, and payments where nothing is known of any. */
    private static ImmutableList<KnownList> open(Query query, Contract contract, boolean isUndrawn) {
        Optional<String> owner = query.links()
                .item(contract)
                .or(() -> query.links().plan(contract))
                .or(() -> query.links().account(contract).map(Appropriation::id));
        LocalDate first =
                contract.date().value().earliest().orElse(query.dossier().firstKnownDay());
        KnownList payments = query.money().lists().of(ListKind.PAYMENTS, owner, first, query.asOf());
        KnownList costs = query.money().lists().of(ListKind.EXPENDITURES, owner, first, query.asOf());
        return isUndrawn && payments.standing() == Standing.UNKNOWN && !costs.isDeclared()
                ? ImmutableList.of(payments)
                : Stream.of(costs, payments)
                        .filter(list -> list.standing() == Standing.PARTIAL)
                        .collect(ImmutableList.toImmutableList());
    }

    private static Phrase leftOf(Contract contract) {
        return Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject());
    }
}
