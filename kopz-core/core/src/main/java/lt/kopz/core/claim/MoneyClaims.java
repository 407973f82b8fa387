package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Holds claims about money against the figures that they ask for.
 *
 * <p>A claim holds where the bounds of its figure lie within everything that rounds to what is printed, half a unit of the last place on
 * both sides included. It does not hold where the figure, taken as coarsely as its own sources print it, has nothing in common with that.
 */
final class MoneyClaims {
    private final Dossier dossier;
    private final LocalDate asOf;
    private final KnownDays known;

    MoneyClaims(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        this.known = KnownDays.of(dossier, asOf);
    }

    ClaimCheck check(Claim claim, Assertion.OfMoney claimed) {
        if (claimed instanceof Assertion.AmountStated amount) {
            return amount(claim, amount);
        }
        return claimed instanceof Assertion.ShareStated share
                ? share(claim, share)
                : change(claim, (Assertion.ChangeStated) claimed);
    }

    // ---- amounts

    private ClaimCheck amount(Claim claim, Assertion.AmountStated claimed) {
        Ways ways = Ways.of(claimed.question().figure());
        AllowedAmount allowed = AllowedAmount.of(dossier, ways, claimed.direction(), claimed.amount());
        AskedMoney asked = new AskedMoney(allowed.dossier(), claimed.question());
        Text said = ways.claimed(claimed.direction(), claimed.amount());
        LocalDate day = day(claimed.question());
        return check(
                claim,
                claimed.throughout().isPresent()
                        ? MoneyWords.of(dossier, claimed)
                        : MoneyWords.of(dossier, claimed.question()),
                said,
                claimed.throughout()
                        .map(days -> throughout(days, asked, allowed))
                        .orElseGet(() -> on(day, asked, allowed)));
    }

    /** Of what is recorded in other currencies alone than the one that is claimed, that is why nobody can tell. */
    private Outcome on(LocalDate day, AskedMoney asked, AllowedAmount allowed) {
        Figure<AmountRange> figure = asked.on(day);
        boolean isInTime = isInTime(asked.question());
        ImmutableList<Text> others = figure.isUnexplained()
                ? Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                        .filter(currency -> !currency.equals(asked.dossier().currency())
                                && !new AskedMoney(AllowedAmount.in(currency, dossier), asked.question())
                                        .on(day)
                                        .isUnexplained())
                        .map(Text::currency)
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        return others.isEmpty()
                ? allowed.outcome(figure, day, isInTime)
                : Outcome.undetermined(
                        day,
                        isInTime,
                        Phrase.of(MoneyClaimMessage.OTHER_CURRENCY).with("currencies", Text.list(others)));
    }

    /** As of the first day that speaks against it; else of the first on which nobody can tell; else of the last. */
    private Outcome throughout(DateRange days, AskedMoney asked, AllowedAmount allowed) {
        LocalDate last = known.upTo(days.end());
        if (last.isBefore(days.start())) {
            return allowed.outcome(asked.on(last), last, false);
        }
        ImmutableList<Outcome> outcomes = asked.over(DateRange.of(days.start(), last)).stream()
                .map(figure -> allowed.outcome(figure, figure.asOf(), true))
                .collect(ImmutableList.toImmutableList());
        return Stream.of(Answer.NO, Answer.CANNOT_TELL)
                .flatMap(answer ->
                        outcomes.stream().filter(each -> each.comparison().holds() == answer))
                .findFirst()
                .orElseGet(() -> allowed.outcome(asked.on(last), last, last.equals(days.end())));
    }

    // ---- shares and changes

    private ClaimCheck share(Claim claim, Assertion.ShareStated claimed) {
        Text what = MoneyWords.share(dossier, claimed.part(), claimed.whole());
        AllowedShare allowed = AllowedShare.of(claimed.share());
        return check(
                claim,
                what,
                new ShareWords(claimed.share()).claimed(),
                compared(
                        dossier,
                        claimed.part(),
                        claimed.whole(),
                        (part, whole, day, isInTime) -> allowed.outcome(what, part, whole, day, isInTime)));
    }

    private ClaimCheck change(Claim claim, Assertion.ChangeStated claimed) {
        Text what = MoneyWords.change(dossier, claimed.from(), claimed.to());
        if (claimed.share().isPresent()) {
            AllowedShare allowed = AllowedShare.ofTheEarlier(
                    claimed.direction(), claimed.share().get());
            Text by = new ShareWords(claimed.share().get()).claimed();
            return check(
                    claim,
                    what,
                    Ways.CHANGE.said(claimed.direction(), Optional.of(by)),
                    compared(
                            dossier,
                            claimed.to(),
                            claimed.from(),
                            (to, from, day, isInTime) -> allowed.outcome(what, to, from, day, isInTime)));
        }
        Optional<MoneyDirection> direction = Optional.of(claimed.direction());
        AllowedAmount allowed = AllowedAmount.of(dossier, Ways.CHANGE, direction, claimed.amount());
        return check(
                claim,
                what,
                Ways.CHANGE.claimed(direction, claimed.amount()),
                compared(
                        allowed.dossier(),
                        claimed.to(),
                        claimed.from(),
                        (to, from, day, isInTime) -> allowed.outcome(what, to, from, day, isInTime)));
    }

    /** What comes out of two determined figures. */
    private interface Comparing {
        Outcome of(Figure<AmountRange> one, Figure<AmountRange> other, LocalDate day, boolean isInTime);
    }

    /** Two figures, each as of its own day; what comes out is as of the first one's. */
    private Outcome compared(Dossier of, MoneyQuestion one, MoneyQuestion other, Comparing comparing) {
        LocalDate day = day(one);
        boolean isInTime = isInTime(one) && isInTime(other);
        Figure<AmountRange> first = new AskedMoney(of, one).on(day);
        Figure<AmountRange> second = new AskedMoney(of, other).on(day(other));
        return Stream.of(first, second)
                .filter(Figure::isUnexplained)
                .flatMap(figure -> figure.reason().stream())
                .findFirst()
                .map(reason -> Outcome.undetermined(day, isInTime, reason))
                .orElseGet(() -> comparing
                        .of(first, second, day, isInTime)
                        .with(CheckParts.figure(first), CheckParts.figure(second)));
    }

    // ---- what they have in common

    /** The day on which a question is answered: the one it names, as far as facts are known, else the one asked for. */
    private LocalDate day(MoneyQuestion question) {
        return question.asOf().map(known::upTo).orElse(asOf);
    }

    private boolean isInTime(MoneyQuestion question) {
        return question.asOf().filter(day -> known.upTo(day).isBefore(day)).isEmpty();
    }

    private ClaimCheck check(Claim claim, Text what, Text claimed, Outcome outcome) {
        return CheckParts.decided(
                claim,
                asOf,
                outcome.isInTime() ? outcome.comparison() : ClaimComparison.CANNOT_TELL,
                Phrase.of(MoneyClaimMessage.CHECK)
                        .with("what", what)
                        .with("claimed", claimed)
                        .with("computed", outcome.computed()),
                outcome.figures(),
                outcome.isInTime() ? ImmutableList.of() : ImmutableList.of(KnownDays.notKnownYet(outcome.day())));
    }
}
