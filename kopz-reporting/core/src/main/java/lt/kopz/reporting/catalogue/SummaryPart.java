package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.gapTerm;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** The report in short. */
final class SummaryPart {
    private final ReportContext context;
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Explained explained;

    SummaryPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.asOf = context.asOf();
        this.explained = context.explained();
    }

    List<Section> write() {
        ImmutableList.Builder<Facts.Fact> facts = ImmutableList.builder();
        dossier.groups()
                .forEach(group -> facts.add(new Facts.Fact(say(YearlyMessage.TERM_GROUP), Cell.text(group.name()))));
        dossier.plans().forEach(plan -> facts.addAll(of(plan).facts()));
        facts.addAll(whatWasHeld().facts());
        dossier.groups()
                .forEach(group -> facts.add(new Facts.Fact(
                        context.about(group, say(YearlyMessage.TERM_MEETINGS)), Cell.text(meetingsInShort(group)))));
        return List.of(Section.of(
                "summary",
                say(YearlyMessage.SECTION_SUMMARY),
                Facts.of(facts.build()),
                Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE))));
    }

    private Facts of(ActionPlan plan) {
        Figures gaps = context.figures(plan);
        return Facts.of(say(YearlyMessage.TERM_PLAN), Cell.text(plan.title()))
                .and(say(YearlyMessage.TERM_NEED), context.amount("need-" + plan.id(), gaps.need()))
                .and(
                        say(YearlyMessage.TERM_APPROPRIATED),
                        context.amount("appropriated-" + plan.id(), gaps.appropriated()))
                .and(gapTerm(gaps.financing()), context.gap("gap-" + plan.id(), gaps.financing()))
                .and(say(YearlyMessage.TERM_MEASURES), Cell.text(statuses(plan)));
    }

    private Facts whatWasHeld() {
        Attendance attendance = Attendance.of(dossier).asOf(asOf);
        return Facts.of(say(YearlyMessage.TERM_EVENTS), eventsCell(attendance))
                .and(
                        say(YearlyMessage.TERM_HELD),
                        Cell.count(attendance.held().value().count())
                                .withNote(explained.footnote("participations-held", attendance.held())))
                .and(
                        say(YearlyMessage.TERM_PLANNED),
                        Cell.count(attendance.planned().value().count())
                                .withNote(explained.footnote("participations-planned", attendance.planned())));
    }

    private Cell eventsCell(Attendance attendance) {
        return Cell.text(Phrase.of(YearlyMessage.EVENTS_IN_SHORT)
                        .with("held", attendance.eventsHeld().value())
                        .with("planned", attendance.eventsPlanned().value()))
                .withNote(explained.footnote("events-held", attendance.eventsHeld()));
    }

    private Text meetingsInShort(CoordinationGroup group) {
        return Phrase.of(YearlyMessage.MEETINGS_IN_SHORT)
                .with("held", context.meetingsHeld(group))
                .with("planned", context.meetingsPlanned(group));
    }

    private Text statuses(ActionPlan plan) {
        Map<MeasureStatus, Long> counts = new EnumMap<>(MeasureStatus.class);
        for (Measure measure : plan.measures()) {
            counts.merge(MeasureProgress.of(dossier, measure.id(), asOf).status(), 1L, Long::sum);
        }
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        counts.forEach((status, count) -> parts.add(Phrase.of(YearlyMessage.STATUS_COUNT)
                .with("status", Phrase.of(status.message()))
                .with("count", count)));
        return new Joined(parts.build(), new Literal("; "));
    }
}
