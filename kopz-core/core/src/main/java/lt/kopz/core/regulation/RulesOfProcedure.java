package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.Cadence;
import org.immutables.value.Value;

/**
 * The rules of procedure of a group, as data.
 *
 * <p>Example: "meetings are called when needed, but not less often than once per half-year".
 */
@Value.Immutable
public abstract class RulesOfProcedure implements Fact, WithRulesOfProcedure {
    RulesOfProcedure() {}

    /**
     * The act that lays them down.
     *
     * @return its id
     */
    public abstract String act();

    /**
     * How often the group has to meet.
     *
     * @return the cadence; empty when the rules do not say
     */
    public abstract Optional<Cadence> meetings();

    /**
     * Whether meetings are also called whenever they are needed.
     *
     * @return true if the rules say so; false when they do not
     */
    @Value.Default
    public boolean meetingsWhenNeeded() {
        return false;
    }

    /**
     * How many members have to be present.
     *
     * @return the quorum; empty when the rules do not say
     */
    public abstract Optional<Quorum> quorum();

    /**
     * How many votes carry a decision.
     *
     * @return the majority; empty when the rules do not say
     */
    public abstract Optional<Majority> majority();

    /**
     * How many working days have to lie between the notice of a meeting and the meeting.
     *
     * @return the number of days; empty when the rules do not say
     */
    public abstract Optional<Integer> noticeWorkingDays();

    /**
     * Within how many working days after a meeting its minutes have to be signed.
     *
     * @return the number of days; empty when the rules do not say
     */
    public abstract Optional<Integer> minutesWorkingDays();

    /**
     * Which part of the members may demand a meeting.
     *
     * @return the share; empty when the rules do not say
     */
    public abstract Optional<Share> onDemandOf();

    /**
     * Whether the chair alone may demand a meeting, as "the chair or a third of the members" says.
     *
     * @return true where the chair suffices; false where the rules do not say so
     */
    @Value.Default
    public boolean onDemandOfChair() {
        return false;
    }

    /**
     * Within how many days a demanded meeting has to be held.
     *
     * @return the number of days, the day of the demand not counted; empty when the rules do not say
     */
    public abstract Optional<Integer> onDemandDays();

    /**
     * Whether those days are working days.
     *
     * @return true for working days; false for all days
     */
    @Value.Default
    public boolean onDemandWorkingDays() {
        return false;
    }

    /**
     * How many members each sector has to have.
     *
     * @return the requirements; empty when there are none
     */
    public abstract ImmutableList<SeatRequirement> seats();

    /**
     * How the members have to be divided among sides.
     *
     * @return the requirements; empty when there are none
     */
    public abstract ImmutableList<CompositionRequirement> composition();

    /**
     * Within how many days a seat that has fallen vacant has to be filled.
     *
     * @return the number of days; empty when the rules do not say
     */
    public abstract Optional<Integer> vacancyDays();

    /**
     * For how long the group, its members and those in its offices are appointed.
     *
     * @return the terms; empty when the rules limit none
     */
    public abstract ImmutableList<TermOfOffice> terms();

    /**
     * What has to be done beside the {@linkplain #meetings() meetings}: reports, reviews, trainings, plans.
     *
     * @return the duties; empty when there are none
     */
    public abstract ImmutableList<Duty> duties();

    /**
     * All that has to be done so often or by a day.
     *
     * @return the duty to meet, which has the id of these rules, where they say how often; then the other {@linkplain #duties() duties}
     */
    public ImmutableList<Duty> allDuties() {
        return Stream.concat(
                        meetings().stream()
                                .map(cadence -> Duty.builder()
                                        .id(id())
                                        .what(ListKind.MEETINGS)
                                        .cadence(cadence)
                                        .provenance(provenance())
                                        .build()),
                        duties().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Refuses a negative number of days.
     */
    @Value.Check
    void check() {
        days(noticeWorkingDays());
        days(minutesWorkingDays());
        days(vacancyDays());
        days(onDemandDays());
    }

    private static void days(Optional<Integer> days) {
        days.ifPresent(number -> RefusedException.requireAtLeast(0, number, Word.DAYS));
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link RulesOfProcedure}. */
    public static final class Builder extends ImmutableRulesOfProcedure.Builder {
        Builder() {}
    }
}
