package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The meetings of each group, and the rule they follow. */
final class MeetingsPart extends Writing {
    /** A picture of fewer meetings says less than a sentence. */
    private static final int FEWEST = 3;

    MeetingsPart(ReportContext context) {
        super(context);
    }

    List<Section> write() {
        return context.ofEachGroup(this::write);
    }

    private List<Section> write(CoordinationGroup group) {
        List<Meeting> known = byDate(group).stream().filter(context::knownOf).toList();
        Table table = table(
                new Rows<Meeting>(YearlyMessage.TABLE_MEETINGS)
                        .date(
                                YearlyMessage.COLUMN_DATE,
                                each -> date(each.date().value()))
                        .words(
                                YearlyMessage.COLUMN_STATE,
                                each -> state(occurrences.held(each), occurrences.planned(each)))
                        .text(YearlyMessage.COLUMN_MINUTES, this::minutes),
                known);
        return List.of(Section.of(
                context.id(group, "meetings"),
                context.about(group, say(YearlyMessage.SECTION_MEETINGS)),
                ImmutableList.<Block>builder()
                        .addAll(paragraph(rules(context.rules(group))))
                        .addAll(context.listed(table, ListKind.MEETINGS, Optional.of(group.id())))
                        .addAll(timeline(group))
                        .build()));
    }

    private Cell minutes(Meeting meeting) {
        boolean held = occurrences.held(meeting) == Answer.YES;
        return meeting.minutes()
                .filter(minutes -> held)
                .<Cell>map(minutes -> Cell.text(context.cite(minutes)))
                .orElseGet(held ? Writing::notStated : Writing::notApplicable);
    }

    /** What the rules of procedure demand of meetings. */
    static ImmutableList<Text> rules(Optional<RulesOfProcedure> rules) {
        ImmutableList.Builder<Text> sentences = ImmutableList.builder();
        rules.flatMap(RulesOfProcedure::meetings).ifPresent(cadence -> sentences.add(rule(cadence)));
        if (rules.filter(RulesOfProcedure::meetingsWhenNeeded).isPresent()) {
            sentences.add(say(YearlyMessage.RULE_WHEN_NEEDED));
        }
        return sentences.build();
    }

    static List<Meeting> byDate(CoordinationGroup group) {
        return sorted(
                group.meetings(),
                Comparator.comparing((Meeting meeting) -> meeting.date().value(), PartialDate.ORDER));
    }

    /** The meetings on a line, with the stretches in which the rule asks for one; where there are few, a sentence says it. */
    private List<Block> timeline(CoordinationGroup group) {
        DateRange period = dossier.reportingPeriod();
        ImmutableList.Builder<Chart.Mark> marks = ImmutableList.builder();
        for (Meeting meeting : byDate(group)) {
            if (context.knownOf(meeting) && meeting.state() != MeetingState.CANCELLED) {
                marks.add(new Chart.Mark(
                        say(PartMessage.MEETING),
                        meeting.date().value(),
                        switch (occurrences.held(meeting)) {
                            case YES -> Chart.Standing.HELD;
                            case CANNOT_TELL -> Chart.Standing.UNDETERMINED;
                            case NO -> Chart.Standing.PLANNED;
                        }));
            }
        }
        ImmutableList<Chart.Mark> meetings = marks.build();
        Optional<Text> inShort =
                context.meetingsInShort(group).map(what -> say(PartMessage.MEETINGS_CHART_SUMMARY, "what", what));
        if (meetings.size() < FEWEST) {
            return inShort.filter(what -> !meetings.isEmpty())
                    .<List<Block>>map(what -> List.of(Paragraph.of(what)))
                    .orElse(List.of());
        }
        return List.of(new Illustration(
                context.id(group, "meetings"),
                say(PartMessage.MEETINGS_CHART),
                inShort.orElseGet(() -> say(PartMessage.MEETINGS_CHART)),
                new Chart.Timeline(period, stretches(group, period), meetings)));
    }

    private ImmutableList<Chart.Stretch> stretches(CoordinationGroup group, DateRange period) {
        Optional<Cadence.PerCalendarPeriod> rule = context.rules(group)
                .flatMap(RulesOfProcedure::meetings)
                .filter(Cadence.PerCalendarPeriod.class::isInstance)
                .map(Cadence.PerCalendarPeriod.class::cast);
        if (rule.isEmpty()) {
            return ImmutableList.of();
        }
        List<DateRange> parts = switch (rule.get().unit()) {
            case MONTH -> period.splitByMonths();
            case QUARTER -> period.splitByQuarters();
            case HALF_YEAR -> period.splitByHalves();
            case YEAR -> period.splitByYears();
        };
        GroupPresence presence = GroupPresence.of(dossier);
        return parts.stream()
                .filter(part -> part.dates().anyMatch(day -> presence.present(group.id(), day) != Answer.NO))
                .map(part -> new Chart.Stretch(
                        say(PartMessage.MEETING_DUE, "times", (long) rule.get().atLeast()), part))
                .collect(ImmutableList.toImmutableList());
    }

    private static Text state(Answer held, Answer planned) {
        return switch (held) {
            case YES -> say(YearlyMessage.STATE_HELD);
            case CANNOT_TELL -> say(YearlyMessage.STATE_UNDETERMINED);
            case NO -> say(planned == Answer.YES ? YearlyMessage.STATE_PLANNED : YearlyMessage.STATE_NOT_HELD);
        };
    }

    private static Text rule(Cadence cadence) {
        if (cadence instanceof Cadence.PerCalendarPeriod calendar) {
            boolean once = calendar.atLeast() == 1;
            Message message = switch (calendar.unit()) {
                case MONTH -> once ? YearlyMessage.RULE_ONCE_MONTH : YearlyMessage.RULE_MONTH;
                case QUARTER -> once ? YearlyMessage.RULE_ONCE_QUARTER : YearlyMessage.RULE_QUARTER;
                case HALF_YEAR -> once ? YearlyMessage.RULE_ONCE_HALF_YEAR : YearlyMessage.RULE_HALF_YEAR;
                case YEAR -> once ? YearlyMessage.RULE_ONCE_YEAR : YearlyMessage.RULE_YEAR;
            };
            return say(message, "times", (long) calendar.atLeast());
        }
        Cadence.WithinGap gap = (Cadence.WithinGap) cadence;
        Message message = switch (gap.unit()) {
            case DAYS -> YearlyMessage.RULE_GAP_DAYS;
            case WEEKS -> YearlyMessage.RULE_GAP_WEEKS;
            case MONTHS -> YearlyMessage.RULE_GAP_MONTHS;
        };
        return say(message, "length", (long) gap.length());
    }
}
