package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A figure as it is given to somebody who has neither the dossier nor the model: in words of each language, with the acts and sources of
 * its leaves. {@link JsonForms#FIGURE} writes it as JSON, and reads it back.
 *
 * <pre>{@code
 * JsonForms.FIGURE.write(ExplainedFigure.of(dossier, gaps.financing()), out);
 *
 * ExplainedFigure gap = JsonForms.FIGURE.read(bytes);   // without the dossier
 * gap.value();                                         // Optional[SHORTFALL EUR 2550.00]
 * gap.tree().value();                    // EUR 2550.00
 * gap.tree().parts().get(1).value();     // EUR 700.00, less which it is
 * }</pre>
 *
 * <p>The form has a version, which stands first. Every node has its {@code operation} and its {@code value}; the values of the
 * {@code parts} put together by the operation are the value, so that a reader can compute all of it again. {@code asides} are not
 * counted. What the figure is stands in its {@code value}, such as {@code {"gap": {"missing": …, "direction": "SHORTFALL"}}}. A figure of which nothing is known has a
 * {@code reason} too.
 *
 * @param name what the figure is
 * @param asOf the day up to whose end everything is counted
 * @param value what the figure is: an amount, a count, a {@link lt.kopz.core.gap.FundingGap} or another of the types that figures have; empty where it
 *     is of a type without a form in JSON
 * @param basis how firmly it is known
 * @param reason what is missing, for want of which it is open
 * @param tree how it came about; of a figure that nothing recorded leads to a leaf with the reason
 */
public record ExplainedFigure(
        LocalizedText name,
        LocalDate asOf,
        Optional<Object> value,
        Basis basis,
        Optional<LocalizedText> reason,
        Node tree) {
    /**
     * Makes a figure.
     *
     * @param name what the figure is
     * @param asOf the day up to whose end everything is counted
     * @param value what the figure is
     * @param basis how firmly it is known
     * @param reason what leaves it open
     * @param tree how it came about
     * @throws IllegalArgumentException unless it has a reason where the tree says nothing of the number, and none where that is exact
     */
    public ExplainedFigure {
        if (reason.isPresent() ? !tree.value().isOpen() : tree.value().saysNothing()) {
            throw new RefusedException(ProblemKind.FIGURE_INCOMPLETE);
        }
    }

    /**
     * A figure with its explanation in words.
     *
     * @param dossier the dossier the figure was computed from, which knows the acts of its facts
     * @param figure the figure, known or not
     * @param readers those who read it in a language of their own
     * @return the figure in English, the languages of the dossier and those of the readers
     */
    public static ExplainedFigure of(Dossier dossier, Figure<?> figure, Wording... readers) {
        Function<Text, LocalizedText> words = text -> dossier.inItsLanguages(text, readers);
        return new ExplainedFigure(
                words.apply(figure.name()),
                figure.asOf(),
                FigureValues.of(figure.value()),
                figure.basis(),
                figure.reason().map(words),
                ExplanationCodec.node(figure.explanation(), dossier, words));
    }

    /**
     * A value and how it comes about. The values of the parts, put together by the operation, are the value; asides are not counted.
     *
     * @param label what it is
     * @param operation {@code GIVEN} for a leaf, or how the parts are put together
     * @param value how much it is
     * @param basis how firmly it is known; never firmer than the weakest part
     * @param readings the readings and assumptions it rests on; may be empty
     * @param fact the id of the fact that gives the value; empty for what is computed or assumed
     * @param acts the ids of the legal acts that made the fact; may be empty
     * @param sources where the value stands; may be empty
     * @param parts what it is made of; empty for a leaf
     * @param asides what is deliberately not counted; may be empty
     */
    public record Node(
            LocalizedText label,
            Explanation.Operation operation,
            Quantity value,
            Basis basis,
            ImmutableList<LocalizedText> readings,
            Optional<String> fact,
            ImmutableList<String> acts,
            ImmutableList<Source> sources,
            ImmutableList<Node> parts,
            ImmutableList<Node> asides) {
        /**
         * Makes a node.
         *
         * @param label what it is
         * @param operation how it comes about
         * @param value how much it is
         * @param basis how firmly it is known
         * @param readings the readings and assumptions it rests on
         * @param fact the id of the fact that gives the value
         * @param acts the ids of the legal acts that made the fact
         * @param sources where the value stands
         * @param parts what it is made of
         * @param asides what is deliberately not counted
         * @throws IllegalArgumentException if a given value has parts, or is firmer known than one of its parts
         */
        public Node {
            if (operation == Explanation.Operation.GIVEN && !parts.isEmpty()) {
                throw new RefusedException(ProblemKind.GIVEN_WITH_PARTS, "label", label.any(), "number", parts.size());
            }
            Basis weakest = basis;
            for (Node part : parts) {
                weakest = weakest.weakest(part.basis());
            }
            if (weakest != basis) {
                throw new RefusedException(ProblemKind.FIRMER_THAN_PARTS, "label", label.any());
            }
        }
    }
}
