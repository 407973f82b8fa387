package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.party.Person;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CaseMissingTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();

    private static ImmutableList<Finding> check(Dossier dossier) {
        return NameRules.CASE_MISSING.check(dossier, HORIZON);
    }

    private static Dossier without(String grammaticalCase) {
        return Dossiers.read(new String(Kaisiadorys.bytes(), StandardCharsets.UTF_8)
                .replaceAll(",\\s*\"" + grammaticalCase + "\"\\s*:\\s*\"[^\"]*\"", "")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("CASE_MISSING")
    void names_with_the_cases_that_sentences_need_are_no_finding() {
        assertThat(check(DOSSIER)).isEmpty();
        assertThat(check(without("accusative"))).isEmpty();
    }

    @Test
    @Tag("CASE_MISSING")
    void a_group_without_its_genitive_is_a_finding_that_says_how_sentences_go_on() {
        Dossier dossier = DOSSIER.withGroups(
                DOSSIER.group().withName(LocalizedText.lithuanian("Darbo grupė").andEnglish("Group", "us")));
        assertThat(check(dossier))
                .extracting(
                        Finding::code,
                        Finding::severity,
                        Finding::subjects,
                        finding -> finding.explain(Wording.LITHUANIAN),
                        finding -> finding.explain(Wording.ENGLISH))
                .containsExactly(tuple(
                        "CASE_MISSING",
                        Severity.INFO,
                        ImmutableList.of("group-kopz"),
                        "„Darbo grupė“: nenurodytas šio pavadinimo kilmininkas, todėl sakiniuose rašomas vardininkas.",
                        "“Darbo grupė”: this name is given without its genitive, so sentences use its"
                                + " nominative."));
    }

    @Test
    @Tag("CASE_MISSING")
    void a_name_without_any_lithuanian_is_said_in_another_language_and_lacks_no_case() {
        assertThat(check(DOSSIER.withGroups(DOSSIER.group().withName(LocalizedText.english("Group")))))
                .isEmpty();
    }

    @Test
    @Tag("CASE_MISSING")
    void the_genitive_is_needed_of_issuers_of_lecturers_organisations_and_of_what_agreements_are_about() {
        assertThat(check(without("genitive")).stream().flatMap(finding -> finding.subjects().stream()))
                .containsExactly(
                        "group-kopz",
                        "org-ministry",
                        "mun-kaisiadorys",
                        "org-police-school",
                        "org-anti-trafficking-centre",
                        DOSSIER.agreements().get(0).id());
    }

    @Test
    @Tag("CASE_MISSING")
    void the_dative_is_needed_of_receivers_of_money_and_of_whom_an_event_is_for() {
        assertThat(check(without("dative")).get(0).instances())
                .extracting(Finding.Instance::subjects)
                .startsWith(ImmutableList.of("org-police"))
                .contains(ImmutableList.of("event-campaign-anti-trafficking-day", "event-lecture-new-forms"))
                .contains(ImmutableList.of("event-lecture-free"));
    }

    @Test
    @Tag("CASE_MISSING")
    void each_name_is_listed_with_the_case_it_lacks_and_no_other() {
        Dossier dossier = DOSSIER.withGroups(DOSSIER.group().withName(LocalizedText.lithuanian("Darbo grupė")))
                .withOrganisations(DOSSIER.organisations().stream()
                        .map(organisation -> organisation.id().equals("org-police")
                                ? organisation.withName(LocalizedText.lithuanian("Policija"))
                                : organisation)
                        .toList());
        assertThat(check(dossier))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain(Wording.ENGLISH).lines())
                                .containsExactly(
                                        "2 names are given without a case that sentences need, so these use the nominative.",
                                        "  “Darbo grupė”: genitive",
                                        "  “Policija”: dative"));
    }

    @Test
    @Tag("CASE_MISSING")
    void of_several_groups_it_is_the_municipality_that_sentences_name() {
        Dossier one = DossierFixtures.aDossier().build();
        Dossier several = one.withGroups(
                one.group(),
                CoordinationGroup.builder()
                        .id("other")
                        .name(LocalizedText.lithuanian("Darbo grupė"))
                        .kind(GroupKind.WORKING_GROUP)
                        .build());
        assertThat(check(one)).isEmpty();
        assertThat(check(several)).extracting(Finding::subjects).containsExactly(ImmutableList.of("municipality"));
    }

    @Test
    @Tag("CASE_MISSING")
    void where_a_person_without_an_office_belongs_is_named_in_no_sentence() {
        Dossier dossier = DossierFixtures.aDossier()
                .builder()
                .addPeople(Person.builder()
                        .id("person")
                        .name("Jonas Jonaitis")
                        .organisation(DossierFixtures.ORGANISATION)
                        .build())
                .build();
        assertThat(check(dossier)).isEmpty();
        assertThat(check(dossier.withPeople(
                        dossier.people().get(0).withOffice(LocalizedText.lithuanian("direktorius")))))
                .extracting(Finding::subjects)
                .containsExactly(ImmutableList.of(DossierFixtures.ORGANISATION));
    }
}
