package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.dossier.Possibilities.Possibility;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.wording.LocalizedText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where contradictions are too many to be gone through, what figures give for the dossiers that leave them open still holds in all worlds. */
class OpenFieldsProperties {
    private static final int ASKED = 30;

    @Provide
    Arbitrary<Dossier> undecided() {
        return Combinators.combine(SmallDossiers.dossiers(), Arbitraries.randoms())
                .as(OpenFieldsProperties::undecided)
                .filter(dossier -> !Possibilities.of(dossier, About.ALL).isOne());
    }

    /** The same where sources differ on the measure of some money, or on which of two needs there is. */
    private static Dossier undecided(Dossier dossier, Random random) {
        List<Contradiction> contradictions = new ArrayList<>(dossier.contradictions());
        List<MoneyFact> lines = Stream.<MoneyFact>concat(dossier.needs().stream(), dossier.appropriations().stream())
                .filter(line ->
                        contradictions.stream().noneMatch(each -> each.subject().equals(line.id())))
                .toList();
        lines.stream()
                .filter(line -> random.nextInt(3) == 0)
                .forEach(line -> contradictions.add(contradiction(
                        line.id(), Optional.of("measure"), Stream.of("m1", "m2").map(StatedValue.OfCode::new))));
        List<Need> alone = dossier.needs().stream()
                .filter(need -> need.within().isEmpty()
                        && dossier.needs().stream()
                                .noneMatch(other -> other.within().contains(need.id())
                                        || other.replaces().isPresent()))
                .toList();
        if (alone.size() > 1 && contradictions.isEmpty()) {
            contradictions.add(contradiction(
                    "plan", Optional.empty(), alone.stream().limit(2).map(need -> new StatedValue.OfFact(need.id()))));
        }
        try {
            return dossier.withContradictions(contradictions);
        } catch (InvalidDossierException elsewhere) {
            return dossier;
        }
    }

    private static Contradiction contradiction(
            String subject, Optional<String> field, Stream<? extends StatedValue> values) {
        return Contradiction.builder()
                .id("either-" + subject)
                .subject(subject)
                .field(field)
                .what(LocalizedText.of("en", "contradiction"))
                .alternatives(values.map(value -> Alternative.builder()
                                .id("either-" + subject + "-"
                                        + (value instanceof StatedValue.OfCode code
                                                ? code.code()
                                                : ((StatedValue.OfFact) value).fact()))
                                .value(value)
                                .build())
                        .toList())
                .build();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void what_is_left_open_holds_in_all_worlds(@ForAll("undecided") Dossier dossier, @ForAll Random random) {
        Worlds worlds = Worlds.of(dossier);
        List<Formula> formulas =
                Figures.all().stream().filter(OpenFieldsProperties::isNumber).toList();
        IntStream.range(0, openOf(dossier).isEmpty() ? 0 : ASKED).forEach(i -> {
            Formula formula = formulas.get(random.nextInt(formulas.size()));
            List<Question> questions = Sweep.questions(dossier, formula);
            if (!questions.isEmpty()) {
                assertHolds(dossier, worlds, formula, questions.get(random.nextInt(questions.size())));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // money of no plan but that of its measures
                """
        financing-gap | 2020-08-30 | {"needs":[{"id":"need","plan":"plan","amount":{"amount":"2.00","currency":"EUR"},\
        "period":"2019-01-01/2020-12-31","effective":"2019-02-01"}],"appropriations":[{"id":"other","amount":\
        {"amount":"2.00","currency":"EUR"},"strategicMeasure":"line","effective":"2019-02-01","period":\
        "2019-01-01/2019-12-31","manager":"o1"},{"id":"account","amount":{"amount":"2.00","currency":"EUR"},\
        "strategicMeasure":"line","plan":"plan","effective":"2019-02-01","period":"2019-01-01/2019-12-31","measure":"m1"}],\
        "contradictions":[{"id":"either-need","subject":"need","what":{"en":"contradiction"},"field":"measure",\
        "alternatives":[{"id":"need-m1","value":{"code":"m1"}},{"id":"need-m2","value":{"code":"m2"}}]},\
        {"id":"either-other","subject":"other","what":{"en":"contradiction"},"field":"measure","alternatives":\
        [{"id":"other-m1","value":{"code":"m1"}},{"id":"other-m2","value":{"code":"m2"}}]}]}""",
                // of two needs of which there is one, that which is of the other measure
                """
        delivery-gap | 2020-06-30 | {"needs":[{"id":"need","plan":"plan","amount":{"amount":"4.00","currency":"EUR"},\
        "period":"2019-01-01/2020-12-31","effective":"2019-06"},{"id":"sibling","plan":"plan","amount":{"amount":"3.00",\
        "currency":"EUR"},"period":"2019-01-01/2020-12-31","effective":"2019-03-01"}],"contradictions":[{"id":"either",\
        "subject":"plan","what":{"en":"contradiction"},"alternatives":[{"id":"a-need","value":{"fact":"need"}},\
        {"id":"a-sibling","value":{"fact":"sibling"}}]},{"id":"either-sibling","subject":"sibling","what":\
        {"en":"contradiction"},"field":"measure","alternatives":[{"id":"m1-sibling","value":{"code":"m1"}},\
        {"id":"m2-sibling","value":{"code":"m2"}}]}]}"""
            })
    void what_may_be_of_another_measure_is_left_open_for_one(String figure, LocalDate day, String facts) {
        Dossier dossier = Cases.dossier(facts);
        assertHolds(
                dossier,
                Worlds.of(dossier),
                Figures.all().stream()
                        .filter(each -> each.figure().equals(figure))
                        .findFirst()
                        .orElseThrow(),
                new Question("plan", Region.ALL.marked(Along.ITEM, Optional.of("m1")), day));
    }

    /** What figures give for the dossiers that leave things open, unless it is wrong of those in which they are chosen. */
    private static void assertHolds(Dossier dossier, Worlds worlds, Formula formula, Question question) {
        Formula opened = new Formula(
                formula.figure(),
                false,
                formula.subjects(),
                formula.slices(),
                (any, asked) -> openOf(dossier).stream()
                        .map(each -> formula.kopz().apply(each.dossier(), asked))
                        .reduce(Known::hull)
                        .orElseThrow(),
                formula.value());
        assertThat(found(dossier, worlds, opened, question)
                        .filter(any -> found(dossier, worlds, formula, question)
                                .filter(each -> each.fault().get() != Comparison.Fault.LOOSE)
                                .isEmpty()))
                .isEmpty();
    }

    private static ImmutableList<Possibility> openOf(Dossier dossier) {
        return Possibilities.of(dossier, About.ALL).open();
    }

    /** What is wrong; nothing where what is stated cannot hold together, or there are too many worlds to compare with. */
    private static Optional<Comparison> found(Dossier dossier, Worlds worlds, Formula formula, Question question) {
        try {
            return Optional.of(Comparison.of(dossier, worlds, formula, question))
                    .filter(each -> each.fault()
                            .filter(fault -> fault != Comparison.Fault.CONTRADICTED)
                            .isPresent());
        } catch (TooManyWorldsException tooMany) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(Formula formula) {
        return Measures.all().stream()
                .filter(measure -> measure.unit() != MeasureUnit.STATE && measure.unit() != MeasureUnit.ANSWER)
                .anyMatch(measure -> (formula.figure() + " ").startsWith(measure.code() + " "));
    }
}
