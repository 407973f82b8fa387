package lt.kopz.guide;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.time.DateRange;

final class MeasuresChapter {
    private MeasuresChapter() {}

    static void measures() {
        // tag::measures
        Dossier dossier = Harrowmere.dossier();
        Measurable gap = Measures.of("financing-gap");
        Portion year = Portion.ALL.withPeriod(DateRange.ofYear(2024));
        LocalDate day = LocalDate.of(2024, 12, 31);
        System.out.println(
                gap.of(dossier, Optional.of(Harrowmere.PLAN), year, day).value());
        // end::measures
    }
}
