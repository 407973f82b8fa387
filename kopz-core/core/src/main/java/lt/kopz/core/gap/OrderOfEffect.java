package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;

/** Which of the statements of one amount take effect after which; days that are known in part may leave it open. */
final class OrderOfEffect<F extends Amendable> {
    private final List<F> statements;
    private final Supplier<Map<String, Integer>> places = Suppliers.memoize(this::places);
    private final Supplier<Integer> inOrder = Suppliers.memoize(this::inOrder);

    OrderOfEffect(List<F> statements) {
        this.statements = statements;
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        statements.forEach(each -> places.put(each.id(), places.size()));
        return places;
    }

    /** How many statements at the beginning certainly take effect one after another, as they are listed. */
    private int inOrder() {
        int next = 1;
        while (next < statements.size() && isAfter(statements.get(next), statements.get(next - 1)) == Answer.YES) {
            next++;
        }
        return next;
    }

    /** The place of a statement in the list, from 0. */
    int place(F statement) {
        return Objects.requireNonNull(places.get().get(statement.id()), statement::id);
    }

    /** Whether, of so many first statements, those before a new whole in the list certainly come before it and the others after. */
    boolean isSure(F whole, int first) {
        int place = place(whole);
        return first <= inOrder.get()
                || statements.subList(0, first).stream()
                        .allMatch(each -> isAfter(each, whole) == (place(each) > place ? Answer.YES : Answer.NO));
    }

    /** Whether a statement takes effect after a new whole; the original was there before, and on one day or by one act ids decide. */
    Answer isAfter(F statement, F whole) {
        if (statement == whole || statement.change() == ChangeKind.ORIGINAL) {
            return Answer.NO;
        }
        PartialDate date = statement.when();
        PartialDate other = whole.when();
        boolean isByOneAct = statement.act().isPresent() && statement.act().equals(whole.act());
        return date.equals(other) && (isByOneAct || date.asDay().isPresent())
                ? Answer.of(place(statement) > place(whole))
                : Answer.of(other.isBefore(date) == Answer.YES, date.isBefore(other) == Answer.YES);
    }
}
