package lt.kopz.guide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.check.Severity;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;

final class RulesChapter {
    private RulesChapter() {}

    static void findings() {
        // tag::findings
        for (Finding finding : Rulebook.standard().check(Harrowmere.dossier())) {
            if (finding.severity() == Severity.ERROR || finding.code().equals("AGREEMENT_UNSIGNED")) {
                System.out.println(finding.severity() + " " + finding.code() + ": " + finding.explain(Wording.ENGLISH));
                System.out.println("  about " + finding.subjects() + ", stated in " + finding.evidence());
            }
        }
        // end::findings
    }

    static void groups() {
        // tag::groups
        ImmutableList<Finding> findings = Rulebook.all(PublicHolidays.of("GB")).check(Harrowmere.dossier());
        Multimaps.index(findings, Finding::severity)
                .asMap()
                .forEach((severity, found) -> System.out.println(severity + " " + found.size()));
        for (Finding finding : Multimaps.index(findings, Finding::code).get("CADENCE")) {
            System.out.println(Wording.ENGLISH.say(finding.message()));
            finding.rows().forEach(row -> System.out.println("- " + Wording.ENGLISH.say(row.text())));
        }
        // end::groups
    }

    static void ownRulebook() {
        // tag::ownRulebook
        Rulebook ours = Rulebook.standard().without("PLAN_UNFUNDED_FOR_DAYS").with(new NobodyCounted());
        ours.check(Harrowmere.dossier()).stream()
                .filter(finding -> finding.code().equals("NOBODY_COUNTED"))
                .forEach(finding -> System.out.println(finding.explain(Wording.ENGLISH)));
        // end::ownRulebook
    }
}
