package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.gap.KindWords;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Which money a source speaks of, in words. */
final class MoneyWords {
    private MoneyWords() {}

    /** A question as the name of a figure: what, of what, and which part of it, the day aside. */
    static Text of(Dossier dossier, MoneyQuestion question) {
        Optional<Fact> subject = question.subject().map(id -> dossier.get(Fact.class, id));
        Text figure = AskedMoney.measure(question.figure()).name(subject, AskedMoney.portion(question));
        ImmutableList<Text> parts = Stream.of(
                        subject(dossier, subject),
                        question.period()
                                .filter(any -> !question.figure().isOfOneYear())
                                .<Text>map(time ->
                                        Phrase.of(GapMessage.PART_PERIOD).with("period", time)),
                        question.sourceKind().map(kind -> KindWords.moneyOf(dossier, kind)),
                        question.manager()
                                .<Text>map(
                                        id -> Phrase.of(GapMessage.PART_MANAGER).with("who", dossier.partyName(id))),
                        question.economicKind().map(kind -> KindWords.moneyFor(dossier, kind)),
                        question.payer()
                                .<Text>map(
                                        id -> Phrase.of(GapMessage.PART_PAYER).with("who", dossier.partyName(id))),
                        question.edition()
                                .<Text>map(id -> Phrase.of(GapMessage.EDITION).with("act", act(dossier, id))))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
        return parts.isEmpty()
                ? figure
                : Phrase.of(GapMessage.OF_PART).with("figure", figure).with("part", Text.joined("; ", parts));
    }

    /** The same with the day, where the source names one. */
    static Text withDay(Dossier dossier, MoneyQuestion question) {
        Text figure = of(dossier, question);
        return question.asOf()
                .<Text>map(day -> Phrase.of(MoneyClaimMessage.AS_OF)
                        .with("figure", figure)
                        .with("day", day))
                .orElse(figure);
    }

    /** The same with the day or the days that a statement is of. */
    static Text of(Dossier dossier, Assertion.AmountStated stated) {
        return stated.throughout()
                .<Text>map(days -> Phrase.of(MoneyClaimMessage.THROUGHOUT)
                        .with("figure", of(dossier, stated.question()))
                        .with("period", days))
                .orElseGet(() -> withDay(dossier, stated.question()));
    }

    static Text share(Dossier dossier, MoneyQuestion part, MoneyQuestion whole) {
        return Phrase.of(MoneyClaimMessage.SHARE)
                .with("part", withDay(dossier, part))
                .with("whole", withDay(dossier, whole));
    }

    static Text change(Dossier dossier, MoneyQuestion from, MoneyQuestion to) {
        return Phrase.of(GapMessage.CHANGE).with("from", withDay(dossier, from)).with("to", withDay(dossier, to));
    }

    /** What the figure is of; nothing of the only plan there is. */
    private static Optional<Text> subject(Dossier dossier, Optional<Fact> subject) {
        boolean several = dossier.plans().size() != 1;
        if (subject.isEmpty()) {
            return several ? Optional.of(Phrase.of(GapMessage.ALL_PLANS)) : Optional.empty();
        }
        return subject.filter(fact -> !(fact instanceof Contract)) // it is in the name of its figure
                .filter(fact -> several || !(fact instanceof ActionPlan))
                .map(fact -> title(dossier, fact.id()));
    }

    /** What an id names, in quotes. */
    static Text title(Dossier dossier, String id) {
        return Phrase.of(GapMessage.PART_TITLE)
                .with("title", FactNames.of(dossier, id).orElseGet(() -> new Literal(id)));
    }

    private static Text act(Dossier dossier, String id) {
        return new Leaves(dossier, Occurrences.of(dossier, dossier.knownUntil().value())).act(id);
    }
}
