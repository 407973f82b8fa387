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
import org.junit.jupiter.params.ParameterizedTest;
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
    private final AmendedLines<Appropriation> lines = new AmendedLines<>(
            query,
            Appropriation.class,
            (money, inEffect) -> {
                calls.incrementAndGet();
                return query.leaves().term(Phrase.of(GapMessage.AMENDED), AmendedAmount.signed(money), inEffect, money);
            },
            money -> Marks.of(money, money.time()),
            money -> Phrase.of(GapMessage.AMENDED));

    /** An original, so many new wholes, and something added to the last of them. */
    private ImmutableList<Term> terms(int wholes) {
        return new AmendedAmount<>(
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
