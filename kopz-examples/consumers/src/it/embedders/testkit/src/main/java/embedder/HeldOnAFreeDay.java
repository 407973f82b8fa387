package embedder;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rule;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/** Whoever is invited to an event on a free day does not come. */
public final class HeldOnAFreeDay implements Rule {
    private final HolidayCalendar calendar;

    public HeldOnAFreeDay(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String code() {
        return "HELD_ON_A_FREE_DAY";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return dossier.events().stream()
                .filter(event -> event.state() == EventState.HELD)
                .filter(event -> isFree(event.date().value(), asOf))
                .sorted(Comparator.comparing(Event::id))
                .map(event -> new Finding(
                        code(),
                        Severity.INFO,
                        LocalizedText.english("Held on a free day").with("lt", "Vyko ne darbo dieną"),
                        ImmutableList.of(event.id()),
                        event.provenance().sources()))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isFree(PartialDate date, LocalDate asOf) {
        Optional<LocalDate> day = date.earliest();
        return day.equals(date.latest())
                && day.filter(known -> !known.isAfter(asOf) && !calendar.isWorkingDay(known))
                        .isPresent();
    }
}
