package lt.kopz.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;

/** The figures by which a dossier is known: the money of each plan, and who came. */
final class KeyFigures {
    private KeyFigures() {}

    /** The figures on a day, each under a key that it has in every version. */
    static Map<String, Figure<?>> of(Dossier dossier, LocalDate day) {
        Map<String, Figure<?>> figures = new LinkedHashMap<>();
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            figures.put("gap " + plan.id(), gaps.financing());
            figures.put("unspent " + plan.id(), gaps.unspent());
            figures.put("unfunded " + plan.id(), gaps.unfunded());
        }
        Attendance attendance = Attendance.of(dossier).asOf(day);
        figures.put("events", attendance.eventsHeld());
        figures.put("attendance", attendance.held());
        return figures;
    }

    /** The figures as of the last day that a dossier knows of. */
    static Map<String, Figure<?>> of(Dossier dossier) {
        return of(dossier, dossier.knownUntil().value());
    }

    /** A figure that another version has otherwise. */
    public record Moved(String name, String before, String after) {}

    /** Which figures moved, each as of the last day that its dossier knows of. */
    static List<Moved> moved(Dossier before, Dossier after, Words words) {
        Map<String, Figure<?>> then = of(before);
        return of(after).entrySet().stream()
                .map(now -> new Moved(
                        words.text(now.getValue().name()),
                        then.containsKey(now.getKey()) ? words.value(then.get(now.getKey())) : "–",
                        words.value(now.getValue())))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }
}
