package lt.kopz.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rule;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every rule keeps. A class of properties extends it and names its rules:
 *
 * <pre>{@code
 * class OurRulesProperties extends RuleContract {
 *     @Override
 *     protected List<Rule> rules() {
 *         return List.of(new EventOnAHoliday(calendar));
 *     }
 * }
 * }</pre>
 *
 * <p>Whether a rule finds what it should is for tests of its own.
 */
public abstract class RuleContract {
    private static final ImmutableList<LocalDate> DAYS_AT_THE_ENDS =
            ImmutableList.of(LocalDate.MIN, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.MAX);

    /**
     * The rules under test.
     *
     * @return at least one
     */
    protected abstract List<Rule> rules();

    /**
     * Dossiers on which the rules are tried.
     *
     * @return {@link Concepts#dossiers}, unless overridden
     */
    @Provide
    protected Arbitrary<Dossier> dossiers() {
        return Concepts.dossiers();
    }

    /**
     * Days on which the rules are asked.
     *
     * @return {@link Concepts#days}, unless overridden
     */
    @Provide
    protected Arbitrary<LocalDate> days() {
        return Concepts.days();
    }

    /** Each code is of capital letters, digits and underscores, and names one rule. */
    @Example
    void codes_are_in_capital_letters_and_name_one_rule_each() {
        assertThat(rules())
                .isNotEmpty()
                .extracting(Rule::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z][A-Z0-9_]*"));
    }

    /**
     * Asked twice, a rule finds the same; and so it does, in the same order, where the facts come in another order.
     *
     * @param dossier the dossier
     * @param day the day
     * @param seed of the other order
     */
    @Property(tries = 100)
    void a_rule_finds_the_same_whatever_the_order_of_the_facts(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day, @ForAll long seed) {
        Dossier shuffled = GeneratedDossiers.shuffled(dossier, new Random(seed));
        for (Rule rule : rules()) {
            ImmutableList<Finding> findings = rule.check(dossier, day);
            assertThat(rule.check(dossier, day)).as(rule.code()).isEqualTo(findings);
            assertThat(rule.check(shuffled, day)).as(rule.code()).isEqualTo(findings);
        }
    }

    /**
     * A finding bears the code of its rule, is about facts of the dossier, and rests on documents of it.
     *
     * @param dossier the dossier
     * @param day the day
     */
    @Property(tries = 100)
    void a_finding_is_about_facts_of_the_dossier(@ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Set<String> known = new HashSet<>();
        Concepts.facts(dossier, Fact.class).forEach(fact -> known.add(fact.id()));
        ImmutableSet<String> documents =
                dossier.documents().stream().map(SourceDocument::id).collect(ImmutableSet.toImmutableSet());
        for (Rule rule : rules()) {
            for (Finding finding : rule.check(dossier, day)) {
                assertThat(finding.code()).isEqualTo(rule.code());
                assertThat(known).as(rule.code()).containsAll(finding.subjects());
                assertThat(finding.evidence())
                        .as(rule.code())
                        .allMatch(source -> documents.contains(source.document()));
            }
        }
    }

    /**
     * A finding can be said in Lithuanian and English, and nothing of the pattern is left in the words.
     *
     * @param dossier the dossier
     * @param day the day
     */
    @Property(tries = 100)
    void a_finding_is_said_in_lithuanian_and_english(
            @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        for (Rule rule : rules()) {
            for (Finding finding : rule.check(dossier, day)) {
                for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                    assertThat(finding.explain(wording))
                            .as(rule.code())
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        }
    }

    /**
     * A rule answers on every day there is, {@link LocalDate#MIN} and {@link LocalDate#MAX} too, and its findings can be said.
     *
     * @param dossier the dossier
     */
    @Property(tries = 50)
    void a_rule_answers_on_the_first_and_the_last_day_there_is(@ForAll("dossiers") Dossier dossier) {
        for (Rule rule : rules()) {
            for (LocalDate day : DAYS_AT_THE_ENDS) {
                assertThatCode(() -> rule.check(dossier, day).forEach(finding -> {
                            finding.explain(Wording.LITHUANIAN);
                            finding.explain(Wording.ENGLISH);
                        }))
                        .as("%s on %s", rule.code(), day)
                        .doesNotThrowAnyException();
            }
        }
    }
}
