package lt.kopz.guide;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;

final class CountsChapter {
    private CountsChapter() {}

    static void counts() {
        // tag::counts
        Headcount pupils = Headcount.exactly(268).plus(Headcount.atLeast(190));
        System.out.println(pupils + " of them; at least 400? " + pupils.isAtLeast(Headcount.exactly(400))
                + "; at least 500? " + pupils.isAtLeast(Headcount.exactly(500)));
        System.out.println(Ratio.mean(pupils, 18).lower(1) + " or more in a lecture");
        // end::counts
    }

    static void words() {
        // tag::words
        QuantityText text = QuantityText.of(Wording.ENGLISH);
        for (String stated : List.of("at least 364", "more than 50", "almost 100", "about 50", "10–12", "50*")) {
            System.out.println(
                    stated + " is " + text.count(stated).orElseThrow().value());
        }
        QuantityText.Read<StatedAmount> amount =
                text.amount("€2 to 2.5 million, partly from the state").orElseThrow();
        System.out.println(amount.value() + "; note: " + amount.note().orElseThrow());
        // end::words
    }

    static void attendance() {
        // tag::attendance
        Attendance attendance = Attendance.of(Harrowmere.dossier());
        System.out.println("held:     " + attendance.held().value());
        System.out.println(
                "lectures: " + attendance.ofSeries(Harrowmere.LECTURES).held().value());
        System.out.println(
                "in July:  " + attendance.asOf(LocalDate.of(2024, 7, 1)).held().value());
        System.out.println("planned:  " + attendance.planned().value() + " in "
                + attendance.eventsPlanned().value() + " events");
        attendance.heldWithUnknownAttendance().forEach(event -> System.out.println("nobody counted: " + event.id()));
        // end::attendance
    }

    static void costs() {
        // tag::costs
        UnitCosts costs = UnitCosts.of(Harrowmere.dossier(), Harrowmere.LECTURES);
        System.out.println("a lecture:       " + costs.perEvent().value().bounds());
        System.out.println(
                "a participation: " + costs.perParticipation().value().bounds());
        Coverage schools =
                Coverage.of(Harrowmere.dossier(), Harrowmere.LECTURES).orElseThrow();
        System.out.println("schools left:    " + schools.left().value());
        // end::costs
    }

    static void progress() {
        // tag::progress
        LocalDate yearEnd = LocalDate.of(2024, 12, 31);
        Harrowmere.dossier().plans().get(0).measures().forEach(measure -> {
            MeasureProgress progress = MeasureProgress.of(Harrowmere.dossier(), measure.id(), yearEnd);
            System.out.println(
                    measure.number() + " " + progress.status() + ", " + progress.done() + " of " + progress.total());
        });
        // end::progress
    }
}
