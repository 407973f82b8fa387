package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.money.CurrencyUnit;
import lt.kopz.core.wording.LanguageSpan;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Identifiers;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.render.Run.Tone;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * One telling of a document in one language: what every renderer needs, whatever its format.
 *
 * <p>It says texts and typed values as {@link Run}s, marks stretches that could only be said in another language, and numbers
 * footnotes and tables. It counts as it goes, so it serves one rendering, in one thread, and the renderer asks in reading
 * order.
 */
public final class Narration {

    /** What a link to a figure with evidence begins with. */
    public static final String FIGURE = "figure-";

    /** A piece that begins with one of these takes no blank before it. */
    private static final String CLOSING = ".,;:!?…)]}";

    /** A piece that ends with one of these takes no blank after it. */
    private static final String OPENING = "([{";

    /** Nothing but a value, in every language: so a language that has words for it says it before its fallbacks do. */
    private static final Message VALUE = new Message() {
        @Override
        public String key() {
            return "value";
        }

        @Override
        public Optional<String> pattern(String language) {
            return Optional.of("{value}");
        }
    };

    private final Wording wording;
    private final ImmutableList<Footnote> footnotes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, Footnote> opened = new TreeMap<>();
    private final Set<Integer> shown = new HashSet<>();
    private int tables;
    private int illustrations;

    private Narration(Wording wording, ImmutableList<Footnote> footnotes) {
        this.wording = wording;
        this.footnotes = footnotes;
        for (Footnote footnote : footnotes) {
            numbers.put(footnote.id(), numbers.size() + 1);
        }
    }

    /**
     * Begins to narrate a document.
     *
     * @param document what is narrated
     * @param wording the language to narrate it in
     * @return a telling that has said nothing yet
     */
    public static Narration of(Document document, Wording wording) {
        return new Narration(wording, document.footnotes());
    }

    /**
     * Begins to narrate a block that is written alone.
     *
     * @param block what is narrated
     * @param wording the language to narrate it in
     * @return a telling that has said nothing yet and numbers the footnotes of the block
     */
    public static Narration of(Block block, Wording wording) {
        return new Narration(wording, block.footnotes().stream().distinct().collect(ImmutableList.toImmutableList()));
    }

    /**
     * Names the language of the document.
     *
     * @return its BCP 47 tag, such as {@code lt}
     */
    public String language() {
        return wording.language();
    }

    /**
     * Gives the language itself, for what says more than texts: pictures.
     *
     * @return what this telling was begun with
     */
    public Wording wording() {
        return wording;
    }

    /**
     * Says a text on one line.
     *
     * @param text what to say
     * @return the characters, without control characters, without blanks at the ends
     */
    public String plain(Text text) {
        StringBuilder characters = new StringBuilder();
        say(text).forEach(run -> characters.append(((Run.Words) run).text()));
        return characters.toString();
    }

    /**
     * Says a text.
     *
     * @param text what to say
     * @return its stretches; more than one if a part could only be said in another language; none if it says nothing
     */
    public ImmutableList<Run> say(Text text) {
        return say(text, Tone.PLAIN);
    }

    /**
     * One of the places in which a finding shows, in a line.
     *
     * @param instance the place
     * @return its name and what is found of it
     */
    public Text line(Notice.Instance instance) {
        return instance.detail()
                .<Text>map(detail -> Phrase.of(ReportMessage.FINDING_INSTANCE)
                        .with("name", tidy(instance.name()))
                        .with("detail", tidy(detail)))
                .orElse(instance.name());
    }

    /**
     * Makes a text of what is said, to be put into a phrase: as {@link #say(Text)} says it, without blanks at its ends.
     *
     * @param text what to say
     * @return a text that is said with the same stretches
     */
    public Text tidy(Text text) {
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        for (Run run : say(text)) {
            Run.Words words = (Run.Words) run;
            parts.add(
                    words.text().isBlank()
                            ? Literal.of(words.text())
                            : LocalizedText.of(words.language().orElse(wording.language()), words.text()));
        }
        return Text.joined("", parts.build());
    }

    /**
     * Says a sentence of the reports' own, without arguments.
     *
     * @param message the sentence
     * @return the characters
     */
    public String plain(ReportMessage message) {
        return plain(Phrase.of(message));
    }

    /**
     * Names a currency, for columns whose numbers stand alone.
     *
     * @param currency the currency
     * @return the words that amounts are written with, such as {@code Eur}, or {@code tūkst. Eur} where they are said in thousands
     */
    public String currency(CurrencyUnit currency) {
        return wording.currency(currency);
    }

    /**
     * Names how much a finding matters.
     *
     * @param notice the finding
     * @return the word for its severity
     */
    public String severity(Notice notice) {
        return plain(
                switch (notice.severity()) {
                    case INFO -> ReportMessage.INFO;
                    case WARNING -> ReportMessage.WARNING;
                    case ERROR -> ReportMessage.ERROR;
                });
    }

    /**
     * Says running text, and counts the footnotes it marks.
     *
     * @param content what to say
     * @return its stretches and marks, blanks between the pieces included
     */
    public ImmutableList<Run> say(Content content) {
        ImmutableList.Builder<Run> all = ImmutableList.builder();
        boolean first = true;
        String before = "";
        for (Inline piece : content.pieces()) {
            if (piece instanceof Inline.FootnoteRef ref) {
                all.add(mark(ref.footnote()));
                before = "*";
                first = false;
                continue;
            }
            if (piece instanceof Inline.EvidenceRef ref) {
                Optional<String> anchor = shown.add(ref.number())
                        ? Optional.of(FIGURE + Identifiers.anchor(ref.evidence().id()))
                        : Optional.empty();
                anchor.ifPresent(evidence -> opened.put(ref.number(), ref.evidence()));
                all.add(new Run.Words("[" + ref.number() + "]", Optional.empty(), Tone.REFERENCE, anchor));
                before = "*";
                first = false;
                continue;
            }
            ImmutableList<Run> said = saidPiece(piece);
            if (said.isEmpty()) {
                continue;
            }
            if (!first && wantsBlank(before, ((Run.Words) said.get(0)).text())) {
                all.add(new Run.Words(" ", Optional.empty(), Tone.PLAIN));
            }
            all.addAll(said);
            before = ((Run.Words) said.get(said.size() - 1)).text();
            first = false;
        }
        return all.build();
    }

    /**
     * Says a typed value, and counts the footnotes it marks.
     *
     * @param cell the value
     * @return its stretches and marks; the reason where there is no value
     */
    public ImmutableList<Run> say(Cell cell) {
        if (cell instanceof Cell.TextCell text) {
            return say(text.content());
        }
        ImmutableList.Builder<Run> all = ImmutableList.builder();
        if (cell instanceof Cell.AmountCell amount) {
            all.addAll(value(amount.stated(), amount.value().isKnown()));
        } else if (cell instanceof Cell.CountCell count) {
            all.addAll(value(count.value(), count.value().isKnown()));
        } else if (cell instanceof Cell.DateCell date) {
            all.addAll(value(date.value(), true));
        } else if (cell instanceof Cell.Nothing nothing) {
            all.addAll(say(nothing.because(), Tone.MISSING));
        }
        cell.footnotes().forEach(footnote -> all.add(mark(footnote)));
        return all.build();
    }

    /**
     * Says a typed value for formats that cannot set words in: a dash goes before them for each row above that theirs is a part of.
     *
     * @param cell the value
     * @return its stretches and marks, such as "– – state budget" for a part of a part
     */
    public ImmutableList<Run> sayFlat(Cell cell) {
        return cell instanceof Cell.TextCell text && text.depth() > 0
                ? ImmutableList.<Run>builder()
                        .add(new Run.Words("– ".repeat(text.steps()), Optional.empty(), Tone.PLAIN))
                        .addAll(say(cell))
                        .build()
                : say(cell);
    }

    /**
     * Numbers the next table of the document.
     *
     * @return 1 for the first, 2 for the second
     */
    public int nextTable() {
        tables++;
        return tables;
    }

    /**
     * Numbers the next illustration of the document.
     *
     * @return 1 for the first, 2 for the second
     */
    public int nextIllustration() {
        illustrations++;
        return illustrations;
    }

    /**
     * Says the caption of the next table, with its number.
     *
     * @param number what {@link #nextTable} gave
     * @param caption what the table shows
     * @return the stretches, such as "Table 1. Measures"
     */
    public ImmutableList<Run> tableCaption(int number, Text caption) {
        return say(Phrase.of(ReportMessage.TABLE_CAPTION).with("number", number).with("caption", tidy(caption)));
    }

    /**
     * Says the caption of an illustration, with its number.
     *
     * @param number what {@link #nextIllustration} gave
     * @param caption what the picture shows
     * @return the stretches, such as "Figure 1. The gap through the year"
     */
    public ImmutableList<Run> illustrationCaption(int number, Text caption) {
        return say(Phrase.of(ReportMessage.ILLUSTRATION_CAPTION)
                .with("number", number)
                .with("caption", tidy(caption)));
    }

    /**
     * Lists the footnotes of the document.
     *
     * @return the footnotes; the first has the number 1
     */
    public ImmutableList<Footnote> footnotes() {
        return footnotes;
    }

    /**
     * What a node of a tree says, with the number of the footnote it refers to.
     *
     * @param node the node
     * @return its label; such as "EUR 210.00 – costs incurred (see footnote 33)" if it refers to one
     * @throws IllegalArgumentException if the footnote is not in the document being narrated
     */
    public Text label(Outline node) {
        return node.explainedAt()
                .<Text>map(footnote -> Phrase.of(ReportMessage.EXPLAINED_AT)
                        .with("label", tidy(node.label()))
                        .with("number", number(footnote)))
                .orElse(node.label());
    }

    /**
     * The number of a footnote.
     *
     * @param footnote the id of a footnote
     * @return its number in the document, from 1
     * @throws IllegalArgumentException if the footnote is not in the document being narrated
     */
    public int number(String footnote) {
        Integer number = numbers.get(footnote);
        if (number == null) {
            throw new IllegalArgumentException("The footnote \"" + footnote
                    + "\" is not in the document being narrated: tell only what the document holds");
        }
        return number;
    }

    /**
     * Counts how often a footnote has been marked so far.
     *
     * @param footnote a footnote of the document
     * @return zero before the first mark
     */
    public int places(Footnote footnote) {
        return places.getOrDefault(footnote.id(), 0);
    }

    /**
     * The evidence referred to since this was last asked, of which each is given once, for formats that show it in place.
     *
     * @return the evidence by its number
     */
    public ImmutableSortedMap<Integer, Footnote> evidence() {
        ImmutableSortedMap<Integer, Footnote> all = ImmutableSortedMap.copyOf(opened);
        opened.clear();
        return all;
    }

    /** A number of which nothing is known looks like what else is missing. */
    private ImmutableList<Run> value(Object value, boolean isKnown) {
        return say(Phrase.of(VALUE).with("value", value), isKnown ? Tone.PLAIN : Tone.MISSING);
    }

    private Run mark(Footnote footnote) {
        return new Run.Mark(number(footnote.id()), places.merge(footnote.id(), 1, Integer::sum));
    }

    private ImmutableList<Run> saidPiece(Inline piece) {
        if (piece instanceof Inline.Words words) {
            return say(words.text(), Tone.PLAIN);
        }
        if (piece instanceof Inline.Emphasis emphasis) {
            return say(emphasis.text(), Tone.EMPHASIS);
        }
        if (piece instanceof Inline.Quote quote) {
            return quoted(say(quote.text(), Tone.QUOTE));
        }
        return ImmutableList.of();
    }

    /** Puts the marks of the document's language around what was said. */
    private ImmutableList<Run> quoted(ImmutableList<Run> said) {
        if (said.isEmpty()) {
            return said;
        }
        String marks = wording.quote("x");
        int middle = marks.indexOf('x');
        String open = marks.substring(0, middle);
        String close = marks.substring(middle + 1);
        return ImmutableList.<Run>builder()
                .add(new Run.Words(open, Optional.empty(), Tone.PLAIN))
                .addAll(said)
                .add(new Run.Words(close, Optional.empty(), Tone.PLAIN))
                .build();
    }

    /**
     * Says a text so that saying the result again changes nothing: neighbours in one language are one stretch, blanks belong to
     * no language, and a full stop is said once also where characters between two were dropped.
     */
    private ImmutableList<Run> say(Text text, Tone tone) {
        ImmutableList<LanguageSpan> all = wording.runs(text);
        List<Run.Words> runs = new ArrayList<>(all.size());
        for (LanguageSpan said : all) {
            String characters = Characters.clean(said.text());
            if (stopsAtEnd(runs) == 1 && leadingStops(characters) == 1) {
                characters = characters.substring(1);
            }
            add(runs, characters, otherLanguage(said.language()), tone);
        }
        return stripped(runs);
    }

    private static void add(List<Run.Words> runs, String characters, Optional<String> language, Tone tone) {
        if (characters.isEmpty()) {
            return;
        }
        Optional<String> spoken = characters.isBlank() ? Optional.empty() : language;
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).language().equals(spoken)) {
            runs.set(last, new Run.Words(runs.get(last).text() + characters, spoken, tone));
        } else {
            runs.add(new Run.Words(characters, spoken, tone));
        }
    }

    private static ImmutableList<Run> stripped(List<Run.Words> rest) {
        while (!rest.isEmpty() && !strip(rest, 0, stripStart(rest.get(0).text()))) {}
        while (!rest.isEmpty()
                && !strip(
                        rest,
                        rest.size() - 1,
                        stripEnd(rest.get(rest.size() - 1).text()))) {}
        return ImmutableList.copyOf(rest);
    }

    /** Puts what is left of a run in its place; false if nothing is left, so that its neighbour is at the end now. */
    private static boolean strip(List<Run.Words> runs, int at, String left) {
        if (left.isEmpty()) {
            runs.remove(at);
            return false;
        }
        runs.set(at, new Run.Words(left, runs.get(at).language(), runs.get(at).tone()));
        return true;
    }

    private static int leadingStops(String characters) {
        int stops = 0;
        while (stops < characters.length() && characters.charAt(stops) == '.') {
            stops++;
        }
        return stops;
    }

    private static int stopsAtEnd(List<Run.Words> runs) {
        int stops = 0;
        for (int i = runs.size() - 1; i >= 0; i--) {
            String text = runs.get(i).text();
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == '.') {
                end--;
                stops++;
            }
            if (end > 0) {
                break;
            }
        }
        return stops;
    }

    private Optional<String> otherLanguage(String language) {
        return language.equals(wording.language()) ? Optional.empty() : Optional.of(language);
    }

    private static boolean wantsBlank(String before, String after) {
        boolean opens = !before.isEmpty() && OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
        return !opens && CLOSING.indexOf(after.charAt(0)) < 0;
    }

    private static String stripStart(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    private static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isBlank(char character) {
        return Character.isSpaceChar(character);
    }
}
