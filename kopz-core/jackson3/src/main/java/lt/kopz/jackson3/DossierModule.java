package lt.kopz.jackson3;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.util.stream.Collectors;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
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
 * Lets a mapper of Jackson 3 read and write dossiers, whether they stand alone or inside types of the embedder.
 *
 * <pre>{@code
 * record Filed(String folder, Dossier dossier) {}
 *
 * JsonMapper mapper = JsonMapper.builder().addModule(new DossierModule()).build();
 * Filed filed = mapper.readValue(json, Filed.class);
 * }</pre>
 *
 * <p>A dossier is read and written as {@link Dossiers} does it: unknown properties are refused even where the mapper ignores them, and
 * so is a dossier with anything else wrong in it. Then a {@link DatabindException} lists all problems, each with its JSON Pointer
 * from the top of the whole text, such as {@code /dossier/events/0/state}; the line and column it ends with are those of the dossier's
 * end. Its cause is the {@link InvalidJsonException} that carries the problems, with pointers from the top of the dossier, and with
 * lines and columns that mean nothing to the reader of the whole text.
 *
 * <p>The dossier is held in memory once more while it is read or written; how much of the text is read is for the mapper to limit.
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
        Writing() {
            super(Dossier.class);
        }

        @Override
        public void serialize(Dossier dossier, JsonGenerator out, SerializationContext provider) {
            try (JsonParser written = JSON.createParser(ObjectReadContext.empty(), Dossiers.toBytes(dossier))) {
                written.nextToken();
                out.copyCurrentStructure(written);
            }
        }
    }

    private static final class Reading extends StdDeserializer<Dossier> {
        Reading() {
            super(Dossier.class);
        }

        @Override
        public Dossier deserialize(JsonParser in, DeserializationContext context) {
            String pointer = in.streamReadContext().pathAsPointer().toString();
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
                out.copyCurrentStructure(in);
            }
            try {
                return Dossiers.read(copy.toByteArray());
            } catch (InvalidJsonException invalid) {
                throw DatabindException.from(in, told(invalid, pointer), invalid);
            }
        }
    }
}
