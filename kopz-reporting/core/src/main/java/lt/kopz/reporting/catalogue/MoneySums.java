package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Chart;

/**
 * The same figures of the money of a plan, of all plans of a town or of many towns, wherever sentences, drawings and tables show them: each
 * as it is computed, and unknown where nothing that is recorded leads to it.
 */
record MoneySums(
        AmountRange need,
        AmountRange given,
        AmountRange missing,
        AmountRange spent,
        AmountRange promised,
        AmountRange incurred,
        AmountRange others,
        AmountRange payerNotStated) {

    static MoneySums of(Figures plan) {
        return new MoneySums(
                known(plan.need()),
                known(plan.appropriated()),
                known(plan.financing().as(FundingGap::missing)),
                known(plan.spent()),
                known(plan.committed()),
                known(plan.incurred()),
                known(plan.paidByOthers()),
                known(plan.payerNotStated()));
    }

    /** Over all plans; unknown where there is none, unless that is stated. */
    static MoneySums of(Dossier dossier, LocalDate asOf) {
        if (dossier.plans().isEmpty()) {
            boolean none = KnownLists.of(dossier)
                    .of(ListKind.PLANS, Optional.empty(), asOf)
                    .isDeclared();
            return none ? zero(dossier.currency()) : all(AmountRange.unknown(dossier.currency()));
        }
        Function<Function<BudgetGaps, Figure<?>>, AmountRange> all =
                figure -> known(BudgetGaps.ofAllPlans(dossier, asOf, figure));
        return new MoneySums(
                all.apply(BudgetGaps::need),
                all.apply(BudgetGaps::appropriated),
                all.apply(BudgetGaps::financing),
                all.apply(BudgetGaps::spent),
                all.apply(BudgetGaps::committed),
                all.apply(BudgetGaps::incurred),
                all.apply(BudgetGaps::paidByOthers),
                all.apply(BudgetGaps::payerNotStated));
    }

    static MoneySums zero(CurrencyUnit currency) {
        return all(AmountRange.exactly(Amounts.zero(currency)));
    }

    private static MoneySums all(AmountRange amount) {
        return new MoneySums(amount, amount, amount, amount, amount, amount, amount, amount);
    }

    private static AmountRange known(Figure<AmountRange> figure) {
        return Unrecorded.isNothing(figure) || figure.isUnexplained()
                ? AmountRange.unknown(figure.value().currency())
                : figure.value();
    }

    MoneySums plus(MoneySums more) {
        return new MoneySums(
                need.plus(more.need),
                given.plus(more.given),
                missing.plus(more.missing),
                spent.plus(more.spent),
                promised.plus(more.promised),
                incurred.plus(more.incurred),
                others.plus(more.others),
                payerNotStated.plus(more.payerNotStated));
    }

    /** As summands: what is unknown is not below zero, but for what is missing. */
    MoneySums atLeast() {
        return new MoneySums(
                atLeast(need),
                atLeast(given),
                missing,
                atLeast(spent),
                atLeast(promised),
                atLeast(incurred),
                atLeast(others),
                atLeast(payerNotStated));
    }

    private static AmountRange atLeast(AmountRange amount) {
        return isKnown(amount) ? amount : AmountRange.atLeast(Amounts.zero(amount.currency()));
    }

    /** The least that is missing, where anything is for certain. */
    Optional<MonetaryAmount> lacks() {
        return missing.lower().filter(MonetaryAmount::isPositive);
    }

    /** Whether it is known what is needed and what of it there is. */
    boolean canBeDrawn() {
        return isKnown(need) && isKnown(given);
    }

    /** That it is not below zero is no knowledge of an amount. */
    static boolean isKnown(AmountRange amount) {
        return amount.upper().isPresent()
                || amount.lower().filter(least -> !least.isZero()).isPresent();
    }

    Chart.Bullet drawn(Text label) {
        return new Chart.Bullet(label, need, given, spent, others);
    }

    /** What is known of need and money, as a sentence without its end. */
    Optional<Text> inShort() {
        return sentence(Stream.of(
                        part(PartMessage.MONEY_NEED, need),
                        part(PartMessage.MONEY_GIVEN, given),
                        missing.isNegative() == Answer.YES
                                ? part(PartMessage.MONEY_SURPLUS, missing.negate())
                                : part(PartMessage.MONEY_MISSING, missing),
                        spentInShort(),
                        more(PartMessage.MONEY_OTHERS, others),
                        more(PartMessage.MONEY_NO_PAYER, payerNotStated))
                .flatMap(Optional::stream));
    }

    /** The same of where money went. */
    Optional<Text> ofTheFlow() {
        return sentence(Stream.of(
                        part(PartMessage.MONEY_GIVEN, given),
                        spentInShort(),
                        more(PartMessage.MONEY_PROMISED, promised),
                        more(PartMessage.MONEY_OTHERS, others),
                        more(PartMessage.MONEY_NO_PAYER, payerNotStated))
                .flatMap(Optional::stream));
    }

    private Optional<Text> spentInShort() {
        return spent.isZero() == Answer.YES
                ? Optional.of(say(PartMessage.MONEY_NOT_SPENT))
                : part(PartMessage.MONEY_SPENT, spent);
    }

    /** Of what there is none nothing is said. */
    private static Optional<Text> more(PartMessage what, AmountRange amount) {
        return amount.isZero() == Answer.YES ? Optional.empty() : part(what, amount);
    }

    private static Optional<Text> part(PartMessage what, AmountRange amount) {
        return Optional.of(amount)
                .filter(MoneySums::isKnown)
                .map(known -> Phrase.of(what).with("amount", known));
    }

    private static Optional<Text> sentence(Stream<Text> parts) {
        ImmutableList<Text> all = parts.collect(ImmutableList.toImmutableList());
        return all.isEmpty() ? Optional.empty() : Optional.of(Text.joined("; ", all));
    }
}
