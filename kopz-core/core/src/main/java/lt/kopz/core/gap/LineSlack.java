package lt.kopz.core.gap;

import java.math.BigDecimal;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.logic.Answer;

/** By how much the numbers that a line is made of may miss its amount, as they are printed. */
final class LineSlack {
    private LineSlack() {}

    /** The slack in major units. */
    static BigDecimal of(Line line, Query query) {
        return line.fact() instanceof Amendable original
                ? query.links().statements(original).stream()
                        .filter(each -> query.inEffect(each) != Answer.NO && !isReplaced(line, query, each))
                        .map(MoneyFact::slack)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : line.fact().slack();
    }

    /** Whether a statement certainly comes before the new whole that stands. */
    private static boolean isReplaced(Line line, Query query, Amendable statement) {
        Itemised standing = line.standing();
        return standing != line.fact()
                && query.inEffect((Amendable) standing) == Answer.YES
                && (statement == line.fact()
                        || statement
                                        .effective()
                                        .value()
                                        .isBefore(standing.effective().value())
                                == Answer.YES);
    }
}
