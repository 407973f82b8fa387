package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.gap.Payments;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The rules about money that is spent, promised, paid or came back: from which appropriation, for what it settles, and under which contract. */
final class SpendingRules {
    /**
     * {@code SPENDING_BEYOND_APPROPRIATION}: more was spent, handed over or carried over from an appropriation than there was on it, on the first day
     * on which that is certain. What was spent before there was any is {@code SPENDING_BEFORE_APPROPRIATION}, and as long as there was none that alone.
     *
     * <p>Example: 700.00 appropriated in February, 710.00 spent by 1 May: 10.00 are missing on 1 May, though 100.00 come on top in June. Of what is
     * known within bounds the reading counts that leaves most. It is a warning where the changes of the appropriation by that day are stated to be all
     * recorded, else information. Its ground is the arithmetic of budgets.
     */
    static final CodedRule SPENDING_BEYOND_APPROPRIATION = CodedRule.ofMoney(
            "SPENDING_BEYOND_APPROPRIATION",
            in -> in.drawdowns().stream()
                    .filter(each -> each.overdraft().isPresent())
                    .sorted(Comparator.comparing((Drawdown each) ->
                                    each.overdraft().orElseThrow().day())
                            .thenComparing(each ->
                                    each.overdraft().orElseThrow().fact().id()))
                    .map(each -> {
                        Drawdown.Overdraft overdraft = each.overdraft().orElseThrow();
                        return unlessChanged(
                                in,
                                each,
                                overdraft.day(),
                                spent(in, overdraft.amount(), overdraft.day(), each.money(), overdraft.fact()));
                    }));

    /**
     * {@code SPENDING_BEFORE_APPROPRIATION}: something was spent from an appropriation before any money can have been on it.
     *
     * <p>Example: 10.00 spent on 31 January from what is appropriated on 1 February. From what is appropriated some time in January it may have
     * been spent after that. Its ground is the arithmetic of budgets.
     */
    static final CodedRule SPENDING_BEFORE_APPROPRIATION = CodedRule.ofMoney(
            "SPENDING_BEFORE_APPROPRIATION",
            in -> in.drawdowns().stream()
                    .flatMap(drawdown -> in.together(drawdown.early().stream()
                            .map(early -> spent(in, early.amount(), early.day(), drawdown.money(), early.fact())
                                    .listedAs(Phrase.of(CheckMessage.AMOUNT_AND_DAY)
                                            .with("amount", early.amount())
                                            .with("day", early.day()))))));

    /**
     * {@code COMMITTED_BEYOND_APPROPRIATION}: what is incurred from an appropriation and what is promised from it and still to come are together more
     * than there is on it.
     *
     * <p>A contract is promised as far as neither cost nor payment has drawn it down, so that nothing is counted twice. Example: of 700.00, 610.00
     * are incurred; a contract of 90.00 more is no finding, one of 90.01 is one of 0.01. What is below zero without a cost is not spent. It is a
     * warning where the changes of the appropriation are stated to be all recorded, else information. Its ground is the arithmetic of budgets.
     */
    static final CodedRule COMMITTED_BEYOND_APPROPRIATION = CodedRule.ofMoney(
            "COMMITTED_BEYOND_APPROPRIATION",
            in -> in.drawdowns().stream()
                    .filter(each -> each.committed().isPositive() != Answer.NO
                            && each.free().negate().isSurelyPositive()
                            && (each.available().isNegative() != Answer.YES
                                    || each.incurred().plus(each.committed()).isSurelyPositive()))
                    .map(each -> lacking(
                            in,
                            each,
                            in.words()
                                    .with("available", each.available())
                                    .with("incurred", each.incurred())
                                    .with("committed", each.committed()),
                            each.free())));

    /**
     * {@code REDUCED_BEYOND_APPROPRIATION}: more was cut from an appropriation than was on it, and nothing that was spent or handed on shows it.
     *
     * <p>Example: of 20.00 an act cuts 30.00; 10.00 of the cut were never there. What was appropriated as an amount below zero is no finding. It is
     * a warning where the changes of the appropriation are stated to be all recorded, else information. Its ground is the arithmetic of budgets.
     */
    static final CodedRule REDUCED_BEYOND_APPROPRIATION = CodedRule.ofMoney(
            "REDUCED_BEYOND_APPROPRIATION",
            in -> in.drawdowns().stream()
                    .filter(each -> each.overdraft().isEmpty()
                            && each.money().counted().isNegative() == Answer.NO
                            && each.available().negate().isSurelyPositive())
                    .map(each -> lacking(in, each, in.words(), each.available())));

    /**
     * {@code UNPLANNED_SPENDING}: money that is meant for one plan, or one part of a plan, was certainly spent on another one.
     *
     * <p>Money for a measure that was spent on its task as a whole may have been spent on the measure. Its ground is logical.
     */
    static final CodedRule UNPLANNED_SPENDING = CodedRule.ofMoney("UNPLANNED_SPENDING", SpendingRules::unplanned);

    /**
     * {@code PAYER_UNKNOWN}: something was incurred or paid, and neither it nor what settles it, nor the contract it is under, states who pays or from
     * which appropriation.
     *
     * <p>Nobody pays for what costs 0.00. Its ground is logical: unknown is not nobody.
     */
    static final CodedRule PAYER_UNKNOWN =
            CodedRule.ofMoney("PAYER_UNKNOWN", SpendingRules::ofNobody).together();

    /**
     * {@code PAID_BEYOND_AMOUNT}: more was paid for a cost or under a contract than it comes to, refunds taken off, or more came back of a payment
     * than was paid.
     *
     * <p>Example: 200.00 and 10.01 paid for a cost of 210.00 are 0.01 too much; if the cost is stated as "0,2 tūkst. Eur", they are not. Of a cost
     * with a unit price, what the price comes to for all its events counts where that is more. Payments for a contract and payments for costs
     * under it are paid under it: of a contract of 300.00, 210.00 were paid for the lectures that were held, and 90.01 more on the contract
     * itself. Its ground is arithmetic.
     */
    static final CodedRule PAID_BEYOND_AMOUNT = CodedRule.ofMoney(
            "PAID_BEYOND_AMOUNT",
            in -> Stream.<List<? extends MoneyFact>>of(
                            in.dossier().expenditures(),
                            in.dossier().contracts(),
                            in.dossier().payments())
                    .flatMap(wholes -> Search.byId(wholes).stream())
                    .flatMap(whole -> paidBeyond(in, whole).stream()));

    /**
     * {@code PAID_OUTSIDE_CONTRACT}: something was paid on a contract before it was awarded or concluded, or after its time was over as it stands.
     *
     * <p>Example: a contract of 1 March ends on 30 June, and an amendment of 20 June lets it end on 31 August: what is paid on 15 July is no finding,
     * what is paid on 28 February or 1 September is one. Refunds are none. Its ground is arithmetic.
     */
    static final CodedRule PAID_OUTSIDE_CONTRACT = CodedRule.ofMoney(
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
    static final CodedRule CONTRACT_UNLIKE_ITEMS = CodedRule.ofMoney(
            "CONTRACT_UNLIKE_ITEMS",
            in -> Search.byId(in.dossier().contracts()).stream()
                    .filter(contract -> !contract.items().isEmpty() && in.happened(contract.when()) != Answer.NO)
                    .flatMap(contract -> unlikeItems(in, contract).stream()));

    private SpendingRules() {}

    /** Of several plans it is said whose money it is. */
    private static Finding spent(Search in, MonetaryAmount amount, LocalDate day, Appropriation money, Fact fact) {
        Text sentence = in.words().with("amount", amount).with("day", day);
        Text message = MoneyLinks.of(in.dossier())
                .plan(money)
                .filter(any -> in.dossier().plans().size() > 1)
                .map(id -> Phrase.of(CheckMessage.MONEY_OF_PLAN)
                        .with("plan", in.dossier().get(ActionPlan.class, id).title()))
                .map(plan -> Text.joined(" ", ImmutableList.of(sentence, plan)))
                .orElse(sentence);
        return in.warning(message, fact).weighing(Weight.of(AmountRange.exactly(amount)));
    }

    /** That what is left of an appropriation is surely below zero. */
    private static Finding lacking(Search in, Drawdown drawdown, Phrase words, AmountRange left) {
        Appropriation money = drawdown.money();
        return unlessChanged(
                in,
                drawdown,
                in.asOf(),
                in.ofMoney(words.with("what", RowNames.money(in, money)), left.negate(), money));
    }

    /** A change of the appropriation that is not recorded would refute it. */
    private static Finding unlessChanged(Search in, Drawdown drawdown, LocalDate day, Finding finding) {
        return Search.unlessRefuted(finding, in.undeclared(drawdown.money(), List.of(ListKind.APPROPRIATIONS), day));
    }

    /** What was surely incurred of some costs, and paid by some payments. */
    private static Stream<MoneyFact> surely(Search in, Predicate<Expenditure> costs, Predicate<Payment> payments) {
        Costs incurred = in.costs();
        return Stream.concat(
                Search.byId(in.dossier().expenditures()).stream()
                        .filter(costs)
                        .filter(cost -> incurred.incurred(cost).value().isPositive() == Answer.YES),
                Search.byId(in.dossier().payments()).stream()
                        .filter(payment -> payment.kind() == PaymentKind.PAYMENT
                                && payments.test(payment)
                                && payment.counted().isPositive() == Answer.YES
                                && in.happened(payment.when()) == Answer.YES));
    }

    // ---- spent on what it is not meant for

    private static Stream<Finding> unplanned(Search in) {
        MoneyLinks links = in.links();
        // A payment for a cost that is from an appropriation itself is found with the cost.
        return surely(
                        in,
                        cost -> !isMeantFor(in, cost),
                        payment -> links.settled(payment)
                                        .filter(settled -> settled instanceof Expenditure cost
                                                && links.paidFrom(cost).isPresent())
                                        .isEmpty()
                                && !isMeantFor(in, payment))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        spent -> links.account(spent).orElseThrow().id(), spent -> unplanned(in, spent)))
                .asMap()
                .values()
                .stream()
                .flatMap(ofOnePot -> in.together(ofOnePot.stream()));
    }

    private static Finding unplanned(Search in, MoneyFact spent) {
        MoneyLinks links = in.links();
        String on = links.item(spent).or(() -> links.statedPlan(spent)).orElseThrow();
        Text subject = FactNames.of(in.dossier(), on).orElseThrow();
        boolean isMeasure = in.dossier().get(Fact.class, on) instanceof Measure;
        return in.warning(
                        (isMeasure ? in.words() : Phrase.of(CheckMessage.UNPLANNED_SPENDING_ON))
                                .with("amount", spent.amount())
                                .with("subject", subject),
                        spent,
                        links.account(spent).orElseThrow())
                .weighing(Weight.of(spent.counted()))
                .listedAs(
                        RowNames.title(subject), Phrase.of(CheckMessage.AMOUNT).with("amount", spent.amount()));
    }

    /** Whether it may be; what a change does not state of what it is meant for is as the original states it. */
    private static boolean isMeantFor(Search in, MoneyFact spent) {
        MoneyLinks links = in.links();
        Optional<Appropriation> named = links.paidFrom(spent).map(from -> links.appropriation(from.value()));
        if (named.isEmpty()) {
            return true;
        }
        Optional<String> meantItem =
                links.item(named.get()).or(() -> links.account(spent).flatMap(links::item));
        Optional<String> meantPlan = links.plan(named.get())
                .or(() -> meantItem.flatMap(in.dossier()::planOf).map(Fact::id));
        Optional<String> item = links.item(spent);
        Optional<String> plan = links.statedPlan(spent);
        boolean otherPlan = plan.isPresent() && meantPlan.isPresent() && !plan.equals(meantPlan);
        boolean otherItem = item.isPresent()
                && meantItem.isPresent()
                && !in.lists().isPartOf(meantItem, item.get())
                && !in.lists().isPartOf(item, meantItem.get());
        return !otherPlan && !otherItem;
    }

    // ---- paid by nobody known

    private static Stream<Finding> ofNobody(Search in) {
        MoneyLinks links = in.links();
        return surely(
                        in,
                        cost -> !isSettledByWhomIsKnown(links, cost)
                                && links.contract(cost)
                                        .filter(contract -> isSettledByWhomIsKnown(links, contract))
                                        .isEmpty(),
                        payment -> !isKnown(links, payment)
                                && links.settled(payment).stream()
                                        .allMatch(settled ->
                                                settled instanceof Contract && !isSettledByWhomIsKnown(links, settled)))
                .map(fact -> ofNobody(in, fact));
    }

    private static Finding ofNobody(Search in, MoneyFact fact) {
        Text subject = subject(in, fact);
        return in.information(in.words().with("amount", fact.amount()).with("subject", subject), fact)
                .weighing(Weight.of(fact.counted()))
                .listedAs(subject, Phrase.of(CheckMessage.AMOUNT).with("amount", fact.amount()));
    }

    private static boolean isKnown(MoneyLinks links, MoneyFact fact) {
        return links.payer(fact).isPresent() || links.paidFrom(fact).isPresent();
    }

    private static boolean isSettledByWhomIsKnown(MoneyLinks links, MoneyFact fact) {
        return isKnown(links, fact) || links.settling(fact).stream().anyMatch(payment -> isKnown(links, payment));
    }

    /** What a cost comes to at most, whatever of its events has been held. */
    private static AmountRange most(Costs costs, Expenditure cost) {
        return cost.unitPrice().isEmpty()
                ? cost.counted()
                : costs.ofAllEvents(cost).value().hull(cost.counted());
    }

    private static Contract standing(Search in, Contract contract) {
        return MoneyLinks.standing(in.dossier(), contract, in.occurrences());
    }

    /** What comes to less than was certainly paid for it or came back of it, by more than the precision of the numbers. */
    private static Optional<Finding> paidBeyond(Search in, MoneyFact whole) {
        Figure<AmountRange> paid = Payments.of(in.dossier(), whole.id(), in.asOf());
        ImmutableList<Explanation> payments = paid.explanation().parts();
        MoneyFact standing = whole instanceof Contract contract ? standing(in, contract) : whole;
        AmountRange beyond =
                paid.value().minus(whole instanceof Expenditure cost ? most(in.costs(), cost) : standing.counted());
        return Optional.of(beyond)
                .filter(any -> !payments.isEmpty() && beyond.isSurelyPositive())
                .map(any -> in.found(
                                Severity.WARNING,
                                beyond(in, whole)
                                        .with("value", standing.amount())
                                        .with("paid", paid.value())
                                        .with("amount", beyond),
                                Stream.concat(
                                                Stream.of(whole),
                                                payments.stream()
                                                        .flatMap(payment -> payment.fact().stream())
                                                        .flatMap(id -> in.dossier().fact(id).stream()))
                                        .toList())
                        .weighing(Weight.of(beyond)));
    }

    private static Phrase beyond(Search in, MoneyFact whole) {
        if (whole instanceof Payment) {
            return Phrase.of(CheckMessage.REFUND_BEYOND_PAYMENT);
        }
        return Phrase.of(whole instanceof Contract ? CheckMessage.PAID_BEYOND_CONTRACT : CheckMessage.PAID_BEYOND_COST)
                .with("subject", subject(in, whole));
    }

    private static Text subject(Search in, MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return in.costs().subject(cost);
        }
        return fact instanceof Contract contract
                ? contract.subject()
                : Payments.subject(in.dossier(), in.costs(), (Payment) fact);
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
                                .with("sum", contract.itemsInAll().orElseThrow()),
                        difference,
                        contract));
    }
}
