package lt.kopz.core.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiFunction;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;

/**
 * How values of a type are read and written as JSON; {@link JsonForms} has one of each type.
 *
 * @param <T> the type
 */
public final class JsonForm<T> {
    private final Class<T> type;
    private final Codec<T> codec;
    private final BiFunction<byte[], Limits, Reading<T>> reader;

    JsonForm(Class<T> type, Codec<T> codec, BiFunction<byte[], Limits, Reading<T>> reader) {
        this.type = type;
        this.codec = codec;
        this.reader = reader;
    }

    /**
     * What is read and written.
     *
     * @return the type; values may be of a type below it
     */
    public Class<T> type() {
        return type;
    }

    /**
     * Reads a value within the standard limits, with everything that is wrong with it.
     *
     * @param json the bytes, UTF-8
     * @return the value, or all problems in the order of the text
     */
    public Reading<T> load(byte[] json) {
        return load(json, Limits.standard());
    }

    /**
     * Reads a value, with everything that is wrong with it.
     *
     * @param json the bytes, UTF-8
     * @param limits how large and how deep the text may be
     * @return the value, or all problems in the order of the text
     */
    public Reading<T> load(byte[] json, Limits limits) {
        return reader.apply(json, limits);
    }

    /**
     * Reads a value.
     *
     * @param json the bytes, UTF-8
     * @return the value, equal to the one that was written
     * @throws InvalidJsonException if anything is wrong with it; carries all problems
     */
    public T read(byte[] json) {
        return load(json).orThrow();
    }

    /**
     * Writes a value: the same bytes for equal values.
     *
     * @param value the value
     * @param out where to, as UTF-8; it is flushed and stays open
     * @throws IOException if writing fails
     */
    public void write(T value, OutputStream out) throws IOException {
        codec.write(value, out);
    }

    /**
     * The bytes that {@link #write} writes.
     *
     * @param value the value
     * @return UTF-8 bytes
     */
    public byte[] toBytes(T value) {
        return codec.toBytes(value);
    }

    /**
     * The JSON Schema of the form, draft 2020-12.
     *
     * @return the schema as text
     */
    public String schema() {
        return codec.schema();
    }
}
