package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Holds claims of figures against the figures that they ask for.
 *
 * <p>A claim holds where the bounds of its figure lie within everything that rounds to what is printed, half a unit of the last place on
 * both sides included. It does not hold where the figure, taken as coarsely as its own sources print it, has nothing in common with that.
 */
final class FigureClaims {
    private final Dossier dossier;
    private final LocalDate asOf;

    FigureClaims(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
    }

    ClaimCheck check(Claim claim, Assertion.OfFigures claimed) {
        if (claimed instanceof Assertion.FigureStated stated) {
            return stated(claim, stated);
        }
        return claimed instanceof Assertion.ShareStated share
                ? share(claim, share)
                : change(claim, (Assertion.ChangeStated) claimed);
    }

    /** A figure in the currency that is claimed. */
    private ClaimedFigure figure(Question question, Optional<StatedAmount> amount) {
        return new ClaimedFigure(
                amount.map(StatedAmount::currency)
                        .map(currency -> ClaimedFigure.in(currency, dossier))
                        .orElse(dossier),
                asOf,
                question);
    }

    // ---- one figure

    private ClaimCheck stated(Claim claim, Assertion.FigureStated claimed) {
        ClaimedFigure figure = figure(claimed.question(), claimed.amount());
        Span allowed = figure.ways()
                .allowed(claimed.direction(), Ways.stated(claimed.amount(), claimed.count()), figure.currency());
        return check(
                claim,
                claimed.throughout()
                        .map(days -> throughout(figure.words(), days))
                        .orElseGet(figure::words),
                figure.ways().claimed(claimed.direction(), claimed.amount(), claimed.count()),
                claimed.throughout()
                        .map(days -> throughout(days, figure, allowed))
                        .orElseGet(() -> on(figure, allowed)));
    }

    /** A figure on every day of a period, in words. */
    static Text throughout(Text figure, DateRange days) {
        return Phrase.of(ClaimMessage.THROUGHOUT).with("figure", figure).with("period", days);
    }

    /** Of what is recorded in other currencies alone than the one that is claimed, that is why nobody can tell. */
    private Outcome on(ClaimedFigure asked, Span allowed) {
        Figure<Quantity> figure = asked.on(asked.day());
        ImmutableList<Text> others = figure.isUnexplained()
                ? Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                        .filter(currency -> !currency.equals(asked.dossier().currency())
                                && !new ClaimedFigure(ClaimedFigure.in(currency, dossier), asOf, asked.question())
                                        .on(asked.day())
                                        .isUnexplained())
                        .map(Text::currency)
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        return others.isEmpty()
                ? outcome(figure, allowed, asked.ways(), asked.isInTime(), ImmutableList.of(figure))
                : Outcome.undetermined(
                        asked.day(),
                        asked.isInTime(),
                        Phrase.of(ClaimMessage.OTHER_CURRENCY).with("currencies", Text.list(others)));
    }

    /** As of the first day that speaks against it; else of the first on which nobody can tell; else of the last. */
    private Outcome throughout(DateRange days, ClaimedFigure asked, Span allowed) {
        LocalDate last = ClaimedFigure.known(dossier, asOf, days.end());
        Function<Figure<Quantity>, Outcome> held = figure ->
                outcome(figure, allowed, asked.ways(), !last.isBefore(days.start()), ImmutableList.of(figure));
        if (last.isBefore(days.start())) {
            return held.apply(asked.on(last));
        }
        ImmutableList<Outcome> outcomes = asked.over(DateRange.of(days.start(), last)).stream()
                .map(held)
                .collect(ImmutableList.toImmutableList());
        return Stream.of(Answer.NO, Answer.CANNOT_TELL)
                .flatMap(answer ->
                        outcomes.stream().filter(each -> each.comparison().holds() == answer))
                .findFirst()
                .orElseGet(() -> held.apply(asked.on(last)).inTime(last.equals(days.end())));
    }

    private static Outcome outcome(
            Figure<Quantity> figure,
            Span allowed,
            Ways ways,
            boolean isInTime,
            ImmutableList<Figure<Quantity>> figures) {
        if (figure.isUnexplained()) {
            return Outcome.undetermined(figure.asOf(), isInTime, figure.reason().orElseThrow());
        }
        Span computed = Span.of(figure.value());
        ClaimComparison comparison = ClaimComparison.of(allowed, computed);
        return comparison.holds() == Answer.CANNOT_TELL
                        && !computed.isUnknown()
                        && figure.reason().isPresent()
                ? Outcome.undetermined(figure.asOf(), isInTime, figure.reason().get())
                : Outcome.of(comparison, figure.asOf(), isInTime, computed(figure, ways), figures);
    }

    /** A number with the figures that it is the sum of. */
    private static Text computed(Figure<Quantity> figure, Ways ways) {
        Text computed = ways.computed(figure.value());
        Explanation tree = figure.explanation();
        if (!(figure.value() instanceof Quantity.OfCount)
                || !Measures.all().stream()
                        .map(Measurable::name)
                        .collect(Collectors.toSet())
                        .containsAll(Lists.transform(tree.parts(), Explanation::label))
                || tree.parts().isEmpty()) {
            return computed;
        }
        return Phrase.of(GapMessage.OF_PART)
                .with("figure", computed)
                .with(
                        "part",
                        Text.joined(
                                "; ",
                                tree.parts().stream()
                                        .map(part -> Phrase.of(ClaimMessage.SIDE)
                                                .with("what", part.label())
                                                .with(
                                                        "claimed",
                                                        Ways.value(part.value().asCount())))
                                        .collect(ImmutableList.toImmutableList())));
    }

    // ---- two figures

    private ClaimCheck share(Claim claim, Assertion.ShareStated claimed) {
        ClaimedFigure part = figure(claimed.part(), Optional.empty());
        ClaimedFigure whole = figure(claimed.whole(), Optional.empty());
        ShareWords words = new ShareWords(claimed.share());
        Text what = part.asShareOf(whole);
        return check(
                claim,
                what,
                words.claimed(),
                compared(part, whole, shareOf(what, Span.of(claimed.share()).widened(), words::computed)));
    }

    private ClaimCheck change(Claim claim, Assertion.ChangeStated claimed) {
        ClaimedFigure from = figure(claimed.from(), claimed.amount());
        ClaimedFigure to = figure(claimed.to(), claimed.amount());
        Text what = from.becoming(to);
        return check(
                claim,
                what,
                claimed(claimed),
                compared(
                        to,
                        from,
                        claimed.share()
                                .map(share -> shareOf(
                                        what, ofTheEarlier(claimed.direction(), share), new ShareWords(share)::change))
                                .orElseGet(() -> by(
                                        what,
                                        Ways.CHANGE.allowed(
                                                Optional.of(claimed.direction()),
                                                Ways.stated(claimed.amount(), claimed.count()),
                                                to.currency())))));
    }

    /** By how much a source states that something changed. */
    static Text claimed(Assertion.ChangeStated change) {
        return change.share()
                .map(share -> Ways.CHANGE.said(change.direction(), Optional.of(new ShareWords(share).claimed())))
                .orElseGet(() -> Ways.CHANGE.claimed(Optional.of(change.direction()), change.amount(), change.count()));
    }

    /** By which share a figure changed: which share of the earlier figure the later one is. */
    static Span ofTheEarlier(MoneyDirection direction, StatedShare share) {
        Span by = Span.of(share).widened();
        return direction == MoneyDirection.DECREASE ? Span.ONE.minus(by) : Span.ONE.plus(by);
    }

    /** What comes out of two determined figures. */
    private interface Comparing {
        Outcome of(Figure<Quantity> one, Figure<Quantity> other, boolean isInTime);
    }

    /** Two figures, each as of its own day; what comes out is as of the first one's. */
    private static Outcome compared(ClaimedFigure one, ClaimedFigure other, Comparing comparing) {
        boolean isInTime = one.isInTime() && other.isInTime();
        Figure<Quantity> first = one.on(one.day());
        Figure<Quantity> second = other.on(other.day());
        return Stream.of(first, second)
                .filter(Figure::isUnexplained)
                .flatMap(figure -> figure.reason().stream())
                .findFirst()
                .or(() -> one.currency().isPresent() == other.currency().isPresent()
                        ? Optional.empty()
                        : Optional.of(Phrase.of(ClaimMessage.NO_SUCH_FIGURE)))
                .map(reason -> Outcome.undetermined(one.day(), isInTime, reason))
                .orElseGet(() -> comparing.of(first, second, isInTime));
    }

    private static Comparing shareOf(Text what, Span allowed, Function<Span, Text> words) {
        return (part, whole, isInTime) -> {
            Span some = Span.of(part.value());
            Span all = Span.of(whole.value());
            if (!some.isFromNothingOn() || !all.isWhole()) {
                return Outcome.undetermined(
                        part.asOf(),
                        isInTime,
                        Phrase.of(
                                some.isFromNothingOn() && all.isFromNothingOn()
                                        ? ClaimMessage.SHARE_OF_NOTHING
                                        : ClaimMessage.MAYBE_NEGATIVE));
            }
            Span computed = some.shareOf(all);
            Explanation tree = Explanation.quotient(what, part.explanation(), whole.explanation());
            return Outcome.of(
                    ClaimComparison.of(
                            allowed,
                            computed,
                            some.widened().shareOf(all.widened()),
                            computed.high().isPresent() || !computed.low().equals(Span.NOTHING.low())),
                    part.asOf(),
                    isInTime,
                    words.apply(computed),
                    ImmutableList.of(Figure.of(what, part.asOf(), tree.value(), tree), part, whole));
        };
    }

    /** A difference of amounts is one; a number that falls has no difference of its own. */
    private static Comparing by(Text what, Span allowed) {
        return (to, from, isInTime) -> {
            if (to.value() instanceof Quantity.OfAmount) {
                Explanation tree = Explanation.difference(what, to.explanation(), from.explanation());
                Figure<Quantity> change = Figure.of(what, to.asOf(), tree.value(), tree);
                return outcome(change, allowed, Ways.CHANGE, isInTime, ImmutableList.of(change, to, from));
            }
            Span change = Span.of(to.value()).minus(Span.of(from.value()));
            return Outcome.of(
                    ClaimComparison.of(allowed, change),
                    to.asOf(),
                    isInTime,
                    Phrase.of(ClaimMessage.COUNT_COMPUTED)
                            .with("from", from.value().asCount())
                            .with("to", to.value().asCount())
                            .with("change", Ways.CHANGE.computed(change, Optional.empty())),
                    ImmutableList.of(to, from));
        };
    }

    // ---- what they have in common

    private ClaimCheck check(Claim claim, Text what, Text claimed, Outcome outcome) {
        return CheckParts.decided(
                claim,
                asOf,
                outcome.isInTime() ? outcome.comparison() : ClaimComparison.CANNOT_TELL,
                Phrase.of(ClaimMessage.CHECK)
                        .with("what", what)
                        .with("claimed", claimed)
                        .with("computed", outcome.computed()),
                outcome.figures(),
                outcome.isInTime() ? ImmutableList.of() : ImmutableList.of(CheckParts.notKnownYet(outcome.day())));
    }
}
