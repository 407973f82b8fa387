package lt.kopz.core.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Walks a calendar day by day, in every world that the records allow: each possible meeting was held or was not, and beyond the horizon
 * anything may have happened. Slow and plain, to judge the engine by.
 */
record CadenceSimulator(
        Cadence cadence,
        LocalDate start,
        @Nullable LocalDate end,
        LocalDate horizon,
        LocalDate asOf,
        List<LocalDate> held,
        List<LocalDate> possible) {

    /** The outcome of one calendar period, over all worlds. */
    Outcome inPeriod(CadenceReading reading, DateRange whole) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Set<LocalDate> world : worlds()) {
            outcomes.add(inPeriod(reading, whole, world));
        }
        if (outcomes.size() > 1) {
            return Outcome.UNDETERMINED;
        }
        Outcome only = outcomes.iterator().next();
        Set<LocalDate> busy = new HashSet<>(held);
        busy.addAll(beyondTheHorizon());
        boolean couldBeOtherwise = inPeriod(reading, whole, busy) != Outcome.BREACHED
                // one meeting a day may still be too few for the rule, two a day are not
                || whole.dates().anyMatch(day -> day.isAfter(horizon) && counts(reading, whole, day));
        return only == Outcome.BREACHED && asOf.isAfter(horizon) && couldBeOtherwise ? Outcome.UNDETERMINED : only;
    }

    private boolean counts(CadenceReading reading, DateRange whole, LocalDate day) {
        return whole.contains(day)
                && (reading == CadenceReading.CALENDAR_ALL_MEETINGS
                        || (!day.isBefore(start) && (end == null || !day.isAfter(end))));
    }

    private Outcome inPeriod(CadenceReading reading, DateRange whole, Set<LocalDate> world) {
        int met = 0;
        LocalDate lastThatCounts = whole.start();
        boolean partial = false;
        for (LocalDate day = whole.start(); !day.isAfter(whole.end()); day = day.plusDays(1)) {
            boolean inForce = !day.isBefore(start) && (end == null || !day.isAfter(end));
            partial |= !inForce;
            if (counts(reading, whole, day)) {
                lastThatCounts = day;
                met += world.contains(day) ? 1 : 0;
            }
        }
        if (partial && reading == CadenceReading.CALENDAR_WHOLE_PERIODS) {
            return Outcome.EXEMPT;
        }
        if (met >= ((Cadence.PerCalendarPeriod) cadence).atLeast()) {
            return Outcome.MET;
        }
        if (end != null && end.isBefore(lastThatCounts) && end.isBefore(asOf)) {
            return Outcome.EXEMPT;
        }
        return asOf.isAfter(lastThatCounts) ? Outcome.BREACHED : Outcome.PENDING;
    }

    /** Whether some gap is surely broken: BREACHED, UNDETERMINED, or PENDING where none can be. */
    Outcome rolling(CadenceReading reading) {
        int broken = 0;
        int whole = 0;
        boolean brokenAnyway = true;
        for (Set<LocalDate> world : worlds()) {
            if (broken(reading, world)) {
                broken++;
            } else {
                whole++;
            }
            if (whole == 0 && asOf.isAfter(horizon)) {
                Set<LocalDate> busy = new HashSet<>(world);
                busy.addAll(beyondTheHorizon());
                brokenAnyway &= broken(reading, busy);
            }
        }
        if (broken == 0) {
            return Outcome.PENDING;
        }
        return whole == 0 && brokenAnyway ? Outcome.BREACHED : Outcome.UNDETERMINED;
    }

    private boolean broken(CadenceReading reading, Set<LocalDate> world) {
        LocalDate last = start;
        boolean found = false;
        if (reading == CadenceReading.ROLLING_FROM_LAST_MEETING) {
            for (LocalDate day : world) {
                if (!day.isAfter(start) && !due(day).isBefore(start) && (!found || day.isAfter(last))) {
                    last = day;
                    found = true;
                }
            }
        }
        LocalDate due = due(last);
        for (LocalDate day = start; !day.isAfter(asOf); day = day.plusDays(1)) {
            if (end != null && day.isAfter(end)) {
                return !due.isAfter(end);
            }
            if (day.isAfter(due)) {
                return true;
            }
            due = world.contains(day) ? due(day) : due;
        }
        return false;
    }

    private LocalDate due(LocalDate day) {
        int number;
        if (cadence instanceof Cadence.WithinGap gap) {
            number = gap.length();
            if (gap.unit() != Cadence.GapUnit.MONTHS) {
                return LocalDate.ofEpochDay(
                        day.toEpochDay() + (long) number * (gap.unit() == Cadence.GapUnit.WEEKS ? 7 : 1));
            }
        } else {
            number = List.of(1, 3, 6, 12)
                    .get(((Cadence.PerCalendarPeriod) cadence).unit().ordinal());
        }
        YearMonth month = YearMonth.from(day).plusMonths(number);
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private List<LocalDate> beyondTheHorizon() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = horizon.plusDays(1); !day.isAfter(asOf); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    private List<Set<LocalDate>> worlds() {
        List<Set<LocalDate>> worlds = new ArrayList<>();
        for (int choice = 0; choice < 1 << possible.size(); choice++) {
            Set<LocalDate> world = new HashSet<>(held);
            for (int i = 0; i < possible.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    world.add(possible.get(i));
                }
            }
            worlds.add(world);
        }
        return worlds;
    }
}
