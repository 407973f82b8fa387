package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.TOKEN;
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
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.group.SectorKind;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.wording.LocalizedText;

/** The shapes of groups, members and meetings. */
public final class GroupShapes {
    private GroupShapes() {}

    private static final Kind<GroupKind> GROUP_KIND =
            openCode(ValueMessage.GROUP_KIND, GroupKind.COMMON, GroupKind::new, GroupKind::code);

    public static final Shape<DeclaredSize> DECLARED_SIZE = Shape.of(DeclaredSize.class)
            .describe("The size of a group as a document declares it, whether or not anybody is named.")
            .required("members", whole(1, Integer.MAX_VALUE), "How many members the group is said to have.")
            .required("on", "The day the declaration holds for; it holds from then on.")
            .optional("until", "The first day on which it no longer holds.")
            .provenance()
            .build();

    private static final Kind<SectorKind> SECTOR_KIND =
            openCode(ValueMessage.SECTOR_KIND, SectorKind.COMMON, SectorKind::new, SectorKind::code);

    public static final Shape<Sector> SECTOR = Shape.of(Sector.class)
            .describe(
                    "A sector that delegates members to a group: the police, religious communities, non-governmental organisations.")
            .id()
            .required("name", "The name of the sector.")
            .optional("kind", SECTOR_KIND, "What kind of bodies it is.")
            .optional("organisation", PartyShapes.PARTY, "The organisation, where the sector is one.")
            .provenance()
            .build();

    private static final Kind<String> DELEGATING =
            reference(Organisation.class, Municipality.class, CoordinationGroup.class);

    public static final Shape<Membership> MEMBERSHIP = Shape.of(Membership.class)
            .describe(
                    "That somebody belonged to a group over some time: a person, an organisation, or whoever holds an office.")
            .id()
            .optional("seat", TOKEN)
            .describe("The seat, so that hand-overs can be followed; absent where the sources name no seats.")
            .optional("sector", reference(Sector.class), "The delegating sector.")
            .optional("delegatedBy", DELEGATING)
            .describe("The body that delegated the member, where that is not the organisation of the member.")
            .optional("person", reference(Person.class), "The member, where a person is named.")
            .required("since", "When the membership began.")
            .optional("until", "The first day on which the membership no longer holds.")
            .optional("lastDay", "The last day of the membership, where an end is stated that belongs to it.")
            .optional("act", reference(LegalAct.class), "The act that made it.")
            .optional("organisation", PartyShapes.PARTY, "The organisation that holds the seat.")
            .optional("office", "The office whose holder is the member, where an act names the office.")
            .list("roles", "What the member does in the group.")
            .optional("standsInFor", reference(Membership.class))
            .describe("The membership of the member whom a substitute replaces.")
            .provenance()
            .build();

    private static final Shape<Vote> VOTE = Shape.of(Vote.class)
            .describe("A decision that was put to the vote.")
            .required("question", "What was decided on.")
            .required("inFavour", "The votes in favour.")
            .withDefault("against", Headcount.unknown(), "The votes against; unknown where none is stated.")
            .withDefault("abstained", Headcount.unknown(), "The abstentions; unknown where none is stated.")
            .optional("chairInFavour", "Whether the chair voted for it.")
            .optional("elects", reference(Membership.class))
            .describe("The membership with the office to which somebody was elected by it.")
            .optional("carried", "Whether a source says that it was carried.")
            .build();

    private static final Shape<AgendaItem> AGENDA_ITEM = Shape.of(AgendaItem.class)
            .describe("A question on the agenda of a meeting.")
            .optional("number", TEXT, "The number, as printed.")
            .required("title", "The question.")
            .optional("reporter", reference(Person.class), "The person who reports on it.")
            .build();

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

    private static final Kind<MeetingForm> MEETING_FORM =
            openCode(ValueMessage.MEETING_FORM, MeetingForm.COMMON, MeetingForm::new, MeetingForm::code);

    public static final Shape<Meeting> MEETING = Shape.of(Meeting.class)
            .describe("A meeting of the group.")
            .id()
            .required("date", "When it is, or was, to be held.")
            .required("state", "How far it has come.")
            .optional("minutes", reference(LegalAct.class), "The minutes.")
            .optional("plannedSince", "When it was planned, if a source says so.")
            .optional("convened", "When the members were called to it.")
            .optional("form", MEETING_FORM, "In which form it takes place.")
            .list("attendees", reference(Membership.class))
            .describe("The memberships of the members present, where they are named.")
            .optional("membersPresent", "How many members with a vote were present.")
            .optional("guests", "How many guests were present.")
            .optional("lecturers", "How many lecturers were present.")
            .list(
                    "agenda",
                    LOCALISED,
                    GroupShapes::titles,
                    (Meeting.Builder meeting, ImmutableList<LocalizedText> titles) ->
                            titles.stream().map(AgendaItem::of).forEach(meeting::addAgenda))
            .describe("What was on the agenda, where only the questions are known.")
            .list("agendaItems", part(AGENDA_ITEM), GroupShapes::items, Meeting.Builder::addAllAgenda)
            .describe("What was on the agenda, where more is known than the questions.")
            .list("votes", part(VOTE), "What was put to the vote.")
            .optional("minutesSigned", "When the minutes were signed.")
            .provenance()
            .build();

    private static final Shape<MeetingDemand> MEETING_DEMAND = Shape.of(MeetingDemand.class)
            .describe("That the chair or members demanded a meeting.")
            .id()
            .required("made", "When it was made.")
            .list("members", reference(Membership.class))
            .describe("The memberships of those who demanded it, where they are named.")
            .optional("count", "How many members demanded it.")
            .withDefault("byChair", false, "Whether the chair demanded it, where no membership of the chair is named.")
            .optional("meeting", reference(Meeting.class), "The meeting that answered it.")
            .provenance()
            .build();

    private static final Shape<SubmittedReport> SUBMITTED_REPORT = Shape.of(SubmittedReport.class)
            .describe("A report that the group gave, or another paper of a duty that it did.")
            .optional("year", whole(1, 9999), "The year reported on.")
            .optional("duty", reference(Duty.class))
            .describe("The duty that was done with it; absent where it counts for each report that is due.")
            .required("given", "When it was given.")
            .provenance()
            .build();

    public static final Shape<CoordinationGroup> COORDINATION_GROUP = Shape.of(CoordinationGroup.class)
            .describe("A coordination group against trafficking in human beings.")
            .id()
            .withDefault("name", CoordinationGroup.UNNAMED, "The official name; absent where it is not known.")
            .required("kind", GROUP_KIND, "The kind of body.")
            .list("basis", reference(LegalAct.class), "The acts the group rests on, its legal basis first.")
            .optional("composition", reference(LegalAct.class), "The act that approved the composition.")
            .optional("declaredSize", part(DECLARED_SIZE), "The size a document declares.")
            .list("sectors", part(SECTOR), "The sectors that delegate members, in the order of the source.")
            .list("memberships", part(MEMBERSHIP), "The memberships that are known, in any order.")
            .optional("rules", part(RegulationShapes.RULES_OF_PROCEDURE), "The rules of procedure.")
            .list("meetings", part(MEETING), "The meetings, planned, convened, held and cancelled.")
            .list("demands", part(MEETING_DEMAND), "The meetings that were demanded.")
            .list("reports", part(SUBMITTED_REPORT))
            .describe("The reports the group gave, with reviews and other papers of its duties.")
            .provenance()
            .build();

    public static final Shape<Inactivity> INACTIVITY = Shape.of(Inactivity.class)
            .describe("That nothing happened, stated by a source.")
            .id()
            .required("kind", "What was not there or not done.")
            .optional("subject", reference(CoordinationGroup.class, ActionPlan.class, Measure.class))
            .describe("The group, action plan or measure it is about.")
            .narrowing()
            .required("period", "The time it is about.")
            .optional("reason", "Why.")
            .optional("organisation", PartyShapes.PARTY, "Who did nothing or did not answer.")
            .narrowing()
            .provenance()
            .build();
}
