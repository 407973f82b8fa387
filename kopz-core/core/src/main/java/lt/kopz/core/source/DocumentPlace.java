package lt.kopz.core.source;

import java.util.Locale;
import java.util.Optional;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A place inside a document, such as item 7, that can be named in every language.
 *
 * <p>As text it is the kind in English and its number or letter: {@code item 7}, {@code paragraph 3}, {@code page 12}. Anything else is
 * kept as it stands and named so in every language.
 *
 * @param kind what kind of place it is; empty for one that is only words
 * @param label its number or letter; or the words
 */
public record DocumentPlace(Optional<Kind> kind, String label) {
    /** The kinds of places that every language has a word for. */
    public enum Kind {
        /** A numbered item (punktas). */
        ITEM(SourceMessage.PLACE_ITEM),
        /** A paragraph, counted from 1 (pastraipa). */
        PARAGRAPH(SourceMessage.PLACE_PARAGRAPH),
        /** A page (puslapis). */
        PAGE(SourceMessage.PLACE_PAGE),
        /** A section or chapter (skyrius). */
        SECTION(SourceMessage.PLACE_SECTION),
        /** A row of a table (eilutė). */
        ROW(SourceMessage.PLACE_ROW);

        private final SourceMessage message;

        Kind(SourceMessage message) {
            this.message = message;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Refuses a blank place.
     *
     * @param kind what kind of place it is
     * @param label its number, letter or words
     * @throws IllegalArgumentException if the label is blank
     */
    public DocumentPlace {
        RefusedException.requireText(label, Word.PLACE);
    }

    /**
     * A place from its text.
     *
     * @param text such as {@code item 7}; other words are kept as they stand
     * @return the place
     * @throws IllegalArgumentException if the text is blank
     */
    public static DocumentPlace parse(String text) {
        int blank = text.indexOf(' ');
        if (blank > 0 && !text.substring(blank + 1).isBlank()) {
            for (Kind kind : Kind.values()) {
                if (kind.word().equals(text.substring(0, blank))) {
                    return new DocumentPlace(Optional.of(kind), text.substring(blank + 1));
                }
            }
        }
        return new DocumentPlace(Optional.empty(), text);
    }

    /**
     * The place in words: "7 punktas", "item 7".
     *
     * @return the words
     */
    public Text words() {
        return kind.<Text>map(known -> Phrase.of(known.message).with("label", label))
                .orElseGet(() -> new Literal(label));
    }

    @Override
    public String toString() {
        return kind.map(known -> known.word() + " " + label).orElse(label);
    }
}
