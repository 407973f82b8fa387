package lt.kopz.guide;

import static lt.kopz.core.wording.LocalizedText.english;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.render.Renderers;

final class AgreementsChapter {
    private AgreementsChapter() {}

    static void stages() {
        // tag::stages
        Dossier dossier = Harrowmere.dossier();
        for (LocalDate day : List.of(
                LocalDate.of(2024, 2, 26),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 1))) {
            System.out.println(day + ": " + AgreementStage.of(dossier, "agreement-shelter", day));
        }
        // end::stages
    }

    static void another() {
        // tag::another
        CooperationAgreement transport = CooperationAgreement.builder()
                .id("agreement-transport")
                .measure("cooperation")
                .purpose(english("transport to the shelter"))
                .party("harrowmere")
                .addCounterparties("police")
                .state(AgreementState.IN_FORCE)
                .signed(PartialDate.parse("2024-06"))
                .inForceFrom(PartialDate.parse("2024-06"))
                .provenance(Provenance.stated(Source.of("report-2024")))
                .build();
        Dossier dossier = Harrowmere.builder().addAgreements(transport).build();
        System.out.println(AgreementStage.of(dossier, transport.id(), LocalDate.of(2024, 6, 15)));
        System.out.println(AgreementStage.of(dossier, transport.id(), LocalDate.of(2024, 6, 30)));
        // end::another
    }

    static void report() throws IOException {
        // tag::report
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Renderers.forFormat("markdown")
                .render(SubjectReports.agreements().of(Harrowmere.dossier()), Wording.ENGLISH, written);
        written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("|"))
                .forEach(System.out::println);
        // end::report
    }
}
