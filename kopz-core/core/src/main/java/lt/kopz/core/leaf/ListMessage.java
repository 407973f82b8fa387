package lt.kopz.core.leaf;

import lt.kopz.core.wording.CoreMessage;

/** The words for how complete lists are. */
enum ListMessage implements CoreMessage {
    /** Nothing is recorded of a list, and nothing stated: {@code list}. */
    NOTHING_RECORDED("list.nothingRecorded"),
    /** What is recorded is taken for all: {@code list}. */
    TAKEN_FOR_ALL("list.takenForAll"),
    /** A list is known until a day only: {@code list}, {@code day}. */
    KNOWN_UNTIL("list.knownUntil"),
    /** A list is stated to be complete: {@code list}. */
    STATED_COMPLETE("list.statedComplete"),
    /** A sentence that what is not recorded may refute: {@code finding}, {@code list}. */
    NOT_DECLARED("list.notDeclared"),
    /** How many entries a source states: {@code list}. */
    STATED_NUMBER("list.statedNumber"),
    /** How many entries follow from numbers that are stated of parts or of longer times: {@code list}. */
    BY_NUMBERS("list.byNumbers"),
    /** What a list in part recorded leaves out: {@code list}. */
    LEFT_OUT("list.leftOut");

    private final String key;

    ListMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
