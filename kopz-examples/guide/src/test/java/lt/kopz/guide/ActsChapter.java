package lt.kopz.guide;

import java.time.LocalDate;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.regulation.Citation;
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

    static void citations() {
        // tag::citations
        System.out.println(Wording.ENGLISH.say(Citations.of(Harrowmere.dossier(), "decision-88", "4")));
        Citation citation = Citation.parse(
                "Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimu Nr. V17-66", Wording.LITHUANIAN);
        if (citation instanceof Citation.Structured understood) {
            System.out.println(understood.adopted() + " " + understood.kind() + " " + understood.numbers());
        }
        // end::citations
    }
}
