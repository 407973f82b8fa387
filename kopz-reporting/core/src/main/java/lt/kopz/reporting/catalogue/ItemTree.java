package lt.kopz.reporting.catalogue;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;

/**
 * Amounts in their order: parts below their whole, breakdown by breakdown, and changes below what they change. An amount that is
 * a part of several stands below the first of them.
 *
 * @param <F> needs, appropriations or revenue
 */
final class ItemTree<F extends Itemised> {

    /** An amount with its changes and its parts. */
    static final class Node<F extends Itemised> {
        private final F fact;
        private final List<F> changes = new ArrayList<>();
        private final List<Node<F>> wholes = new ArrayList<>();
        private final List<Part<F>> parts = new ArrayList<>();

        private Node(F fact) {
            this.fact = fact;
        }

        F fact() {
            return fact;
        }

        ImmutableList<F> changes() {
            return ImmutableList.copyOf(changes);
        }

        /** The amounts that it is a part of and that no other of them is within. */
        ImmutableList<Node<F>> wholes() {
            return ImmutableList.copyOf(wholes);
        }

        /** Along what it is broken down, in the order of its parts. */
        ImmutableSet<Dimension> dimensions() {
            return parts.stream().map(Part::along).collect(ImmutableSet.toImmutableSet());
        }

        /** Its parts along a dimension, also those that stand below another whole. */
        ImmutableList<Node<F>> parts(Dimension dimension) {
            return parts.stream()
                    .filter(part -> part.along == dimension)
                    .map(Part::node)
                    .collect(ImmutableList.toImmutableList());
        }

        ImmutableList<Node<F>> allParts() {
            return parts.stream().map(Part::node).collect(ImmutableList.toImmutableList());
        }

        /** The parts of a breakdown that stand below it. */
        ImmutableList<Node<F>> below(Dimension dimension) {
            return parts(dimension).stream()
                    .filter(part -> part.wholes.get(0) == this)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private record Part<F extends Itemised>(Dimension along, Node<F> node) {}

    private final Map<String, Node<F>> nodes = new LinkedHashMap<>();
    private final Function<String, F> any;

    private ItemTree(Function<String, F> any) {
        this.any = any;
    }

    /**
     * A tree.
     *
     * @param shown the amounts that are shown, in their order
     * @param any finds an amount, shown or not
     */
    static <F extends Itemised> ItemTree<F> of(Collection<F> shown, Function<String, F> any) {
        ItemTree<F> tree = new ItemTree<>(any);
        shown.forEach(fact -> tree.nodes.put(fact.id(), new Node<>(fact)));
        for (F fact : shown) {
            tree.changed(fact).ifPresent(original -> {
                original.changes.add(fact);
                tree.nodes.remove(fact.id());
            });
        }
        tree.nodes.values().forEach(tree::join);
        return tree;
    }

    private Optional<Node<F>> changed(F fact) {
        return fact instanceof Amendable change ? change.amends().map(nodes::get) : Optional.empty();
    }

    private void join(Node<F> part) {
        Set<Node<F>> wholes = new LinkedHashSet<>();
        larger(part.fact, wholes);
        for (Node<F> whole : wholes) {
            part.wholes.add(whole);
            whole.parts.add(new Part<>(Dimension.between(part.fact, whole.fact), part));
        }
    }

    /** The nearest of the larger amounts that are shown. */
    private void larger(Itemised fact, Set<Node<F>> wholes) {
        for (String id : fact.within()) {
            Node<F> whole = nodes.get(id);
            if (whole == null) {
                larger(any.apply(id), wholes);
            } else {
                wholes.add(whole);
            }
        }
    }

    /** The amounts that stand for themselves. */
    ImmutableList<Node<F>> roots() {
        return nodes.values().stream().filter(node -> node.wholes.isEmpty()).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Node<F>> nodes() {
        return ImmutableList.copyOf(nodes.values());
    }

    /**
     * Two breakdowns of one amount with what their parts share: of 100.00 by measure and by source, what measure 1 has of the state budget.
     *
     * @param whole what is broken down
     * @param byRow along what the rows break it down
     * @param byColumn along what the columns break it down, no more of them than rows
     * @param rows the parts along one dimension, in their order
     * @param columns the parts along the other one
     * @param cells what a row and a column share
     * @param <F> needs, appropriations or revenue
     */
    record Matrix<F extends Itemised>(
            Node<F> whole,
            Dimension byRow,
            Dimension byColumn,
            ImmutableList<Node<F>> rows,
            ImmutableList<Node<F>> columns,
            Table<Node<F>, Node<F>, Node<F>> cells) {

        /** The first two breakdowns of an amount that share cells; empty where none do. */
        static <F extends Itemised> Optional<Matrix<F>> of(Node<F> whole) {
            List<Dimension> dimensions = whole.dimensions().asList();
            for (Dimension one : dimensions) {
                for (Dimension other : dimensions.subList(dimensions.indexOf(one) + 1, dimensions.size())) {
                    Optional<Matrix<F>> found = of(whole, one, other);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }

        private static <F extends Itemised> Optional<Matrix<F>> of(Node<F> whole, Dimension one, Dimension other) {
            ImmutableList<Node<F>> rows = whole.parts(one);
            ImmutableList<Node<F>> columns = whole.parts(other);
            if (rows.size() < columns.size()) {
                return rows.isEmpty() ? Optional.empty() : of(whole, other, one);
            }
            Table<Node<F>, Node<F>, Node<F>> cells = HashBasedTable.create();
            for (Node<F> row : rows) {
                for (Node<F> cell : row.allParts()) {
                    Optional<Node<F>> column =
                            cell.wholes().stream().filter(columns::contains).findFirst();
                    if (column.isPresent() && cells.put(row, column.get(), cell) != null) {
                        return Optional.empty();
                    }
                }
            }
            return cells.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Matrix<>(whole, one, other, rows, columns, cells));
        }

        /** Whether the matrix states all that a cell does: it has no changes, no parts, and no act and day but those of the whole. */
        boolean states(Node<F> cell) {
            F fact = cell.fact();
            return cells.containsValue(cell)
                    && cell.changes().isEmpty()
                    && cell.allParts().isEmpty()
                    && (fact.act().isEmpty() || fact.act().equals(whole.fact().act()))
                    && fact.effective().value().equals(whole.fact().effective().value());
        }
    }
}
