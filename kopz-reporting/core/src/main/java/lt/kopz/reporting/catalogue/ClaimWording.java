package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What can be written instead of a claim: made of the figures it was compared with, so that it says no more than they do. */
final class ClaimWording {
    /** What was held and what is planned are told apart. */
    private static final ImmutableMap<String, OfficeMessage> IN_ALL = ImmutableMap.of(
            "participations-in-all",
            OfficeMessage.INSTEAD_PARTICIPATIONS,
            "events-in-all",
            OfficeMessage.INSTEAD_EVENTS);

    private final ReportContext context;
    private final ClaimCheck check;

    ClaimWording(ReportContext context, ClaimCheck check) {
        this.context = context;
        this.check = check;
    }

    Text instead() {
        Assertion assertion = check.claim().assertion();
        if (assertion instanceof Assertion.MeasuresImplemented implemented) {
            return Phrase.of(OfficeMessage.INSTEAD_MEASURES)
                    .with("day", context.asOf())
                    .with(
                            "states",
                            context.states().counted(context.dossier().get(ActionPlan.class, implemented.plan())));
        }
        if (assertion instanceof Assertion.RuleObserved observed) {
            return meetings(observed);
        }
        if (assertion instanceof Assertion.FigureStated stated
                && IN_ALL.containsKey(stated.question().measure())
                && !check.figures().isEmpty()) {
            return inAll(
                    IN_ALL.get(stated.question().measure()), check.figures().get(0));
        }
        ImmutableList<Text> figures = check.figures().stream()
                .distinct()
                .filter(figure -> !figure.isUnexplained())
                .flatMap(figure -> figure(figure).stream())
                .collect(ImmutableList.toImmutableList());
        return figures.isEmpty() ? say(OfficeMessage.INSTEAD_NOTHING) : Text.joined(" ", figures);
    }

    /** What is held apart, unless it is all that is known. */
    private Text inAll(OfficeMessage sentence, Figure<Quantity> all) {
        Explanation held = all.explanation().parts().get(0);
        if (held.value().equals(all.value())) {
            return figure(held.label(), held.value(), all.asOf()).orElseGet(() -> say(OfficeMessage.INSTEAD_NOTHING));
        }
        return Phrase.of(sentence)
                .with("all", all.value().asCount())
                .with("held", held.value().asCount())
                .with("day", context.asOf());
    }

    private Text meetings(Assertion.RuleObserved observed) {
        return context.dossier().groups().stream()
                .filter(group -> group.rules()
                        .filter(rules -> rules.id().equals(observed.rules()))
                        .isPresent())
                .findFirst()
                .flatMap(context::meetingsInShort)
                .<Text>map(meetings -> Phrase.of(OfficeMessage.INSTEAD_MEETINGS)
                        .with("day", context.asOf())
                        .with("meetings", meetings))
                .orElseGet(() -> say(OfficeMessage.INSTEAD_NOTHING));
    }

    private static boolean isKnown(AmountRange amount) {
        return amount.lower().isPresent() || amount.upper().isPresent();
    }

    /** A share is written by its part and its whole, which are figures of their own. */
    private static Optional<Text> figure(Figure<Quantity> figure) {
        return figure(figure.name(), figure.value(), figure.asOf());
    }

    private static Optional<Text> figure(Text name, Quantity quantity, LocalDate day) {
        Optional<Object> value = quantity instanceof Quantity.OfAmount amount
                ? Optional.<Object>of(amount.amount()).filter(any -> isKnown(amount.amount()))
                : quantity instanceof Quantity.OfCount count
                        ? Optional.<Object>of(count.count())
                                .filter(any -> count.count().isKnown())
                        : Optional.empty();
        if (quantity instanceof Quantity.OfAmount nothing
                && nothing.amount().isZero() == Answer.YES
                && name instanceof Phrase phrase
                && phrase.message() == FigureMessage.INCURRED) {
            return Optional.of(Phrase.of(OfficeMessage.INSTEAD_NO_SPENDING).with("day", day));
        }
        return value.map(known -> Phrase.of(OfficeMessage.INSTEAD_FIGURE)
                .with("figure", name)
                .with("value", known)
                .with("day", day));
    }
}
