package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.TangledMoney;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reports on several currencies, whatever is stated about the money of each. */
class CurrenciesProperties {
    @Provide
    Arbitrary<Dossier> tangled() {
        return TangledMoney.dossiers();
    }

    @Property(tries = 50)
    void every_report_can_be_made_and_read(@ForAll("tangled") Dossier dossier) {
        EveryReport.of(dossier, dossier.knownUntil().value())
                .forEach((name, report) -> assertThat(text(report)).as(name).isNotBlank());
    }

    private static String text(Document report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.forFormat("text").render(report, Wording.LITHUANIAN, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
