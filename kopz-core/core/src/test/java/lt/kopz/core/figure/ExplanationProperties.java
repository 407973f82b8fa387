package lt.kopz.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.testkit.Recomputation;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What explanations compute is what follows by an arithmetic that knows nothing of them. */
class ExplanationProperties {
    private static final Text NAME = new Literal("name");
    private static final Dossier DOSSIER = DossierFixtures.aDossier().build();
    private static final List<String> TOLERANCES = List.of("0", "0", "0", "0.005", "0.5");

    /** Makes small quantities, so that bounds often meet. */
    record Leaves(Random random) {
        private static Explanation leaf(Quantity quantity) {
            return Explanation.unrecorded(NAME, quantity);
        }

        List<Explanation> some(Supplier<Explanation> kind, int least) {
            return Stream.generate(kind).limit(least + random.nextInt(3)).toList();
        }

        Explanation amount() {
            return amount(-600);
        }

        /** From so many cents on. */
        Explanation amount(int least) {
            AmountRange exact = AmountRange.exactly(Amounts.of(
                    BigDecimal.valueOf(least + 50 * random.nextInt(24) + random.nextInt(2), 2),
                    Amounts.currency("EUR")));
            AmountRange range = switch (random.nextInt(least < 0 ? 5 : 3)) {
                case 0 -> AmountRange.atLeast(exact.exact());
                case 1 -> exact.hull(exact.plus(AmountRange.exactly(Amounts.euro("1.50"))));
                case 2 -> exact;
                case 3 -> AmountRange.atMost(exact.exact());
                default -> exact.widest();
            };
            return leaf(Quantity.of(
                    range.withTolerance(new BigDecimal(TOLERANCES.get(random.nextInt(TOLERANCES.size()))))));
        }

        Explanation count() {
            long least = random.nextInt(5);
            long most = least + random.nextInt(4);
            return leaf(Quantity.of(
                    random.nextInt(4) == 0
                            ? Headcount.atLeast(least)
                            : random.nextInt(4) == 0 && most > least
                                    ? Headcount.about(most, least, most)
                                    : Headcount.ofBounds(least, OptionalLong.of(most))));
        }

        Explanation ratio() {
            Fraction least = Fraction.of(random.nextInt(5), 1 + random.nextInt(4));
            return leaf(Quantity.of(new Ratio(
                    least,
                    random.nextInt(4) == 0
                            ? Optional.empty()
                            : Optional.of(least.plus(Fraction.of(random.nextInt(4), 1 + random.nextInt(4)))))));
        }

        Explanation number() {
            return random.nextBoolean() ? count() : ratio();
        }
    }

    static Explanation composed(Leaves leaves, int operation) {
        return switch (operation) {
            case 0 -> Explanation.sum(NAME, Quantity.zero(Amounts.currency("EUR")), leaves.some(leaves::amount, 0));
            case 1 -> Explanation.sum(NAME, Quantity.of(Headcount.zero()), leaves.some(leaves::count, 0));
            case 2 ->
                Explanation.sum(
                        NAME,
                        Quantity.of(new Ratio(Fraction.ZERO, Optional.of(Fraction.ZERO))),
                        leaves.some(leaves::number, 0));
            case 3 ->
                Explanation.difference(
                        NAME, leaves.amount(), leaves.some(leaves::amount, 1).toArray(Explanation[]::new));
            case 4 -> Explanation.difference(NAME, leaves.count(), leaves.count());
            case 5 ->
                Explanation.excess(
                        NAME, leaves.amount(), leaves.some(leaves::amount, 1).toArray(Explanation[]::new));
            case 6 -> two(leaves.random().nextBoolean() ? leaves::amount : leaves::number, Explanation::excess);
            case 7 -> Explanation.product(NAME, leaves.count(), leaves.amount());
            case 8 -> Explanation.product(NAME, leaves.ratio(), leaves.amount());
            case 9 -> Explanation.product(NAME, leaves.number(), leaves.ratio());
            case 10 -> Explanation.quotient(NAME, leaves.amount(), leaves.number());
            case 11 -> two(() -> leaves.amount(0), Explanation::quotient);
            case 12 -> two(leaves::number, Explanation::quotient);
            case 13 -> Explanation.persons(NAME, leaves.count(), leaves.count());
            case 14 -> Explanation.union(NAME, leaves.some(leaves::count, 0));
            case 15 -> Explanation.both(NAME, List.of(leaves.count(), leaves.count()));
            case 16 -> Explanation.both(NAME, leaves.some(leaves::amount, 1));
            case 17 -> Explanation.either(NAME, leaves.some(leaves::amount, 1));
            case 18 -> Explanation.either(NAME, leaves.some(leaves::number, 1));
            default -> Explanation.overlap(NAME, leaves.amount(), leaves.some(leaves::amount, 2));
        };
    }

    /** Makes a node of two operands. */
    private interface OfTwo {
        Explanation of(Text name, Explanation one, Explanation other);
    }

    private static Explanation two(Supplier<Explanation> kind, OfTwo node) {
        return node.of(NAME, kind.get(), kind.get());
    }

    @Property(tries = 2_000)
    void a_node_has_the_value_that_follows_from_its_parts(@ForAll Random random) {
        IntStream.range(0, 20).forEach(operation -> {
            Explanation node;
            try {
                node = composed(new Leaves(random), operation);
            } catch (IllegalArgumentException | java.util.NoSuchElementException noSuchNode) {
                return;
            }
            assertThat(Recomputation.of(JsonForms.FIGURE.toBytes(
                            ExplainedFigure.of(DOSSIER, Figure.of(NAME, LocalDate.EPOCH, node.value(), node)))))
                    .as("%s", node)
                    .isEmpty();
        });
    }
}
