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
import java.util.stream.Collectors;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;

/**
 * Lets a mapper of Jackson 2 read and write dossiers, whether they stand alone or inside types of the embedder.
 *
 * <pre>{@code
 * record Filed(String folder, Dossier dossier) {}
 *
 * ObjectMapper mapper = JsonMapper.builder().addModule(new Jackson2DossierModule()).build();
 * Filed filed = mapper.readValue(json, Filed.class);
 * }</pre>
 *
 * <p>A dossier is read and written as {@link Dossiers} does it: unknown properties are refused even where the mapper ignores them, and
 * so is a dossier with anything else wrong in it. Then a {@link JsonMappingException} lists all problems, each with its JSON Pointer
 * from the top of the whole text, such as {@code /dossier/events/0/state}; the line and column it ends with are those of the dossier's
 * end. Its cause is the {@link InvalidJsonException} that carries the problems, with pointers from the top of the dossier, and with
 * lines and columns that mean nothing to the reader of the whole text.
 *
 * <p>The dossier is held in memory once more while it is read or written; how much of the text is read is for the mapper to limit.
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
        addSerializer(new Writing());
        addDeserializer(Dossier.class, new Reading());
    }

    private static String told(InvalidJsonException invalid, String pointer) {
        return invalid.problems().stream()
                .map(problem -> pointer + problem.pointer() + ": " + problem.message() + " (" + problem.kind()
                        + "). Fix: " + problem.fix())
                .collect(Collectors.joining("\n"));
    }

    private static final class Writing extends StdSerializer<Dossier> {
        @Serial
        private static final long serialVersionUID = 1L;

        Writing() {
            super(Dossier.class);
        }

        @Override
        public void serialize(Dossier dossier, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser written = JSON.createParser(Dossiers.toBytes(dossier))) {
                written.nextToken();
                out.copyCurrentStructure(written);
            }
        }
    }

    private static final class Reading extends StdDeserializer<Dossier> {
        @Serial
        private static final long serialVersionUID = 1L;

        Reading() {
            super(Dossier.class);
        }

        @Override
        public Dossier deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String pointer = in.getParsingContext().pathAsPointer().toString();
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(copy)) {
                out.copyCurrentStructure(in);
            }
            try {
                return Dossiers.read(copy.toByteArray());
            } catch (InvalidJsonException invalid) {
                throw JsonMappingException.from(in, told(invalid, pointer), invalid);
            }
        }
    }
}
