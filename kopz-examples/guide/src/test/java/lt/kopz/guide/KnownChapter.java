package lt.kopz.guide;

import static lt.kopz.core.wording.LocalizedText.english;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;

final class KnownChapter {
    private KnownChapter() {}

    // tag::rows
    private static final Dossier NOTHING = Dossier.builder()
            .id("elsewhere-2024")
            .title(english("What is known of 2024"))
            .municipality(Municipality.builder()
                    .id("elsewhere")
                    .name(english("Elsewhere"))
                    .country("IE")
                    .build())
            .currency(Amounts.currency("EUR"))
            .reportingPeriod(DateRange.ofYear(2024))
            .knownUntil(Sourced.stated(LocalDate.of(2024, 12, 31)))
            .addPlans(ActionPlan.builder()
                    .id("plan")
                    .title(english("Action plan 2024"))
                    .period(DateRange.ofYear(2024))
                    .addMeasures(Measure.builder()
                            .id("lectures")
                            .number("1")
                            .title(english("Lectures"))
                            .build())
                    .build())
            .build();

    private static final Dossier LECTURE = NOTHING.withEvents(Event.builder()
            .id("lecture")
            .measure("lectures")
            .kind(EventKind.LECTURE)
            .title(english("Lecture in the library"))
            .state(EventState.HELD)
            .date(Sourced.stated(PartialDate.parse("2024-05-07")))
            .participations(Headcount.exactly(31))
            .build());

    private static Dossier stating(Dossier dossier, Extent extent) {
        return dossier.withCompleteness(CompletenessStatement.builder()
                .id("events-of-2024")
                .list(ListKind.EVENTS)
                .period(DateRange.ofYear(2024))
                .extent(extent)
                .build());
    }

    private static void print(Dossier dossier) {
        Attendance attendance = Attendance.of(dossier);
        System.out.println(KnownLists.of(dossier)
                        .of(ListKind.EVENTS, Optional.of("plan"), attendance.asOf())
                        .standing() + ": " + attendance.eventsHeld().value() + " events, "
                + attendance.held().value());
    }
    // end::rows

    static void table() {
        // tag::table
        print(stating(NOTHING, Extent.COMPLETE));
        print(stating(LECTURE, Extent.COMPLETE));
        print(stating(LECTURE, Extent.PARTIAL));
        print(stating(NOTHING, Extent.PARTIAL));
        print(LECTURE);
        print(NOTHING);
        // end::table
    }

    static void words() {
        // tag::words
        System.out.println(Attendance.of(LECTURE).eventsHeld().explain(Wording.ENGLISH));
        System.out.println(BudgetGaps.of(LECTURE, "plan").appropriated().explain(Wording.ENGLISH));
        // end::words
    }

    static void number() {
        // tag::number
        Dossier twelve = LECTURE.withCompleteness(CompletenessStatement.builder()
                .id("twelve-lectures")
                .list(ListKind.EVENTS)
                .period(DateRange.ofYear(2024))
                .number(Headcount.exactly(12))
                .build());
        System.out.println(Attendance.of(twelve).eventsHeld().explain(Wording.ENGLISH));
        // end::number
    }

    static void counting() {
        // tag::counting
        DateRange spring = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
        Dossier counted =
                LECTURE.withCompleteness(lectures("in-all", DateRange.ofYear(2024), 12), lectures("spring", spring, 5));
        for (DateRange half : DateRange.ofYear(2024).splitBy(Cadence.Unit.HALF_YEAR)) {
            System.out.println(half + ": "
                    + KnownLists.of(counted)
                            .of(ListKind.EVENTS, Optional.empty(), half.start(), half.end())
                            .number()
                            .orElseThrow());
        }
        // end::counting
    }

    // tag::lectures
    private static CompletenessStatement lectures(String id, DateRange period, long number) {
        return CompletenessStatement.builder()
                .id(id)
                .list(ListKind.EVENTS)
                .period(period)
                .number(Headcount.exactly(number))
                .build();
    }
    // end::lectures

    static void breach() {
        // tag::breach
        Dossier harrowmere = Harrowmere.dossier();
        System.out.println(
                codes(harrowmere) + " of what is stated, " + codes(harrowmere.withCompleteness()) + " without");
        // end::breach
    }

    private static long codes(Dossier dossier) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding ->
                        finding.code().equals("CADENCE") || finding.code().equals("PLAN_UNFUNDED_FOR_DAYS"))
                .count();
    }
}
