package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A breakdown against its whole: the oracle adds up twice the cents, so that half of a printed unit is a whole number. */
@Tag("ITEMS_UNLIKE_TOTAL")
class ItemsUnlikeTotalProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    /** So many units of so many cents each, printed to one unit. */
    private record Printed(int units, int cents) {
        StatedAmount amount() {
            return cents == 1
                    ? StatedAmount.exactly(Amounts.ofMinor(units, EURO))
                    : StatedAmount.rounded(Amounts.ofMinor((long) units * cents, EURO), Amounts.ofMinor(cents, EURO));
        }

        long twice() {
            return 2L * units * cents;
        }

        long twiceSlack() {
            return cents == 1 ? 0 : cents;
        }
    }

    @Provide
    Arbitrary<Printed> printed() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(1, 10, 100))
                .as(Printed::new);
    }

    @Provide
    Arbitrary<List<Printed>> parts() {
        return printed().list().ofMinSize(1).ofMaxSize(5);
    }

    @Property
    void is_found_where_the_parts_miss_it_by_more_than_half_a_unit_of_each_number(
            @ForAll("printed") Printed whole, @ForAll("parts") List<Printed> parts, @ForAll boolean complete) {
        DossierFixtures fixture = aDossier()
                .need(
                        "whole",
                        "1.00",
                        "2019-01-01",
                        need -> need.amount(whole.amount())
                                .completeBy(complete ? List.of(Dimension.PLACE) : List.of()));
        long difference = -whole.twice();
        long slack = whole.twiceSlack();
        for (int i = 0; i < parts.size(); i++) {
            Printed part = parts.get(i);
            String place = "vieta " + i;
            fixture.need(
                    "part-" + i,
                    "1.00",
                    "2019-01-01",
                    need -> need.amount(part.amount()).place(text(place)).within("whole"));
            difference += part.twice();
            slack += part.twiceSlack();
        }
        boolean found = difference > slack || (complete && -difference > slack);
        assertThat(SumRules.ITEMS_UNLIKE_TOTAL.check(fixture.build(), HORIZON)).hasSize(found ? 1 : 0);
    }
}
