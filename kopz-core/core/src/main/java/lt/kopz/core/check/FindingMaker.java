package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
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
        Finding finding =
                new Finding(rule.code(), severity, verdict.explanation(), ImmutableList.of(subject), verdict.sources());
        return verdict.daysLate()
                .map(days -> finding.weighing(Weight.ofDays(days)))
                .orElse(finding);
    }

    /** Of findings with one cause one each, the first of each cause in the order in which they were found. */
    static ImmutableList<Finding> together(List<Finding> findings, Message many) {
        return together(findings, Finding::severity, severity -> many);
    }

    /**
     * Of findings with one cause one each.
     *
     * @param findings the findings of a rule
     * @param cause what findings of one cause have in common
     * @param many the message for the {@code count} places in which a cause shows, where they are several
     */
    static <C> ImmutableList<Finding> together(
            List<Finding> findings, Function<Finding, C> cause, Function<C, Message> many) {
        return Multimaps.index(findings, cause::apply).asMap().entrySet().stream()
                .map(each -> each.getValue().size() == 1
                        ? each.getValue().iterator().next()
                        : Finding.together(
                                each.getValue(),
                                Phrase.of(many.apply(each.getKey()))
                                        .with("count", each.getValue().size())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The same finding where its list may leave out what refutes it: information, that says so.
     *
     * @param list the list that would hold it
     */
    private static Finding unproven(Finding finding, ListKind list) {
        return new Finding(
                finding.code(),
                Severity.INFO,
                finding.weight(),
                Unrecorded.notDeclared(finding.message(), list),
                finding.instances());
    }

    /** The same finding if it is proven, or as information that says which list may leave out what refutes it. */
    static Finding unlessRefuted(Finding finding, Optional<ListKind> undeclared) {
        return undeclared.map(list -> unproven(finding, list)).orElse(finding);
    }

    /** Of findings with one cause one that is proven, and one that is information since a list may leave out what refutes it. */
    static ImmutableList<Finding> together(List<Finding> findings, Message many, ListKind list) {
        return together(findings, many).stream()
                .map(finding -> finding.severity() == Severity.INFO ? unproven(finding, list) : finding)
                .collect(ImmutableList.toImmutableList());
    }

    /** How long a date has surely passed; nothing where it may not have. */
    static Weight since(PartialDate date, LocalDate asOf) {
        return date.latest()
                .filter(last -> last.isBefore(asOf))
                .map(last -> Weight.ofDays(DateRange.daysBetween(last, asOf)))
                .orElse(Weight.NONE);
    }

    static <F extends Fact> ImmutableList<F> byId(Iterable<F> facts) {
        return ImmutableList.sortedCopyOf((one, other) -> one.id().compareTo(other.id()), facts);
    }

    static Fact fact(Dossier dossier, String id) {
        return dossier.get(Fact.class, id);
    }
}
