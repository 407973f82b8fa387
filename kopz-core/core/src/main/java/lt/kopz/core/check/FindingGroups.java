package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.function.Function;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Fact;

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

    /**
     * The findings by the kinds of facts they are about.
     *
     * @param dossier the dossier they were found in
     * @return the findings by the class of each fact, such as {@code Meeting}
     * @throws IllegalArgumentException if a finding is about a fact that the dossier does not hold
     */
    public ImmutableListMultimap<Class<? extends Fact>, Finding> byConcept(Dossier dossier) {
        return by(finding -> finding.subjects().stream()
                .<Class<? extends Fact>>map(id -> concept(dossier.get(Fact.class, id)))
                .distinct()
                .toList());
    }

    /** The class that is written down of a fact, and not the generated one below it. */
    private static Class<? extends Fact> concept(Fact fact) {
        Class<?> above = fact.getClass().getSuperclass();
        return Fact.class.isAssignableFrom(above) ? above.asSubclass(Fact.class) : fact.getClass();
    }

    private <K> ImmutableListMultimap<K, Finding> by(Function<Finding, List<K>> keys) {
        ImmutableListMultimap.Builder<K, Finding> groups = ImmutableListMultimap.builder();
        findings.forEach(finding -> keys.apply(finding).forEach(key -> groups.put(key, finding)));
        return groups.build();
    }
}
