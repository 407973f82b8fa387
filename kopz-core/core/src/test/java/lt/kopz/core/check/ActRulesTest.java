package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook.RuleText;
import lt.kopz.core.compliance.ComplianceMessage;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RegulationMessage;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActRulesTest {
    private static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);

    private static ActRelation to(RelationKind kind, String act) {
        return ActRelation.builder().kind(kind).act(act).build();
    }

    private static LegalAct.Builder of(LegalAct.Builder act, String day) {
        return act.adopted(PartialDate.parse(day));
    }

    @Test
    void an_amendment_holds_from_its_day_and_not_on_the_day_before() {
        Dossier dossier = aDossier()
                .act("plan-act", act -> of(act, "2019-02-21"))
                .act("amendment", act -> of(act, "2019-10-24").addRelations(to(RelationKind.AMENDS, "plan-act")))
                .build();
        ActsInForce acts = ActsInForce.of(dossier);

        assertThat(acts.amendedBy("plan-act", LocalDate.of(2019, 10, 23))).isEmpty();
        assertThat(acts.amendedBy("plan-act", LocalDate.of(2019, 10, 24)))
                .extracting(LegalAct::id)
                .containsExactly("amendment");
        assertThat(acts.inForce("plan-act", YEAR_END)).isEqualTo(Answer.YES);
    }

    @Test
    void an_act_is_in_force_until_the_day_before_it_is_replaced_or_ends() {
        Dossier dossier = aDossier()
                .act("old", act -> of(act, "2019-02-21"))
                .act("new", act -> of(act, "2019-10-24").addRelations(to(RelationKind.REPLACES, "old")))
                .act(
                        "short",
                        act -> of(act, "2019-03")
                                .noLongerFrom(lt.kopz.core.source.Sourced.stated(PartialDate.parse("2019-06-01"))))
                .build();
        ActsInForce acts = ActsInForce.of(dossier);

        assertThat(acts.inForce("old", LocalDate.of(2019, 2, 20))).isEqualTo(Answer.NO);
        assertThat(acts.inForce("old", LocalDate.of(2019, 2, 21))).isEqualTo(Answer.YES);
        assertThat(acts.inForce("old", LocalDate.of(2019, 10, 23))).isEqualTo(Answer.YES);
        assertThat(acts.inForce("old", LocalDate.of(2019, 10, 24))).isEqualTo(Answer.NO);
        assertThat(acts.inForce("short", LocalDate.of(2019, 3, 15))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(acts.inForce("short", LocalDate.of(2019, 5, 31))).isEqualTo(Answer.YES);
        assertThat(acts.inForce("short", LocalDate.of(2019, 6, 1))).isEqualTo(Answer.NO);
        assertThat(acts.on(LocalDate.of(2019, 10, 24))).extracting(LegalAct::id).containsExactly("new");
    }

    @Test
    @Tag("AMENDMENT_CYCLE")
    void acts_that_amend_each_other_are_one_circle_and_acts_in_a_row_are_none() {
        Dossier row = aDossier()
                .act("a", act -> act.addRelations(to(RelationKind.AMENDS, "b")))
                .act("b", act -> act.addRelations(to(RelationKind.AMENDS, "c")))
                .act("c", act -> act)
                .build();
        Dossier circle = aDossier()
                .act("a", act -> act.addRelations(to(RelationKind.AMENDS, "b")))
                .act("b", act -> act.addRelations(to(RelationKind.AMENDS, "c")))
                .act("c", act -> act.addRelations(to(RelationKind.AMENDS, "a")))
                .act("d", act -> act.addRelations(to(RelationKind.AMENDS, "a")))
                .build();

        assertThat(ActRules.AMENDMENT_CYCLE.check(row, HORIZON)).isEmpty();
        assertThat(ActRules.AMENDMENT_CYCLE.check(circle, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("a", "b", "c"));
    }

    @Test
    @Tag("DECISION_BEFORE_RULES")
    void a_meeting_16_days_before_the_rules_is_found_and_one_on_their_day_is_not() {
        assertThat(meetingOn("2019-02-05"))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                        .isEqualTo("Posėdis įvyko 2019 m. vasario 5 d., o reglamentas įsigaliojo 2019 m. vasario 21 d.,"
                                + " 16 dienų vėliau."));
        assertThat(meetingOn("2019-02-20")).hasSize(1);
        assertThat(meetingOn("2019-02-21")).isEmpty();
    }

    private static ImmutableList<Finding> meetingOn(String day) {
        return MeetingRules.DECISION_BEFORE_RULES.check(
                aDossier()
                        .act("rules-act", act -> of(act, "2019-02-21"))
                        .group(group -> group.rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("rules-act")
                                .build()))
                        .meeting("meeting", MeetingState.HELD, day)
                        .build(),
                HORIZON);
    }

    @Test
    @Tag("PLAN_BEFORE_STRATEGIC_PLAN")
    void a_plan_approved_16_days_before_the_strategic_plan_is_found() {
        assertThat(planApproved("2019-02-05"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain(Wording.ENGLISH)).contains("16 days later"));
        assertThat(planApproved("2019-02-20")).hasSize(1);
        assertThat(planApproved("2019-02-21")).isEmpty();
    }

    private static ImmutableList<Finding> planApproved(String day) {
        Dossier.Builder builder = aDossier()
                .act("strategic-act", act -> of(act, "2019-02-21"))
                .act("minutes", act -> of(act, day))
                .plan("early", plan -> plan.approvedBy("minutes").implementsMeasure("strategic"))
                .builder()
                .addStrategicPlans(StrategicPlan.builder()
                        .id("strategic-plan")
                        .title(text("planas"))
                        .period(DateRange.ofYears(2019, 2021))
                        .act("strategic-act")
                        .build())
                .addStrategicMeasures(StrategicMeasure.builder()
                        .id("strategic")
                        .name(text("priemonė"))
                        .strategicPlan("strategic-plan")
                        .build());
        return ActRules.PLAN_BEFORE_STRATEGIC_PLAN.check(builder.build(), HORIZON);
    }

    @Test
    @Tag("ACT_NOT_IN_FORCE")
    void an_act_the_group_rests_on_is_found_from_the_day_it_is_repealed() {
        Dossier dossier = aDossier()
                .act("basis", act -> of(act, "2018-03-29"))
                .act("repeal", act -> of(act, "2019-09-01").addRelations(to(RelationKind.REPEALS, "basis")))
                .group(group -> group.addBasis("basis"))
                .build();

        assertThat(ActRules.ACT_NOT_IN_FORCE.check(dossier, LocalDate.of(2019, 8, 31)))
                .isEmpty();
        assertThat(ActRules.ACT_NOT_IN_FORCE.check(dossier, LocalDate.of(2019, 9, 1)))
                .hasSize(1);
    }

    @Test
    @Tag("ACT_NOT_IN_FORCE")
    void acts_of_the_composition_and_of_the_rules_count_too_and_one_that_is_yet_to_be_adopted_does_not() {
        Dossier dossier = aDossier()
                .act("composition", act -> of(act, "2018-03-29"))
                .act("rules-act", act -> of(act, "2018-03-29"))
                .act("later", act -> of(act, "2019-10-01"))
                .act(
                        "repeal",
                        act -> of(act, "2019-09-01")
                                .addRelations(
                                        to(RelationKind.REPEALS, "composition"), to(RelationKind.REPEALS, "rules-act")))
                .group(group -> group.composition("composition")
                        .addBasis("later")
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("rules-act")
                                .build()))
                .build();

        assertThat(ActRules.ACT_NOT_IN_FORCE.check(dossier, LocalDate.of(2019, 9, 1)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects()).containsExactly("composition", "rules-act");
                    assertThat(finding.explain(Wording.ENGLISH))
                            .startsWith("2 acts the group rests on were not in force.\n");
                });
    }

    @Test
    @Tag("ACT_UNIDENTIFIED")
    @Tag("COMPOSITION_UNKNOWN")
    @Tag("NAME_VARIANTS")
    void acts_that_are_not_identified_are_found_and_spellings_too() {
        Dossier dossier = aDossier()
                .unidentifiedActs("changes", acts -> acts.count(3))
                .builder()
                .addOrganisations(Organisation.builder()
                        .id("centre")
                        .name(text("išnaudojimu centras"))
                        .addAliases(
                                Alias.builder().spelling("išnaudojimo centras").build())
                        .provenance(STATED)
                        .build())
                .build();

        assertThat(ActRules.ACT_UNIDENTIFIED.check(dossier, HORIZON)).hasSize(1);
        assertThat(ActRules.ACT_UNIDENTIFIED.check(aDossier().build(), HORIZON)).isEmpty();
        Dossier ofTheComposition = aDossier()
                .act("composition", act -> act)
                .unidentifiedActs("changes", acts -> acts.count(3).relation(to(RelationKind.AMENDS, "composition")))
                .group(group -> group.composition("composition"))
                .build();
        assertThat(ActRules.ACT_UNIDENTIFIED.check(ofTheComposition, HORIZON)).isEmpty();
        assertThat(MemberRules.COMPOSITION_UNKNOWN.check(ofTheComposition, HORIZON))
                .extracting(Finding::subjects)
                .contains(ImmutableList.of("group", "changes"));
        assertThat(NameRules.NAME_VARIANTS.check(dossier, HORIZON)).hasSize(1);
        assertThat(NameRules.NAME_VARIANTS.check(aDossier().build(), HORIZON)).isEmpty();
    }

    @Test
    @Tag("NAME_VARIANTS")
    void a_spelling_stands_beside_the_name_in_its_own_language_in_every_language() {
        Dossier dossier = aDossier()
                .builder()
                .addDocuments(SourceDocument.builder()
                        .id("letter")
                        .title(text("raštas"))
                        .language("en")
                        .build())
                .addOrganisations(Organisation.builder()
                        .id("centre")
                        .name(text("išnaudojimo centras").with("en", "Centre against Exploitation"))
                        .addAliases(
                                Alias.builder().spelling("išnaudojimu centras").build(),
                                Alias.builder().spelling("isnaudojimo centras").build(),
                                Alias.builder()
                                        .spelling("Center against Exploitation")
                                        .provenance(Provenance.stated(Source.of("letter")))
                                        .build())
                        .provenance(STATED)
                        .build())
                .build();

        assertThat(NameRules.NAME_VARIANTS.check(dossier, HORIZON))
                .extracting(finding -> finding.explain(Wording.ENGLISH))
                .containsExactly("The names of 2 organisations are written in several ways."
                        + "\n  “Centre against Exploitation”: “Center against Exploitation”"
                        + "\n  “išnaudojimo centras”: “isnaudojimo centras” and “išnaudojimu centras”");
    }

    @Test
    void an_act_is_cited_in_the_cases_of_lithuanian_and_in_english() {
        Dossier dossier = aDossier()
                .act(
                        "act",
                        act -> of(act, "2018-03-29")
                                .addNumbers("V17-66")
                                .addIssuers(Issuer.builder()
                                        .role(IssuerRole.COUNCIL)
                                        .organisation("district")
                                        .build()))
                .builder()
                .addOrganisations(Organisation.builder()
                        .id("district")
                        .name(LocalizedText.lithuanian("Kaišiadorių rajono savivaldybė")
                                .with("lt", GrammaticalCase.GENITIVE, "Kaišiadorių rajono savivaldybės")
                                .andEnglish("Kaišiadorys District Municipality", "kopz"))
                        .build())
                .build();

        assertThat(said(dossier, GrammaticalCase.NOMINATIVE))
                .isEqualTo("Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimas Nr. V17-66");
        assertThat(said(dossier, GrammaticalCase.INSTRUMENTAL))
                .isEqualTo("Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimu Nr. V17-66");
        assertThat(Wording.ENGLISH.say(Citations.of(dossier, "act")).replace('\u00a0', ' '))
                .isEqualTo("Decision No V17-66 of the Council of Kaišiadorys District Municipality of 29 March 2018");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Municipality of Coimbra            | Order No 5 of the Mayor of the Municipality of Coimbra of 3 March 2023
            The Hague                          | Order No 5 of the Mayor of The Hague of 3 March 2023
            Kaišiadorys District Municipality  | Order No 5 of the Mayor of Kaišiadorys District Municipality of 3 March 2023
            The Society of Friends             | Order No 5 of the Mayor of The Society of Friends of 3 March 2023
            """)
    void in_english_a_name_that_says_what_somebody_is_and_of_whom_has_an_article(String name, String citation) {
        assertThat(Wording.ENGLISH
                        .say(Citations.of(order(LocalizedText.english(name), IssuerRole.MAYOR), "order"))
                        .replace('\u00a0', ' '))
                .isEqualTo(citation);
    }

    @Test
    void a_ministry_that_issues_an_act_has_an_article_too_unless_the_dossier_gives_the_form() {
        LocalizedText ministry = LocalizedText.english("Ministry of Health");

        assertThat(Wording.ENGLISH
                        .say(Citations.of(order(ministry, IssuerRole.MINISTRY), "order"))
                        .replace('\u00a0', ' '))
                .isEqualTo("Order No 5 of the Ministry of Health of 3 March 2023");
        assertThat(Wording.ENGLISH
                        .say(Citations.of(
                                order(
                                        ministry.with("en", GrammaticalCase.GENITIVE, "our Ministry"),
                                        IssuerRole.MINISTRY),
                                "order"))
                        .replace('\u00a0', ' '))
                .isEqualTo("Order No 5 of our Ministry of 3 March 2023");
        assertThat(Wording.ENGLISH.say(ministry)).isEqualTo("Ministry of Health");
        assertThat(Wording.LITHUANIAN.say(ministry, GrammaticalCase.GENITIVE)).isEqualTo("Ministry of Health");
    }

    private static Dossier order(LocalizedText issuer, IssuerRole role) {
        return aDossier()
                .act(
                        "order",
                        act -> of(act, "2023-03-03")
                                .kind(ActKind.ORDER)
                                .addNumbers("5")
                                .addIssuers(Issuer.builder()
                                        .role(role)
                                        .organisation("issuer")
                                        .build()))
                .builder()
                .addOrganisations(
                        Organisation.builder().id("issuer").name(issuer).build())
                .build();
    }

    @Test
    void an_issuer_is_its_office_or_organisation_and_a_person_by_name_with_an_office() {
        Dossier dossier = aDossier()
                .builder()
                .addOrganisations(Organisation.builder()
                        .id("ministry")
                        .name(LocalizedText.lithuanian("ministerija")
                                .with("lt", GrammaticalCase.GENITIVE, "ministerijos")
                                .andEnglish("Ministry", "kopz"))
                        .build())
                .addPeople(
                        Person.builder().id("jonas").name("Jonas Jonaitis").build(),
                        Person.builder()
                                .id("ona")
                                .name("Ona Onaitė")
                                .office(LocalizedText.lithuanian("ministrė").andEnglish("Minister", "kopz"))
                                .build())
                .build();
        Issuer ministry = Issuer.builder()
                .role(IssuerRole.MINISTRY)
                .organisation("ministry")
                .build();

        assertThat(Wording.ENGLISH.say(Citations.issuer(dossier, ministry))).isEqualTo("Ministry");
        assertThat(Wording.ENGLISH.say(Citations.issuer(dossier, ministry.withRole(IssuerRole.MINISTER))))
                .isEqualTo("the Minister");
        assertThat(Wording.LITHUANIAN.say(
                        Citations.issuer(dossier, ministry.withRole(IssuerRole.AGENCY_HEAD)), GrammaticalCase.GENITIVE))
                .isEqualTo("ministerijos vadovo");
        assertThat(Wording.ENGLISH.say(Citations.issuer(
                        dossier,
                        ministry.withRole(IssuerRole.ADMINISTRATION_DIRECTOR).withPerson("jonas"))))
                .isEqualTo("Jonas Jonaitis, the Director of the Administration of Ministry");
        assertThat(Wording.LITHUANIAN.say(Citations.issuer(dossier, ministry.withPerson("ona"))))
                .isEqualTo("Ona Onaitė, ministrė");
    }

    private static String said(Dossier dossier, GrammaticalCase grammaticalCase) {
        return Wording.LITHUANIAN
                .say(Citations.of(dossier, "act"), grammaticalCase)
                .replace('\u00a0', ' ');
    }

    @Test
    void words_belong_to_messages() {
        List<Message> messages = new ArrayList<>(List.of(CheckMessage.values()));
        messages.addAll(List.of(ComplianceMessage.values()));
        messages.addAll(List.of(RegulationMessage.values()));
        MessagesContract.of(messages)
                .withKeys(
                        CoreMessages::keys,
                        "cadence.",
                        "meeting.",
                        "group.",
                        "regulation.",
                        "several.",
                        "act.",
                        "duty.",
                        "term.")
                .verify();
    }

    @Test
    void words_of_rules_belong_to_rules() {
        List<RuleText> words = Rulebook.all(day -> false).rules().stream()
                .map(Rule::code)
                .flatMap(code -> Stream.concat(
                        Stream.of(new RuleText("rule." + code), RuleText.found(code), RuleText.several(code)),
                        Stream.of(Severity.values()).map(severity -> RuleText.several(code, severity))))
                .filter(text -> CoreMessages.keys("en").contains(text.key()))
                .toList();

        MessagesContract.of(words).withKeys(CoreMessages::keys, "rule.").verify();
    }

    @Test
    void the_page_of_all_rules_is_current_and_describes_each() throws IOException {
        Rulebook all = Rulebook.all(day -> false);

        assertThat(Path.of("RULES.md")).content().isEqualTo(all.catalogue(Wording.ENGLISH, Wording.LITHUANIAN));
        assertThat(Files.readAllLines(Path.of("RULES.md")))
                .filteredOn(line -> line.startsWith("| `"))
                .hasSize(all.rules().size())
                .allMatch(line -> line.split("\\|").length == 4 && !line.contains("|  |"));
    }
}
