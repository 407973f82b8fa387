package lt.kopz.sheets;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import lt.kopz.core.problem.Problem;

/** That a workbook or a bundle holds no dossier, or a CSV file no ledger; the message has one line a problem. */
public final class InvalidSheetsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** All problems, in the order in which they are reported; not serialised with the exception. */
    private final transient ImmutableList<Problem> problems;

    InvalidSheetsException(ImmutableList<Problem> problems) {
        super(Joiner.on('\n').join(problems));
        this.problems = problems;
    }

    /**
     * The problems, in the order of the tables or rows.
     *
     * @return at least one problem; after serialisation none, but the message still says them
     */
    @SuppressWarnings("NullAway") // a transient field is null after serialisation
    public ImmutableList<Problem> problems() {
        return problems == null ? ImmutableList.of() : problems;
    }
}
