package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What a rule looks through, and how it says what it finds: with the sources of the facts as evidence.
 *
 * @param code the code of the rule
 * @param dossier the dossier
 * @param asOf the day up to whose end facts count
 */
record Search(String code, Dossier dossier, LocalDate asOf) {
    Occurrences occurrences() {
        return Occurrences.of(dossier, asOf);
    }

    Answer happened(PartialDate date) {
        return occurrences().happened(date);
    }

    KnownLists lists() {
        return KnownLists.of(dossier);
    }

    ActsInForce acts() {
        return ActsInForce.of(dossier);
    }

    MoneyLinks links() {
        return MoneyLinks.of(dossier);
    }

    Costs costs() {
        return new Costs(dossier, occurrences(), Optional.empty());
    }

    /** The same over what is stated before it was converted, so that a conversion neither makes a finding nor hides one. */
    Search asStated() {
        return new Search(code, Currencies.asStated(dossier), asOf);
    }

    Text cited(String act) {
        return Citations.of(dossier, act);
    }

    static <F extends Fact> ImmutableList<F> byId(Iterable<F> facts) {
        return ImmutableList.sortedCopyOf(Fact.IN_ORDER, facts);
    }

    Finding warning(Text message, Fact... subjects) {
        return found(Severity.WARNING, message, Arrays.asList(subjects));
    }

    /** A warning about an amount that is certainly concerned. */
    Finding ofMoney(Phrase message, AmountRange amount, Fact... subjects) {
        return warning(message.with("amount", amount), subjects).weighing(Weight.of(amount));
    }

    /** A warning about so many days. */
    Finding ofDays(Phrase message, long days, Fact... subjects) {
        return warning(message.with("days", days), subjects).weighing(Weight.ofDays(days));
    }

    Finding information(Text message, Fact... subjects) {
        return found(Severity.INFO, message, Arrays.asList(subjects));
    }

    Finding found(Severity severity, Text message, List<? extends Fact> subjects) {
        return found(severity, message, subjects, Stream.empty());
    }

    /** The same with what else it rests on than the facts themselves. */
    Finding found(Severity severity, Text message, List<? extends Fact> subjects, Stream<Provenance> besides) {
        return new Finding(
                code,
                severity,
                message,
                subjects.stream().map(Fact::id).distinct().collect(ImmutableList.toImmutableList()),
                Stream.concat(subjects.stream().map(Fact::provenance), besides)
                        .flatMap(provenance -> provenance.sources().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A finding that reports what a verdict found. */
    Finding found(Severity severity, Verdict verdict, String subject) {
        Finding finding =
                new Finding(code, severity, verdict.explanation(), ImmutableList.of(subject), verdict.sources());
        return verdict.daysLate()
                .map(days -> finding.weighing(Weight.ofDays(days)))
                .orElse(finding);
    }

    /** Of findings with one cause one each, the first of each cause in the order in which they were found. */
    static Stream<Finding> together(Stream<Finding> findings, Message many) {
        return together(findings, Finding::severity, severity -> many);
    }

    /**
     * Of findings with one cause one each.
     *
     * @param findings the findings of a rule
     * @param cause what findings of one cause have in common
     * @param many the message for the {@code count} places in which a cause shows, where they are several
     */
    static <C> Stream<Finding> together(
            Stream<Finding> findings, Function<Finding, C> cause, Function<C, Message> many) {
        return findings
                .collect(ImmutableListMultimap.toImmutableListMultimap(cause, finding -> finding))
                .asMap()
                .entrySet()
                .stream()
                .flatMap(each -> together(
                        each.getValue(),
                        () -> Phrase.of(many.apply(each.getKey()))
                                .with("count", each.getValue().size())));
    }

    /** Findings with one cause as one, in other words where they are several. */
    static Stream<Finding> together(Collection<Finding> findings, Supplier<Text> many) {
        return findings.size() < 2 ? findings.stream() : Stream.of(Finding.together(findings, many.get()));
    }

    /** Of findings with one cause one that is proven, and one that is information since a list may leave out what refutes it. */
    static Stream<Finding> together(Stream<Finding> findings, Message many, ListKind list) {
        return together(findings, many)
                .map(finding ->
                        unlessRefuted(finding, Optional.of(list).filter(any -> finding.severity() == Severity.INFO)));
    }

    /** The same finding if it is proven, or as information that says which list may leave out what refutes it. */
    static Finding unlessRefuted(Finding finding, Optional<ListKind> undeclared) {
        return undeclared
                .map(list -> finding.as(Severity.INFO, Unrecorded.notDeclared(finding.message(), list)))
                .orElse(finding);
    }

    /** A warning where all of a list from one day until another are recorded, else information. */
    Severity ifAllKnown(ListKind list, Optional<String> owner, PartialDate from, PartialDate until) {
        return lists().isDeclared(
                                list,
                                owner,
                                from.earliest().orElse(dossier.firstKnownDay()),
                                until.latest().orElse(asOf))
                ? Severity.WARNING
                : Severity.INFO;
    }

    /** How long a date has surely passed; nothing where it may not have. */
    Weight since(PartialDate date) {
        return date.latest()
                .filter(last -> last.isBefore(asOf))
                .map(last -> Weight.ofDays(DateRange.daysBetween(last, asOf)))
                .orElse(Weight.NONE);
    }
}
