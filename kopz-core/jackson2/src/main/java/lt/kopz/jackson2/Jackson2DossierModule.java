package lt.kopz.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.json.JsonForm;
import lt.kopz.core.json.JsonForms;

/**
 * Lets a mapper of Jackson 2 read and write dossiers and the other types of {@link JsonForms}, whether they stand alone or inside types of the embedder.
 *
 * <pre>{@code
 * record Filed(Dossier dossier, MonetaryAmount gap) {}   // the gap: {"amount": "2550.00", "currency": "EUR"}
 *
 * ObjectMapper mapper = JsonMapper.builder().addModule(new Jackson2DossierModule()).build();
 * Filed filed = mapper.readValue(json, Filed.class);
 * }</pre>
 *
 * <p>They are read and written as kopz itself does it: unknown properties are refused even where the mapper ignores them, and so is a
 * dossier with anything else wrong in it. Then a {@link JsonMappingException} lists all problems, each with its JSON Pointer from the top of the whole
 * text, such as {@code /dossier/events/0/state}; the line and column it ends with are those of the value's end. Its cause is the
 * {@link InvalidJsonException} that carries the problems, at the same pointers, without lines.
 *
 * <p>A value is held in memory once more while it is read or written; how much of the text is read is for the mapper to limit. A module for
 * money that is registered after this one has its own form of amounts used instead.
 *
 * <p>{@code findAndRegisterModules} finds it. Works with Jackson 2.19 and later.
 */
public final class Jackson2DossierModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final JsonFactory JSON = new JsonFactory();

    /** Makes the module. */
    public Jackson2DossierModule() {
        super("lt.kopz.jackson2.Jackson2DossierModule");
        JsonForms.all().forEach(this::add);
    }

    private <T> void add(JsonForm<T> form) {
        addSerializer(new Writing<>(form));
        addDeserializer(form.type(), new Reading<>(form));
    }

    private static final class Writing<T> extends StdSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient JsonForm<T> form;

        Writing(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser written = JSON.createParser(form.toBytes(value))) {
                written.nextToken();
                out.copyCurrentStructure(written);
            }
        }
    }

    private static final class Reading<T> extends StdDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient JsonForm<T> form;

        Reading(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String pointer = in.getParsingContext().pathAsPointer().toString();
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(copy)) {
                out.copyCurrentStructure(in);
            }
            try {
                return form.read(copy.toByteArray());
            } catch (InvalidJsonException invalid) {
                InvalidJsonException placed = invalid.below(pointer);
                throw JsonMappingException.from(in, placed.getMessage(), placed);
            }
        }
    }
}
