package lt.kopz.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Section;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The pictures in reports on generated dossiers. */
class DossierChartsProperties {

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Arbitraries.oneOf(GeneratedDossiers.ofEveryKind(), MoneyDossiers.dossiers());
    }

    @Property(tries = 20)
    void no_label_of_a_picture_covers_another_on_a_wide_or_narrow_page(@ForAll("dossiers") Dossier dossier) {
        EveryReport.of(dossier, dossier.knownUntil().value()).values().stream()
                .flatMap(report -> report.blocks().stream())
                .flatMap(DossierChartsProperties::pictures)
                .forEach(picture -> {
                    DrawnChart.of(picture.chart(), Wording.LITHUANIAN).assertLegible();
                    DrawnChart.narrow(picture.chart(), Wording.ENGLISH).assertLegible();
                });
    }

    @Property(tries = 10)
    void a_picture_is_drawn_of_three_values_or_more(@ForAll("dossiers") Dossier dossier) {
        EveryReport.of(dossier, dossier.knownUntil().value()).get("meetings").blocks().stream()
                .flatMap(DossierChartsProperties::pictures)
                .filter(picture -> picture.chart() instanceof Chart.Timeline)
                .forEach(picture ->
                        assertThat(((Chart.Timeline) picture.chart()).marks()).hasSizeGreaterThan(2));
    }

    private static Stream<Illustration> pictures(Block block) {
        return block instanceof Section section
                ? section.blocks().stream().flatMap(DossierChartsProperties::pictures)
                : block instanceof Illustration illustration ? Stream.of(illustration) : Stream.of();
    }
}
