package lt.kopz.core.source;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
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
     * Whether it is the name of a kind.
     *
     * @param kind the kind
     * @return whether it has the code, and is of the vocabulary
     */
    public boolean isOf(KindCode kind) {
        return of() == kind.of() && code().equals(kind.code());
    }

    /**
     * A kind that nobody has named, by its code, which is read as words. They are English, as a rule: {@code ROUND_TABLE} is "round table",
     * and in Lithuanian grupė „round table“. A code of up to three letters, or without a vowel, is an abbreviation and stays as it is: {@code NGO}.
     *
     * @param kind the kind
     * @return the text
     */
    public static Text byCode(KindCode kind) {
        boolean isAbbreviation = kind.code().length() <= MOST_LETTERS || VOWELS.matchesNoneOf(kind.code());
        return Phrase.of(new ByCode(kind.of()))
                .with(
                        "code",
                        isAbbreviation
                                ? kind.code()
                                : Ascii.toLowerCase(kind.code()).replace('_', ' '));
    }

    private static final int MOST_LETTERS = 3;
    private static final CharMatcher VOWELS = CharMatcher.anyOf("AEIOUY");

    /** What a language says of a kind of which it has nothing but the code. */
    private record ByCode(Vocabulary of) implements CoreMessage {
        @Override
        public String key() {
            return "byCode." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, of.name());
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

    /** Collects the parts of a {@link KindName}. */
    public static final class Builder extends ImmutableKindName.Builder {
        Builder() {}
    }
}
