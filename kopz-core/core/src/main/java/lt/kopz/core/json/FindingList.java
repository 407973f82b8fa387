package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import lt.kopz.core.check.Finding;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;

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
     * @param readers those who read them in a language of their own
     * @return the findings in English, the languages of the dossier and those of the readers
     */
    public static FindingList of(Dossier dossier, Collection<Finding> findings, Wording... readers) {
        return new FindingList(findings.stream()
                .map(finding -> {
                    LocalizedText message = dossier.inItsLanguages(finding.message(), readers);
                    return new Finding(
                            finding.code(),
                            finding.severity(),
                            finding.weight(),
                            message,
                            finding.instances().stream()
                                    .map(each -> new Finding.Instance(
                                            each.name().equals(finding.message())
                                                    ? message
                                                    : dossier.inItsLanguages(each.name(), readers),
                                            each.detail().map(text -> dossier.inItsLanguages(text, readers)),
                                            each.subjects(),
                                            each.evidence()))
                                    .collect(ImmutableList.toImmutableList()));
                })
                .collect(ImmutableList.toImmutableList()));
    }
}
