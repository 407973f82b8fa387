package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/**
 * The year 2019 of a group with 40 events in five series of eight: 35 held, one of them with nobody knows how many listeners, 2 planned for
 * 2020, 2 postponed, with a new day and without one, and 1 cancelled. Series s has 10·s listeners an event, those of the first at
 * least; an event costs 25.00.
 */
public final class BusyGroup {
    public static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);
    public static final String MEASURE = "prevention";
    public static final String INDICATOR = "events";

    private static final List<LocalizedText> TITLES = List.of(
            title("Paskaita moksleiviams", "Lecture for pupils"),
            title("Seminaras socialiniams darbuotojams", "Seminar for social workers"),
            title("Diskusija bendruomenėje", "Discussion in a community"),
            title("Filmo peržiūra ir aptarimas", "Film and discussion"),
            title("Mokymai policijos pareigūnams", "Training for police officers"));

    private BusyGroup() {}

    private static LocalizedText title(String lithuanian, String english) {
        return LocalizedText.lithuanian(lithuanian).andEnglish(english, "kopz");
    }

    public static String series(int number) {
        return "series-" + number;
    }

    public static Dossier dossier() {
        Dossier.Builder builder = aDossier()
                .knownUntil(YEAR_END)
                .appropriation("money", "1000.00", "2019-01-10")
                .builder()
                .plans(List.of(ActionPlan.builder()
                        .id(DossierFixtures.PLAN)
                        .title(title("2019–2020 m. veiksmų planas", "action plan of 2019 and 2020"))
                        .period(DateRange.ofYears(2019, 2020))
                        .implementsMeasure(DossierFixtures.LINE)
                        .addMeasures(Measure.builder()
                                .id(MEASURE)
                                .number("1")
                                .title(title("Prevenciniai renginiai", "Preventive events"))
                                .addIndicators(Indicator.builder()
                                        .id(INDICATOR)
                                        .name(title("surengti renginiai", "events held"))
                                        .addTargets(IndicatorValue.stated(
                                                PartialDate.parse("2019"), Measured.of(Headcount.exactly(40))))
                                        .addActuals(IndicatorValue.stated(
                                                PartialDate.parse("2019"), Measured.of(Headcount.exactly(35))))
                                        .provenance(STATED)
                                        .build())
                                .provenance(STATED)
                                .build())
                        .provenance(STATED)
                        .build()));
        for (int s = 1; s <= TITLES.size(); s++) {
            builder.addSeries(EventSeries.builder()
                            .id(series(s))
                            .measure(MEASURE)
                            .title(TITLES.get(s - 1))
                            .date(on("2019/2020"))
                            .intended(8)
                            .provenance(STATED)
                            .build())
                    .addExpenditures(Expenditure.builder()
                            .id("cost-" + s)
                            .subject(series(s))
                            .amount(Amounts.euro("200.00"))
                            .unitPrice(UnitPrice.builder()
                                    .amount(Amounts.euro("25.00"))
                                    .units(8)
                                    .build())
                            .paidFrom(Sourced.stated("money"))
                            .provenance(STATED)
                            .build());
            for (int n = 1; n <= 8; n++) {
                builder.addEvents(event(s, n));
            }
        }
        return builder.build();
    }

    private static Event event(int s, int n) {
        Event.Builder event = Event.builder()
                .id(series(s) + "-" + n)
                .measure(MEASURE)
                .series(series(s))
                .kind(EventKind.LECTURE)
                .title(TITLES.get(s - 1))
                .state(EventState.HELD)
                .date(on("2019-0" + (n + 1) + "-1" + s))
                .participations(s == 1 ? Headcount.atLeast(10) : Headcount.exactly(10L * s))
                .provenance(STATED);
        if (s == 4 && n == 1) {
            event.participations(Headcount.unknown());
        }
        if (s == 4 && n > 6) {
            event.state(EventState.PLANNED).date(on("2020-01-1" + n));
        }
        if (s == 3 && n == 8) {
            event.state(EventState.CANCELLED).reason(title("patalpų remontas", "repairs of the premises"));
        }
        if ((s == 2 || s == 5) && n == 8) {
            event.state(EventState.POSTPONED)
                    .postponedTo(s == 2 ? Optional.of(PartialDate.parse("2020-02")) : Optional.empty())
                    .reason(title("lektorės liga", "illness of the lecturer"));
        }
        return event.build();
    }
}
