package lt.kopz.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.source.DocumentPlace;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.wording.Wording;

/**
 * What figures and findings rest on, down to the words of the documents, for one reader.
 *
 * @param dossier the dossier whose documents the sources name
 * @param words the language of the reader
 * @param attached where the documents are that were attached, by their ids
 */
record Evidence(Dossier dossier, Words words, Map<String, String> attached) {
    /** A figure with its explanation down to the words of documents. */
    public record Shown(String name, String value, Node tree) {}

    /**
     * Words of a document.
     *
     * @param where the document and the place in it
     * @param words what stands there; empty where nothing is quoted
     * @param language of the words
     * @param translation the words in the language of the reader, where there is one that is not theirs
     * @param href where the document is, attached or published, at the page if that is the place; empty where that is not known
     */
    public record Quote(String where, String words, String language, String translation, String href) {}

    /**
     * A value in the tree of a figure.
     *
     * @param sign how it takes part; empty for the figure itself and for what is not counted
     * @param line the value, what it is, and how firmly it is known
     * @param readings what that rests on
     * @param quotes where it stands
     * @param parts what it is made of
     * @param asides what one might expect in it and is not counted
     */
    public record Node(
            String sign, String line, List<String> readings, List<Quote> quotes, List<Node> parts, List<Node> asides) {}

    private Wording wording() {
        return words.wording();
    }

    /** A figure on its day, with its explanation. */
    Shown shown(Figure<?> figure) {
        return new Shown(words.text(figure.name()), words.value(figure), tree(figure));
    }

    private Node tree(Figure<?> figure) {
        return figure.isUnexplained()
                ? new Node("", figure.explain(wording()), List.of(), List.of(), List.of(), List.of())
                : node("", figure.explanation());
    }

    private Node node(String sign, Explanation of) {
        List<Node> parts = new ArrayList<>();
        for (int i = 0; i < of.parts().size(); i++) {
            parts.add(node(words.text(of.sign(i)), of.parts().get(i)));
        }
        return new Node(
                sign,
                of.line(wording()),
                of.readings().stream().map(words::text).toList(),
                quotes(of.sources()),
                parts,
                of.asides().stream()
                        .map(aside -> node(words.text(of.lead(aside)), aside))
                        .toList());
    }

    List<Quote> quotes(List<Source> sources) {
        return sources.stream()
                .flatMap(
                        source -> dossier.document(source.document()).map(document -> quote(document, source)).stream())
                .distinct()
                .toList();
    }

    private Quote quote(SourceDocument document, Source source) {
        String title = words.text(document.title());
        return new Quote(
                source.place()
                        .map(place -> title + ", " + words.text(place.words()))
                        .orElse(title),
                source.quote().orElse(""),
                document.language(),
                source.translation()
                        .filter(translated ->
                                !document.language().equals(wording().language()))
                        .map(words::text)
                        .orElse(""),
                Optional.ofNullable(attached.get(document.id()))
                        .or(() -> published(document))
                        .map(address -> address + page(source))
                        .orElse(""));
    }

    static Optional<String> published(SourceDocument document) {
        return document.address()
                .filter(address -> address.getScheme().toLowerCase(Locale.ROOT).matches("https?"))
                .map(Object::toString);
    }

    private static String page(Source source) {
        return source.place()
                .filter(place -> place.kind().equals(Optional.of(DocumentPlace.Kind.PAGE)))
                .map(place -> "#page=" + place.label())
                .orElse("");
    }
}
