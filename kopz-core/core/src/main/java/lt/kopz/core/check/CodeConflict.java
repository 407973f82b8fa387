package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code CODE_CONFLICT}: one name of a strategic measure is printed under several codes.
 *
 * <p>It stays a finding after a recorded decision has joined the codes, because the sources still disagree; then it is information
 * and no longer a warning. Its ground is logical: a code identifies a budget line.
 */
final class CodeConflict implements Rule {
    /** Makes the rule; it has no parameters. */
    public CodeConflict() {}

    @Override
    public String code() {
        return "CODE_CONFLICT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableListMultimap<String, StrategicMeasure> byName = Multimaps.index(
                ImmutableList.sortedCopyOf(Comparator.comparing(StrategicMeasure::id), dossier.strategicMeasures()),
                measure -> measure.name().any());
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        byName.asMap().forEach((name, namesakes) -> {
            List<StrategicMeasure> measures = List.copyOf(namesakes);
            if (measures.stream()
                            .map(StrategicMeasure::code)
                            .flatMap(Optional::stream)
                            .distinct()
                            .count()
                    > 1) {
                findings.add(finding(dossier, measures));
            }
        });
        return findings.build();
    }

    private Finding finding(Dossier dossier, List<StrategicMeasure> measures) {
        boolean decided = measures.stream()
                .allMatch(measure -> dossier.sameAs(measures.get(0).id()).contains(measure.id()));
        ImmutableList<Text> codes = measures.stream()
                .map(StrategicMeasure::code)
                .flatMap(Optional::stream)
                .sorted()
                .map(code -> (Text) new Literal(code))
                .collect(ImmutableList.toImmutableList());
        Stream<Fact> evidence = Stream.concat(
                measures.stream(),
                dossier.decisions().stream()
                        .filter(decision -> decision.kind() == Decision.Kind.SAME)
                        .filter(decision -> measures.stream()
                                .anyMatch(measure -> decision.subjects().contains(measure.id()))));
        return new Finding(
                code(),
                decided ? Severity.INFO : Severity.WARNING,
                Phrase.of(decided ? CheckMessage.CODE_CONFLICT_DECIDED : CheckMessage.CODE_CONFLICT)
                        .with("name", measures.get(0).name())
                        .with("codes", new Joined(codes, new Literal(", "))),
                measures.stream().map(Fact::id).collect(ImmutableList.toImmutableList()),
                evidence.flatMap(fact -> fact.sources().stream()).distinct().collect(ImmutableList.toImmutableList()));
    }
}
