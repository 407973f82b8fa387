package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** What each group is and rests on, and its meetings, in sentences. */
final class PublicGroup extends Writing {
    /** Up to so many meetings are described one by one. */
    private static final int MANY = 4;

    private final PublicLayer layer;
    private final Set<String> introduced = new HashSet<>();

    PublicGroup(ReportContext context, PublicLayer layer) {
        super(context);
        this.layer = layer;
    }

    List<Section> write() {
        return dossier.groups().stream().map(this::section).toList();
    }

    private Section section(CoordinationGroup group) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Text> about = about(group);
        if (!about.isEmpty()) {
            List<Inline> pieces = new ArrayList<>();
            pieces.add(Inline.words(Text.joined(" ", about)));
            pieces.addAll(layer.sources("source-" + group.id(), group.name(), List.of(group)));
            pieces.addAll(layer.disputedActs(Stream.of(
                            group.basis().stream(),
                            group.composition().stream(),
                            context.rules(group).stream().map(RulesOfProcedure::act))
                    .flatMap(acts -> acts)
                    .distinct()
                    .filter(context::adopted)));
            blocks.add(Paragraph.of(pieces.toArray(Inline[]::new)));
        }
        List<Text> meetings = meetings(group);
        if (!meetings.isEmpty()) {
            List<Inline> pieces = new ArrayList<>();
            pieces.add(Inline.words(Text.joined(" ", meetings)));
            pieces.addAll(layer.disputed(
                    "meetings-of-" + group.id(),
                    say(YearlyMessage.SECTION_MEETINGS),
                    group.meetings().stream().filter(context::knownOf).toList()));
            blocks.add(Paragraph.of(pieces.toArray(Inline[]::new)));
        }
        return Section.of(
                context.id(group, "public-group"), context.about(group, say(PublicMessage.GROUP)), blocks.build());
    }

    private List<Text> about(CoordinationGroup group) {
        List<Text> sentences = new ArrayList<>();
        List<Text> basis = group.basis().stream()
                .filter(context::adopted)
                .map(this::titled)
                .toList();
        if (!basis.isEmpty()) {
            sentences.add(Phrase.of(citable(group.basis()) ? PublicMessage.BASIS : PublicMessage.BASIS_PLAIN)
                    .with("group", group.name())
                    .with("acts", Text.list(basis)));
        }
        group.composition()
                .filter(context::adopted)
                .ifPresent(act -> sentences.add(
                        Phrase.of(citable(List.of(act)) ? PublicMessage.COMPOSITION : PublicMessage.COMPOSITION_PLAIN)
                                .with("act", titled(act))));
        Composition.of(dossier, group.id())
                .on(context.dataUntil())
                .declared()
                .ifPresent(size -> sentences.add(say(PublicMessage.SIZE, "size", (long) size)));
        if (!group.sectors().isEmpty()) {
            sentences.add(Phrase.of(PublicMessage.SECTORS)
                    .with(
                            "sectors",
                            Text.list(group.sectors().stream()
                                    .<Text>map(sector -> sector.name())
                                    .toList())));
        }
        new GroupPart(context)
                .changesOf(group)
                .forEach(change -> sentences.add(say(PublicMessage.STOP, "text", change)));
        context.rules(group)
                .map(RulesOfProcedure::act)
                .ifPresent(act ->
                        sentences.add(Phrase.of(citable(List.of(act)) ? PublicMessage.RULES : PublicMessage.RULES_PLAIN)
                                .with("act", titled(act))));
        return sentences;
    }

    /** An act as it is cited, with its title; where it was cited before, its kind and number alone. */
    private Text titled(String id) {
        LegalAct act = dossier.get(LegalAct.class, id);
        if (!introduced.add(id) && !act.numbers().isEmpty()) {
            return numbered(PublicMessage.NUMBERED_ACT, act);
        }
        return context.titled(id);
    }

    /** Whether the names of who issued acts have the form that the citation needs in any sentence. */
    private boolean citable(List<String> acts) {
        return acts.stream()
                .flatMap(act -> dossier.get(LegalAct.class, act).issuers().stream())
                .allMatch(issuer -> isInflected(GrammaticalCase.GENITIVE, context.party(issuer.organisation())));
    }

    private List<Text> meetings(CoordinationGroup group) {
        List<Text> sentences = new ArrayList<>();
        sentences.addAll(MeetingsPart.rules(context.rules(group)));
        if (context.rules(group).flatMap(RulesOfProcedure::meetings).isPresent()) {
            new CadencePart(context).verdict(group, layer::marked).ifPresent(sentences::add);
        }
        List<Meeting> known =
                MeetingsPart.byDate(group).stream().filter(context::knownOf).toList();
        if (known.isEmpty()) {
            sentences.add(context.nothingOf(ListKind.MEETINGS, Optional.of(group.id())));
            return sentences;
        }
        Optional<Text> inAll = context.inAll(ListKind.MEETINGS, Optional.of(group.id()));
        if (known.size() > MANY && inAll.isEmpty()) {
            context.meetingsInShort(group)
                    .ifPresent(counts -> sentences.add(say(PublicMessage.MEETINGS, "counts", counts)));
        }
        List<Meeting> dates = new ArrayList<>();
        List<Meeting> told = known.subList(0, Math.min(known.size(), MANY));
        for (Meeting meeting : told.stream().filter(each -> !isCounted(each)).toList()) {
            if (isDateAlone(meeting) && meeting.date().value().asDay().isPresent()) {
                dates.add(meeting);
            } else {
                onDates(dates).ifPresent(sentences::add);
                dates.clear();
                sentences.addAll(sentences(meeting));
            }
        }
        onDates(dates).ifPresent(sentences::add);
        sentences.addAll(counted(told.stream().filter(this::isCounted).toList(), known));
        inAll.or(() -> context.partly(Optional.of(group.id()), ListKind.MEETINGS))
                .ifPresent(sentences::add);
        return sentences;
    }

    /** Whether there is nothing more to write of a meeting than when it was held. */
    private boolean isDateAlone(Meeting meeting) {
        return occurrences.held(meeting) == Answer.YES
                && meeting.agenda().isEmpty()
                && approvedAt(meeting).isEmpty();
    }

    /** Of meetings of which no more than a month or year is known how many there were, beside all that are known; one each in one sentence. */
    private List<Text> counted(List<Meeting> meetings, List<Meeting> known) {
        List<Text> sentences = new ArrayList<>();
        List<Text> oneEach = new ArrayList<>();
        Multimaps.index(meetings, meeting -> meeting.date().value()).asMap().forEach((date, then) -> {
            DateRange time = ((PartialDate.Unit) date).period();
            boolean isFurther = known.stream()
                    .anyMatch(other -> !other.date().value().equals(date)
                            && occurrences.held(other) != Answer.NO
                            && other.date().value().overlaps(time) != Answer.NO);
            Text when = marked(then.iterator().next());
            if (!isFurther && then.size() == 1) {
                oneEach.add(when);
                return;
            }
            sentences.add(Phrase.of(isFurther ? PublicMessage.MEETINGS_FURTHER_IN : PublicMessage.MEETINGS_IN)
                    .with("date", when)
                    .with("count", (long) then.size()));
        });
        if (oneEach.size() == 1) {
            sentences.add(0, say(PublicMessage.MEETINGS_IN, "date", oneEach.get(0), "count", 1L));
        } else if (!oneEach.isEmpty()) {
            sentences.add(0, say(PublicMessage.MEETING_IN_EACH, "dates", Text.list(oneEach)));
        }
        return sentences;
    }

    private boolean isCounted(Meeting meeting) {
        PartialDate date = meeting.date().value();
        return isDateAlone(meeting)
                && meeting.minutes().isEmpty()
                && (date instanceof PartialDate.Month || date instanceof PartialDate.Year);
    }

    /** Meetings that were held, one after another, in one sentence. */
    private Optional<Text> onDates(List<Meeting> meetings) {
        if (meetings.size() < 2) {
            return meetings.stream().findFirst().map(this::held);
        }
        return Optional.of(Phrase.of(PublicMessage.MEETINGS_HELD)
                .with(
                        "dates",
                        Text.list(meetings.stream()
                                .<Text>map(meeting -> meeting.minutes()
                                        .<Text>map(minutes -> Phrase.of(PublicMessage.DATE_WITH_MINUTES)
                                                .with("date", marked(meeting))
                                                .with("minutes", minutes(minutes)))
                                        .orElse(marked(meeting)))
                                .toList())));
    }

    private Text held(Meeting meeting) {
        Phrase held = Phrase.of(
                        meeting.minutes().isPresent() ? PublicMessage.MEETING_WITH_MINUTES : PublicMessage.MEETING_HELD)
                .with("date", date(meeting));
        return meeting.minutes().isPresent()
                ? held.with("minutes", minutes(meeting.minutes().get()))
                : held;
    }

    private Text date(Meeting meeting) {
        if (isUndated(meeting)) {
            return say(PublicMessage.ON_NO_DAY);
        }
        boolean isDay = meeting.date().value().asDay().isPresent();
        return Phrase.of(isDay ? PublicMessage.ON_DAY : PublicMessage.IN_TIME).with("date", marked(meeting));
    }

    private static boolean isUndated(Meeting meeting) {
        return meeting.date().value() instanceof PartialDate.Unknown;
    }

    private Text marked(Meeting meeting) {
        return layer.marked(
                context.inYear(meeting.date().value()), meeting.date().basis());
    }

    private List<Text> approvedAt(Meeting meeting) {
        return dossier.plans().stream()
                .filter(plan ->
                        plan.approvedBy().isPresent() && plan.approvedBy().equals(meeting.minutes()))
                .<Text>map(ActionPlan::title)
                .toList();
    }

    private List<Text> sentences(Meeting meeting) {
        Answer answer = occurrences.held(meeting);
        if (answer == Answer.NO && occurrences.planned(meeting) == Answer.YES) {
            return List.of(
                    isUndated(meeting)
                            ? say(PublicMessage.MEETING_PLANNED_UNDATED)
                            : Phrase.of(PublicMessage.MEETING_PLANNED).with("date", marked(meeting)));
        } else if (answer != Answer.YES) {
            return List.of(
                    Phrase.of(answer == Answer.NO ? PublicMessage.MEETING_NOT_HELD : PublicMessage.MEETING_UNDETERMINED)
                            .with("date", date(meeting)));
        }
        List<Text> all = new ArrayList<>();
        all.add(held(meeting));
        if (!meeting.agenda().isEmpty()) {
            all.add(Phrase.of(PublicMessage.AGENDA)
                    .with("agenda", joined(meeting.agenda().stream().map(AgendaItem::title))));
        }
        List<Text> approved = approvedAt(meeting);
        if (!approved.isEmpty()) {
            all.add(say(PublicMessage.APPROVED, "plans", Text.list(approved), "count", (long) approved.size()));
        }
        return all;
    }

    /** The minutes without their day, which is that of the meeting. */
    private Text minutes(String act) {
        return numbered(PublicMessage.NUMBERED, dossier.get(LegalAct.class, act));
    }

    private Text numbered(PublicMessage message, LegalAct act) {
        return act.numbers().isEmpty()
                ? Citations.kind(dossier, act.kind())
                : say(
                        message,
                        "kind",
                        Citations.kind(dossier, act.kind()),
                        "number",
                        act.numbers().get(0));
    }
}
