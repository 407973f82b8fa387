package lt.kopz.core.group;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Evidenced;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * The size of a group as a document declares it, whether or not anybody is named.
 *
 * <p>Example: "Darbo grupę sudaro 15 asmenų", without a day.
 */
@Value.Immutable
public abstract class DeclaredSize implements Evidenced, WithDeclaredSize {
    DeclaredSize() {}

    /**
     * How many members the group is said to have.
     *
     * @return the number, at least 1
     */
    public abstract int members();

    /**
     * The day the declaration holds for; it holds from then on.
     *
     * @return the date; unknown when the document does not say: it is then taken to hold over all the time that facts are held of
     */
    public abstract PartialDate on();

    /**
     * When it ceased to hold, by another number or otherwise.
     *
     * @return the first day on which it no longer holds; empty while it does, which is at most until the act ends that approved the composition
     */
    public abstract Optional<PartialDate> until();

    /**
     * Whether it surely held on a day.
     *
     * @param day the day
     * @param firstKnown the first day that facts are held of
     * @return true from the first day that it may be meant for, or of the time that facts are held of, until it may have ceased to hold
     */
    public boolean holdsOn(LocalDate day, LocalDate firstKnown) {
        return !day.isBefore(on().earliest().orElse(firstKnown))
                && until().map(end -> end.hasBegunBy(day) == Answer.NO).orElse(true);
    }

    /**
     * Refuses a size below 1, and one that ceased to hold before its day.
     */
    @Value.Check
    void check() {
        RefusedException.requireAtLeast(1, members(), Word.MEMBERS);
        PartialDate.requireOrder(Optional.of(on()), until());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link DeclaredSize}. */
    public static final class Builder extends ImmutableDeclaredSize.Builder {
        Builder() {}
    }
}
