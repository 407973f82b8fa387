package lt.kopz.core.gap;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.MoneyFact;

/** How the most that can be left changes on a day. */
final class Most {
    private BigDecimal moved = BigDecimal.ZERO;
    private final Set<Changing> changing = Sets.newIdentityHashSet();
    private boolean isUnbounded;
    private boolean isDrawn;
    private final List<Movement> by = new ArrayList<>();

    BigDecimal moved() {
        return moved;
    }

    /** The amounts that are others on the day than before. */
    Set<Changing> changing() {
        return changing;
    }

    boolean isUnbounded() {
        return isUnbounded;
    }

    /** Whether anything goes, other than by what an act takes back. */
    boolean isDrawn() {
        return isDrawn;
    }

    void changed(Changing amount, Movement statement) {
        changing.add(amount);
        isDrawn |= amount.isCost();
        by.add(statement);
    }

    void add(BigDecimal more, boolean unbounded, Movement movement) {
        moved = moved.add(more);
        isDrawn |= more.signum() < 0;
        isUnbounded |= unbounded;
        by.add(movement);
    }

    /** The last that was drawn by the day, or else the last that changed anything. */
    MoneyFact last(LocalDate day) {
        return Lists.reverse(by).stream()
                .filter(movement -> movement.last().equals(day)
                        && movement.amount()
                                .upper()
                                .filter(MonetaryAmount::isNegative)
                                .isPresent())
                .findFirst()
                .orElse(by.get(by.size() - 1))
                .fact();
    }
}
