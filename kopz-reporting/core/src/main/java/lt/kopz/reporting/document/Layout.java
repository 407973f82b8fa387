package lt.kopz.reporting.document;

/** How closely a document is set on paper. */
public enum Layout {
    /** As most documents are: headings, captions and tables with room around them. */
    USUAL,
    /**
     * Close enough for one sheet of A4. What a picture shows is not repeated as a table, nor its section's heading as a caption, and there is
     * no table of contents. On a screen nothing is left out.
     */
    ONE_SHEET
}
