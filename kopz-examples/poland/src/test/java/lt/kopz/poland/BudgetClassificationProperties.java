package lt.kopz.poland;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.check.Rule;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.testkit.RuleContract;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BudgetClassificationProperties extends RuleContract {
    private final Rule rule = new BudgetClassification();

    @Override
    protected List<Rule> rules() {
        return List.of(rule);
    }

    @Property(tries = 100)
    void accepts_a_rozdział_of_its_dział_with_a_paragraf(
            @ForAll @IntRange(min = 10, max = 999) int section,
            @ForAll @IntRange(max = 99) int chapter,
            @ForAll @IntRange(max = 9999) int paragraph) {
        String full = String.format("%03d/%03d%02d/%04d", section, section, chapter, paragraph);
        assertThat(marked(full)).isEmpty();
    }

    @Example
    void finds_what_is_too_short_or_of_another_dział() {
        assertThat(marked("852/85295")).hasSize(1);
        assertThat(marked("852/80195/4300")).hasSize(1);
        assertThat(marked("852")).hasSize(1);
    }

    /** The findings where the grant of the voivode has this code. */
    private List<?> marked(String code) {
        Dossier dossier = Jarzebinow.dossier();
        return rule.check(
                dossier.withAppropriations(dossier.appropriations().stream()
                        .map(each -> each.id().equals("dotacja")
                                ? each.withClassifications(BudgetClassification.code(code))
                                : each)
                        .toList()),
                LocalDate.MAX);
    }
}
