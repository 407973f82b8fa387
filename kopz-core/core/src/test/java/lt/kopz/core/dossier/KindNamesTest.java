package lt.kopz.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** A kind that kopz does not know is called as the wording has it, or else as the dossier does, or else by its code, read as words. */
class KindNamesTest {
    private static final KindName PROPOSAL = KindName.builder()
            .of(Vocabulary.ACT_KIND)
            .code("PROPOSAL")
            .name(LocalizedText.lithuanian("siūlymas")
                    .with("lt", GrammaticalCase.GENITIVE, "siūlymo")
                    .andEnglish("proposal", "the town"))
            .build();

    private static final Dossier PLAIN = Kaisiadorys.dossier();
    private static final Dossier NAMED = PLAIN.withKindNames(List.of(PROPOSAL));

    private static String said(Dossier dossier, Wording wording) {
        return wording.say(dossier.kindName(new ActKind("PROPOSAL")));
    }

    @Test
    void a_code_that_is_an_abbreviation_keeps_its_capitals() {
        assertThat(Wording.ENGLISH.say(KindName.byCode(new GroupKind("NGO")))).isEqualTo("NGO");
        assertThat(Wording.ENGLISH.say(KindName.byCode(new GroupKind("VBDT")))).isEqualTo("VBDT");
        assertThat(Wording.ENGLISH.say(KindName.byCode(new GroupKind("CLUB")))).isEqualTo("club");
    }

    @Test
    void a_wording_is_asked_first_then_the_dossier_and_then_the_code_is_read_as_words() {
        Wording ours = Wording.ENGLISH.toBuilder()
                .pattern("kind.ActKind.PROPOSAL", "motion")
                .build();

        assertThat(said(NAMED, ours)).isEqualTo("motion");
        assertThat(said(NAMED, Wording.ENGLISH)).isEqualTo("proposal");
        assertThat(said(NAMED, Wording.LITHUANIAN)).isEqualTo("siūlymas");
        assertThat(said(PLAIN, Wording.ENGLISH)).isEqualTo("proposal");
        assertThat(Wording.ENGLISH.say(PLAIN.kindName(new EventKind("ROUND_TABLE"))))
                .isEqualTo("round table");
    }

    @Test
    void a_name_stands_in_the_case_that_the_sentence_asks_for() {
        assertThat(Wording.LITHUANIAN.say(NAMED.kindName(new ActKind("PROPOSAL")), GrammaticalCase.GENITIVE))
                .isEqualTo("siūlymo");
    }

    @Test
    void the_same_code_of_another_vocabulary_is_another_kind() {
        assertThat(Wording.LITHUANIAN.say(NAMED.kindName(new GroupKind("PROPOSAL"))))
                .isEqualTo("grupė „proposal“");
    }

    @Test
    void an_act_of_an_own_kind_is_cited_by_its_name() {
        LegalAct act = PLAIN.acts().get(0);
        Dossier dossier = NAMED.withActs(NAMED.acts().stream()
                .map(each -> each.id().equals(act.id()) ? each.withKind(new ActKind("PROPOSAL")) : each)
                .toList());

        assertThat(Wording.ENGLISH.say(Citations.of(dossier, act.id()))).containsIgnoringCase("proposal");
        assertThat(Wording.LITHUANIAN.say(Citations.of(dossier, act.id()))).contains("siūlymas");
    }

    @Test
    void an_office_that_nobody_has_named_is_left_out_of_a_citation() {
        LegalAct act = PLAIN.acts()
                .get(0)
                .withIssuers(List.of(PLAIN.acts().get(0).issuers().get(0).withRole(new IssuerRole("ELDER"))));
        Dossier dossier = PLAIN.withActs(
                Stream.concat(Stream.of(act), PLAIN.acts().stream().skip(1)).toList());

        assertThat(Wording.LITHUANIAN.say(Citations.of(dossier, act.id())))
                .startsWith("Kaišiadorių rajono savivaldybės 20")
                .doesNotContainIgnoringCase("elder");
    }

    @Test
    void an_act_of_who_holds_an_office_of_an_own_name_is_cited_by_that_name() {
        LegalAct act = PLAIN.acts().stream()
                .filter(each ->
                        each.issuers().stream().anyMatch(issuer -> issuer.role().equals(IssuerRole.MAYOR)))
                .findFirst()
                .orElseThrow();
        Dossier dossier = PLAIN.withActs(PLAIN.acts().stream()
                        .map(each -> each.withIssuers(each.issuers().stream()
                                .map(issuer -> issuer.role().equals(IssuerRole.MAYOR)
                                        ? issuer.withRole(new IssuerRole("ELDER"))
                                        : issuer)
                                .toList()))
                        .toList())
                .withKindNames(KindName.builder()
                        .of(Vocabulary.ISSUER_ROLE)
                        .code("ELDER")
                        .name(LocalizedText.lithuanian("seniūnas")
                                .with("lt", GrammaticalCase.GENITIVE, "seniūno")
                                .andEnglish("elder", "us"))
                        .build());

        assertThat(Wording.LITHUANIAN.say(Citations.of(dossier, act.id())))
                .startsWith("Kaišiadorių rajono savivaldybės seniūno 2019");
        assertThat(Wording.ENGLISH.say(Citations.of(dossier, act.id())))
                .contains(" of the elder of Kaišiadorys District Municipality of ");
    }

    @Test
    void a_code_of_another_form_is_refused() {
        assertThatThrownBy(() -> PROPOSAL.withCode("proposal"))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
    }
}
