package lt.kopz.core.cost;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.dossier.Totals;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What one event or one series of events costs as of the end of a day: incurred, committed, and both together.
 *
 * <p>Example, as of 10 December 2019: the ten lectures at 30.00 EUR have cost 210.00 EUR, 90.00 EUR are committed, 300.00 EUR in
 * all. A cost that no source states makes the totals lower bounds.
 */
public final class SubjectCost {
    private final Dossier all;
    private final Dossier dossier;
    private final Fact subject;
    private final Occurrences occurrences;
    private final Costs costs;

    private SubjectCost(Dossier all, Fact subject, LocalDate asOf) {
        this.all = all;
        this.dossier = Totals.once(Currencies.only(all, all.currency()));
        this.subject = subject;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.costs = new Costs(dossier, occurrences, Optional.empty());
    }

    /**
     * The cost of an event or a series as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @param subjectId the id of an event or of a series of events
     * @return the cost
     * @throws IllegalArgumentException if the dossier has no such event or series
     */
    public static SubjectCost of(Dossier dossier, String subjectId) {
        Dossier settled = Possibilities.of(dossier, About.MONEY).settled();
        Fact subject = settled.get(Fact.class, subjectId);
        if (subject instanceof Event || subject instanceof EventSeries) {
            return new SubjectCost(settled, subject, settled.knownUntil().value());
        }
        throw new IllegalArgumentException("SubjectCost: \"" + subjectId
                + "\" is neither an event nor a series of events; costs belong to these two only");
    }

    /**
     * The same as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the cost as of that day
     */
    public SubjectCost asOf(LocalDate day) {
        return new SubjectCost(all, subject, day);
    }

    /**
     * The cost of what was held, whoever pays it.
     *
     * @return the cost in the dossier's currency; unknown where no source states any cost
     */
    public Figure<AmountRange> incurred() {
        return figure(FigureMessage.COST_INCURRED, true, false);
    }

    /**
     * The cost of what is priced and still to come.
     *
     * @return the cost in the dossier's currency; unknown where no source states any cost
     */
    public Figure<AmountRange> committed() {
        return figure(FigureMessage.COST_COMMITTED, false, true);
    }

    /**
     * The cost of what was held and of what is still to come. What was planned for a day that has passed without evidence may
     * have cost its price or nothing.
     *
     * @return the cost in the dossier's currency; unknown where no source states any cost
     */
    public Figure<AmountRange> inAll() {
        return figure(FigureMessage.COST_IN_ALL, true, true);
    }

    /** The cost by whatever sources state differently of codes, links and whole facts. */
    private Figure<AmountRange> figure(FigureMessage message, boolean held, boolean planned) {
        return Possible.figure(
                all,
                About.MONEY,
                each -> each.fact(subject.id()).isPresent(),
                each -> (each == all ? this : of(each, subject.id()).asOf(occurrences.asOf()))
                        .asStated(message, held, planned));
    }

    private Figure<AmountRange> asStated(FigureMessage message, boolean held, boolean planned) {
        Text name = Phrase.of(message);
        ImmutableList<Expenditure> expenditures = expenditures();
        if (expenditures.isEmpty()) {
            return Figure.unknown(
                    name,
                    occurrences.asOf(),
                    AmountRange.unknown(dossier.currency()),
                    Phrase.of(FigureMessage.COST_NOWHERE_STATED));
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Expenditure expenditure : expenditures) {
            if (held && planned) {
                costs.inAll(expenditure).forEach(term -> parts.add(term.why()));
            } else {
                parts.add((held ? costs.incurred(expenditure) : costs.committed(expenditure)).why());
            }
        }
        parts.addAll(costs.notStated(
                expenditures,
                events(),
                event -> (held && occurrences.held(event) != Answer.NO)
                        || (planned && occurrences.planned(event) != Answer.NO)));
        Explanation tree = Explanation.sum(name, Quantity.zero(dossier.currency()), parts.build());
        return Figure.of(name, occurrences.asOf(), tree.value().asAmount(), tree);
    }

    private ImmutableList<Expenditure> expenditures() {
        return Stream.concat(
                        dossier.expendituresFor(subject.id()).stream(),
                        subject instanceof EventSeries
                                ? events().stream().flatMap(event -> dossier.expendituresFor(event.id()).stream())
                                : Stream.empty())
                .sorted(Comparator.comparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Event> events() {
        return subject instanceof Event event ? ImmutableList.of(event) : dossier.eventsOf(subject.id());
    }
}
