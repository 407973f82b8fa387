package lt.kopz.core.completeness;

import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import org.immutables.value.Value;

/**
 * How complete a list of a dossier is, or how many entries there are in all, as a source states it or as somebody concludes.
 *
 * <p>Without such a statement, what is recorded is taken for all there is, which is an inference; and where nothing is recorded, nothing is
 * known. With one, a list with nothing in it means none.
 *
 * <p>Example: "In 2019 the plan was not financed until 24 October" is a statement that the appropriations of the plan from 1 January to 23
 * October are complete; with nothing recorded for those days, 0.00 was appropriated by then. "The group met eight times in 2019", with two
 * meetings recorded, means that the list of meetings is partial, and that there were 8.
 */
@Value.Immutable
public abstract class CompletenessStatement implements Fact, WithCompletenessStatement {
    CompletenessStatement() {}

    /**
     * What the list holds.
     *
     * @return the kind
     */
    public abstract ListKind list();

    /**
     * Whose list it is. Completeness of an owner's list is that of the lists of its parts too: of the measures of a plan, for example.
     *
     * @return the id of the group, plan, goal, task, measure, series, event or appropriation; empty for the list of the dossier
     */
    public abstract Optional<String> owner();

    /**
     * The time for which it is stated.
     *
     * @return the period, both ends inclusive; empty for all time
     */
    public abstract Optional<DateRange> period();

    /**
     * Whether everything of that time is in the list.
     *
     * @return the extent; empty where only a number is stated
     */
    public abstract Optional<Extent> extent();

    /**
     * How many entries there are in that time, recorded or not.
     *
     * @return the number; empty where none is stated
     */
    public abstract Optional<Headcount> number();

    /**
     * Refuses a statement that states nothing.
     */
    @Value.Check
    void check() {
        if (extent().isEmpty() && number().isEmpty()) {
            throw new RefusedException(ProblemKind.NEITHER_EXTENT_NOR_NUMBER, "id", id());
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

    /** Collects the parts of a {@link CompletenessStatement}. */
    public static final class Builder extends ImmutableCompletenessStatement.Builder {
        Builder() {}
    }
}
