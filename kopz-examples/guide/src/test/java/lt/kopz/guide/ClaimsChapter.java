package lt.kopz.guide;

import java.util.List;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testimony.SumTerm;
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

    static void field() {
        // tag::field
        Contradiction howMany = Contradiction.builder()
                .id("how-many-came")
                .subject("training-march")
                .what(LocalizedText.english("Who came to the training in March"))
                .field("participations")
                .addAlternatives(came("by-the-list", 24), came("by-the-report", 26))
                .build();
        Dossier open = Harrowmere.builder().addContradictions(howMany).build();
        Dossier settled = open.withDecisions(Decision.builder()
                .id("the-list-counts")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects("how-many-came")
                .preferred("by-the-list")
                .build());
        for (Dossier each : List.of(open, settled)) {
            System.out.println(each.get(Event.class, "training-march").participations() + " at the training, "
                    + Attendance.of(each).ofMeasure("training").held().value() + " of the measure");
        }
        // end::field
    }

    static void sums() {
        // tag::sums
        StatedSum outlay = StatedSum.builder()
                .id("outlay-of-the-shelter")
                .name(LocalizedText.english("Outlay of the shelter"))
                .addTerms(
                        printed("Rent", 31_200),
                        printed("Wages", 18_400),
                        SumTerm.unknown().named(LocalizedText.english("Heating")))
                .makes(printed("In all", 52_000))
                .build();
        StatedSum cover = StatedSum.builder()
                .id("cover-of-the-shelter")
                .name(LocalizedText.english("Cover of the shelter"))
                .addTerms(
                        SumTerm.ofFact("outlay-of-the-shelter"),
                        printed("Gifts", 1_500).less(),
                        printed("Own funds", 10_500).less())
                .makes(printed("Grant", 45_000))
                .build();
        Dossier budget = Harrowmere.builder().addSums(outlay, cover).build();
        StatedSums.of(budget).checks().forEach(check -> System.out.println(check.explain(Wording.ENGLISH)));
        // end::sums
    }

    private static SumTerm printed(String heading, long euro) {
        return SumTerm.of(StatedAmount.exactly(Amounts.euro(euro))).named(LocalizedText.english(heading));
    }

    private static Alternative came(String id, long number) {
        return Alternative.builder()
                .id(id)
                .value(new StatedValue.OfCount(Headcount.exactly(number)))
                .build();
    }

    private static String contradiction(Dossier dossier) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding -> finding.code().equals("CONTRADICTION"))
                .map(finding -> finding.severity() + ", " + finding.explain(Wording.ENGLISH))
                .findFirst()
                .orElseThrow();
    }
}
