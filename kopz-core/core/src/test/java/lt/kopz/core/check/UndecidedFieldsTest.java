package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("thorough")
    void no_rule_stops_where_more_is_undecided_of_money_than_is_gone_through() {
        DossierFixtures fixtures = aDossier().plan("other", plan -> plan);
        for (int i = 0; i < 12; i++) {
            fixtures.appropriation("money-" + i, "100.00", "2019-02-01");
        }
        Dossier decided = fixtures.builder()
                .addBookings(Booking.builder()
                        .id("opening")
                        .kind(BookingKind.OPENING_BALANCE)
                        .amount(Amounts.euro("10.00"))
                        .appropriation("money-0")
                        .date(on("2019-01-01"))
                        .build())
                .build();
        List<Contradiction> undecided = StructuralChanges.of(decided).stream()
                .filter(change -> change.kind().equals("appropriation/plan stated differently"))
                .flatMap(change -> change.of(decided).stream())
                .map(changed -> Iterables.getLast(changed.contradictions()))
                .toList();

        assertThat(undecided).hasSize(12);
        assertThatCode(() -> Rulebook.standard().check(decided.withContradictions(undecided)))
                .doesNotThrowAnyException();
    }
}
