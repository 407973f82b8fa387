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
        return named(ComplianceMessage.CADENCE_IN_FORCE_UNKNOWN, ComplianceMessage.DUTY_IN_FORCE_UNKNOWN);
    }

    Text groupTimeUnknown() {
        return named(ComplianceMessage.CADENCE_GROUP_TIME_UNKNOWN, ComplianceMessage.DUTY_GROUP_TIME_UNKNOWN);
    }

    Text planTimeUnknown() {
        return Phrase.of(ComplianceMessage.DUTY_PLAN_TIME_UNKNOWN).with("what", name());
    }

    Text dueUnknown() {
        return Phrase.of(ComplianceMessage.DUTY_DUE_UNKNOWN).with("what", name());
    }

    Text notInForce() {
        return named(ComplianceMessage.CADENCE_NOT_IN_FORCE, ComplianceMessage.DUTY_NOT_IN_FORCE)
                .with("asOf", asOf);
    }

    Text noGroup() {
        return named(ComplianceMessage.CADENCE_NO_GROUP, ComplianceMessage.DUTY_NO_GROUP);
    }

    /** Says what became of it; {@code known} where something counts towards it or all of its list is stated to be recorded. */
    Text explain(CadenceReading reading, Owed owed, PartialDate time, Optional<Long> late, boolean known) {
        return reading.isCalendar() ? inPeriod(owed, time, known) : byDay(owed, late);
    }

    private Text inPeriod(Owed owed, PartialDate time, boolean known) {
        Outcome outcome = owed.outcome();
        Phrase phrase = inPeriod(outcome, owed.periods() > 1, known).with("period", time);
        if (outcome == Outcome.EXEMPT) {
            return phrase;
        }
        Cadence.PerCalendarPeriod rule =
                (Cadence.PerCalendarPeriod) duty.cadence().orElseThrow();
        phrase = phrase.with("least", (long) rule.atLeast() * owed.periods());
        phrase = owed.periods() > 1 ? phrase.with("periods", (long) owed.periods()) : phrase;
        return switch (outcome) {
            case PENDING -> (known ? phrase.with("count", owed.counted()) : phrase).with("due", owed.due());
            case UNDETERMINED -> phrase;
            default -> phrase.with("count", owed.counted());
        };
    }

    private Phrase inPeriod(Outcome outcome, boolean inSeveral, boolean known) {
        return switch (outcome) {
            case MET -> named(ComplianceMessage.CADENCE_PERIOD_MET, ComplianceMessage.DUTY_PERIOD_MET);
            case BREACHED ->
                inSeveral
                        ? named(ComplianceMessage.CADENCE_PERIODS_BREACHED, ComplianceMessage.DUTY_PERIODS_BREACHED)
                        : named(ComplianceMessage.CADENCE_PERIOD_BREACHED, ComplianceMessage.DUTY_PERIOD_BREACHED);
            case PENDING ->
                known
                        ? named(ComplianceMessage.CADENCE_PERIOD_PENDING, ComplianceMessage.DUTY_PERIOD_PENDING)
                        : named(ComplianceMessage.CADENCE_PERIOD_DUE, ComplianceMessage.DUTY_PERIOD_DUE);
            case EXEMPT -> named(ComplianceMessage.CADENCE_PERIOD_EXEMPT, ComplianceMessage.DUTY_PERIOD_EXEMPT);
            case UNDETERMINED ->
                named(ComplianceMessage.CADENCE_PERIOD_UNDETERMINED, ComplianceMessage.DUTY_PERIOD_UNDETERMINED);
        };
    }

    private Text byDay(Owed owed, Optional<Long> late) {
        LocalDate held = owed.heldOn();
        return switch (owed.outcome()) {
            case MET ->
                held == null && !ofMeetings()
                        ? due(owed, ComplianceMessage.DUTY_DUE_DONE, ComplianceMessage.DUTY_DUE_DONE)
                        : due(owed, ComplianceMessage.CADENCE_DUE_MET, ComplianceMessage.DUTY_DUE_MET)
                                .with("held", held == null ? owed.due() : held);
            case BREACHED ->
                held == null
                        ? due(owed, ComplianceMessage.CADENCE_DUE_BREACHED, ComplianceMessage.DUTY_DUE_BREACHED)
                                .with(
                                        "asOf",
                                        owed.lateIn() == null
                                                ? asOf
                                                : owed.lateIn().start().minusDays(1))
                        : due(owed, ComplianceMessage.CADENCE_DUE_LATE, ComplianceMessage.DUTY_DUE_LATE)
                                .with("held", held)
                                .with("days", late.orElseThrow());
            case PENDING -> due(owed, ComplianceMessage.CADENCE_DUE_PENDING, ComplianceMessage.DUTY_DUE_PENDING);
            case EXEMPT -> due(owed, ComplianceMessage.CADENCE_DUE_EXEMPT, ComplianceMessage.DUTY_DUE_EXEMPT);
            case UNDETERMINED ->
                due(owed, ComplianceMessage.CADENCE_DUE_UNDETERMINED, ComplianceMessage.DUTY_DUE_UNDETERMINED);
        };
    }

    private Phrase due(Owed owed, ComplianceMessage toMeet, ComplianceMessage toDo) {
        return named(toMeet, toDo, nameFor(owed.due())).with("due", owed.due());
    }

    private Phrase named(ComplianceMessage toMeet, ComplianceMessage toDo) {
        return named(toMeet, toDo, name());
    }

    /** The words for the meetings that rules of procedure demand, or those for any other duty, which name it. */
    private Phrase named(ComplianceMessage toMeet, ComplianceMessage toDo, Text name) {
        return ofMeetings() ? Phrase.of(toMeet) : Phrase.of(toDo).with("what", name);
    }
}
