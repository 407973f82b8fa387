package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Aggregates;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Chart;

/**
 * The money of a plan, of all plans of a town or of many towns, the same in sentences, drawings and tables: each figure as it is computed, and
 * unknown where nothing that is recorded leads to it.
 */
record MoneySums(ImmutableMap<ReportedMoney, AmountRange> amounts) {

    static MoneySums of(Figures plan) {
        return of((ReportedMoney what) -> known(plan.of(what)));
    }

    /** Over all plans; unknown where there is none, unless that is stated. */
    static MoneySums of(ReportContext context) {
        CurrencyUnit currency = context.dossier().currency();
        if (context.dossier().plans().isEmpty()) {
            return context.list(ListKind.PLANS, Optional.empty()).isDeclared()
                    ? zero(currency)
                    : of((ReportedMoney any) -> AmountRange.unknown(currency));
        }
        return of((ReportedMoney what) -> known(context.ofAllPlans(what::of)));
    }

    static MoneySums zero(CurrencyUnit currency) {
        return of(any -> AmountRange.exactly(Amounts.zero(currency)));
    }

    private static MoneySums of(Function<ReportedMoney, AmountRange> amount) {
        return new MoneySums(Maps.toMap(Arrays.asList(ReportedMoney.values()), amount::apply));
    }

    private static AmountRange known(Figure<AmountRange> figure) {
        return Unrecorded.isNothing(figure) || figure.isUnexplained()
                ? AmountRange.unknown(figure.value().currency())
                : figure.value();
    }

    AmountRange get(ReportedMoney what) {
        return Objects.requireNonNull(amounts.get(what));
    }

    /** What several towns have together. */
    static MoneySums together(CurrencyUnit currency, Collection<MoneySums> towns) {
        return of((ReportedMoney what) -> Aggregates.of(
                currency, what == ReportedMoney.MISSING, Collections2.transform(towns, town -> town.get(what))));
    }

    /** The least that is missing, where anything is for certain. */
    Optional<MonetaryAmount> lacks() {
        return get(ReportedMoney.MISSING).lower().filter(MonetaryAmount::isPositive);
    }

    /** Whether it is known what is needed and what of it there is. */
    boolean canBeDrawn() {
        return isKnown(get(ReportedMoney.NEED)) && isKnown(get(ReportedMoney.GIVEN));
    }

    /** Whether there is no money at all: a bar of nothing shows nothing. */
    boolean isNone() {
        return Stream.of(ReportedMoney.NEED, ReportedMoney.GIVEN, ReportedMoney.INCURRED)
                .allMatch(what -> get(what).isZero() == Answer.YES);
    }

    /** That it is not below zero is no knowledge of an amount. */
    static boolean isKnown(AmountRange amount) {
        return amount.upper().isPresent()
                || amount.lower().filter(least -> !least.isZero()).isPresent();
    }

    Chart.Bullet drawn(Text label) {
        return new Chart.Bullet(
                label,
                known(get(ReportedMoney.NEED)),
                known(get(ReportedMoney.GIVEN)),
                known(
                        canBeDrawn()
                                ? new FundingGap(get(ReportedMoney.MISSING)).lacking()
                                : get(ReportedMoney.MISSING).widest()),
                known(get(ReportedMoney.SPENT)),
                known(get(ReportedMoney.BY_OTHERS)));
    }

    /** The same, unknown where it is only known not to be below zero. */
    static AmountRange known(AmountRange amount) {
        return isKnown(amount) ? amount : AmountRange.unknown(amount.currency());
    }

    /** What is known of need and money, as a sentence without its end. */
    Optional<Text> inShort() {
        AmountRange missing = get(ReportedMoney.MISSING);
        return sentence(List.of(
                part(PartMessage.MONEY_NEED, get(ReportedMoney.NEED)),
                part(PartMessage.MONEY_GIVEN, get(ReportedMoney.GIVEN)),
                missing.isNegative() == Answer.YES
                        ? part(PartMessage.MONEY_SURPLUS, missing.negate())
                        : part(PartMessage.MONEY_MISSING, missing),
                spentInShort(),
                more(PartMessage.MONEY_OTHERS, ReportedMoney.BY_OTHERS)
                        .or(() -> Optional.of(say(PartMessage.MONEY_OTHERS_UNKNOWN))
                                .filter(any -> isOpen(get(ReportedMoney.BY_OTHERS)))),
                more(PartMessage.MONEY_NO_PAYER, ReportedMoney.BY_NOBODY_KNOWN)));
    }

    /** Whether something recorded leads to it, and no more follows than that it is not below zero. */
    private static boolean isOpen(AmountRange amount) {
        return amount.isKnown() && !isKnown(amount);
    }

    /** The same of where money went. */
    Optional<Text> ofTheFlow() {
        return sentence(List.of(
                part(PartMessage.MONEY_GIVEN, get(ReportedMoney.GIVEN)),
                spentInShort(),
                more(PartMessage.MONEY_PROMISED, ReportedMoney.PROMISED),
                more(PartMessage.MONEY_OTHERS, ReportedMoney.BY_OTHERS),
                more(PartMessage.MONEY_NO_PAYER, ReportedMoney.BY_NOBODY_KNOWN)));
    }

    /** That none of the money is spent is said only where no cost may have been paid from it. */
    private Optional<Text> spentInShort() {
        return get(ReportedMoney.SPENT).isZero() == Answer.YES
                ? Optional.of(say(PartMessage.MONEY_NOT_SPENT))
                        .filter(none -> get(ReportedMoney.BY_NOBODY_KNOWN).isZero() == Answer.YES)
                : part(PartMessage.MONEY_SPENT, get(ReportedMoney.SPENT));
    }

    /** Of what there is none nothing is said. */
    private Optional<Text> more(PartMessage message, ReportedMoney what) {
        return get(what).isZero() == Answer.YES ? Optional.empty() : part(message, get(what));
    }

    private static Optional<Text> part(PartMessage what, AmountRange amount) {
        return Optional.of(amount).filter(MoneySums::isKnown).map(known -> say(what, "amount", known));
    }

    private static Optional<Text> sentence(List<Optional<Text>> parts) {
        List<Text> all = parts.stream().flatMap(Optional::stream).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(Text.joined("; ", all));
    }
}
