package lt.kopz.core.gap;

import java.util.Optional;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Sourced;

/** Which plan money is of: that of its item, the one it names, or that of the appropriation it is for or from. */
final class PlansOfMoney {
    private final Money money;

    PlansOfMoney(Money money) {
        this.money = money;
    }

    Optional<String> of(Revenue revenue) {
        Revenue original = money.original(revenue);
        return ofItem(original)
                .or(original::plan)
                .or(() -> original.appropriation().map(money::appropriation).flatMap(this::meant));
    }

    Optional<String> of(Booking booking) {
        return booking.plan()
                .or(() -> booking.appropriation().map(money::appropriation).flatMap(this::meant));
    }

    Optional<String> ofItem(String id) {
        return money.dossier().planOf(id).map(ActionPlan::id);
    }

    /** The plan of the measure, task or goal that something is of. */
    Optional<String> ofItem(Marked marked) {
        return marked.measure().or(marked::task).or(marked::goal).flatMap(this::ofItem);
    }

    /** The plan of the appropriation that something is paid from. */
    Optional<String> ofPot(Optional<Sourced<String>> paidFrom) {
        return money.pot(paidFrom).flatMap(this::meant);
    }

    private Optional<String> meant(Appropriation pot) {
        return money.earmark(pot).map(Sourced::value);
    }
}
