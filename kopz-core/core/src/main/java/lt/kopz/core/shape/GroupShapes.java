package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.DATE;
import static lt.kopz.core.shape.Kind.DAY;
import static lt.kopz.core.shape.Kind.FLAG;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.SOURCED_DATE;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.TOKEN;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.whole;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.group.SectorKind;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.wording.LocalizedText;

/** The shapes of groups, members and meetings. */
public final class GroupShapes {
    private GroupShapes() {}

    private static final Kind<GroupKind> GROUP_KIND =
            openCode(ValueMessage.GROUP_KIND, GroupKind.PATTERN, GroupKind.COMMON, GroupKind::of, GroupKind::code);

    public static final Shape<DeclaredSize> DECLARED_SIZE = Shape.of(
                    "declared-size", DeclaredSize.class, DeclaredSize::builder)
            .describe("The size of a group as a document declares it, whether or not anybody is named.")
            .required("members", whole(1, Integer.MAX_VALUE), DeclaredSize::members, DeclaredSize.Builder::members)
            .describe("How many members the group is said to have.")
            .required("on", DATE, DeclaredSize::on, DeclaredSize.Builder::on)
            .describe("The day the declaration holds for; it holds from then on.")
            .optional("until", DATE, DeclaredSize::until, DeclaredSize.Builder::until)
            .describe("The first day on which it no longer holds.")
            .provenance(DeclaredSize::provenance, DeclaredSize.Builder::provenance)
            .build(DeclaredSize.Builder::build);

    private static final Kind<SectorKind> SECTOR_KIND =
            openCode(ValueMessage.SECTOR_KIND, SectorKind.PATTERN, SectorKind.COMMON, SectorKind::of, SectorKind::code);

    public static final Shape<Sector> SECTOR = Shape.of("sector", Sector.class, Sector::builder)
            .describe(
                    "A sector that delegates members to a group: the police, religious communities, non-governmental organisations.")
            .id(Sector::id, Sector.Builder::id)
            .required("name", LOCALISED, Sector::name, Sector.Builder::name)
            .describe("The name of the sector.")
            .optional("kind", SECTOR_KIND, Sector::kind, Sector.Builder::kind)
            .describe("What kind of bodies it is.")
            .optional("organisation", PartyShapes.PARTY, Sector::organisation, Sector.Builder::organisation)
            .describe("The organisation, where the sector is one.")
            .provenance(Sector::provenance, Sector.Builder::provenance)
            .build(Sector.Builder::build);

    private static final Kind<String> DELEGATING =
            reference(Organisation.class, Municipality.class, CoordinationGroup.class);

    public static final Shape<Membership> MEMBERSHIP = Shape.of("membership", Membership.class, Membership::builder)
            .describe(
                    "That somebody belonged to a group over some time: a person, an organisation, or whoever holds an office.")
            .id(Membership::id, Membership.Builder::id)
            .optional("seat", TOKEN, Membership::seat, Membership.Builder::seat)
            .describe("The seat, so that hand-overs can be followed; absent where the sources name no seats.")
            .optional("sector", reference(Sector.class), Membership::sector, Membership.Builder::sector)
            .describe("The delegating sector.")
            .optional("delegatedBy", DELEGATING, Membership::delegatedBy, Membership.Builder::delegatedBy)
            .describe("The body that delegated the member, where that is not the organisation of the member.")
            .optional("person", reference(Person.class), Membership::person, Membership.Builder::person)
            .describe("The member, where a person is named.")
            .required("since", DATE, Membership::since, Membership.Builder::since)
            .describe("When the membership began.")
            .optional("until", DATE, Membership::until, Membership.Builder::until)
            .describe("The first day on which the membership no longer holds.")
            .optional("lastDay", DAY, Membership::lastDay, Membership.Builder::lastDay)
            .describe("The last day of the membership, where an end is stated that belongs to it.")
            .optional("act", reference(LegalAct.class), Membership::act, Membership.Builder::act)
            .describe("The act that made it.")
            .optional("organisation", PartyShapes.PARTY, Membership::organisation, Membership.Builder::organisation)
            .describe("The organisation that holds the seat.")
            .optional("office", LOCALISED, Membership::office, Membership.Builder::office)
            .describe("The office whose holder is the member, where an act names the office.")
            .list("roles", code(MemberRole.class), Membership::roles, Membership.Builder::roles)
            .describe("What the member does in the group.")
            .optional(
                    "standsInFor",
                    reference(Membership.class),
                    Membership::standsInFor,
                    Membership.Builder::standsInFor)
            .describe("The membership of the member whom a substitute replaces.")
            .provenance(Membership::provenance, Membership.Builder::provenance)
            .build(Membership.Builder::build);

    private static final Shape<Vote> VOTE = Shape.of("vote", Vote.class, Vote::builder)
            .describe("A decision that was put to the vote.")
            .required("question", LOCALISED, Vote::question, Vote.Builder::question)
            .describe("What was decided on.")
            .required("inFavour", COUNT, Vote::inFavour, Vote.Builder::inFavour)
            .describe("The votes in favour.")
            .withDefault("against", COUNT, Headcount.unknown(), Vote::against, Vote.Builder::against)
            .describe("The votes against; unknown where none is stated.")
            .withDefault("abstained", COUNT, Headcount.unknown(), Vote::abstained, Vote.Builder::abstained)
            .describe("The abstentions; unknown where none is stated.")
            .optional("chairInFavour", FLAG, Vote::chairInFavour, Vote.Builder::chairInFavour)
            .describe("Whether the chair voted for it.")
            .optional("elects", reference(Membership.class), Vote::elects, Vote.Builder::elects)
            .describe("The membership with the office to which somebody was elected by it.")
            .optional("carried", FLAG, Vote::carried, Vote.Builder::carried)
            .describe("Whether a source says that it was carried.")
            .build(Vote.Builder::build);

    private static final Shape<AgendaItem> AGENDA_ITEM = Shape.of("agenda-item", AgendaItem.class, AgendaItem::builder)
            .describe("A question on the agenda of a meeting.")
            .optional("number", TEXT, AgendaItem::number, AgendaItem.Builder::number)
            .describe("The number, as printed.")
            .required("title", LOCALISED, AgendaItem::title, AgendaItem.Builder::title)
            .describe("The question.")
            .optional("reporter", reference(Person.class), AgendaItem::reporter, AgendaItem.Builder::reporter)
            .describe("The person who reports on it.")
            .build(AgendaItem.Builder::build);

    private static boolean titlesOnly(Meeting meeting) {
        return meeting.agenda().stream()
                .allMatch(item -> AgendaItem.of(item.title()).equals(item));
    }

    private static ImmutableList<LocalizedText> titles(Meeting meeting) {
        return titlesOnly(meeting)
                ? meeting.agenda().stream().map(AgendaItem::title).collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    private static ImmutableList<AgendaItem> items(Meeting meeting) {
        return titlesOnly(meeting) ? ImmutableList.of() : meeting.agenda();
    }

    private static final Kind<MeetingForm> MEETING_FORM = openCode(
            ValueMessage.MEETING_FORM, MeetingForm.PATTERN, MeetingForm.COMMON, MeetingForm::of, MeetingForm::code);

    public static final Shape<Meeting> MEETING = Shape.of("meeting", Meeting.class, Meeting::builder)
            .describe("A meeting of the group.")
            .id(Meeting::id, Meeting.Builder::id)
            .required("date", SOURCED_DATE, Meeting::date, Meeting.Builder::date)
            .describe("When it is, or was, to be held.")
            .required("state", code(MeetingState.class), Meeting::state, Meeting.Builder::state)
            .describe("How far it has come.")
            .optional("minutes", reference(LegalAct.class), Meeting::minutes, Meeting.Builder::minutes)
            .describe("The minutes.")
            .optional("plannedSince", DATE, Meeting::plannedSince, Meeting.Builder::plannedSince)
            .describe("When it was planned, if a source says so.")
            .optional("convened", DATE, Meeting::convened, Meeting.Builder::convened)
            .describe("When the members were called to it.")
            .optional("form", MEETING_FORM, Meeting::form, Meeting.Builder::form)
            .describe("In which form it takes place.")
            .list("attendees", reference(Membership.class), Meeting::attendees, Meeting.Builder::attendees)
            .describe("The memberships of the members present, where they are named.")
            .optional("membersPresent", COUNT, Meeting::membersPresent, Meeting.Builder::membersPresent)
            .describe("How many members with a vote were present.")
            .optional("guests", COUNT, Meeting::guests, Meeting.Builder::guests)
            .describe("How many guests were present.")
            .optional("lecturers", COUNT, Meeting::lecturers, Meeting.Builder::lecturers)
            .describe("How many lecturers were present.")
            .list(
                    "agenda",
                    LOCALISED,
                    GroupShapes::titles,
                    (meeting, titles) -> titles.stream().map(AgendaItem::of).forEach(meeting::addAgenda))
            .describe("What was on the agenda, where only the questions are known.")
            .list("agendaItems", part(AGENDA_ITEM), GroupShapes::items, Meeting.Builder::addAllAgenda)
            .describe("What was on the agenda, where more is known than the questions.")
            .list("votes", part(VOTE), Meeting::votes, Meeting.Builder::votes)
            .describe("What was put to the vote.")
            .optional("minutesSigned", DATE, Meeting::minutesSigned, Meeting.Builder::minutesSigned)
            .describe("When the minutes were signed.")
            .provenance(Meeting::provenance, Meeting.Builder::provenance)
            .build(Meeting.Builder::build);

    private static final Shape<MeetingDemand> MEETING_DEMAND = Shape.of(
                    "meeting-demand", MeetingDemand.class, MeetingDemand::builder)
            .describe("That the chair or members demanded a meeting.")
            .id(MeetingDemand::id, MeetingDemand.Builder::id)
            .required("made", SOURCED_DATE, MeetingDemand::made, MeetingDemand.Builder::made)
            .describe("When it was made.")
            .list("members", reference(Membership.class), MeetingDemand::members, MeetingDemand.Builder::members)
            .describe("The memberships of those who demanded it, where they are named.")
            .optional("count", COUNT, MeetingDemand::count, MeetingDemand.Builder::count)
            .describe("How many members demanded it.")
            .withDefault("byChair", FLAG, false, MeetingDemand::byChair, MeetingDemand.Builder::byChair)
            .describe("Whether the chair demanded it, where no membership of the chair is named.")
            .optional("meeting", reference(Meeting.class), MeetingDemand::meeting, MeetingDemand.Builder::meeting)
            .describe("The meeting that answered it.")
            .provenance(MeetingDemand::provenance, MeetingDemand.Builder::provenance)
            .build(MeetingDemand.Builder::build);

    private static final Shape<SubmittedReport> SUBMITTED_REPORT = Shape.of(
                    "submitted-report", SubmittedReport.class, SubmittedReport::builder)
            .describe("A report that the group gave, or another paper of a duty that it did.")
            .optional("year", whole(1, 9999), SubmittedReport::year, SubmittedReport.Builder::year)
            .describe("The year reported on.")
            .optional("duty", reference(Duty.class), SubmittedReport::duty, SubmittedReport.Builder::duty)
            .describe("The duty that was done with it; absent where it counts for each report that is due.")
            .required("given", DATE, SubmittedReport::given, SubmittedReport.Builder::given)
            .describe("When it was given.")
            .provenance(SubmittedReport::provenance, SubmittedReport.Builder::provenance)
            .build(SubmittedReport.Builder::build);

    public static final Shape<CoordinationGroup> COORDINATION_GROUP = Shape.of(
                    "coordination-group", CoordinationGroup.class, CoordinationGroup::builder)
            .describe("A coordination group against trafficking in human beings.")
            .id(CoordinationGroup::id, CoordinationGroup.Builder::id)
            .withDefault(
                    "name",
                    LOCALISED,
                    CoordinationGroup.UNNAMED,
                    CoordinationGroup::name,
                    CoordinationGroup.Builder::name)
            .describe("The official name; absent where it is not known.")
            .required("kind", GROUP_KIND, CoordinationGroup::kind, CoordinationGroup.Builder::kind)
            .describe("The kind of body.")
            .list("basis", reference(LegalAct.class), CoordinationGroup::basis, CoordinationGroup.Builder::basis)
            .describe("The acts the group rests on, its legal basis first.")
            .optional(
                    "composition",
                    reference(LegalAct.class),
                    CoordinationGroup::composition,
                    CoordinationGroup.Builder::composition)
            .describe("The act that approved the composition.")
            .optional(
                    "declaredSize",
                    part(DECLARED_SIZE),
                    CoordinationGroup::declaredSize,
                    CoordinationGroup.Builder::declaredSize)
            .describe("The size a document declares.")
            .list("sectors", part(SECTOR), CoordinationGroup::sectors, CoordinationGroup.Builder::sectors)
            .describe("The sectors that delegate members, in the order of the source.")
            .list(
                    "memberships",
                    part(MEMBERSHIP),
                    CoordinationGroup::memberships,
                    CoordinationGroup.Builder::memberships)
            .describe("The memberships that are known, in any order.")
            .optional(
                    "rules",
                    part(RegulationShapes.RULES_OF_PROCEDURE),
                    CoordinationGroup::rules,
                    CoordinationGroup.Builder::rules)
            .describe("The rules of procedure.")
            .list("meetings", part(MEETING), CoordinationGroup::meetings, CoordinationGroup.Builder::meetings)
            .describe("The meetings, planned, convened, held and cancelled.")
            .list("demands", part(MEETING_DEMAND), CoordinationGroup::demands, CoordinationGroup.Builder::demands)
            .describe("The meetings that were demanded.")
            .list("reports", part(SUBMITTED_REPORT), CoordinationGroup::reports, CoordinationGroup.Builder::reports)
            .describe("The reports the group gave, with reviews and other papers of its duties.")
            .provenance(CoordinationGroup::provenance, CoordinationGroup.Builder::provenance)
            .build(CoordinationGroup.Builder::build);
}
