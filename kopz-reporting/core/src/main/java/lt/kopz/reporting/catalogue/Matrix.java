package lt.kopz.reporting.catalogue;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.reporting.catalogue.ItemTree.Node;

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
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Matrix<>(whole, one, other, rows, columns, cells));
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
