package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Paragraph;

/** In what the dossiers of a comparison are unlike: their periods, and the days up to which their facts are known. */
final class Differences {
    private final LocalDate asOf;
    private final SortedSet<DateRange> periods =
            new TreeSet<>(Comparator.comparing(DateRange::start).thenComparing(DateRange::end));
    private final SortedSet<LocalDate> horizons = new TreeSet<>();

    Differences(LocalDate asOf) {
        this.asOf = asOf;
    }

    void add(Dossier dossier) {
        periods.add(dossier.reportingPeriod());
        horizons.add(ReportContext.dataUntil(dossier, asOf));
    }

    /** A sentence on each; nothing where all are alike. */
    ImmutableList<Block> write() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (periods.size() > 1) {
            blocks.add(Paragraph.of(Phrase.of(OfficeMessage.ROLL_UP_PERIODS)
                    .with(
                            "periods",
                            Text.joined(
                                    ", ",
                                    periods.stream()
                                            .map(period -> say(YearlyMessage.PERIOD, "period", period))
                                            .toList()))));
        }
        if (horizons.size() > 1) {
            blocks.add(
                    Paragraph.of(say(OfficeMessage.ROLL_UP_HORIZONS, "from", horizons.first(), "to", horizons.last())));
        }
        return blocks.build();
    }
}
