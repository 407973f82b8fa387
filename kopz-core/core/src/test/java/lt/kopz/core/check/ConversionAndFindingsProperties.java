package lt.kopz.core.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.dossier.TangledMoney;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.testkit.Tries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A conversion makes no contradiction and hides none. */
class ConversionAndFindingsProperties {
    private static final CurrencyUnit LITAS = Amounts.currency("LTL");

    /** What hangs on one statement, or on statements that name each other. */
    private static final ImmutableSet<String> OF_STATEMENTS = ImmutableSet.of(
            "TOTAL_UNLIKE_PARTS",
            "ITEMS_UNLIKE_TOTAL",
            "SPENDING_BEYOND_APPROPRIATION",
            "SPENDING_BEFORE_APPROPRIATION",
            "CHANGE_BEFORE_APPROPRIATION",
            "UNPLANNED_SPENDING",
            "PAYER_UNKNOWN",
            "COMMITTED_BEYOND_APPROPRIATION",
            "REDUCED_BEYOND_APPROPRIATION",
            "CONTRACT_UNLIKE_ITEMS",
            "PAID_BEYOND_AMOUNT",
            "AMOUNT_STATED_DIFFERENTLY",
            "CONTRADICTION");

    /** A total in hundredths of a litas, and its parts. */
    record Parts(long whole, List<Long> parts) {
        long sum() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }

        Dossier dossier(boolean complete) {
            DossierFixtures fixture = aDossier()
                    .appropriation("money", "1.00", "2019-01-01")
                    .need(
                            "whole",
                            "1.00",
                            "2019-01-01",
                            need -> need.amount(Amounts.ofMinor(whole, LITAS))
                                    .completeBy(complete ? List.of(Dimension.OTHER) : List.of()));
            for (int i = 0; i < parts.size(); i++) {
                long part = parts.get(i);
                fixture.need(
                        "part-" + i,
                        "1.00",
                        "2019-01-01",
                        need -> need.amount(Amounts.ofMinor(part, LITAS)).within("whole"));
            }
            return fixture.builder().addOtherCurrencies(LITAS).build();
        }

        /** Whether each amount by itself, worked out in whole cents, no longer adds up to the total. */
        boolean isApartInEuro() {
            return parts.stream().mapToLong(Parts::cents).sum() != cents(whole);
        }

        private static long cents(long minor) {
            return (minor * 10_000 * 2 + 34_528) / (34_528 * 2);
        }
    }

    @Property(tries = 400)
    void all_parts_of_a_total_are_found_where_they_miss_it_in_litas_and_nowhere_else(
            @ForAll("parts") Parts parts, @ForAll OfficialRounding rounding) {
        Dossier euro = Currencies.toEuro(parts.dossier(true), rounding);
        assertThat(found(euro, code -> code.equals("ITEMS_UNLIKE_TOTAL")))
                .hasSize(parts.sum() == parts.whole() ? 0 : 1);
        Statistics.label("fit in litas and not in euro")
                .collect(parts.sum() == parts.whole() && parts.isApartInEuro())
                .coverage(coverage -> coverage.check(true).count(times -> times > 0 || areFew()));
        Statistics.label("fit in euro and not in litas")
                .collect(parts.sum() != parts.whole() && !parts.isApartInEuro())
                .coverage(coverage -> coverage.check(true).count(times -> times > 0 || areFew()));
    }

    /** Whether so few are tried that what one in seven is may not be among them. */
    private static boolean areFew() {
        return Tries.times(400) < 100;
    }

    @Property(tries = 300)
    void some_parts_of_a_total_are_found_as_before(@ForAll("parts") Parts parts, @ForAll OfficialRounding rounding) {
        Dossier dossier = parts.dossier(false);
        assertThat(found(Currencies.toEuro(dossier, rounding), code -> code.equals("ITEMS_UNLIKE_TOTAL")))
                .isEqualTo(found(dossier, code -> code.equals("ITEMS_UNLIKE_TOTAL")));
    }

    @Property(tries = 150)
    void in_a_dossier_that_was_all_in_litas_the_same_is_found_in_euro(
            @ForAll("dossiers") Dossier dossier, @ForAll OfficialRounding rounding) {
        Dossier litas = inLitas(dossier);
        // An appropriation of less than half a cent is no money at all in euro; and findings are in the order of days,
        // of which rounding may move the first on which money is short by more than rounding explains.
        assertThat(found(Currencies.toEuro(litas, rounding), code -> !code.equals("PLAN_UNFUNDED_FOR_DAYS")))
                .containsExactlyInAnyOrderElementsOf(found(litas, code -> !code.equals("PLAN_UNFUNDED_FOR_DAYS")));
    }

    @Property(tries = 150)
    void in_a_dossier_in_several_currencies_statements_contradict_each_other_as_before(
            @ForAll("tangled") Dossier dossier, @ForAll OfficialRounding rounding) {
        assertThat(found(Currencies.toEuro(dossier, rounding), OF_STATEMENTS::contains))
                .isEqualTo(found(dossier, OF_STATEMENTS::contains));
    }

    @Property(tries = 40)
    void money_stated_in_every_way_contradicts_itself_as_before(
            @ForAll("money") Dossier dossier, @ForAll OfficialRounding rounding) {
        Dossier litas = inLitas(dossier);
        // Less than half a cent is no money at all in euro; and findings are in the order of what is at stake, which
        // rounding may bring together.
        List<String> before = found(litas, code -> !code.equals("PLAN_UNFUNDED_FOR_DAYS"));
        assertThat(found(Currencies.toEuro(litas, rounding), code -> !code.equals("PLAN_UNFUNDED_FOR_DAYS")))
                .containsExactlyInAnyOrderElementsOf(before);
        Statistics.label("a total unlike its parts")
                .collect(before.stream().anyMatch(finding -> finding.startsWith("ITEMS_UNLIKE_TOTAL")))
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    private static List<String> found(Dossier dossier, Predicate<String> codes) {
        return Rulebook.standard().check(dossier).stream()
                .filter(finding -> codes.test(finding.code()))
                .map(finding -> finding.code() + " " + finding.severity() + " " + finding.subjects())
                .toList();
    }

    private static Dossier inLitas(Dossier dossier) {
        return Dossiers.read(new String(Dossiers.toBytes(dossier), UTF_8)
                .replace("\"EUR\"", "\"LTL\"")
                .getBytes(UTF_8));
    }

    @Provide
    Arbitrary<Parts> parts() {
        Arbitrary<Long> amount = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100_000),
                Arbitraries.longs().between(0, 1_000).map(litas -> litas * 100));
        Arbitrary<Long> missing = Arbitraries.oneOf(
                Arbitraries.just(0L),
                Arbitraries.longs().between(-3, 3),
                Arbitraries.longs().between(0, 10_000));
        return Combinators.combine(amount.list().ofMinSize(1).ofMaxSize(12), missing)
                .as((parts, rest) -> new Parts(
                        Math.max(
                                0,
                                LongStream.concat(parts.stream().mapToLong(Long::longValue), LongStream.of(rest))
                                        .sum()),
                        parts));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.dossiers();
    }

    @Provide
    Arbitrary<Dossier> money() {
        return MoneyDossiers.dossiers(EnumSet.allOf(MoneyDossiers.Feature.class));
    }

    @Provide
    Arbitrary<Dossier> tangled() {
        return TangledMoney.dossiers();
    }
}
