package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.Possibility;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What rules find by whatever sources state differently. What is found in each dossier that is possible is found; what is found in some of them
 * only is information, with the values by which it is.
 */
final class PossibleFindings {
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Possibilities possible;
    private final ImmutableList<Possibility> all;

    PossibleFindings(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        this.possible = Possibilities.of(dossier, Possibilities.About.ALL);
        this.all = possible.isTooMany() ? possible.oneByOne() : possible.all();
    }

    ImmutableList<Finding> of(Rule rule) {
        if (rule == StatementRules.CONTRADICTION || rule instanceof ClaimRule) {
            return rule.check(dossier, asOf);
        }
        if (all.size() == 1) {
            return rule.check(all.get(0).dossier(), asOf);
        }
        ListMultimap<Finding, Possibility> foundIn = LinkedListMultimap.create();
        all.forEach(each ->
                ImmutableSet.copyOf(rule.check(each.dossier(), asOf)).forEach(finding -> foundIn.put(finding, each)));
        ListMultimap<ImmutableList<String>, Finding> ofOneThing = LinkedListMultimap.create();
        foundIn.keySet().forEach(finding -> ofOneThing.put(finding.subjects(), finding));
        return ofOneThing.asMap().values().stream()
                .flatMap(findings -> together(ImmutableList.copyOf(findings), foundIn).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** What is found about one thing: one finding where it is found whichever values are true, in whatever words. */
    private ImmutableList<Finding> together(
            ImmutableList<Finding> findings, ListMultimap<Finding, Possibility> foundIn) {
        long in = findings.stream()
                .flatMap(finding -> foundIn.get(finding).stream())
                .distinct()
                .count();
        if (in == all.size() && findings.size() == 1) {
            return findings;
        }
        if (in == all.size()) {
            Finding gravest = findings.stream()
                    .max(Comparator.comparing(Finding::severity))
                    .orElseThrow();
            return ImmutableList.of(new Finding(
                    gravest.code(),
                    gravest.severity(),
                    gravest.weight(),
                    Phrase.of(CheckMessage.FOUND_IN_EACH_CASE).with("finding", gravest.message()),
                    findings.stream()
                            .flatMap(finding ->
                                    finding.listedAs(only(finding, foundIn.get(finding))).instances().stream())
                            .collect(ImmutableList.toImmutableList())));
        }
        return findings.stream()
                .map(finding -> finding.as(Severity.INFO, only(finding, foundIn.get(finding))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The finding, and the values by which alone it is one. */
    private Text only(Finding finding, List<Possibility> in) {
        return Phrase.of(CheckMessage.FOUND_ONLY_IF)
                .with(
                        "by",
                        Text.joined(
                                " / ",
                                in.stream()
                                        .map(each -> Possible.by(
                                                dossier, deciding(each.chosen().keySet(), in), each.chosen()))
                                        .distinct()
                                        .collect(ImmutableList.toImmutableList())))
                .with("finding", finding.message());
    }

    /** The contradictions of which the cases do not hold every value. */
    private static ImmutableList<Contradiction> deciding(Collection<Contradiction> chosen, List<Possibility> in) {
        ImmutableList<Contradiction> deciding = chosen.stream()
                .filter(contradiction -> in.stream()
                                .flatMap(each -> each.chosen().entrySet().stream())
                                .filter(each -> each.getKey().equals(contradiction))
                                .map(each -> each.getValue().id())
                                .distinct()
                                .count()
                        < contradiction.alternatives().size())
                .collect(ImmutableList.toImmutableList());
        return deciding.isEmpty() ? ImmutableList.copyOf(chosen) : deciding;
    }
}
