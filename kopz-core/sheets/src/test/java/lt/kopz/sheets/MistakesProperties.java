package lt.kopz.sheets;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whatever stands in the cells, reading ends: with a dossier, or with problems that everybody can understand. */
class MistakesProperties {
    private static final String WRONG = "!";

    /** Wrong as well, and no name that the other may go by. */
    private static final String ALSO_WRONG = "!!";

    private static final ImmutableList<SheetGrid> FULL = Books.tables(FullDossier.dossier());
    private static final ImmutableList<SheetGrid> REPORT = Books.tables(Kaisiadorys.dossier());

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                "",
                " ",
                "?",
                "-1",
                "0",
                "1",
                "12,5",
                "1 000",
                "99999999999999999999",
                "true",
                "taip",
                "EUR",
                "USD",
                "XXX",
                "Lietuva",
                "LT",
                "plan",
                "municipality",
                "statistic",
                "group",
                "2019-02-30",
                "2019",
                "2019-01-01",
                "2019-12-31/2019-01-01",
                "XXXX-XX-XX",
                "5..2",
                "≈3 (9..1)",
                "≥5.00",
                "±0.5",
                "±0",
                "≈5.00..2.00",
                "1.00..700.00",
                "HELD",
                "įvyko",
                "a=b; a=c",
                "a;b; ;c",
                "\\;",
                "=1+1",
                "=\u0001",
                "č ď",
                "x".repeat(101),
                "🙂");
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void reading_ends_with_a_dossier_or_with_problems_that_explain_themselves(
            @ForAll long seed, @ForAll("texts") String text) {
        Random random = new Random(seed);
        ImmutableList<SheetGrid> grids = random.nextBoolean() ? FULL : REPORT;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            SheetGrid grid = grids.get(random.nextInt(grids.size()));
            if (!grid.lines().isEmpty()) {
                int row = random.nextInt(grid.lines().size());
                ImmutableList<SheetColumn> columns = grid.table().columns();
                String column = columns.get(random.nextInt(columns.size())).name();
                grids = Books.with(grids, grid.table().name(), row, column, text);
            }
        }

        SheetReading reading = Books.read(grids);

        for (Problem problem : reading.problems()) {
            // that there are more than can be listed is a problem of the whole workbook
            assertThat(Books.address(problem).isEmpty()).isEqualTo(problem.kind() == ProblemKind.TOO_MANY_PROBLEMS);
            assertThat(problem.explain(LITHUANIAN)).isNotEqualTo(problem.explain(ENGLISH));
            assertThat(problem.toString()).contains(problem.kind().name());
        }
        reading.value().ifPresent(dossier -> assertThat(again(dossier)).isEqualTo(dossier));
    }

    private static Dossier again(Dossier dossier) {
        return Books.read(Books.tables(dossier)).orThrow();
    }

    /** A cell whose text is wrong is reported, whatever it is that is wrong. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_value_that_its_type_cannot_have_is_reported_at_its_cell(@ForAll long seed) {
        reportsWrongCell(seed, (random, cell) -> cell);
    }

    /** So it is if other cells of its row are emptied, or are wrong as well. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_wrong_value_is_reported_at_its_cell_whatever_else_is_missing_or_wrong_in_its_row(
            @ForAll long seed, @ForAll @IntRange(max = 4) int left) {
        reportsWrongCell(
                seed, (random, cell) -> random.nextInt(5) < left ? cell : random.nextInt(3) > 0 ? "" : ALSO_WRONG);
    }

    private static void reportsWrongCell(long seed, BiFunction<Random, String, String> others) {
        Random random = new Random(seed);
        SheetGrid grid = FULL.get(random.nextInt(FULL.size()));
        SheetColumn column =
                grid.table().columns().get(random.nextInt(grid.table().columns().size()));
        if (column.type() == CellType.TEXT || grid.lines().isEmpty()) {
            return;
        }
        int row = random.nextInt(grid.lines().size());
        SheetGrid.Line line = grid.lines().get(row);
        List<String> cells = new ArrayList<>(line.cells());
        cells.replaceAll(cell -> others.apply(random, cell));
        cells.set(grid.table().indexOf(column.name()), WRONG);
        List<SheetGrid.Line> lines = new ArrayList<>(grid.lines());
        lines.set(row, new SheetGrid.Line(line.number(), ImmutableList.copyOf(cells)));
        List<SheetGrid> grids = new ArrayList<>(FULL);
        grids.set(
                Tables.ALL.indexOf(grid.table()),
                new SheetGrid(grid.table(), grid.sheet(), grid.places(), grid.first(), ImmutableList.copyOf(lines)));

        assertThat(Books.read(grids).problems())
                .extracting(Books::address)
                .as(grid.sheet() + "." + column.name() + " in " + cells)
                .contains(grid.sheet() + "!"
                        + grid.cell(line.number(), grid.table().indexOf(column.name())));
    }
}
