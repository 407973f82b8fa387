package lt.kopz.core.dossier;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.ObjectOutputStream;
import lt.kopz.core.problem.Problem;

/**
 * Thrown when a dossier is built that is not consistent in itself; carries every problem, not only the first. Of very many it carries
 * {@value #MOST_PROBLEMS}, and {@link lt.kopz.core.refusal.ProblemKind#TOO_MANY_PROBLEMS} as the last.
 */
public final class InvalidDossierException extends IllegalArgumentException {
    /** After so many problems nothing more is looked for. */
    public static final int MOST_PROBLEMS = 100;

    private static final long serialVersionUID = 1L;

    /** The problems, which are not serialised with the exception. */
    private final transient ImmutableList<Problem> problems;

    /** The problems as sentences, of an exception that was serialised; whoever reads the problems needs none. */
    private String said = "";

    /**
     * A dossier with problems.
     *
     * @param problems what is wrong with it, each at its place
     */
    public InvalidDossierException(ImmutableList<Problem> problems) {
        this.problems = problems;
    }

    /**
     * What is wrong with the dossier.
     *
     * @return every problem, in the order of the dossier; the place of each is a JSON Pointer into the dossier's JSON form, such as
     *     {@code /acts/3/relations/0/act}, without line and column. After serialisation none; the message still says them
     */
    @SuppressWarnings("NullAway") // a transient field is null after serialisation
    public ImmutableList<Problem> problems() {
        return problems == null ? ImmutableList.of() : problems;
    }

    /**
     * All problems.
     *
     * @return a line for each, in English
     */
    @Override
    public String getMessage() {
        return said.isEmpty() ? Joiner.on('\n').join(problems()) : said;
    }

    /**
     * Writes the message with the exception, since the problems are not written.
     *
     * @param out where to
     * @throws IOException if writing fails
     * @serialData the default fields
     */
    private void writeObject(ObjectOutputStream out) throws IOException {
        said = getMessage();
        out.defaultWriteObject();
    }
}
