package lt.kopz.portal;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A decision that settles a finding. Other findings are answered by facts, which belong into the workbook.
 *
 * @param words what it says
 * @param kind what is decided
 * @param subjects about which facts
 * @param preferred which of them holds
 */
record Answer(Text words, Decision.Kind kind, List<String> subjects, Optional<String> preferred) {
    /** The decisions of which each would settle a finding; none where only a fact can. */
    static List<Answer> to(Finding finding, Dossier dossier) {
        return finding.instances().stream()
                .flatMap(instance -> to(finding, instance.subjects(), dossier))
                .toList();
    }

    private static Stream<Answer> to(Finding finding, List<String> facts, Dossier dossier) {
        return switch (finding.code()) {
            case "CODE_CONFLICT" ->
                finding.severity() == Severity.INFO
                        ? Stream.of()
                        : Stream.of(new Answer(say("portal.answerSame"), Decision.Kind.SAME, facts, Optional.empty()));
            case "COUNTED_TWICE" ->
                Stream.of(
                                Stream.of(new Answer(
                                        say("portal.answerDifferent"),
                                        Decision.Kind.DIFFERENT,
                                        facts,
                                        Optional.empty())),
                                totalling(facts, dossier),
                                facts.stream().map(fact -> preferring(fact, named(dossier, fact), facts)))
                        .flatMap(answers -> answers);
            case "CONTRADICTION" ->
                dossier.contradictions().stream()
                        .filter(contradiction -> facts.contains(contradiction.id()))
                        .flatMap(contradiction -> values(contradiction, dossier));
            default -> Stream.of();
        };
    }

    private static Stream<Answer> values(Contradiction contradiction, Dossier dossier) {
        return contradiction.alternatives().stream()
                .map(value ->
                        preferring(value.id(), FactNames.of(dossier, value.value()), List.of(contradiction.id())));
    }

    /** The first is found beside the others; parts of what may have parts state themselves what they are within. */
    private static Stream<Answer> totalling(List<String> facts, Dossier dossier) {
        String total = facts.get(0);
        return facts.size() < 3 || dossier.get(Fact.class, total) instanceof Itemised
                ? Stream.of()
                : Stream.of(new Answer(
                        Phrase.of(new PortalMessage("portal.answerTotal")).with("what", named(dossier, total)),
                        Decision.Kind.TOTAL,
                        facts,
                        Optional.of(total)));
    }

    private static Text named(Dossier dossier, String fact) {
        return FactNames.of(dossier, fact).orElseGet(() -> Literal.of(fact));
    }

    private static Answer preferring(String preferred, Text named, List<String> subjects) {
        return new Answer(
                Phrase.of(new PortalMessage("portal.answerPreferred")).with("what", named),
                Decision.Kind.PREFERRED,
                subjects,
                Optional.of(preferred));
    }

    private static Text say(String key) {
        return Phrase.of(new PortalMessage(key));
    }

    /** The dossier with the decision, which takes the place of an earlier one of its kind about the same. */
    Dossier in(Dossier dossier, Provenance why) {
        ImmutableSet<String> about = ImmutableSet.copyOf(subjects);
        List<Decision> decisions = new ArrayList<>(dossier.decisions());
        decisions.removeIf(earlier -> earlier.kind() == kind && about.equals(ImmutableSet.copyOf(earlier.subjects())));
        int number = 1;
        while (dossier.fact("decision-" + number).isPresent()) {
            number++;
        }
        decisions.add(Decision.builder()
                .id("decision-" + number)
                .kind(kind)
                .subjects(subjects)
                .preferred(preferred)
                .provenance(why)
                .build());
        return dossier.withDecisions(decisions);
    }
}
