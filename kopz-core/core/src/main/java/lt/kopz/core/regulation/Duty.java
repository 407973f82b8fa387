package lt.kopz.core.regulation;

import java.time.MonthDay;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Something that has to be done so often, or by a day: meetings, reports, reviews, trainings, plans.
 *
 * <p>It stands in rules of procedure, in any act, or in an action plan. Whether it was done is judged by what a list of the dossier holds. Example: the council is given a report for every year by 15 February
 * of the year after; seminars are held at least twice in a half-year; a plan follows the last one within 24 months.
 */
@Value.Immutable
public abstract class Duty implements Fact, WithDuty {
    Duty() {}

    /**
     * What has to be done: what the list holds in which it is recorded.
     *
     * @return {@link ListKind#MEETINGS}, {@link ListKind#REPORTS}, {@link ListKind#PLANS}, {@link ListKind#EVENTS}, {@link
     *     ListKind#AGREEMENTS} or {@link ListKind#INDICATOR_VALUES}
     */
    public abstract ListKind what();

    /**
     * What it is called.
     *
     * @return the name: "review of the composition"; empty for that of its list
     */
    public abstract Optional<LocalizedText> name();

    /**
     * How often it has to be done.
     *
     * @return the cadence; empty where it is due by a day
     */
    public abstract Optional<Cadence> cadence();

    /**
     * By which day it has to be done.
     *
     * @return the day; empty where it has to be done so often
     */
    public abstract Optional<DueDay> due();

    /**
     * To whom.
     *
     * @return who is given the report; empty where nobody is
     */
    public abstract Optional<LocalizedText> recipient();

    /**
     * By whom.
     *
     * @return the id of an organisation, of the municipality or of a group; empty for the group whose rules these are, and where none is stated
     */
    public abstract Optional<String> by();

    /**
     * By the holder of which office.
     *
     * @return the office: "the mayor"; empty where it is nobody's alone
     */
    public abstract Optional<LocalizedText> office();

    /**
     * The group that it is for: its meetings and reports count, and without it nothing is owed.
     *
     * @return the id of the group; empty for the group whose rules these are, and where it is for none alone
     */
    public abstract Optional<String> group();

    /**
     * Of what it is a part: of events those of one measure, for example.
     *
     * @return the id of a plan, goal, task, measure or series; empty where all of the list counts
     */
    public abstract Optional<String> of();

    /**
     * The act that demands it, where that is not the one that it stands in, or that lays down the rules or the plan in which it does.
     *
     * @return its id; empty for that act
     */
    public abstract Optional<String> act();

    /**
     * The act that does away with it, where the one that demands it stays in force.
     *
     * @return its id: nothing is owed from the day on which that act is in force; empty while there is none
     */
    public abstract Optional<String> endedBy();

    /**
     * Refuses what is not done at a time, and a duty without a time or with two.
     */
    @Value.Check
    void check() {
        switch (what()) {
            case MEETINGS, REPORTS, PLANS, EVENTS, AGREEMENTS, INDICATOR_VALUES -> {}
            default -> throw new RefusedException(ProblemKind.NO_DUTY, "id", id(), "wrong", what().name());
        }
        if (cadence().isPresent() == due().isPresent()) {
            throw new RefusedException(ProblemKind.NOT_ONE_TIME, "id", id());
        }
    }

    /**
     * The duty to give a report for every year.
     *
     * @param id its id
     * @param recipient to whom
     * @param until the last day of the year after, inclusive
     * @return the duty
     */
    public static Duty yearlyReport(String id, LocalizedText recipient, MonthDay until) {
        return builder()
                .id(id)
                .what(ListKind.REPORTS)
                .recipient(recipient)
                .due(DueDay.ofEveryYear(until, DueDay.Year.AFTER))
                .build();
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Duty}. */
    public static final class Builder extends ImmutableDuty.Builder {
        Builder() {}
    }
}
