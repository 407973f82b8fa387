package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class ContradictedFieldsProperties {
    private static final LocalDate FIRST = LocalDate.of(2018, 11, 1);

    /** What is stated of a need, of when it came about, and of how many came to an event, all as one number says. */
    private enum Field {
        AMOUNT("need", "amount") {
            @Override
            StatedValue value(int number) {
                return new StatedValue.OfAmount(Amounts.ofMinor(number * 100L, Amounts.currency("EUR")));
            }
        },
        DATE("need", "effective") {
            @Override
            StatedValue value(int number) {
                return new StatedValue.OfDate(PartialDate.of(FIRST.plusDays(number)));
            }
        },
        PARTICIPATIONS("event", "participations") {
            @Override
            StatedValue value(int number) {
                return new StatedValue.OfCount(Headcount.exactly(number));
            }
        };

        private final String subject;
        private final String field;

        Field(String subject, String field) {
            this.subject = subject;
            this.field = field;
        }

        abstract StatedValue value(int number);

        Contradiction contradiction(List<Integer> numbers) {
            return Contradiction.builder()
                    .id("contradiction")
                    .subject(subject)
                    .what(text("kas"))
                    .field(field)
                    .addAllAlternatives(IntStream.range(0, numbers.size())
                            .mapToObj(i -> Alternative.builder()
                                    .id("value-" + numbers.get(i))
                                    .value(value(numbers.get(i)))
                                    .build())
                            .toList())
                    .build();
        }
    }

    /** The dossier in which one number is all that is stated. */
    private static DossierFixtures alone(Field field, int number) {
        return aDossier()
                .need(
                        "need",
                        field == Field.AMOUNT ? number + ".00" : "700.00",
                        field == Field.DATE ? FIRST.plusDays(number).toString() : "2019-01-01",
                        need -> need)
                .appropriation("money", "450.00", "2019-03-01")
                .event(
                        "event",
                        EventState.HELD,
                        "2019-05-01",
                        Headcount.exactly(field == Field.PARTICIPATIONS ? number : 10));
    }

    private static Dossier stated(Field field, List<Integer> numbers, Decision... decisions) {
        return alone(field, numbers.get(0))
                .builder()
                .addContradictions(field.contradiction(numbers))
                .addDecisions(decisions)
                .build();
    }

    private static Decision preferred(int number) {
        return Decision.builder()
                .id("decision")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects("contradiction")
                .preferred("value-" + number)
                .build();
    }

    /** Figures of each kind as of one day; empty where undetermined. */
    private static ImmutableList<Optional<AmountRange>> money(Dossier dossier, LocalDate day) {
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN).asOf(day);
        return Stream.of(gaps.need(), gaps.appropriated(), gaps.spent(), gaps.incurred(), gaps.unfunded())
                .map(ContradictedFieldsProperties::amount)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<AmountRange> amount(Figure<AmountRange> figure) {
        return figure.isUnexplained() ? Optional.empty() : Optional.of(figure.value());
    }

    private static Headcount attended(Dossier dossier, LocalDate day) {
        return Attendance.of(dossier).asOf(day).held().value().count();
    }

    @Property(tries = 200)
    void without_a_decision_the_bounds_enclose_every_figure_that_one_value_alone_would_give(
            @ForAll Field field,
            @ForAll @Size(min = 2, max = 4) @UniqueElements List<@IntRange(max = 400) Integer> numbers,
            @ForAll @IntRange(max = 400) int day) {
        LocalDate asOf = FIRST.plusDays(day);
        Dossier open = stated(field, numbers);

        for (int number : numbers) {
            Dossier one = alone(field, number).build();
            List<Optional<AmountRange>> expected = money(one, asOf);
            List<Optional<AmountRange>> found = money(open, asOf);
            for (int i = 0; i < expected.size(); i++) {
                if (found.get(i).isPresent()) {
                    AmountRange bounds = found.get(i).get();
                    assertThat(expected.get(i).map(bounds::hull)).contains(bounds);
                }
            }
            assertThat(attended(open, asOf).hull(attended(one, asOf))).isEqualTo(attended(open, asOf));
        }
    }

    @Property(tries = 200)
    void with_a_decision_the_facts_are_those_of_the_value_alone(
            @ForAll Field field,
            @ForAll @Size(min = 2, max = 4) @UniqueElements List<@IntRange(max = 400) Integer> numbers,
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(max = 400) int day) {
        int preferred = numbers.get(which % numbers.size());
        LocalDate asOf = FIRST.plusDays(day);
        Dossier decided = stated(field, numbers, preferred(preferred));
        Dossier one = alone(field, preferred).build();

        assertThat(decided.needs()).isEqualTo(one.needs());
        assertThat(decided.events()).isEqualTo(one.events());
        assertThat(money(decided, asOf)).isEqualTo(money(one, asOf));
        assertThat(decided.withDecisions().needs())
                .isEqualTo(stated(field, numbers).needs());
    }

    @Property(tries = 200)
    void the_order_of_the_values_and_which_of_them_the_fact_held_never_matter(
            @ForAll Field field,
            @ForAll @Size(min = 2, max = 4) @UniqueElements List<@IntRange(max = 400) Integer> numbers) {
        Dossier one = stated(field, numbers);
        Dossier other = stated(field, Lists.reverse(numbers));

        assertThat(other.needs()).isEqualTo(one.needs());
        assertThat(other.events()).isEqualTo(one.events());
    }
}
