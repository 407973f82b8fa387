package lt.kopz.core.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * An item of the action plan.
 *
 * <p>How far it has come is never typed in; it follows from its {@linkplain #deliverables() deliverables}, its events
 * and its agreements.
 */
@Value.Immutable
public abstract class Measure implements Fact, WithMeasure {
    Measure() {}

    /**
     * The number by which the source names it.
     *
     * @return the number, such as {@code 5}
     */
    public abstract String number();

    /**
     * What it is.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * The task it carries out.
     *
     * @return the id of a task of the same plan; empty when it belongs to none, or that is unknown
     */
    public abstract Optional<String> task();

    /**
     * What it is to bring forth apart from events and agreements.
     *
     * @return the deliverables; may be empty
     */
    public abstract ImmutableList<Deliverable> deliverables();

    /**
     * Who is responsible for carrying it out.
     *
     * @return the ids of the organisations; may be empty
     */
    public abstract ImmutableList<String> responsible();

    /**
     * When it is to be done.
     *
     * @return the date; the last day it may mean counts as in time; empty when no source says
     */
    public abstract Optional<PartialDate> due();

    /**
     * What its success is measured by.
     *
     * @return the indicators; may be empty
     */
    public abstract ImmutableList<Indicator> indicators();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Measure}. */
    public static final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
