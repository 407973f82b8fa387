package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Fact;

/**
 * How complete a list of a dossier is, over a time.
 *
 * @param kind what the list holds
 * @param owner the id of whose list it is; empty for the list of the dossier
 * @param standing how complete it is
 * @param number how many entries there are in all, as far as it follows from numbers that are stated of the list, its parts and those it is a part of,
 *     for this time, parts of it or longer ones; those recorded may be fewer; empty where no number says anything
 * @param unlisted what each such number counts beyond what is recorded, where that surely was in this time
 * @param statements the statements on completeness or inactivity that this rests on, in the order of the dossier; empty where none was needed
 * @param until the last day for which the list is known, where more is asked for; nothing is concluded from what is not in the list after it
 */
public record KnownList(
        ListKind kind,
        Optional<String> owner,
        Standing standing,
        Optional<Headcount> number,
        ImmutableList<Unlisted> unlisted,
        ImmutableList<Fact> statements,
        Optional<LocalDate> until) {

    /** How complete a list is, from the firmest to nothing. */
    public enum Standing {
        /** Stated to be complete, or as many entries are recorded as are stated: what is not recorded is not there. */
        DECLARED_COMPLETE,
        /** Something is recorded and nothing stated: it is taken for all there is. */
        INFERRED_COMPLETE,
        /** Only a part is recorded. */
        PARTIAL,
        /** Nothing is recorded and nothing is stated. */
        UNKNOWN
    }

    /**
     * A list that needs no statement to be complete, as that of the events that one event is.
     *
     * @param kind what the list holds
     * @param owner the id of whose list it is
     * @return the list
     */
    public static KnownList whole(ListKind kind, Optional<String> owner) {
        return new KnownList(
                kind,
                owner,
                Standing.DECLARED_COMPLETE,
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.empty());
    }

    /**
     * Whether what is recorded is all there is, by a statement or by inference.
     *
     * @return true if figures may add up what is recorded
     */
    public boolean isComplete() {
        return standing == Standing.DECLARED_COMPLETE || standing == Standing.INFERRED_COMPLETE;
    }

    /**
     * Whether what is recorded is stated to be all there is: without that, nothing missing is a breach.
     *
     * @return true if a rule may rely on it
     */
    public boolean isDeclared() {
        return standing == Standing.DECLARED_COMPLETE;
    }

    /**
     * How many entries there are at least: those recorded, and what numbers of parts and of shorter times count beyond them.
     *
     * <p>Example: two lectures are recorded, and a number of three is stated of another part: at least five.
     *
     * @param recorded how many are recorded
     * @return at least so many, whatever number is stated of the list itself
     */
    public Headcount atLeast(Headcount recorded) {
        return unlisted.stream()
                .map(Unlisted::number)
                .reduce(recorded, Headcount::plus)
                .plus(Headcount.unknown());
    }

    /**
     * How many entries there are beyond those recorded, as far as that is stated.
     *
     * <p>Example: seven lectures are stated and two recorded: five more. Of a list that is partial without a number, nobody knows.
     *
     * @param recorded how many are recorded
     * @return none for a list that is not partial; of a number that is not surely more than recorded, from none on
     */
    public Headcount missing(Headcount recorded) {
        if (standing != Standing.PARTIAL) {
            return Headcount.zero();
        }
        Headcount all = number.orElse(Headcount.unknown());
        long least = recorded.upper().isPresent()
                ? Math.max(0, all.lower() - recorded.upper().getAsLong())
                : 0;
        return Headcount.ofBounds(
                least,
                all.upper().isPresent()
                        ? OptionalLong.of(Math.max(least, all.upper().getAsLong() - recorded.lower()))
                        : OptionalLong.empty());
    }
}
