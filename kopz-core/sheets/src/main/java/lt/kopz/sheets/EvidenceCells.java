package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Phrase;

/** A provenance: rows of the table of sources, the first of which states the basis. */
final class EvidenceCells extends Cells<Provenance> {
    /** The cells of a row of the table of sources. */
    private final Cells<Provenance> row;

    EvidenceCells(Cells<Provenance> row) {
        this.row = row;
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return ImmutableList.of();
    }

    @Override
    boolean isThere(ReadRow owner, Spot at) {
        return owner.reader().hasSources(at.owner());
    }

    @Override
    ImmutableList<Provenance> read(ReadRow owner, Spot at) {
        ReadRow about = owner.reader().sources(at.owner());
        ImmutableList<Provenance> read = row.read(about, at);
        row.groups()
                .filter(group -> !(group instanceof Places))
                .flatMap(group -> group.columns().stream())
                .forEach(column -> about.each().forEach(each -> same(column, about, each)));
        return read.isEmpty() ? samples(owner.reader()) : read;
    }

    /** Of what all rows are about together, one of them speaks, and no other one may say otherwise. */
    private static void same(SheetColumn column, ReadRow about, ReadRow each) {
        String name = column.name();
        if (each.isThere(name) && !each.isBroken(name) && !value(column, each).equals(value(column, about))) {
            each.problem(
                    ProblemKind.DUPLICATE_PROPERTY,
                    name,
                    "property",
                    name,
                    "other",
                    about.place(name).address());
        }
    }

    private static String value(SheetColumn column, ReadRow row) {
        String text = row.text(column.name()).strip();
        return column.codes().flatMap(codes -> codes.code(text)).orElse(text);
    }

    @Override
    void missing(ReadRow owner) {
        owner.problem(
                ProblemKind.MISSING_PROPERTY,
                owner.firstColumn(),
                "sources",
                Phrase.of(SheetText.sheet(Tables.SOURCES)));
    }

    @Override
    void write(ImmutableList<Provenance> values, Spot at, WrittenRow line) {
        values.forEach(value -> row.write(ImmutableList.of(value), at, line.further(Tables.SOURCES, at.owner())));
    }

    @Override
    ImmutableList<Provenance> samples(GridReader reader) {
        return ImmutableList.of(Provenance.stated(), Provenance.stated(Source.of("document")));
    }

    @Override
    Optional<SheetColumn> column(List<String> path) {
        return Optional.empty();
    }

    /** The places that a provenance names, one a row of the table of sources. */
    static final class Places extends Cells<Source> {
        private final Cells<Source> one;

        Places(Cells<Source> one) {
            this.one = one;
        }

        @Override
        ImmutableList<SheetColumn> columns() {
            return one.columns();
        }

        @Override
        boolean isThere(ReadRow row, Spot at) {
            return row.each().stream().anyMatch(each -> one.isThere(each, at));
        }

        @Override
        ImmutableList<Source> read(ReadRow row, Spot at) {
            ImmutableList.Builder<Source> places = ImmutableList.builder();
            int number = 0;
            for (ReadRow each : row.each()) {
                if (one.isThere(each, at)) {
                    places.addAll(one.read(each, at.in(number)));
                    number++;
                }
            }
            return places.build();
        }

        @Override
        void write(ImmutableList<Source> values, Spot at, WrittenRow line) {
            WrittenRow there = line;
            for (int i = 0; i < values.size(); i++) {
                there = i == 0 ? line : line.further(Tables.SOURCES, at.owner().owner());
                one.write(values.subList(i, i + 1), at.in(i), there);
            }
        }

        @Override
        ImmutableList<Source> samples(GridReader reader) {
            return one.samples(reader);
        }
    }
}
