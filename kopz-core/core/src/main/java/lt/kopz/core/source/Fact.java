package lt.kopz.core.source;

import java.util.Comparator;
import org.immutables.value.Value;

/** Something a dossier holds under an id, and how it is known. */
public interface Fact extends Evidenced {
    /**
     * The order in which facts are told where nothing else puts them in order, whatever that of a dossier's lists: by id, of two numbers in
     * one place the one of fewer digits first. Example: {@code need-2} before {@code need-10}.
     */
    Comparator<Fact> IN_ORDER = Comparator.comparing(Fact::id, NaturalOrder::compare);

    /**
     * The id by which other facts and findings name this one.
     *
     * @return the id, unique in the dossier over all kinds of facts
     */
    String id();

    /** Refuses a malformed id; whoever makes a fact has it checked. */
    @Value.Check
    default void checkId() {
        Ids.check(id());
    }
}
