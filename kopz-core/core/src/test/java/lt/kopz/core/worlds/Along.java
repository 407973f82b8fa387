package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import lt.kopz.core.funding.Dimension;

/** Along what money is told apart, and what it can be along it; {@code -} stands for all that no small dossier names. */
enum Along {
    ITEM(Dimension.PLAN_ITEM, "m1", "m2", "t1", "g1", "-"),
    YEAR(Dimension.PERIOD, "2019", "2020", "2018", "2021"),
    SOURCE(Dimension.SOURCE, "STATE_BUDGET", "EU", "-"),
    MANAGER(Dimension.MANAGER, "o1", "o2", "-"),
    KIND(Dimension.ECONOMIC_KIND, "WAGES", "GOODS_AND_SERVICES", "-"),
    PROGRAMME(Dimension.PROGRAMME, "programme", "other-programme", "-"),
    PLACE(Dimension.PLACE, "north", "south", "-"),
    /** Of the small tree, 10 has 10.9, and 20 nothing. */
    CODE(Dimension.CLASSIFICATION, "10.9", "20", "10", "-"),
    /** Of the list of sources, S has S.1, and V nothing. */
    SOURCE_CODE(Dimension.SOURCE, "S.1", "V", "S", "-"),
    /** Costs and payments have payers, budgets have none. */
    PAYER(Dimension.OTHER, "o1", "o2", "town", "-");

    private final Dimension dimension;
    private final ImmutableSet<String> marks;

    Along(Dimension dimension, String... marks) {
        this.dimension = dimension;
        this.marks = ImmutableSet.copyOf(marks);
    }

    Dimension dimension() {
        return dimension;
    }

    /** By which of the marks of a dimension parts are told apart; none for what no mark of a small dossier states. */
    static Optional<Along> of(Dimension dimension, Predicate<Along> areTold) {
        return Arrays.stream(values())
                .filter(along -> along != PAYER && along.dimension == dimension && areTold.test(along))
                .findFirst();
    }

    ImmutableSet<String> marks() {
        return marks;
    }
}
