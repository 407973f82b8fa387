package lt.kopz.core.source;

import org.immutables.value.Value;

/** Something a dossier holds under an id, and how it is known. */
public interface Fact extends Evidenced {
    /**
     * The id by which other facts and findings name this one.
     *
     * @return the id, unique in the dossier over all kinds of facts
     */
    String id();

    /** Refuses a malformed id; whoever makes a fact has it checked. */
    @Value.Check
    default void checkId() {
        Ids.check(getClass().getSuperclass().getSimpleName(), id());
    }
}
