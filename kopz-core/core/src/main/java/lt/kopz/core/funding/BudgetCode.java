package lt.kopz.core.funding;

import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A code of a classification, of the list of sources or of that of places, with its name and the larger code that it is a part of. Codes that
 * name each other are a tree, of which {@link lt.kopz.core.dossier.CodeTree} knows what is below what.
 *
 * <p>Example: {@code BudgetCode.builder().of(Tree.CLASSIFICATION).scheme("COFOG").code("10.9").within("10").name(name).build()}.
 */
@Value.Immutable
public abstract class BudgetCode implements WithBudgetCode {
    /** What codes are of. */
    public enum Tree {
        /** A classification, national or a town's own. */
        CLASSIFICATION,
        /** The list of sources of money, whose codes amounts state as their source code. */
        SOURCE,
        /** The list of places; an amount is of the code whose name is the place that it states. */
        PLACE
    }

    BudgetCode() {}

    /**
     * What it is a code of.
     *
     * @return the kind of tree
     */
    public abstract Tree of();

    /**
     * Which classification, as amounts name it.
     *
     * @return the scheme, such as {@code COFOG}; of sources and places, which have one list each, what the list is called
     */
    public abstract String scheme();

    /**
     * The code, as opaque text.
     *
     * @return the code as printed
     */
    public abstract String code();

    /**
     * What it is called.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * The larger code that it is a part of.
     *
     * @return a code of the same tree; empty for one of the first level
     */
    public abstract Optional<String> within();

    /**
     * Refuses a blank scheme or code.
     *
     * @throws RefusedException if one of them is blank
     */
    @Value.Check
    void check() {
        if (scheme().isBlank() || code().isBlank()) {
            throw new RefusedException(ProblemKind.BLANK_TEXT, "what", Word.TEXT);
        }
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link BudgetCode}. */
    public static final class Builder extends ImmutableBudgetCode.Builder {
        Builder() {}
    }
}
