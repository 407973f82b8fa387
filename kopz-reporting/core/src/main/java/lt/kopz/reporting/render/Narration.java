package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Said;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
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

    /** A piece that begins with one of these takes no blank before it. */
    private static final String CLOSING = ".,;:!?…)]}";

    /** A piece that ends with one of these takes no blank after it. */
    private static final String OPENING = "([{";

    private final Wording wording;
    private final ImmutableList<Footnote> footnotes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
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
     * Begins to tell a document.
     *
     * @param document what will be told
     * @param wording the language to tell it in
     * @return a telling that has said nothing yet
     */
    public static Narration of(Document document, Wording wording) {
        return new Narration(wording, document.footnotes());
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
        return strip(Characters.clean(wording.say(text)));
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
     * Says a sentence of the reports' own, without arguments.
     *
     * @param message the sentence
     * @return the characters
     */
    public String plain(ReportMessage message) {
        return plain(Phrase.of(message));
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
            all.addAll(words(wording.amount(amount.value())));
        } else if (cell instanceof Cell.CountCell count) {
            all.addAll(words(wording.count(count.value())));
        } else if (cell instanceof Cell.DateCell date) {
            all.addAll(words(wording.date(date.value())));
        } else if (cell instanceof Cell.Nothing nothing) {
            all.addAll(say(nothing.because(), Tone.MISSING));
        }
        cell.footnotes().forEach(footnote -> all.add(mark(footnote)));
        return all.build();
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
        return say(Phrase.of(ReportMessage.TABLE_CAPTION).with("number", number).with("caption", caption));
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
                .with("caption", caption));
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
     * Counts how often a footnote has been marked so far.
     *
     * @param footnote a footnote of the document
     * @return zero before the first mark
     */
    public int places(Footnote footnote) {
        return places.getOrDefault(footnote.id(), 0);
    }

    private Run mark(Footnote footnote) {
        Integer number = numbers.get(footnote.id());
        if (number == null) {
            throw new IllegalArgumentException("The footnote \"" + footnote.id()
                    + "\" is not in the document being told: tell only what the document holds");
        }
        return new Run.Mark(number, places.merge(footnote.id(), 1, Integer::sum));
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

    private ImmutableList<Run> say(Text text, Tone tone) {
        List<Said> said = wording.runs(text);
        ImmutableList.Builder<Run> all = ImmutableList.builder();
        for (int i = 0; i < said.size(); i++) {
            String characters = Characters.clean(said.get(i).text());
            characters = i == 0 ? stripStart(characters) : characters;
            characters = i == said.size() - 1 ? stripEnd(characters) : characters;
            if (!characters.isEmpty()) {
                all.add(new Run.Words(characters, otherLanguage(said.get(i).language()), tone));
            }
        }
        return all.build();
    }

    private Optional<String> otherLanguage(String language) {
        return language.equals(wording.language()) ? Optional.empty() : Optional.of(language);
    }

    private static ImmutableList<Run> words(String characters) {
        return ImmutableList.of(new Run.Words(Characters.clean(characters), Optional.empty(), Tone.PLAIN));
    }

    private static boolean wantsBlank(String before, String after) {
        boolean opens = !before.isEmpty() && OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
        return !opens && CLOSING.indexOf(after.charAt(0)) < 0;
    }

    private static String strip(String text) {
        return stripEnd(stripStart(text));
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
