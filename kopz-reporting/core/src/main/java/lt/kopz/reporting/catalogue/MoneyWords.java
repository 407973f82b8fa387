package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What money is for and where it comes from, in the words of its marks. */
final class MoneyWords extends Writing {

    MoneyWords(ReportContext context) {
        super(context);
    }

    /** What an amount is for, as far as the larger amount that it is a part of does not state it. */
    ImmutableList<Text> marks(Itemised money, Optional<? extends Itemised> whole) {
        return Stream.<Optional<Text>>of(
                        own(money, whole, this::item),
                        own(money, whole, each -> each.programme().map(this::programme)),
                        own(money, whole, each -> each.economicKind().map(kind -> Terms.of(context.dossier(), kind))),
                        own(money, whole, each -> each.place().map(place -> place)),
                        own(money, whole, MoneyWords::codes),
                        own(money, whole, each -> each.time().map(time -> value(time))))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Text> own(
            Itemised money, Optional<? extends Itemised> whole, Function<Itemised, Optional<Text>> words) {
        Optional<Text> said = words.apply(money);
        return said.equals(whole.flatMap(words)) ? Optional.empty() : said;
    }

    /** The measure, task or goal. */
    Optional<Text> item(Marked money) {
        return item(money, false);
    }

    /** The same, by its number alone where it has been named before. */
    Optional<Text> item(Marked money, boolean isNamedBefore) {
        return money.measure()
                .map(dossier::measure)
                .map(measure ->
                        named(GapMessage.PART_MEASURE, Optional.of(measure.number()), measure.title(), isNamedBefore))
                .or(() -> money.task()
                        .map(id -> dossier.get(Task.class, id))
                        .map(task -> named(GapMessage.PART_TASK, task.code(), task.title(), isNamedBefore)))
                .or(() -> money.goal()
                        .map(id -> dossier.get(Goal.class, id))
                        .map(goal -> named(GapMessage.PART_GOAL, goal.code(), goal.title(), isNamedBefore)));
    }

    static Text named(GapMessage kind, Optional<String> code, LocalizedText title) {
        return named(kind, code, title, false);
    }

    private static Text named(GapMessage kind, Optional<String> code, LocalizedText title, boolean isNamedBefore) {
        Text quoted = say(GapMessage.PART_TITLE, "title", title);
        return Phrase.of(kind)
                .with(
                        "what",
                        code.<Text>map(text -> isNamedBefore
                                        ? new Literal(text)
                                        : Text.joined(" ", List.of(new Literal(text), quoted)))
                                .orElse(quoted));
    }

    private Text programme(String id) {
        return say(
                MoneyMessage.PROGRAMME, "name", dossier.get(Programme.class, id).name());
    }

    Text strategic(String id) {
        StrategicMeasure measure = dossier.get(StrategicMeasure.class, id);
        return measure.code().isPresent()
                ? say(
                        YearlyMessage.STRATEGIC_CODE,
                        "code",
                        new Literal(measure.code().get()))
                : say(YearlyMessage.STRATEGIC, "name", measure.name());
    }

    private static Optional<Text> codes(Marked money) {
        return money.classifications().isEmpty()
                ? Optional.empty()
                : Optional.of(Text.joined(
                        ", ",
                        money.classifications().stream()
                                .map(code -> new Literal(code.toString()))
                                .toList()));
    }

    /** The source and the manager; empty where neither is stated. */
    Optional<Text> sourceAndManager(Marked money) {
        Optional<Text> source = source(money);
        if (money.manager().isEmpty()) {
            return source;
        }
        return Optional.of(Phrase.of(YearlyMessage.SOURCE_AND_MANAGER)
                .with("source", source.orElseGet(() -> say(YearlyMessage.NOT_STATED)))
                .with("manager", context.party(money.manager().get())));
    }

    /** Where money comes from: by its own marks, else by those of the revenue that it hands on. */
    Optional<Text> source(Marked money) {
        return money.sourceDetail()
                .<Text>map(detail -> detail)
                .or(() -> money.sourceKind().map(kind -> Terms.of(context.dossier(), kind)))
                .or(() -> money.sourceCode().map(Literal::new))
                .or(() -> money instanceof Appropriation given ? handedOn(given) : Optional.empty());
    }

    /** Nothing where it is not stated of all that is handed on. */
    private Optional<Text> handedOn(Appropriation given) {
        ImmutableSet<Optional<Text>> sources = given.fundedBy().stream()
                .map(id -> dossier.get(Revenue.class, id))
                .map(revenue -> source(revenue).or(() -> revenue.payer().map(context::party)))
                .collect(ImmutableSet.toImmutableSet());
        return sources.isEmpty() || sources.contains(Optional.<Text>empty())
                ? Optional.empty()
                : Optional.of(
                        Text.list(sources.stream().flatMap(Optional::stream).toList()));
    }
}
