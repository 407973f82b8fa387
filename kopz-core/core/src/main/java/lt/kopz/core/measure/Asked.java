package lt.kopz.core.measure;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What a measure is asked, and answers that are no figures yet as figures.
 *
 * @param name what the figure is called
 * @param dossier the dossier, whose own currency is asked for
 * @param subject the fact; empty for all together
 * @param portion the part asked for
 * @param day the day up to whose end facts count
 */
record Asked(Text name, Dossier dossier, Optional<Fact> subject, Portion portion, LocalDate day) {
    Fact fact() {
        return subject.orElseThrow();
    }

    String id() {
        return fact().id();
    }

    /** A number that the fact says, or that is counted of it. */
    <T extends Interval<T>> Figure<T> given(T value) {
        Quantity quantity = Quantity.behind(value).orElseThrow();
        return Figure.of(name, day, value, () -> Explanation.given(name, quantity, fact()));
    }

    /** A state that the fact is in, which is one of how many there are in it. */
    <T> Figure<T> state(T state, Message words, boolean isKnown) {
        Text label = Phrase.of(MeasureMessage.STATE).with("figure", name).with("state", Phrase.of(words));
        Headcount one = isKnown ? Headcount.exactly(1) : Headcount.atMost(1);
        return Figure.of(name, day, state, () -> Explanation.given(label, Quantity.of(one), fact()));
    }

    Figure<AmountRange> unknownAmount(Message reason) {
        return Figure.unknown(name, day, AmountRange.unknown(dossier.currency()), Phrase.of(reason));
    }

    @SuppressWarnings("unchecked") // an interval is of its own kind
    <T extends Interval<T>> Figure<T> unknown(MeasureUnit unit, Message reason) {
        return Figure.unknown(name, day, (T) unit.unknown(dossier), Phrase.of(reason));
    }
}
