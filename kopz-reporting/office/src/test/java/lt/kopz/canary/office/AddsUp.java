package lt.kopz.canary.office;

import java.math.BigDecimal;
import java.util.List;

/** Breaks the rule that a sheet adds nothing up itself. */
public class AddsUp {
    BigDecimal all(List<BigDecimal> cells) {
        return cells.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
