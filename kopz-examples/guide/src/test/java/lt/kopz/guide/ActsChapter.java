package lt.kopz.guide;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
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
}
