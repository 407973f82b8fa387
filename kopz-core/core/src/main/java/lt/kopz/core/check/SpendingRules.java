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
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
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
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The rules about money that is spent or promised from an appropriation, or from none that is known. */
final class SpendingRules {
    /**
     * {@code SPENDING_BEYOND_APPROPRIATION}: more was spent, handed over or carried over from an appropriation than there was on it, on the first day
     * on which that is certain.
     *
     * <p>Example: 700.00 appropriated in February, 710.00 spent by 1 May: 10.00 are missing on 1 May, though 100.00 come on top in June. Of what is
     * known within bounds the reading counts that leaves most. It is a warning where the changes of the appropriation by that day are stated to be all
     * recorded, else information. Its ground is the arithmetic of budgets.
     */
    static final CodedRule SPENDING_BEYOND_APPROPRIATION = CodedRule.of(
            "SPENDING_BEYOND_APPROPRIATION",
            in -> OfOneDay.drawdowns(in.dossier(), in.asOf()).stream()
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
                                spent(
                                        in,
                                        CheckMessage.SPENDING_BEYOND_APPROPRIATION,
                                        overdraft.amount(),
                                        overdraft.day(),
                                        each.money(),
                                        overdraft.fact()));
                    }));

    /**
     * {@code SPENDING_BEFORE_APPROPRIATION}: something was spent from an appropriation before any money can have been on it.
     *
     * <p>Example: 10.00 spent on 31 January from what is appropriated on 1 February. From what is appropriated some time in January it may have
     * been spent after that. Its ground is the arithmetic of budgets.
     */
    static final CodedRule SPENDING_BEFORE_APPROPRIATION = CodedRule.of(
            "SPENDING_BEFORE_APPROPRIATION",
            in -> OfOneDay.drawdowns(in.dossier(), in.asOf()).stream()
                    .flatMap(drawdown -> Search.together(
                            drawdown.early().stream()
                                    .map(early -> spent(
                                                    in,
                                                    CheckMessage.SPENDING_BEFORE_APPROPRIATION,
                                                    early.amount(),
                                                    early.day(),
                                                    drawdown.money(),
                                                    early.fact())
                                            .listedAs(Phrase.of(CheckMessage.AMOUNT_AND_DAY)
                                                    .with("amount", early.amount())
                                                    .with("day", early.day()))),
                            CheckMessage.SPENDINGS_BEFORE_APPROPRIATION)));

    /**
     * {@code COMMITTED_BEYOND_APPROPRIATION}: what is incurred from an appropriation and what is promised from it and still to come are together more
     * than there is on it.
     *
     * <p>A contract is promised as far as neither cost nor payment has drawn it down, so that nothing is counted twice. Example: of 700.00, 610.00
     * are incurred; a contract of 90.00 more is no finding, one of 90.01 is one of 0.01. It is a warning where the changes of the appropriation are
     * stated to be all recorded, else information. Its ground is the arithmetic of budgets.
     */
    static final CodedRule COMMITTED_BEYOND_APPROPRIATION = CodedRule.of(
            "COMMITTED_BEYOND_APPROPRIATION",
            in -> OfOneDay.drawdowns(in.dossier(), in.asOf()).stream()
                    .filter(each -> each.committed().isPositive() != Answer.NO
                            && each.free().negate().isSurelyPositive())
                    .map(each -> unlessChanged(
                            in,
                            each,
                            in.asOf(),
                            in.ofMoney(
                                    Phrase.of(CheckMessage.COMMITTED_BEYOND_APPROPRIATION)
                                            .with("what", new MoneyNames(in.dossier()).of(each.money()))
                                            .with("available", each.available())
                                            .with("incurred", each.incurred())
                                            .with("committed", each.committed()),
                                    each.free().negate(),
                                    each.money()))));

    /**
     * {@code UNPLANNED_SPENDING}: money that is meant for one plan, or one part of a plan, was certainly spent on another one.
     *
     * <p>Money for a measure that was spent on its task as a whole may have been spent on the measure. Its ground is logical.
     */
    static final CodedRule UNPLANNED_SPENDING = CodedRule.of("UNPLANNED_SPENDING", SpendingRules::unplanned);

    /**
     * {@code PAYER_UNKNOWN}: something was incurred or paid, and neither it nor what settles it, nor the contract it is under, states who pays or from
     * which appropriation.
     *
     * <p>Nobody pays for what costs 0.00. Its ground is logical: unknown is not nobody.
     */
    static final CodedRule PAYER_UNKNOWN =
            CodedRule.of("PAYER_UNKNOWN", SpendingRules::ofNobody).together(CheckMessage.PAYERS_UNKNOWN);

    private SpendingRules() {}

    /** Of several plans it is said whose money it is. */
    private static Finding spent(
            Search in, CheckMessage words, MonetaryAmount amount, LocalDate day, Appropriation money, Fact fact) {
        Text sentence = Phrase.of(words).with("amount", amount).with("day", day);
        Text message = MoneyLinks.of(in.dossier())
                .plan(money)
                .filter(any -> in.dossier().plans().size() > 1)
                .map(id -> Phrase.of(CheckMessage.MONEY_OF_PLAN)
                        .with("plan", in.dossier().get(ActionPlan.class, id).title()))
                .map(plan -> Text.joined(" ", ImmutableList.of(sentence, plan)))
                .orElse(sentence);
        return in.warning(message, fact).weighing(Weight.of(AmountRange.exactly(amount)));
    }

    /** A change of the appropriation that is not recorded would refute it. */
    private static Finding unlessChanged(Search in, Drawdown drawdown, LocalDate day, Finding finding) {
        return Search.unlessRefuted(
                finding, Undeclared.of(in.dossier(), drawdown.money()).amongst(List.of(ListKind.APPROPRIATIONS), day));
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
                .flatMap(ofOnePot -> Search.together(ofOnePot.stream(), CheckMessage.UNPLANNED_SPENDINGS));
    }

    private static Finding unplanned(Search in, MoneyFact spent) {
        MoneyLinks links = in.links();
        String on = links.item(spent).or(() -> links.statedPlan(spent)).orElseThrow();
        Text subject = FactNames.of(in.dossier(), on).orElseThrow();
        boolean isMeasure = in.dossier().get(Fact.class, on) instanceof Measure;
        return in.warning(
                        Phrase.of(isMeasure ? CheckMessage.UNPLANNED_SPENDING : CheckMessage.UNPLANNED_SPENDING_ON)
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
        Text subject = fact instanceof Expenditure cost
                ? in.costs().subject(cost)
                : Payments.subject(in.dossier(), in.costs(), (Payment) fact);
        return in.information(
                        Phrase.of(CheckMessage.PAYER_UNKNOWN)
                                .with("amount", fact.amount())
                                .with("subject", subject),
                        fact)
                .weighing(Weight.of(fact.counted()))
                .listedAs(subject, Phrase.of(CheckMessage.AMOUNT).with("amount", fact.amount()));
    }

    private static boolean isKnown(MoneyLinks links, MoneyFact fact) {
        return links.payer(fact).isPresent() || links.paidFrom(fact).isPresent();
    }

    private static boolean isSettledByWhomIsKnown(MoneyLinks links, MoneyFact fact) {
        return isKnown(links, fact) || links.settling(fact).stream().anyMatch(payment -> isKnown(links, payment));
    }
}
