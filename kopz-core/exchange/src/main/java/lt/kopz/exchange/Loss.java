package lt.kopz.exchange;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.gap.Books;

/**
 * Something that another program's form could not carry.
 *
 * <p>Example: {@code /groups/0/meetings/3} – its date is 2019-11, which is not one day.
 *
 * @param pointer where it stands, as a JSON Pointer (RFC 6901) into the JSON that is read or would be written; in XML, its elements stand for
 *     the names, and each is counted from 0 among its like
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

    /** What of the money of a dossier its books cannot hold, and how complete its lists of money are. */
    static Stream<Loss> ofBooks(Dossier dossier) {
        Map<String, String> places = places(dossier);
        return Stream.concat(
                Books.losses(dossier).stream()
                        .map(loss -> new Loss(
                                places.getOrDefault(loss.fact().id(), ""),
                                "it is known only within bounds: " + loss.possible())),
                ofCompleteness(dossier, ListKind::isMoney));
    }

    /** Where the facts of money of a dossier stand in its JSON, by id. */
    private static Map<String, String> places(Dossier dossier) {
        Map<String, String> places = new HashMap<>();
        ImmutableMap.<String, List<? extends MoneyFact>>builder()
                .put("needs", dossier.needs())
                .put("appropriations", dossier.appropriations())
                .put("revenues", dossier.revenues())
                .put("contracts", dossier.contracts())
                .put("transfers", dossier.transfers())
                .put("expenditures", dossier.expenditures())
                .put("payments", dossier.payments())
                .put("bookings", dossier.bookings())
                .build()
                .forEach((list, facts) -> {
                    for (int i = 0; i < facts.size(); i++) {
                        places.put(facts.get(i).id(), "/" + list + "/" + i);
                    }
                });
        return places;
    }

    @Override
    public String toString() {
        return pointer + ": " + reason;
    }
}
