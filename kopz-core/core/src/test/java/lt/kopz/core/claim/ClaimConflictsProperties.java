package lt.kopz.core.claim;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Claims beside others that they follow from: the oracle holds each against every pair and every part. */
@Tag("CLAIMS_DISAGREE")
class ClaimConflictsProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 14);
    private static final List<String> FIGURES = List.of(
            "need", "need", "need", "appropriated", "appropriated", "incurred", "committed", "cost", "financing-gap");
    private static final List<String> WRITTEN =
            List.of("2019-03", "2019-03-15", "2019-03-16", "2019", "XXXX-XX-XX", "XXXX-XX-XX");

    private static SourceDocument document(int number) {
        return SourceDocument.builder()
                .id("document-" + number)
                .title(text("dokumentas"))
                .language("lt")
                .written(Sourced.stated(PartialDate.parse(WRITTEN.get(number))))
                .build();
    }

    private static Dossier.Builder dossier() {
        return aDossier()
                .plan("other", plan -> plan.addMeasures(measure("measure-8"), measure("measure-9")))
                .builder()
                .addAllDocuments(IntStream.range(0, WRITTEN.size())
                        .mapToObj(ClaimConflictsProperties::document)
                        .toList());
    }

    private static Dossier claims(long seed, int size) {
        Random random = new Random(seed);
        boolean fewMarks = random.nextBoolean();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Source> sources = IntStream.range(0, random.nextInt(3))
                    .mapToObj(any -> Source.of("document-" + random.nextInt(WRITTEN.size())))
                    .distinct()
                    .toList();
            claims.add(Claim.builder()
                    .id(String.format(Locale.ROOT, "claim-%02d", i))
                    .assertion(assertion(random, fewMarks))
                    .provenance(
                            sources.isEmpty() ? Provenance.stated() : Provenance.stated(sources.toArray(Source[]::new)))
                    .build());
        }
        return dossier().claims(claims).build();
    }

    private static Assertion assertion(Random random, boolean fewMarks) {
        Question question = question(random, fewMarks);
        Question other = question(random, fewMarks);
        return switch (random.nextInt(8)) {
            case 0 -> FigureStated.share(question, other, StatedShare.percent("" + 25 * random.nextInt(6)));
            case 1 ->
                FigureStated.change(question, other, MoneyDirection.INCREASE)
                        .withShare(StatedShare.percent("" + 50 * random.nextInt(3)));
            case 2 ->
                FigureStated.change(question, other, MoneyDirection.INCREASE).withAmount(amount(random));
            default ->
                question.measure().equals("financing-gap")
                        ? FigureStated.of(
                                question,
                                random.nextBoolean() ? MoneyDirection.SHORTFALL : MoneyDirection.SURPLUS,
                                amount(random))
                        : FigureStated.of(question, amount(random));
        };
    }

    private static StatedAmount amount(Random random) {
        MonetaryAmount amount = Amounts.euro(1 + random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> StatedAmount.atLeast(amount);
            case 1 -> StatedAmount.atMost(amount);
            case 2 -> StatedAmount.rounded(amount, Amounts.euro(1));
            default -> StatedAmount.exactly(amount);
        };
    }

    private static Question question(Random random, boolean fewMarks) {
        String figure = FIGURES.get(random.nextInt(FIGURES.size()));
        Question of = fewMarks || random.nextInt(4) > 0 ? Question.of(figure, PLAN) : Question.ofAll(figure);
        if (!fewMarks && random.nextInt(3) == 0) {
            of = of.withSubject(List.of("other", "measure-8", "measure-9").get(random.nextInt(3)));
        }
        if (!fewMarks && random.nextInt(3) == 0) {
            of = of.withPeriod(
                    random.nextBoolean()
                            ? DateRange.ofYear(2019 + random.nextInt(2))
                            : DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31)));
        }
        if (!fewMarks && random.nextInt(4) == 0) {
            of = of.withSourceKind(
                    random.nextBoolean() ? FundingSourceKind.MUNICIPAL_BUDGET : FundingSourceKind.STATE_BUDGET);
        }
        return random.nextInt(3) == 0 ? of.withAsOf(FIRST.plusDays(random.nextInt(3))) : of;
    }

    @Property
    void are_of_the_claims_that_some_pair_or_some_parts_contradict(
            @ForAll long seed, @ForAll @IntRange(max = 24) int size) {
        Dossier dossier = claims(seed, size);
        NaiveConflicts naive = new NaiveConflicts(dossier, HORIZON);

        List<List<String>> found = following(dossier)
                .map(conflict -> conflict.claims().stream().map(Claim::id).toList())
                .toList();

        assertThat(Stream.concat(naive.ofPairs.stream(), naive.ofParts.stream()))
                .containsAll(found);
        assertThat(found).containsAll(naive.ofParts);
        assertThat(found.stream().map(ClaimConflictsProperties::last).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        new HashSet<>(Stream.concat(naive.ofPairs.stream(), naive.ofParts.stream())
                                .map(ClaimConflictsProperties::last)
                                .toList()));
    }

    /** The conflicts in which a claim is opposed to what follows from others, and not to one of the same thing. */
    private static Stream<ClaimConflict> following(Dossier dossier) {
        return ClaimConflicts.of(dossier, HORIZON).stream()
                .filter(conflict -> conflict.claims().stream()
                                .map(ClaimConflictsProperties::amount)
                                .distinct()
                                .count()
                        > 1);
    }

    private static Optional<Question> amount(Claim claim) {
        return claim.assertion() instanceof FigureStated stated
                        && stated.other().isEmpty()
                ? Optional.of(stated.question().withAsOf(Optional.empty()))
                : Optional.empty();
    }

    private static String last(List<String> claims) {
        return claims.get(claims.size() - 1);
    }

    // ---- pairs alone

    private static ClaimTime time(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0, 1 -> ClaimTime.on(day);
            case 2 -> ClaimTime.on(DateRange.of(day, day.plusDays(1 + random.nextInt(2))));
            default ->
                new ClaimTime(Optional.empty(), ImmutableSet.of("d" + random.nextInt(3), "d" + random.nextInt(3)));
        };
    }

    private static List<ClaimedValue> some(Random random, ClaimedValue.About about) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> {
                    ClaimedValue said = said(about, 1 + random.nextInt(5));
                    return new ClaimedValue(
                            said.claim(), about, said.what(), said.claimed(), said.words(), time(random), said.value());
                })
                .toList();
    }

    @Property
    void oppose_what_any_pair_of_a_time_in_common_opposes(
            @ForAll long seed, @ForAll boolean grows, @ForAll boolean isOfOneDay) {
        Random random = new Random(seed);
        BinaryOperator<Span> formula = grows ? Span::plus : Span::minus;
        List<ClaimedValue> needs = some(random, NEEDS);
        List<ClaimedValue> money = some(random, MONEY);
        Premises premises = new Premises(
                new Premises.Formula(any -> true, any -> true, formula, grows),
                about -> about.equals(NEEDS) ? needs : money);
        ClaimTime when = time(random);
        ClaimTime otherWhen = isOfOneDay ? when : time(random);
        Span claimed = Span.exactly(Fraction.of(random.nextInt(6)));

        boolean naive = needs.stream()
                .filter(need -> need.when().isOfADayOf(when))
                .anyMatch(need -> money.stream()
                        .filter(other -> other.when().isOfADayOf(otherWhen))
                        .filter(other -> !isOfOneDay || other.when().isOfADayOf(need.when()))
                        .anyMatch(other ->
                                !formula.apply(need.value(), other.value()).meets(claimed)));

        assertThat(premises.against(
                                new Premises.OfTime(NEEDS, when),
                                new Premises.OfTime(MONEY, otherWhen),
                                isOfOneDay,
                                claimed)
                        .findAny()
                        .isPresent())
                .isEqualTo(naive);
    }

    // ---- steps

    private static final ClaimedValue.About NEEDS = ClaimedValue.About.of(
            Question.of("need", PLAN), Optional.of(Amounts.euro(0).getCurrency()));
    private static final ClaimedValue.About MONEY = ClaimedValue.About.of(
            Question.of("appropriated", PLAN), Optional.of(Amounts.euro(0).getCurrency()));

    private static ClaimedValue said(ClaimedValue.About about, int number) {
        return said(about, number, ClaimTime.on(FIRST.plusDays(number % 10)));
    }

    private static ClaimedValue said(ClaimedValue.About about, int number, ClaimTime when) {
        return new ClaimedValue(
                Claim.builder()
                        .id("claim-" + number)
                        .assertion(FigureStated.of(about.question(), StatedAmount.exactly(Amounts.euro(number))))
                        .build(),
                about,
                new Literal("thing"),
                new Literal("value"),
                new NumberWords(NumberWords.Sign.NONE, Span.NOTHING, any -> new Literal("other"), Optional.empty()),
                when,
                Span.exactly(Fraction.of(number)));
    }

    private static long steps(int claims) {
        return steps(claims, number -> ClaimTime.on(FIRST.plusDays(number % 10)));
    }

    private static long steps(int claims, IntFunction<ClaimTime> when) {
        AtomicLong steps = new AtomicLong();
        Premises premises = new Premises(
                new Premises.Formula(
                        any -> steps.incrementAndGet() > 0,
                        any -> steps.incrementAndGet() > 0,
                        (one, other) -> {
                            steps.incrementAndGet();
                            return one.minus(other);
                        },
                        false),
                about -> IntStream.range(0, claims)
                        .mapToObj(i -> said(about, i, when.apply(i)))
                        .toList());
        long found = IntStream.range(0, claims)
                .mapToLong(gap -> premises.against(
                                new Premises.OfTime(NEEDS, when.apply(gap)),
                                new Premises.OfTime(MONEY, when.apply(gap)),
                                true,
                                Span.exactly(Fraction.of(1_000_000 + gap)))
                        .count())
                .sum();
        assertThat(found).isBetween((long) claims, 2L * claims);
        return steps.get();
    }

    @Test
    @org.junit.jupiter.api.Tag("thorough")
    void of_twice_the_gaps_needs_and_amounts_of_money_are_found_in_twice_the_steps() {
        assertThat(steps(2_000)).isLessThanOrEqualTo(2 * steps(1_000)).isLessThan(10 * 2_000);
    }

    /** Each has a day in common with each. */
    private static ClaimTime overlapping(int number) {
        return ClaimTime.on(DateRange.of(FIRST.minusDays(number), FIRST.plusDays(number + 1)));
    }

    private static ClaimTime year(int number) {
        LocalDate first = LocalDate.of(1000 + number, 1, 1);
        return ClaimTime.on(DateRange.of(first, first.plusYears(1).minusDays(1)));
    }

    @Test
    @org.junit.jupiter.api.Tag("thorough")
    void of_twice_the_periods_that_overlap_are_found_in_twice_the_steps() {
        assertThat(steps(200, ClaimConflictsProperties::overlapping))
                .isLessThanOrEqualTo(2 * steps(100, ClaimConflictsProperties::overlapping) + ByTime.MOST * ByTime.MOST);
    }

    @Test
    void of_twice_the_years_are_found_in_twice_the_steps() {
        assertThat(steps(2_000, ClaimConflictsProperties::year))
                .isLessThanOrEqualTo(2 * steps(1_000, ClaimConflictsProperties::year))
                .isLessThan(10 * 2_000);
    }

    @Test
    void of_more_periods_than_are_gone_through_the_claim_of_the_same_one_opposes_all_the_same() {
        ClaimTime last = overlapping(0);
        List<ClaimedValue> same = Stream.concat(
                        IntStream.rangeClosed(1, 2 * ByTime.MOST)
                                .mapToObj(number -> said(NEEDS, 7, overlapping(number))),
                        Stream.of(said(NEEDS, 7, last), said(NEEDS, 8, last)))
                .toList();

        assertThat(ClaimConflicts.opposed(same)).contains(same.get(2 * ByTime.MOST), same.get(2 * ByTime.MOST + 1));
    }
}
