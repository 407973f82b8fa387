package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.wording.LanguageTags;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Identifiers;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.render.Run;
import org.jspecify.annotations.Nullable;

/** How words stand in JSON, in one language. */
final class Texts {

    static final Codec<String> ID = Codec.text("an id such as financing-gap", null, Identifiers.PATTERN);

    static final Codec<String> LANGUAGE =
            Codec.text("a language tag such as lt", null, LanguageTags.PATTERN).as(LanguageTags::canonical, tag -> tag);

    private final String language;
    private final Function<Text, ImmutableList<Run>> narration;
    private final @Nullable ImmutableMap<String, Footnote> footnotes;

    /** A string, or stretches of which some are in another language. */
    final Codec<Text> text;

    /** A string, or pieces: words, emphasis, quotes and marks of footnotes. */
    final Codec<Content> content;

    /** The id of a footnote whose mark is placed. */
    final Codec<Footnote> mark = ID.as(this::footnote, Footnote::id);

    final Codec<Outline> outline;

    final Codec<Footnote> footnote;

    /**
     * Makes the codecs.
     *
     * @param language what a string is in
     * @param narration says a text, for writing
     * @param footnotes what marks mean, for reading; null as long as that is not known
     */
    Texts(
            String language,
            Function<Text, ImmutableList<Run>> narration,
            @Nullable ImmutableMap<String, Footnote> footnotes) {
        this.language = language;
        this.narration = narration;
        this.footnotes = footnotes;
        this.text = text();
        this.outline = outline();
        this.footnote = footnotes();
        this.content = content();
    }

    /** Refuses footnotes that are not placed, once it is known which there are. */
    void requirePlaced(Document document) {
        if (footnotes != null) {
            Set<String> placed = document.footnotes().stream().map(Footnote::id).collect(Collectors.toSet());
            if (!placed.equals(footnotes.keySet())) {
                throw new IllegalArgumentException("The footnotes written are " + footnotes.keySet()
                        + ", but those placed are " + placed + "; place each that is written");
            }
        }
    }

    private Codec<Text> text() {
        return Codec.either(
                Codec.text().as(this::own, this::plain),
                Codec.listOf(stretch()).as(this::joined, this::stretches),
                this::isPlain);
    }

    private Codec<Content> content() {
        return Codec.either(
                        Codec.text()
                                .as(
                                        text -> Content.of(own(text)),
                                        content -> plain(
                                                ((Inline.Words) content.pieces().get(0)).text())),
                        Codec.listOf(piece()).as(Content::new, Content::pieces),
                        content -> content.pieces().size() == 1
                                && content.pieces().get(0) instanceof Inline.Words words
                                && isPlain(words.text()))
                .as(content -> content, this::spoken);
    }

    private Codec<Footnote> footnotes() {
        return Codec.object("footnote", Footnote.class, "What is said at the foot; marks name it by its id.")
                .required("id", ID)
                .list("lines", text)
                .list("outlines", outline)
                .build();
    }

    private Codec<Outline> outline() {
        return Lazily.same(later -> Codec.object("outline", Outline.class, "A sentence, and below it what it rests on.")
                .required("label", text)
                .list("children", later)
                .optional("explainedAt", ID, "The id of the footnote that explains what lies below.")
                .build());
    }

    private Codec<Inline> piece() {
        return Codec.<Inline>choice("piece")
                .when("words", Inline.Words.class, text, Inline.Words::text, Inline.Words::new)
                .when("emphasis", Inline.Emphasis.class, text, Inline.Emphasis::text, Inline.Emphasis::new)
                .when(
                        "quote",
                        Inline.Quote.class,
                        text.as(Texts::quoted, quote -> quote),
                        Inline.Quote::text,
                        Inline.Quote::new)
                .describe("Words of somebody else, without quotation marks.")
                .when("note", Inline.FootnoteRef.class, mark, Inline.FootnoteRef::footnote, Inline.FootnoteRef::new)
                .describe("The mark of a footnote.")
                .when("evidence", Inline.EvidenceRef.class, evidence(), ref -> ref, ref -> ref)
                .describe("A small reference to evidence that an annex has under its number.")
                .build();
    }

    private Codec<Inline.EvidenceRef> evidence() {
        return Codec.<Inline.EvidenceRef, EvidenceDraft>object("evidence", EvidenceDraft::new)
                .required(
                        "number",
                        Codec.intNumber(1, Integer.MAX_VALUE),
                        Inline.EvidenceRef::number,
                        (draft, number) -> draft.number = number)
                .required("shows", footnote, Inline.EvidenceRef::evidence, (draft, shows) -> draft.shows = shows)
                .build(draft -> new Inline.EvidenceRef(draft.number, Objects.requireNonNull(draft.shows)));
    }

    private static Codec<Stretch> stretch() {
        return Codec.<Stretch, StretchDraft>object("stretch-of-text", StretchDraft::new)
                .describe("Characters, and their language if it is not that of the document.")
                .required("text", Codec.text(), Stretch::text, (draft, text) -> draft.text = text)
                .optional("lang", LANGUAGE, Stretch::language, (draft, tag) -> draft.language = tag)
                .build(draft -> new Stretch(draft.text, Optional.ofNullable(draft.language)));
    }

    private Footnote footnote(String id) {
        if (footnotes == null) {
            return Footnote.of(id, Literal.of("-"));
        }
        Footnote known = footnotes.get(id);
        if (known == null) {
            throw new IllegalArgumentException("There is no footnote \"" + id + "\" among " + footnotes.keySet()
                    + "; state it in footnotes, or take the mark away");
        }
        return known;
    }

    private Text own(String text) {
        return text.isBlank() ? Literal.of(text) : LocalizedText.of(language, text);
    }

    private Text joined(ImmutableList<Stretch> stretches) {
        ImmutableList<Text> parts = stretches.stream()
                .map(stretch -> stretch.language()
                        .<Text>map(tag -> LocalizedText.of(tag, stretch.text()))
                        .orElseGet(() -> own(stretch.text())))
                .collect(ImmutableList.toImmutableList());
        return parts.size() == 1 ? parts.get(0) : Text.joined("", parts);
    }

    private static LocalizedText quoted(Text text) {
        if (text instanceof LocalizedText quote) {
            return quote;
        }
        throw new IllegalArgumentException(
                "A quote is in one language and says something; make several quotes of it, or leave it out");
    }

    private boolean isPlain(Text text) {
        return narration.apply(text).stream()
                .allMatch(run -> ((Run.Words) run).language().isEmpty());
    }

    private String plain(Text text) {
        return narration.apply(text).stream()
                .map(run -> ((Run.Words) run).text())
                .collect(Collectors.joining());
    }

    private ImmutableList<Stretch> stretches(Text text) {
        return narration.apply(text).stream()
                .map(run -> new Stretch(((Run.Words) run).text(), ((Run.Words) run).language()))
                .collect(ImmutableList.toImmutableList());
    }

    /** A quote of which nothing can be said is nothing said. */
    private Content spoken(Content content) {
        return new Content(content.pieces().stream()
                .map(piece -> piece instanceof Inline.Quote quote
                                && narration.apply(quote.text()).isEmpty()
                        ? Inline.words(Literal.of(""))
                        : piece)
                .collect(ImmutableList.toImmutableList()));
    }

    private record Stretch(String text, Optional<String> language) {}

    private static final class StretchDraft {
        private String text = "";
        private @Nullable String language;
    }

    private static final class EvidenceDraft {
        private int number = 1;
        private @Nullable Footnote shows;
    }
}
