package lt.kopz.core.attendance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * An event, or a batch of like events that a source counts together.
 *
 * <p>Example: 7 lectures held by 29 November with at least 364 participations; 3 lectures planned for 18 December for
 * 158 pupils.
 */
@Value.Immutable
@KopzStyle
public abstract class Event implements Fact, WithEvent {
    Event() {}

    @Override
    public abstract String id();

    /**
     * The measure of the plan it belongs to.
     *
     * @return its id
     */
    public abstract String measure();

    /**
     * The series it belongs to.
     *
     * @return its id; empty when it stands alone
     */
    public abstract Optional<String> series();

    /**
     * What kind of event it is.
     *
     * @return the kind
     */
    public abstract EventKind kind();

    /**
     * The title.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * How far it has come.
     *
     * @return the state, as told by the sources
     */
    public abstract EventState state();

    /**
     * When it was, or is to be, held; a range where a batch took place over some days.
     *
     * @return the date
     */
    public abstract Sourced<PartialDate> date();

    /**
     * When it was planned, if a source says so.
     *
     * @return the date; empty when no source says
     */
    public abstract Optional<PartialDate> plannedSince();

    /**
     * How many like events these are.
     *
     * @return the number, at least 1
     */
    @Value.Default
    public int occurrences() {
        return 1;
    }

    /**
     * How many participations there were or, while it is planned, are expected, over all occurrences.
     *
     * @return the number; unknown where no source says
     */
    @Value.Default
    public Headcount participations() {
        return Headcount.unknown();
    }

    /**
     * Parts of the attendance that are counted in it already.
     *
     * @return the parts; may be empty and may overlap
     */
    public abstract ImmutableList<OfWhich> ofWhich();

    /**
     * Whom it is for.
     *
     * @return the audience; may be empty
     */
    public abstract ImmutableList<LocalizedText> audience();

    /**
     * How long one occurrence lasts.
     *
     * @return the duration; empty when unknown
     */
    public abstract Optional<TeachingHours> duration();

    /**
     * Where it takes place.
     *
     * @return the id of an organisation; empty when unknown
     */
    public abstract Optional<String> venue();

    /**
     * Where it takes place, where that is not an organisation's house.
     *
     * @return the place in words, such as the streets of a town; empty when unknown
     */
    public abstract Optional<LocalizedText> place();

    /**
     * What it is held on the occasion of.
     *
     * @return the occasion, such as the EU Anti-Trafficking Day; empty when there is none or it is not known
     */
    public abstract Optional<LocalizedText> occasion();

    /**
     * Who helps to hold it.
     *
     * @return the helpers in words; may be empty
     */
    public abstract ImmutableList<LocalizedText> helpers();

    /**
     * Who lectures.
     *
     * @return the lecturers; may be empty
     */
    public abstract ImmutableList<Lecturer> lecturers();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id, no occurrence at all, and a part larger than the whole.
     */
    @Value.Check
    void check() {
        Ids.check("Event", id());
        if (occurrences() < 1) {
            throw new IllegalArgumentException("Event.occurrences must be at least 1, but was " + occurrences()
                    + "; leave the event out where there is none");
        }
        for (OfWhich part : ofWhich()) {
            if (participations().max().isPresent()
                    && part.count().min() > participations().max().getAsLong()) {
                throw new IllegalArgumentException("Event.ofWhich must be part of the participations, but "
                        + part.count() + " is more than " + participations() + " (event " + id() + ")");
            }
        }
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Event}. */
    public static final class Builder extends ImmutableEvent.Builder {
        Builder() {}
    }
}
