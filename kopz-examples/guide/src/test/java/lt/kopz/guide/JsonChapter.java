package lt.kopz.guide;

import java.nio.charset.StandardCharsets;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Wording;

final class JsonChapter {
    private JsonChapter() {}

    static void there() {
        // tag::there
        byte[] json = Dossiers.toBytes(Harrowmere.dossier());
        Dossier back = Dossiers.read(json);
        System.out.println(back.equals(Harrowmere.dossier()));
        // end::there
    }

    static void problems() {
        // tag::problems
        String broken = new String(Dossiers.toBytes(Harrowmere.dossier()), StandardCharsets.UTF_8)
                .replace("\"reportingPeriod\": \"2024-01-01/2024-12-31\"", "\"reportingPeriod\": \"2024-13\"")
                .replace("\"legalForm\": \"MUNICIPAL_BODY\"", "\"legalFrom\": \"MUNICIPAL_BODY\"");
        Reading<Dossier> reading = Dossiers.load(broken.getBytes(StandardCharsets.UTF_8));
        reading.problems().forEach(problem -> System.out.println(problem.explain(Wording.ENGLISH)));
        System.out.println(reading.problems().get(1).explain(Wording.LITHUANIAN));
        System.out.println(reading.problems().get(1).argument("nearest").orElseThrow());
        // end::problems
    }

    static void limits() {
        // tag::limits
        byte[] json = Dossiers.toBytes(Harrowmere.dossier());
        Reading<Dossier> reading = Dossiers.load(json, Limits.standard().withMaxBytes(1000));
        System.out.println(reading.problems().get(0).kind());
        // end::limits
    }
}
