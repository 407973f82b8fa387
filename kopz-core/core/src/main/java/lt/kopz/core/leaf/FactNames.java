package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.group.Membership;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What facts are called, and values that name them. */
public final class FactNames {
    private static final ImmutableMap<Class<?>, Shape<?>> SHAPES = Rewrite.shapes(DossierShape.DOSSIER);

    private FactNames() {}

    /** What is stated; of a fact its name. */
    public static Text of(Dossier dossier, StatedValue value) {
        if (value instanceof StatedValue.OfCode code) {
            return of(dossier, code.code()).orElseGet(value::words);
        }
        return value instanceof StatedValue.OfFact fact
                ? of(dossier, fact.fact()).orElseGet(value::words)
                : value.words();
    }

    /** The name of a fact by its id; empty where the dossier has no such fact. */
    public static Optional<Text> of(Dossier dossier, String id) {
        return dossier.fact(id).map(fact -> {
            if (fact instanceof LegalAct) {
                return Citations.of(dossier, id);
            }
            return fact instanceof Membership member
                    ? Composition.nameOf(dossier, member)
                    : named(fact).orElseGet(() -> described(dossier, fact));
        });
    }

    /** What the forms of a dossier call a kind of fact, such as {@code event-series}. */
    public static String code(Class<? extends Fact> kind) {
        return Optional.ofNullable(SHAPES.get(kind)).orElseThrow().name();
    }

    private static Optional<Text> named(Fact fact) {
        return shape(fact).flatMap(shape -> named(shape, fact));
    }

    private static Optional<Shape<?>> shape(Fact fact) {
        return SHAPES.values().stream()
                .filter(shape -> shape.type().isInstance(fact))
                .findFirst();
    }

    @SuppressWarnings("unchecked") // the shape is of the class of the fact
    private static <T> Optional<Text> named(Shape<T> shape, Fact fact) {
        return shape.fields().stream()
                .filter(field -> field.occurs() != Field.Occurs.REPEATEDLY)
                .filter(field -> field.kind() == Kind.LOCALISED
                        || (field.kind() instanceof Kind.Text && field.name().equals("name")))
                .flatMap(field -> field.values((T) fact).stream())
                .findFirst()
                .map(name -> name instanceof LocalizedText text ? text : Literal.of((String) name));
    }

    /** Of what has no name what it is, with the first amount and day and the names that it states. */
    private static Text described(Dossier dossier, Fact fact) {
        Shape<?> shape = shape(fact).orElseThrow();
        Text kind = ProblemMessage.word(shape.name());
        ImmutableList<Object> values = values(shape, fact);
        ImmutableList<Text> stated = Stream.of(
                        first(values, StatedAmount.class, MonetaryAmount.class),
                        first(values, PartialDate.class, LocalDate.class, DateRange.class),
                        values.stream()
                                .filter(String.class::isInstance)
                                .flatMap(id -> dossier.fact((String) id).stream())
                                .flatMap(named -> named(named).stream())
                                .distinct())
                .flatMap(Function.identity())
                .collect(ImmutableList.toImmutableList());
        return stated.isEmpty()
                ? kind
                : Phrase.of(FigureMessage.FACT).with("kind", kind).with("stated", Text.joined(", ", stated));
    }

    @SuppressWarnings("unchecked") // the shape is of the class of the fact
    private static <T> ImmutableList<Object> values(Shape<T> shape, Fact fact) {
        return shape.fields().stream()
                .filter(field -> field.occurs() != Field.Occurs.REPEATEDLY)
                .flatMap(field -> field.values((T) fact).stream())
                .map(value -> value instanceof Sourced<?> sourced ? sourced.value() : value)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Text> first(List<Object> values, Class<?>... types) {
        return values.stream()
                .filter(value -> Stream.of(types).anyMatch(type -> type.isInstance(value)))
                .limit(1)
                .map(value -> Phrase.of(SourceMessage.AS_STATED).with("value", value));
    }
}
