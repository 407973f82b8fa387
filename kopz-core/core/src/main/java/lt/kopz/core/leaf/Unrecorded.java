package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What a list leaves out, as figures say it: once for each list, the same way for every figure. */
public final class Unrecorded {
    private Unrecorded() {}

    /** What a list holds, in words. */
    public static Text name(ListKind kind) {
        return Phrase.of(kind);
    }

    /** That nothing is known of a list. */
    public static Text nothing(KnownList list) {
        return about(ListMessage.NOTHING_RECORDED, list);
    }

    /** A sentence that what is not recorded may refute, and that it is not stated that all is recorded. */
    public static Text notDeclared(Text sentence, ListKind list) {
        return Phrase.of(ListMessage.NOT_DECLARED).with("finding", sentence).with("list", name(list));
    }

    /** Whether nothing that is recorded stands behind a figure: it is unknown, or none because what else is recorded is taken for all. */
    public static boolean isNothing(Figure<?> figure) {
        Predicate<Explanation> isSaid = why -> says(why.label(), ListMessage.NOTHING_RECORDED);
        return Streams.stream(Traverser.<Explanation>forTree(why -> isSaid.test(why) ? ImmutableList.of() : why.parts())
                        .depthFirstPreOrder(figure.explanation()))
                .allMatch(why -> isSaid.test(why)
                        || !why.parts().isEmpty()
                        || why.readings().stream()
                                .anyMatch(reading -> isTakenForAll(reading)
                                        || says(reading, ListMessage.NOTHING_RECORDED)
                                        || says(reading, FigureMessage.NO_NEED)));
    }

    /** Whether a reading is that what is recorded of a list is taken for all there is. */
    public static boolean isTakenForAll(Text reading) {
        return says(reading, ListMessage.TAKEN_FOR_ALL);
    }

    private static boolean says(Text text, Message message) {
        return text instanceof Phrase phrase && phrase.message().equals(message);
    }

    /** How far the entries of a list are all there are, beside the figure that adds them up. */
    public static Explanation saying(Explanation sum, KnownList list) {
        if (!list.isComplete()) {
            return sum;
        }
        Explanation said = list.isDeclared()
                ? stated(sum, list)
                : sum.under(Basis.INFERRED, about(ListMessage.TAKEN_FOR_ALL, list));
        return list.until()
                .map(day -> said.under(
                        said.basis(), about(ListMessage.KNOWN_UNTIL, list).with("day", day)))
                .orElse(said);
    }

    /** That there was none rests on the statements that the list is complete, if any are needed for that. */
    private static Explanation stated(Explanation sum, KnownList list) {
        if (!sum.parts().isEmpty() || list.statements().isEmpty()) {
            return sum;
        }
        return sum.under(list.statements().stream().map(Fact::provenance).toList())
                .under(sum.basis(), about(ListMessage.STATED_COMPLETE, list));
    }

    /** What may be missing from a sum of money; empty of a complete list. */
    public static Optional<Term> money(KnownList list, CurrencyUnit currency) {
        if (list.isComplete()) {
            return Optional.empty();
        }
        return Optional.of(
                list.kind().canTakeBack() && list.standing() == Standing.PARTIAL
                        ? rest(list, AmountRange.unknown(currency))
                        : more(list, currency));
    }

    /** What may come on top of a sum of entries of a list that is not complete, where none takes back what another one adds. */
    public static Term more(KnownList list, CurrencyUnit currency) {
        return rest(list, AmountRange.atLeast(Amounts.zero(currency)));
    }

    private static Term rest(KnownList list, AmountRange rest) {
        return Term.of(rest, () -> leaf(list, Quantity.of(rest)));
    }

    /** A count of what a list holds, with what it leaves out, and how far it is all there is. */
    public static Explanation counted(
            Function<ImmutableList<Explanation>, Explanation> sum, ImmutableList<Explanation> parts, KnownList list) {
        Explanation recorded = sum.apply(parts);
        boolean open = list.standing() == Standing.PARTIAL
                || (list.standing() == Standing.UNKNOWN
                        && recorded.value().asCount().upper().isPresent());
        if (!open) {
            return saying(recorded, list);
        }
        return sum.apply(ImmutableList.<Explanation>builder()
                .addAll(parts)
                .add(leaf(list, Quantity.of(Headcount.unknown())))
                .build());
    }

    /** A sum of counts of what a list holds, with what it leaves out. */
    public static Explanation summed(Text name, ImmutableList<Explanation> parts, KnownList list) {
        return counted(counts -> Explanation.sum(name, Quantity.of(Headcount.zero()), counts), parts, list);
    }

    /**
     * A count of the entries of a list with what follows from stated numbers, unless that contradicts those recorded. What may be one of them is
     * none for no statement that there were none, which it would refute.
     */
    public static Explanation number(Explanation counted, KnownList list) {
        return list.number()
                .filter(number -> !number.equals(counted.value().asCount()) && !number.equals(Headcount.zero()))
                .filter(number -> !number.intersect(counted.value().asCount()).isEmpty())
                .map(number -> Explanation.both(counted.label(), ImmutableList.of(number(number, list), counted)))
                .orElse(counted);
    }

    private static Explanation number(Headcount number, KnownList list) {
        ImmutableList<Fact> counting = list.statements().stream()
                .filter(each -> each instanceof CompletenessStatement stated
                        && stated.number().isPresent())
                .collect(ImmutableList.toImmutableList());
        return counting.stream()
                .filter(each -> isThat(number, list, (CompletenessStatement) each))
                .findFirst()
                .map(each -> Explanation.given(about(ListMessage.STATED_NUMBER, list), Quantity.of(number), each))
                .orElseGet(() -> given(about(ListMessage.BY_NUMBERS, list), Quantity.of(number), list)
                        .under(counting.stream().skip(1).map(Fact::provenance).toList()));
    }

    private static boolean isThat(Headcount number, KnownList list, CompletenessStatement stated) {
        return stated.owner().equals(list.owner())
                && stated.number().filter(number::equals).isPresent();
    }

    /** What numbers of parts of a list, or of its time, count beyond the entries recorded. */
    public static ImmutableList<Explanation> unlisted(KnownList list) {
        return list.unlisted().stream()
                .filter(each -> each.number().lower() > 0
                        && !(each.statement() instanceof CompletenessStatement stated
                                && list.number()
                                        .filter(number -> isThat(number, list, stated))
                                        .isPresent()))
                .map(each -> Explanation.given(
                        about(ListMessage.LEFT_OUT, list), Quantity.of(each.number()), each.statement()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a list leaves out that is stated not to be all. */
    public static Optional<Explanation> leftOut(KnownList list) {
        return list.standing() == Standing.PARTIAL
                ? Optional.of(leaf(list, Quantity.of(Headcount.unknown())))
                : Optional.empty();
    }

    private static Explanation leaf(KnownList list, Quantity rest) {
        Text label = list.standing() == Standing.UNKNOWN ? nothing(list) : about(ListMessage.LEFT_OUT, list);
        return given(label, rest, list);
    }

    private static Explanation given(Text label, Quantity value, KnownList list) {
        return list.statements().stream()
                .findFirst()
                .map(statement -> Explanation.given(label, value, statement))
                .orElseGet(() -> Explanation.unrecorded(label, value));
    }

    private static Phrase about(ListMessage message, KnownList list) {
        return Phrase.of(message).with("list", name(list.kind()));
    }
}
