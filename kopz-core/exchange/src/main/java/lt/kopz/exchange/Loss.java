package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.gap.Books;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * Something that another program's form could not carry.
 *
 * <p>Example: {@code /groups/0/meetings/3}: its date, November 2019, is not one day.
 *
 * @param pointer where it stands, as a JSON Pointer (RFC 6901) into the JSON that is read or would be written; in XML, its elements stand for
 *     the names, and each is counted from 0 among its like
 * @param reason why it could not be carried, in one line
 */
public record Loss(String pointer, Text reason) {
    /**
     * Makes one.
     *
     * @param pointer where it stands, as a JSON Pointer (RFC 6901) into the JSON that is read or would be written
     * @param reason why it could not be carried, in one line
     * @throws IllegalArgumentException if the pointer is neither empty nor starts with a slash
     */
    public Loss {
        JsonPlace unused = JsonPlace.of(pointer);
    }

    /** The statements of a dossier on some of its lists, which a form that has no word for it leaves out. */
    static Stream<Loss> ofCompleteness(Dossier dossier, Predicate<ListKind> lists) {
        return IntStream.range(0, dossier.completeness().size())
                .filter(i -> lists.test(dossier.completeness().get(i).list()))
                .mapToObj(i -> new Loss(
                        "/completeness/" + i,
                        Phrase.of(ExchangeMessage.COMPLETENESS)
                                .with(
                                        "list",
                                        dossier.completeness().get(i).list().name())));
    }

    /**
     * As many losses as problems are named at most. Example: of 50,000 the 100 that stand highest, a list before what is in a fact, and that
     * there are more.
     *
     * @param losses what was lost
     * @param limits how many problems are named
     * @return all of them; where there are more, one more than the limit, which says so at the place of the next
     */
    public static ImmutableList<Loss> atMost(List<Loss> losses, Limits limits) {
        int most = limits.maxProblems();
        if (losses.size() <= most) {
            return ImmutableList.copyOf(losses);
        }
        ImmutableList<Loss> highest = ImmutableList.sortedCopyOf(
                Comparator.comparing(loss ->
                        loss.pointer().chars().filter(sign -> sign == '/').count()),
                losses);
        return ImmutableList.<Loss>builder()
                .addAll(highest.subList(0, most))
                .add(new Loss(
                        highest.get(most).pointer(),
                        Phrase.of(ExchangeMessage.TOO_MANY).with("most", most)))
                .build();
    }

    /** What of the money of a dossier its books cannot hold, and how complete its lists of money are. */
    static Stream<Loss> ofBooks(Dossier dossier) {
        Map<String, String> places = places(dossier);
        return Stream.concat(
                Books.losses(dossier).stream()
                        .map(loss -> new Loss(places.getOrDefault(loss.fact().id(), ""), reason(loss))),
                ofCompleteness(dossier, ListKind::isMoney));
    }

    private static Text reason(Books.Loss loss) {
        return switch (loss.missing()) {
            case AMOUNT, ROW ->
                Phrase.of(loss.possible().isExact() ? ExchangeMessage.NO_ROW : ExchangeMessage.BOUNDS)
                        .with("possible", loss.possible());
            case DAY -> ExchangeMessage.DAY_UNKNOWN.text();
            case TIME -> ExchangeMessage.NO_YEAR.text();
        };
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

    /**
     * What is lost, and why, for a reader.
     *
     * @param wording the language
     * @return the place and the reason, in one line
     */
    public String explain(Wording wording) {
        return pointer + ": " + wording.say(reason);
    }

    /** In English, for messages to developers. */
    @Override
    public String toString() {
        return explain(Wording.ENGLISH);
    }
}
