package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;
import static lt.kopz.reporting.catalogue.Writing.value;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;

/**
 * How a report on many dossiers is put together: its title and its parts, each under a name, in reading order. It is for many what {@link
 * Report} is for one.
 *
 * <p>It is a value: every change gives a copy. The dossiers are given all at once, or one by one where they would not fit into memory
 * together:
 *
 * <pre>{@code
 * Comparison.Builder rollUp = RollUpReport.standard().without(RollUpReport.ATTENDANCE).begin(LocalDate.of(2019, 12, 31));
 * Dossiers.readLines(in, problems -> …).forEach(rollUp::add);
 * Document report = rollUp.document();
 * }</pre>
 */
public final class Comparison extends NamedParts<ComparisonPart, Comparison> {
    private static final String NOTHING = "A comparison of no dossier shows nothing: give at least one";

    private final Title title;

    private Comparison(Title title, ImmutableMap<String, ComparisonPart> parts) {
        super(parts);
        this.title = title;
    }

    /** Words the heading of level 1. */
    @FunctionalInterface
    public interface Title {

        /**
         * Words the heading.
         *
         * @param municipalities how many municipalities are compared, each counted once
         * @param period from the earliest day that any of the dossiers reports on to the latest
         * @return the heading
         */
        Text of(long municipalities, DateRange period);
    }

    /**
     * Begins a report.
     *
     * @param title words the heading of level 1
     * @return a report without parts
     */
    public static Comparison titled(Title title) {
        return new Comparison(title, ImmutableMap.of());
    }

    @Override
    Comparison having(ImmutableMap<String, ComparisonPart> value) {
        return new Comparison(title, value);
    }

    /**
     * Copies this report with another title.
     *
     * @param value words the heading of level 1
     * @return the copy
     */
    public Comparison withTitle(Title value) {
        return new Comparison(value, named());
    }

    /**
     * Writes the report as of the end of a day.
     *
     * @param dossiers the dossiers, at least one, in the order in which they are shown; asked for once, one after the other
     * @param asOf the day
     * @return the report
     * @throws IllegalArgumentException if there is no dossier
     */
    public Document of(Iterable<Dossier> dossiers, LocalDate asOf) {
        Builder rollUp = begin(asOf);
        dossiers.forEach(rollUp::add);
        if (rollUp.periods.isEmpty()) {
            throw new IllegalArgumentException(NOTHING);
        }
        return rollUp.document();
    }

    /**
     * Writes the report with each dossier as of the last day for which its facts are held. A municipality that tells of later days makes
     * nothing of the others unknown.
     *
     * @param dossiers the dossiers, at least one, in the order in which they are shown
     * @return the report, as of the latest of these days
     * @throws IllegalArgumentException if there is no dossier
     */
    public Document ofEach(Collection<Dossier> dossiers) {
        Builder rollUp = begin(dossiers.stream()
                .map(dossier -> dossier.knownUntil().value())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException(NOTHING)));
        dossiers.forEach(dossier -> rollUp.add(dossier, dossier.knownUntil().value()));
        return rollUp.document();
    }

    /**
     * Begins to write the report as of the end of a day, for dossiers that come one by one. None of them is kept: what is needed grows
     * with the rows of the tables.
     *
     * @param asOf the day
     * @return what the dossiers are given to
     */
    public Builder begin(LocalDate asOf) {
        return new Builder(
                title,
                asOf,
                named().values().stream().map(ComparisonPart::begin).collect(ImmutableList.toImmutableList()));
    }

    /** What tells a municipality from others: its id is of its dossier alone, so that two of one id that are called otherwise are two. */
    static Object town(Dossier dossier) {
        return List.of(dossier.municipality().id(), dossier.municipality().name());
    }

    /** A report that is being written. It is not safe under threads. */
    public static final class Builder {
        private final Title title;
        private final LocalDate asOf;
        private final ImmutableList<ComparisonPart.Builder> parts;
        private final Set<Object> municipalities = new HashSet<>();
        private final SortedSet<DateRange> periods =
                new TreeSet<>(Comparator.comparing(DateRange::start).thenComparing(DateRange::end));
        /** The days up to which facts are known, none later than that of the report. */
        private final SortedSet<LocalDate> horizons = new TreeSet<>();

        private Builder(Title title, LocalDate asOf, ImmutableList<ComparisonPart.Builder> parts) {
            this.title = title;
            this.asOf = asOf;
            this.parts = parts;
        }

        /**
         * Takes a dossier into account.
         *
         * @param dossier the next dossier, in the order in which they are shown
         */
        public void add(Dossier dossier) {
            add(dossier, asOf);
        }

        private void add(Dossier dossier, LocalDate day) {
            municipalities.add(town(dossier));
            periods.add(dossier.reportingPeriod());
            horizons.add(ReportContext.dataUntil(dossier, asOf));
            parts.forEach(part -> part.add(dossier, day));
        }

        /**
         * Writes the report on the dossiers so far. Where they are of different periods, or known up to different days, it begins by
         * saying so.
         *
         * @return the report
         * @throws IllegalStateException if there was no dossier
         */
        public Document document() {
            if (periods.isEmpty()) {
                throw new IllegalStateException(NOTHING);
            }
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            if (periods.size() > 1) {
                List<Text> each =
                        periods.stream().<Text>map(period -> value(period)).toList();
                blocks.add(Paragraph.of(say(OfficeMessage.ROLL_UP_PERIODS, "periods", Text.joined(", ", each))));
            }
            if (horizons.size() > 1) {
                blocks.add(Paragraph.of(
                        say(OfficeMessage.ROLL_UP_HORIZONS, "from", horizons.first(), "to", horizons.last())));
            }
            parts.forEach(part -> blocks.addAll(part.write()));
            DateRange span = periods.stream().reduce(DateRange::span).orElseThrow();
            return Document.of(
                    DocumentMeta.of(title.of(municipalities.size(), span), horizons.last())
                            .withPeriod(span),
                    ExplainedOnce.in(blocks.build()));
        }
    }
}
