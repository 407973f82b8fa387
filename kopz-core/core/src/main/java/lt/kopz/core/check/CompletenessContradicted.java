package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Unlisted;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code COMPLETENESS_CONTRADICTED}: what is stated of a list as a whole is not what is recorded of it, or is stated otherwise elsewhere: fewer
 * meetings than are recorded or than numbers of its parts make together, two different numbers for one time, complete and partial at once.
 *
 * <p>All statements are kept; figures count what is recorded. Its ground is logical.
 */
final class CompletenessContradicted implements Rule {
    /** Makes the rule; it has no parameters. */
    public CompletenessContradicted() {}

    @Override
    public String code() {
        return "COMPLETENESS_CONTRADICTED";
    }

    /** A list, and of which time something is stated of it. */
    private record Asked(ListKind list, Optional<String> owner, Optional<DateRange> period) {
        static Asked of(CompletenessStatement statement) {
            return new Asked(statement.list(), statement.owner(), statement.period());
        }
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableListMultimap<Asked, CompletenessStatement> stated =
                Multimaps.index(FindingMaker.byId(dossier.completeness()), Asked::of);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        stated.asMap().forEach((asked, statements) -> {
            List<CompletenessStatement> all = List.copyOf(statements);
            Headcount recorded = KnownLists.of(dossier).recorded(asked.list(), asked.owner(), asked.period());
            Stream.concat(
                            numbers(asked, all)
                                    .or(() -> number(asked, all, recorded))
                                    .or(() -> parts(asked, all, recorded, KnownLists.of(dossier)))
                                    .stream(),
                            extents(asked, all).stream())
                    .map(found -> found.about(dossier, this))
                    .forEach(findings::add);
        });
        return findings.build();
    }

    /** Two numbers for one time that cannot both be right. */
    private static Optional<Found> numbers(Asked asked, List<CompletenessStatement> statements) {
        List<CompletenessStatement> numbered = numbered(statements);
        boolean apart = numbered.stream()
                .anyMatch(one -> numbered.stream()
                        .anyMatch(other -> one.number()
                                .get()
                                .intersect(other.number().get())
                                .isEmpty()));
        return apart
                ? Optional.of(finding(
                        asked,
                        CheckMessage.LIST_NUMBERS,
                        CheckMessage.LIST_NUMBERS_OF_PERIOD,
                        words -> words.with(
                                "numbers",
                                Text.joined(
                                        ", ",
                                        numbered.stream()
                                                .map(each -> each.number().get())
                                                .distinct()
                                                .map(number -> Phrase.of(SourceMessage.AS_STATED)
                                                        .with("value", number))
                                                .collect(ImmutableList.toImmutableList()))),
                        numbered))
                : Optional.empty();
    }

    /** A number of fewer than are recorded, or of more where the list is stated to be complete. */
    private static Optional<Found> number(Asked asked, List<CompletenessStatement> statements, Headcount recorded) {
        List<CompletenessStatement> wrong = numbered(statements).stream()
                .filter(each -> each.number().get().isLessThan(recorded) == Answer.YES
                        || (each.extent().equals(Optional.of(Extent.COMPLETE))
                                && recorded.isLessThan(each.number().get()) == Answer.YES))
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        asked,
                        CheckMessage.LIST_NUMBER,
                        CheckMessage.LIST_NUMBER_OF_PERIOD,
                        words -> words.with("number", wrong.get(0).number().get())
                                .with("recorded", recorded),
                        wrong));
    }

    /** A number of fewer than numbers of parts or of shorter times make together with what is recorded. */
    private static Optional<Found> parts(
            Asked asked, List<CompletenessStatement> statements, Headcount recorded, KnownLists lists) {
        List<Unlisted> besides = numbered(statements).isEmpty()
                ? List.of()
                : lists
                        .of(
                                asked.list(),
                                asked.owner(),
                                asked.period().map(DateRange::start).orElse(LocalDate.MIN),
                                asked.period().map(DateRange::end).orElse(LocalDate.MAX))
                        .unlisted()
                        .stream()
                        .filter(each -> each.number().lower() > 0)
                        .toList();
        Headcount least = besides.stream()
                .map(Unlisted::number)
                .reduce(recorded, Headcount::plus)
                .plus(Headcount.unknown());
        List<CompletenessStatement> fewer = numbered(statements).stream()
                .filter(each -> each.number().get().isLessThan(least) == Answer.YES)
                .toList();
        return fewer.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        asked,
                        CheckMessage.LIST_PARTS,
                        CheckMessage.LIST_PARTS_OF_PERIOD,
                        words -> words.with("number", fewer.get(0).number().get())
                                .with("least", least),
                        Stream.concat(fewer.stream(), besides.stream().map(Unlisted::statement))
                                .distinct()
                                .toList()));
    }

    private static Optional<Found> extents(Asked asked, List<CompletenessStatement> statements) {
        List<CompletenessStatement> extents =
                statements.stream().filter(each -> each.extent().isPresent()).toList();
        return extents.stream().map(CompletenessStatement::extent).distinct().count() > 1
                ? Optional.of(finding(
                        asked, CheckMessage.LIST_EXTENTS, CheckMessage.LIST_EXTENTS_OF_PERIOD, words -> words, extents))
                : Optional.empty();
    }

    private static List<CompletenessStatement> numbered(List<CompletenessStatement> statements) {
        return statements.stream().filter(each -> each.number().isPresent()).toList();
    }

    private static Found finding(
            Asked asked,
            CheckMessage message,
            CheckMessage ofPeriod,
            UnaryOperator<Phrase> words,
            List<? extends Fact> subjects) {
        Phrase said = asked.period()
                .map(period -> Phrase.of(ofPeriod).with("period", period))
                .orElseGet(() -> Phrase.of(message));
        return new Found(asked, words.apply(said.with("list", Unrecorded.name(asked.list()))), subjects);
    }

    /** What is found of a list; of that of a part of a plan, which part. */
    private record Found(Asked asked, Text message, List<? extends Fact> subjects) {
        Finding about(Dossier dossier, Rule rule) {
            Text named = asked.owner()
                    .filter(owner -> !(dossier.fact(owner).orElseThrow() instanceof CoordinationGroup))
                    .flatMap(owner -> FactNames.of(dossier, owner))
                    .<Text>map(owner ->
                            Phrase.of(CheckMessage.LIST_OF).with("owner", owner).with("finding", message))
                    .orElse(message);
            return FindingMaker.of(rule, Severity.WARNING, named, subjects);
        }
    }
}
