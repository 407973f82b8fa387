package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Predicate;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimMessage;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * Finds claims that do not stand as the sources print them. Each kind has its own code; a claim that is confirmed is no finding.
 *
 * <ul>
 *   <li>{@code CLAIM_CONTRADICTED}: the facts exclude it.
 *   <li>{@code CLAIM_ONLY_UNDER_READING}: it holds under one reading and not under another.
 *   <li>{@code PRECISION_LOST}: a number is claimed more exactly than its parts give it, such as 522 for at least 522.
 *   <li>{@code CLAIM_UNDECIDED}: nobody can tell, for another reason than lost precision.
 * </ul>
 *
 * <p>Their ground is logical: what is claimed and what is stated in the same sources cannot both be used.
 *
 * <p>Before the dossier's horizon nothing is found: a source claims what it does when it is written, and not earlier.
 */
public final class ClaimRule implements Rule {
    private final String code;
    private final Severity severity;
    private final Predicate<ClaimCheck> applies;

    private ClaimRule(String code, Severity severity, Predicate<ClaimCheck> applies) {
        this.code = code;
        this.severity = severity;
        this.applies = applies;
    }

    /**
     * Finds claims that the facts exclude: a warning.
     *
     * @return the rule {@code CLAIM_CONTRADICTED}
     */
    public static ClaimRule contradicted() {
        return new ClaimRule(
                "CLAIM_CONTRADICTED", Severity.WARNING, check -> check.verdict() == ClaimVerdict.CONTRADICTED);
    }

    /**
     * Finds claims that hold under one reading and not under another: a warning.
     *
     * @return the rule {@code CLAIM_ONLY_UNDER_READING}
     */
    public static ClaimRule onlyUnderReading() {
        return new ClaimRule(
                "CLAIM_ONLY_UNDER_READING",
                Severity.WARNING,
                check -> check.verdict() == ClaimVerdict.ONLY_UNDER_A_READING);
    }

    /**
     * Finds numbers claimed more exactly than their parts give them: a warning.
     *
     * @return the rule {@code PRECISION_LOST}
     */
    public static ClaimRule precisionLost() {
        return new ClaimRule("PRECISION_LOST", Severity.WARNING, ClaimCheck::precisionLost);
    }

    /**
     * Finds claims of which nobody can tell, other than those whose precision is lost: information.
     *
     * @return the rule {@code CLAIM_UNDECIDED}
     */
    public static ClaimRule undecided() {
        return new ClaimRule(
                "CLAIM_UNDECIDED",
                Severity.INFO,
                check -> check.verdict() == ClaimVerdict.CANNOT_TELL && !check.precisionLost());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        if (asOf.isBefore(dossier.knownUntil().value())) {
            return ImmutableList.of(); // what a source claims was not claimed before it was written
        }
        return OfOneDay.claims(dossier, asOf).stream()
                .filter(applies)
                .map(this::finding)
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(ClaimCheck check) {
        Fact claim = check.claim();
        Phrase message =
                Phrase.of(ClaimMessage.FINDING).with("verdict", check.verdict().text());
        Finding whole = new Finding(
                code,
                severity,
                message.with("message", check.message()),
                ImmutableList.of(claim.id()),
                claim.sources());
        return check.readings().isEmpty()
                ? whole
                : Finding.together(
                        check.readings().stream()
                                .map(reading -> whole.listedAs(reading.text()))
                                .toList(),
                        message.with("message", check.lead()));
    }
}
