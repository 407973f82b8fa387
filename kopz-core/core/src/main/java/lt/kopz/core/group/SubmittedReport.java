package lt.kopz.core.group;

import java.util.Optional;
import lt.kopz.core.source.Evidenced;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * A report that the group gave, or another paper of a duty that it did: a review, for example.
 *
 * <p>Example: about 2019, given on 14 February 2020.
 */
@Value.Immutable
public abstract class SubmittedReport implements Evidenced, WithSubmittedReport {
    SubmittedReport() {}

    /**
     * The year reported on.
     *
     * @return the year; empty where it is not about one
     */
    public abstract Optional<Integer> year();

    /**
     * The duty that was done with it.
     *
     * @return the id of the {@link lt.kopz.core.regulation.Duty}; empty where it is not stated, so that it counts for each report that is due
     */
    public abstract Optional<String> duty();

    /**
     * When it was given.
     *
     * @return the date, as precise as it is known
     */
    public abstract PartialDate given();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link SubmittedReport}. */
    public static final class Builder extends ImmutableSubmittedReport.Builder {
        Builder() {}
    }
}
