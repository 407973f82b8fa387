package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Finds claims that cannot all be so, whatever the facts: what one of them allows has nothing in common with what others allow, each within
 * its printed precision.
 *
 * <ul>
 *   <li>The same thing is claimed several times.
 *   <li>A share or a change is claimed beside the amounts that it is of; a gap beside the need and the money; a cost beside its parts.
 *   <li>A total is claimed beside parts of it, which are more than it, or are all there is and are less.
 * </ul>
 *
 * <p>Claims are held against each other where they speak of a common day. A claim without a day speaks of the time in which its source was
 * written; where nobody knows that, of the same time as what else is claimed without a day in the same document, and of no other; and
 * without any source, of the day asked for.
 */
public final class ClaimConflicts {
    private static final Premises.Formula<Bounds<Fraction>, Fraction> RATIO = new Premises.Formula<>(
            AllowedShare::isFromNothingOn, AllowedShare::isWhole, AllowedShare::ratio, ratio -> ratio, false);
    private static final Premises.Formula<AmountRange, MonetaryAmount> SUM =
            new Premises.Formula<>(any -> true, any -> true, AmountRange::plus, Bounds::of, true);
    private static final Premises.Formula<AmountRange, MonetaryAmount> DIFFERENCE =
            new Premises.Formula<>(any -> true, any -> true, AmountRange::minus, Bounds::of, false);

    /** How a figure comes of two others. */
    private record Composed(MoneyFigure one, MoneyFigure other, boolean isSum) {}

    private static final ImmutableMap<MoneyFigure, Composed> COMPOSED = ImmutableMap.of(
            MoneyFigure.FINANCING_GAP,
            new Composed(MoneyFigure.NEED, MoneyFigure.APPROPRIATED, false),
            MoneyFigure.DELIVERY_GAP,
            new Composed(MoneyFigure.NEED, MoneyFigure.INCURRED, false),
            MoneyFigure.COST,
            new Composed(MoneyFigure.INCURRED, MoneyFigure.COMMITTED, true));

    private final Dossier dossier;
    private final Sayings sayings;
    private final Premises<Bounds<Fraction>, Fraction> ratios;
    private final Premises<AmountRange, MonetaryAmount> sums;
    private final Premises<AmountRange, MonetaryAmount> differences;
    private final List<ClaimConflict> found = new ArrayList<>();

    private ClaimConflicts(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.sayings = new Sayings(dossier, asOf);
        this.ratios = new Premises<>(RATIO, sayings::distinct);
        this.sums = new Premises<>(SUM, sayings::distinct);
        this.differences = new Premises<>(DIFFERENCE, sayings::distinct);
    }

    /**
     * The conflicts between the claims of a dossier.
     *
     * @param dossier the dossier
     * @param asOf the day that claims without a day of their own are taken to speak of
     * @return the conflicts, each kind by the ids of the claims
     */
    public static ImmutableList<ClaimConflict> of(Dossier dossier, LocalDate asOf) {
        ClaimConflicts conflicts = new ClaimConflicts(dossier, asOf);
        conflicts.find();
        return ImmutableList.copyOf(conflicts.found);
    }

    private void find() {
        repeated(sayings.amounts.values(), Bounds::of);
        repeated(sayings.changes, Bounds::of);
        repeated(sayings.shares, share -> share);
        repeated(sayings.counts, count -> count);
        repeated(sayings.countChanges, count -> count);
        sayings.shares.forEach(this::shareOfAmounts);
        sayings.changes.forEach(this::changeOfAmounts);
        sayings.distinct().forEach(this::byFormula);
        ClaimedParts.Index parts = new ClaimedParts.Index(dossier, sayings.distinct());
        sayings.distinct()
                .forEach(total -> parts.breakdowns(new Premises.Asked(total.about(), total.when())).stream()
                        .filter(breakdown -> !breakdown.fits(total.value()))
                        .forEach(breakdown -> conflict(
                                breakdown.parts(),
                                Phrase.of(MoneyClaimMessage.PARTS_IN_ALL).with("computed", breakdown.inAll()),
                                total)));
    }

    // ---- the same thing several times

    private <K, V, T extends Comparable<? super T>> void repeated(List<Said<K, V>> all, Function<V, Bounds<T>> bounds) {
        Map<K, List<Said<K, V>>> byThing = new LinkedHashMap<>();
        all.forEach(each ->
                byThing.computeIfAbsent(each.about(), any -> new ArrayList<>()).add(each));
        byThing.values().forEach(same -> {
            ImmutableList<Said<?, ?>> opposed = Opposed.of(same, bounds);
            if (!opposed.isEmpty()) {
                conflict(opposed, sides(opposed));
            }
        });
    }

    // ---- what follows from other claims

    private void shareOfAmounts(Said<Sayings.OfTwo, Bounds<Fraction>> share) {
        Assertion.OfMoney stated = (Assertion.OfMoney) share.claim().assertion();
        boolean isChange = stated instanceof Assertion.ChangeStated;
        MoneyQuestion part = stated.questions().get(isChange ? 1 : 0);
        MoneyQuestion whole = stated.questions().get(isChange ? 0 : 1);
        ShareWords words = ShareWords.OF_NO_SOURCE;
        against(ratios, share, share.value(), part, whole, share.about().currency())
                .forEach(pair -> conflict(
                        pair.said(),
                        implied(isChange ? words.change(pair.result()) : words.computed(pair.result())),
                        share));
    }

    private void changeOfAmounts(Said<Sayings.OfTwo, AmountRange> change) {
        Assertion.ChangeStated stated = (Assertion.ChangeStated) change.claim().assertion();
        against(
                        differences,
                        change,
                        Bounds.of(change.value()),
                        stated.to(),
                        stated.from(),
                        change.about().currency())
                .forEach(pair -> conflict(pair.said(), implied(Ways.CHANGE.computed(pair.result())), change));
    }

    private void byFormula(Said<Sayings.OfAmount, AmountRange> claimed) {
        MoneyQuestion question = claimed.about().question();
        Composed composed = COMPOSED.get(question.figure());
        if (composed == null) {
            return;
        }
        against(
                        composed.isSum() ? sums : differences,
                        claimed,
                        Bounds.of(claimed.value()),
                        question.withFigure(composed.one()),
                        question.withFigure(composed.other()),
                        claimed.about().currency())
                .forEach(pair ->
                        conflict(pair.said(), implied(Ways.of(question.figure()).computed(pair.result())), claimed));
    }

    private <R, T extends Comparable<? super T>> Stream<Premises.Pair<R>> against(
            Premises<R, T> premises,
            Said<?, ?> by,
            Bounds<T> value,
            MoneyQuestion one,
            MoneyQuestion other,
            CurrencyUnit currency) {
        return premises.against(
                asked(by, one, currency), asked(by, other, currency), one.asOf().equals(other.asOf()), value);
    }

    private Premises.Asked asked(Said<?, ?> by, MoneyQuestion question, CurrencyUnit currency) {
        return new Premises.Asked(
                new Sayings.OfAmount(question.withAsOf(Optional.empty()), currency), sayings.when(by, question));
    }

    // ---- in words

    private void conflict(ImmutableList<Said<?, ?>> premises, Text implied, Said<?, ?> claimed) {
        ImmutableList<Said<?, ?>> all = ImmutableList.<Said<?, ?>>builder()
                .addAll(premises)
                .add(claimed)
                .build();
        conflict(
                all,
                ImmutableList.<Text>builder()
                        .addAll(sides(premises))
                        .add(implied, claimed.side())
                        .build());
    }

    private void conflict(ImmutableList<Said<?, ?>> said, ImmutableList<Text> sides) {
        found.add(new ClaimConflict(
                said.stream().map(Said::claim).distinct().collect(ImmutableList.toImmutableList()),
                Phrase.of(MoneyClaimMessage.DISAGREE).with("claims", Text.joined("; ", sides))));
    }

    private static ImmutableList<Text> sides(ImmutableList<Said<?, ?>> said) {
        return said.stream().map(Said::side).collect(ImmutableList.toImmutableList());
    }

    private static Text implied(Text computed) {
        return Phrase.of(MoneyClaimMessage.IMPLIED).with("computed", computed);
    }
}
