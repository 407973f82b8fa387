package lt.kopz.core.save;

import java.util.Optional;
import lt.kopz.core.problem.Place;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.wording.Text;

/**
 * A file or folder as a place.
 *
 * @param path its path, such as {@code reports/2019.json}
 */
public record FilePlace(String path) implements Place {
    @Override
    public Optional<Text> text() {
        return Optional.of(ProblemMessage.literal(path));
    }

    /** {@code file}. */
    @Override
    public String manner() {
        return "file";
    }

    @Override
    public String toString() {
        return path;
    }
}
