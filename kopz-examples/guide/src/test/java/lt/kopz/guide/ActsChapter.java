package lt.kopz.guide;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;

final class ActsChapter {
    private ActsChapter() {}

    static void inForce() {
        // tag::inForce
        ActsInForce acts = ActsInForce.of(Harrowmere.dossier());
        System.out.println(acts.inForce("decision-31", LocalDate.of(2024, 5, 15)));
        System.out.println(acts.inForce("decision-31", LocalDate.of(2024, 5, 16)));
        acts.amendedBy("decision-12", LocalDate.of(2024, 12, 31)).forEach(act -> System.out.println(act.id()));
        // end::inForce
    }

    static void lives() {
        // tag::lives
        LegalAct draft = LegalAct.builder()
                .id("decision-90")
                .kind(ActKind.DECISION)
                .drafted(Sourced.stated(PartialDate.parse("2024-02-05")))
                .addRelations(ActRelation.builder()
                        .kind(RelationKind.REPEALS)
                        .act("decision-88")
                        .build())
                .build();
        LegalAct adopted = draft.withAdopted(PartialDate.parse("2024-03-14"))
                .withPublished(Sourced.stated(PartialDate.parse("2024-03")))
                .withDaysAfterPublication(14);
        for (LegalAct act : List.of(draft, adopted)) {
            ActsInForce acts = ActsInForce.of(
                    Dossier.builder().from(Harrowmere.dossier()).addActs(act).build());
            for (int month = 2; month <= 5; month++) {
                LocalDate day = LocalDate.of(2024, month, 10);
                System.out.println(day + " " + acts.stateOn("decision-90", day).possible() + ", decision-88: "
                        + acts.inForce("decision-88", day));
            }
        }
        // end::lives
    }

    static void citations() {
        // tag::citations
        System.out.println(Wording.ENGLISH.say(Citations.of(Harrowmere.dossier(), "decision-88", "4")));
        Citation citation = Citation.parse(
                "Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimu Nr. V17-66", Wording.LITHUANIAN);
        if (citation instanceof Citation.Structured understood) {
            System.out.println(
                    understood.adopted().orElseThrow() + " " + understood.kind() + " " + understood.numbers());
        }
        // end::citations
    }

    static void applies() {
        // tag::applies
        Dossier dossier = Harrowmere.dossier();
        Dossier applied = dossier.withActs(dossier.acts().stream()
                .map(act -> act.id().equals("decision-88")
                        ? act.withAppliesFrom(Sourced.stated(PartialDate.parse("2023-12-01")))
                        : act)
                .toList());
        LocalDate early = LocalDate.of(2023, 12, 5);
        System.out.println("in force: " + ActsInForce.of(applied).inForce("decision-88", early));
        System.out.println("applies:  " + ActsInForce.of(applied).applies("decision-88", early));
        // end::applies
    }

    static void threeQuestions() {
        // tag::threeQuestions
        Dossier dossier = Dossier.builder()
                .from(Harrowmere.dossier())
                .addActs(
                        LegalAct.builder()
                                .id("order-4")
                                .kind(ActKind.ORDER)
                                .adopted(PartialDate.parse("2024-03-01"))
                                .effectiveAfter(DayAfter.days(14, DayAfter.Event.IN_FORCE, "decision-31"))
                                .addPoints(
                                        ActPoint.builder().number("1").build(),
                                        ActPoint.builder()
                                                .number("2")
                                                .effective(PartialDate.parse("2024-09-01"))
                                                .build())
                                .build(),
                        LegalAct.builder()
                                .id("ruling")
                                .kind(ActKind.DECISION)
                                .adopted(PartialDate.parse("2024-07-01"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.SUSPENDS)
                                        .act("order-4")
                                        .until(Sourced.stated(PartialDate.parse("2024-08-01")))
                                        .build())
                                .build())
                .build();
        ActsInForce acts = ActsInForce.of(dossier);
        System.out.println("in force since " + acts.since("order-4").orElseThrow());
        for (String day : List.of("2024-06-30", "2024-07-15", "2024-08-01")) {
            LocalDate on = LocalDate.parse(day);
            System.out.println(day + " in force: " + acts.inForce("order-4", on) + ", says points: "
                    + acts.said("order-4", on).points().size());
        }
        acts.editions("order-4", DateRange.ofYear(2024)).forEach(edition -> System.out.println(edition.valid()));
        // end::threeQuestions
    }
}
