package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.wording.ReportMessage;

/** Where the money came from and what it cost, the totals as one small sum, and how need and money went through time. */
final class PublicMoney extends Writing {
    /** So many appropriations and transfers are described. */
    private static final int MANY = 8;

    /** Acts have their titles where they are no more than so many. */
    private static final int FEW = 2;

    /** Up to so many plans have a sum and a picture of their own; more stand together. */
    private static final int PLANS = 2;

    /** Up to so many currencies have a picture each; of many measures a table tells what each cost. */
    private static final int CURRENCIES = 2;

    private static final ImmutableList<Money> PAYERS =
            ImmutableList.of(Money.SPENT_ON_COSTS, Money.BY_OTHERS, Money.BY_NOBODY_KNOWN);

    private final PublicLayer layer;
    private final MoneyWords words;

    PublicMoney(ReportContext context, PublicLayer layer) {
        super(context);
        this.layer = layer;
        this.words = new MoneyWords(context);
    }

    List<Section> write() {
        if (context.isMoneyUnknown() || context.isOfBudgets()) {
            return List.of(); // the summary, or the page of the budget, states it
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Inline> given = new ArrayList<>();
        dossier.plans().forEach(plan -> carriesOut(plan).map(Inline::words).ifPresent(given::add));
        given.addAll(appropriations());
        dossier.plans().forEach(plan -> given.addAll(revenue(plan)));
        given.addAll(transfers());
        if (!given.isEmpty()) {
            context.partly(Optional.empty(), ListKind.APPROPRIATIONS, ListKind.TRANSFERS)
                    .ifPresent(sentence -> given.add(Inline.words(sentence)));
            blocks.add(Paragraph.of(given.toArray(Inline[]::new)));
        }
        boolean areFew = dossier.plans().size() <= PLANS;
        if (areFew) {
            dossier.plans().forEach(plan -> {
                unspentBefore(plan).map(Paragraph::new).ifPresent(blocks::add);
                sum(plan).ifPresent(blocks::add);
            });
        } else {
            Charts.money(context).map(PublicLayer::picture).ifPresent(blocks::add);
        }
        unpriced().ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
        boolean isShort = context.measures().size() <= MeasuresPart.MANY;
        Charts.moneyFlows(context).stream()
                .filter(flow -> areFew || isShort)
                .limit(CURRENCIES)
                .map(flow -> isShort ? PublicLayer.picture(flow) : Paragraph.of(flow.alternative()))
                .forEach(blocks::add);
        dossier.plans().stream()
                .filter(plan -> areFew)
                .forEach(plan -> Charts.moneyOverTime(context, plan)
                        .map(PublicLayer::pictureOrSentence)
                        .ifPresent(blocks::add));
        ImmutableList<Block> all = blocks.build();
        return all.isEmpty() ? List.of() : List.of(Section.of("public-money", say(YearlyMessage.SECTION_MONEY), all));
    }

    // ---- given

    /** All that makes up what the plans were given, in the order in which it took effect. */
    private List<Inline> appropriations() {
        List<Inline> all = new ArrayList<>();
        MoneyLinks links = MoneyLinks.of(dossier);
        List<Appropriation> known = soFar(
                Decided.of(dossier).appropriations().stream()
                        .filter(each -> links.plan(each).isPresent()
                                && links.original(each).within().isEmpty())
                        .toList(),
                each -> each.effective().value());
        Optional<String> before = Optional.empty();
        Set<Optional<Text>> items = new HashSet<>();
        for (Appropriation each : known.subList(0, Math.min(MANY, known.size()))) {
            Optional<String> act = each.act().filter(context::adopted);
            PartialDate date = each.effective().value();
            Phrase sentence;
            if (act.isPresent()) {
                sentence = say(PublicMessage.GIVEN_BY, "act", Citations.of(dossier, act.get()));
            } else if (date.equals(PartialDate.unknown())) {
                sentence = Phrase.of(PublicMessage.GIVEN_UNDATED);
            } else {
                sentence = Phrase.of(
                                date instanceof PartialDate.Day ? PublicMessage.GIVEN_ON : PublicMessage.GIVEN_DURING)
                        .with("date", date);
            }
            sentence = sentence.with("what", given(each));
            Phrase shown = act.isPresent() && act.equals(before)
                    ? say(PublicMessage.GIVEN_BY_THE_SAME, "what", given(each))
                    : act.isPresent() && known.size() <= FEW
                            ? sentence.with("act", context.titled(act.get()))
                            : sentence;
            before = act;
            all.add(Inline.words(layer.marked(shown, Basis.STATED)));
            words.sourceAndManager(each)
                    .map(source -> say(PublicMessage.GIVEN_FROM, "source", source))
                    .map(Inline::words)
                    .ifPresent(all::add);
            givenFor(each).map(Inline::words).ifPresent(all::add);
            Appropriation original = links.original(each);
            words.item(original, !items.add(words.item(original)))
                    .map(item -> say(PublicMessage.GIVEN_FOR_ITEM, "item", item))
                    .map(Inline::words)
                    .ifPresent(all::add);
            all.addAll(layer.sources("source-" + each.id(), sentence, List.of(each)));
            all.addAll(layer.disputedActs(act.stream()));
        }
        more(known.size()).ifPresent(all::add);
        return all;
    }

    private Optional<Text> carriesOut(ActionPlan plan) {
        return plan.implementsMeasure()
                .map(id -> dossier.get(StrategicMeasure.class, id))
                .map(measure -> {
                    Text what = MoneyPart.named(measure);
                    return measure.strategicPlan()
                            .map(id -> dossier.get(StrategicPlan.class, id).title())
                            .map(title -> say(PublicMessage.CARRIES_OUT_OF, "plan", title))
                            .orElseGet(() -> Phrase.of(PublicMessage.CARRIES_OUT))
                            .with("measure", what);
                });
    }

    /** Another strategic measure than the plans carry out, by its code where its name is theirs. */
    private Optional<Text> givenFor(Appropriation money) {
        List<StrategicMeasure> carriedOut = dossier.plans().stream()
                .flatMap(plan -> plan.implementsMeasure().stream())
                .map(id -> dossier.get(StrategicMeasure.class, id))
                .toList();
        return money.strategicMeasure()
                .map(id -> dossier.get(StrategicMeasure.class, id))
                .filter(measure -> !carriedOut.contains(measure))
                .map(measure -> Phrase.of(PublicMessage.GIVEN_FOR)
                        .with(
                                "measure",
                                measure.code()
                                        .filter(code -> carriedOut.stream()
                                                .anyMatch(other -> other.name().equals(measure.name())))
                                        .<Text>map(Literal::new)
                                        .orElseGet(() -> MoneyPart.named(measure))));
    }

    private static Optional<Inline> more(int all) {
        return all > MANY
                ? Optional.of(Inline.words(say(PublicMessage.MORE, "count", (long) all - MANY)))
                : Optional.empty();
    }

    /** That something was given, taken away again, or set anew; a negative amount is taken away. */
    private Text given(Appropriation money) {
        boolean isNegative = money.amount().range().isNegative() == Answer.YES;
        boolean isReduced = money.change() == ChangeKind.REDUCED;
        PublicMessage message = money.change() == ChangeKind.REPLACED
                ? PublicMessage.GIVEN_REPLACED
                : isReduced == isNegative ? PublicMessage.GIVEN_ORIGINAL : PublicMessage.GIVEN_REDUCED;
        String plan = MoneyLinks.of(dossier).plan(money).orElseThrow();
        return Phrase.of(message)
                .with("plan", thePlan(dossier.get(ActionPlan.class, plan)))
                .with(
                        "amount",
                        isNegative && message != PublicMessage.GIVEN_REPLACED
                                ? money.amount().range().negate()
                                : money.amount());
    }

    private Text thePlan(ActionPlan plan) {
        return dossier.plans().size() == 1
                ? say(PublicMessage.THE_PLAN)
                : say(PublicMessage.PLAN_NAMED, "plan", plan.title());
    }

    /** What is planned to come in for a plan, what came in of it, and each time that something did; of a single time that alone. */
    private List<Inline> revenue(ActionPlan plan) {
        List<Inline> all = new ArrayList<>();
        MoneyLinks links = MoneyLinks.of(dossier);
        List<Revenue> received = soFar(
                Decided.of(dossier).revenues().stream()
                        .filter(each -> each.state() == RevenueState.RECEIVED
                                && each.within().isEmpty()
                                && links.plan(each).equals(Optional.of(plan.id())))
                        .toList(),
                each -> each.effective().value());
        boolean isEachTold = received.size() <= MANY
                && received.stream().allMatch(each -> each.amends().isEmpty());
        for (RevenueState state : RevenueState.values()) {
            boolean isPlanned = state == RevenueState.PLANNED;
            Figure<AmountRange> figure = context.gaps(plan).revenue(state);
            boolean isToldBelow = !isPlanned
                    && isEachTold
                    && received.size() == 1
                    && received.get(0).amount().range().equals(figure.value());
            if (isSome(figure) && !isToldBelow) {
                Phrase sentence = Phrase.of(isPlanned ? PublicMessage.REVENUE_PLANNED : PublicMessage.REVENUE_RECEIVED)
                        .with("plan", thePlan(plan))
                        .with("amount", layer.marked(figure.value(), figure.basis()));
                String id = (isPlanned ? "revenue-planned-" : "revenue-received-") + plan.id();
                all.addAll(layer.cited(id, sentence, figure).pieces());
            }
        }
        if (isEachTold && !received.isEmpty()) {
            Phrase sentence = Phrase.of(PublicMessage.CAME_IN)
                    .with("parts", Text.list(received.stream().map(this::cameIn).toList()))
                    .with("count", (long) received.size());
            all.add(Inline.words(layer.marked(sentence, Basis.STATED)));
            all.addAll(layer.sources("source-received-" + plan.id(), sentence, received));
        }
        return all;
    }

    /** How much came in, from whom and when, as far as it is stated. */
    private Text cameIn(Revenue money) {
        PartialDate date = money.effective().value();
        List<Text> words = new ArrayList<>(List.of(value(money.amount().range())));
        money.payer()
                .map(context::party)
                .map(payer -> say(PublicMessage.FROM, "payer", payer))
                .ifPresent(words::add);
        if (!date.equals(PartialDate.unknown())) {
            words.add(say(
                    date instanceof PartialDate.Day ? PublicMessage.ON_DAY : PublicMessage.CAME_IN_TIME,
                    "date",
                    context.inYear(date)));
        }
        return Text.joined(" ", words);
    }

    private List<Inline> transfers() {
        List<Inline> all = new ArrayList<>();
        List<Transfer> known = transfersSoFar();
        for (Transfer each : known.subList(0, Math.min(MANY, known.size()))) {
            Text recipient = context.party(each.recipient());
            Phrase sentence = Phrase.of(
                            dossier.plans().isEmpty() ? PublicMessage.TRANSFERRED_ALONE : PublicMessage.TRANSFERRED)
                    .with("amount", each.amount())
                    .with("recipient", recipient)
                    .with("purpose", each.purpose());
            boolean isOfAPlan = MoneyLinks.of(dossier).plan(each).isPresent();
            all.add(Inline.words(
                    dossier.plans().isEmpty()
                            ? sentence
                            : sentence.with(
                                    "money", say(isOfAPlan ? PublicMessage.PLAN_MONEY : PublicMessage.OTHER_MONEY))));
            all.addAll(layer.sources("source-" + each.id(), recipient, List.of(each)));
        }
        more(known.size()).ifPresent(all::add);
        return all;
    }

    // ---- what it cost

    /** That what was held before the first cost of the plan's own money cost the plan nothing, where anything was. */
    private Optional<Content> unspentBefore(ActionPlan plan) {
        List<PartialDate> held = dossier.events().stream()
                .filter(event -> context.occurrences().held(event) == Answer.YES)
                .map(event -> event.date().value())
                .filter(date -> date.earliest().isPresent())
                .sorted(PartialDate.ORDER)
                .toList();
        List<LocalDate> days = held.stream()
                .flatMap(date -> date.earliest().stream())
                .distinct()
                .toList();
        // what is spent only grows: halving asks a few days, however many events there are
        int at = 0;
        int until = days.size();
        while (at < until) {
            int half = (at + until) / 2;
            if (isPositive(spentBy(plan, days.get(half)))) {
                until = half;
            } else {
                at = half + 1;
            }
        }
        Optional<LocalDate> first = days.stream().skip(at).findFirst();
        if (first.isEmpty()
                || held.stream()
                        .noneMatch(date -> date.latest()
                                .filter(last -> last.isBefore(first.get()))
                                .isPresent())) {
            return Optional.empty();
        }
        BudgetGaps before = BudgetGaps.of(dossier, plan.id()).asOf(first.get().minusDays(1));
        Figure<AmountRange> spent = before.spentOnCosts();
        if (spent.isUnexplained() || spent.value().isZero() != Answer.YES) {
            return Optional.empty();
        }
        Figure<AmountRange> others = before.paidByOthers();
        Phrase sentence = Phrase.of(isSome(others) ? PublicMessage.UNSPENT_BEFORE_OTHERS : PublicMessage.UNSPENT_BEFORE)
                .with("day", context.inYear(PartialDate.of(first.get())));
        return Optional.of(layer.cited(
                "unspent-before-" + plan.id(),
                isSome(others) ? sentence.with("others", layer.marked(others.value(), others.basis())) : sentence,
                spent));
    }

    private Figure<AmountRange> spentBy(ActionPlan plan, LocalDate day) {
        return BudgetGaps.of(dossier, plan.id()).asOf(day).spentOnCosts();
    }

    private static boolean isPositive(Figure<AmountRange> figure) {
        return !figure.isUnexplained() && figure.value().isSurelyPositive();
    }

    /** What was paid of the plan's money, by others and by nobody known makes all costs; with what is still to come, the cost in all. */
    private Optional<Block> sum(ActionPlan plan) {
        Figures money = context.figures(plan);
        if (!isKnown(money.of(Money.INCURRED))) {
            return Optional.empty();
        }
        if (money.of(Money.INCURRED).value().isZero() == Answer.YES && !isSome(money.of(Money.PROMISED))) {
            return Optional.of(new Paragraph(layer.cited(
                    "incurred-" + plan.id(),
                    context.sentence(plan, say(PublicMessage.NO_COSTS)),
                    money.of(Money.INCURRED))));
        }
        List<Money> payers =
                PAYERS.stream().filter(payer -> isSome(money.of(payer))).toList();
        boolean isSplit = payers.size() > 1;
        List<Facts.Fact> rows = new ArrayList<>();
        if (isSplit) {
            payers.forEach(payer -> rows.add(row(payer.term(), payer, plan)));
        }
        rows.add(row(isSplit ? PublicMessage.OF_ALL : Money.INCURRED.term(), Money.INCURRED, plan));
        if (isSome(money.of(Money.PROMISED))) {
            rows.add(row(Money.PROMISED.term(), Money.PROMISED, plan));
            Figure<AmountRange> all =
                    Measures.of("cost").amount(dossier, Optional.of(plan.id()), Portion.ALL, context.asOf());
            rows.add(new Facts.Fact(say(PublicMessage.IN_ALL), Cell.text(layer.marked(all.value(), all.basis()))));
        }
        boolean isOne = rows.size() == 1;
        Text name = dossier.plans().size() == 1
                ? say(isOne ? YearlyMessage.TERM_INCURRED : PublicMessage.COSTS)
                : say(PublicMessage.COSTS_OF, "plan", plan.title());
        return Optional.of(
                isOne
                        ? Facts.of(name, rows.get(0).value())
                        : new Rows<Facts.Fact>(name)
                                .words(YearlyMessage.COLUMN_FIGURE, Facts.Fact::term)
                                .value(ReportMessage.CHART_AMOUNT, Facts.Fact::value)
                                .of(rows));
    }

    private Facts.Fact row(Message term, Money what, ActionPlan plan) {
        return new Facts.Fact(
                say(term),
                layer.amount(what.id() + "-" + plan.id(), context.figures(plan).of(what)));
    }

    private static boolean isSome(Figure<AmountRange> figure) {
        return isKnown(figure) && figure.value().isZero() != Answer.YES;
    }

    private static boolean isKnown(Figure<AmountRange> figure) {
        return !Unrecorded.isNothing(figure) && !figure.isUnexplained() && MoneySums.isKnown(figure.value());
    }

    private Optional<Text> unpriced() {
        List<Text> numbers = new ArrayList<>();
        Prices prices = context.prices();
        List<Measure> measures = context.measures();
        for (Measure measure : measures) {
            if (!prices.isPriced(measure)) {
                numbers.add(new Literal(measure.number()));
            }
        }
        return numbers.isEmpty()
                        || numbers.size() == measures.size()
                        || dossier.plans().size() > 1
                ? Optional.empty()
                : numbers.size() > MeasuresPart.MANY
                        ? Optional.of(say(PublicMessage.UNPRICED_MANY, "count", (long) numbers.size()))
                        : Optional.of(Phrase.of(PublicMessage.UNPRICED)
                                .with("count", (long) numbers.size())
                                .with("numbers", Text.list(numbers)));
    }
}
