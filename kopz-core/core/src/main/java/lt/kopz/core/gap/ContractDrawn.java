package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
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
import lt.kopz.core.funding.Expenditure;
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
record ContractDrawn(Term left, Term leftByRecord, Optional<Text> undrawn, Optional<Beyond> beyond) {
    /**
     * What is paid on a contract beyond the costs incurred under it.
     *
     * @param amount how much
     * @param costs the ids of the costs of which something may be incurred
     * @param more the costs or what is paid, whichever is more; empty where the two are known to add up to it
     */
    record Beyond(Term amount, ImmutableSet<String> costs, Optional<Term> more) {}

    /**
     * How far a contract is drawn down by the day, whatever time is asked for.
     *
     * @return empty where it was not concluded and nothing was paid on it
     */
    static Optional<ContractDrawn> of(Query query, Contract contract) {
        Contract terms = MoneyLinks.standing(query.dossier(), contract, query.occurrences());
        Answer concluded = terms.stage() == ContractStage.TENDERED
                ? Answer.NO
                : query.occurrences().happened(terms.when());
        ImmutableMap<String, Term> costs = query.links().costsUnder(contract).stream()
                .collect(ImmutableMap.toImmutableMap(Expenditure::id, query.costsOfAllTime()::incurred));
        ImmutableList<Term> paid = query.money()
                .spending()
                .settling(contract)
                .flatMap(payment -> Payments.moved(query, payment).stream())
                .collect(ImmutableList.toImmutableList());
        Optional<Beyond> beyond = paid.isEmpty() ? Optional.empty() : Optional.of(beyond(query, contract, paid, costs));
        if (concluded == Answer.NO) {
            Term nothing = query.sum(leftOf(contract), ImmutableList.of());
            return beyond.map(
                    paidEarly -> new ContractDrawn(nothing, nothing, Optional.empty(), Optional.of(paidEarly)));
        }
        ImmutableList<Term> drawn = beyond.flatMap(Beyond::more)
                .map(ImmutableList::of)
                .orElseGet(() -> Stream.concat(costs.values().stream(), beyond.map(Beyond::amount).stream())
                        .collect(ImmutableList.toImmutableList()));
        Term value = value(query, contract.subject(), terms, concluded);
        Term leftByRecord = left(query, contract, value, drawn);
        ImmutableList<KnownList> open = open(query, contract, drawn.isEmpty());
        Term left = open.isEmpty()
                ? leftByRecord
                : left(
                        query,
                        contract,
                        value,
                        Stream.concat(
                                        drawn.stream(),
                                        open.stream().map(list -> Unrecorded.more(list, query.currency())))
                                .toList());
        Optional<Text> undrawn = open.stream()
                .filter(list -> list.standing() == Standing.UNKNOWN)
                .findFirst()
                .map(Unrecorded::nothing);
        return Optional.of(new ContractDrawn(left, leftByRecord, undrawn, beyond));
    }

    /** What a contract comes to as it stands, as far as that holds. */
    static Term value(Query query, Text subject, Contract terms, Answer holds) {
        return query.leaves()
                .term(Phrase.of(GapMessage.CONTRACT).with("subject", subject), terms.counted(), holds, terms)
                .saying(why -> why.under(terms.date().provenance()));
    }

    private static Beyond beyond(
            Query query, Contract contract, ImmutableList<Term> payments, ImmutableMap<String, Term> costs) {
        Term paid = query.sum(Phrase.of(GapMessage.PAID), payments);
        Term incurred = query.sum(
                Phrase.of(GapMessage.INCURRED_UNDER_CONTRACT), costs.values().asList());
        Term amount = Term.excess(
                Phrase.of(GapMessage.PAID_BEYOND_COSTS).with("subject", contract.subject()), paid, incurred);
        Phrase drawn = Phrase.of(GapMessage.DRAWN);
        boolean isKnown = amount.value().isExact() || incurred.value().isExact();
        return new Beyond(
                amount,
                ImmutableSet.copyOf(
                        Maps.filterValues(costs, cost -> !cost.isNothing()).keySet()),
                isKnown
                        ? Optional.empty()
                        : Optional.of(Term.both(
                                drawn,
                                ImmutableList.of(
                                        query.sum(drawn, ImmutableList.of(incurred, amount)),
                                        query.sum(
                                                drawn,
                                                ImmutableList.of(
                                                        paid,
                                                        Term.excess(
                                                                Phrase.of(GapMessage.INCURRED_BEYOND_PAID),
                                                                incurred,
                                                                paid)))))));
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
        KnownList payments = list(query, contract, ListKind.PAYMENTS);
        KnownList costs = list(query, contract, ListKind.EXPENDITURES);
        return isUndrawn && payments.standing() == Standing.UNKNOWN && !costs.isDeclared()
                ? ImmutableList.of(payments)
                : Stream.of(costs, payments)
                        .filter(list -> list.standing() == Standing.PARTIAL)
                        .collect(ImmutableList.toImmutableList());
    }

    /** What is recorded of its item since its date; where nothing is, of its plan, or else of its account. */
    private static KnownList list(Query query, Contract contract, ListKind kind) {
        LocalDate first = contract.when().earliest().orElse(query.dossier().firstKnownDay());
        ImmutableList<KnownList> lists = Stream.of(
                        query.links().item(contract),
                        query.links().plan(contract),
                        query.links().account(contract).map(Appropriation::id))
                .flatMap(Optional::stream)
                .map(owner -> query.money().lists().of(kind, Optional.of(owner), first, query.asOf()))
                .collect(ImmutableList.toImmutableList());
        return lists.stream()
                .filter(list -> list.standing() != Standing.UNKNOWN)
                .findFirst()
                .or(() -> lists.stream().findFirst())
                .orElseGet(() -> query.money().lists().of(kind, Optional.empty(), first, query.asOf()));
    }

    private static Phrase leftOf(Contract contract) {
        return Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject());
    }
}
