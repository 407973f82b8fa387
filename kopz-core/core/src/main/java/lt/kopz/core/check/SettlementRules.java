package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.gap.Payments;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/** The rules about what was paid and what came back, by what it settles or reverses, and about contracts. */
final class SettlementRules {
    /**
     * {@code PAID_BEYOND_COST}: the payments that settle a cost are more than it, refunds taken off.
     *
     * <p>Example: 200.00 and 10.01 paid for a cost of 210.00 are 0.01 too much; if the cost is stated as "0,2 tūkst. Eur", they are not. Of a cost
     * with a unit price, what the price comes to for all its events counts where that is more. Its ground is arithmetic.
     */
    static final CodedRule PAID_BEYOND_COST = CodedRule.of(
            "PAID_BEYOND_COST",
            in -> beyond(
                    in,
                    in.dossier().expenditures(),
                    cost -> most(in.costs(), cost),
                    (cost, paid) -> Phrase.of(CheckMessage.PAID_BEYOND_COST)
                            .with("subject", in.costs().subject(cost))
                            .with("cost", cost.amount())
                            .with("paid", paid)));

    /**
     * {@code PAID_BEYOND_CONTRACT}: more was paid under a contract than it is worth, refunds taken off.
     *
     * <p>Payments for the contract and payments for costs under it are paid under it. Example: of a contract of 300.00, 210.00 were paid for the
     * lectures that were held, and 90.01 more on the contract itself: 0.01 too much. Its ground is arithmetic.
     */
    static final CodedRule PAID_BEYOND_CONTRACT = CodedRule.of(
            "PAID_BEYOND_CONTRACT",
            in -> beyond(
                    in,
                    in.dossier().contracts(),
                    contract -> standing(in, contract).counted(),
                    (contract, paid) -> Phrase.of(CheckMessage.PAID_BEYOND_CONTRACT)
                            .with("subject", contract.subject())
                            .with("value", standing(in, contract).amount())
                            .with("paid", paid)));

    /**
     * {@code REFUND_BEYOND_PAYMENT}: more came back of a payment than was paid.
     *
     * <p>Example: 15.00 and 0.01 came back of 15.00: 0.01 too much. Its ground is arithmetic.
     */
    static final CodedRule REFUND_BEYOND_PAYMENT = CodedRule.of(
            "REFUND_BEYOND_PAYMENT",
            in -> beyond(
                    in,
                    in.dossier().payments(),
                    Payment::counted,
                    (payment, cameBack) -> Phrase.of(CheckMessage.REFUND_BEYOND_PAYMENT)
                            .with("refunded", cameBack)
                            .with("paid", payment.amount())));

    /**
     * {@code PAID_OUTSIDE_CONTRACT}: something was paid on a contract before it was awarded or concluded, or after its time was over as it stands.
     *
     * <p>Example: a contract of 1 March ends on 30 June, and an amendment of 20 June lets it end on 31 August: what is paid on 15 July is no finding,
     * what is paid on 28 February or 1 September is one. Refunds are none. Its ground is arithmetic.
     */
    static final CodedRule PAID_OUTSIDE_CONTRACT = CodedRule.of(
            "PAID_OUTSIDE_CONTRACT",
            in -> Search.byId(in.dossier().contracts()).stream()
                    .flatMap(contract -> in.links().settling(contract).stream()
                            .filter(payment ->
                                    payment.kind() == PaymentKind.PAYMENT && in.happened(payment.when()) != Answer.NO)
                            .flatMap(payment -> outside(in, contract, payment))));

    /**
     * {@code CONTRACT_UNLIKE_ITEMS}: the items of a contract, quantity times price, do not add up to its value, by more than the
     * value and the prices are printed to.
     *
     * <p>Example: 10 lectures at 30.00 and 2 seminars at 100.00 are 500.00, and 499.94 to 500.06 before the prices were rounded; a value of 500.07
     * is a finding, "0,5 tūkst. Eur" is none. Its ground is arithmetic.
     */
    static final CodedRule CONTRACT_UNLIKE_ITEMS = CodedRule.of(
            "CONTRACT_UNLIKE_ITEMS",
            in -> Search.byId(in.dossier().contracts()).stream()
                    .filter(contract -> !contract.items().isEmpty() && in.happened(contract.when()) != Answer.NO)
                    .flatMap(contract -> unlikeItems(in, contract).stream()));

    private SettlementRules() {}

    private static AmountRange most(Costs costs, Expenditure cost) {
        if (cost.unitPrice().isEmpty()) {
            return cost.counted();
        }
        long occurrences = costs.events(cost).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .mapToLong(Event::occurrences)
                .sum();
        return cost.costOf(occurrences, occurrences).hull(cost.counted());
    }

    private static Contract standing(Search in, Contract contract) {
        return MoneyLinks.standing(in.dossier(), contract, in.occurrences());
    }

    /**
     * What a rule finds where more was certainly paid than a whole, or came back of a payment, and by more than the precision of the numbers.
     *
     * @param most what a whole comes to
     * @param words says what is found of a whole of which so much was paid, the amount beyond it aside
     */
    private static <F extends MoneyFact> Stream<Finding> beyond(
            Search in, List<F> wholes, Function<F, AmountRange> most, BiFunction<F, AmountRange, Phrase> words) {
        return Search.byId(wholes).stream().flatMap(whole -> {
            Figure<AmountRange> paid = Payments.of(in.dossier(), whole.id(), in.asOf());
            ImmutableList<Explanation> payments = paid.explanation().parts();
            AmountRange beyond = paid.value().minus(most.apply(whole));
            return !payments.isEmpty() && beyond.isSurelyPositive()
                    ? Stream.of(in.found(
                                    Severity.WARNING,
                                    words.apply(whole, paid.value()).with("amount", beyond),
                                    Stream.concat(
                                                    Stream.of(whole),
                                                    payments.stream()
                                                            .flatMap(payment -> payment.fact().stream())
                                                            .flatMap(id -> in.dossier().fact(id).stream()))
                                            .toList())
                            .weighing(Weight.of(beyond)))
                    : Stream.empty();
        });
    }

    private static Stream<Finding> outside(Search in, Contract contract, Payment payment) {
        Contract terms = standing(in, contract);
        PartialDate paid = payment.when();
        Optional<PartialDate> before = Optional.of(first(in, contract).date().value())
                .filter(promised -> paid.isBefore(promised) == Answer.YES);
        Optional<PartialDate> after = terms.period()
                .<PartialDate>map(time -> PartialDate.of(time.end()))
                .filter(end -> end.isBefore(paid) == Answer.YES);
        return before.or(() -> after).stream()
                .map(day -> in.warning(
                                Phrase.of(
                                                before.isPresent()
                                                        ? CheckMessage.PAID_BEFORE_CONTRACT
                                                        : CheckMessage.PAID_AFTER_CONTRACT)
                                        .with("subject", terms.subject())
                                        .with("amount", payment.amount())
                                        .with("date", paid)
                                        .with("day", day),
                                contract,
                                payment)
                        .weighing(Weight.of(payment.counted())));
    }

    /** The award, or the contract where none is stated. */
    private static Contract first(Search in, Contract contract) {
        return MoneyLinks.withEarlier(in.dossier(), contract)
                .skip(1)
                .takeWhile(before -> before.stage() != ContractStage.TENDERED)
                .reduce(contract, (later, before) -> before);
    }

    private static Optional<Finding> unlikeItems(Search in, Contract contract) {
        return contract.itemsBeyondValue()
                .map(difference -> in.ofMoney(
                        Phrase.of(CheckMessage.CONTRACT_UNLIKE_ITEMS)
                                .with("subject", contract.subject())
                                .with("value", contract.amount())
                                .with(
                                        "sum",
                                        contract.items().stream()
                                                .map(ContractItem::total)
                                                .collect(Amounts.totalling(
                                                        contract.amount().currency()))),
                        difference,
                        contract));
    }
}
