package lt.kopz.reporting.catalogue;

import java.util.List;
import lt.kopz.reporting.document.Block;

/**
 * One part of a report: what it states about a dossier as of a day.
 *
 * <p>A part of one's own is a few lines:
 *
 * <pre>{@code
 * Part greeting = in -> List.of(Section.of("greeting", Literal.of("To the council"), Paragraph.of(in.body())));
 * }</pre>
 */
@FunctionalInterface
public interface Part {

    /**
     * Writes the part.
     *
     * @param context the dossier, the day, and what parts have in common
     * @return the blocks in reading order, usually one section; empty if there is nothing to state
     */
    List<? extends Block> write(ReportContext context);
}
