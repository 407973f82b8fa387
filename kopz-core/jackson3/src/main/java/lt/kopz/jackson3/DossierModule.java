package lt.kopz.jackson3;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.json.JsonForm;
import lt.kopz.core.json.JsonForms;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Lets a mapper of Jackson 3 read and write dossiers and the other types of {@link JsonForms}, whether they stand alone or inside types of the embedder.
 *
 * <pre>{@code
 * record Filed(Dossier dossier, MonetaryAmount gap) {}   // the gap: {"amount": "2550.00", "currency": "EUR"}
 *
 * JsonMapper mapper = JsonMapper.builder().addModule(new DossierModule()).build();
 * Filed filed = mapper.readValue(json, Filed.class);
 * }</pre>
 *
 * <p>They are read and written as kopz itself does it: unknown properties are refused even where the mapper ignores them, and so is a
 * dossier with anything else wrong in it. Then a {@link DatabindException} lists all problems, each with its JSON Pointer from the top of the whole
 * text, such as {@code /dossier/events/0/state}; the line and column it ends with are those of the value's end. Its cause is the
 * {@link InvalidJsonException} that carries the problems, at the same pointers, without lines.
 *
 * <p>A value is held in memory once more while it is read or written; how much of the text is read is for the mapper to limit. A module for
 * money that is registered after this one has its own form of amounts used instead.
 *
 * <p>{@code findAndAddModules} finds it. Works with Jackson 3.1 and later.
 */
public final class DossierModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final JsonFactory JSON = new JsonFactory();

    /** Makes the module. */
    public DossierModule() {
        super("lt.kopz.jackson3.DossierModule");
        JsonForms.all().forEach(this::add);
    }

    private <T> void add(JsonForm<T> form) {
        addSerializer(new Writing<>(form));
        addDeserializer(form.type(), new Reading<>(form));
    }

    private static final class Writing<T> extends StdSerializer<T> {
        private final JsonForm<T> form;

        Writing(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext provider) {
            try (JsonParser written = JSON.createParser(ObjectReadContext.empty(), form.toBytes(value))) {
                written.nextToken();
                out.copyCurrentStructure(written);
            }
        }
    }

    private static final class Reading<T> extends StdDeserializer<T> {
        private final JsonForm<T> form;

        Reading(JsonForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            String pointer = in.streamReadContext().pathAsPointer().toString();
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
                out.copyCurrentStructure(in);
            }
            try {
                return form.read(copy.toByteArray());
            } catch (InvalidJsonException invalid) {
                InvalidJsonException placed = invalid.below(pointer);
                throw DatabindException.from(in, placed.getMessage(), placed);
            }
        }
    }
}
