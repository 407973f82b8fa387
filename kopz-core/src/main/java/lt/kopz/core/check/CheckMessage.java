package lt.kopz.core.check;

import java.util.Optional;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;

/** The words that findings are told with. */
public enum CheckMessage implements Message {
    /** Nobody is named, a size is declared: {@code size}. */
    COMPOSITION_UNKNOWN_SIZE("check.compositionUnknown.size"),
    /** Nobody is named and no size is declared. */
    COMPOSITION_UNKNOWN("check.compositionUnknown"),
    /** The composition was changed by acts that are not identified: {@code count}. */
    COMPOSITION_CHANGED("check.compositionUnknown.changed"),
    /** Measures of which no cost is given: {@code numbers}. */
    COST_UNKNOWN("check.amountUnknown.cost"),
    /** A need that is not split: {@code amount}, {@code period}. */
    NEED_NOT_SPLIT("check.amountUnknown.needNotSplit"),
    /** One name under several codes: {@code name}, {@code codes}. */
    CODE_CONFLICT("check.codeConflict"),
    /** One name under several codes, joined by a decision: {@code name}, {@code codes}. */
    CODE_CONFLICT_DECIDED("check.codeConflict.decided");

    private final String key;

    CheckMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return CoreMessages.pattern(language, key);
    }
}
