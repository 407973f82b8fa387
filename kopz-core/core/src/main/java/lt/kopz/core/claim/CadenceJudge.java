package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.wording.Phrase;

/**
 * Judges whether rules of procedure are observed by how often the group meets, under every reading of the rule.
 *
 * <p>What is still pending is not broken: "observed" holds so far. Example: of the group of Kaišiadorys the claim holds as of 10
 * December 2019 if calendar half-years count with all their meetings, and not if half a year is counted from meeting to
 * meeting.
 */
final class CadenceJudge {
    private CadenceJudge() {}

    /** Every reading of the rules and whether they are observed under it; none where nothing can be judged. */
    static ImmutableList<ClaimReading> judge(Dossier dossier, RulesOfProcedure rules, LocalDate asOf) {
        return DutyCadence.ofMeetings(
                        dossier, dossier.groupOf(rules.id()).orElseThrow().id(), asOf)
                .filter(cadence -> cadence.duty().id().equals(rules.id()))
                .map(cadence ->
                        cadence.all().stream().map(CadenceJudge::reading).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private static ClaimReading reading(CadenceVerdict verdict) {
        return ClaimReading.of(
                Phrase.of(ClaimMessage.READING_CADENCE)
                        .with("reading", Phrase.of(verdict.reading().message())),
                observed(verdict.outcome()));
    }

    private static Answer observed(Outcome outcome) {
        return switch (outcome) {
            case MET, PENDING, EXEMPT -> Answer.YES;
            case BREACHED -> Answer.NO;
            case UNDETERMINED -> Answer.CANNOT_TELL;
        };
    }
}
