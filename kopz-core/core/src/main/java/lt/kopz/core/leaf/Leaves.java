package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Makes the leaves of explanations, the same way for every figure. */
public final class Leaves {
    private final Dossier dossier;
    private final Occurrences occurrences;

    public Leaves(Dossier dossier, Occurrences occurrences) {
        this.dossier = dossier;
        this.occurrences = occurrences;
    }

    /** An amount of a fact: the whole of it, or anything from nothing to the whole where nobody can tell. */
    public Term term(Text label, AmountRange amount, Answer counts, Fact fact) {
        return term(() -> label, amount, counts, fact);
    }

    public Term term(Supplier<? extends Text> label, AmountRange amount, Answer counts, Fact fact) {
        return counts == Answer.CANNOT_TELL
                ? Term.given(() -> undecided(label.get()), upTo(amount), fact)
                : Term.given(label, amount, fact);
    }

    /** How often an event takes place. */
    public static Sourced<Headcount> occurrences(Event event) {
        return Sourced.stated(Headcount.exactly(event.occurrences()));
    }

    /** Of each event that may count its number, or anything from nothing to it where nobody can tell whether it does. */
    public ImmutableList<Explanation> counted(
            List<Event> events, Function<Event, Answer> counts, Function<Event, Sourced<Headcount>> number) {
        ImmutableList.Builder<Explanation> counted = ImmutableList.builder();
        for (Event event : events) {
            Answer counting = counts.apply(event);
            if (counting != Answer.NO) {
                counted.add(number(event(event), event, counting, number.apply(event)));
            }
        }
        return counted.build();
    }

    /** A number of an event, or anything from nothing to it where nobody can tell whether the event counts. */
    public Explanation number(Text label, Event event, Answer counts, Sourced<Headcount> number) {
        Headcount value = number.value();
        return number(
                        label,
                        event,
                        counts,
                        Quantity.of(
                                counts == Answer.YES ? value : Headcount.zero().hull(value)))
                .under(number.provenance());
    }

    /** A quantity of an event that is from nothing on where nobody can tell whether the event counts. */
    public Explanation number(Text label, Event event, Answer counts, Quantity quantity) {
        return Explanation.given(counts == Answer.YES ? label : undecided(label, event), quantity, event)
                .under(event.date().provenance());
    }

    private Text undecided(Text what, Event event) {
        return occurrences.isHeldBeyondTheHorizon(event)
                ? Phrase.of(FigureMessage.HELD_BEYOND_THE_HORIZON)
                        .with("what", what)
                        .with("day", occurrences.horizon())
                : undecided(what);
    }

    public Text undecided(Text what) {
        return Phrase.of(FigureMessage.CANNOT_TELL_WHETHER).with("what", what).with("day", occurrences.asOf());
    }

    /** Anything from nothing to the whole. */
    public static AmountRange upTo(AmountRange amount) {
        return amount.hull(AmountRange.exactly(Amounts.zero(amount.currency())));
    }

    /** An act as the leaves name it: its first number and its day; a draft in full. */
    public Text act(String id) {
        LegalAct act = dossier.get(LegalAct.class, id);
        if (act.isDraft()) {
            return Citations.of(dossier, id);
        }
        PartialDate adopted = act.adopted().orElseThrow();
        if (act.numbers().isEmpty()) {
            return adopted.equals(PartialDate.unknown())
                    ? Phrase.of(FigureMessage.ACT_UNIDENTIFIED)
                    : Phrase.of(FigureMessage.ACT_UNNUMBERED).with("date", adopted);
        }
        return Phrase.of(FigureMessage.ACT)
                .with("number", new Literal(act.numbers().get(0)))
                .with("date", adopted);
    }

    public static Text event(Event event) {
        PartialDate date = Occurrences.when(event);
        return date.equals(PartialDate.unknown())
                ? Phrase.of(FigureMessage.EVENT_UNDATED).with("title", event.title())
                : Phrase.of(FigureMessage.EVENT).with("title", event.title()).with("date", date);
    }
}
