package lt.kopz.guide;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

final class DossierChapter {
    private DossierChapter() {}

    static void sources() {
        // tag::sources
        Source place = Source.of("report-2024").at("section 3").quoting("The room was let from July.");
        Provenance stated = Provenance.stated(place);
        Provenance inferred = Provenance.inferred(LocalizedText.english("July is read as July 2024"), place);
        Sourced<PartialDate> day = Sourced.of(PartialDate.parse("2024-07"), inferred);
        System.out.println(stated.basis() + " " + day);
        // end::sources
    }

    static void copies() {
        // tag::copies
        Dossier dossier = Harrowmere.dossier();
        Dossier later = dossier.withKnownUntil(Sourced.stated(LocalDate.of(2025, 3, 31)));
        System.out.println(
                dossier.knownUntil().value() + " and " + later.knownUntil().value());
        // end::copies
    }

    static void consistent() {
        // tag::consistent
        Transfer toNobody = Transfer.builder()
                .id("transfer")
                .amount(Amounts.euro("500.00"))
                .recipient("nobody")
                .purpose(LocalizedText.english("posters"))
                .date(Sourced.stated(PartialDate.unknown()))
                .build();
        try {
            Harrowmere.builder().addTransfers(toNobody).build();
        } catch (InvalidDossierException refused) {
            System.out.println(refused.getMessage());
        }
        // end::consistent
    }
}
