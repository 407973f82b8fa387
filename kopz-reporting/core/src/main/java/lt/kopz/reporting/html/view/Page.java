package lt.kopz.reporting.html.view;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.Run;

/**
 * A page to be written.
 *
 * <p>Identifiers of sections are the document's own; those the page makes itself begin with a low line, which the document's
 * never do.
 *
 * @param language the BCP 47 tag of the page
 * @param direction {@code rtl} where the language is written from right to left; absent otherwise
 * @param letterhead the head of the office's letters; absent if there is none
 * @param windowTitle the title in the window's frame
 * @param titleLanguage the tag of the title, if it is not the page's language; absent otherwise
 * @param title the heading of level 1
 * @param subtitle the line below it; empty if there is none
 * @param about terms that say for which day and by whom
 * @param asOf the day whose knowledge it shows, in ISO form
 * @param period the days it is about, in ISO form; absent if it is about none
 * @param contents the sections to list; empty if they are not listed
 * @param blocks the content
 * @param requisites what stands above and below the title, and the signatures
 * @param footnotes the footnotes in the order of their numbers
 * @param labels the page's own words
 * @param css the style sheet
 */
public record Page(
        String language,
        Optional<String> direction,
        Optional<Letterhead> letterhead,
        String windowTitle,
        Optional<String> titleLanguage,
        ImmutableList<Run> title,
        ImmutableList<Run> subtitle,
        ImmutableList<Fact> about,
        String asOf,
        Optional<String> period,
        ImmutableList<Entry> contents,
        ImmutableList<Block> blocks,
        PlacedRequisites requisites,
        ImmutableList<Note> footnotes,
        Labels labels,
        String css) {

    /**
     * What the page says in short, for those who show a link to it.
     *
     * @return the words of its first paragraph; the title where it has none
     */
    public String description() {
        return blocks.stream()
                .flatMap(block -> block instanceof Section section ? section.blocks().stream() : Stream.of(block))
                .filter(Paragraph.class::isInstance)
                .findFirst()
                .map(first -> ((Paragraph) first)
                        .runs().stream()
                                .filter(Run.Words.class::isInstance)
                                .map(run -> ((Run.Words) run).text())
                                .collect(Collectors.joining()))
                .orElse(windowTitle);
    }

    /**
     * Whether the list of the sections stands after the first of them: where that is a few sentences that state the whole.
     *
     * @return false where it stands before all sections, or there is none
     */
    public boolean contentsFollow() {
        return !contents.isEmpty()
                && !blocks.isEmpty()
                && blocks.get(0) instanceof Section first
                && first.id().equals("summary")
                && first.blocks().stream()
                        .allMatch(block -> block instanceof Paragraph
                                || block instanceof Facts
                                || block instanceof Figure
                                || block instanceof Items
                                || block instanceof Opened);
    }

    /**
     * The page's own words.
     *
     * @param contents heading of the table of contents
     * @param skip link to the content
     * @param footnotes heading of the footnotes
     * @param evidence term before the places of a finding
     */
    public record Labels(String contents, String skip, String footnotes, String evidence) {}

    /**
     * The head of an office's letters.
     *
     * @param lines its lines
     * @param logo the sign beside them; absent if there is none
     */
    public record Letterhead(ImmutableList<ImmutableList<Run>> lines, Optional<Logo> logo) {}

    /**
     * The sign of an office.
     *
     * @param source the picture itself, as a {@code data:} address
     * @param alternative what it shows, in words
     */
    public record Logo(String source, String alternative) {}

    /**
     * A line of the table of contents.
     *
     * @param id the section's identifier
     * @param title its heading
     * @param entries the sections in it
     */
    public record Entry(String id, ImmutableList<Run> title, ImmutableList<Entry> entries) {}

    /** A piece of content. */
    public sealed interface Block permits Section, Paragraph, Items, Facts, Table, Figure, Trees, Findings, Opened {}

    /**
     * A titled part.
     *
     * @param id its identifier
     * @param level the level of its heading, 2 to 4
     * @param title its heading
     * @param blocks its content
     */
    public record Section(String id, int level, ImmutableList<Run> title, ImmutableList<Block> blocks)
            implements Block {}

    /**
     * Running text.
     *
     * @param runs its stretches
     */
    public record Paragraph(ImmutableList<Run> runs) implements Block {}

    /**
     * A list.
     *
     * @param numbered whether the items are counted
     * @param items the items
     */
    public record Items(boolean numbered, ImmutableList<ImmutableList<Run>> items) implements Block {}

    /**
     * Terms and values.
     *
     * @param facts the terms
     */
    public record Facts(ImmutableList<Fact> facts) implements Block {}

    /**
     * A term and its value.
     *
     * @param term the term
     * @param value the value
     */
    public record Fact(ImmutableList<Run> term, ImmutableList<Run> value) {}

    /**
     * A table.
     *
     * @param caption its caption, the number included; empty if it has none of its own
     * @param scrolls what its frame says to a screen reader
     * @param header the headings
     * @param rows the rows
     * @param total the row that sums up; empty if there is none
     * @param empty what is said instead of rows; absent if there are rows
     */
    public record Table(
            ImmutableList<Run> caption,
            String scrolls,
            ImmutableList<Cell> header,
            ImmutableList<ImmutableList<Cell>> rows,
            ImmutableList<Cell> total,
            Optional<String> empty)
            implements Block {}

    /**
     * A picture.
     *
     * @param id its identifier
     * @param caption its caption, the number included
     * @param scrolls what its frame says to a screen reader
     * @param svg the picture itself, markup that is written as it is
     * @param narrow the same for a narrow view
     * @param summary what opens the table of its values
     * @param values what it shows, as a table
     * @param onScreen whether the table is for the screen alone
     */
    public record Figure(
            String id,
            ImmutableList<Run> caption,
            String scrolls,
            String svg,
            String narrow,
            String summary,
            Table values,
            boolean onScreen)
            implements Block {}

    /**
     * A cell.
     *
     * @param runs what is written in it
     * @param heads whether it names its row
     * @param label the heading of its column, which names it where rows are cards; absent for a heading, and for what names its row
     * @param look the class that says how it is set: its kind and alignment
     */
    public record Cell(ImmutableList<Run> runs, boolean heads, Optional<String> label, String look) {}

    /**
     * Explanation trees.
     *
     * @param roots the trees
     */
    public record Trees(ImmutableList<Tree> roots) implements Block {}

    /**
     * Evidence that is shown in place when its reference is followed.
     *
     * @param evidence the evidence, each under the number of its reference
     */
    public record Opened(ImmutableList<Evidence> evidence) implements Block {}

    /**
     * What a value rests on.
     *
     * @param number the number of its references
     * @param anchor where it is first referred to
     * @param lines sentences
     * @param trees explanations
     */
    public record Evidence(
            int number, String anchor, ImmutableList<ImmutableList<Run>> lines, ImmutableList<Tree> trees) {}

    /**
     * A node and what lies below it.
     *
     * @param label what it says
     * @param children what lies below it
     * @param note the number of the footnote that lists what lies below it, to which the label leads; absent where it lists it itself
     */
    public record Tree(ImmutableList<Run> label, ImmutableList<Tree> children, Optional<Integer> note) {}

    /**
     * Findings.
     *
     * @param findings the findings
     * @param none what is said if there is none; absent otherwise
     */
    public record Findings(ImmutableList<Finding> findings, Optional<String> none) implements Block {}

    /**
     * A finding.
     *
     * @param look the class that says how it is set
     * @param severity the word for how much it matters
     * @param code its stable name
     * @param text what was found
     * @param rows the places in which it shows, each with what is found of it; may be empty
     * @param places the places in which it shows, where their names say all; may be empty
     * @param evidence where it can be seen
     */
    public record Finding(
            String look,
            String severity,
            String code,
            ImmutableList<Run> text,
            ImmutableList<Fact> rows,
            ImmutableList<ImmutableList<Run>> places,
            ImmutableList<ImmutableList<Run>> evidence) {}

    /**
     * A footnote.
     *
     * @param number its number
     * @param lines its sentences
     * @param trees its explanation trees
     * @param backs the links back to its marks
     */
    public record Note(
            int number,
            ImmutableList<ImmutableList<Run>> lines,
            ImmutableList<Tree> trees,
            ImmutableList<Back> backs) {}

    /**
     * A link back to a mark.
     *
     * @param place which mark of the footnote, from 1
     * @param shown the place as shown; empty where there is only one
     * @param label what it says to a screen reader
     */
    public record Back(int place, String shown, String label) {}
}
