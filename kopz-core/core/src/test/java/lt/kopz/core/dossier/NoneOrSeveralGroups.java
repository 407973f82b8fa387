package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;

/** The year 2019 of a town of which no group is known, of one that had none, and of one that had two. */
public final class NoneOrSeveralGroups {
    public static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);
    public static final String COMMISSION = "commission";
    public static final String WORKING_GROUP = "working-group";

    private NoneOrSeveralGroups() {}

    /** A plan with a need and an appropriation; whether there was a group is not known. */
    public static Dossier nothingButMoney() {
        Dossier dossier = aDossier()
                .knownUntil(YEAR_END)
                .need("1000.00", "2019-01-15")
                .appropriation("appropriation", "400.00", "2019-03-01")
                .builder()
                .groups(List.of())
                .build();
        return dossier.withMunicipality(dossier.municipality()
                .withName(LocalizedText.lithuanian("Miesto savivaldybė")
                        .with("lt", GrammaticalCase.GENITIVE, "Miesto savivaldybės")
                        .andEnglish("Town Municipality", "kopz")));
    }

    /** The same, and a source states that there was no group in the year. */
    public static Dossier knownToHaveNone() {
        return nothingButMoney().withInactivity(noGroup(DateRange.ofYear(2019)));
    }

    /** That there was no group over a period. */
    public static Inactivity noGroup(DateRange period) {
        return Inactivity.builder()
                .id("no-group")
                .kind(InactivityKind.NO_GROUP)
                .period(period)
                .provenance(STATED)
                .build();
    }

    /**
     * A commission that has to meet in each quarter and did, with two members of whom one left, and a working group of the declared size 9 that
     * has to meet in each half-year and met once, in the first.
     */
    public static Dossier two() {
        return Dossier.builder()
                .from(nothingButMoney())
                .addActs(LegalAct.builder()
                        .id("act-rules")
                        .kind(ActKind.ORDINANCE)
                        .adopted(PartialDate.parse("2018-12-20"))
                        .provenance(STATED)
                        .build())
                .addGroups(
                        group(COMMISSION, GroupKind.COMMISSION, "Komisija", "Komisijos", "Commission")
                                .addMemberships(
                                        member("member-1", "2018-12-20"),
                                        member("member-2", "2018-12-20").withUntil(PartialDate.parse("2019-07-01")))
                                .rules(rules(COMMISSION, Cadence.Unit.QUARTER))
                                .addMeetings(
                                        held("meeting-1", "2019-02-05"),
                                        held("meeting-2", "2019-05-07"),
                                        held("meeting-3", "2019-09-03"),
                                        held("meeting-4", "2019-11-05"))
                                .build(),
                        group(WORKING_GROUP, GroupKind.WORKING_GROUP, "Darbo grupė", "Darbo grupės", "Working group")
                                .declaredSize(DeclaredSize.builder()
                                        .members(9)
                                        .on(PartialDate.parse("2019"))
                                        .build())
                                .rules(rules(WORKING_GROUP, Cadence.Unit.HALF_YEAR))
                                .addMeetings(held("meeting-5", "2019-03-12"))
                                .build())
                .build();
    }

    private static CoordinationGroup.Builder group(
            String id, GroupKind kind, String lithuanian, String genitive, String english) {
        return CoordinationGroup.builder()
                .id(id)
                .kind(kind)
                .name(LocalizedText.lithuanian(lithuanian)
                        .with("lt", GrammaticalCase.GENITIVE, genitive)
                        .andEnglish(english, "kopz"))
                .provenance(STATED);
    }

    private static RulesOfProcedure rules(String group, Cadence.Unit unit) {
        return RulesOfProcedure.builder()
                .id("rules-" + group)
                .act("act-rules")
                .meetings(Cadence.perCalendarPeriod(1, unit))
                .provenance(STATED)
                .build();
    }

    private static Membership member(String id, String since) {
        return Membership.builder()
                .id(id)
                .seat("seat-" + id)
                .act("act-rules")
                .since(PartialDate.parse(since))
                .provenance(STATED)
                .build();
    }

    private static Meeting held(String id, String day) {
        return Meeting.builder()
                .id(id)
                .date(Sourced.stated(PartialDate.parse(day)))
                .state(MeetingState.HELD)
                .provenance(STATED)
                .build();
    }
}
