package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sums over time of wholes with parts, restatements and changes, against the same figure asked day by day. */
final class PartsOverTimeProperties {
    private static final DateRange PERIOD = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31));

    @Provide
    Arbitrary<Dossier> exactWholes() {
        return Arbitraries.randomValue(random -> new Budget(random, true).dossier());
    }

    @Provide
    Arbitrary<Dossier> anyWholes() {
        return Arbitraries.randomValue(random -> new Budget(random, false).dossier());
    }

    @Property(tries = 80)
    void exact_wholes_with_parts_over_time_are_what_they_are_on_each_day(@ForAll("exactWholes") Dossier dossier) {
        assertSameAsDayByDay(dossier);
    }

    @Property(tries = 80)
    void wholes_of_which_little_is_known_over_time_are_what_they_are_on_each_day(@ForAll("anyWholes") Dossier dossier) {
        assertSameAsDayByDay(dossier);
    }

    @Provide
    Arbitrary<Dossier> trees() {
        return Arbitraries.randomValue(PartsOverTimeProperties::tree);
    }

    @Property(tries = 80)
    void amounts_within_one_other_each_with_their_changes_over_time_are_what_they_are_on_each_day(
            @ForAll("trees") Dossier dossier) {
        assertSameAsDayByDay(dossier);
    }

    /** Amounts each of which comes after what it is a part of, printed coarsely, open or below zero, some of them all there is, with changes. */
    private static Dossier tree(Random random) {
        DossierFixtures dossier = aDossier().knownUntil(LocalDate.of(2019, 3, 10));
        int lines = 2 + random.nextInt(7);
        for (int i = 0; i < lines; i++) {
            int first = 1 + 9 * i + random.nextInt(9);
            Optional<Integer> whole =
                    i == 0 || random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt(i));
            boolean isComplete = random.nextInt(3) == 0;
            boolean isOfAYear = random.nextInt(3) == 0;
            boolean isOfASource = random.nextBoolean();
            Dimension along = isOfASource ? Dimension.SOURCE : Dimension.PERIOD;
            dossier.need("need-" + i, "1", day(first), need -> {
                whole.ifPresent(larger -> need.addWithin("need-" + larger));
                return need.amount(printed(random))
                        .completeBy(isComplete ? List.of(along) : List.of())
                        .period(isOfAYear ? DateRange.ofYear(2019) : DateRange.ofYears(2019, 2020))
                        .sourceKind(Optional.of(FundingSourceKind.EU).filter(any -> isOfASource));
            });
            dossier.appropriation("money-" + i, "1", day(first), money -> {
                whole.ifPresent(larger -> money.addWithin("money-" + larger));
                return money.plan(Sourced.stated(PLAN))
                        .amount(random.nextInt(12) == 0 ? StatedAmount.exactly(Amounts.euro("-10")) : printed(random))
                        .completeBy(isComplete ? List.of(along) : List.of())
                        .period(isOfAYear ? DateRange.ofYear(2019) : DateRange.ofYears(2019, 2020))
                        .sourceKind(Optional.of(FundingSourceKind.EU).filter(any -> isOfASource));
            });
            for (int change = random.nextInt(3); change > 0; change--) {
                String amended = "money-" + i;
                dossier.appropriation(
                        "change-" + change + "-" + i,
                        "1",
                        day(1 + random.nextInt(88)),
                        money -> money.amends(amended)
                                .plan(Sourced.stated(PLAN))
                                .amount(printed(random))
                                .change(
                                        random.nextInt(6) == 0
                                                ? ChangeKind.REPLACED
                                                : random.nextBoolean() ? ChangeKind.ADDED : ChangeKind.REDUCED));
            }
        }
        return dossier.build();
    }

    private static String day(int number) {
        return PERIOD.start().plusDays(number - 1L).toString();
    }

    private static StatedAmount printed(Random random) {
        AmountRange amount = AmountRange.exactly(Amounts.euro(10L * random.nextInt(12)));
        return switch (random.nextInt(6)) {
            case 0 -> StatedAmount.of(AmountRange.atMost(amount.exact()));
            case 1 -> StatedAmount.of(AmountRange.atLeast(amount.exact()));
            case 2 -> StatedAmount.of(amount.withTolerance(BigDecimal.valueOf(5 + random.nextInt(20))));
            default -> StatedAmount.of(amount);
        };
    }

    /** What is certain of days without money may be less than day by day, where nobody can tell whether any need was set. */
    private static void assertSameAsDayByDay(Dossier dossier) {
        BudgetGaps whole = BudgetGaps.of(dossier, PLAN);
        for (BudgetGaps gaps : List.of(whole, whole.from(FundingSourceKind.EU).inYear(2019), whole.asFirstApproved())) {
            assertSame(gaps.needOver(PERIOD), gaps, BudgetGaps::need);
            assertSame(gaps.appropriatedOver(PERIOD), gaps, BudgetGaps::appropriated);
            assertSame(gaps.financingOver(PERIOD), gaps, BudgetGaps::financing);
            Headcount unfunded = gaps.daysUnfunded(PERIOD);
            Headcount dayByDay =
                    Headcount.between(days(gaps, each -> each == Answer.YES), days(gaps, each -> each != Answer.NO));
            assertThat(unfunded).isEqualTo(unfunded.hull(dayByDay));
        }
    }

    private static long days(BudgetGaps gaps, Predicate<Answer> which) {
        return PERIOD.start()
                .datesUntil(PERIOD.end().plusDays(1))
                .map(gaps::asOf)
                .map(day -> isSet(day.need()).and(day.appropriated().value().isZero()))
                .filter(which)
                .count();
    }

    private static Answer isSet(Figure<AmountRange> need) {
        boolean isOpen = need.reason()
                .filter(reason -> reason instanceof Phrase why
                        && Set.of(FigureMessage.NEED_UNSURE, GapMessage.NEED_NOT_SPLIT)
                                .contains(why.message()))
                .isPresent();
        return Answer.of(!need.isUnexplained(), !isOpen);
    }

    private static <T> void assertSame(Steps<T> steps, BudgetGaps gaps, Function<BudgetGaps, Figure<T>> figure) {
        for (Steps.Step<T> step : steps.steps()) {
            Figure<T> first = figure.apply(gaps.asOf(step.days().start()));
            assertThat(step.figure().explanation()).isEqualTo(first.explanation());
            step.days()
                    .start()
                    .datesUntil(step.days().end().plusDays(1))
                    .forEach(day -> assertThat(figure.apply(gaps.asOf(day)).value())
                            .as("%s", day)
                            .isEqualTo(step.figure().value()));
        }
    }

    /** Needs and appropriations, each perhaps a part of an earlier one or in its place, some of another plan. */
    private record Budget(Random random, boolean exactWholes, Map<String, String> planOfNeed) {
        private static final int LINES = 7;
        private static final String OTHER_PLAN = "other-plan";

        Budget(Random random, boolean exactWholes) {
            this(random, exactWholes, new HashMap<>());
        }

        Dossier dossier() {
            DossierFixtures dossier =
                    aDossier().knownUntil(LocalDate.of(2019, 3, 10)).plan(OTHER_PLAN, plan -> plan);
            for (int i = 0; i < LINES; i++) {
                need(dossier, i);
                appropriation(dossier, i);
            }
            return dossier.build();
        }

        private void need(DossierFixtures dossier, int i) {
            boolean canBeWhole = i < LINES / 2;
            dossier.need("need-" + i, "100", date(canBeWhole), need -> {
                String plan = plan();
                switch (random.nextInt(3)) {
                    case 0 -> earlier("need-", i).forEach(need::addWithin);
                    case 1 ->
                        // what is restated is restated for its own plan
                        earlier("need-", i).stream()
                                .filter(id -> plan.equals(planOfNeed.get(id)))
                                .findFirst()
                                .ifPresent(need::replaces);
                    default -> {}
                }
                planOfNeed.put("need-" + i, plan);
                return need.plan(plan).amount(amount(canBeWhole));
            });
        }

        private void appropriation(DossierFixtures dossier, int i) {
            boolean canBeWhole = i < LINES / 2;
            dossier.appropriation("money-" + i, "100", date(canBeWhole), money -> {
                money.plan(Sourced.stated(plan())).amount(amount(canBeWhole));
                earlier("money-", i).forEach(money::addWithin);
                return money;
            });
            if (random.nextBoolean()) {
                dossier.appropriation(
                        "change-" + i,
                        "40",
                        date(canBeWhole),
                        money -> money.amends("money-" + i)
                                .amount(amount(canBeWhole))
                                .change(List.of(ChangeKind.ADDED, ChangeKind.REDUCED, ChangeKind.REPLACED)
                                        .get(random.nextInt(3))));
            }
        }

        /** Mostly one of the first half of the lines. */
        private List<String> earlier(String kind, int i) {
            int most = Math.min(i, LINES / 2);
            return most == 0 || random.nextInt(3) == 0
                    ? List.of()
                    : random.nextInt(8) == 0 && most > 1
                            ? List.of(kind + 0, kind + 1)
                            : List.of(kind + random.nextInt(most));
        }

        private String plan() {
            return random.nextInt(6) == 0 ? OTHER_PLAN : PLAN;
        }

        private StatedAmount amount(boolean canBeWhole) {
            var euro = Amounts.euro(10L * random.nextInt(12));
            return (exactWholes && canBeWhole) || random.nextInt(3) > 0
                    ? StatedAmount.exactly(euro)
                    : StatedAmount.of(
                            random.nextBoolean()
                                    ? AmountRange.atMost(euro)
                                    : AmountRange.unknown(Amounts.currency("EUR")));
        }

        private String date(boolean canBeWhole) {
            int month = 1 + random.nextInt(4);
            return (exactWholes && canBeWhole) || random.nextInt(3) > 0
                    ? LocalDate.of(2019, month, 1 + random.nextInt(28)).toString()
                    : random.nextBoolean() ? YearMonth.of(2019, month).toString() : "XXXX-XX-XX";
        }
    }
}
