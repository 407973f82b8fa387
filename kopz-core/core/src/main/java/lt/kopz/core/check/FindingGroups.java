package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.function.Function;

/**
 * Findings by what they have in common. In each group, and of the groups among each other, stays the order in which the findings are given;
 * a finding that belongs to several groups is in each.
 *
 * <pre>{@code
 * FindingGroups groups = FindingGroups.of(Rulebook.standard().check(dossier));
 * groups.bySeverity().get(Severity.ERROR);   // what is wrong
 * groups.bySubject().get("measure-7");       // all that is found about measure 7
 * }</pre>
 *
 * @param findings the findings in their order
 */
public record FindingGroups(ImmutableList<Finding> findings) {
    /**
     * Findings to be grouped.
     *
     * @param findings the findings in their order
     * @return the groups
     */
    public static FindingGroups of(List<Finding> findings) {
        return new FindingGroups(ImmutableList.copyOf(findings));
    }

    /**
     * The findings by how much they matter.
     *
     * @return the findings of each severity; a severity of which there is none is no key
     */
    public ImmutableListMultimap<Severity, Finding> bySeverity() {
        return by(finding -> List.of(finding.severity()));
    }

    /**
     * The findings by the rule that found them.
     *
     * @return the findings by code
     */
    public ImmutableListMultimap<String, Finding> byRule() {
        return by(finding -> List.of(finding.code()));
    }

    /**
     * The findings by the facts they are about.
     *
     * @return the findings by the id of each fact
     */
    public ImmutableListMultimap<String, Finding> bySubject() {
        return by(Finding::subjects);
    }

    private <K> ImmutableListMultimap<K, Finding> by(Function<Finding, List<K>> keys) {
        ImmutableListMultimap.Builder<K, Finding> groups = ImmutableListMultimap.builder();
        findings.forEach(finding -> keys.apply(finding).forEach(key -> groups.put(key, finding)));
        return groups.build();
    }
}
