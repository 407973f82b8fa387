package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.logic.Answer;

/**
 * Which of the new wholes of an amount may be the last one, and what may come after it. Where very many overlap, any of them may be the last
 * and any change may come after it, which is looser and found without a look at each two of them.
 *
 * @param last the new wholes that may be the last
 * @param changes the other statements that are not certain to come after all of these
 * @param settled those that are
 * @param isLoose whether there are too many to look at each two of them
 */
record LastWholes<F extends Amendable>(
        ImmutableList<F> last, ImmutableList<F> changes, ImmutableList<F> settled, boolean isLoose) {
    /** Of so many new wholes each two are looked at. */
    static final int MOST = 50;

    static <F extends Amendable> LastWholes<F> of(AmendedLines<F> lines, OrderOfEffect<F> order, List<F> statements) {
        ImmutableList<F> wholes =
                statements.stream().filter(AmendedAmount::isNewWhole).collect(ImmutableList.toImmutableList());
        ImmutableList<F> open = wholes.stream()
                .filter(each -> lines.inEffect(each) == Answer.YES)
                .reduce((one, other) -> order.isAfter(one, other) == Answer.YES ? one : other)
                .map(sure -> ImmutableList.copyOf(wholes.stream()
                        .filter(each -> order.isAfter(sure, each) != Answer.YES)
                        .iterator()))
                .orElse(wholes);
        if (open.size() > MOST) {
            return new LastWholes<>(
                    open,
                    statements.stream()
                            .filter(each -> !AmendedAmount.isNewWhole(each))
                            .collect(ImmutableList.toImmutableList()),
                    ImmutableList.of(),
                    true);
        }
        Map<Boolean, ImmutableList<F>> isAfterAll = statements.stream()
                .filter(each -> !AmendedAmount.isNewWhole(each))
                .collect(Collectors.partitioningBy(
                        each -> open.stream().allMatch(any -> order.isAfter(each, any) == Answer.YES),
                        ImmutableList.toImmutableList()));
        return new LastWholes<>(
                open.stream()
                        .filter(each -> open.stream()
                                .noneMatch(other -> lines.inEffect(other) == Answer.YES
                                        && order.isAfter(other, each) == Answer.YES))
                        .collect(ImmutableList.toImmutableList()),
                Objects.requireNonNull(isAfterAll.get(false)),
                Objects.requireNonNull(isAfterAll.get(true)),
                false);
    }
}
