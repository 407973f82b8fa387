package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.MeetingCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code CADENCE}: the group meets less often than its rules of procedure demand.
 *
 * <p>One finding for all readings that fit the rule, or for one that is chosen: an error where all of them agree that the rule is broken, a
 * warning where only some do or it cannot be determined; it names each reading with what it breaks. Its ground is the act that lays the rules of procedure down.
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
                        group.rules().orElseThrow().id())
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Finding> finding(ImmutableList<CadenceVerdict> verdicts, String rules) {
        ImmutableList<Verdict> duties = verdicts.stream()
                .flatMap(verdict -> verdict.duties().stream())
                .filter(duty -> duty.outcome() == Outcome.BREACHED || duty.outcome() == Outcome.UNDETERMINED)
                .collect(ImmutableList.toImmutableList());
        boolean agreed = verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.BREACHED);
        boolean anyBreached = duties.stream().anyMatch(duty -> duty.outcome() == Outcome.BREACHED);
        return duties.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        code(),
                        agreed ? Severity.ERROR : Severity.WARNING,
                        verdicts.size() > 1 && anyBreached
                                ? Phrase.of(
                                                agreed
                                                        ? CheckMessage.CADENCE_UNDER_EVERY_READING
                                                        : CheckMessage.CADENCE_DEPENDS_ON_READING)
                                        .with("readings", said(duties))
                                : said(duties),
                        ImmutableList.of(rules),
                        duties.stream()
                                .flatMap(duty -> duty.sources().stream())
                                .distinct()
                                .collect(ImmutableList.toImmutableList())));
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
