package lt.kopz.guide;

import lt.kopz.core.check.Rulebook;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;

final class ClaimsChapter {
    private ClaimsChapter() {}

    static void claims() {
        // tag::claims
        Claims.of(Harrowmere.dossier())
                .checks()
                .forEach(check -> System.out.println(check.claim().id() + ": " + check.verdict()));
        // end::claims
    }

    static void decided() {
        // tag::decided
        Decision invoice = Decision.builder()
                .id("the-invoice-counts")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects("price-of-the-room")
                .preferred("as-invoiced")
                .provenance(Provenance.inferred(LocalizedText.english("the invoice was paid")))
                .build();
        Dossier decided = Harrowmere.builder().addDecisions(invoice).build();
        System.out.println("before: " + contradiction(Harrowmere.dossier()));
        System.out.println("after:  " + contradiction(decided));
        // end::decided
    }

    private static String contradiction(Dossier dossier) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding -> finding.code().equals("CONTRADICTION"))
                .map(finding -> finding.severity() + ", " + finding.explain(Wording.ENGLISH))
                .findFirst()
                .orElseThrow();
    }
}
