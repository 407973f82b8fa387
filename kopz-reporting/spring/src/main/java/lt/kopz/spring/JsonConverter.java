package lt.kopz.spring;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.json.JsonForm;
import lt.kopz.core.json.JsonForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Reads and writes bodies that are of a type of kopz, as kopz does it: with lines and columns of problems, which a mapper of JSON loses. */
final class JsonConverter implements HttpMessageConverter<Object> {
    private static final ImmutableList<MediaType> JSON =
            ImmutableList.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    private final Limits limits;

    JsonConverter(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return JsonForms.find(type).filter(form -> form.type() == type).isPresent()
                && (mediaType == null || JSON.stream().anyMatch(each -> each.includes(mediaType)));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return JsonForms.find(type).isPresent()
                && (mediaType == null || JSON.stream().anyMatch(each -> each.isCompatibleWith(mediaType)));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return JSON;
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        Reading<?> reading = form(type).load(message.getBody().readNBytes(limits.maxBytes() + 1), limits);
        try {
            return reading.orThrow();
        } catch (InvalidJsonException invalid) {
            throw new HttpMessageNotReadableException(invalid.getMessage(), invalid, message);
        }
    }

    @Override
    public void write(Object value, @Nullable MediaType mediaType, HttpOutputMessage message) throws IOException {
        message.getHeaders()
                .setContentType(
                        mediaType == null || mediaType.isWildcardType() || mediaType.isWildcardSubtype()
                                ? MediaType.APPLICATION_JSON
                                : mediaType);
        write(value, form(value.getClass()), message);
    }

    @SuppressWarnings("unchecked") // the form was found by the type of the value
    private static <T> void write(Object value, JsonForm<T> form, HttpOutputMessage message) throws IOException {
        Tagged.write(form.toBytes((T) value), message);
    }

    private static JsonForm<?> form(Class<?> type) {
        return JsonForms.find(type).orElseThrow();
    }
}
