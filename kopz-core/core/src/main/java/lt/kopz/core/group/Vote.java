package lt.kopz.core.group;

import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A decision that was put to the vote.
 *
 * <p>Example: 6 for, 6 against, 1 abstained; the chair voted for.
 */
@Value.Immutable
public abstract class Vote implements WithVote {
    Vote() {}

    /**
     * What was decided on.
     *
     * @return the question
     */
    public abstract LocalizedText question();

    /**
     * The votes for it.
     *
     * @return the number, as exactly as it is known
     */
    public abstract Headcount inFavour();

    /**
     * The votes against it.
     *
     * @return the number, as exactly as it is known; unknown where none is stated
     */
    @Value.Default
    public Headcount against() {
        return Headcount.unknown();
    }

    /**
     * Those who abstained.
     *
     * @return the number, as exactly as it is known; unknown where none is stated
     */
    @Value.Default
    public Headcount abstained() {
        return Headcount.unknown();
    }

    /**
     * Whether the chair voted for it.
     *
     * @return true or false; empty when it is not known, or the chair did not vote
     */
    public abstract Optional<Boolean> chairInFavour();

    /**
     * To which office somebody was elected by it: the chair of a group, for example.
     *
     * <p>Example: on 5 February 2019 the group elected its chair; the membership with the role of the chair begins that day.
     *
     * @return the id of the membership that has the office; empty where it was no election, or of nobody who is listed
     */
    public abstract Optional<String> elects();

    /**
     * Whether a source says that it was carried.
     *
     * @return true or false; empty when no source says
     */
    public abstract Optional<Boolean> carried();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Vote}. */
    public static final class Builder extends ImmutableVote.Builder {
        Builder() {}
    }
}
