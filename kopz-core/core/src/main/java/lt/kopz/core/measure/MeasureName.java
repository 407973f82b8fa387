package lt.kopz.core.measure;

import java.util.Optional;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;

/**
 * The name of a measure that has none where it is computed.
 *
 * @param code the code of the measure
 */
record MeasureName(String code) implements Message {
    @Override
    public String key() {
        return "measure." + code;
    }

    @Override
    public Optional<String> pattern(String language) {
        return CoreMessages.pattern(language, key());
    }
}
