package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.LocalizedText;

/**
 * Who has to be a member of a group, or how its members have to be divided among sides, each made of one or more sectors.
 *
 * <p>Example: as many members from the municipality as from non-governmental organisations; at least a third from the latter; the director
 * of the administration is a member; there is a secretary.
 */
public sealed interface CompositionRequirement {
    /**
     * As many members on one side as on the other; members of other sectors are on neither.
     *
     * @param one the ids of the sectors of the one side, at least one
     * @param other the ids of the sectors of the other side, at least one, none of them on the first
     */
    record Parity(ImmutableList<String> one, ImmutableList<String> other) implements CompositionRequirement {
        /**
         * Refuses a side without a sector, and a sector on both.
         *
         * @param one the ids of the sectors of the one side
         * @param other the ids of the sectors of the other side
         * @throws IllegalArgumentException if a side is empty, or a sector is on both
         */
        public Parity {
            RefusedException.requireSome(one, Word.SECTORS);
            RefusedException.requireSome(other, Word.SECTORS);
            Optional<String> common = one.stream().filter(other::contains).findFirst();
            if (common.isPresent()) {
                throw new RefusedException(ProblemKind.COMMON_SECTOR, "sector", common.get());
            }
        }
    }

    /**
     * A person or an organisation that has to be a member.
     *
     * @param who the id of the person or organisation
     */
    record Member(String who) implements CompositionRequirement {}

    /**
     * An office whose holder has to be a member, whoever that is.
     *
     * @param name the name of the office, as memberships or persons have it: "director of the administration"
     */
    record Office(LocalizedText name) implements CompositionRequirement {}

    /**
     * An office in the group that has to be held: a chair, or a secretary. It is vacant while nobody holds it.
     *
     * @param office the office, whose holder may have a seat of the group or none
     */
    record Held(GroupOffice office) implements CompositionRequirement {}

    /** An office in a group. */
    enum GroupOffice {
        /** The chair. */
        CHAIR,
        /** The deputy chair. */
        DEPUTY_CHAIR,
        /** The secretary. */
        SECRETARY,
        /** The coordinator. */
        COORDINATOR
    }

    /**
     * A least or a largest part of all the members.
     *
     * @param sectors the ids of the sectors, at least one
     * @param atLeast the part they have to reach; empty where there is none
     * @param atMost the part they may not exceed; empty where there is none
     */
    record PartOfAll(ImmutableList<String> sectors, Optional<Share> atLeast, Optional<Share> atMost)
            implements CompositionRequirement {
        /**
         * Refuses a requirement of nobody, and one that demands nothing.
         *
         * @param sectors the ids of the sectors
         * @param atLeast the part they have to reach
         * @param atMost the part they may not exceed
         * @throws IllegalArgumentException if there is no sector, no bound, or a largest part that is itself to be exceeded
         */
        public PartOfAll {
            RefusedException.requireSome(sectors, Word.SECTORS);
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                throw new RefusedException(ProblemKind.NO_BOUND);
            }
            if (atMost.filter(Share::exceeded).isPresent()) {
                throw new RefusedException(
                        ProblemKind.EXCEEDED_AT_MOST,
                        "numerator",
                        atMost.get().numerator(),
                        "denominator",
                        atMost.get().denominator());
            }
        }
    }
}
