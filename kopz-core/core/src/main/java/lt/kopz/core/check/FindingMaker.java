package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Text;

/** Makes findings about facts of a dossier, with their sources as evidence. */
final class FindingMaker {
    private FindingMaker() {}

    static Finding of(Rule rule, Severity severity, Text message, List<? extends Fact> subjects) {
        return new Finding(
                rule.code(),
                severity,
                message,
                subjects.stream().map(Fact::id).distinct().collect(ImmutableList.toImmutableList()),
                subjects.stream()
                        .flatMap(subject -> subject.sources().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A finding that reports what a verdict found. */
    static Finding of(Rule rule, Severity severity, Verdict verdict, String subject) {
        return new Finding(rule.code(), severity, verdict.explanation(), ImmutableList.of(subject), verdict.sources());
    }

    static <F extends Fact> ImmutableList<F> byId(Iterable<F> facts) {
        return ImmutableList.sortedCopyOf((one, other) -> one.id().compareTo(other.id()), facts);
    }

    static Fact fact(Dossier dossier, String id) {
        return dossier.get(Fact.class, id);
    }
}
