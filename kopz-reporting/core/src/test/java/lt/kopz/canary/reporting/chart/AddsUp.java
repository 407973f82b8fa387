package lt.kopz.canary.reporting.chart;

import java.util.List;
import lt.kopz.core.money.AmountRange;

/** Breaks the rule that what is drawn is a figure of the engine. */
public class AddsUp {
    AmountRange all(List<AmountRange> ways) {
        return AmountRange.sum(ways.get(0).currency(), ways);
    }
}
