package lt.kopz.reporting.chart;

/** What a line or surface is drawn with; a page may set its own colour for each by the class {@code fill-…} or {@code line-…}. */
enum Ink {
    /** Text and outlines. */
    INK("ink", "#1d2126"),
    /** Text of second rank. */
    MUTED("muted", "#505a64"),
    /** What matters most. */
    ACCENT("accent", "#0b3c6f"),
    /** Surfaces beside it. */
    SOFT("soft", "#5a93d0"),
    /** Axes and grids. */
    LINE("line", "#8a949e"),
    /** The ground. */
    PAPER("paper", "#ffffff"),
    /** Nothing. */
    NONE("none", "none");

    private final String role;
    private final String colour;

    Ink(String role, String colour) {
        this.role = role;
        this.colour = colour;
    }

    String role() {
        return role;
    }

    String colour() {
        return colour;
    }
}
