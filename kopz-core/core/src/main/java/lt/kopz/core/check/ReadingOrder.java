package lt.kopz.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Comparators;
import java.util.Comparator;
import lt.kopz.core.source.DocumentPlace;
import lt.kopz.core.source.Source;

/** In which order findings are read. */
final class ReadingOrder {
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /** Item 7 before item 10, whatever the length of the label. */
    private static final Comparator<DocumentPlace> OF_PLACES = Comparator.comparing(
                    DocumentPlace::kind, Comparators.emptiesLast(Comparator.<DocumentPlace.Kind>naturalOrder()))
            .thenComparing(place -> DIGITS.negate().indexIn(place.label() + " "))
            .thenComparing(DocumentPlace::label);

    private static final Comparator<Source> OF_SOURCES =
            Comparator.comparing(Source::document).thenComparing(Source::place, Comparators.emptiesFirst(OF_PLACES));

    static final Comparator<Finding> OF_FINDINGS = Comparator.comparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::weight, Comparator.reverseOrder())
            .thenComparing(finding -> -finding.instances().size())
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.evidence().stream().findFirst(), Comparators.emptiesLast(OF_SOURCES))
            .thenComparing(Finding::subjects, Comparators.lexicographical(Comparator.<String>naturalOrder()));

    private ReadingOrder() {}
}
