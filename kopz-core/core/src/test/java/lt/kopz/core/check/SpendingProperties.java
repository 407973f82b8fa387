package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What is spent from one appropriation, day by day: the oracle counts cents on a calendar and shares no code with the rule. */
@Tag("SPENDING_BEYOND_APPROPRIATION")
class SpendingProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 10);
    private static final Rule RULE = SpendingRules.SPENDING_BEYOND_APPROPRIATION;

    private enum Kind {
        ADDED,
        REDUCED,
        REPLACED,
        SPENT,
        HANDED_OVER,
        CAME_BACK
    }

    /** Something that happens: on a day, or some time in the month of it; so many cents, or up to so many more. */
    private record Happening(String id, Kind kind, LocalDate day, boolean inMonth, int cents, int more) {
        PartialDate date() {
            return inMonth ? PartialDate.of(YearMonth.from(day)) : PartialDate.of(day);
        }

        StatedAmount amount() {
            return StatedAmount.of(
                    AmountRange.between(Amounts.ofMinor(cents, EURO), Amounts.ofMinor(cents + more, EURO)));
        }

        /** One of the ways in which it can have been. */
        Happening inAWorld(Random random) {
            LocalDate exact = inMonth ? day.withDayOfMonth(1 + random.nextInt(day.lengthOfMonth())) : day;
            return new Happening(id, kind, exact, false, cents + random.nextInt(more + 1), 0);
        }
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<List<Integer>> numbers =
                Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(9);
        return numbers.map(seeds -> {
            List<Happening> all = new ArrayList<>();
            for (int seed : seeds) {
                Random random = new Random(seed);
                LocalDate day = LocalDate.of(2019, 1 + random.nextInt(11), 1 + random.nextInt(28));
                boolean vague = random.nextInt(3) == 0;
                all.add(new Happening(
                        "h" + all.size(),
                        Kind.values()[random.nextInt(Kind.values().length)],
                        day,
                        vague,
                        random.nextInt(400),
                        random.nextInt(3) == 0 ? random.nextInt(200) : 0));
            }
            return all;
        });
    }

    /** An appropriation of 5.00 of 1 January, and what happens to it. */
    private static Dossier dossier(List<Happening> happenings) {
        DossierFixtures fixture = aDossier().appropriation("money", "5.00", FIRST.toString());
        List<Expenditure> costs = new ArrayList<>();
        List<Payment> refunds = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        for (Happening each : happenings) {
            switch (each.kind()) {
                case SPENT ->
                    costs.add(Expenditure.builder()
                            .id(each.id())
                            .amount(each.amount())
                            .paidFrom(Sourced.stated("money"))
                            .date(Sourced.stated(each.date()))
                            .build());
                case CAME_BACK ->
                    refunds.add(Payment.builder()
                            .id(each.id())
                            .kind(PaymentKind.REFUND)
                            .amount(each.amount())
                            .paidFrom(Sourced.stated("money"))
                            .date(Sourced.stated(each.date()))
                            .build());
                case HANDED_OVER ->
                    transfers.add(Transfer.builder()
                            .id(each.id())
                            .recipient(DossierFixtures.ORGANISATION)
                            .purpose(text("policijai"))
                            .amount(each.amount())
                            .paidFrom(Sourced.stated("money"))
                            .date(Sourced.stated(each.date()))
                            .build());
                default ->
                    fixture.appropriation(
                            each.id(),
                            "1.00",
                            "2019-01-01",
                            change -> change.change(
                                            ChangeKind.valueOf(each.kind().name()))
                                    .amends("money")
                                    .amount(each.amount())
                                    .effective(Sourced.stated(each.date())));
            }
        }
        return fixture.builder()
                .addAllExpenditures(costs)
                .addAllTransfers(transfers)
                .payments(refunds)
                .build();
    }

    /** The first day by whose end something is gone and more than there was, and how many cents; on one day, changes take effect in the order of ids. */
    private static Optional<List<Object>> onPaper(List<Happening> exact) {
        List<Happening> inOrder = exact.stream()
                .sorted(Comparator.comparing(Happening::day).thenComparing(Happening::id))
                .toList();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            long appropriated = 500;
            long gone = 0;
            boolean isAnyGone = false;
            for (Happening each : inOrder) {
                if (!each.day().isAfter(day)) {
                    switch (each.kind()) {
                        case ADDED -> appropriated += each.cents();
                        case REDUCED -> appropriated -= each.cents();
                        case REPLACED -> appropriated = each.cents();
                        case SPENT, HANDED_OVER -> {
                            gone += each.cents();
                            isAnyGone |= each.cents() > 0;
                        }
                        case CAME_BACK -> gone -= each.cents();
                    }
                }
            }
            if (isAnyGone && gone > appropriated) {
                return Optional.of(List.of(day, Amounts.ofMinor(gone - appropriated, EURO)));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Object>> found(Dossier dossier) {
        ImmutableList<Finding> findings = RULE.check(dossier, LAST);
        assertThat(findings).hasSizeLessThan(2);
        Function<Finding, List<Object>> what = finding -> {
            Phrase message = (Phrase) finding.message();
            return List.of(message.arguments().get("day"), message.arguments().get("amount"));
        };
        return findings.stream().findFirst().map(what);
    }

    @Property
    void what_is_known_to_the_day_and_the_cent_is_overdrawn_on_the_day_on_which_it_is_on_paper(
            @ForAll("happenings") List<Happening> happenings, @ForAll long seed) {
        List<Happening> exact = inAWorld(happenings, seed);
        assertThat(found(dossier(exact))).isEqualTo(onPaper(exact));
        assertThat(dossier(exact).plans().get(0).id()).isEqualTo(PLAN);
    }

    private static List<Happening> inAWorld(List<Happening> happenings, long seed) {
        Random random = new Random(seed);
        return happenings.stream().map(each -> each.inAWorld(random)).toList();
    }

    @Property
    void what_is_found_though_days_and_amounts_are_open_is_so_by_that_day_in_every_world(
            @ForAll("happenings") List<Happening> happenings, @ForAll long seed) {
        Optional<List<Object>> found = found(dossier(happenings));
        if (found.isPresent()) {
            LocalDate day = (LocalDate) found.get().get(0);
            assertThat(onPaper(inAWorld(happenings, seed)))
                    .hasValueSatisfying(
                            world -> assertThat((LocalDate) world.get(0)).isBeforeOrEqualTo(day));
        }
    }
}
