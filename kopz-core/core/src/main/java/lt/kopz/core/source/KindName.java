package lt.kopz.core.source;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import java.util.Optional;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.wording.CoreMessage;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import org.immutables.value.Value;

/**
 * What a dossier calls a kind of its own, whose code kopz does not know.
 *
 * <p>Example: a town whose council adopts proposals has acts of the kind {@code PROPOSAL} and the name "proposal", so that reports cite a proposal.
 * A wording may have another word for it, under the key {@code kind.ActKind.PROPOSAL}.
 */
@Value.Immutable
@KopzStyle
public abstract class KindName implements WithKindName {
    KindName() {}

    /**
     * What it is a kind of.
     *
     * @return the vocabulary
     */
    public abstract Vocabulary of();

    /**
     * The code that facts carry.
     *
     * @return the code: capital letters, digits and underscores, such as {@code PROPOSAL}
     */
    public abstract String code();

    /**
     * What it is called.
     *
     * @return the name, as it stands inside a sentence, with the cases that sentences need
     */
    public abstract LocalizedText name();

    /** Refuses a code of another form. */
    @Value.Check
    void check() {
        Ids.checkCode(code(), "PROPOSAL");
    }

    /**
     * What a kind is called: in the words of the wording, or else as a dossier names it, or else by its code.
     *
     * @param of what it is a kind of
     * @param code its code
     * @param name how the dossier names it, if it does
     * @return the text
     */
    public static Text text(Vocabulary of, String code, Optional<LocalizedText> name) {
        return Phrase.of(new Own("kind." + camel(of, CaseFormat.UPPER_CAMEL) + "." + code))
                .or(name.<Text>map(words -> words).orElseGet(() -> byCode(of, code)));
    }

    /**
     * A kind that nobody has named, by its code, which is read as words. They are English, as a rule: {@code ROUND_TABLE} is "round table",
     * and in Lithuanian grupė „round table“.
     *
     * @param of what it is a kind of
     * @param code its code
     * @return the text
     */
    public static Text byCode(Vocabulary of, String code) {
        return Phrase.of(new Own("byCode." + camel(of, CaseFormat.LOWER_CAMEL)))
                .with("code", Ascii.toLowerCase(code).replace('_', ' '));
    }

    private static String camel(Vocabulary of, CaseFormat form) {
        return CaseFormat.UPPER_UNDERSCORE.to(form, of.name());
    }

    /** The word that a language has for a kind that is none of kopz. */
    private record Own(String key) implements CoreMessage {}

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link KindName}. */
    public static final class Builder extends ImmutableKindName.Builder {
        Builder() {}
    }
}
