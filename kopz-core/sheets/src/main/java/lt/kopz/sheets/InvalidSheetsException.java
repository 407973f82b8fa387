package lt.kopz.sheets;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** That a workbook or a bundle holds no dossier; the message has one line a problem. */
public final class InvalidSheetsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** All problems, in the order of the tables. */
    private final ImmutableList<CellProblem> problems;

    InvalidSheetsException(ImmutableList<CellProblem> problems) {
        super(Joiner.on('\n').join(problems));
        this.problems = problems;
    }

    /**
     * The problems, in the order of the tables.
     *
     * @return at least one problem
     */
    public ImmutableList<CellProblem> problems() {
        return problems;
    }
}
