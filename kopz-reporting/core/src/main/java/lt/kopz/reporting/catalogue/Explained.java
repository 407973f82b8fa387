package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.cost.UnitCost;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.DocumentPlace;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Outline;

/** Turns the explanation of a figure, and the sources of a fact, into footnotes. */
public final class Explained {
    private static final int RATIO_PLACES = 2;

    /** A longer explanation is not read in place. */
    private static final int LONG = 60;

    private static final int SEVERAL = 8;

    private static final Literal SPACE = new Literal(" ");

    /** What is further down than an explanation is told. */
    private static final Literal MORE = new Literal("\u2026");

    private final Dossier dossier;
    /** Many figures rest on the same sources, and many entries are called the same. */
    private final Interner<Outline> leaves = Interners.newStrongInterner();

    private Explained(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Explains figures of a dossier.
     *
     * @param dossier the dossier, whose documents the sources name
     * @return the explainer
     */
    public static Explained in(Dossier dossier) {
        return new Explained(dossier);
    }

    /**
     * A footnote with the whole explanation of a figure, down to the sources; of one of which nothing is known, with what is missing.
     *
     * @param id the id of the footnote, unique in the document
     * @param figure the figure
     * @return the footnote
     */
    public Footnote footnote(String id, Figure<?> figure) {
        return figure.isUnexplained()
                ? Footnote.of(id, undetermined(figure))
                : Footnote.of(id, outline(figure.explanation(), Optional.empty(), value(figure), 0));
    }

    /** The value of a figure; of a mean that is known exactly, rounded once. */
    private static Object value(Figure<?> figure) {
        return figure.value() instanceof UnitCost cost
                        && !cost.bounds().isExact()
                        && cost.each().isExact()
                ? Phrase.of(YearlyMessage.EXPLANATION_ROUNDED)
                        .with("value", cost.rounded(RoundingMode.HALF_UP).orElseThrow())
                : value(figure.explanation().value());
    }

    /** The explanation of a figure as long as it can be read in place: of one that is longer only what it is made of, up to a few parts. */
    Footnote inShort(String id, Figure<?> figure) {
        Explanation root = figure.explanation();
        if (figure.isUnexplained() || size(root, LONG) <= LONG) {
            return footnote(id, figure);
        }
        List<Outline> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(root.parts().size(), SEVERAL); i++) {
            Explanation part = root.parts().get(i);
            parts.add(Outline.of(line(part, Optional.of(sign(root, i)), bracketed(part.value()))));
        }
        parts.add(Outline.of(say(PublicMessage.IN_THE_ANNEX)));
        return Footnote.of(id, Outline.of(line(root, Optional.empty(), value(root.value())), parts));
    }

    /** The same lines, up to a few. */
    static Footnote inShort(Footnote footnote) {
        return footnote.lines().size() <= SEVERAL
                ? footnote
                : new Footnote(
                        footnote.id(),
                        ImmutableList.<Text>builder()
                                .addAll(footnote.lines().subList(0, SEVERAL))
                                .add(say(PublicMessage.IN_THE_ANNEX))
                                .build(),
                        ImmutableList.of());
    }

    /** How many lines an explanation has, counted no further than is asked. */
    private static int size(Explanation node, int upTo) {
        int size = 1 + node.readings().size() + node.sources().size();
        for (Explanation part : node.parts()) {
            if (size > upTo) {
                return size;
            }
            size += size(part, upTo - size);
        }
        return size;
    }

    /**
     * What a figure of which nothing is known lacks, as a sentence.
     *
     * @param figure a figure of which nothing is known
     * @return the name and the reason
     */
    public Text undetermined(Figure<?> figure) {
        return Phrase.of(SourceMessage.UNDETERMINED)
                .with("name", figure.name())
                .with("reason", figure.reason().orElseThrow());
    }

    /**
     * The explanation as a tree.
     *
     * @param explanation the explanation
     * @return its root with all its parts, what is not counted, and the sources of its leaves; "…" for what is more than
     *     {@value Explanation#MOST_LEVELS} levels down
     */
    public Outline outline(Explanation explanation) {
        return outline(explanation, Optional.empty(), value(explanation.value()), 0);
    }

    private Outline outline(Explanation node, Optional<Text> sign, Object value, int level) {
        if (level == Explanation.MOST_LEVELS
                && !(node.parts().isEmpty() && node.asides().isEmpty())) {
            return Outline.of(line(node, sign, value), Outline.of(MORE));
        }
        ImmutableList.Builder<Outline> children = ImmutableList.builder();
        node.readings().stream()
                .filter(reading -> !Unrecorded.isTakenForAll(
                        reading)) // the mark says it, and the basis of the report what it means
                .forEach(reading -> children.add(leaves.intern(Outline.of(reading))));
        boolean first = true;
        for (int i = 0; i < node.parts().size(); i++) {
            Explanation part = node.parts().get(i);
            boolean begins = i == 0 || (first && node.operation() == Explanation.Operation.SUM);
            if (!isLeftOut(node, i)) {
                children.add(outline(
                        part,
                        Optional.of(sign(node, begins ? 0 : i)),
                        begins ? value(part.value()) : bracketed(part.value()),
                        level + 1));
                first = false;
            }
        }
        for (Explanation aside : node.asides()) {
            children.add(outline(aside, Optional.of(node.lead(aside)), value(aside.value()), level + 1));
        }
        for (Source source : node.sources()) {
            children.add(leaves.intern(Outline.of(source(source))));
        }
        return Outline.of(line(node, sign, value), children.build());
    }

    /** Whether a part adds nothing and nothing stands behind it: money handed over where none is recorded, for example. */
    private static boolean isLeftOut(Explanation node, int index) {
        Explanation part = node.parts().get(index);
        boolean isCounted = switch (node.operation()) {
            case SUM -> true;
            case DIFFERENCE, EXCESS -> index > 0;
            default -> false;
        };
        return isCounted
                && node.parts().size() > 1
                && part.parts().isEmpty()
                && part.fact().isEmpty()
                && part.sources().isEmpty()
                && part.readings().stream().allMatch(Unrecorded::isTakenForAll)
                && part.value() instanceof Quantity.OfAmount amount
                && amount.amount().isZero() == Answer.YES;
    }

    /** The sign before a part; a word where the sign is one that only mathematicians read. */
    private static Text sign(Explanation node, int index) {
        Text sign = node.sign(index);
        if (index == 0) {
            return sign;
        }
        return switch (node.operation()) {
            case BOTH, UNION -> say(YearlyMessage.EXPLANATION_AND);
            case EITHER -> say(YearlyMessage.EXPLANATION_OR);
            case LARGEST -> say(YearlyMessage.EXPLANATION_OR_IF_MORE);
            case OVERLAP ->
                say(
                        index == node.parts().size() - 1
                                ? YearlyMessage.EXPLANATION_OUT_OF
                                : YearlyMessage.EXPLANATION_AND);
            default -> sign;
        };
    }

    private static Text line(Explanation node, Optional<Text> sign, Object value) {
        ImmutableList.Builder<Text> words = ImmutableList.builder();
        sign.ifPresent(words::add);
        words.add(say(YearlyMessage.EXPLANATION_LINE, "value", value, "label", node.label()));
        if (node.basis().compareTo(Basis.INFERRED) >= 0) {
            words.add(say(YearlyMessage.BASIS, "basis", Phrase.of(SourceMessage.of(node.basis()))));
        }
        return new Joined(words.build(), SPACE);
    }

    /** A value as it stands after a sign: no sign stands right before a minus. */
    private static Object bracketed(Quantity quantity) {
        boolean isBelowZero = quantity instanceof Quantity.OfAmount amount
                && amount.amount().lower().filter(MonetaryAmount::isNegative).isPresent();
        return isBelowZero ? say(YearlyMessage.EXPLANATION_NEGATIVE, "value", value(quantity)) : value(quantity);
    }

    /** What a line of an explanation says but for its sign and brackets; empty of a reading, a source or any other text. */
    static Optional<Text> line(Text label) {
        if (!(label instanceof Joined joined)) {
            return Optional.empty();
        }
        for (Text part : joined.parts()) {
            if (part instanceof Phrase phrase && phrase.message().equals(YearlyMessage.EXPLANATION_LINE)) {
                return Optional.of(unbracketed(phrase));
            }
        }
        return Optional.empty();
    }

    private static Text unbracketed(Phrase line) {
        return line.arguments().get("value") instanceof Phrase value
                        && value.message().equals(YearlyMessage.EXPLANATION_NEGATIVE)
                ? line.with("value", Objects.requireNonNull(value.arguments().get("value")))
                : line;
    }

    private static Object value(Quantity quantity) {
        if (quantity instanceof Quantity.OfRatio quotient) {
            return quantity.saysNothing() ? Headcount.unknown() : ratio(quotient.ratio());
        }
        return quantity instanceof Quantity.OfAmount amount ? MoneySums.known(amount.amount()) : quantity.asCount();
    }

    /** An exact quotient as a fraction; bounds rounded outward, so that they stay bounds. */
    private static Object ratio(Ratio ratio) {
        if (ratio.isExact()) {
            return ratio.toString();
        }
        return Writing.within(ratio.lower(RATIO_PLACES), ratio.upper(RATIO_PLACES));
    }

    /**
     * A source in words: the document, the place and the quote. Where the dossier rests on one document only, the document is not
     * repeated with every place in it.
     *
     * @param source the source
     * @return its words
     */
    public Text source(Source source) {
        ImmutableList.Builder<Text> where = ImmutableList.builder();
        if (dossier.documents().size() != 1 || source.place().isEmpty()) {
            dossier.document(source.document()).map(SourceDocument::title).ifPresent(where::add);
        }
        source.place().map(DocumentPlace::words).ifPresent(where::add);
        Text place = new Joined(where.build(), new Literal(", "));
        return quote(source)
                .<Text>map(words -> say(YearlyMessage.SOURCE_QUOTE, "source", place, "quote", words))
                .orElse(place);
    }

    /** The words of a source, in the language of its document and in those that they are translated into. */
    Optional<LocalizedText> quote(Source source) {
        return source.quote()
                .flatMap(words -> dossier.document(source.document())
                        .map(document -> source.translation()
                                .map(translation -> translation.with(document.language(), words))
                                .orElseGet(() -> LocalizedText.of(document.language(), words))));
    }
}
