package lt.kopz.core.codec;

import lt.kopz.core.problem.ProblemPattern;
import tools.jackson.core.JsonToken;

/** The words that JSON itself needs in sentences about problems: what may stand in it, and what to do about it. */
enum JsonMessage implements ProblemPattern {
    ANY("any"),
    TEXT("text"),
    WHOLE_NUMBER("wholeNumber"),
    WHOLE_NUMBER_BETWEEN("wholeNumber.between"),
    WHOLE_NUMBER_AT_LEAST("wholeNumber.atLeast"),
    WHOLE_NUMBER_AT_MOST("wholeNumber.atMost"),
    WHOLE_NUMBER_EXACTLY("wholeNumber.exactly"),
    OTHER_NUMBER("otherNumber"),
    TRUE_OR_FALSE("trueOrFalse"),
    TRUE("true"),
    FALSE("false"),
    NULL("null"),
    LIST("list"),
    OBJECT("object"),
    NAMED_OBJECT("object.named"),
    ONE_OF("oneOf"),

    WRITE("advice.write"),
    QUOTE("advice.quote"),
    UNQUOTE("advice.unquote"),
    LEAVE_OUT("advice.leaveOut"),
    REMOVE_COMMA("advice.removeComma"),
    REMOVE_COMMENT("advice.removeComment"),
    DOUBLE_QUOTES("advice.doubleQuotes"),
    ESCAPE("advice.escape"),
    LOOK_BEFORE("advice.lookBefore");

    private final String key;

    JsonMessage(String key) {
        this.key = "json." + key;
    }

    /** What a value is that starts with a token. */
    static JsonMessage found(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> OBJECT;
            case START_ARRAY -> LIST;
            case VALUE_STRING -> TEXT;
            case VALUE_NUMBER_INT -> WHOLE_NUMBER;
            case VALUE_NUMBER_FLOAT -> OTHER_NUMBER;
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            default -> NULL;
        };
    }

    @Override
    public String key() {
        return key;
    }
}
