package lt.kopz.core.statistics;

import lt.kopz.core.wording.CoreMessage;

/** The wording of statistics on victims. */
enum StatisticsMessage implements CoreMessage {
    /** The heading: {@code indicator}, {@code period}, {@code territory}. */
    HEADING("statistics.heading"),
    /** Who is counted: {@code definition}. */
    DEFINITION("statistics.definition"),
    /** How a category is defined: {@code category}, {@code definition}. */
    CATEGORY_DEFINITION("statistics.categoryDefinition"),
    /** The statistics are linked to no events and no persons. */
    NOT_LINKED("statistics.notLinked");

    private final String key;

    StatisticsMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
