package lt.kopz.exchange;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;

/**
 * Something that another program's form could not carry.
 *
 * <p>Example: {@code /groups/0/meetings/3} – its date is 2019-11, which is not one day.
 *
 * @param pointer where it stands, as a JSON Pointer (RFC 6901) into the JSON that is read or would be written
 * @param reason why it could not be carried, one line in English
 */
public record Loss(String pointer, String reason) {
    /**
     * Makes one.
     *
     * @param pointer where it stands, as a JSON Pointer (RFC 6901) into the JSON that is read or would be written
     * @param reason why it could not be carried, one line in English
     * @throws IllegalArgumentException if the pointer is neither empty nor starts with a slash
     */
    public Loss {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "A JSON Pointer is empty or starts with '/', was " + pointer + "; write /" + pointer);
        }
    }

    /** The statements of a dossier on some of its lists, which a form that has no word for it leaves out. */
    static Stream<Loss> ofCompleteness(Dossier dossier, Predicate<ListKind> lists) {
        return IntStream.range(0, dossier.completeness().size())
                .filter(i -> lists.test(dossier.completeness().get(i).list()))
                .mapToObj(i -> new Loss(
                        "/completeness/" + i,
                        "how complete the list " + dossier.completeness().get(i).list()
                                + " is has no place in the other form"));
    }

    @Override
    public String toString() {
        return pointer + ": " + reason;
    }
}
