package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.problem.Problem;

/**
 * What reading a CSV file gave: the ledger of all its rows, or all problems; never part of a ledger.
 *
 * <p>Problems stand in the order of the rows and of the cells in them; what shows only beside other rows comes after the problems of its
 * row, or, of entries within others, at the end. The place of each is a {@link CsvPlace}.
 *
 * @param value the ledger; empty exactly when there are problems
 * @param problems what is wrong; empty exactly when there is a ledger
 */
public record LedgerReading(Optional<Ledger> value, ImmutableList<Problem> problems) {
    /**
     * Checks that there is one of the two.
     *
     * @param value the ledger; empty exactly when there are problems
     * @param problems what is wrong; empty exactly when there is a ledger
     * @throws IllegalArgumentException if there are both or neither
     */
    public LedgerReading {
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("A LedgerReading has a ledger or problems, was " + value.isPresent()
                    + " and " + problems + "; give one of the two");
        }
    }

    /**
     * The ledger, for callers who cannot go on without it.
     *
     * @return the ledger
     * @throws InvalidSheetsException if there are problems; it carries all of them
     */
    public Ledger orThrow() {
        return value.orElseThrow(() -> new InvalidSheetsException(problems));
    }
}
