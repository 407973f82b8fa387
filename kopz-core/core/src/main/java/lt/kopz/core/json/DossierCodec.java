package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.Fields;
import lt.kopz.core.codec.JsonLines;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Shape;
import org.jspecify.annotations.Nullable;

/** How the dossier as a whole stands in JSON. */
final class DossierCodec {
    private DossierCodec() {}

    private static final Codec<Attempt> ATTEMPT = attempt(DossierShape.DOSSIER);

    private static Codec<Attempt> attempt(Shape<Dossier> shape) {
        ShapeCodecs codecs = new ShapeCodecs();
        Fields<Attempt, Attempt> fields = Codec.<Attempt, Attempt>object(shape.name(), Attempt::new)
                .describe(shape.about())
                .version("schemaVersion", Dossiers.SCHEMA_VERSION);
        for (Field<Dossier, ?> field : shape.fields()) {
            fields = codecs.with(fields, field, Attempt::dossier, attempt -> attempt.builder)
                    .describe(field.about());
        }
        return fields.build(attempt -> attempt);
    }

    /** Writes a dossier, and describes its form. */
    static final Codec<Dossier> CODEC = ATTEMPT.as(Attempt::build, Attempt::of);

    /** Reads a dossier; what only the whole of it shows to be wrong is located too. */
    static Reading<Dossier> read(byte[] json, Limits limits) {
        return check(ATTEMPT.readWithPlaces(json, limits), limits);
    }

    /** Reads dossiers, one on each line; all of them share ids, dates and organisations. */
    static Stream<Dossier> readLines(InputStream json, Limits limits, Consumer<? super ImmutableList<Problem>> bad) {
        return JsonLines.read(json, ATTEMPT, read -> check(read, limits), limits, bad);
    }

    private static Reading<Dossier> check(Reading<Attempt> read, Limits limits) {
        return read.flatMap(attempt -> {
            try {
                return Reading.of(attempt.build());
            } catch (InvalidDossierException invalid) {
                return Reading.failed(
                        invalid.problems().stream().map(read::locate).collect(ImmutableList.toImmutableList()), limits);
            }
        });
    }

    /** A dossier that is read and not yet checked as a whole, or one that is to be written. */
    private static final class Attempt {
        private final Dossier.Builder builder = Dossier.builder();
        private @Nullable Dossier dossier;

        static Attempt of(Dossier dossier) {
            Attempt attempt = new Attempt();
            attempt.dossier = dossier;
            return attempt;
        }

        Dossier dossier() {
            return Objects.requireNonNull(dossier, "dossier");
        }

        Dossier build() {
            return dossier == null ? Claims.requireFigures(builder.build()) : dossier;
        }
    }
}
