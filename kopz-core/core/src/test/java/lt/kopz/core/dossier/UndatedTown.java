package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;

/**
 * A town whose papers say hardly when anything was: acts of which a year is stated, members without a date, meetings by their number, a plan
 * without an end, and a duty whose due day two papers state differently.
 */
public final class UndatedTown {
    private static final LocalDate KNOWN_UNTIL = LocalDate.of(2019, 12, 31);

    private UndatedTown() {}

    /** The dossier. */
    public static Dossier dossier() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .knownUntil(KNOWN_UNTIL)
                .act(
                        "founding",
                        act -> act.adopted(PartialDate.ofYear(2018))
                                .addNumbers("T-15")
                                .addDuties(report()))
                .act(
                        "rules-act",
                        act -> act.adopted(PartialDate.parse("2019-02"))
                                .addNumbers("V-4")
                                .signed(on("XXXX-XX-XX"))
                                .addPoints(
                                        point("3")
                                                .effective(PartialDate.parse("2019-05"))
                                                .build(),
                                        point("7")
                                                .noLongerFrom(PartialDate.ofYear(2019))
                                                .build()))
                .act(
                        "amending",
                        act -> act.adopted(PartialDate.unknown())
                                .addNumbers("V-9")
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.AMENDS)
                                        .act("rules-act")
                                        .build()))
                .group(UndatedTown::group)
                .deliverable("list", DeliverableState.PLANNED, "XXXX-XX-XX")
                .agreement("agreement", AgreementState.SIGNED, signed -> signed.signed(PartialDate.unknown()))
                .event("lecture", EventState.HELD, "2019", Headcount.atLeast(20))
                .event("seminar", EventState.HELD, "XXXX-XX-XX")
                .need("1000.00", "XXXX-XX-XX")
                .appropriation("given", "400.00", "2019")
                .builder()
                .addPeople(person("one", "Ona Onaitė"), person("two", "Jonas Jonaitis"))
                .build();
        return dossier.withMunicipality(dossier.municipality()
                        .withName(named("Gluosnių savivaldybė", "Gluosniai Municipality")
                                .with("lt", GrammaticalCase.GENITIVE, "Gluosnių savivaldybės")))
                .withPlans(dossier.plans()
                        .get(0)
                        .withTitle(named("prevencijos planas", "prevention plan"))
                        .withPeriod(Optional.empty())
                        .withSince(PartialDate.ofYear(2019))
                        .withApprovedBy("amending")
                        .withDuties(Duty.builder()
                                .id("lectures")
                                .what(ListKind.EVENTS)
                                .cadence(Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR))
                                .provenance(STATED)
                                .build())
                        .withMeasures(
                                dossier.measure(MEASURE)
                                        .withTitle(named("paskaitos mokyklose", "lectures at schools"))
                                        .withDue(PartialDate.ofYear(2019)),
                                Measure.builder()
                                        .id("posters")
                                        .number("2")
                                        .title(named("plakatai", "posters"))
                                        .provenance(STATED)
                                        .build()))
                .withGroups(dossier.group(), unnamed())
                .withVictimStatistics(statistic())
                .withContradictions(contradiction(
                        "due-days",
                        "report",
                        Optional.of("due/everyYear/until"),
                        new StatedValue.OfDate(PartialDate.withoutYear(MonthDay.of(11, 15))),
                        new StatedValue.OfDate(PartialDate.withoutYear(MonthDay.of(12, 1)))))
                .withCompleteness(
                        number("meetings", ListKind.MEETINGS, "group", 3),
                        number("events", ListKind.EVENTS, MEASURE, 6),
                        CompletenessStatement.builder()
                                .id("members")
                                .list(ListKind.MEMBERS)
                                .owner("group")
                                .extent(Extent.PARTIAL)
                                .provenance(STATED)
                                .build());
    }

    private static CoordinationGroup.Builder group(CoordinationGroup.Builder group) {
        return group.name(named("tarpžinybinė grupė", "interagency group"))
                .composition("founding")
                .declaredSize(DeclaredSize.builder()
                        .members(5)
                        .on(PartialDate.ofYear(2018))
                        .provenance(STATED)
                        .build())
                .rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("rules-act")
                        .meetings(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))
                        .quorum(new Quorum(Share.MORE_THAN_HALF, Quorum.Base.DECLARED))
                        .minutesWorkingDays(5)
                        .provenance(STATED)
                        .build())
                .addMemberships(
                        member("chair").person("one").addRoles(MemberRole.CHAIR).build(),
                        member("former")
                                .person("two")
                                .until(PartialDate.ofYear(2019))
                                .build(),
                        member("police").organisation(ORGANISATION).build())
                .addMeetings(
                        Meeting.builder()
                                .id("meeting")
                                .date(on("2019"))
                                .state(MeetingState.HELD)
                                .membersPresent(Headcount.atLeast(3))
                                .provenance(STATED)
                                .build(),
                        Meeting.builder()
                                .id("undated")
                                .date(on("XXXX-XX-XX"))
                                .state(MeetingState.HELD)
                                .provenance(STATED)
                                .build(),
                        Meeting.builder()
                                .id("next")
                                .date(on("XXXX-XX-XX"))
                                .state(MeetingState.PLANNED)
                                .provenance(STATED)
                                .build())
                .addReports(SubmittedReport.builder()
                        .duty("report")
                        .year(2019)
                        .given(PartialDate.parse("2019-11"))
                        .provenance(STATED)
                        .build());
    }

    private static CoordinationGroup unnamed() {
        return CoordinationGroup.builder()
                .id("unnamed")
                .kind(GroupKind.WORKING_GROUP)
                .provenance(STATED)
                .build();
    }

    private static Duty report() {
        return Duty.builder()
                .id("report")
                .what(ListKind.REPORTS)
                .group("group")
                .recipient(named("taryba", "the council"))
                .due(DueDay.ofEveryYear(MonthDay.of(11, 15), DueDay.Year.SAME))
                .provenance(STATED)
                .build();
    }

    private static VictimStatistic statistic() {
        return VictimStatistic.builder()
                .id("statistic")
                .indicator(named("nukentėjusieji", "victims"))
                .definition(named("pripažinti nukentėjusiaisiais", "recognised as victims"))
                .period(DateRange.ofYear(2019))
                .territory(named("Lietuva", "Lithuania"))
                .addCategories(StatisticCategory.builder()
                        .code("forced")
                        .name(named("priverstinis darbas", "forced labour"))
                        .definition(named("kaip apibrėžta BK 147-1 straipsnyje", "as defined in Article 147-1"))
                        .count(Headcount.exactly(12))
                        .build())
                .provenance(STATED)
                .build();
    }

    private static CompletenessStatement number(String id, ListKind list, String owner, long number) {
        return CompletenessStatement.builder()
                .id(id)
                .list(list)
                .owner(owner)
                .period(DateRange.ofYear(2019))
                .number(Headcount.exactly(number))
                .provenance(STATED)
                .build();
    }

    private static Membership.Builder member(String id) {
        return Membership.builder().id(id).since(PartialDate.unknown()).provenance(STATED);
    }

    private static Person person(String id, String name) {
        return Person.builder().id(id).name(name).provenance(STATED).build();
    }

    private static ActPoint.Builder point(String number) {
        return ActPoint.builder().number(number);
    }

    private static LocalizedText named(String lithuanian, String english) {
        return text(lithuanian).andEnglish(english, "test");
    }
}
