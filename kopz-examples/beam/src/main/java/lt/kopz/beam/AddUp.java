package lt.kopz.beam;

import java.util.Optional;
import lt.kopz.core.ledger.Totals;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.OptionalCoder;
import org.apache.beam.sdk.transforms.Combine.CombineFn;

/** Adds up totals of one currency; before the first ones, nobody knows in which. */
final class AddUp extends CombineFn<Totals, Optional<Totals>, Totals> {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<Totals> createAccumulator() {
        return Optional.empty();
    }

    @Override
    public Optional<Totals> addInput(Optional<Totals> sum, Totals more) {
        return Optional.of(sum.map(more::plus).orElse(more));
    }

    @Override
    public Optional<Totals> mergeAccumulators(Iterable<Optional<Totals>> parts) {
        Optional<Totals> all = Optional.empty();
        for (Optional<Totals> part : parts) {
            Optional<Totals> sum = all;
            all = part.map(more -> sum.map(more::plus).orElse(more)).or(() -> sum);
        }
        return all;
    }

    @Override
    public Totals extractOutput(Optional<Totals> sum) {
        return sum.orElseThrow();
    }

    @Override
    public Coder<Optional<Totals>> getAccumulatorCoder(CoderRegistry registry, Coder<Totals> totals) {
        return OptionalCoder.of(new TotalsCoder());
    }

    @Override
    public Coder<Totals> getDefaultOutputCoder(CoderRegistry registry, Coder<Totals> totals) {
        return new TotalsCoder();
    }
}
