package lt.kopz.canary.unknown;

import java.util.Optional;
import java.util.function.Supplier;

/** Breaks the rule that no exception of any kind is taken for an answer, and once keeps it. */
public final class SwallowsAnException {
    private SwallowsAnException() {}

    static <T> Optional<T> ifThere(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (IllegalArgumentException | ArithmeticException notThere) {
            return Optional.empty();
        }
    }

    static <T> T passedOn(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            throw new IllegalStateException("no answer", failed);
        }
    }
}
