package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;

/**
 * What reading a workbook or a bundle gave: the whole dossier, or all problems; never part of a dossier.
 *
 * <p>All problems are found at once: a mistake in one row hides none of another. The place of each is a {@link CellPlace}.
 *
 * @param value the dossier; empty exactly when there are problems
 * @param problems what is wrong; empty exactly when there is a dossier
 * @param notices what is to be known and hinders nothing, such as {@link ProblemKind#EDITED_TABLE}
 */
public record SheetReading(Optional<Dossier> value, ImmutableList<Problem> problems, ImmutableList<Problem> notices) {
    /**
     * Checks that there is one of the two.
     *
     * @param value the dossier; empty exactly when there are problems
     * @param problems what is wrong; empty exactly when there is a dossier
     * @param notices what is to be known and hinders nothing
     * @throws IllegalArgumentException if there are both or neither
     */
    public SheetReading {
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("A SheetReading has a dossier or problems, was " + value.isPresent()
                    + " and " + problems + "; give one of the two");
        }
    }

    /** What there is no dossier in, for a reason that has no place. */
    static SheetReading failed(ProblemKind kind, Object... arguments) {
        return new SheetReading(
                Optional.empty(), ImmutableList.of(Problem.of(kind, CellPlace.whole(), arguments)), ImmutableList.of());
    }

    /**
     * The dossier, for callers who cannot go on without it.
     *
     * @return the dossier
     * @throws InvalidSheetsException if there are problems; it carries all of them
     */
    public Dossier orThrow() {
        return value.orElseThrow(() -> new InvalidSheetsException(problems));
    }
}
