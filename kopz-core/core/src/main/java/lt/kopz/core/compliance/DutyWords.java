package lt.kopz.core.compliance;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The words for what became of a duty; the meetings that rules of procedure demand have their own. */
final class DutyWords {
    private final Dossier dossier;
    private final ImposedDuty imposed;
    private final Duty duty;
    private final LocalDate asOf;

    DutyWords(Dossier dossier, ImposedDuty imposed, LocalDate asOf) {
        this.dossier = dossier;
        this.imposed = imposed;
        this.duty = imposed.duty();
        this.asOf = asOf;
    }

    /** Whether it is the duty to meet, of rules of procedure. */
    boolean ofMeetings() {
        return duty.what() == ListKind.MEETINGS && imposed.imposedBy() instanceof RulesOfProcedure;
    }

    /** What it is called, with whom it is due to and who has to do it, where either is stated. */
    Text name() {
        return imposed.name(dossier);
    }

    /** What is due by a day: what is due for a year names it. */
    Text nameFor(LocalDate due) {
        return duty.due().orElse(null) instanceof DueDay.OfEveryYear yearly
                ? Phrase.of(ComplianceMessage.DUTY_FOR_YEAR)
                        .with("name", name())
                        .with("year", Integer.toString(yearly.forYear(due)))
                : name();
    }

    Text inForceUnknown() {
        return ofMeetings()
                ? Phrase.of(ComplianceMessage.CADENCE_IN_FORCE_UNKNOWN)
                : named(ComplianceMessage.DUTY_IN_FORCE_UNKNOWN);
    }

    Text groupTimeUnknown() {
        return ofMeetings()
                ? Phrase.of(ComplianceMessage.CADENCE_GROUP_TIME_UNKNOWN)
                : named(ComplianceMessage.DUTY_GROUP_TIME_UNKNOWN);
    }

    Text planTimeUnknown() {
        return named(ComplianceMessage.DUTY_PLAN_TIME_UNKNOWN);
    }

    Text dueUnknown() {
        return named(ComplianceMessage.DUTY_DUE_UNKNOWN);
    }

    Text notInForce() {
        return (ofMeetings()
                        ? Phrase.of(ComplianceMessage.CADENCE_NOT_IN_FORCE)
                        : named(ComplianceMessage.DUTY_NOT_IN_FORCE))
                .with("asOf", asOf);
    }

    Text noGroup() {
        return ofMeetings() ? Phrase.of(ComplianceMessage.NO_GROUP_THEN) : named(ComplianceMessage.DUTY_NO_GROUP);
    }

    /** Says what became of it; {@code known} where something counts towards it or all of its list is stated to be recorded. */
    Text explain(CadenceReading reading, Owed owed, PartialDate time, Optional<Long> late, boolean known) {
        return reading.isCalendar() ? inPeriod(owed, time, known) : byDay(owed, late);
    }

    private Text inPeriod(Owed owed, PartialDate time, boolean known) {
        boolean meetings = ofMeetings();
        ComplianceMessage message = switch (owed.outcome()) {
            case MET -> meetings ? ComplianceMessage.CADENCE_PERIOD_MET : ComplianceMessage.DUTY_PERIOD_MET;
            case BREACHED ->
                owed.periods() > 1
                        ? meetings
                                ? ComplianceMessage.CADENCE_PERIODS_BREACHED
                                : ComplianceMessage.DUTY_PERIODS_BREACHED
                        : meetings ? ComplianceMessage.CADENCE_PERIOD_BREACHED : ComplianceMessage.DUTY_PERIOD_BREACHED;
            case PENDING ->
                meetings
                        ? known ? ComplianceMessage.CADENCE_PERIOD_PENDING : ComplianceMessage.CADENCE_PERIOD_DUE
                        : known ? ComplianceMessage.DUTY_PERIOD_PENDING : ComplianceMessage.DUTY_PERIOD_DUE;
            case EXEMPT -> meetings ? ComplianceMessage.CADENCE_PERIOD_EXEMPT : ComplianceMessage.DUTY_PERIOD_EXEMPT;
            case UNDETERMINED ->
                meetings ? ComplianceMessage.CADENCE_PERIOD_UNDETERMINED : ComplianceMessage.DUTY_PERIOD_UNDETERMINED;
        };
        Phrase phrase = named(message).with("period", time);
        if (owed.outcome() == Outcome.EXEMPT) {
            return phrase;
        }
        Cadence.PerCalendarPeriod rule =
                (Cadence.PerCalendarPeriod) duty.cadence().orElseThrow();
        phrase = phrase.with("least", (long) rule.atLeast() * owed.periods());
        phrase = owed.periods() > 1 ? phrase.with("periods", (long) owed.periods()) : phrase;
        return switch (owed.outcome()) {
            case PENDING -> (known ? phrase.with("count", owed.counted()) : phrase).with("due", owed.due());
            case UNDETERMINED -> phrase;
            default -> phrase.with("count", owed.counted());
        };
    }

    private Text byDay(Owed owed, Optional<Long> late) {
        boolean meetings = ofMeetings();
        LocalDate held = owed.heldOn();
        ComplianceMessage message = switch (owed.outcome()) {
            case MET ->
                meetings
                        ? ComplianceMessage.CADENCE_GAP_MET
                        : held == null ? ComplianceMessage.DUTY_DUE_DONE : ComplianceMessage.DUTY_DUE_MET;
            case PENDING -> meetings ? ComplianceMessage.CADENCE_GAP_PENDING : ComplianceMessage.DUTY_DUE_PENDING;
            case EXEMPT -> meetings ? ComplianceMessage.CADENCE_GAP_EXEMPT : ComplianceMessage.DUTY_DUE_EXEMPT;
            case UNDETERMINED ->
                meetings ? ComplianceMessage.CADENCE_GAP_UNDETERMINED : ComplianceMessage.DUTY_DUE_UNDETERMINED;
            case BREACHED ->
                held == null
                        ? meetings ? ComplianceMessage.CADENCE_GAP_BREACHED : ComplianceMessage.DUTY_DUE_BREACHED
                        : meetings ? ComplianceMessage.CADENCE_GAP_LATE : ComplianceMessage.DUTY_DUE_LATE;
        };
        Phrase phrase = named(message, owed).with("due", owed.due());
        return switch (owed.outcome()) {
            case MET -> held == null && !meetings ? phrase : phrase.with("held", held == null ? owed.due() : held);
            case BREACHED ->
                held == null
                        ? phrase.with("asOf", asOf)
                        : phrase.with("held", held).with("days", late.orElseThrow());
            default -> phrase;
        };
    }

    private Phrase named(ComplianceMessage message) {
        return ofMeetings() ? Phrase.of(message) : Phrase.of(message).with("what", name());
    }

    private Phrase named(ComplianceMessage message, Owed owed) {
        return ofMeetings() ? Phrase.of(message) : Phrase.of(message).with("what", nameFor(owed.due()));
    }
}
