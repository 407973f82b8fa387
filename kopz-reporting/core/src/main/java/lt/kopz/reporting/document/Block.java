package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;

/**
 * One piece of a document that stands on lines of its own.
 *
 * <p>The kinds are closed, so that a renderer that misses one can be found out; a later version may add kinds.
 */
public sealed interface Block
        permits Section,
                Paragraph,
                BulletList,
                NumberedList,
                Facts,
                Table,
                LongTable,
                Illustration,
                Outlines,
                Findings {

    /**
     * Lists the footnotes placed in this block, in reading order.
     *
     * @return every placement; a footnote placed twice is listed twice
     */
    ImmutableList<Footnote> footnotes();
}
