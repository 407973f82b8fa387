package lt.kopz.core.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Tables that are published together, and the sums that lead from one to another: a year that is the sum of its halves, a plan that is the
 * sum of its measures, one total by two breakdowns.
 *
 * <pre>{@code
 * Position women = Position.ofRow("women");   // and so for each category
 * LinkedTables.of(year, firstHalf, secondHalf)
 *         .withSum(new Place(0, women), new Place(1, women), new Place(2, women));
 * }</pre>
 *
 * <p>Tables by the same categories are linked by these. Of one that shares its total alone with another less is shown, see
 * {@link Suppression}.
 *
 * @param tables the tables
 * @param sums the sums besides those within a table
 * @param withheld the places in the list of tables of which no count is shown
 */
public record LinkedTables(ImmutableList<CountTable> tables, ImmutableList<Sum> sums, ImmutableSet<Integer> withheld) {
    /**
     * A cell of one of the tables.
     *
     * @param table the place of the table in the list, from 0
     * @param at where the cell stands in it
     */
    public record Place(int table, Position at) {}

    /**
     * A cell that is the sum of others. One part alone is the same count stated twice.
     *
     * @param total the cell
     * @param parts what it is the sum of; nobody is counted in two of them
     */
    public record Sum(Place total, ImmutableList<Place> parts) {}

    /**
     * Refuses a sum of a cell that no table has.
     *
     * @param tables the tables
     * @param sums the sums besides those within a table
     * @param withheld the places in the list of tables of which no count is shown
     * @throws IllegalArgumentException if there is no such cell, or a sum has no part
     */
    public LinkedTables {
        for (Sum sum : sums) {
            Stream.concat(Stream.of(sum.total()), sum.parts().stream())
                    .forEach(place -> tables.get(place.table()).count(place.at()));
            if (sum.parts().isEmpty()) {
                throw new IllegalArgumentException("LinkedTables: the sum at " + sum.total() + " has no part");
            }
        }
    }

    /**
     * Tables of which no sum leads from one to another.
     *
     * @param tables the tables
     * @return them together
     */
    public static LinkedTables of(CountTable... tables) {
        return new LinkedTables(ImmutableList.copyOf(tables), ImmutableList.of(), ImmutableSet.of());
    }

    /**
     * These tables and one sum more.
     *
     * @param total a cell
     * @param parts what it is the sum of
     * @return a copy
     * @throws IllegalArgumentException if there is no such cell, or no part
     */
    public LinkedTables withSum(Place total, Place... parts) {
        return new LinkedTables(
                tables,
                Stream.concat(sums.stream(), Stream.of(new Sum(total, ImmutableList.copyOf(Arrays.asList(parts)))))
                        .collect(ImmutableList.toImmutableList()),
                withheld);
    }
}
