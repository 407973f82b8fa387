package lt.kopz.core.measure;

import lt.kopz.core.wording.CoreMessage;

/**
 * The name of a measure that has none where it is computed.
 *
 * @param code the code of the measure
 */
record MeasureName(String code) implements CoreMessage {
    @Override
    public String key() {
        return "measure." + code;
    }
}
