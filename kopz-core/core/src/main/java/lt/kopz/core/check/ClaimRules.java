package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimConflicts;
import lt.kopz.core.claim.ClaimMessage;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.claim.SumVerdict;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.wording.Phrase;

/**
 * The rules about what sources claim: claims that do not stand as they print them, that exclude each other, and sums that do not add up.
 *
 * <p>Their ground is logical: what is claimed and what is stated in the same sources cannot both be used. A claim that is confirmed is no finding.
 * Before the dossier's horizon no claim is found: a source claims what it does when it is written, and not earlier.
 */
final class ClaimRules {
    /** {@code CLAIM_CONTRADICTED}: the facts exclude a claim. */
    static final Rule CLAIM_CONTRADICTED =
            ofChecks("CLAIM_CONTRADICTED", Severity.WARNING, check -> check.verdict() == ClaimVerdict.CONTRADICTED);

    /** {@code CLAIM_ONLY_UNDER_READING}: a claim holds under one reading and not under another. */
    static final Rule CLAIM_ONLY_UNDER_READING = ofChecks(
            "CLAIM_ONLY_UNDER_READING",
            Severity.WARNING,
            check -> check.verdict() == ClaimVerdict.ONLY_UNDER_A_READING);

    /** {@code PRECISION_LOST}: a number is claimed more exactly than its parts give it, such as 522 for at least 522. */
    static final Rule PRECISION_LOST = ofChecks("PRECISION_LOST", Severity.WARNING, ClaimCheck::precisionLost);

    /** {@code CLAIM_UNDECIDED}: nobody can tell, for another reason than lost precision. */
    static final Rule CLAIM_UNDECIDED = ofChecks(
            "CLAIM_UNDECIDED",
            Severity.INFO,
            check -> check.verdict() == ClaimVerdict.CANNOT_TELL && !check.precisionLost());

    /** The rules about single claims, which unfold by themselves what sources state differently. */
    static final ImmutableSet<Rule> OF_CHECKS =
            ImmutableSet.of(CLAIM_CONTRADICTED, CLAIM_ONLY_UNDER_READING, PRECISION_LOST, CLAIM_UNDECIDED);

    /**
     * {@code CLAIMS_DISAGREE}: claims of the sources cannot all be so, whatever the facts: a statement that is repeated otherwise, a share that
     * its own amounts do not give, a total that is less than its parts.
     *
     * <p>Its ground is logical, and arithmetic within the printed precision.
     */
    static final Rule CLAIMS_DISAGREE = ofClaims(
            "CLAIMS_DISAGREE",
            in -> ClaimConflicts.of(in.dossier(), in.asOf()).stream()
                    .map(conflict -> in.found(Severity.WARNING, conflict.message(), conflict.claims())));

    /**
     * {@code SUM_UNLIKE_TERMS}: what a source adds up itself does not make what it prints, by more than its numbers are printed to.
     *
     * <p>Example: 120.00 and 80.00 are printed to make 210.00, which is 10.00 more than they do. Its ground is arithmetic.
     */
    static final CodedRule SUM_UNLIKE_TERMS = CodedRule.of(
            "SUM_UNLIKE_TERMS",
            in -> StatedSums.of(in.dossier(), in.asOf()).checks().stream()
                    .filter(check -> check.verdict() == SumVerdict.UNLIKE)
                    .map(check -> in.warning(check.message(), check.sum())
                            .weighing(check.difference()
                                    .filter(Quantity.OfAmount.class::isInstance)
                                    .map(difference -> Weight.of(difference.asAmount()))
                                    .orElse(Weight.NONE))));

    private ClaimRules() {}

    private static Rule ofClaims(String code, Function<Search, Stream<Finding>> finder) {
        return CodedRule.of(
                code, in -> in.asOf().isBefore(in.dossier().knownUntil().value()) ? Stream.empty() : finder.apply(in));
    }

    private static Rule ofChecks(String code, Severity severity, Predicate<ClaimCheck> applies) {
        return ofClaims(code, in -> in.claims().stream().filter(applies).map(check -> finding(in, severity, check)));
    }

    private static Finding finding(Search in, Severity severity, ClaimCheck check) {
        Phrase message = Phrase.of(ClaimMessage.FINDING).with("verdict", Phrase.of(check.verdict()));
        Finding whole = in.found(severity, message.with("message", check.message()), List.of(check.claim()));
        ImmutableList<Finding> readings = check.readings().stream()
                .map(reading -> whole.listedAs(reading.text()))
                .collect(ImmutableList.toImmutableList());
        return readings.isEmpty() ? whole : Finding.together(readings, message.with("message", check.lead()));
    }
}
