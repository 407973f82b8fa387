package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/**
 * The measures of the plans, and what came of each: in a few sentences, or, of many measures, those in sentences that are late or in which
 * something did not go as planned, and the others as a table.
 */
final class PublicMeasures extends Writing {
    /** Up to so many measures are described, and so many recommendations. */
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

    private final PublicLayer layer;
    private final MeasureDetail details;
    private final EventWords events;

    PublicMeasures(ReportContext context, PublicLayer layer) {
        super(context);
        this.layer = layer;
        this.details = new MeasureDetail(context);
        this.events = new EventWords(context, context::inYear, layer::marked);
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
        ImmutableList<Block> pictures = Stream.of(Charts.attendance(context), Charts.coverage(context))
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
        recommendations().ifPresent(sections::add);
        return sections.build();
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
            blocks.add(new MeasuresPart(context)
                    .table(
                            others.size() == plan.measures().size()
                                    ? YearlyMessage.TABLE_MEASURES
                                    : PublicMessage.OTHER_MEASURES,
                            others));
        }
        context.partly(Optional.of(plan.id()), mayGoOn(plan)).ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
        return blocks.build();
    }

    /** The lists of a plan that may go on; its measures only where that is not in the key points, which write of those described. */
    private ListKind[] mayGoOn(ActionPlan plan) {
        ListKind[] ofMeasures = MeasureDetail.uncounted(context, plan);
        boolean isStated = PublicSummary.done(context, plan) > 0
                && context.inAll(ListKind.MEASURES, Optional.of(plan.id())).isEmpty();
        return isStated ? ofMeasures : ObjectArrays.concat(ListKind.MEASURES, ofMeasures);
    }

    private Optional<Section> recommendations() {
        List<Content> items = new ArrayList<>();
        for (ActionPlan plan : dossier.plans()) {
            for (Recommendation each : plan.recommendations()) {
                if (items.size() < MANY && context.written(each)) {
                    items.add(Content.of(each.text()));
                }
            }
        }
        long all = dossier.plans().stream()
                .flatMap(plan -> plan.recommendations().stream())
                .filter(context::written)
                .count();
        if (all > items.size()) {
            items.add(Content.of(say(PublicMessage.MORE, "count", all - items.size())));
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "public-recommendations", say(YearlyMessage.SECTION_RECOMMENDATIONS), BulletList.of(items)));
    }

    private Paragraph of(Measure measure) {
        List<Fact> facts = new ArrayList<>();
        List<Text> sentences = new ArrayList<>();
        tell(
                measure.deliverables().stream()
                        .filter(each -> each.state() != DeliverableState.PLANNED
                                && occurrences.happened(each.date()) != Answer.NO)
                        .toList(),
                each -> List.of(
                        each.state() == DeliverableState.DELIVERED ? details.counted(each) : details.deliverable(each)),
                sentences,
                facts);
        tell(
                ReportContext.byDate(dossier.eventsOf(measure.id())).stream()
                        .filter(event -> context.knownOf(event) || occurrences.postponed(event) == Answer.YES)
                        .toList(),
                event -> context.knownOf(event) ? events.sentences(event) : List.of(details.postponed(event)),
                sentences,
                facts);
        tell(soFar(dossier.agreementsOf(measure.id())), this::agreement, sentences, facts);
        MeasureDetail.inAll(context, measure).forEach(sentences::add);
        List<Expenditure> costs = context.prices().costsOf(measure);
        tell(costs, cost -> List.of(price(cost, costs.size() > 1)), sentences, facts);
        if (context.disputed().is(measure)) {
            facts.add(0, measure);
        }
        List<Inline> pieces = new ArrayList<>();
        pieces.add(Inline.emphasis(context.numbered(measure)));
        pieces.add(Inline.words(
                say(PublicMessage.STATUS, "status", context.states().said(measure))));
        if (!sentences.isEmpty()) {
            pieces.add(Inline.words(Text.joined(" ", sentences)));
        }
        pieces.addAll(layer.sources("sources-of-" + measure.id(), context.numbered(measure), facts));
        return Paragraph.of(pieces.toArray(Inline[]::new));
    }

    /** The first of them, and how many follow. */
    private static <F extends Fact> void tell(
            List<F> known, Function<F, List<Text>> words, List<Text> sentences, List<Fact> facts) {
        known.stream().limit(OF_A_MEASURE).forEach(each -> {
            sentences.addAll(words.apply(each));
            facts.add(each);
        });
        if (known.size() > OF_A_MEASURE) {
            sentences.add(say(PublicMessage.MORE, "count", (long) known.size() - OF_A_MEASURE));
        }
    }

    private List<Text> agreement(CooperationAgreement each) {
        if (occurrences.signed(each) != Answer.NO) {
            return List.of(details.agreement(each));
        }
        return each.counterparties().isEmpty()
                ? List.of()
                : Stream.concat(
                                details.party(each).stream(),
                                Stream.of(say(
                                        PublicMessage.COUNTERPARTIES, "counterparties", details.counterparties(each))))
                        .toList();
    }

    private Text price(Expenditure cost, boolean isOneOfSeveral) {
        Text price = price(cost);
        if (isOneOfSeveral) {
            return say(PublicMessage.PRICE_OF, "subject", context.prices().subject(cost), "price", price);
        }
        return cost.counted().isZero() == Answer.YES
                ? say(PublicMessage.STOP, "text", price)
                : say(PublicMessage.PRICE, "price", price);
    }

    /** What something cost, how it is made up, and who paid it if that is not the municipality. */
    private Text price(Expenditure cost) {
        if (cost.counted().isZero() == Answer.YES) {
            return say(PublicMessage.FREE);
        }
        Text amount = cost.unitPrice()
                .<Text>map(unit -> say(PublicMessage.BY_UNITS, "amount", cost.amount(), "units", Prices.byUnits(unit)))
                .orElseGet(() -> value(cost.amount()));
        return cost.payer()
                .filter(who -> !who.value().equals(dossier.municipality().id()))
                .<Text>map(who -> Phrase.of(PublicMessage.PRICE_PAID)
                        .with("amount", amount)
                        .with("payer", layer.marked(context.party(who.value()), who.basis())))
                .orElse(amount);
    }
}
