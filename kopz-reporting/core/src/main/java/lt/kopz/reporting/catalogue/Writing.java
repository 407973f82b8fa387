package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** What all that is written about a dossier has in common: the dossier as of a day, and small words and cells. */
abstract class Writing {
    final ReportContext context;
    final Dossier dossier;
    final Occurrences occurrences;

    Writing(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.occurrences = context.occurrences();
    }

    /** Identifiers in registers, such as {@code JAR 188773916, tar 2023-06015}. */
    static Text identifiers(ImmutableSetMultimap<String, String> ids) {
        return joined(ids.entries().stream()
                .map(id -> Phrase.of(YearlyMessage.IDENTIFIER)
                        .with("register", id.getKey())
                        .with("id", id.getValue())));
    }

    static Text say(Message message) {
        return Phrase.of(message);
    }

    /** A message with what it is about. */
    static Phrase say(Message message, String name, Object value) {
        return Phrase.of(message).with(name, value);
    }

    /** The same of two. */
    static Phrase say(Message message, String first, Object one, String second, Object other) {
        return say(message, first, one).with(second, other);
    }

    /** A number of which the least is known, and perhaps the most. */
    static Phrase within(Object least, Optional<?> most) {
        return most.map(upper -> say(YearlyMessage.BETWEEN, "lower", least, "upper", upper))
                .orElseGet(() -> say(YearlyMessage.AT_LEAST, "lower", least));
    }

    /** On a day, or in a time of which the day is not known. */
    static Phrase when(PartialDate date) {
        return say(date instanceof PartialDate.Day ? PublicMessage.ON_DAY : PublicMessage.IN_TIME, "date", date);
    }

    /** That nothing is known of any money. */
    static Text noMoney() {
        return say(PartMessage.NO_DATA, "list", say(PartMessage.MONEY));
    }

    /** A value in the words of a report. */
    static Phrase value(Object value) {
        return Phrase.of(PublicMessage.VALUE).with("value", value);
    }

    /** A cell of what is not recorded: in a table a dash, which is explained once below it. */
    static Cell dash() {
        return Cell.nothing(say(PartMessage.NOT_RECORDED));
    }

    static boolean isDash(Cell cell) {
        return cell instanceof Cell.Nothing nothing
                && nothing.because() instanceof Phrase words
                && words.message() == PartMessage.NOT_RECORDED;
    }

    /** Whether anything is known of an amount but that it is not below zero. */
    static boolean isKnown(Figure<AmountRange> figure) {
        return !Unrecorded.isNothing(figure) && !figure.isUnexplained() && MoneySums.isKnown(figure.value());
    }

    /** Some sentences; empty where there are none. */
    static Optional<Text> inARow(List<? extends Text> sentences) {
        return sentences.isEmpty() ? Optional.empty() : Optional.of(Text.joined(" ", sentences));
    }

    /** What stands where there is nothing to say. */
    static Cell notApplicable() {
        return Cell.nothing(say(YearlyMessage.NOT_APPLICABLE));
    }

    /** Whether something that is recorded is, or may be, counted. */
    static boolean isShown(Figure<Headcount> figure) {
        return !Unrecorded.isNothing(figure) && isMoreThanNone(figure.value());
    }

    /** A count; a dash where nothing is recorded. */
    static Cell count(Figure<Headcount> figure) {
        return Unrecorded.isNothing(figure) ? dash() : Cell.count(figure.value());
    }

    static boolean isSomething(Figure<AmountRange> figure) {
        return !figure.isUnexplained() && figure.value().isZero() != Answer.YES;
    }

    static boolean isMoreThanNone(Headcount count) {
        return count.upper().isEmpty() || count.upper().getAsLong() > 0;
    }

    /** Whether a meeting or an event was held, with what is written where it cannot be determined. */
    static Text state(Answer held, Answer planned, Message undetermined) {
        return say(
                switch (held) {
                    case YES -> ReportMessage.CHART_HELD;
                    case CANNOT_TELL -> undetermined;
                    case NO -> planned == Answer.YES ? ReportMessage.CHART_PLANNED : YearlyMessage.STATE_NOT_HELD;
                });
    }

    static Cell date(PartialDate date) {
        return date.equals(PartialDate.unknown()) ? Cell.nothing(say(YearlyMessage.NOT_STATED)) : Cell.date(date);
    }

    static Cell or(Optional<? extends Text> text, YearlyMessage otherwise) {
        return text.isPresent() ? Cell.text(text.get()) : Cell.nothing(say(otherwise));
    }

    /** Some words; empty where there are none. */
    static Optional<Text> all(Stream<? extends Text> texts) {
        List<? extends Text> all = texts.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(joined(all.stream()));
    }

    static Text joined(Stream<? extends Text> texts) {
        Collection<Text> all = new ArrayList<>();
        texts.forEach(all::add);
        return new Joined(ImmutableList.copyOf(all), new Literal("; "));
    }

    /** In an order of their own, so that the order in a file makes no difference; equals by id. */
    static <F extends Fact> List<F> sorted(List<F> facts, Comparator<F> order) {
        return facts.stream().sorted(order.thenComparing(Fact.IN_ORDER)).toList();
    }

    /** A word or value with its basis, where that is weaker than stated or computed. */
    static Text known(Object word, Basis basis) {
        Text said = word instanceof Text text ? text : value(word);
        return basis.compareTo(Basis.INFERRED) < 0
                ? said
                : new Joined(
                        ImmutableList.of(
                                said, Phrase.of(YearlyMessage.BASIS).with("basis", Phrase.of(SourceMessage.of(basis)))),
                        new Literal(" "));
    }

    static Text gapTerm(Figure<FundingGap> gap) {
        return gap.value().direction() == FundingGap.Direction.SURPLUS
                ? say(YearlyMessage.TERM_SURPLUS)
                : say(YearlyMessage.TERM_GAP);
    }

    /** Whether a name, marked or not, can stand inside a sentence: each language it is in has no such case, or it has the form. */
    static boolean isInflected(GrammaticalCase grammaticalCase, Text name) {
        if (name instanceof Phrase phrase && phrase.message() == PartMessage.DISPUTED_ROW) {
            return phrase.arguments().get("what") instanceof Text own && isInflected(grammaticalCase, own);
        }
        return !(name instanceof LocalizedText text)
                || text.byLanguage().entrySet().stream()
                        .allMatch(each -> each.getValue().has(grammaticalCase)
                                || Wording.find(each.getKey())
                                        .filter(wording -> wording.cases().contains(grammaticalCase))
                                        .isEmpty());
    }

    /** Whether a name has some words in any language that it is in, and not as parts of others. */
    static boolean states(LocalizedText name, Text words) {
        return in(
                name,
                (text, wording) ->
                        has(text.toLowerCase(Locale.ROOT), wording.say(words).toLowerCase(Locale.ROOT)));
    }

    /** Whether something holds of a name in any language that it is in and that has a pack. */
    static boolean in(LocalizedText name, BiPredicate<String, Wording> holds) {
        return name.byLanguage().entrySet().stream()
                .anyMatch(each -> Wording.find(each.getKey())
                        .filter(wording -> holds.test(each.getValue().text(), wording))
                        .isPresent());
    }

    static boolean has(String name, String words) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(words) + "(?![\\p{L}])")
                .matcher(name)
                .find();
    }

    static boolean areInflected(GrammaticalCase grammaticalCase, Collection<? extends Text> names) {
        return names.stream().allMatch(name -> isInflected(grammaticalCase, name));
    }

    static Cell notStated() {
        return Cell.nothing(say(YearlyMessage.NOT_STATED));
    }

    /** A count; that it is not stated where it is unknown. */
    static Cell stated(Headcount count) {
        return count.isKnown() ? Cell.count(count) : notStated();
    }

    /** The number of something, which is its name. */
    static Text number(Measure measure) {
        return new Literal(measure.number());
    }

    static Text numbers(List<Measure> measures) {
        return Text.joined(", ", measures.stream().map(Writing::number).toList());
    }

    /** Some blocks and then others. */
    @SafeVarargs
    static ImmutableList<Block> blocks(Collection<? extends Block>... parts) {
        ImmutableList.Builder<Block> all = ImmutableList.builder();
        for (Collection<? extends Block> part : parts) {
            all.addAll(part);
        }
        return all.build();
    }

    /** A section; none of nothing. */
    static List<Section> section(String id, Text title, Collection<? extends Block> blocks) {
        return blocks.isEmpty() ? List.of() : List.of(Section.of(id, title, blocks));
    }

    /** A section about a group, which names it where there are several; none of nothing. */
    List<Section> section(CoordinationGroup group, String id, Message title, Collection<? extends Block> blocks) {
        return section(context.id(group, id), context.about(group, say(title)), blocks);
    }

    /** The same about a plan. */
    List<Section> section(ActionPlan plan, String id, Message title, Collection<? extends Block> blocks) {
        return section(id + "-" + plan.id(), context.heading(plan, say(title)), blocks);
    }

    /** A list; none of nothing. */
    static List<Section> section(String id, Text title, Optional<Table> table) {
        return section(id, title, table.stream().toList());
    }

    /** One fact, or none where nothing is known of it. */
    static Stream<Facts.Fact> fact(Message term, Optional<? extends Text> words) {
        return words.stream().map(known -> new Facts.Fact(say(term), Cell.text(known)));
    }

    static Stream<Facts.Fact> fact(Text term, Cell value) {
        return Stream.of(new Facts.Fact(term, value));
    }

    /** Facts as the rows of a table of amounts. */
    static Table facts(Text caption, List<Facts.Fact> facts) {
        return new Rows<Facts.Fact>(caption)
                .words(YearlyMessage.COLUMN_FIGURE, Facts.Fact::term)
                .amount(ReportMessage.CHART_AMOUNT, Facts.Fact::value)
                .of(facts);
    }

    static List<Block> bullets(List<Content> items) {
        return items.isEmpty() ? List.of() : List.of(BulletList.of(items));
    }

    static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /** How many more than the first there are; nothing where there are none. */
    static Optional<Text> more(Collection<?> all, int most, Message more) {
        return all.size() <= most ? Optional.empty() : Optional.of(say(more, "count", (long) all.size() - most));
    }

    /** The first of them, and how many more there are. */
    static List<Content> limited(List<Content> all, int most) {
        return Streams.concat(first(all, most).stream(), more(all, most, PublicMessage.MORE).map(Content::of).stream())
                .toList();
    }

    /** A paragraph; none of nothing. */
    static List<Block> paragraph(List<? extends Text> sentences) {
        return inARow(sentences).<Block>map(Paragraph::of).stream().toList();
    }

    /** Blocks below a sentence; none of nothing. */
    static List<Block> introduced(Message introduction, Collection<? extends Block> blocks) {
        return blocks.isEmpty() ? List.of() : blocks(paragraph(List.of(say(introduction))), blocks);
    }

    /** A row for each fact, in which it is marked what sources state differently. */
    <F extends Fact> Table table(Rows<F> rows, Collection<F> facts) {
        return rows.table(
                facts.stream().map(fact -> context.row(fact, rows::row)).toList());
    }

    /** What is of the money of a plan. */
    Predicate<MoneyFact> isOf(ActionPlan plan) {
        return money -> MoneyLinks.of(dossier).plan(money).equals(Optional.of(plan.id()));
    }

    /** What the money of the dossier states of itself, each once. */
    <T> ImmutableSet<T> marks(Function<Marked, Optional<T>> mark) {
        return Stream.<Collection<? extends Marked>>of(
                        Decided.of(dossier).needs(),
                        Decided.of(dossier).appropriations(),
                        Decided.of(dossier).revenues(),
                        dossier.expenditures(),
                        dossier.contracts(),
                        dossier.payments(),
                        dossier.bookings())
                .flatMap(Collection::stream)
                .flatMap(money -> mark.apply(money).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What may have come to pass by the day, in the order of time. */
    <F extends Fact> List<F> soFar(List<F> facts, Function<F, PartialDate> date) {
        return ReportContext.byDate(facts, date).stream()
                .filter(fact -> occurrences.happened(date.apply(fact)) != Answer.NO)
                .toList();
    }

    List<CooperationAgreement> soFar(List<CooperationAgreement> agreements) {
        return soFar(agreements, CooperationAgreement::prepared);
    }

    List<Transfer> transfersSoFar() {
        return soFar(dossier.transfers(), each -> each.date().value());
    }
}
