package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** The groups: what each is, what it rests on, who is in it, its meetings and duties; and the same in sentences. */
final class GroupPart extends Writing {

    /** A picture of fewer meetings says less than a sentence. */
    private static final int FEWEST = 3;

    /** Up to so many meetings are described one by one in the public report. */
    private static final int MANY = 4;

    /** Up to so many meetings are listed by their dates there; of more it is said how many there were. */
    private static final int MOST = 12;

    /** What is listed of duties: what was kept is in the sentences on them, and what is still to come needs none. */
    private static final ImmutableSet<Outcome> OPEN = Sets.immutableEnumSet(Outcome.BREACHED, Outcome.UNDETERMINED);

    private static final Comparator<Verdict> FIRST_DUE =
            Comparator.comparing(duty -> duty.due().orElseThrow());

    GroupPart(ReportContext context) {
        super(context);
    }

    /** A section about each group; where there is none, what sources state of that, which may be nothing. */
    List<Section> write() {
        if (!dossier.groups().isEmpty()) {
            return context.ofEachGroup(this::write);
        }
        ImmutableList<Content> stated = new DeedWords(context).inactivity(InactivityKind.NO_GROUP);
        return stated.isEmpty() ? List.of() : none(BulletList.of(stated));
    }

    /** The same for a report that would be empty otherwise. */
    List<Section> writeOrSayThatNothingIsKnown() {
        List<Section> sections = write();
        return sections.isEmpty() ? none(Paragraph.of(say(PartMessage.NO_GROUP_DATA))) : sections;
    }

    private static List<Section> none(Block block) {
        return List.of(Section.of("group", say(YearlyMessage.TERM_GROUP), block));
    }

    /** Whether the name of a group states its kind, as it does of those of the common kinds. */
    private boolean isInName(CoordinationGroup group) {
        return GroupKind.COMMON.contains(group.kind()) || states(group.name(), Terms.of(dossier, group.kind()));
    }

    private List<Section> write(CoordinationGroup group) {
        Stream<Facts.Fact> facts = Stream.of(
                        isInName(group)
                                ? Stream.<Facts.Fact>of()
                                : fact(
                                        say(YearlyMessage.TERM_KIND),
                                        context.cell(group, each -> Cell.text(Terms.of(dossier, each.kind())))),
                        fact(
                                YearlyMessage.TERM_BASIS,
                                all(group.basis().stream()
                                        .filter(context::adopted)
                                        .map(context::cite))),
                        fact(
                                YearlyMessage.TERM_COMPOSITION,
                                group.composition().filter(context::adopted).map(context::cite)),
                        fact(
                                say(YearlyMessage.TERM_SIZE),
                                context.cell(
                                        group,
                                        each -> or(
                                                each.declaredSize()
                                                        .filter(size -> holds(group, size))
                                                        .map(size -> size(group, size))
                                                        .or(() -> sizeOn(group)),
                                                YearlyMessage.NOT_STATED))),
                        fact(
                                YearlyMessage.TERM_SECTORS,
                                all(group.sectors().stream().map(this::sector))),
                        changing(group).flatMap(acts -> fact(YearlyMessage.TERM_CHANGES, Optional.of(changes(acts)))),
                        fact(YearlyMessage.TERM_RULES, context.rules(group).map(rules -> context.cite(rules.act()))))
                .flatMap(each -> each);
        boolean isLast = group.equals(dossier.groups().get(dossier.groups().size() - 1));
        return section(
                group,
                "group",
                YearlyMessage.SECTION_GROUP,
                blocks(
                        List.of(Facts.of(facts.toList())),
                        isLast ? context.more(Optional.empty(), ListKind.GROUPS) : List.of()));
    }

    private Text sector(Sector sector) {
        return context.disputed()
                .name(
                        sector,
                        each -> each.kind()
                                .map(kind -> Terms.of(dossier, kind))
                                .filter(kind -> !states(each.name(), kind))
                                .<Text>map(
                                        kind -> say(YearlyMessage.SECTOR_OF_KIND, "sector", each.name(), "kind", kind))
                                .orElse(each.name()));
    }

    private boolean holds(CoordinationGroup group, DeclaredSize size) {
        return size.holdsOn(context.dataUntil(), dossier.firstKnownDay())
                && GroupPresence.of(dossier).present(group.id(), context.dataUntil()) != Answer.NO;
    }

    private Text size(CoordinationGroup group, DeclaredSize size) {
        Composition.Members members = Composition.of(dossier, group.id()).on(context.dataUntil());
        return members.certain().isEmpty() && members.possible().isEmpty()
                ? say(YearlyMessage.SIZE_DECLARED, "size", (long) size.members())
                : Phrase.of(YearlyMessage.SIZE_DECLARED_LISTED)
                        .with("size", (long) size.members())
                        .with("listed", members.count(Membership::seated));
    }

    /** How many members there were on the last day for which the list or the number of members is stated to be all. */
    private Optional<Text> sizeOn(CoordinationGroup group) {
        KnownLists lists = KnownLists.of(dossier);
        Optional<String> owner = Optional.of(group.id());
        return Stream.concat(
                        Stream.of(context.dataUntil()),
                        dossier.completeness().stream()
                                .filter(stated -> stated.list() == ListKind.MEMBERS)
                                .flatMap(stated -> stated.period().stream())
                                .map(DateRange::end))
                .filter(day -> !day.isAfter(context.dataUntil()))
                .filter(day -> {
                    KnownList list = lists.of(ListKind.MEMBERS, owner, day, day);
                    return list.isDeclared() || list.number().isPresent();
                })
                .max(Comparator.naturalOrder())
                .map(day -> Phrase.of(YearlyMessage.SIZE_ON)
                        .with(
                                "size",
                                Composition.of(dossier, group.id()).on(day).size())
                        .with("day", day));
    }

    /** Of several groups, only what is known to have changed this one. */
    private Stream<UnidentifiedActs> changing(CoordinationGroup group) {
        return soFar(dossier.unidentifiedActs(), UnidentifiedActs::adopted).stream()
                .filter(acts -> dossier.groups().size() == 1
                        || acts.relation().map(ActRelation::act).equals(group.composition()));
    }

    private Text changes(UnidentifiedActs acts) {
        return Phrase.of(
                        occurrences.happened(acts.adopted()) == Answer.YES
                                ? YearlyMessage.CHANGES
                                : YearlyMessage.CHANGES_UNDETERMINED)
                .with("count", (long) acts.count())
                .with("date", acts.adopted());
    }

    // ---- meetings

    /** The meetings of each group, and the rule they follow. */
    List<Section> meetings() {
        return context.ofEachGroup(this::meetings);
    }

    private List<Section> meetings(CoordinationGroup group) {
        Table table = table(
                new Rows<Meeting>(YearlyMessage.TABLE_MEETINGS)
                        .date(ReportMessage.CHART_DATE, each -> date(each.date().value()))
                        .words(
                                ReportMessage.CHART_STANDING,
                                each -> state(
                                        occurrences.held(each),
                                        occurrences.planned(each),
                                        YearlyMessage.STATE_UNDETERMINED))
                        .text(YearlyMessage.COLUMN_MINUTES, this::minutes),
                meetingsOf(group));
        return section(
                group,
                "meetings",
                YearlyMessage.SECTION_MEETINGS,
                blocks(
                        paragraph(rules(group, Writing::known)),
                        context.listed(table, ListKind.MEETINGS, Optional.of(group.id())),
                        timeline(group)));
    }

    private Cell minutes(Meeting meeting) {
        boolean held = occurrences.held(meeting) == Answer.YES;
        return meeting.minutes()
                .map(context::cite)
                .or(() -> meeting.minutesSigned().map(day -> say(YearlyMessage.MINUTES_SIGNED, "date", day)))
                .filter(minutes -> held)
                .<Cell>map(Cell::text)
                .orElseGet(held ? Writing::notStated : Writing::notApplicable);
    }

    /** What the rules of procedure demand of meetings, and whether the group met as often as they do. */
    private List<Text> rules(CoordinationGroup group, BiFunction<Object, Basis, Text> marked) {
        Optional<RulesOfProcedure> rules = context.rules(group);
        Optional<Cadence> often = rules.flatMap(RulesOfProcedure::meetings);
        return Stream.of(
                        often.map(GroupPart::rule),
                        often.flatMap(any -> verdict(group, marked)),
                        rules.filter(RulesOfProcedure::meetingsWhenNeeded)
                                .map(any -> say(YearlyMessage.RULE_WHEN_NEEDED)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The meetings that are known of by the day and were not before the period, by date. */
    private List<Meeting> meetingsOf(CoordinationGroup group) {
        return ReportContext.byDate(group.meetings(), meeting -> meeting.date().value()).stream()
                .filter(context::knownOf)
                .filter(meeting -> meeting.date()
                        .value()
                        .latest()
                        .filter(dossier.reportingPeriod().start()::isAfter)
                        .isEmpty())
                .toList();
    }

    /** The meetings on a line, with the stretches in which the rule asks for one; where there are few, a sentence says it. */
    private List<Block> timeline(CoordinationGroup group) {
        DateRange period = dossier.reportingPeriod();
        ImmutableList<Chart.Mark> meetings = meetingsOf(group).stream()
                .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
                .map(meeting -> new Chart.Mark(
                        say(PartMessage.MEETING), meeting.date().value(), Charts.standing(occurrences.held(meeting))))
                .collect(ImmutableList.toImmutableList());
        Optional<Text> inShort =
                context.meetingsInShort(group).map(what -> say(PartMessage.MEETINGS_CHART_SUMMARY, "what", what));
        if (meetings.size() < FEWEST) {
            return paragraph(
                    inShort.filter(what -> !meetings.isEmpty()).stream().toList());
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
        GroupPresence presence = GroupPresence.of(dossier);
        return period.splitBy(rule.get().unit()).stream()
                .filter(part -> part.dates().anyMatch(day -> presence.present(group.id(), day) != Answer.NO))
                .map(part -> new Chart.Stretch(
                        say(PartMessage.MEETING_DUE, "times", (long) rule.get().atLeast()), part))
                .collect(ImmutableList.toImmutableList());
    }

    private static Text rule(Cadence cadence) {
        if (cadence instanceof Cadence.PerCalendarPeriod calendar) {
            Message rule = Terms.of(calendar.atLeast() == 1 ? "meetingsOnce" : "meetings", calendar.unit());
            return say(rule, "times", (long) calendar.atLeast());
        }
        Cadence.WithinGap gap = (Cadence.WithinGap) cadence;
        return say(Terms.of("meetingsApart", gap.unit()), "length", (long) gap.length());
    }

    /** What each group is and rests on, and its meetings, in sentences. */
    List<Section> inShort(PublicLayer layer) {
        return dossier.groups().stream().map(new InShort(layer)::section).toList();
    }

    private final class InShort {
        private final PublicLayer layer;
        private final Set<String> introduced = new HashSet<>();

        private InShort(PublicLayer layer) {
            this.layer = layer;
        }

        private Section section(CoordinationGroup group) {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            List<Text> about = about(group);
            if (!about.isEmpty()) {
                List<Inline> sources = layer.sources("source-" + group.id(), group.name(), List.of(group));
                List<Inline> acts = layer.disputedActs(group.acts().stream().filter(context::adopted));
                blocks.add(cited(about, sources, acts));
            }
            List<Text> meetings = meetings(group);
            if (!meetings.isEmpty()) {
                blocks.add(cited(
                        meetings,
                        layer.disputed(
                                "meetings-of-" + group.id(), say(YearlyMessage.SECTION_MEETINGS), meetingsOf(group)),
                        List.of()));
            }
            return Section.of(
                    context.id(group, "public-group"), context.about(group, say(PublicMessage.GROUP)), blocks.build());
        }

        private Paragraph cited(List<Text> sentences, List<Inline> sources, List<Inline> more) {
            return new Paragraph(new Content(ImmutableList.<Inline>builder()
                    .add(Inline.words(Text.joined(" ", sentences)))
                    .addAll(sources)
                    .addAll(more)
                    .build()));
        }

        private List<Text> about(CoordinationGroup group) {
            List<Text> sentences = new ArrayList<>();
            List<Text> basis = group.basis().stream()
                    .filter(context::adopted)
                    .map(this::titled)
                    .toList();
            if (!basis.isEmpty()) {
                sentences.add(say(PublicMessage.BASIS, "group", group.name(), "acts", Text.list(basis)));
            }
            group.composition()
                    .filter(context::adopted)
                    .ifPresent(act -> sentences.add(say(PublicMessage.COMPOSITION, "act", titled(act))));
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
            changing(group).forEach(acts -> sentences.add(say(PublicMessage.STOP, "text", changes(acts))));
            context.rules(group)
                    .map(RulesOfProcedure::act)
                    .ifPresent(act -> sentences.add(say(PublicMessage.RULES, "act", titled(act))));
            ended(group).forEach(sentences::add);
            return sentences;
        }

        /** The acts on which a group rests that were in force and are no longer. */
        private Stream<Text> ended(CoordinationGroup group) {
            ActsInForce acts = ActsInForce.of(dossier);
            return group.acts().stream()
                    .filter(act -> context.adopted(act) && acts.inForce(act, context.asOf()) == Answer.NO)
                    .flatMap(act -> acts.endedFrom(act, context.asOf()).stream()
                            .filter(day -> day.hasBegunBy(context.asOf()) == Answer.YES)
                            .map(day -> say(PublicMessage.NO_LONGER_IN_FORCE, "act", titled(act), "day", day)));
        }

        /** An act as it is cited, with its title; where it was cited before, its kind and number alone. */
        private Text titled(String id) {
            LegalAct act = dossier.get(LegalAct.class, id);
            if (!introduced.add(id) && !act.numbers().isEmpty()) {
                return numbered(PublicMessage.NUMBERED_ACT, act);
            }
            return context.titled(id);
        }

        private List<Text> meetings(CoordinationGroup group) {
            List<Text> sentences = new ArrayList<>(rules(group, layer::marked));
            List<Meeting> known = meetingsOf(group);
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
            List<Meeting> listed = known.size() > MOST ? List.of() : known;
            List<Meeting> counted = listed.stream().filter(this::isCounted).toList();
            boolean isInOrder = counted.size() == 1 && !isFurther(counted.get(0), known);
            for (Meeting meeting : listed.stream()
                    .filter(each -> isInOrder || !isCounted(each))
                    .toList()) {
                boolean isDateAlone =
                        known.size() > MANY ? occurrences.held(meeting) == Answer.YES : isDateAlone(meeting);
                if (isDateAlone && meeting.date().value().asDay().isPresent()) {
                    dates.add(meeting);
                } else {
                    onDates(dates).ifPresent(sentences::add);
                    dates.clear();
                    sentences.addAll(sentences(meeting));
                }
            }
            onDates(dates).ifPresent(sentences::add);
            sentences.addAll(counted(isInOrder ? List.of() : counted, known));
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
                Meeting first = then.iterator().next();
                boolean isFurther = isFurther(first, known);
                Text when = marked(first);
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

        /** Whether another meeting may have been held in the month or year of one. */
        private boolean isFurther(Meeting meeting, List<Meeting> known) {
            PartialDate date = meeting.date().value();
            DateRange time = ((PartialDate.Unit) date).period();
            return known.stream()
                    .anyMatch(other -> !other.date().value().equals(date)
                            && occurrences.held(other) != Answer.NO
                            && other.date().value().overlaps(time) != Answer.NO);
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
            return meeting.minutes()
                    .map(act -> say(PublicMessage.MEETING_WITH_MINUTES, "minutes", minutes(act)))
                    .orElseGet(() -> Phrase.of(PublicMessage.MEETING_HELD))
                    .with("date", date(meeting));
        }

        private Text date(Meeting meeting) {
            if (isUndated(meeting)) {
                return say(PublicMessage.ON_NO_DAY);
            }
            boolean isDay = meeting.date().value().asDay().isPresent();
            return Phrase.of(isDay ? PublicMessage.ON_DAY : PublicMessage.IN_TIME)
                    .with("date", marked(meeting));
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
                return List.of(Phrase.of(
                                answer == Answer.NO
                                        ? PublicMessage.MEETING_NOT_HELD
                                        : PublicMessage.MEETING_UNDETERMINED)
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
                    : Phrase.of(message)
                            .with("kind", Citations.kind(dossier, act.kind()))
                            .with("number", act.numbers().get(0));
        }
    }

    // ---- duties

    /** A row for each thing that rules, acts and plans demand, and for each term of office, that was not kept or of which it is not known. */
    List<Section> duties() {
        List<Section> sections = new ArrayList<>(context.ofEachGroup(group -> duties(
                context.id(group, "duties"),
                context.about(group, say(PartMessage.DUTIES)),
                Stream.of(
                                DutyCadence.of(dossier, group.id(), context.asOf()).stream()
                                        .flatMap(Judged::of),
                                TermVerdicts.judge(dossier, group.id(), context.asOf()).stream()
                                        .map(Judged::ofTerm),
                                isOneGroup() ? ofNoGroup() : Stream.<Judged>of())
                        .flatMap(each -> each))));
        if (!isOneGroup()) {
            sections.addAll(duties("duties-of-no-group", say(PartMessage.DUTIES_OF_NO_GROUP), ofNoGroup()));
        }
        return sections;
    }

    private boolean isOneGroup() {
        return dossier.groups().size() == 1;
    }

    private Stream<Judged> ofNoGroup() {
        return DutyCadence.ofNoGroup(dossier, context.asOf()).stream().flatMap(Judged::of);
    }

    private static List<Section> duties(String id, Text title, Stream<Judged> judged) {
        return section(
                id,
                title,
                new Rows<Judged>(PartMessage.DUTIES_TABLE)
                        .words(PartMessage.COLUMN_DUTY, Judged::name)
                        .text(PartMessage.COLUMN_DEMANDED_BY, each -> or(each.ground(), YearlyMessage.NOT_STATED))
                        .words(PartMessage.COLUMN_READING, Judged::reading)
                        .words(
                                PartMessage.COLUMN_OUTCOME,
                                each -> Terms.of(each.duty().outcome()))
                        .date(
                                PartMessage.COLUMN_DUE,
                                each -> each.duty()
                                        .due()
                                        .<Cell>map(due -> Cell.date(PartialDate.of(due)))
                                        .orElseGet(Writing::notApplicable))
                        .words(PartMessage.COLUMN_WHY, each -> each.duty().explanation())
                        .ofAny(judged.filter(each -> OPEN.contains(each.duty().outcome()))
                                .toList()));
    }

    /** A duty under one reading of what demands it, or a term of office. */
    private record Judged(Text name, Optional<Text> ground, Text reading, Verdict duty) {
        static Stream<Judged> of(DutyCadence all) {
            return all.all().stream()
                    .flatMap(verdict -> verdict.duties().stream()
                            .map(duty -> new Judged(
                                    all.name(), Optional.of(all.ground()), all.name(verdict.reading()), duty)));
        }

        static Judged ofTerm(Verdict term) {
            return new Judged(say(PartMessage.TERMS), term.citation(), term.reading(), term);
        }
    }

    /** Whether the group met as often as its rules demand, by how many readings of them; empty where there is no such rule. */
    Optional<Text> verdict(CoordinationGroup group, BiFunction<Object, Basis, Text> marked) {
        return meetingDuty(group).flatMap(judged -> {
            Multimap<Outcome, CadenceVerdict> byOutcome =
                    MultimapBuilder.enumKeys(Outcome.class).arrayListValues().build();
            judged.all().stream()
                    .filter(verdict -> verdict.outcome() != Outcome.EXEMPT)
                    .forEach(verdict -> byOutcome.put(verdict.outcome(), verdict));
            List<Text> verdicts = byOutcome.asMap().entrySet().stream()
                    .<Text>map(each -> byOutcome.keySet().size() == 1
                            ? verdict(each.getKey(), each.getValue(), marked)
                            : Phrase.of(PublicMessage.CADENCE_OF_READINGS)
                                    .with("count", (long) each.getValue().size())
                                    .with("verdict", verdict(each.getKey(), each.getValue(), marked)))
                    .toList();
            return verdicts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            byOutcome.size() == 1
                                    ? say(PublicMessage.STOP, "text", verdicts.get(0))
                                    : verdicts.size() == 1
                                            ? say(PublicMessage.CADENCE_AGREED, "verdict", verdicts.get(0))
                                            : Phrase.of(PublicMessage.CADENCE_BY_READINGS)
                                                    .with("count", (long) byOutcome.size())
                                                    .with("verdicts", Text.joined("; ", verdicts)));
        });
    }

    /** A verdict, with the first day on which it is so, marked where what it follows from is inferred. */
    private Text verdict(Outcome outcome, Collection<CadenceVerdict> verdicts, BiFunction<Object, Basis, Text> marked) {
        Phrase verdict = Phrase.of(Terms.of("meetingsRule", outcome));
        return outcome == Outcome.BREACHED || outcome == Outcome.PENDING
                ? verdict.with("due", due(outcome, verdicts, marked))
                : verdict;
    }

    /** The first day of each reading. */
    private Text due(Outcome outcome, Collection<CadenceVerdict> verdicts, BiFunction<Object, Basis, Text> marked) {
        List<Text> days = verdicts.stream()
                .flatMap(verdict -> verdict.duties().stream()
                        .filter(duty -> duty.outcome() == outcome && duty.due().isPresent())
                        .min(FIRST_DUE)
                        .stream())
                .sorted(FIRST_DUE)
                .map(duty -> marked.apply(context.inYear(duty.due().orElseThrow()), duty.basis()))
                .distinct()
                .toList();
        if (days.isEmpty()) {
            return value(context.inYear(context.asOf()));
        }
        int last = days.size() - 1;
        return last == 0
                ? days.get(0)
                : say(PartMessage.EITHER, "one", Text.joined(", ", days.subList(0, last)), "other", days.get(last));
    }

    /** The duty to meet, of the rules of procedure. */
    private Optional<DutyCadence> meetingDuty(CoordinationGroup group) {
        return DutyCadence.ofMeetings(dossier, group.id(), context.asOf()).filter(DutyCadence::isOfMeetings);
    }
}
