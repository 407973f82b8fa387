package lt.kopz.core.compliance;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The words for what became of a duty; meetings have their own. */
final class DutyWords {
    private final Duty duty;
    private final LocalDate asOf;

    DutyWords(Duty duty, LocalDate asOf) {
        this.duty = duty;
        this.asOf = asOf;
    }

    static Text name(Duty duty) {
        Text name = duty.name().<Text>map(text -> text).orElseGet(() -> Phrase.of(message(duty.what())));
        return duty.recipient()
                .<Text>map(recipient ->
                        Phrase.of(ComplianceMessage.DUTY_TO).with("name", name).with("recipient", recipient))
                .orElse(name);
    }

    /** What is due by a day: what is due for a year names it. */
    static Text nameFor(Duty duty, LocalDate due) {
        return duty.due().orElse(null) instanceof DueDay.OfEveryYear yearly
                ? Phrase.of(ComplianceMessage.DUTY_FOR_YEAR)
                        .with("name", name(duty))
                        .with("year", Integer.toString(yearly.forYear(due)))
                : name(duty);
    }

    private static ComplianceMessage message(ListKind what) {
        return switch (what) {
            case MEETINGS -> ComplianceMessage.DUTY_MEETINGS;
            case REPORTS -> ComplianceMessage.DUTY_REPORTS;
            case PLANS -> ComplianceMessage.DUTY_PLANS;
            case EVENTS -> ComplianceMessage.DUTY_EVENTS;
            case AGREEMENTS -> ComplianceMessage.DUTY_AGREEMENTS;
            default -> ComplianceMessage.DUTY_INDICATOR_VALUES;
        };
    }

    /** Says what became of it; {@code known} where something counts towards it or all of its list is stated to be recorded. */
    Text explain(CadenceReading reading, Owed owed, Optional<Long> late, boolean known) {
        return reading.isCalendar() ? inPeriod(owed, known) : byDay(owed, late);
    }

    private Text inPeriod(Owed owed, boolean known) {
        boolean meetings = duty.what() == ListKind.MEETINGS;
        ComplianceMessage message = switch (owed.outcome()) {
            case MET -> meetings ? ComplianceMessage.CADENCE_PERIOD_MET : ComplianceMessage.DUTY_PERIOD_MET;
            case BREACHED ->
                meetings ? ComplianceMessage.CADENCE_PERIOD_BREACHED : ComplianceMessage.DUTY_PERIOD_BREACHED;
            case PENDING ->
                meetings
                        ? known ? ComplianceMessage.CADENCE_PERIOD_PENDING : ComplianceMessage.CADENCE_PERIOD_DUE
                        : known ? ComplianceMessage.DUTY_PERIOD_PENDING : ComplianceMessage.DUTY_PERIOD_DUE;
            case EXEMPT -> meetings ? ComplianceMessage.CADENCE_PERIOD_EXEMPT : ComplianceMessage.DUTY_PERIOD_EXEMPT;
            case UNDETERMINED ->
                meetings ? ComplianceMessage.CADENCE_PERIOD_UNDETERMINED : ComplianceMessage.DUTY_PERIOD_UNDETERMINED;
        };
        Phrase phrase = named(message).with("period", PartialDate.of(DateRange.of(owed.from(), owed.due())));
        if (owed.outcome() == Outcome.EXEMPT) {
            return phrase;
        }
        Cadence.PerCalendarPeriod rule =
                (Cadence.PerCalendarPeriod) duty.cadence().orElseThrow();
        phrase = phrase.with("least", (long) rule.atLeast());
        return switch (owed.outcome()) {
            case PENDING -> (known ? phrase.with("count", owed.counted()) : phrase).with("due", owed.due());
            case UNDETERMINED -> phrase;
            default -> phrase.with("count", owed.counted());
        };
    }

    private Text byDay(Owed owed, Optional<Long> late) {
        boolean meetings = duty.what() == ListKind.MEETINGS;
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
                        : phrase.with("held", held).with("days", late.orElse(0L));
            default -> phrase;
        };
    }

    private Phrase named(ComplianceMessage message) {
        return duty.what() == ListKind.MEETINGS
                ? Phrase.of(message)
                : Phrase.of(message).with("what", name(duty));
    }

    private Phrase named(ComplianceMessage message, Owed owed) {
        return duty.what() == ListKind.MEETINGS
                ? Phrase.of(message)
                : Phrase.of(message).with("what", nameFor(duty, owed.due()));
    }
}
