package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmendedAmountTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static Appropriation statement(int number, ChangeKind kind) {
        return Appropriation.builder()
                .id(String.format(Locale.ROOT, "statement-%05d", number))
                .change(kind)
                .amends(kind == ChangeKind.ORIGINAL ? Optional.empty() : Optional.of("statement-00000"))
                .amount(Amounts.euro(100 + number))
                .effective(on(FIRST.plusDays(number).toString()))
                .build();
    }

    private final AtomicInteger calls = new AtomicInteger();
    private final Query query = Query.ofAll(Money.of(aDossier().build()), LocalDate.of(2019, 12, 31));
    private final AmendedLines<Appropriation> lines = lines(query);

    private AmendedLines<Appropriation> lines(Query asked) {
        return new AmendedLines<>(
                asked,
                Appropriation.class,
                (money, inEffect) -> {
                    calls.incrementAndGet();
                    return asked.leaves()
                            .term(
                                    Phrase.of(GapMessage.AMENDED),
                                    AmendedLines.AmendedAmount.signed(money),
                                    inEffect,
                                    money);
                },
                money -> Attribution.of(asked, money, money.time()),
                money -> Phrase.of(GapMessage.AMENDED));
    }

    /** An original, so many new wholes, and something added to the last of them. */
    private ImmutableList<Term> terms(int wholes) {
        return new AmendedLines.AmendedAmount<>(
                        lines,
                        Stream.of(
                                        Stream.of(statement(0, ChangeKind.ORIGINAL)),
                                        IntStream.rangeClosed(1, wholes)
                                                .mapToObj(number -> statement(number, ChangeKind.REPLACED)),
                                        Stream.of(statement(wholes + 1, ChangeKind.ADDED)))
                                .flatMap(some -> some)
                                .toList())
                .terms();
    }

    @ParameterizedTest(name = "{0} new wholes")
    @ValueSource(ints = {1, 10, 3000})
    void a_new_whole_after_very_many_others_looks_at_no_amount_but_its_own_and_those_after_it(int wholes) {
        ImmutableList<Term> terms = terms(wholes);

        assertThat(AmountRange.sum(
                        query.currency(), terms.stream().map(Term::value).toList()))
                .isEqualTo(AmountRange.exactly(Amounts.euro(100 + wholes + 100 + wholes + 1)));
        assertThat(calls).hasValue(2);
    }

    /** An original, so many new wholes, and as many additions, some time in 2018 as of a day. */
    private ImmutableList<Term> overlapping(int wholes, LocalDate asOf) {
        return new AmendedLines.AmendedAmount<>(
                        lines(query.asOf(asOf)),
                        Stream.concat(
                                        Stream.of(statement(0, ChangeKind.ORIGINAL)),
                                        IntStream.rangeClosed(1, 2 * wholes)
                                                .mapToObj(number -> Appropriation.builder()
                                                        .from(statement(
                                                                number,
                                                                number <= wholes
                                                                        ? ChangeKind.REPLACED
                                                                        : ChangeKind.ADDED))
                                                        .amount(Amounts.euro(number <= wholes ? 100 + number : 1))
                                                        .effective(on("2018"))
                                                        .build()))
                                .toList())
                .terms();
    }

    @ParameterizedTest(name = "{0} new wholes as of {1}")
    @CsvSource({
        "1, 2019-12-31, 101, 102", "50, 2019-12-31, 101, 200", "51, 2019-12-31, 101, 202",
                "3000, 2019-12-31, 101, 6100",
        "1, 2018-06-30, 100, 102", "50, 2018-06-30, 100, 200", "51, 2018-06-30, 100, 202", "3000, 2018-06-30, 100, 6100"
    })
    @Tag("thorough")
    void new_wholes_of_one_year_are_bounded_by_any_of_them_and_all_that_may_come_after_in_twice_the_steps_for_twice(
            int wholes, LocalDate asOf, int least, int most) {
        AmountRange sum = AmountRange.sum(
                query.currency(),
                overlapping(wholes, asOf).stream().map(Term::value).toList());

        assertThat(sum).isEqualTo(AmountRange.between(Amounts.euro(least), Amounts.euro(most)));
        assertThat(calls.get()).isLessThan(60 * wholes + 10);
    }

    @ParameterizedTest(name = "{0} new wholes")
    @ValueSource(ints = {1, 10, 3000})
    void its_explanation_lists_what_it_is_in_place_of_one_after_another_and_not_one_within_another(int wholes) {
        Explanation why = terms(wholes).get(0).why();

        assertThat(why.asides())
                .hasSize(wholes)
                .allSatisfy(replaced -> assertThat(replaced.asides()).isEmpty())
                .allSatisfy(replaced -> assertThat(replaced.parts())
                        .singleElement()
                        .satisfies(part -> assertThat(part.asides()).isEmpty()));
        assertThat(why.asides().get(0).value())
                .isEqualTo(Quantity.of(AmountRange.exactly(Amounts.euro(100 + wholes - 1))));
        assertThat(why.explain(Wording.ENGLISH).lines().count()).isEqualTo(1L + 2 * wholes);
        assertThat(calls).hasValue(2 + wholes);
    }
}
