package lt.kopz.core.measure;

import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Answers as figures. */
final class Asked {
    private Asked() {}

    /** A figure by the amount that its explanation evaluates to. */
    static Figure<AmountRange> amount(Figure<?> figure) {
        AmountRange amount = Quantity.behind(figure.value()).orElseThrow().asAmount();
        return Figure.of(figure.name(), figure.asOf(), amount, figure::explanation)
                .absent(figure.isAbsent());
    }

    /** A number that a fact says, or that is counted of it. */
    static <T extends Interval<T>> Figure<T> given(Text name, LocalDate day, T value, Fact fact) {
        return Figure.of(
                name,
                day,
                value,
                () -> Explanation.given(name, Quantity.behind(value).orElseThrow(), fact));
    }

    /** A state that a fact is in, which is one of how many there are in it. */
    static <T> Figure<T> state(Message name, LocalDate day, T state, Message words, boolean isKnown, Fact fact) {
        Text label =
                Phrase.of(MeasureMessage.STATE).with("figure", Phrase.of(name)).with("state", Phrase.of(words));
        return Figure.of(
                Phrase.of(name),
                day,
                state,
                () -> Explanation.given(
                        label, Quantity.of(isKnown ? Headcount.exactly(1) : Headcount.atMost(1)), fact));
    }

    static Figure<Answer> answer(Message name, LocalDate day, Answer answer, Fact fact) {
        return state(
                name,
                day,
                answer,
                switch (answer) {
                    case YES -> MeasureMessage.YES;
                    case NO -> MeasureMessage.NO;
                    case CANNOT_TELL -> MeasureMessage.CANNOT_TELL;
                },
                answer != Answer.CANNOT_TELL,
                fact);
    }

    static Figure<AmountRange> unknown(Text name, Dossier dossier, LocalDate day, Message reason) {
        return Figure.unknown(name, day, AmountRange.unknown(dossier.currency()), Phrase.of(reason));
    }

    @SuppressWarnings("unchecked") // an interval is of its own kind
    static <T extends Interval<T>> Figure<T> unknown(Text name, LocalDate day, Interval<?> any, Message reason) {
        return Figure.unknown(name, day, (T) any, Phrase.of(reason));
    }
}
