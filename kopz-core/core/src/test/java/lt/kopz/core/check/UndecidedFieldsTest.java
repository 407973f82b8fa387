package lt.kopz.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class UndecidedFieldsTest {
    /** Undecided is a field of each kind of fact, all of them at once: what stops at one stops at it here, too. */
    @Test
    void no_rule_stops_where_a_field_of_each_kind_of_fact_is_undecided() {
        Dossier full = FullDossier.dossier();
        List<Contradiction> undecided = new ArrayList<>(full.contradictions());
        StructuralChanges.oneOfEach(full).stream()
                .filter(change -> change.kind().endsWith(" stated differently"))
                .forEach(change -> change.of(full)
                        .map(changed -> Iterables.getLast(changed.contradictions()))
                        .ifPresent(undecided::add));
        Dossier dossier = full.withContradictions(undecided);

        assertThat(undecided).hasSizeGreaterThan(100);
        assertThat(Rulebook.standard().rules())
                .allSatisfy(rule -> assertThatCode(
                                () -> rule.check(dossier, dossier.knownUntil().value())
                                        .forEach(finding -> finding.explain(Wording.ENGLISH)))
                        .as(rule.code())
                        .doesNotThrowAnyException());
    }
}
