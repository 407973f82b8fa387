package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Small dossiers printed in coarser units than they are written in: what is so by the amounts themselves lies within every answer. Of budgets in
 * parts it is not asked, which are bounded by what is printed, nor of amounts below zero, which may be printed as nothing.
 */
class PrintedDossiersProperties {
    /** One of so many questions is asked. */
    private static final int SOME = 5;

    private static final ImmutableSet<String> ASKED = ImmutableSet.of(
            "need",
            "appropriated",
            "revenue-planned",
            "revenue-received",
            "financing-gap",
            "incurred",
            "paid",
            "spent",
            "committed",
            "unspent",
            "balance",
            "delivery-gap");

    @Provide
    Arbitrary<Dossier> small() {
        return SmallDossiers.dossiers();
    }

    @Property(tries = 200)
    void what_is_so_lies_within_every_answer_about_printed_amounts(
            @ForAll("small") Dossier dossier,
            @ForAll @IntRange(min = 2, max = 10) int place,
            @ForAll @IntRange(max = SOME - 1) int which) {
        Set<Feature> features = Feature.of(dossier);
        if (features.contains(Feature.PARTS) || features.contains(Feature.NEGATIVE)) {
            return;
        }
        Dossier exact = dossier.withContradictions();
        Dossier printed = printed(exact, place);
        Worlds worlds = Worlds.of(exact);
        int number = which;
        for (Formula formula : Figures.all()) {
            if (ASKED.contains(formula.figure())) {
                for (LocalDate day : Worlds.days(exact)) {
                    for (Region region : Regions.asked(exact, formula)) {
                        if (number++ % SOME == 0) {
                            Question question = new Question("plan", region, day);
                            right(exact, worlds, formula, question)
                                    .ifPresent(right -> assertHolds(printed, formula, question, right));
                        }
                    }
                }
            }
        }
    }

    /** What is right where it is known to be answered rightly from the amounts themselves. */
    private static Optional<Known> right(Dossier exact, Worlds worlds, Formula formula, Question question) {
        try {
            return Optional.of(worlds.right(formula.value(), question))
                    .filter(right -> !right.isAbsent() && !right.equals(Known.CONTRADICTED))
                    .filter(right -> formula.kopz()
                            .apply(exact, question)
                            .widened(Tightness.rounded(exact))
                            .holds(right));
        } catch (TooManyWorldsException tooMany) {
            return Optional.empty();
        }
    }

    private static void assertHolds(Dossier printed, Formula formula, Question question, Known right) {
        AmountRange answer = Kopz.money(formula.figure(), printed, question);
        Known stands =
                Known.between(answer.least().map(Fraction::of), answer.most().map(Fraction::of));

        assertThat(stands.holds(right))
                .as(() -> formula.figure() + " " + question + ": " + answer + ", but is " + right + " of "
                        + Cases.facts(printed))
                .isTrue();
    }

    private static Dossier printed(Dossier exact, int place) {
        return Dossier.builder()
                .from(exact)
                .needs(exact.needs().stream()
                        .map(fact -> fact.withAmount(printed(fact.amount(), place)))
                        .toList())
                .appropriations(exact.appropriations().stream()
                        .map(fact -> fact.withAmount(printed(fact.amount(), place)))
                        .toList())
                .revenues(exact.revenues().stream()
                        .map(fact -> fact.withAmount(printed(fact.amount(), place)))
                        .toList())
                .expenditures(exact.expenditures().stream()
                        .map(fact -> fact.withAmount(printed(fact.amount(), place)))
                        .toList())
                .payments(exact.payments().stream()
                        .map(fact -> fact.withAmount(printed(fact.amount(), place)))
                        .toList())
                .bookings(exact.bookings().stream()
                        .map(fact -> fact.withAmount(printed(fact.amount(), place)))
                        .toList())
                .build();
    }

    /** To the nearest whole number of places. */
    private static StatedAmount printed(StatedAmount amount, int place) {
        if (!amount.range().isExact() || amount.precision().isPresent()) {
            return amount;
        }
        long euro = Interval.whole(amount.range().exact(), RoundingMode.UNNECESSARY);
        long places = Math.floorDiv(2 * euro + place, 2L * place);
        return StatedAmount.rounded(Amounts.euro(places * place), Amounts.euro(place));
    }
}
