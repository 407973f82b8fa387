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
import lt.kopz.core.wording.Phrase;

/**
 * {@code CADENCE}: the group meets less often than its rules of procedure demand.
 *
 * <p>Found under every reading that fits the rule, or under one that is chosen: an error where all the readings asked for agree that the rule
 * is broken, a warning where only some say so or it cannot be determined. Its ground is the act that lays the rules of procedure down.
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
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        MeetingCadence.of(dossier, asOf).ifPresent(cadence -> {
            ImmutableList<CadenceVerdict> verdicts = reading.map(chosen -> ImmutableList.of(cadence.under(chosen)))
                    .orElseGet(cadence::all);
            boolean agreed = verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.BREACHED);
            String rules = dossier.group().rules().orElseThrow().id();
            for (CadenceVerdict verdict : verdicts) {
                for (Verdict duty : verdict.duties()) {
                    if (duty.outcome() == Outcome.BREACHED || duty.outcome() == Outcome.UNDETERMINED) {
                        findings.add(new Finding(
                                code(),
                                agreed && duty.outcome() == Outcome.BREACHED ? Severity.ERROR : Severity.WARNING,
                                Phrase.of(CheckMessage.CADENCE_UNDER_READING)
                                        .with("verdict", duty.explanation())
                                        .with("reading", duty.reading()),
                                ImmutableList.of(rules),
                                duty.sources()));
                    }
                }
            }
        });
        return findings.build();
    }
}
