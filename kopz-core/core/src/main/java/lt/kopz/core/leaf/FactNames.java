package lt.kopz.core.leaf;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.StatedValue;
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
    private static Optional<Text> of(Dossier dossier, String id) {
        return dossier.fact(id)
                .map(fact -> fact instanceof LegalAct
                        ? Citations.of(dossier, id)
                        : named(fact).orElseGet(() -> kind(fact)));
    }

    private static Optional<Text> named(Fact fact) {
        return SHAPES.values().stream()
                .filter(shape -> shape.type().isInstance(fact))
                .findFirst()
                .flatMap(shape -> named(shape, fact));
    }

    @SuppressWarnings("unchecked") // the shape is of the class of the fact
    private static <T> Optional<Text> named(Shape<T> shape, Fact fact) {
        return shape.fields().stream()
                .filter(field -> field.occurs() != Field.Occurs.REPEATEDLY)
                .filter(field -> field.kind() instanceof Kind.Localised
                        || (field.kind() instanceof Kind.Text && field.name().equals("name")))
                .flatMap(field -> field.values((T) fact).stream())
                .findFirst()
                .map(name -> name instanceof LocalizedText text ? text : Literal.of((String) name));
    }

    private static Text kind(Fact fact) {
        return SHAPES.keySet().stream()
                .filter(type -> type.isInstance(fact))
                .findFirst()
                .<Text>map(type -> Phrase.of(FigureMessage.FACT)
                        .with(
                                "kind",
                                ProblemMessage.word(
                                        CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName())))
                        .with("id", Literal.of(fact.id())))
                .orElseGet(() -> Literal.of(fact.id()));
    }
}
