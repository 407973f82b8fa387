package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.codec.Codec;
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
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.wording.LocalizedText;

/** How groups and meetings stand in JSON. */
final class GroupCodecs {
    private GroupCodecs() {}

    private static final Codec<GroupKind> GROUP_KIND =
            Codec.text(ValueMessage.GROUP_KIND.text(), null, GroupKind.PATTERN).as(GroupKind::of, GroupKind::code);

    static final Codec<DeclaredSize> DECLARED_SIZE = Codec.object("declared-size", DeclaredSize::builder)
            .describe("The size of a group as a document declares it, whether or not anybody is named.")
            .required(
                    "members",
                    Codec.intNumber(1, Integer.MAX_VALUE),
                    DeclaredSize::members,
                    DeclaredSize.Builder::members)
            .describe("How many members the group is said to have.")
            .required("on", Values.PARTIAL_DATE, DeclaredSize::on, DeclaredSize.Builder::on)
            .describe("The day the declaration holds for.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    DeclaredSize::provenance,
                    DeclaredSize.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(DeclaredSize.Builder::build);

    static final Codec<Sector> SECTOR = Codec.object("sector", Sector::builder)
            .describe(
                    "A sector that delegates members to a group: the police, religious communities, non-governmental organisations.")
            .required("id", Values.ID, Sector::id, Sector.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Values.LOCALIZED_TEXT, Sector::name, Sector.Builder::name)
            .describe("The name of the sector.")
            .optional("organisation", Values.ID, Sector::organisation, Sector.Builder::organisation)
            .describe("The organisation, where the sector is one.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Sector::provenance,
                    Sector.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Sector.Builder::build);

    static final Codec<Membership> MEMBERSHIP = Codec.object("membership", Membership::builder)
            .describe("One person's or organisation's seat in a group over some time.")
            .required("id", Values.ID, Membership::id, Membership.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("seat", Values.ID, Membership::seat, Membership.Builder::seat)
            .describe("The seat, so that hand-overs can be followed.")
            .optional("sector", Values.ID, Membership::sector, Membership.Builder::sector)
            .describe("The delegating sector.")
            .optional("person", Values.ID, Membership::person, Membership.Builder::person)
            .describe("The member, where a person is named.")
            .required("since", Values.PARTIAL_DATE, Membership::since, Membership.Builder::since)
            .describe("When the membership began.")
            .optional("until", Values.PARTIAL_DATE, Membership::until, Membership.Builder::until)
            .describe("When the membership ended.")
            .optional("act", Values.ID, Membership::act, Membership.Builder::act)
            .describe("The act that made it.")
            .optional("organisation", Values.ID, Membership::organisation, Membership.Builder::organisation)
            .describe("The organisation that holds the seat.")
            .list("roles", Codec.enumOf(MemberRole.class), Membership::roles, Membership.Builder::roles)
            .describe("What the member does in the group.")
            .optional("standsInFor", Values.ID, Membership::standsInFor, Membership.Builder::standsInFor)
            .describe("The membership of the member whom a substitute replaces.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Membership::provenance,
                    Membership.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Membership.Builder::build);

    private static final Codec<Vote> VOTE = Codec.object("vote", Vote::builder)
            .describe("A decision that was put to the vote.")
            .required("question", Values.LOCALIZED_TEXT, Vote::question, Vote.Builder::question)
            .describe("What was decided on.")
            .required("inFavour", Values.HEADCOUNT, Vote::inFavour, Vote.Builder::inFavour)
            .describe("The votes in favour.")
            .withDefault("against", Values.HEADCOUNT, Headcount.unknown(), Vote::against, Vote.Builder::against)
            .describe("The votes against; unknown where none is told.")
            .withDefault("abstained", Values.HEADCOUNT, Headcount.unknown(), Vote::abstained, Vote.Builder::abstained)
            .describe("The abstentions; unknown where none is told.")
            .optional("chairInFavour", Codec.bool(), Vote::chairInFavour, Vote.Builder::chairInFavour)
            .describe("Whether the chair voted for it.")
            .optional("carried", Codec.bool(), Vote::carried, Vote.Builder::carried)
            .describe("Whether a source says that it was carried.")
            .build(Vote.Builder::build);

    private static final Codec<AgendaItem> AGENDA_ITEM = Codec.object("agenda-item", AgendaItem::builder)
            .describe("A question on the agenda of a meeting.")
            .optional("number", Codec.text(), AgendaItem::number, AgendaItem.Builder::number)
            .describe("The number, as printed.")
            .required("title", Values.LOCALIZED_TEXT, AgendaItem::title, AgendaItem.Builder::title)
            .describe("The question.")
            .optional("reporter", Values.ID, AgendaItem::reporter, AgendaItem.Builder::reporter)
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

    static final Codec<Meeting> MEETING = Codec.object("meeting", Meeting::builder)
            .describe("A meeting of the group.")
            .required("id", Values.ID, Meeting::id, Meeting.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("date", Values.SOURCED_PARTIAL_DATE, Meeting::date, Meeting.Builder::date)
            .describe("When it is, or was, to be held.")
            .required("state", Codec.enumOf(MeetingState.class), Meeting::state, Meeting.Builder::state)
            .describe("How far it has come.")
            .optional("minutes", Values.ID, Meeting::minutes, Meeting.Builder::minutes)
            .describe("The minutes.")
            .optional("plannedSince", Values.PARTIAL_DATE, Meeting::plannedSince, Meeting.Builder::plannedSince)
            .describe("When it was planned, if a source says so.")
            .optional("convened", Values.PARTIAL_DATE, Meeting::convened, Meeting.Builder::convened)
            .describe("When the members were called to it.")
            .optional("form", Codec.enumOf(MeetingForm.class), Meeting::form, Meeting.Builder::form)
            .describe("In which form it takes place.")
            .list("attendees", Values.ID, Meeting::attendees, Meeting.Builder::attendees)
            .describe("The memberships of the members present, where they are named.")
            .optional("membersPresent", Values.HEADCOUNT, Meeting::membersPresent, Meeting.Builder::membersPresent)
            .describe("How many members with a vote were present.")
            .optional("guests", Values.HEADCOUNT, Meeting::guests, Meeting.Builder::guests)
            .describe("How many guests were present.")
            .optional("lecturers", Values.HEADCOUNT, Meeting::lecturers, Meeting.Builder::lecturers)
            .describe("How many lecturers were present.")
            .list(
                    "agenda",
                    Values.LOCALIZED_TEXT,
                    GroupCodecs::titles,
                    (meeting, titles) -> titles.stream().map(AgendaItem::of).forEach(meeting::addAgenda))
            .describe("What was on the agenda, where only the questions are known.")
            .list("agendaItems", AGENDA_ITEM, GroupCodecs::items, Meeting.Builder::addAllAgenda)
            .describe("What was on the agenda, where more is known than the questions.")
            .list("votes", VOTE, Meeting::votes, Meeting.Builder::votes)
            .describe("What was put to the vote.")
            .optional("minutesSigned", Values.PARTIAL_DATE, Meeting::minutesSigned, Meeting.Builder::minutesSigned)
            .describe("When the minutes were signed.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Meeting::provenance,
                    Meeting.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Meeting.Builder::build);

    private static final Codec<MeetingDemand> MEETING_DEMAND = Codec.object("meeting-demand", MeetingDemand::builder)
            .describe("That the chair or members demanded a meeting.")
            .required("id", Values.ID, MeetingDemand::id, MeetingDemand.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("made", Values.SOURCED_PARTIAL_DATE, MeetingDemand::made, MeetingDemand.Builder::made)
            .describe("When it was made.")
            .list("members", Values.ID, MeetingDemand::members, MeetingDemand.Builder::members)
            .describe("The memberships of those who demanded it, where they are named.")
            .optional("count", Values.HEADCOUNT, MeetingDemand::count, MeetingDemand.Builder::count)
            .describe("How many members demanded it.")
            .withDefault("byChair", Codec.bool(), false, MeetingDemand::byChair, MeetingDemand.Builder::byChair)
            .describe("Whether the chair demanded it, where no membership of the chair is named.")
            .optional("meeting", Values.ID, MeetingDemand::meeting, MeetingDemand.Builder::meeting)
            .describe("The meeting that answered it.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    MeetingDemand::provenance,
                    MeetingDemand.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(MeetingDemand.Builder::build);

    private static final Codec<SubmittedReport> SUBMITTED_REPORT = Codec.object(
                    "submitted-report", SubmittedReport::builder)
            .describe("A yearly report that the group gave.")
            .required("year", Codec.intNumber(1, 9999), SubmittedReport::year, SubmittedReport.Builder::year)
            .describe("The year reported on.")
            .required("given", Values.PARTIAL_DATE, SubmittedReport::given, SubmittedReport.Builder::given)
            .describe("When it was given.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    SubmittedReport::provenance,
                    SubmittedReport.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(SubmittedReport.Builder::build);

    static final Codec<CoordinationGroup> COORDINATION_GROUP = Codec.object(
                    "coordination-group", CoordinationGroup::builder)
            .describe("A coordination group against trafficking in human beings.")
            .required("id", Values.ID, CoordinationGroup::id, CoordinationGroup.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Values.LOCALIZED_TEXT, CoordinationGroup::name, CoordinationGroup.Builder::name)
            .describe("The official name.")
            .required("kind", GROUP_KIND, CoordinationGroup::kind, CoordinationGroup.Builder::kind)
            .describe("The kind of body.")
            .list("basis", Values.ID, CoordinationGroup::basis, CoordinationGroup.Builder::basis)
            .describe("The acts the group rests on, its legal basis first.")
            .optional("composition", Values.ID, CoordinationGroup::composition, CoordinationGroup.Builder::composition)
            .describe("The act that approved the composition.")
            .optional(
                    "declaredSize",
                    DECLARED_SIZE,
                    CoordinationGroup::declaredSize,
                    CoordinationGroup.Builder::declaredSize)
            .describe("The size a document declares.")
            .list("sectors", SECTOR, CoordinationGroup::sectors, CoordinationGroup.Builder::sectors)
            .describe("The sectors that delegate members, in the order of the source.")
            .list("memberships", MEMBERSHIP, CoordinationGroup::memberships, CoordinationGroup.Builder::memberships)
            .describe("The memberships that are known, in any order.")
            .optional(
                    "rules",
                    RegulationCodecs.RULES_OF_PROCEDURE,
                    CoordinationGroup::rules,
                    CoordinationGroup.Builder::rules)
            .describe("The rules of procedure.")
            .list("meetings", MEETING, CoordinationGroup::meetings, CoordinationGroup.Builder::meetings)
            .describe("The meetings, planned, convened, held and cancelled.")
            .list("demands", MEETING_DEMAND, CoordinationGroup::demands, CoordinationGroup.Builder::demands)
            .describe("The meetings that were demanded.")
            .list("reports", SUBMITTED_REPORT, CoordinationGroup::reports, CoordinationGroup.Builder::reports)
            .describe("The yearly reports the group gave.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    CoordinationGroup::provenance,
                    CoordinationGroup.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(CoordinationGroup.Builder::build);
}
