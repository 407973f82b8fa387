package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The money appropriated: appropriations in effect with their changes, a part counted within its whole.
 *
 * @param query what is asked
 * @param withHandedOver whether an appropriation that was handed over in full, neither on a known day, is counted with its transfer
 */
record AppropriatedFigure(Query query, boolean withHandedOver) {
    AmendedLines<Appropriation> lines() {
        return new AmendedLines<>(
                query,
                Appropriation.class,
                this::one,
                money -> Attribution.of(query, money, money.period()),
                money -> query.lines().labelsOfMoney().amended(Phrase.of(GapMessage.AMENDED), money));
    }

    static Figure<AmountRange> of(Query query, boolean withHandedOver) {
        Text name = query.named(FigureMessage.APPROPRIATED);
        KnownList list = query.lists().of(ListKind.APPROPRIATIONS);
        return query.coursesOfTheWhole()
                .filter(courses ->
                        !withHandedOver && (list.isComplete() || courses.isAnyAppropriated(query.asOf()) != Answer.NO))
                .map(courses -> Figure.of(
                        name,
                        query.asOf(),
                        query.lists()
                                .leftOut(list)
                                .map(Term::value)
                                .reduce(courses.appropriated(query.asOf()), AmountRange::plus),
                        () -> byLines(query, name, withHandedOver).explanation()))
                .or(() -> query.coursesOfAPart()
                        .filter(any -> !withHandedOver)
                        .map(days -> inside(query, name, days.moneyInside(query.asOf()))
                                .saying(any -> byLines(query, name, false).explanation())))
                .orElseGet(() -> byLines(query, name, withHandedOver));
    }

    private static Figure<AmountRange> byLines(Query query, Text name, boolean withHandedOver) {
        return inside(query, name, query.lines().appropriated(withHandedOver).share(query.slice()));
    }

    private static Figure<AmountRange> inside(Query query, Text name, SliceShare share) {
        return share.isUndetermined()
                ? query.lists().unsplit(name, share, ListKind.APPROPRIATIONS, GapMessage.APPROPRIATION_NOT_SPLIT)
                : query.lists().figure(name, share.terms(), ListKind.APPROPRIATIONS);
    }

    /** Some appropriations and their changes. */
    Itemisation lines(ImmutableList<Appropriation> money) {
        return lines().of(money);
    }

    /** What is appropriated by some appropriations and their changes, as far as it belongs to the slice. */
    ImmutableList<Term> terms(Iterable<Appropriation> which) {
        return lines().of(which).share(query.slice()).terms();
    }

    /** One appropriation with its changes, and with what may be one of them and is not recorded. */
    Term amended(Appropriation original, Stream<Term> leftOut) {
        return Term.sum(
                () -> label(original),
                query.currency(),
                Stream.concat(lines().amended(original).stream(), leftOut).toList());
    }

    static ImmutableSet<String> ids(Iterable<Appropriation> money) {
        return ImmutableSet.copyOf(Iterables.transform(money, Appropriation::id));
    }

    private Term one(Appropriation money, Answer inEffect) {
        boolean together = withHandedOver && isHandedOverUndated(query, money);
        Term amount = query.leaves()
                .term(
                        () -> label(money),
                        AmendedLines.AmendedAmount.signed(money),
                        together ? Answer.YES : inEffect,
                        money);
        return amount.saying(why -> {
            var said = why.under(money.effective().provenance());
            Optional<Sourced<String>> earmark = query.links().earmark(money);
            if (earmark.filter(meant -> meant.value().equals(query.plan().id())).isPresent()) {
                said = said.under(earmark.get().provenance());
            }
            return together ? said.under(Basis.INFERRED, Phrase.of(FigureMessage.COUNTED_TOGETHER)) : said;
        });
    }

    Text label(Appropriation money) {
        return query.lines().labelsOfMoney().appropriation(money);
    }

    /** Whether all of an appropriation was transferred onwards and nobody knows the day of either. */
    static boolean isHandedOverUndated(Query query, Appropriation money) {
        ImmutableList<Transfer> handedOver = query.money().transfersFrom(money.id());
        AmountRange total = AmountRange.sum(query.currency(), Lists.transform(handedOver, Transfer::counted));
        return !handedOver.isEmpty()
                && Stream.concat(Stream.of(money), handedOver.stream())
                        .allMatch(each -> query.occurrences().happened(each.when()) == Answer.CANNOT_TELL)
                && total.isExact()
                && total.asPrinted().equals(money.counted().asPrinted());
    }
}
