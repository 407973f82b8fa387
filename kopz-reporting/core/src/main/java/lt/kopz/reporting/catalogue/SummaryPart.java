package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.gapTerm;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
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
                        context.about(group, say(YearlyMessage.TERM_MEETINGS)),
                        context.meetingsInShort(group).<Cell>map(Cell::text).orElseGet(Dashes::cell))));
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
                .and(say(YearlyMessage.TERM_MEASURES), statuses(plan));
    }

    private Facts whatWasHeld() {
        Attendance attendance = Attendance.of(dossier).asOf(asOf);
        return Facts.of(say(YearlyMessage.TERM_EVENTS), eventsCell(attendance))
                .and(
                        say(YearlyMessage.TERM_HELD),
                        context.figure("participations-held", attendance.held(), held -> Cell.count(held.count())))
                .and(
                        say(YearlyMessage.TERM_PLANNED),
                        context.figure(
                                "participations-planned",
                                attendance.planned(),
                                planned -> Cell.count(planned.count())));
    }

    private Cell eventsCell(Attendance attendance) {
        Figure<Headcount> held = attendance.eventsHeld();
        Figure<Headcount> planned = attendance.eventsPlanned();
        return ReportContext.inShort(recorded(held), recorded(planned))
                .<Cell>map(events -> Cell.text(events)
                        .withNote(
                                recorded(held).isPresent()
                                        ? explained.footnote("events-held", held)
                                        : explained.footnote("events-planned", planned)))
                .orElseGet(Dashes::cell);
    }

    private static Optional<Headcount> recorded(Figure<Headcount> events) {
        return events.find().filter(count -> !Unrecorded.isNothing(events));
    }

    private Cell statuses(ActionPlan plan) {
        if (plan.measures().isEmpty()) {
            return context.list(ListKind.MEASURES, Optional.of(plan.id())).isDeclared()
                    ? Cell.count(Headcount.zero())
                    : Dashes.cell();
        }
        return Cell.text(Charts.states(context, plan));
    }
}
