package lt.kopz.core.problem;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lt.kopz.core.wording.Text;

/** Where a problem is: a place in JSON, or a cell of a table. */
public interface Place {

    /**
     * The place as users look for it.
     *
     * @return a text such as {@code line 3, column 5}; empty for the whole
     */
    Optional<Text> text();

    /**
     * The name that sentences of this kind of place have of their own, before those of all places.
     *
     * @return a word such as {@code cell}: a sentence {@code DANGLING_REFERENCE.message.cell} comes before
     *     {@code DANGLING_REFERENCE.message}
     */
    String manner();

    /**
     * The place in a table, as programs look for it.
     *
     * @return such as {@code Asignavimai!B7}; empty for the whole, and for a place that is not in a table
     */
    default String address() {
        return "";
    }

    /**
     * What sentences may say of the place, besides the arguments of a problem.
     *
     * @return arguments by name, such as {@code column}
     */
    default ImmutableMap<String, Object> arguments() {
        return ImmutableMap.of();
    }
}
