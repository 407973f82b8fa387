package lt.kopz.core.check;

/** How much a finding matters to a reader. */
public enum Severity {
    /** Something a reader has to know to read the figures rightly, such as a cost that is unknown. */
    INFO,
    /** Something that should be cleared up, such as one name under two codes. */
    WARNING,
    /** Something that is wrong, such as money spent beyond the appropriation. */
    ERROR
}
