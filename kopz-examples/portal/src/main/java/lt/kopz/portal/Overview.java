package lt.kopz.portal;

import com.google.common.collect.ImmutableMultiset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;

/**
 * Where somebody stands who keeps the dossiers of a municipality: its latest version in short, and what to do next.
 *
 * @param title the municipality and the year
 * @param href where the version is
 * @param saved which it is, by whom and when
 * @param people who saved versions of that year, the latest first
 * @param figures its key figures
 * @param findings how many there are, by how much they matter
 * @param missing what nothing is stated of
 * @param next what to do next
 * @param nextHref where that is done
 */
public record Overview(
        String title,
        String href,
        String saved,
        List<String> people,
        List<Figure> figures,
        List<String> findings,
        List<String> missing,
        String next,
        String nextHref) {
    /** A figure and its value. */
    public record Figure(String name, String value) {}

    static Overview of(
            Store.Version version,
            List<String> people,
            Dossier dossier,
            List<Finding> findings,
            boolean isOpen,
            int asides,
            Words words) {
        ImmutableMultiset<Severity> found =
                findings.stream().map(Finding::severity).collect(ImmutableMultiset.toImmutableMultiset());
        int errors = found.count(Severity.ERROR);
        LocalDate known = dossier.knownUntil().value();
        Next next = asides > 0
                ? new Next("portal.nextAsides", "/asides")
                : errors > 0 && !version.isPublished()
                        ? new Next("portal.nextErrors", version.href() + "/findings")
                        : !version.isPublished()
                                ? new Next("portal.nextPublish", version.href())
                                : isOpen
                                        ? new Next("portal.nextGoOn", version.href() + "/dossier.xlsx")
                                        : new Next("portal.nextOpen", version.href());
        return new Overview(
                words.text(dossier.municipality().name()) + ", " + version.key().year(),
                version.href(),
                words.inShort(version),
                people,
                KeyFigures.of(dossier).values().stream()
                        .map(figure -> new Figure(words.text(figure.name()), words.value(figure)))
                        .toList(),
                found.elementSet().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(severity -> words.severity(severity, found.count(severity)))
                        .toList(),
                Arrays.stream(ListKind.values())
                        .filter(kind -> KnownLists.of(dossier)
                                        .of(kind, Optional.empty(), known)
                                        .standing()
                                == KnownList.Standing.UNKNOWN)
                        .map(kind -> words.text(Unrecorded.name(kind)))
                        .toList(),
                words.text(Phrase.of(next.words())
                        .with("number", Literal.of(Integer.toString(version.number())))
                        .with("known", known)),
                next.href());
    }

    private record Next(String key, String href) {
        PortalMessage words() {
            return new PortalMessage(key);
        }
    }
}
