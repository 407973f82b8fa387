package lt.kopz.core.group;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * One person's or organisation's seat in a group over some time.
 *
 * <p>The day on which a membership ends is the first day on which it no longer holds: the day of a hand-over belongs
 * to the new member.
 */
@Value.Immutable
@KopzStyle
public abstract class Membership implements Fact, WithMembership {
    Membership() {}

    @Override
    public abstract String id();

    /**
     * The seat, so that hand-overs can be followed.
     *
     * @return an id of the seat, chosen freely
     */
    public abstract String seat();

    /**
     * The delegating sector.
     *
     * @return the id of a {@link Sector}; empty when unknown
     */
    public abstract Optional<String> sector();

    /**
     * The member, where a person is named.
     *
     * @return the id of the person; empty when nobody is named
     */
    public abstract Optional<String> person();

    /**
     * When the membership began.
     *
     * @return the first day, as precise as it is known
     */
    public abstract PartialDate since();

    /**
     * When the membership ended.
     *
     * @return the first day on which it no longer holds; empty while it lasts
     */
    public abstract Optional<PartialDate> until();

    /**
     * The act that made it.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> act();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id.
     */
    @Value.Check
    void check() {
        Ids.check("Membership", id());
        Ids.check("Membership.seat", seat());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Membership}. */
    public static final class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
