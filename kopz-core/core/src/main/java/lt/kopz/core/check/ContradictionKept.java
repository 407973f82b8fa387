package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code CONTRADICTION}: the sources give different values for one thing.
 *
 * <p>It stays a finding after a recorded decision has preferred one of them, because the sources still disagree; then it is information and
 * states what was decided. Decisions that disagree settle nothing. Its ground is logical: of values that exclude each other at most one is
 * true.
 */
final class ContradictionKept implements Rule {
    /** Makes the rule; it has no parameters. */
    public ContradictionKept() {}

    @Override
    public String code() {
        return "CONTRADICTION";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return FindingMaker.byId(dossier.contradictions()).stream()
                .map(contradiction -> finding(dossier, contradiction))
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(Dossier dossier, Contradiction contradiction) {
        ImmutableList<Decision> decisions = FindingMaker.byId(dossier.decisionsOn(contradiction.id()));
        Optional<Alternative> preferred = dossier.preferred(contradiction.id());
        ImmutableList<Text> values = contradiction.alternatives().stream()
                .map(alternative -> alternative.value().words())
                .collect(ImmutableList.toImmutableList());
        CheckMessage message = preferred.isPresent()
                ? CheckMessage.CONTRADICTION_DECIDED
                : decisions.isEmpty() ? CheckMessage.CONTRADICTION : CheckMessage.CONTRADICTION_DECIDED_TWICE;
        Phrase phrase = Phrase.of(message)
                .with("what", contradiction.what())
                .with("values", new Joined(values, Literal.of("; ")));
        List<Fact> told = new ArrayList<>(List.of(contradiction));
        told.addAll(contradiction.alternatives());
        told.addAll(decisions);
        return FindingMaker.of(
                this,
                preferred.isPresent() ? Severity.INFO : Severity.WARNING,
                preferred
                        .map(alternative ->
                                phrase.with("preferred", alternative.value().words()))
                        .orElse(phrase),
                told);
    }
}
