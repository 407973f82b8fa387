package lt.kopz.core.source;

import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.LocalizedText;

/**
 * A place in a document, with the words that stand there.
 *
 * <p>Example: {@code Source.of("report-2019").at("item 5").quoting("Seminaro kaina – 160,00 Eur.")}.
 *
 * @param document the id of a {@link SourceDocument} of the same dossier
 * @param place the place inside the document; empty when only the document is known
 * @param quote the words quoted, exactly as printed; empty when nothing is quoted
 * @param translation the quote in other languages; empty when there is none
 */
public record Source(
        String document, Optional<DocumentPlace> place, Optional<String> quote, Optional<LocalizedText> translation) {

    /**
     * Makes a source.
     *
     * @param document the id of the document
     * @param place the place inside it
     * @param quote the words quoted
     * @param translation the quote in other languages
     * @throws IllegalArgumentException if the id or the quote is blank, or something is translated that is not quoted
     */
    public Source {
        RefusedException.requireText(document, Word.DOCUMENT);
        quote.ifPresent(text -> RefusedException.requireText(text, Word.QUOTE));
        if (translation.isPresent() && quote.isEmpty()) {
            throw new RefusedException(ProblemKind.BLANK_TEXT, "what", Word.QUOTE);
        }
    }

    /**
     * A source that names only the document.
     *
     * @param document the id of a {@link SourceDocument} of the same dossier
     * @return the source
     * @throws IllegalArgumentException if the id is blank
     */
    public static Source of(String document) {
        return new Source(document, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same source with a place inside the document.
     *
     * @param where the place: {@code item 5}, {@code paragraph 3}, {@code page 2}, or other words
     * @return a copy
     * @throws IllegalArgumentException if the place is blank
     */
    public Source at(String where) {
        return new Source(document, Optional.of(DocumentPlace.parse(where)), quote, translation);
    }

    /**
     * The same source with the words quoted from it, in the document's own language and spelling.
     *
     * @param words the quoted words, exactly as printed
     * @return a copy, without the translation of other words
     * @throws IllegalArgumentException if the quote is blank
     */
    public Source quoting(String words) {
        return new Source(document, place, Optional.of(words), Optional.empty());
    }

    /**
     * The same source with its quote in other languages, for readers of reports in those. Evidence is the quote alone.
     *
     * <p>Example: {@code Source.of("report-2019").quoting("Įvyko 2 paskaitos.").translated(LocalizedText.of("en", "Two lectures
     * were held."))}.
     *
     * @param words the quoted words as translated, by language
     * @return a copy
     * @throws IllegalArgumentException if nothing is quoted
     */
    public Source translated(LocalizedText words) {
        return new Source(document, place, quote, Optional.of(words));
    }

    /**
     * The same document and place without the words, for where the words state what is not to be published.
     *
     * @return a copy that quotes nothing
     */
    public Source withoutQuote() {
        return new Source(document, place, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return document
                + place.map(where -> ", " + where).orElse("")
                + quote.map(words -> ": " + words).orElse("");
    }
}
