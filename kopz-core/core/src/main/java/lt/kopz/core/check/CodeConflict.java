package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Map<String, String> names = dossier.strategicMeasures().stream()
                .collect(Collectors.toMap(Fact::id, measure -> measure.name().any()));
        ListMultimap<String, Decision> decisions = ArrayListMultimap.create();
        dossier.decisions().stream()
                .filter(decision -> decision.kind() == Decision.Kind.SAME)
                .forEach(decision -> decision.subjects().stream()
                        .flatMap(subject -> Stream.ofNullable(names.get(subject)))
                        .distinct()
                        .forEach(name -> decisions.put(name, decision)));
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        byName.asMap().forEach((name, namesakes) -> {
            List<StrategicMeasure> measures = List.copyOf(namesakes);
            if (measures.stream()
                            .map(StrategicMeasure::code)
                            .flatMap(Optional::stream)
                            .distinct()
                            .count()
                    > 1) {
                findings.add(finding(dossier, measures, decisions.get(name)));
            }
        });
        return findings.build();
    }

    private Finding finding(Dossier dossier, List<StrategicMeasure> measures, List<Decision> decisions) {
        ImmutableSet<String> ids = measures.stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
        boolean decided = dossier.sameAs(measures.get(0).id()).containsAll(ids);
        ImmutableList<Text> codes = measures.stream()
                .map(StrategicMeasure::code)
                .flatMap(Optional::stream)
                .sorted()
                .map(code -> (Text) new Literal(code))
                .collect(ImmutableList.toImmutableList());
        Stream<Fact> evidence = Stream.concat(measures.stream(), decisions.stream());
        return new Finding(
                code(),
                decided ? Severity.INFO : Severity.WARNING,
                Phrase.of(decided ? CheckMessage.CODE_CONFLICT_DECIDED : CheckMessage.CODE_CONFLICT)
                        .with("name", measures.get(0).name())
                        .with("codes", new Joined(codes, new Literal(", "))),
                ids.asList(),
                evidence.flatMap(fact -> fact.sources().stream()).distinct().collect(ImmutableList.toImmutableList()));
    }
}
