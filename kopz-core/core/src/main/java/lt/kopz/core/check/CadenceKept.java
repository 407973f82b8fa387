package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.MeetingCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code CADENCE}: the group meets less often than its rules of procedure demand.
 *
 * <p>One finding for all readings that fit the rule, or for one that is chosen: an error where all of them agree that the rule is broken, a
 * warning where only some do or it cannot be determined; its instances are the readings, each with what it breaks. A claim of a source that the
 * rules are observed is found with it, and not once more. Its ground is the act that lays the rules of procedure down.
 */
public final class CadenceKept extends GroupRule {
    private final Optional<CadenceReading> reading;

    /** Makes the rule for every reading that fits. */
    public CadenceKept() {
        this.reading = Optional.empty();
    }

    /**
     * Makes the rule for one reading.
     *
     * @param reading how the rule of the group is read
     */
    public CadenceKept(CadenceReading reading) {
        this.reading = Optional.of(reading);
    }

    @Override
    public String code() {
        return "CADENCE";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        return MeetingCadence.of(dossier, group.id(), asOf).stream()
                .flatMap(cadence -> finding(
                        reading.map(chosen -> ImmutableList.of(cadence.under(chosen)))
                                .orElseGet(cadence::all),
                        group,
                        claims(dossier, asOf))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Finding> finding(
            ImmutableList<CadenceVerdict> verdicts, CoordinationGroup group, ImmutableList<Claim> claims) {
        RulesOfProcedure rules = group.rules().orElseThrow();
        ImmutableList<Verdict> duties = verdicts.stream()
                .flatMap(verdict -> notKept(verdict).stream())
                .collect(ImmutableList.toImmutableList());
        // what is open only because not all meetings are stated to be recorded is not worth a finding
        boolean isWorthOne = duties.stream()
                .anyMatch(duty ->
                        duty.outcome() == Outcome.BREACHED || !duty.evidence().contains(group.id()));
        if (!isWorthOne) {
            return Optional.empty();
        }
        ImmutableList<Claim> claimed = claims.stream()
                .filter(claim -> claim.assertion().equals(new Assertion.RuleObserved(rules.id())))
                .collect(ImmutableList.toImmutableList());
        boolean agreed = verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.BREACHED);
        boolean isOneStatement =
                duties.stream().map(Verdict::explanation).distinct().count() == 1;
        boolean isBreached = duties.stream().anyMatch(duty -> duty.outcome() == Outcome.BREACHED);
        Text message = verdicts.size() == 1
                ? said(duties)
                : !isBreached && isOneStatement
                        ? duties.get(0).explanation()
                        : Phrase.of(
                                agreed
                                        ? CheckMessage.CADENCE_UNDER_EVERY_READING
                                        : isBreached
                                                ? CheckMessage.CADENCE_DEPENDS_ON_READING
                                                : CheckMessage.CADENCE_UNDETERMINED);
        ImmutableList<Finding.Instance> readings = verdicts.size() == 1 || (!isBreached && isOneStatement)
                ? ImmutableList.of(instance(message, Optional.empty(), duties, rules, claimed))
                : verdicts.stream()
                        .map(verdict -> instance(verdict, rules, claimed))
                        .collect(ImmutableList.toImmutableList());
        return Optional.of(new Finding(
                code(),
                agreed ? Severity.ERROR : Severity.WARNING,
                Weight.ofDays(duties.stream()
                        .mapToLong(duty -> duty.daysLate().orElse(0L))
                        .max()
                        .orElse(0)),
                claimed.isEmpty()
                        ? message
                        : Text.joined(" ", List.of(message, Phrase.of(CheckMessage.CADENCE_CLAIMED))),
                readings));
    }

    /** Claims are of the day on which their source was written, and not of an earlier one. */
    private static ImmutableList<Claim> claims(Dossier dossier, LocalDate asOf) {
        return asOf.isBefore(dossier.knownUntil().value()) ? ImmutableList.of() : FindingMaker.byId(dossier.claims());
    }

    private static ImmutableList<Verdict> notKept(CadenceVerdict verdict) {
        return verdict.duties().stream()
                .filter(duty -> duty.outcome() == Outcome.BREACHED || duty.outcome() == Outcome.UNDETERMINED)
                .collect(ImmutableList.toImmutableList());
    }

    /** A reading, and what is broken or open under it. */
    private static Finding.Instance instance(
            CadenceVerdict verdict, RulesOfProcedure rules, ImmutableList<Claim> claimed) {
        ImmutableList<Verdict> notKept = notKept(verdict);
        Text duties =
                Text.joined(" ", notKept.stream().map(Verdict::explanation).toList());
        Text detail = switch (verdict.outcome()) {
            case BREACHED -> Phrase.of(CheckMessage.CADENCE_READING_BROKEN).with("duties", duties);
            case UNDETERMINED -> Phrase.of(CheckMessage.CADENCE_READING_OPEN).with("duties", duties);
            case MET, PENDING, EXEMPT -> Phrase.of(CheckMessage.CADENCE_READING_KEPT);
        };
        return instance(
                Phrase.of(verdict.reading().message()),
                Optional.of(detail),
                notKept.isEmpty() ? verdict.duties() : notKept,
                rules,
                claimed);
    }

    private static Finding.Instance instance(
            Text name,
            Optional<Text> detail,
            ImmutableList<Verdict> duties,
            RulesOfProcedure rules,
            ImmutableList<Claim> claimed) {
        return new Finding.Instance(
                name,
                detail,
                Stream.concat(Stream.of(rules.id()), claimed.stream().map(Claim::id))
                        .collect(ImmutableList.toImmutableList()),
                Stream.concat(
                                duties.stream().flatMap(duty -> duty.sources().stream()),
                                claimed.stream().flatMap(claim -> claim.sources().stream()))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Text said(ImmutableList<Verdict> duties) {
        return Text.joined(
                " ",
                duties.stream()
                        .map(duty -> Phrase.of(CheckMessage.CADENCE_UNDER_READING)
                                .with("verdict", duty.explanation())
                                .with("reading", duty.reading()))
                        .toList());
    }
}
