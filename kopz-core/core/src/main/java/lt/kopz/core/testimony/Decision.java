package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import org.immutables.value.Value;

/**
 * A recorded decision about how to read facts that contradict each other; the facts themselves stay as they are.
 *
 * <p>Example: one budget line is printed under the codes 01.03.01.04 and 01.03.02.04. Both are kept; the decision says that
 * they are one and the same line, and for what reason.
 */
@Value.Immutable
public abstract class Decision implements Fact, WithDecision {
    Decision() {}

    /** What is decided. */
    public enum Kind {
        /** All the subjects are one and the same thing. */
        SAME,
        /** The subjects are different things, and their amounts add up: none is the total of the others, nor stated twice. */
        DIFFERENT,
        /**
         * Of the values of a {@link Contradiction}, which is the subject, one is preferred; or of several facts of any kind, which are the
         * subjects, one is: then the others do not count, and neither does what cannot be without them.
         */
        PREFERRED,
        /**
         * One of several costs, payments, contracts, transfers or balances, the subjects, is the total of the others: what it states is theirs
         * and not added to them again, save what they leave of it; and what a row does not state of itself is as in the total.
         */
        TOTAL;

        /** Whether it names one of its subjects, or of their values. */
        boolean namesOne() {
            return this == PREFERRED || this == TOTAL;
        }
    }

    /**
     * What is decided about the subjects.
     *
     * @return the kind of decision
     */
    public abstract Kind kind();

    /**
     * What it is decided about.
     *
     * @return the ids of two or more facts of the dossier; of one contradiction where one of its values is preferred
     */
    public abstract ImmutableList<String> subjects();

    /**
     * What is preferred, or is the total of the others.
     *
     * @return the id of a value of the contradiction, or of one of the subjects; empty for a decision of another kind
     */
    public abstract Optional<String> preferred();

    /** Refuses a decision about fewer than two different things, or a preference that names none. */
    @Value.Check
    void check() {
        if (kind().namesOne() != preferred().isPresent()) {
            throw new RefusedException(
                    kind().namesOne() ? ProblemKind.PREFERRED_MISSING : ProblemKind.PREFERRED_MISPLACED, "id", id());
        }
        int different = ImmutableSet.copyOf(subjects()).size();
        if (kind() == Kind.PREFERRED && subjects().isEmpty()) {
            throw new RefusedException(ProblemKind.PREFERRED_AMONG_NOTHING, "id", id());
        }
        int least = kind() == Kind.PREFERRED ? 1 : 2;
        if (different < least || different != subjects().size()) {
            throw new RefusedException(ProblemKind.TOO_FEW_DIFFERENT, "id", id(), "what", Word.SUBJECTS);
        }
    }

    /**
     * Starts a decision.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Decision}. */
    public static final class Builder extends ImmutableDecision.Builder {
        Builder() {}
    }
}
