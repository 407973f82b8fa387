package lt.kopz.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testkit.MarkedIds;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Findings call facts by their names: an id that is no word of any language is nowhere in what they say. */
class NamesInFullProperties {
    private static final Rulebook EVERY_RULE = Rulebook.all(Set.<LocalDate>of()::contains);

    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.ofEveryKind();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedDossiers.days();
    }

    @Property(tries = 150)
    void no_finding_says_an_id(@ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        assertNoIdIsSaid(dossier, day);
    }

    @Example
    void no_finding_about_the_dossiers_that_are_known_word_for_word_says_an_id() {
        for (Dossier dossier : List.of(Kaisiadorys.dossier(), FullDossier.dossier())) {
            assertNoIdIsSaid(dossier, dossier.knownUntil().value());
        }
    }

    @Example
    void whatever_fact_sources_state_instead_of_another_one_is_called_by_what_it_states() {
        Dossier dossier = MarkedIds.in(FullDossier.dossier());
        for (String id : MarkedIds.ids(dossier)) {
            Text name = FactNames.of(dossier, id).orElseThrow();
            for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                assertThat(wording.say(name)).as(id).isNotBlank().doesNotContain(MarkedIds.MARK);
            }
        }
    }

    @Example
    void every_kind_of_fact_has_a_word() {
        Rewrite.shapes(DossierShape.DOSSIER).forEach((type, shape) -> {
            if (Fact.class.isAssignableFrom(type)) {
                for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                    assertThat(wording.say(ProblemMessage.word(shape.name()))).isNotBlank();
                }
            }
        });
    }

    @Example
    void every_id_is_marked_before_it_is_looked_for() {
        Dossier marked = MarkedIds.in(FullDossier.dossier());
        assertThat(MarkedIds.ids(marked))
                .hasSameSizeAs(MarkedIds.ids(FullDossier.dossier()))
                .allMatch(id -> id.startsWith(MarkedIds.MARK));
        assertThat(marked.group().memberships())
                .allMatch(member -> member.seat().orElse(MarkedIds.MARK).startsWith(MarkedIds.MARK));
    }

    private static void assertNoIdIsSaid(Dossier dossier, LocalDate day) {
        for (Finding finding : EVERY_RULE.check(MarkedIds.in(dossier), day)) {
            for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                assertThat(finding.explain(wording)).as(finding.code()).doesNotContain(MarkedIds.MARK);
                for (Finding.Instance instance : finding.instances()) {
                    assertThat(wording.say(instance.text()))
                            .as(finding.code())
                            .isNotBlank()
                            .doesNotContain(MarkedIds.MARK);
                }
            }
        }
    }
}
