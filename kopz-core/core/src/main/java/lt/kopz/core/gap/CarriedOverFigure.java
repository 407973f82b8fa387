package lt.kopz.core.gap;

import java.time.LocalDate;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What stays uncovered after a year: the need, unchanged, less the money for the plan's time up to the end of that year. */
final class CarriedOverFigure {
    private CarriedOverFigure() {}

    static Figure<FundingGap> of(Query query, int year) {
        Text name = query.named(Phrase.of(GapMessage.CARRIED_OVER).with("year", Integer.toString(year)));
        int first = Math.min(year, query.plan().period().start().getYear());
        Figure<AmountRange> money = query.during(DateRange.of(LocalDate.of(first, 1, 1), LocalDate.of(year, 12, 31)))
                .appropriated();
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(money))
                        .saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.NEED_STAYS))));
    }
}
