package lt.kopz.canary.reporting.catalogue;

import java.math.BigDecimal;
import lt.kopz.core.money.AmountRange;

/** Breaks the rules that a report shows the figures of the engine and adds nothing up itself. */
public class AddsUp {
    AmountRange both(AmountRange one, AmountRange other) {
        return one.plus(other);
    }

    BigDecimal both(BigDecimal one, BigDecimal other) {
        return one.add(other);
    }
}
