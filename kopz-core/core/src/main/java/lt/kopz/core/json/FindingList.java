package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import lt.kopz.core.check.Finding;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.LocalizedText;

/**
 * Findings in words of each language, so that a reader of their JSON needs neither the dossier nor kopz.
 *
 * <pre>{@code
 * FindingList found = FindingList.of(dossier, Rulebook.standard().check(dossier));
 * JsonForms.FINDINGS.write(found, out);
 * JsonForms.FINDINGS.read(bytes).equals(found);   // true
 * }</pre>
 *
 * @param findings the findings, whose texts are in words of the languages they were written in
 */
public record FindingList(ImmutableList<Finding> findings) {
    /**
     * Puts findings into words.
     *
     * @param dossier the dossier they were found in
     * @param findings the findings
     * @return the findings in English and the languages of the dossier
     */
    public static FindingList of(Dossier dossier, Collection<Finding> findings) {
        return new FindingList(findings.stream()
                .map(finding -> {
                    LocalizedText message = dossier.inItsLanguages(finding.message());
                    return new Finding(
                            finding.code(),
                            finding.severity(),
                            finding.weight(),
                            message,
                            finding.instances().stream()
                                    .map(each -> new Finding.Instance(
                                            each.name().equals(finding.message())
                                                    ? message
                                                    : dossier.inItsLanguages(each.name()),
                                            each.detail().map(dossier::inItsLanguages),
                                            each.subjects(),
                                            each.evidence()))
                                    .collect(ImmutableList.toImmutableList()));
                })
                .collect(ImmutableList.toImmutableList()));
    }
}
