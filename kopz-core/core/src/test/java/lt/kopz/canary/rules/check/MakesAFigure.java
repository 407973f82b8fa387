package lt.kopz.canary.rules.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.wording.Literal;

/** A rule that adds up what it should ask for. */
public final class MakesAFigure {
    private MakesAFigure() {}

    public static Figure<Quantity> inAll(LocalDate day, ImmutableList<Explanation> parts) {
        Explanation all = Explanation.sum(Literal.of("in all"), Quantity.of(Headcount.zero()), parts);
        return Figure.of(all.label(), day, all.value(), all);
    }
}
