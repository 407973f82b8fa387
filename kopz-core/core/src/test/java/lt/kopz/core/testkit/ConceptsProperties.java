package lt.kopz.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every parameter here is provided by the kit, without being named. */
class ConceptsProperties {
    @Property(tries = 100)
    void a_dossier_is_read_as_it_was_written(@ForAll Dossier dossier) {
        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @Property(tries = 100)
    void values_are_said_in_words(
            @ForAll AmountRange range,
            @ForAll Headcount count,
            @ForAll PartialDate date,
            @ForAll DateRange period,
            @ForAll LocalizedText text) {
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            assertThat(List.of(
                            wording.amount(range),
                            wording.count(count),
                            wording.date(date),
                            wording.period(period),
                            wording.say(text)))
                    .noneMatch(String::isBlank);
        }
    }

    @Property(tries = 100)
    void amounts_have_the_decimals_of_their_currency(@ForAll MonetaryAmount amount, @ForAll LedgerEntry entry) {
        assertThat(Amounts.decimal(amount).scale())
                .isEqualTo(amount.getCurrency().getDefaultFractionDigits());
        assertThat(entry.amount().getCurrency()).isNotNull();
    }

    @Property(tries = 20)
    void facts_and_values_of_each_kind_are_made(
            @ForAll LegalAct act,
            @ForAll ActionPlan plan,
            @ForAll Indicator indicator,
            @ForAll CooperationAgreement agreement,
            @ForAll Event event,
            @ForAll Claim claim,
            @ForAll Citation citation,
            @ForAll Cadence cadence,
            @ForAll Provenance provenance,
            @ForAll Ledger ledger) {
        assertThat(List.of(act.id(), indicator.id(), agreement.id(), event.id(), claim.id()))
                .noneMatch(String::isBlank);
        assertThat(plan.measures())
                .allSatisfy(measure -> assertThat(plan.tasks())
                        .anyMatch(
                                task -> measure.task().filter(task.id()::equals).isPresent()));
        assertThat(citation).isInstanceOf(Citation.Structured.class);
        assertThat(cadence).isEqualTo(cadence);
        assertThat(provenance.sources()).isNotEmpty();
        assertThat(ledger.view()).isNotNull();
    }
}
