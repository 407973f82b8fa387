package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.Deviation;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Layout;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * One page for the council: the money over the whole time of the plans, who took part, how far the measures have come, what needs a decision,
 * and a place for a signature.
 *
 * <p>It has no footnotes; what is inferred is marked by an asterisk. The yearly report opens every figure to its sources.
 *
 * <pre>{@code
 * Document page = CouncilSummary.of(dossier);
 * new PdfRenderer().render(page, Wording.ENGLISH, out); // one sheet of A4
 * Document ours = CouncilSummary.standard()
 *         .withRequisites(Requisites.none().signedBy(Signatory.of(LocalizedText.of("en", "Chair of the group"))))
 *         .of(dossier);
 * }</pre>
 */
public final class CouncilSummary {
    /** The part about the money of the plans. */
    public static final String MONEY = "money";

    /** The part about who took part. */
    public static final String ATTENDANCE = "attendance";

    /** The part about how far the measures have come. */
    public static final String MEASURES = "measures";

    /** The part about what needs a decision; left out where the data show nothing of the kind. */
    public static final String DECISIONS = "decisions";

    private static final Report STANDARD = Report.titled(context ->
                    say(OfficeMessage.COUNCIL_TITLE, "period", context.dossier().reportingPeriod()))
            .with(MONEY, context -> new CouncilPart(context).money())
            .with(ATTENDANCE, context -> new CouncilPart(context).attendance())
            .with(MEASURES, context -> new CouncilPart(context).measures())
            .with(DECISIONS, context -> new CouncilPart(context).decisions())
            .withRequisites(Requisites.none().signedBy(Signatory.UNNAMED))
            .withLayout(Layout.ONE_SHEET);

    private CouncilSummary() {}

    /**
     * The page as kopz puts it together, to be used as it is or adapted.
     *
     * @return the report with the parts named above, in that order, and a line to sign on
     */
    public static Report standard() {
        return STANDARD;
    }

    /**
     * The page as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @return the page
     */
    public static Document of(Dossier dossier) {
        return STANDARD.of(dossier);
    }

    /**
     * The page as of the end of a day.
     *
     * @param dossier the dossier
     * @param asOf the day
     * @return the page
     */
    public static Document of(Dossier dossier, LocalDate asOf) {
        return STANDARD.of(dossier, asOf);
    }

    /**
     * What the page for the council shows, in short and without footnotes: money, attendance, the states of the measures, and what needs a decision:
     * missing money, measures that are not complete, what sources recommend, what is wrong.
     */
    private static final class CouncilPart extends Writing {
        /** More events than these do not fit on the page, and still fewer below several plans. */
        private static final int MOST_EVENTS = 10;

        private static final int FEWEST_EVENTS = 3;
        /** Up to so many plans have a bar; of more there is a table. */
        private static final int MOST_BARS = 2;
        /** More measures than these do not fit on the page. */
        private static final int MOST_MEASURES = 6;

        private static final int FEWEST_MEASURES = 3;
        private static final int MOST_GAPS = 3;

        /** What a bar shows, and the words beside it. */
        private static final ImmutableMap<ReportedMoney, Message> DRAWN = ImmutableMap.of(
                ReportedMoney.NEED, ReportMessage.CHART_NEED,
                ReportedMoney.GIVEN, ReportMessage.CHART_GIVEN,
                ReportedMoney.MISSING, ReportMessage.CHART_MISSING,
                ReportedMoney.SPENT, ReportMessage.CHART_SPENT,
                ReportedMoney.BY_OTHERS, ReportMessage.CHART_BY_OTHERS);

        /** The states in which somebody has to decide how it goes on; what is only planned goes on by itself. */
        private static final ImmutableSet<MeasureStatus> OPEN = Sets.immutableEnumSet(
                MeasureStatus.DONE_WITH_DEVIATION,
                MeasureStatus.IN_PROGRESS,
                MeasureStatus.PREPARED,
                MeasureStatus.POSTPONED,
                MeasureStatus.NOT_DONE,
                MeasureStatus.UNDETERMINED);

        CouncilPart(ReportContext context) {
            super(context);
        }

        // ---- money

        List<Section> money() {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            if (dossier.plans().isEmpty()) {
                blocks.add(Paragraph.of(context.nothingOf(ListKind.PLANS)));
            } else if (context.isMoneyUnknown()) {
                blocks.add(Paragraph.of(noMoney()));
            } else {
                Optional<Illustration> drawn =
                        Charts.money(context).filter(any -> dossier.plans().size() <= MOST_BARS);
                blocks.add(drawn.<Block>map(bars -> dossier.plans().size() == 1 ? bars : bars.withoutValues())
                        .orElseGet(() -> ReportedMoney.rows(
                                        PartMessage.GAP_BY_PLAN_TABLE,
                                        YearlyMessage.TERM_PLAN,
                                        PlanMoney::title,
                                        (told, what) ->
                                                ReportContext.bare(told.money().of(what), Cell::amount),
                                        ReportedMoney.IN_SHORT)
                                .of(dossier.plans().stream().map(context::told).toList())));
                inferred(drawn.isPresent() ? DRAWN : Maps.toMap(ReportedMoney.IN_SHORT, ReportedMoney::heading))
                        .ifPresent(blocks::add);
            }
            return List.of(Section.of(MONEY, say(YearlyMessage.SECTION_MONEY), blocks.build()));
        }

        /** Which of the figures of money are no more than inferred, by the words that stand beside them. */
        private Optional<Block> inferred(Map<ReportedMoney, Message> names) {
            List<Text> all = names.entrySet().stream()
                    .filter(name -> dossier.plans().stream()
                            .map(plan -> context.told(plan).money().of(name.getKey()))
                            .anyMatch(
                                    figure -> isKnown(figure) && figure.basis().compareTo(Basis.INFERRED) >= 0))
                    .<Text>map(name -> say(OfficeMessage.COUNCIL_TERM, "term", say(name.getValue())))
                    .toList();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Paragraph.of(say(OfficeMessage.COUNCIL_INFERRED, "what", Text.joined(", ", all))));
        }

        // ---- attendance

        List<Section> attendance() {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            List<Event> events = ReportContext.byDate(dossier.events()).stream()
                    .filter(event -> context.knownOf(event) && context.isOfThePeriod(event))
                    .toList();
            if (events.isEmpty()) {
                blocks.add(Paragraph.of(context.nothingOf(ListKind.EVENTS)));
            } else {
                AttendancePart.inShort(context.attended()).map(Paragraph::of).ifPresent(blocks::add);
                int most = Math.max(
                        FEWEST_EVENTS, MOST_EVENTS - 3 * (dossier.plans().size() - 1));
                blocks.add(new DeedWords(context).table(OfficeMessage.COUNCIL_EVENTS, first(events, most), false));
                more(events, most, OfficeMessage.COUNCIL_MORE_EVENTS)
                        .map(Paragraph::of)
                        .ifPresent(blocks::add);
                context.partly(Optional.empty(), ListKind.EVENTS)
                        .map(Paragraph::of)
                        .ifPresent(blocks::add);
            }
            return List.of(Section.of(ATTENDANCE, say(PartMessage.ATTENDANCE), blocks.build()));
        }

        // ---- measures

        List<Section> measures() {
            List<ActionPlan> plans = dossier.plans();
            if (plans.isEmpty()) {
                return List.of();
            }
            Block block = plans.size() == 1
                    ? states(plans.get(0))
                    : new Rows<ActionPlan>(PartMessage.MEASURES_CHART)
                            .words(YearlyMessage.TERM_PLAN, ActionPlan::title)
                            .text(YearlyMessage.COLUMN_STATUS, context.states()::cell)
                            .of(plans);
            return List.of(Section.of(MEASURES, say(YearlyMessage.SECTION_MEASURES), block));
        }

        private Block states(ActionPlan plan) {
            return plan.measures().isEmpty()
                    ? Paragraph.of(context.nothingOf(ListKind.MEASURES, Optional.of(plan.id())))
                    : Charts.measures(context, plan).<Block>map(drawn -> drawn).orElseGet(() -> byNumber(plan));
        }

        /** The states that measures have: how many, and which, by number. */
        private Facts byNumber(ActionPlan plan) {
            return Facts.of(context.states().of(plan).entrySet().stream()
                    .map(state -> new Facts.Fact(
                            Phrase.of(state.getKey()),
                            Cell.text(Phrase.of(OfficeMessage.COUNCIL_STATE)
                                    .with("count", (long) state.getValue().size())
                                    .with("numbers", numbers(state.getValue())))))
                    .toList());
        }

        // ---- decisions

        List<Section> decisions() {
            List<Content> items = Stream.of(gaps(), open(), coverage(), recommendations(), wrong())
                    .flatMap(each -> each)
                    .map(Content::of)
                    .toList();
            return section(DECISIONS, say(OfficeMessage.COUNCIL_DECISIONS), bullets(items));
        }

        private Stream<Text> gaps() {
            List<Text> gaps = dossier.plans().stream()
                    .map(context::told)
                    .filter(told -> !Unrecorded.isNothing(told.money().financing()))
                    .filter(told -> told.money().financing().value().direction() == FundingGap.Direction.SHORTFALL)
                    .<Text>map(told -> (told.isWhole()
                                    ? Phrase.of(OfficeMessage.DECIDE_GAP)
                                    : say(
                                            OfficeMessage.DECIDE_GAP_OF_PERIOD,
                                            "period",
                                            told.time().orElseThrow()))
                            .with("plan", told.plan().title())
                            .with(
                                    "missing",
                                    told.money().of(ReportedMoney.MISSING).value()))
                    .toList();
            return Streams.concat(
                    first(gaps, MOST_GAPS).stream(), more(gaps, MOST_GAPS, OfficeMessage.DECIDE_MORE_GAPS).stream());
        }

        /** Measures that somebody has to decide about; those of each of several plans together. */
        private Stream<Text> open() {
            ImmutableSet<String> overdue = context.overdue();
            List<Measure> open = context.measures().stream()
                    .filter(measure ->
                            OPEN.contains(context.states().of(measure).status()) || overdue.contains(measure.id()))
                    .toList();
            int plans = dossier.plans().size();
            int most = Math.max(FEWEST_MEASURES, MOST_MEASURES - (plans - 1));
            List<Measure> shown = first(open, most);
            return Stream.concat(
                    plans == 1
                            ? shown.stream().map(this::measure)
                            : dossier.plans().stream()
                                    .filter(plan -> plan.measures().stream().anyMatch(shown::contains))
                                    .map(plan -> context.about(
                                            plan,
                                            Text.joined(
                                                    " ",
                                                    shown.stream()
                                                            .filter(plan.measures()::contains)
                                                            .map(this::measure)
                                                            .toList()))),
                    more(open, most, OfficeMessage.DECIDE_MORE).stream());
        }

        private Text measure(Measure measure) {
            List<Text> sentences = new ArrayList<>();
            sentences.add(Phrase.of(OfficeMessage.DECIDE_MEASURE)
                    .with("measure", context.numbered(measure))
                    .with("status", context.states().said(measure)));
            Deviation.of(dossier, measure.id(), context.asOf()).stream()
                    .filter(deviation -> deviation.kind() == Deviation.Kind.POSTPONED)
                    .forEach(deviation -> sentences.add(postponed(measure, deviation)));
            return Text.joined(" ", sentences);
        }

        private Text postponed(Measure measure, Deviation deviation) {
            DeedWords details = new DeedWords(context);
            return measure.deliverables().stream()
                    .filter(deliverable -> deliverable.id().equals(deviation.fact()))
                    .map(details::deliverable)
                    .findFirst()
                    .orElseGet(() -> details.notHeld(dossier.get(Event.class, deviation.fact())));
        }

        private Stream<Text> coverage() {
            DeedWords words = new DeedWords(context);
            return context.series().stream().flatMap(series -> words.reached(series, true).stream());
        }

        private Stream<Text> recommendations() {
            return dossier.plans().stream()
                    .flatMap(plan -> plan.recommendations().stream())
                    .filter(context::written)
                    .map(each -> say(OfficeMessage.DECIDE_RECOMMENDED, "text", each.text()));
        }

        private Stream<Text> wrong() {
            return context.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::message);
        }
    }
}
