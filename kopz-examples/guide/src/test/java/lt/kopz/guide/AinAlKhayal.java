package lt.kopz.guide;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.TermOfOffice;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/**
 * The year 2023 of a commune that does not exist, in a language that is written from right to left: a committee whose members are appointed
 * for two years, a plan by order of the mayor, dirhams, a law by its number, and forms of organisations that no other example has.
 */
final class AinAlKhayal {
    static final String PLAN = "plan";

    private static final Provenance REPORT =
            Provenance.stated(Source.of("report").at("item 1"));
    private static final DateRange YEAR = DateRange.ofYear(2023);

    private AinAlKhayal() {}

    static Dossier dossier() {
        return Dossier.builder()
                .id("ain-al-khayal-2023")
                .title(text("تقرير اللجنة لسنة 2023", "Report of the committee for 2023"))
                .municipality(Municipality.builder()
                        .id("commune")
                        .name(text("جماعة عين الخيال", "Commune of Ain al-Khayal"))
                        .country("MA")
                        .build())
                .currency(Amounts.currency("MAD"))
                .reportingPeriod(YEAR)
                .knownUntil(Sourced.stated(YEAR.end()))
                .addDocuments(SourceDocument.builder()
                        .id("report")
                        .title(text("التقرير السنوي", "Yearly report"))
                        .language("ar")
                        .build())
                .addOrganisations(
                        organisation(
                                        "delegation",
                                        "مندوبية الصحة",
                                        "Delegation for Health",
                                        LegalForm.STATE_INSTITUTION)
                                .build(),
                        organisation("weavers", "نسيج الأمل", "Amal Weavers", new LegalForm("COOPERATIVE"))
                                .addAliases(Alias.builder()
                                        .spelling("نسيج الأمال")
                                        .provenance(REPORT)
                                        .build())
                                .build(),
                        organisation("water", "شركة مساهمة مياه العين", "Ain Water", LegalForm.COMPANY)
                                .addAliases(Alias.builder()
                                        .spelling("ش.م. مياه العين")
                                        .provenance(REPORT)
                                        .build())
                                .build())
                .addPeople(
                        person("chair", "سلمى الخيالي", text("نائبة الرئيس", "deputy mayor"), "commune"),
                        person("doctor", "يونس النخلي", text("طبيب رئيسي", "chief physician"), "delegation"),
                        person("weaver", "زهرة المغزلي", text("رئيسة التعاونية", "head of the cooperative"), "weavers"))
                .addActs(
                        act("law", ActKind.LAW, "2016-08-25", "99.16")
                                .title(text("مكافحة الاتجار بالبشر", "on combating trafficking in human beings"))
                                .build(),
                        order("order-plan", "2023-03-03", "14/2023"),
                        order("order-committee", "2021-01-11", "2/2021"))
                .addGroups(committee())
                .addPlans(plan())
                .addNeeds(Need.builder()
                        .id("need")
                        .plan(PLAN)
                        .amount(dirhams("1250000.00"))
                        .period(YEAR)
                        .act("order-plan")
                        .effective(on("2023-03-03"))
                        .provenance(REPORT)
                        .build())
                .addAppropriations(Appropriation.builder()
                        .id("money")
                        .plan(Sourced.stated(PLAN))
                        .amount(dirhams("987654.50"))
                        .sourceKind(new FundingSourceKind("ZAKAT_FUND"))
                        .act("order-plan")
                        .effective(on("2023-03-03"))
                        .provenance(REPORT)
                        .build())
                .addEvents(Event.builder()
                        .id("lecture")
                        .measure("lectures")
                        .kind(EventKind.CAMPAIGN)
                        .title(text("قافلة التوعية", "Awareness caravan"))
                        .state(EventState.HELD)
                        .date(on("2023-08-25"))
                        .participations(Headcount.atLeast(1200))
                        .provenance(REPORT)
                        .build())
                .addExpenditures(Expenditure.builder()
                        .id("cost")
                        .subject("lecture")
                        .amount(dirhams("87654.50"))
                        .payer(Sourced.stated("commune"))
                        .paidFrom(Sourced.stated("money"))
                        .provenance(REPORT)
                        .build())
                .addCompleteness(
                        complete(ListKind.MEETINGS, "committee"),
                        complete(ListKind.MEMBERS, "committee"),
                        complete(ListKind.APPROPRIATIONS, PLAN),
                        complete(ListKind.EVENTS, PLAN))
                .addKindNames(
                        kind(Vocabulary.LEGAL_FORM, "COOPERATIVE", "تعاونية", "cooperative"),
                        kind(Vocabulary.GROUP_KIND, "PROVINCIAL_COMMITTEE", "لجنة إقليمية", "provincial committee"),
                        kind(Vocabulary.FUNDING_SOURCE_KIND, "ZAKAT_FUND", "صندوق الزكاة", "zakat fund"))
                .build();
    }

    private static Organisation.Builder organisation(String id, String name, String english, LegalForm form) {
        return Organisation.builder()
                .id(id)
                .name(text(name, english))
                .legalForm(form)
                .provenance(REPORT);
    }

    private static Person person(String id, String name, LocalizedText office, String organisation) {
        return Person.builder()
                .id(id)
                .name(name)
                .office(office)
                .organisation(organisation)
                .build();
    }

    private static LegalAct order(String id, String day, String number) {
        return act(id, ActKind.ORDER, day, number)
                .addIssuers(Issuer.builder()
                        .role(IssuerRole.MAYOR)
                        .organisation("commune")
                        .build())
                .build();
    }

    private static LegalAct.Builder act(String id, ActKind kind, String day, String number) {
        return LegalAct.builder()
                .id(id)
                .kind(kind)
                .adopted(PartialDate.parse(day))
                .effective(on(day))
                .addNumbers(number)
                .provenance(REPORT);
    }

    private static CoordinationGroup committee() {
        return CoordinationGroup.builder()
                .id("committee")
                .name(text("لجنة مكافحة الاتجار بالبشر", "Committee against Trafficking"))
                .kind(new GroupKind("PROVINCIAL_COMMITTEE"))
                .addBasis("law")
                .composition("order-committee")
                .declaredSize(DeclaredSize.builder()
                        .members(3)
                        .on(PartialDate.parse("2021-01-11"))
                        .build())
                .memberships(IntStream.rangeClosed(1, 3)
                        .mapToObj(AinAlKhayal::member)
                        .collect(ImmutableList.toImmutableList()))
                .rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("order-committee")
                        .meetings(Cadence.perCalendarPeriod(1, Cadence.Unit.YEAR))
                        .addTerms(new TermOfOffice(TermOfOffice.Holder.MEMBER, 24))
                        .addComposition(
                                new CompositionRequirement.Office(text("وكيل الملك", "public prosecutor")),
                                new CompositionRequirement.Member("chair"))
                        .build())
                .addMeetings(Meeting.builder()
                        .id("meeting")
                        .date(on("2023-03-03"))
                        .state(MeetingState.HELD)
                        .membersPresent(Headcount.exactly(3))
                        .provenance(REPORT)
                        .build())
                .provenance(REPORT)
                .build();
    }

    private static Membership member(int number) {
        Membership.Builder member = Membership.builder()
                .id("member-" + number)
                .seat("seat-" + number)
                .since(PartialDate.parse("2021-01-11"))
                .act("order-committee")
                .provenance(REPORT);
        return switch (number) {
            case 1 ->
                member.person("chair")
                        .organisation("commune")
                        .addRoles(MemberRole.CHAIR)
                        .build();
            case 2 -> member.person("doctor").organisation("delegation").build();
            default -> member.person("weaver").organisation("weavers").build();
        };
    }

    private static ActionPlan plan() {
        return ActionPlan.builder()
                .id(PLAN)
                .title(text("خطة العمل 2023", "Action plan 2023"))
                .period(YEAR)
                .approvedBy("order-plan")
                .approved(PartialDate.parse("2023-03-03"))
                .addMeasures(Measure.builder()
                        .id("lectures")
                        .number("1")
                        .title(text("توعية الشباب", "Raising awareness of the young"))
                        .provenance(REPORT)
                        .build())
                .provenance(REPORT)
                .build();
    }

    private static CompletenessStatement complete(ListKind list, String owner) {
        return CompletenessStatement.builder()
                .id("complete-" + list.ordinal())
                .list(list)
                .owner(owner)
                .period(YEAR)
                .extent(Extent.COMPLETE)
                .provenance(REPORT)
                .build();
    }

    private static KindName kind(Vocabulary of, String code, String name, String english) {
        return KindName.builder().of(of).code(code).name(text(name, english)).build();
    }

    static MonetaryAmount dirhams(String amount) {
        return Amounts.of(amount, "MAD");
    }

    private static Sourced<PartialDate> on(String date) {
        return Sourced.stated(PartialDate.parse(date));
    }

    private static LocalizedText text(String arabic, String english) {
        return LocalizedText.of("ar", arabic).andEnglish(english, "the authors of this file");
    }
}
