package lt.kopz.core.codec;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;

/**
 * Thrown by {@link Reading#orThrow()} when a JSON text could not be read; carries every problem found.
 *
 * <p>The message has one line a problem.
 */
public final class InvalidJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** All problems, ordered by place; not serialised with the exception. */
    private final transient ImmutableList<Problem> problems;

    InvalidJsonException(ImmutableList<Problem> problems) {
        super(Joiner.on('\n').join(problems));
        this.problems = problems;
    }

    /**
     * The problems, ordered by place.
     *
     * @return at least one problem; after serialisation none, the message still says them
     */
    @SuppressWarnings("NullAway") // a transient field is null after serialisation
    public ImmutableList<Problem> problems() {
        return problems == null ? ImmutableList.of() : problems;
    }

    /**
     * The same problems where the value stands inside a larger text, whose lines are not known.
     *
     * @param pointer the JSON Pointer of the value in the larger text
     * @return an exception whose problems have pointers from the top of that text
     */
    public InvalidJsonException below(String pointer) {
        return new InvalidJsonException(problems().stream()
                .map(problem -> problem.at(JsonPlace.of(pointer + problem.pointer())))
                .collect(ImmutableList.toImmutableList()));
    }
}
