package lt.kopz.core.regulation;

import java.net.URI;
import java.util.Optional;
import lt.kopz.core.source.Evidenced;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * An edition of the text of an act, as a register lists it: the act as amended by then, valid from a day until another (suvestinė redakcija).
 *
 * <p>Example: the edition of 24 October 2019, valid until 31 December 2019. What the text said on a day is worked out from the acts that
 * amended it; an edition states it apart from them, so that either can be held against the other.
 */
@Value.Immutable
public abstract class ActEdition implements Evidenced, WithActEdition {
    ActEdition() {}

    /**
     * From when it is valid.
     *
     * @return the first day, as precise as it is known
     */
    public abstract PartialDate since();

    /**
     * Until when it is valid.
     *
     * @return the last day, inclusive; empty while it is valid, and where no end is stated
     */
    public abstract Optional<PartialDate> until();

    /**
     * Where it can be read.
     *
     * @return the address; empty where none is known
     */
    public abstract Optional<URI> address();

    /** Refuses an edition that surely ends before it begins. */
    @Value.Check
    void check() {
        PartialDate.requireOrder(Optional.of(since()), until());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an {@link ActEdition}. */
    public static final class Builder extends ImmutableActEdition.Builder {
        Builder() {}
    }
}
