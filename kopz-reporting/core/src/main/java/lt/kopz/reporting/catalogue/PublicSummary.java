package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.TimingGap;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** The first half page: what was done, the figures that matter, what failed or is late. */
final class PublicSummary {
    /** So many of a kind are listed; how many more there are is stated. */
    private static final int MANY = 4;

    /** Up to so many plans have figures of their own here. */
    private static final int PLANS = 3;

    private final ReportContext context;
    private final PublicLayer layer;
    private final Dossier dossier;
    private final Occurrences occurrences;
    private final Attendance attendance;
    private final Object day;
    private final List<ListKind> unknown = new ArrayList<>();

    PublicSummary(ReportContext context, PublicLayer layer) {
        this.context = context;
        this.layer = layer;
        this.dossier = context.dossier();
        this.occurrences = context.occurrences();
        this.day = context.inYear(context.dataUntil());
        this.attendance = context.attendance();
    }

    List<Section> write() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Text> sentences = new ArrayList<>();
        List<Facts.Fact> figures = new ArrayList<>();
        List<ActionPlan> plans =
                dossier.plans().size() > PLANS ? dossier.plans().subList(0, PLANS) : dossier.plans();
        for (ActionPlan plan : plans) {
            done(plan).ifPresent(sentences::add);
        }
        held().ifPresent(sentences::add);
        plans.forEach(plan -> figures.addAll(figures(plan)));
        attended().ifPresent(figures::add);
        if (context.isMoneyUnknown()) {
            sentences.add(say(PartMessage.NO_MONEY));
        }
        if (!unknown.isEmpty()) {
            sentences.add(Phrase.of(PartMessage.NO_DATA)
                    .with(
                            "list",
                            Text.list(unknown.stream()
                                    .distinct()
                                    .map(Unrecorded::name)
                                    .toList())));
        }
        if (!sentences.isEmpty()) {
            blocks.add(Paragraph.of(Text.joined(" ", sentences)));
        }
        if (!figures.isEmpty()) {
            blocks.add(new Facts(ImmutableList.copyOf(figures)));
        }
        ImmutableList<Content> late = late();
        if (!late.isEmpty()) {
            blocks.add(Paragraph.of(say(PublicMessage.LATE)), BulletList.of(late));
        }
        return List.of(Section.of("summary", say(YearlyMessage.SECTION_SUMMARY), blocks.build()));
    }

    // ---- what was done

    private Optional<Text> done(ActionPlan plan) {
        if (plan.measures().isEmpty()) {
            if (!context.list(ListKind.MEASURES, Optional.of(plan.id())).isDeclared()) {
                unknown.add(ListKind.MEASURES);
            }
            return Optional.empty();
        }
        long done = done(context, plan);
        return done == 0
                ? Optional.empty()
                : Optional.of(Phrase.of(PublicMessage.DONE)
                        .with("day", day)
                        .with("listed", (long) plan.measures().size())
                        .with("done", done));
    }

    /** How many measures of a plan are done; where there are some, it is written of how many described. */
    static long done(ReportContext context, ActionPlan plan) {
        return plan.measures().stream()
                .filter(measure -> context.states().of(measure).status() == MeasureStatus.DONE)
                .count();
    }

    private Optional<Text> held() {
        Figure<Headcount> events = attendance.eventsHeld();
        boolean held = Cells.isShown(events) && events.value().isKnown();
        boolean planned = Cells.isShown(attendance.eventsPlanned())
                && attendance.eventsPlanned().value().isKnown();
        if (!held && !planned) {
            if (Unrecorded.isNothing(events) || !events.value().isKnown()) {
                unknown.add(ListKind.EVENTS);
                return Optional.empty();
            }
            return Optional.of(Phrase.of(PublicMessage.EVENTS_HELD).with("count", events.value()));
        }
        List<Text> sentences = new ArrayList<>();
        if (held) {
            sentences.add(Phrase.of(PublicMessage.EVENTS_HELD).with("count", events.value()));
        }
        if (planned) {
            Headcount expected = attendance.planned().value().count();
            Phrase sentence = Phrase.of(
                            expected.isKnown() ? PublicMessage.EVENTS_PLANNED : PublicMessage.EVENTS_PLANNED_UNCOUNTED)
                    .with("count", attendance.eventsPlanned().value());
            sentences.add(expected.isKnown() ? sentence.with("participations", expected) : sentence);
        }
        return Optional.of(Text.joined(" ", sentences));
    }

    // ---- figures

    private List<Facts.Fact> figures(ActionPlan plan) {
        List<Facts.Fact> all = new ArrayList<>();
        if (dossier.plans().size() > 1) {
            all.add(new Facts.Fact(say(YearlyMessage.TERM_PLAN), Cell.text(plan.title())));
        }
        if (!context.isMoneyUnknown()) {
            Figures money = context.figures(plan);
            Text period = Phrase.of(YearlyMessage.PERIOD).with("period", plan.period());
            add(all, Phrase.of(PublicMessage.NEEDED).with("period", period), "need-" + plan.id(), money.need());
            add(
                    all,
                    Phrase.of(PublicMessage.GIVEN).with("day", day),
                    "appropriated-" + plan.id(),
                    money.appropriated());
            Figure<FundingGap> gap = money.financing();
            Optional.of(gap.value().surplus().orElse(gap.value().missing()))
                    .filter(amount -> amount.isKnown() && !Unrecorded.isNothing(gap))
                    .ifPresent(amount -> all.add(new Facts.Fact(
                            Phrase.of(PublicMessage.MISSING)
                                    .with("gap", Cells.gapTerm(gap))
                                    .with("period", period),
                            new Cell.TextCell(layer.figure("gap-" + plan.id(), value(amount), gap)))));
        }
        if (!plan.measures().isEmpty()) {
            all.add(new Facts.Fact(Phrase.of(PublicMessage.MEASURES).with("day", day), Cell.text(statuses(plan))));
        }
        return all;
    }

    private Text statuses(ActionPlan plan) {
        Map<MeasureStatus, Long> counts = new EnumMap<>(MeasureStatus.class);
        plan.measures()
                .forEach(measure -> counts.merge(context.states().of(measure).status(), 1L, Long::sum));
        return Cells.joined(counts.entrySet().stream()
                .map(each -> Phrase.of(YearlyMessage.STATUS_COUNT)
                        .with("status", Phrase.of(each.getKey().message()))
                        .with("count", each.getValue())));
    }

    private void add(List<Facts.Fact> all, Text term, String id, Figure<AmountRange> figure) {
        if (figure.isKnown() && !Unrecorded.isNothing(figure)) {
            all.add(new Facts.Fact(term, new Cell.TextCell(layer.figure(id, value(figure.value()), figure))));
        }
    }

    private static Text value(Object value) {
        return Phrase.of(PublicMessage.VALUE).with("value", value);
    }

    private Optional<Facts.Fact> attended() {
        if (!Cells.isShown(attendance.eventsHeld())
                || !attendance.held().value().count().isKnown()) {
            return Optional.empty();
        }
        return Optional.of(new Facts.Fact(
                Phrase.of(PublicMessage.ATTENDED)
                        .with("period", dossier.reportingPeriod())
                        .with("day", day),
                new Cell.TextCell(layer.figure(
                        "participations-held", value(attendance.held().value().count()), attendance.held()))));
    }

    // ---- what failed or is late

    private ImmutableList<Content> late() {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        dossier.plans().stream().limit(PLANS).forEach(plan -> unfunded(plan).ifPresent(items::add));
        items.addAll(limited(postponed()));
        items.addAll(limited(unsigned()));
        items.addAll(limited(unreached()));
        items.addAll(limited(new InactivityPart(context)
                .items(InactivityKind.values()).stream()
                        .map(PublicSummary::unmarked)
                        .toList()));
        return items.build();
    }

    /** Footnotes belong to the annex. */
    private static Content unmarked(Content content) {
        return new Content(content.pieces().stream()
                .filter(piece -> !(piece instanceof Inline.FootnoteRef))
                .collect(ImmutableList.toImmutableList()));
    }

    private static List<Content> limited(List<Content> all) {
        return all.size() <= MANY
                ? all
                : ImmutableList.<Content>builder()
                        .addAll(all.subList(0, MANY))
                        .add(Content.of(Phrase.of(PublicMessage.MORE).with("count", (long) all.size() - MANY)))
                        .build();
    }

    private Optional<Content> unfunded(ActionPlan plan) {
        if (context.isMoneyUnknown()) {
            return Optional.empty();
        }
        Figure<TimingGap> timing = context.gaps(plan).timing();
        Optional<PartialDate> approved = plan.approved();
        if (timing.value().open() == Answer.CANNOT_TELL
                || approved.isEmpty()
                || !(approved.get() instanceof PartialDate.Day from)
                || !(timing.value().days() instanceof Headcount.Exactly days)
                || days.count() == 0) {
            return Optional.empty();
        }
        Text sentence = Phrase.of(
                        timing.value().open() == Answer.YES ? PublicMessage.UNFUNDED_YET : PublicMessage.UNFUNDED)
                .with("days", timing.value().days())
                .with("length", layer.marked(timing.value().days(), timing.basis()))
                .with("from", context.inYear(approved.get()))
                .with("to", context.inYear(from.date().plusDays(days.count())));
        LocalDate last = from.date().plusDays(days.count() - 1);
        boolean isDeclared =
                KnownLists.of(dossier).isDeclared(ListKind.APPROPRIATIONS, Optional.of(plan.id()), from.date(), last);
        return Optional.of(layer.cited(
                "timing-" + plan.id(),
                isDeclared ? sentence : Unrecorded.notDeclared(sentence, ListKind.APPROPRIATIONS),
                timing));
    }

    private List<Content> postponed() {
        List<Content> all = new ArrayList<>();
        MeasureDetail details = new MeasureDetail(context);
        for (Measure measure : context.measures()) {
            for (Deliverable each : measure.deliverables()) {
                if (each.state() == DeliverableState.POSTPONED && occurrences.happened(each.date()) != Answer.NO) {
                    all.add(item(late(each, details), each));
                }
            }
        }
        attendance.postponed().forEach(event -> all.add(item(details.postponed(event), event)));
        return all;
    }

    private Content item(Text sentence, Fact fact) {
        return new Content(ImmutableList.<Inline>builder()
                .add(Inline.words(sentence))
                .addAll(layer.disputed("source-" + fact.id(), sentence, List.of(fact)))
                .build());
    }

    private static Text late(Deliverable each, MeasureDetail details) {
        return each.date().equals(PartialDate.unknown())
                ? details.deliverable(each)
                : Phrase.of(PublicMessage.DUE).with("due", each.date()).with("late", details.deliverable(each));
    }

    private List<Content> unsigned() {
        List<Content> all = new ArrayList<>();
        for (CooperationAgreement each : Cells.sorted(
                dossier.agreements(), Comparator.comparing(CooperationAgreement::prepared, PartialDate.ORDER))) {
            if (occurrences.happened(each.prepared()) != Answer.NO && occurrences.signed(each) == Answer.NO) {
                boolean dated = !each.prepared().equals(PartialDate.unknown());
                Phrase sentence = Phrase.of(
                                !Inflected.in(GrammaticalCase.GENITIVE, each.purpose())
                                        ? PublicMessage.UNSIGNED_PLAIN
                                        : PublicMessage.UNSIGNED)
                        .with("purpose", each.purpose())
                        .with("date", dated ? each.prepared() : day)
                        .with("count", (long) each.counterparties().size());
                all.add(item(sentence, each));
            }
        }
        return all;
    }

    private List<Content> unreached() {
        List<Content> all = new ArrayList<>();
        for (EventSeries series : context.series()) {
            boolean reachedByNow = !context.asOf().isBefore(occurrences.horizon())
                    || occurrences.happened(series.date().value()) == Answer.YES;
            series.targets()
                    .filter(targets -> reachedByNow)
                    .filter(targets -> Headcount.exactly(targets.total())
                                    .minus(targets.reached())
                                    .lower()
                            > 0)
                    .ifPresent(targets -> all.add(item(
                            Phrase.of(
                                            Inflected.in(GrammaticalCase.GENITIVE, targets.unit())
                                                    ? PublicMessage.REACHED
                                                    : PublicMessage.REACHED_PLAIN)
                                    .with("title", series.title())
                                    .with("date", series.date().value())
                                    .with("unit", targets.unit())
                                    .with("reached", targets.reached())
                                    .with("total", (long) targets.total())
                                    .with(
                                            "left",
                                            Headcount.exactly(targets.total()).minus(targets.reached())),
                            series)));
        }
        return all;
    }
}
