package lt.kopz.core.save;

import java.io.IOException;
import java.nio.file.Path;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.refusal.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * That a file or folder was not saved. What stood there before stands there still, and nothing was left beside it. Where the problem is
 * {@link ProblemKind#NOT_SETTLED} alone, what is new stands there, and is not certain to outlast a loss of power.
 *
 * <p>The message says in English what to do; {@link #problem()} says it in every language: {@code exception.problem().explain(Wording.LITHUANIAN)}.
 */
public final class NotSavedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong; not serialised with the exception. */
    private final transient @Nullable Problem problem;

    private NotSavedException(Problem problem, @Nullable Exception why) {
        super(problem.toString(), why);
        this.problem = problem;
    }

    static NotSavedException meanwhile(Path target) {
        return new NotSavedException(Problem.of(ProblemKind.BEING_SAVED, new FilePlace(target.toString())), null);
    }

    static NotSavedException because(Path target, ProblemKind kind, Exception why) {
        String said = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return new NotSavedException(
                Problem.of(kind, new FilePlace(target.toString()), "detail", ProblemMessage.literal(said)), why);
    }

    /**
     * What is wrong, where, and what to do.
     *
     * @return {@link ProblemKind#BEING_SAVED} where another writer is at it, {@link ProblemKind#NOT_WRITABLE} where writing is not allowed
     *     there or the folder is missing, {@link ProblemKind#NOT_SAVED} for any other reason, such as a full disk,
     *     {@link ProblemKind#NOT_SETTLED} where the new content is in place and what had to follow failed; its place is a {@link FilePlace}
     * @throws IllegalStateException after serialisation, which keeps the message alone
     */
    public Problem problem() {
        if (problem == null) {
            throw new IllegalStateException("Serialisation kept no problem; read the message");
        }
        return problem;
    }
}
