package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.time.Cadence;

/**
 * How a rule about how often something is done, meetings for example, is read. "Not less than once per half-year" can be read in each of these ways, and
 * they lead to different verdicts; the caller chooses, or asks for all of them.
 */
public enum CadenceReading {
    /** In each calendar period in which the rules are in force; meetings held before they took effect count too. */
    CALENDAR_ALL_MEETINGS(ComplianceMessage.READING_CALENDAR_ALL, ComplianceMessage.READING_PERIODS_ALL, true),
    /**
     * In each calendar period, counting only meetings held while the rules are in force; a period in which they are in force for a
     * part only is judged over that part.
     */
    CALENDAR_WHILE_IN_FORCE(
            ComplianceMessage.READING_CALENDAR_IN_FORCE, ComplianceMessage.READING_PERIODS_IN_FORCE, true),
    /** The same, but a calendar period in which the rules are in force for a part only is exempt. */
    CALENDAR_WHOLE_PERIODS(ComplianceMessage.READING_CALENDAR_WHOLE, ComplianceMessage.READING_PERIODS_WHOLE, true),
    /**
     * Counted from the last meeting to the next, also from one held before the rules took effect; from their taking effect where
     * no meeting was held so shortly before that its due day lies in their time.
     */
    ROLLING_FROM_LAST_MEETING(ComplianceMessage.READING_ROLLING_MEETING, ComplianceMessage.READING_ROLLING_LAST, false),
    /** Counted from the day the rules took effect to the first meeting after it, then from meeting to meeting. */
    ROLLING_FROM_ADOPTION(ComplianceMessage.READING_ROLLING_ADOPTION, ComplianceMessage.READING_ROLLING_FIRST, false),
    /** As it is written: the only reading of a due day. */
    AS_WRITTEN(ComplianceMessage.READING_AS_WRITTEN, ComplianceMessage.READING_AS_WRITTEN, false);

    private final ComplianceMessage message;
    private final ComplianceMessage ofOtherDuties;
    private final boolean calendar;

    CadenceReading(ComplianceMessage message, ComplianceMessage ofOtherDuties, boolean calendar) {
        this.message = message;
        this.ofOtherDuties = ofOtherDuties;
        this.calendar = calendar;
    }

    /** The message that names the reading: of what rules of procedure state of meetings, or of any other duty. */
    ComplianceMessage message(boolean ofMeetings) {
        return ofMeetings ? message : ofOtherDuties;
    }

    /**
     * The message that names the reading of a rule on meetings in words.
     *
     * @return the message, without arguments
     */
    public ComplianceMessage message() {
        return message;
    }

    /**
     * Whether periods of the calendar are judged, and not gaps between meetings.
     *
     * @return true for the calendar readings
     */
    public boolean isCalendar() {
        return calendar;
    }

    /**
     * Whether a rule can be read in this way. A largest gap is not about calendar periods; "twice per half-year" names no gap.
     *
     * @param cadence the rule
     * @return whether this reading applies to it
     */
    public boolean appliesTo(Cadence cadence) {
        return this != AS_WRITTEN
                && (cadence instanceof Cadence.PerCalendarPeriod perPeriod
                        ? calendar || perPeriod.atLeast() == 1
                        : !calendar);
    }

    /**
     * All the ways in which a duty can be read.
     *
     * @param duty the duty
     * @return the readings of its cadence; {@link #AS_WRITTEN} for one that is due by a day
     */
    public static ImmutableList<CadenceReading> of(Duty duty) {
        return duty.cadence().map(CadenceReading::of).orElse(ImmutableList.of(AS_WRITTEN));
    }

    /**
     * All the ways in which a rule can be read.
     *
     * @param cadence the rule
     * @return the readings, in the order of this enum; never empty
     */
    public static ImmutableList<CadenceReading> of(Cadence cadence) {
        return Arrays.stream(values())
                .filter(reading -> reading.appliesTo(cadence))
                .collect(ImmutableList.toImmutableList());
    }
}
