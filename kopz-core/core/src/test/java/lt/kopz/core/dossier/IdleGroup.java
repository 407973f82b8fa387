package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;

/** The year 2019 of a group with a plan of two measures that did nothing, as three sources may report it. */
public final class IdleGroup {
    public static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);
    public static final String LECTURES = "lectures";
    public static final String AGREEMENTS = "agreements";

    private IdleGroup() {}

    /** Nothing is stated about what was done. */
    public static Dossier unstated() {
        return aDossier()
                .statingNothingOfLists()
                .knownUntil(YEAR_END)
                .builder()
                .plans(List.of(ActionPlan.builder()
                        .id(DossierFixtures.PLAN)
                        .title(LocalizedText.lithuanian("2019 m. veiksmų planas")
                                .andEnglish("action plan of 2019", "kopz"))
                        .period(DateRange.ofYear(2019))
                        .addMeasures(
                                measure(LECTURES, "1", "Paskaitos moksleiviams", "Lectures for pupils"),
                                measure(AGREEMENTS, "2", "Bendradarbiavimo sutartys", "Cooperation agreements"))
                        .provenance(STATED)
                        .build()))
                .build();
    }

    /** A source says that nothing of the plan was done, and that the group did not meet, and why. */
    public static Dossier idle() {
        return unstated().withInactivity(said(InactivityKind.NOTHING_DONE), said(InactivityKind.NO_MEETING));
    }

    /** The group was asked what it did and did not answer. */
    public static Dossier unanswered() {
        return unstated().withInactivity(said(InactivityKind.NO_ANSWER));
    }

    private static Inactivity said(InactivityKind kind) {
        Inactivity.Builder said = Inactivity.builder()
                .id("said-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .kind(kind)
                .period(DateRange.ofYear(2019))
                .provenance(STATED);
        return kind == InactivityKind.NO_ANSWER
                ? said.build()
                : said.reason(LocalizedText.lithuanian("planui neskirta lėšų")
                                .andEnglish("no money was appropriated to the plan", "kopz"))
                        .build();
    }

    private static Measure measure(String id, String number, String lithuanian, String english) {
        return Measure.builder()
                .id(id)
                .number(number)
                .title(LocalizedText.lithuanian(lithuanian).andEnglish(english, "kopz"))
                .provenance(STATED)
                .build();
    }
}
