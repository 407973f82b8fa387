package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActState;

/**
 * What had become of an act by the end of a day.
 *
 * <p>Example: of an order adopted in March 2024, which took effect with that, {@code NOT_YET} and {@code IN_FORCE} are both possible on 10
 * March; on 1 April it is in force.
 *
 * @param day the day
 * @param possible the states that the act may have been in, in the order of its life: one where its days are known precisely enough
 */
public record ActStanding(LocalDate day, ImmutableSet<ActState> possible) {
    /**
     * The state, where it is certain.
     *
     * @return the state; empty where several are possible
     */
    public Optional<ActState> certain() {
        return possible.stream().filter(state -> possible.size() == 1).findFirst();
    }

    /**
     * Whether the act was in a state.
     *
     * @param state the state
     * @return yes, no, or cannot tell where another state is possible too
     */
    public Answer is(ActState state) {
        return possible.contains(state) ? Answer.of(possible.size() == 1, false) : Answer.NO;
    }

    /**
     * Whether the act was in force, as amended or not.
     *
     * @return yes, no, or cannot tell where a state of the other kind is possible too
     */
    public Answer inForce() {
        return Answer.of(
                possible.stream().allMatch(ActState::isInForce),
                possible.stream().noneMatch(ActState::isInForce));
    }
}
