package lt.kopz.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testkit.Concepts;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Findings call facts by their names: an id that is no word of any language is nowhere in what they say. */
class NamesInFullProperties {
    private static final String MARK = "zzid-";

    private static final Rulebook EVERY_RULE = Rulebook.all(Set.<LocalDate>of()::contains);

    /** A string of JSON, and the colon that makes it a key. */
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:)?");

    /** Keys of what is a name and no id, though it may be spelled like one. */
    private static final Set<String> NAMES = Set.of("lt", "en", "text", "name", "number", "code", "label", "quote");

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
        Dossier dossier = marked(FullDossier.dossier());
        for (String id : ids(dossier)) {
            Text name = FactNames.of(dossier, id).orElseThrow();
            for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                assertThat(wording.say(name)).as(id).isNotBlank().doesNotContain(MARK);
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
        Dossier marked = marked(FullDossier.dossier());
        assertThat(ids(marked)).hasSameSizeAs(ids(FullDossier.dossier())).allMatch(id -> id.startsWith(MARK));
        assertThat(marked.group().memberships())
                .allMatch(member -> member.seat().orElse(MARK).startsWith(MARK));
    }

    private static void assertNoIdIsSaid(Dossier dossier, LocalDate day) {
        for (Finding finding : EVERY_RULE.check(marked(dossier), day)) {
            for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                assertThat(finding.explain(wording)).as(finding.code()).doesNotContain(MARK);
                for (Finding.Instance instance : finding.instances()) {
                    assertThat(wording.say(instance.text()))
                            .as(finding.code())
                            .isNotBlank()
                            .doesNotContain(MARK);
                }
            }
        }
    }

    private static Set<String> ids(Dossier dossier) {
        Set<String> ids = new TreeSet<>();
        Concepts.facts(dossier, Fact.class).forEach(fact -> ids.add(fact.id()));
        return ids;
    }

    /** The same dossier with ids that no name contains. */
    private static Dossier marked(Dossier dossier) {
        Set<String> ids = ids(dossier);
        dossier.groups()
                .forEach(group -> group.memberships()
                        .forEach(membership -> membership.seat().ifPresent(ids::add)));
        dossier.documents().forEach(document -> ids.add(document.id()));
        Marking marking = new Marking(ids);
        String json = new String(Dossiers.toBytes(dossier), StandardCharsets.UTF_8);
        return Dossiers.read(STRING.matcher(json).replaceAll(marking::replaced).getBytes(StandardCharsets.UTF_8));
    }

    /** Marks strings of JSON one after the other. */
    private static final class Marking {
        private final Set<String> ids;
        private String key = "";

        Marking(Set<String> ids) {
            this.ids = ids;
        }

        String replaced(MatchResult string) {
            String value = string.group(1);
            if (string.group(2) != null) {
                key = value;
            } else if (ids.contains(value) && !NAMES.contains(key)) {
                return "\"" + MARK + value + "\"";
            }
            return Matcher.quoteReplacement(string.group());
        }
    }
}
