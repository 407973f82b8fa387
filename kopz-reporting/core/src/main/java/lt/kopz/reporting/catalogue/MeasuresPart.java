package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import com.google.common.collect.ObjectArrays;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.Attended.What;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** The measures of the plans and what came of each; what the plans measure; agreements; and what is recommended for the time to come. */
final class MeasuresPart extends Writing {
    /** Up to so many measures are described, so many recommendations, and so many events of a measure. */
    static final int MANY = 12;

    /** Up to so many plans have a picture of their own. */
    private static final int PLANS = 2;

    /** What is described first where not all can be, the weightiest first. */
    private static final ImmutableList<MeasureStatus> URGENT = ImmutableList.of(
            MeasureStatus.NOT_DONE,
            MeasureStatus.POSTPONED,
            MeasureStatus.UNDETERMINED,
            MeasureStatus.DONE_WITH_DEVIATION,
            MeasureStatus.PREPARED);

    /** Up to so many events, deliverables or agreements of a measure are described. */
    private static final int OF_A_MEASURE = 3;

    private final DeedWords details = new DeedWords(context);

    MeasuresPart(ReportContext context) {
        super(context);
    }

    List<Section> write() {
        return dossier.plans().stream()
                .filter(plan -> !context.isBudget(plan))
                .flatMap(plan -> section(plan, "measures", YearlyMessage.SECTION_MEASURES, measures(plan)).stream())
                .toList();
    }

    private ImmutableList<Block> measures(ActionPlan plan) {
        if (plan.measures().isEmpty()) {
            return ImmutableList.of(Paragraph.of(context.nothingOf(ListKind.MEASURES, Optional.of(plan.id()))));
        }
        Table table = table(YearlyMessage.TABLE_MEASURES, plan.measures());
        Cell[] total = total(plan);
        boolean isAddedUp = table.rows().size() > 1 && Stream.of(total).anyMatch(MeasuresPart::isKnown);
        return ImmutableList.<Block>builder()
                .add(Paragraph.of(listed(plan)), isAddedUp ? table.withTotal(total) : table)
                .addAll(context.more(Optional.of(plan.id()), uncounted(plan)))
                .addAll(plan.measures().stream().map(this::of).toList())
                .build();
    }

    /** Measures with their states, a row for each. */
    Table table(Message caption, List<Measure> measures) {
        return table(
                new Rows<Measure>(caption)
                        .namedBy(1)
                        .words(YearlyMessage.COLUMN_NUMBER, Writing::number)
                        .words(YearlyMessage.COLUMN_MEASURE, Measure::title)
                        .words(YearlyMessage.COLUMN_STATUS, context.states()::said)
                        .count(What.HELD.heading(), each -> attended(each).cell(What.HELD))
                        .count(What.PLANNED.heading(), each -> attended(each).cell(What.PLANNED))
                        .amount(YearlyMessage.COLUMN_PRICE, this::price),
                measures);
    }

    /** How many measures are listed, and how many there are in all. */
    private Text listed(ActionPlan plan) {
        KnownList list = context.list(ListKind.MEASURES, Optional.of(plan.id()));
        Optional<Headcount> all = plan.measuresInAll().or(list::number);
        Message message =
                all.isPresent() ? YearlyMessage.MEASURES_LISTED_OF : Terms.of("measuresListed", list.standing());
        Phrase listed = say(message, "listed", (long) plan.measures().size());
        return all.map(number -> listed.with("all", number)).orElse(listed);
    }

    /** Since its beginning, as its state and its price. */
    private Attended attended(Measure measure) {
        return context.attended().inAll().of(all -> all.ofMeasure(measure.id()));
    }

    private static boolean isKnown(Cell cell) {
        return cell instanceof Cell.AmountCell
                || (cell instanceof Cell.CountCell count && count.value().isKnown());
    }

    /** What a plan's measures come to. */
    private Cell[] total(ActionPlan plan) {
        Attended who = context.attended().inAll().of(all -> all.ofPart(plan.id()));
        return new Cell[] {
            notApplicable(),
            Cell.text(say(PartMessage.TOTAL)),
            notApplicable(),
            who.cell(What.HELD),
            who.cell(What.PLANNED),
            price(context.prices().of(plan), YearlyMessage.NOT_APPLICABLE)
        };
    }

    private Cell price(Measure measure) {
        return price(
                context.prices().of(measure),
                context.states().of(measure).status() == MeasureStatus.NO_INFORMATION
                        ? YearlyMessage.NOT_APPLICABLE
                        : ReportMessage.CHART_UNKNOWN);
    }

    private static Cell price(ImmutableList<AmountRange> known, Message unknown) {
        return known.isEmpty() ? Cell.nothing(say(unknown)) : Prices.cell(known);
    }

    // ---- indicators

    /** What the plans measure: where it began, where it was to come, and where it came. */
    List<Section> indicators() {
        return dossier.plans().stream()
                .filter(plan -> plan.measures().stream()
                        .anyMatch(measure -> !measure.indicators().isEmpty()))
                .flatMap(plan -> section(
                        plan,
                        "indicators",
                        PartMessage.INDICATORS,
                        blocks(
                                List.of(indicators(plan)),
                                context.more(Optional.of(plan.id()), ListKind.INDICATOR_VALUES)))
                        .stream())
                .toList();
    }

    /** An indicator at a time, of which it may be stated in several ways. */
    private record Measured(
            Measure measure, Indicator stated, PartialDate date, IndicatorProgress progress, Cell reached) {
        Measured as(Indicator other) {
            return new Measured(measure, other, date, progress, reached);
        }

        Cell value(Optional<IndicatorValue> value) {
            return value.map(stated -> (Cell) Cell.text(progress.say(stated.value())))
                    .orElseGet(Writing::notStated);
        }
    }

    private Table indicators(ActionPlan plan) {
        Rows<Measured> columns = new Rows<Measured>(PartMessage.INDICATORS_TABLE)
                .namedBy(1)
                .words(YearlyMessage.COLUMN_MEASURE, each -> context.numbered(each.measure()))
                .text(
                        PartMessage.COLUMN_INDICATOR,
                        each -> context.cell(each.stated().name(), each.stated()))
                .date(PartMessage.COLUMN_FOR_WHEN, each -> Cell.date(each.date()))
                .text(
                        PartMessage.COLUMN_BASELINE,
                        each -> each.value(each.stated().baseline()))
                .text(
                        PartMessage.COLUMN_TARGET,
                        each -> each.value(each.stated().target(each.date())))
                .text(
                        PartMessage.COLUMN_ACTUAL,
                        each -> each.value(each.stated().actual(each.date())))
                .text(PartMessage.COLUMN_REACHED_TARGET, Measured::reached);
        List<Row> rows = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            for (Indicator indicator : measure.indicators()) {
                for (PartialDate date : indicator.dates()) {
                    IndicatorProgress progress =
                            IndicatorProgress.of(dossier, indicator.id(), date).asOf(context.asOf());
                    Cell reached = reached(indicator.id() + "/" + rows.size(), progress);
                    Measured measured = new Measured(measure, indicator, date, progress, reached);
                    rows.add(context.row(indicator, each -> columns.row(measured.as(each))));
                }
            }
        }
        return columns.table(rows);
    }

    /** Yes, no or undetermined, with how much of the way was gone at the foot. */
    private Cell reached(String id, IndicatorProgress progress) {
        return Cell.text(Terms.of(progress.reached()))
                .withNote(context.explained().footnote("indicator-" + id, progress.degree()));
    }

    // ---- agreements

    /** With whom, about what, and how far each has come. */
    List<Section> agreements() {
        Table table = table(
                new Rows<CooperationAgreement>(PartMessage.AGREEMENTS_TABLE)
                        .text(
                                PartMessage.COLUMN_ABOUT,
                                each -> context.cell(say(PartMessage.FLOW_NAME, "name", each.purpose()), each))
                        .words(PartMessage.COLUMN_COUNTERPARTIES, details::counterparties)
                        .words(ReportMessage.CHART_STANDING, each -> Phrase.of(details.stage(each)))
                        .date(PartMessage.COLUMN_PREPARED, each -> date(each.prepared()))
                        .date(
                                PartMessage.COLUMN_SIGNED,
                                each -> occurrences.signed(each) == Answer.NO ? notApplicable() : date(each.signed()))
                        .count(PartMessage.COLUMN_DOCUMENTS, each -> stated(each.documents())),
                soFar(dossier.agreements()));
        return List.of(Section.of(
                "agreements",
                say(PartMessage.AGREEMENTS),
                context.listed(table, ListKind.AGREEMENTS, Optional.empty())));
    }

    // ---- recommendations

    List<Section> recommendations() {
        return dossier.plans().stream()
                .flatMap(plan -> section(
                        plan,
                        "recommendations",
                        YearlyMessage.SECTION_RECOMMENDATIONS,
                        bullets(plan.recommendations().stream()
                                .filter(context::written)
                                .map(each -> context.noted(recommended(each), each))
                                .toList()))
                        .stream())
                .toList();
    }

    /** The text, and for when unless it names the year itself in each language. */
    private static Text recommended(Recommendation each) {
        String period = each.forPeriod().toString();
        boolean isTold = each.text().byLanguage().values().stream()
                .allMatch(forms -> forms.text().contains(period));
        return isTold || each.forPeriod().equals(PartialDate.unknown())
                ? each.text()
                : say(YearlyMessage.RECOMMENDATION, "date", each.forPeriod(), "text", each.text());
    }

    // ---- one measure

    private Section of(Measure measure) {
        List<Content> items = new ArrayList<>();
        details.deliverables(measure).forEach(each -> items.add(context.noted(details.deliverable(each), each)));
        List<Event> events = details.events(measure);
        List<Event> known = events.stream().filter(context::knownOf).toList();
        boolean many = known.size() > MANY;
        events.stream()
                .filter(event -> !many || !known.contains(event))
                .forEach(event -> items.add(context.noted(Text.joined(" ", details.sentences(event)), event)));
        context.series(measure).stream()
                .filter(series -> series.date().value().hasBegunBy(context.asOf()) != Answer.NO)
                .forEach(series -> items.addAll(series(series)));
        soFar(dossier.agreementsOf(measure.id()))
                .forEach(each -> items.add(context.noted(details.agreement(each), each)));
        inAll(measure).map(Content::of).forEach(items::add);
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder().addAll(bullets(items));
        if (many) {
            blocks.add(details.table(PartMessage.EVENTS_TABLE, known, true));
        } else if (items.isEmpty()) {
            boolean isNotDone = context.states().of(measure).status() == MeasureStatus.NOT_DONE;
            blocks.add(Paragraph.of(say(isNotDone ? YearlyMessage.NOTHING_DONE : YearlyMessage.NOTHING_TOLD)));
        }
        return Section.of("measure-" + measure.id(), context.numbered(measure), blocks.build());
    }

    private List<Content> series(EventSeries series) {
        List<Content> items = new ArrayList<>();
        Figure<Headcount> held =
                context.attended().ahead().ofSeries(series.id()).eventsHeld();
        if (series.intended().isPresent() && !Unrecorded.isNothing(held)) {
            items.add(context.noted(
                    Phrase.of(YearlyMessage.SERIES)
                            .with("title", series.title())
                            .with("held", held.value())
                            .with("intended", (long) series.intended().get()),
                    series));
        }
        details.reached(series, false).map(Content::of).ifPresent(items::add);
        return items;
    }

    /** How many events and agreements of a measure there are in all, where not all are recorded and numbers say it. */
    private Stream<Text> inAll(Measure measure) {
        return Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                .flatMap(kind -> context.inAll(kind, Optional.of(measure.id())).stream());
    }

    /** What the measures of a plan have, unless numbers of one of them say how many there are. */
    private ListKind[] uncounted(ActionPlan plan) {
        return Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                .filter(kind -> plan.measures().stream()
                        .allMatch(measure ->
                                context.inAll(kind, Optional.of(measure.id())).isEmpty()))
                .toArray(ListKind[]::new);
    }

    // ---- in short

    /**
     * The measures of the plans, and what came of each: in a few sentences, or, of many measures, those in sentences that are late or in
     * which something did not go as planned, and the others as a table.
     */
    List<Section> inShort(PublicLayer layer) {
        return new InShort(layer).write();
    }

    private final class InShort {
        private final PublicLayer layer;
        private final DeedWords words;

        private InShort(PublicLayer layer) {
            this.layer = layer;
            this.words = new DeedWords(context, context::inYear, layer::marked);
        }

        List<Section> write() {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            ImmutableList<Measure> measures = context.measures();
            List<Measure> told = told(measures);
            List<ActionPlan> plans = dossier.plans().stream()
                    .filter(plan -> !plan.measures().isEmpty())
                    .toList();
            for (ActionPlan plan : plans) {
                if (plans.size() == 1) {
                    blocks.addAll(of(plan, told));
                } else {
                    blocks.add(Section.of("public-measures-" + plan.id(), plan.title(), of(plan, told)));
                }
            }
            ImmutableList<Block> pictures = Stream.of(
                            Charts.attendance(context), Charts.coverage(context).filter(this::isMoreThanIsLeft))
                    .flatMap(Optional::stream)
                    .map(PublicLayer::pictureOrSentence)
                    .collect(ImmutableList.toImmutableList());
            if (plans.size() <= 1) {
                blocks.addAll(pictures);
            }
            ImmutableList.Builder<Section> sections = ImmutableList.builder();
            if (!measures.isEmpty()) {
                sections.add(Section.of("public-measures", say(YearlyMessage.SECTION_MEASURES), blocks.build()));
            }
            if (plans.size() > 1 && !pictures.isEmpty()) {
                sections.add(Section.of("public-attendance", say(PartMessage.ATTENDANCE), pictures));
            }
            return sections.addAll(section(
                            "public-recommendations",
                            say(YearlyMessage.SECTION_RECOMMENDATIONS),
                            bullets(limited(
                                    dossier.plans().stream()
                                            .flatMap(plan -> plan.recommendations().stream())
                                            .filter(context::written)
                                            .map(each -> Content.of(each.text()))
                                            .toList(),
                                    MANY))))
                    .build();
        }

        /** Whether a picture is drawn, or its sentence tells more than the key points, which have each series that did not reach all. */
        private boolean isMoreThanIsLeft(Illustration coverage) {
            return PublicLayer.pictureOrSentence(coverage) instanceof Illustration
                    || ((Chart.Units) coverage.chart()).parts().size()
                            > context.series().stream()
                                    .filter(series ->
                                            words.reached(series, true).isPresent())
                                    .count();
        }

        /** The measures that are described in sentences: all, or of many the most urgent. */
        private List<Measure> told(List<Measure> measures) {
            return measures.size() <= MANY
                    ? measures
                    : measures.stream()
                            .filter(measure -> URGENT.contains(status(measure)))
                            .sorted(Comparator.comparing(measure -> URGENT.indexOf(status(measure))))
                            .limit(MANY)
                            .toList();
        }

        private MeasureStatus status(Measure measure) {
            return context.states().of(measure).status();
        }

        private ImmutableList<Block> of(ActionPlan plan, List<Measure> told) {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            if (dossier.plans().size() == PLANS) { // that of a single plan stands among the key points
                Charts.measures(context, plan).map(PublicLayer::picture).ifPresent(blocks::add);
            }
            told.stream().filter(plan.measures()::contains).forEach(measure -> blocks.add(of(measure)));
            List<Measure> others = plan.measures().stream()
                    .filter(measure -> !told.contains(measure))
                    .toList();
            if (!others.isEmpty()) {
                blocks.add(table(
                        others.size() == plan.measures().size()
                                ? YearlyMessage.TABLE_MEASURES
                                : PublicMessage.OTHER_MEASURES,
                        others));
            }
            context.partly(Optional.of(plan.id()), mayGoOn(plan))
                    .ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
            return blocks.build();
        }

        /** The lists of a plan that may go on; its measures only where that is not in the key points, which write of those described. */
        private ListKind[] mayGoOn(ActionPlan plan) {
            ListKind[] ofMeasures = uncounted(plan);
            boolean isStated = PublicSummary.done(context, plan) > 0
                    && context.inAll(ListKind.MEASURES, Optional.of(plan.id())).isEmpty();
            return isStated ? ofMeasures : ObjectArrays.concat(ListKind.MEASURES, ofMeasures);
        }

        private Paragraph of(Measure measure) {
            List<Fact> facts = new ArrayList<>();
            List<Text> sentences = new ArrayList<>();
            tell(
                    words.deliverables(measure)
                            .filter(each -> each.state() != DeliverableState.PLANNED)
                            .toList(),
                    first -> first.stream().map(words::deliverable),
                    sentences,
                    facts);
            tell(
                    words.events(measure),
                    first -> first.stream().flatMap(event -> words.sentences(event).stream()),
                    sentences,
                    facts);
            tell(
                    soFar(dossier.agreementsOf(measure.id())),
                    first -> first.stream().flatMap(each -> agreement(each).stream()),
                    sentences,
                    facts);
            inAll(measure).forEach(sentences::add);
            List<Expenditure> costs = context.prices().costsOf(measure).stream()
                    .filter(cost -> MoneySums.isKnown(Prices.stated(cost).range()))
                    .toList();
            tell(costs, first -> prices(first, costs), sentences, facts);
            List<Contract> contracts = contracts(measure);
            tell(contracts, first -> first.stream().map(this::contract), sentences, facts);
            ImmutableList<AmountRange> price = context.prices().of(measure);
            if (price.stream().anyMatch(AmountRange::isKnown) && !isStated(measure, price, costs, contracts)) {
                sentences.add(
                        price.stream().allMatch(each -> each.isZero() == Answer.YES)
                                ? say(PublicMessage.STOP, "text", say(PublicMessage.NO_COSTS))
                                : say(
                                        costs.isEmpty() ? PublicMessage.PRICE : PublicMessage.PRICE_IN_ALL,
                                        "price",
                                        Prices.words(price)));
            }
            if (context.disputed().is(measure)) {
                facts.add(0, measure);
            }
            List<Inline> pieces = new ArrayList<>();
            pieces.add(Inline.emphasis(context.numbered(measure)));
            pieces.add(Inline.words(
                    say(PublicMessage.STATUS, "status", context.states().said(measure))));
            inARow(sentences).map(Inline::words).ifPresent(pieces::add);
            pieces.addAll(layer.sources("sources-of-" + measure.id(), context.numbered(measure), facts));
            return Paragraph.of(pieces.toArray(Inline[]::new));
        }

        /** The first of them, and how many follow. */
        private static <F extends Fact> void tell(
                List<F> known, Function<List<F>, Stream<Text>> words, List<Text> sentences, List<Fact> facts) {
            List<F> first = first(known, OF_A_MEASURE);
            words.apply(first).forEach(sentences::add);
            facts.addAll(first);
            more(known, OF_A_MEASURE, PublicMessage.MORE).ifPresent(sentences::add);
        }

        private List<Text> agreement(CooperationAgreement each) {
            if (occurrences.signed(each) != Answer.NO) {
                return List.of(words.agreement(each));
            }
            return each.counterparties().isEmpty()
                    ? List.of()
                    : Stream.concat(
                                    words.party(each).stream(),
                                    Stream.of(say(
                                                    PublicMessage.COUNTERPARTIES,
                                                    "counterparties",
                                                    words.counterparties(each))
                                            .with("count", (long)
                                                    each.counterparties().size())
                                            .with("documents", DeedWords.documents(each))))
                            .toList();
        }

        /** Whether the sentences about its costs and contracts state all that a measure costs. */
        private boolean isStated(
                Measure measure, List<AmountRange> price, List<Expenditure> costs, List<Contract> contracts) {
            return costs.isEmpty()
                    ? contracts.size() == 1
                            && price.equals(List.of(contracts.get(0).counted()))
                    : contracts.isEmpty() && !context.prices().isPaid(measure);
        }

        /** The contracts for a measure as they stand by the day, each in the place of those that it replaces; none that its costs tell in full. */
        private List<Contract> contracts(Measure measure) {
            List<Contract> last = context.prices().contractsOf(measure).stream()
                    .filter(each -> MoneyLinks.of(dossier).costsUnder(each).isEmpty()
                            || left(each).map(AmountRange::isZero).orElse(Answer.CANNOT_TELL) != Answer.YES)
                    .map(each -> MoneyLinks.standing(dossier, each, occurrences))
                    .toList();
            return soFar(last, Contract::when);
        }

        private Optional<AmountRange> left(Contract contract) {
            return context.prices().leftOf(contract).map(Figure::value);
        }

        private Text contract(Contract contract) {
            Text details = joined(Streams.concat(
                    contract.counterparty().map(context::party).stream(),
                    Stream.of(contract.when())
                            .filter(date -> date.span().isPresent())
                            .map(date -> value(date)),
                    contract.period().stream()
                            .filter(period -> period.end().isAfter(context.asOf()))
                            .map(period -> say(PublicMessage.CONTRACT_UNTIL, "day", PartialDate.of(period.end())))));
            Text worth = say(
                    Terms.of("contractWorth", contract.stage()),
                    "subject",
                    say(PublicMessage.CONTRACT_OF, "subject", contract.subject(), "details", details),
                    "amount",
                    contract.amount());
            return say(
                    PublicMessage.STOP,
                    "text",
                    left(contract)
                            .filter(left ->
                                    contract.stage() != ContractStage.TENDERED && left.isZero() != Answer.CANNOT_TELL)
                            .<Text>map(left -> say(PublicMessage.CONTRACT_LEFT, "contract", worth, "left", left))
                            .orElse(worth));
        }

        /** What costs come to: those of which the same is written in one sentence, those without a name after the others. */
        private Stream<Text> prices(List<Expenditure> costs, List<Expenditure> all) {
            List<Expenditure> namedFirst = costs.stream()
                    .sorted(Comparator.comparing(
                            cost -> context.prices().name(cost).isEmpty()))
                    .toList();
            return Multimaps.index(namedFirst, cost -> sentence(cost, all)).asMap().entrySet().stream()
                    .map(same -> same.getKey().with("price", together(same.getValue())));
        }

        /** A sentence that lacks the price. A cost of no name of its own is that of the measure, or another one than those that have names. */
        private Phrase sentence(Expenditure cost, List<Expenditure> all) {
            boolean isFree = cost.counted().isZero() == Answer.YES;
            if (all.size() == 1) {
                return Phrase.of(isFree ? PublicMessage.FREE : PublicMessage.PRICE);
            }
            Message named = isFree
                    ? PublicMessage.FREE_OF
                    : Terms.of("priceOf", context.prices().incurred(cost));
            boolean areNamed =
                    all.stream().anyMatch(each -> context.prices().name(each).isPresent());
            return context.prices()
                    .name(cost)
                    .map(name -> say(
                            named,
                            "subject",
                            cost.subject().isPresent() ? say(PublicMessage.PAID_FOR, "title", name) : name))
                    .orElseGet(() -> Phrase.of(areNamed ? PublicMessage.OTHER_PRICES : PublicMessage.PRICES));
        }

        /** Prices in a row; between those that name who paid there is more than a comma. */
        private Text together(Collection<Expenditure> costs) {
            List<Text> prices = costs.stream().map(this::price).toList();
            return costs.stream().anyMatch(cost -> payer(cost).isPresent())
                    ? Text.joined("; ", prices)
                    : Text.list(prices);
        }

        /** What something cost, how it is made up, and who paid it if that is not the municipality. */
        private Text price(Expenditure cost) {
            Text amount = cost.unitPrice()
                    .<Text>map(unit ->
                            say(PublicMessage.BY_UNITS, "amount", Prices.stated(cost), "units", Prices.byUnits(unit)))
                    .orElseGet(() -> value(Prices.stated(cost)));
            return payer(cost)
                    .<Text>map(who -> Phrase.of(PublicMessage.PRICE_PAID)
                            .with("amount", amount)
                            .with("payer", layer.marked(context.party(who.value()), who.basis())))
                    .orElse(amount);
        }

        private Optional<Sourced<String>> payer(Expenditure cost) {
            return cost.payer()
                    .filter(who -> !who.value().equals(dossier.municipality().id()));
        }
    }
}
