package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Text;

/** What checks of claims are put together from. */
final class CheckParts {
    private CheckParts() {}

    static Explanation why(Figure<?> figure) {
        return figure.explanation().orElseThrow();
    }

    static Figure<Quantity> figure(Figure<AmountRange> amount) {
        return Figure.of(amount.name(), amount.asOf(), Quantity.of(amount.value()), why(amount));
    }

    static Figure<Quantity> figure(Explanation tree, LocalDate asOf) {
        return Figure.of(tree.label(), asOf, tree.value(), tree);
    }

    static ImmutableList<Figure<Quantity>> figures(ImmutableList<ClaimReading> readings) {
        return readings.stream()
                .map(ClaimReading::figure)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    static Text withReadings(Text lead, ImmutableList<ClaimReading> readings) {
        ImmutableList.Builder<Text> sentences = ImmutableList.<Text>builder().add(lead);
        readings.forEach(reading -> sentences.add(reading.text()));
        return Text.joined(" ", sentences.build());
    }
}
