package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code CADENCE}: the group meets, or what else rules of procedure, an act or a plan demand is done, less often than they say.
 *
 * <p>One finding a duty for all readings that fit the rule, or for one that is chosen: an error where all of them agree that the rule is broken, a
 * warning where only some do or it cannot be determined; its instances are the readings, each with what it breaks. A claim of a source that the
 * rules are observed is found with it, and not once more. Its ground is the act that demands it.
 */
public final class CadenceKept implements Rule {
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
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return CodedRule.ofDuties(code(), (in, duties) -> findings(dossier, duties, asOf))
                .check(dossier, asOf);
    }

    private Stream<Finding> findings(Dossier dossier, ImmutableList<DutyCadence> duties, LocalDate asOf) {
        return duties.stream()
                .filter(judged -> judged.duty()
                        .cadence()
                        .filter(cadence ->
                                reading.map(chosen -> chosen.appliesTo(cadence)).orElse(true))
                        .isPresent())
                .flatMap(judged -> finding(judged, claims(dossier, asOf)).stream());
    }

    private Optional<Finding> finding(DutyCadence judged, ImmutableList<Claim> claims) {
        ImmutableList<CadenceVerdict> verdicts =
                reading.map(chosen -> ImmutableList.of(judged.under(chosen))).orElseGet(judged::all);
        Duty duty = judged.duty();
        ImmutableList<Verdict> duties = verdicts.stream()
                .flatMap(verdict -> notKept(verdict).stream())
                .collect(ImmutableList.toImmutableList());
        // what is open only because not all meetings are stated to be recorded is not worth a finding
        if (duties.stream().allMatch(judged::isOpenByUnrecordedAlone)) {
            return Optional.empty();
        }
        ImmutableList<Claim> claimed = claims.stream()
                .filter(claim -> claim.assertion().equals(new Assertion.RuleObserved(duty.id())))
                .collect(ImmutableList.toImmutableList());
        boolean agreed = verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.BREACHED);
        boolean isOneStatement =
                duties.stream().map(Verdict::explanation).distinct().count() == 1;
        boolean isBreached = duties.stream().anyMatch(each -> each.outcome() == Outcome.BREACHED);
        Text message = verdicts.size() == 1
                ? said(duties)
                : !isBreached && isOneStatement
                        ? duties.get(0).explanation()
                        : judged.isOfMeetings() ? meetings(agreed, isBreached) : other(judged, agreed, isBreached);
        ImmutableList<Finding.Instance> readings = verdicts.size() == 1 || (!isBreached && isOneStatement)
                ? ImmutableList.of(instance(message, Optional.empty(), duties, duty, claimed))
                : verdicts.stream()
                        .map(verdict -> instance(verdict, judged, claimed))
                        .collect(ImmutableList.toImmutableList());
        return Optional.of(new Finding(
                code(),
                agreed ? Severity.ERROR : Severity.WARNING,
                Weight.ofDays(duties.stream()
                        .flatMap(each -> each.daysLate().stream())
                        .mapToLong(days -> days)
                        .max()
                        .orElse(0)),
                claimed.isEmpty()
                        ? message
                        : Text.joined(" ", List.of(message, Phrase.of(CheckMessage.CADENCE_CLAIMED))),
                readings));
    }

    private static Text meetings(boolean agreed, boolean isBreached) {
        return Phrase.of(
                agreed
                        ? CheckMessage.CADENCE_UNDER_EVERY_READING
                        : isBreached ? CheckMessage.CADENCE_DEPENDS_ON_READING : CheckMessage.CADENCE_UNDETERMINED);
    }

    private static Text other(DutyCadence judged, boolean agreed, boolean isBreached) {
        return Phrase.of(
                        agreed
                                ? CheckMessage.DUTY_UNDER_EVERY_READING
                                : isBreached ? CheckMessage.DUTY_DEPENDS_ON_READING : CheckMessage.DUTY_UNDETERMINED)
                .with("what", judged.name());
    }

    /** Claims are of the day on which their source was written, and not of an earlier one. */
    private static ImmutableList<Claim> claims(Dossier dossier, LocalDate asOf) {
        return asOf.isBefore(dossier.knownUntil().value()) ? ImmutableList.of() : Search.byId(dossier.claims());
    }

    private static ImmutableList<Verdict> notKept(CadenceVerdict verdict) {
        return verdict.duties().stream()
                .filter(each -> each.outcome() == Outcome.BREACHED || each.outcome() == Outcome.UNDETERMINED)
                .collect(ImmutableList.toImmutableList());
    }

    /** A reading, and what is broken or open under it. */
    private static Finding.Instance instance(CadenceVerdict verdict, DutyCadence judged, ImmutableList<Claim> claimed) {
        ImmutableList<Verdict> notKept = notKept(verdict);
        Text duties =
                Text.joined(" ", notKept.stream().map(Verdict::explanation).toList());
        Text detail = switch (verdict.outcome()) {
            case BREACHED -> Phrase.of(CheckMessage.CADENCE_READING_BROKEN).with("duties", duties);
            case UNDETERMINED -> Phrase.of(CheckMessage.CADENCE_READING_OPEN).with("duties", duties);
            case PENDING -> Phrase.of(CheckMessage.CADENCE_READING_PENDING).with("due", pending(verdict));
            case MET, EXEMPT -> Phrase.of(CheckMessage.CADENCE_READING_KEPT);
        };
        return instance(
                judged.name(verdict.reading()),
                Optional.of(detail),
                notKept.isEmpty() ? verdict.duties() : notKept,
                judged.duty(),
                claimed);
    }

    /** Until when what is due next may be done in time. */
    private static LocalDate pending(CadenceVerdict verdict) {
        return verdict.duties().stream()
                .filter(each -> each.outcome() == Outcome.PENDING)
                .flatMap(each -> each.due().stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Finding.Instance instance(
            Text name, Optional<Text> detail, ImmutableList<Verdict> duties, Duty duty, ImmutableList<Claim> claimed) {
        return new Finding.Instance(
                name,
                detail,
                Stream.concat(Stream.of(duty.id()), claimed.stream().map(Claim::id))
                        .collect(ImmutableList.toImmutableList()),
                Stream.concat(
                                duties.stream().flatMap(each -> each.sources().stream()),
                                claimed.stream().flatMap(claim -> claim.sources().stream()))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Text said(ImmutableList<Verdict> duties) {
        return Text.joined(
                " ",
                duties.stream()
                        .map(each -> Phrase.of(CheckMessage.CADENCE_UNDER_READING)
                                .with("verdict", each.explanation())
                                .with("reading", each.reading()))
                        .toList());
    }
}
