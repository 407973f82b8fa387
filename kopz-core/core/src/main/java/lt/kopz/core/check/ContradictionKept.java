package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code CONTRADICTION}: the sources give different values for one thing.
 *
 * <p>Found are the contradictions of the dossier, save amounts that agree within what they are printed to, and the indicators for which sources state different values of one date. It stays a finding after a recorded decision has preferred one of them, because the sources still disagree; then it is information and
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
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        FindingMaker.byId(dossier.contradictions()).stream()
                .filter(contradiction -> !agree(contradiction))
                .forEach(contradiction -> findings.add(finding(dossier, contradiction)));
        FindingMaker.byId(dossier.plans().stream()
                        .flatMap(plan -> plan.measures().stream())
                        .flatMap(measure -> measure.indicators().stream())
                        .toList())
                .forEach(indicator -> Stream.of(indicator.targets(), indicator.actuals())
                        .flatMap(values -> Indicator.statedDifferently(values).asMap().entrySet().stream())
                        .forEach(ofDate ->
                                findings.add(finding(dossier, indicator, ofDate.getKey(), ofDate.getValue()))));
        Possibilities possible = Possibilities.of(dossier, Possibilities.About.ALL);
        if (possible.isTooMany()) {
            findings.add(FindingMaker.of(
                    this,
                    Severity.WARNING,
                    Phrase.of(CheckMessage.CONTRADICTIONS_TOO_MANY)
                            .with("count", possible.undecided().size())
                            .with("most", Possibilities.MOST),
                    possible.undecided()));
        }
        return findings.build();
    }

    /** Whether all that is stated are numbers that agree within what they are printed to. */
    private static boolean agree(Contradiction contradiction) {
        return contradiction.alternatives().stream()
                .allMatch(one -> contradiction.alternatives().stream()
                        .allMatch(other -> one.value() instanceof StatedValue.OfAmount amount
                                && other.value() instanceof StatedValue.OfAmount beside
                                && amount.amount().agreesWith(beside.amount())));
    }

    private Finding finding(Dossier dossier, Indicator indicator, PartialDate date, Collection<IndicatorValue> values) {
        IndicatorProgress progress = IndicatorProgress.of(dossier, indicator.id(), date);
        return new Finding(
                code(),
                Severity.WARNING,
                Phrase.of(CheckMessage.CONTRADICTION)
                        .with(
                                "what",
                                Phrase.of(CheckMessage.INDICATOR_VALUE)
                                        .with("name", indicator.name())
                                        .with("date", date))
                        .with(
                                "values",
                                new Joined(
                                        values.stream()
                                                .map(value -> progress.say(value.value()))
                                                .collect(ImmutableList.toImmutableList()),
                                        Literal.of("; "))),
                ImmutableList.of(indicator.id()),
                Stream.concat(
                                indicator.sources().stream(),
                                values.stream().flatMap(value -> value.provenance().sources().stream()))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    private Finding finding(Dossier dossier, Contradiction contradiction) {
        ImmutableList<Decision> decisions = FindingMaker.byId(dossier.decisionsOn(contradiction.id()));
        Optional<Alternative> preferred = dossier.preferred(contradiction.id());
        ImmutableList<Text> values = contradiction.alternatives().stream()
                .map(alternative -> FactNames.of(dossier, alternative.value()))
                .collect(ImmutableList.toImmutableList());
        Optional<StatedValue> kept = dossier.kept(contradiction.id());
        CheckMessage message;
        if (preferred.isPresent()) {
            message = CheckMessage.CONTRADICTION_DECIDED;
        } else if (!decisions.isEmpty()) {
            message = CheckMessage.CONTRADICTION_DECIDED_TWICE;
        } else {
            message = kept.isPresent() ? CheckMessage.CONTRADICTION_KEPT : CheckMessage.CONTRADICTION;
        }
        Phrase phrase = Phrase.of(message)
                .with("what", contradiction.what())
                .with("values", new Joined(values, Literal.of("; ")));
        List<Fact> subjects = new ArrayList<>(List.of(contradiction));
        subjects.addAll(contradiction.alternatives());
        subjects.addAll(decisions);
        return FindingMaker.of(
                this,
                preferred.isPresent() ? Severity.INFO : Severity.WARNING,
                preferred
                        .map(Alternative::value)
                        .map(value -> phrase.with("preferred", FactNames.of(dossier, value)))
                        .or(() -> kept.map(value -> phrase.with("kept", FactNames.of(dossier, value))))
                        .orElse(phrase),
                subjects);
    }
}
