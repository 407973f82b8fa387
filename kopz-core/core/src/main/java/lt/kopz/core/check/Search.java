package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook.RuleText;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
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

    /** How far a measure has come. */
    MeasureProgress progress(Measure measure) {
        return MeasureProgress.of(dossier, measure.id(), asOf);
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

    Optional<Text> name(Optional<String> id) {
        return id.flatMap(fact -> FactNames.of(dossier, fact));
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

    /** What the rule finds, in its own words. */
    Phrase words() {
        return Phrase.of(RuleText.found(code));
    }

    /** Of findings of one severity one each, the first of each in the order in which they were found. */
    Stream<Finding> together(Stream<Finding> findings) {
        return together(findings, Finding::severity);
    }

    /**
     * Of findings with one cause one each, in the words that the rule has for several.
     *
     * @param cause what findings of one cause have in common
     */
    Stream<Finding> together(Stream<Finding> findings, Function<Finding, Object> cause) {
        return together(findings, cause, any -> RuleText.several(code));
    }

    /** Of findings with one cause one each, in other words for the {@code count} places in which it shows, where they are several. */
    static Stream<Finding> together(
            Stream<Finding> findings, Function<Finding, Object> cause, Function<Severity, Message> many) {
        return findings
                .collect(ImmutableListMultimap.toImmutableListMultimap(cause, finding -> finding))
                .asMap()
                .values()
                .stream()
                .flatMap(same -> together(
                        same,
                        () -> Phrase.of(many.apply(same.iterator().next().severity()))
                                .with("count", same.size())));
    }

    /** Findings with one cause as one, in other words where they are several. */
    static Stream<Finding> together(Collection<Finding> findings, Supplier<Text> many) {
        return findings.size() < 2 ? findings.stream() : Stream.of(Finding.together(findings, many.get()));
    }

    /** Of findings with one cause one that is proven, and one that is information since a list may leave out what refutes it. */
    Stream<Finding> together(Stream<Finding> findings, ListKind list) {
        return together(findings)
                .map(finding ->
                        unlessRefuted(finding, Optional.of(list).filter(any -> finding.severity() == Severity.INFO)));
    }

    /** The same finding if it is proven, or as information that says which list may leave out what refutes it. */
    static Finding unlessRefuted(Finding finding, Optional<ListKind> undeclared) {
        return undeclared
                .map(list -> finding.as(Severity.INFO, Unrecorded.notDeclared(finding.message(), list)))
                .orElse(finding);
    }

    /** The first of some lists of money of a plan or an appropriation that is not stated to be complete up to a day; empty where all are. */
    Optional<ListKind> undeclared(Fact owner, Collection<ListKind> lists, LocalDate day) {
        PartialDate from = owner instanceof ActionPlan plan ? plan.time() : ((Appropriation) owner).when();
        LocalDate first = from.earliest().orElse(dossier.firstKnownDay());
        return lists.stream()
                .filter(list -> !lists().isDeclared(list, Optional.of(owner.id()), first, day))
                .findFirst();
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

    /** How far the appropriations are drawn down. */
    ImmutableList<Drawdown> drawdowns() {
        return ofOneDay(Drawdown.class, Drawdown::ofAll);
    }

    /** The claims, checked. */
    ImmutableList<ClaimCheck> claims() {
        return ofOneDay(ClaimCheck.class, (all, day) -> Claims.of(all).asOf(day).checks());
    }

    /** What several rules ask for as of one day after each other, worked out once. */
    @SuppressWarnings("unchecked") // what is known of a kind was made of it
    private <T> ImmutableList<T> ofOneDay(Class<T> kind, BiFunction<Dossier, LocalDate, ImmutableList<T>> make) {
        Map<Class<?>, Known> last = dossier.derived(LastDay.class, any -> new LastDay(new ConcurrentHashMap<>()))
                .known();
        Known known = last.get(kind);
        if (known == null || !known.asOf().equals(asOf)) {
            known = new Known(asOf, make.apply(dossier, asOf));
            last.put(kind, known);
        }
        return (ImmutableList<T>) known.all();
    }

    private record Known(LocalDate asOf, ImmutableList<?> all) {}

    private record LastDay(Map<Class<?>, Known> known) {}
}
