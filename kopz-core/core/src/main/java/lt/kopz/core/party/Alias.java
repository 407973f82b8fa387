package lt.kopz.core.party;

import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Evidenced;
import org.immutables.value.Value;

/**
 * Another spelling or form of an organisation's name, as a document prints it.
 *
 * <p>Example: "VšĮ Kovos su prekyba žmonėmis ir išnaudojimo centras" for "VšĮ Kovos su prekyba žmonėmis ir
 * išnaudojimu centras".
 */
@Value.Immutable
public abstract class Alias implements Evidenced, WithAlias {
    Alias() {}

    /**
     * The other spelling.
     *
     * @return the spelling, in the base form
     */
    public abstract String spelling();

    /**
     * Refuses a blank spelling.
     */
    @Value.Check
    void check() {
        RefusedException.requireText(spelling(), Word.ALIAS);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Alias}. */
    public static final class Builder extends ImmutableAlias.Builder {
        Builder() {}
    }
}
