package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.funding.Need;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.shape.ClaimShapes;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.ValueShapes;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an id may name is stated in the shapes alone: columns, lists to choose from, the descriptor, reading and the builder follow them. */
class ReferencesTest {
    private static final ImmutableList<Grid> GRIDS =
            Laying.of(FullDossier.dossier(), Wording.LITHUANIAN, 1).grids();

    private static Stream<ImmutableList<Class<?>>> targets(Kind<?> kind) {
        if (kind instanceof Kind.Reference reference) {
            return Stream.of(reference.targets());
        } else if (kind instanceof Kind.Part<?> part) {
            return part.shape() == ValueShapes.PROVENANCE ? Stream.of() : targets(part.shape());
        } else if (kind instanceof Kind.OneOf<?> choice) {
            return choice.cases().stream().flatMap(one -> targets(one.kind()));
        } else if (kind instanceof Kind.Known<?> known) {
            return targets(known.value());
        } else if (kind instanceof Kind.Converted<?, ?> converted) {
            return targets(converted.written());
        }
        return Stream.of();
    }

    private static Stream<ImmutableList<Class<?>>> targets(Shape<?> shape) {
        return shape.fields().stream().flatMap(field -> targets(field.kind()));
    }

    private static List<Column> references(Table table) {
        return table.columns().stream()
                .filter(column -> column.type() == CellType.REFERENCE)
                .toList();
    }

    @Test
    void every_reference_of_the_shapes_has_a_column_that_names_the_same() {
        List<ImmutableList<Class<?>>> ofShapes =
                new ArrayList<>(targets(DossierShape.DOSSIER).toList());
        // the claims share columns, and the places of sources are rows of their own
        targets(ClaimShapes.ASSERTION).forEach(ofShapes::remove);
        targets(ValueShapes.SOURCE).forEach(ofShapes::add);

        assertThat(Tables.ALL.stream()
                        .filter(table -> !table.name().equals("claims"))
                        .flatMap(table -> references(table).stream())
                        .map(Column::kinds))
                .containsExactlyInAnyOrderElementsOf(ofShapes);
    }

    @Test
    void the_columns_of_claims_name_together_whatever_a_claim_may_be_about() {
        assertThat(references(Tables.named("claims").orElseThrow()).stream().flatMap(column -> column.kinds().stream()))
                .hasSameElementsAs(
                        targets(ClaimShapes.ASSERTION).flatMap(List::stream).toList());
    }

    @Test
    void the_municipality_may_stand_wherever_an_organisation_may() {
        for (Table table : Tables.ALL) {
            for (Column column : references(table)) {
                assertThat(column.kinds().contains(Municipality.class))
                        .as(table.name() + "." + column.name())
                        .isEqualTo(column.kinds().contains(Organisation.class));
            }
        }
    }

    /** Whatever a reference may name is taken by the table, and by the builder behind it; everything else is refused. */
    @TestFactory
    Stream<DynamicTest> every_reference_is_read_as_its_shape_says() {
        return GRIDS.stream()
                .filter(grid -> !grid.table().name().equals("claims"))
                .flatMap(grid -> references(grid.table()).stream()
                        .filter(column -> !column.kinds().isEmpty())
                        // whose list it may be goes with what it holds: the rows of this one are agreements
                        .filter(column -> !grid.table().name().equals("completeness"))
                        .map(column -> DynamicTest.dynamicTest(
                                grid.table().name() + "." + column.name(), () -> verify(grid, column))));
    }

    private static void verify(Grid grid, Column column) {
        List<Class<?>> kinds = new ArrayList<>(column.kinds());
        kinds.addAll(List.of(Organisation.class, Measure.class, Need.class, VictimStatistic.class));
        for (Class<?> kind : kinds) {
            for (Table other : Tables.ofKind(kind)) {
                String id = cell(other, other.idOf(kind).orElseThrow());
                boolean fits = column.kinds().contains(kind);
                assertThat(problems(grid, column, id))
                        .as(id + " in " + grid.table().name() + "." + column.name())
                        .matches(found -> fits == found.isEmpty());
            }
        }
    }

    private static String cell(Table table, Column column) {
        return GRIDS.get(Tables.ALL.indexOf(table)).lines().get(0).cells().get(table.indexOf(column.name()));
    }

    /** The problem with the kind of an id in the first row of a table. */
    private static List<Problem> problems(Grid grid, Column column, String id) {
        Grid.Line line = grid.lines().get(0);
        List<String> cells = new ArrayList<>(line.cells());
        cells.set(grid.table().indexOf(column.name()), id);
        List<Grid.Line> lines = new ArrayList<>(grid.lines());
        lines.set(0, new Grid.Line(line.number(), ImmutableList.copyOf(cells)));
        List<Grid> grids = new ArrayList<>(GRIDS);
        grids.set(
                Tables.ALL.indexOf(grid.table()),
                new Grid(grid.table(), grid.sheet(), grid.places(), grid.first(), ImmutableList.copyOf(lines)));
        return Reader.read(grids, new Problems(Limits.standard())).problems().stream()
                .filter(problem -> problem.place() instanceof CellPlace place
                        && place.address()
                                .equals(grid.sheet() + "!"
                                        + grid.cell(line.number(), grid.table().indexOf(column.name()))))
                .filter(problem -> ImmutableSet.of(
                                ProblemKind.WRONG_KIND, ProblemKind.DANGLING_REFERENCE, ProblemKind.STATISTIC_NAMED)
                        .contains(problem.kind()))
                .toList();
    }

    @Test
    void lists_to_choose_from_offer_the_ids_of_what_a_column_may_name() {
        Books.edited(Books.template(Wording.LITHUANIAN), book -> {
            for (Table table : Tables.ALL) {
                long naming = table.columns().stream()
                        .filter(column ->
                                !column.tables().isEmpty() || column.codes().isPresent())
                        .count();
                assertThat(book.getSheet(SheetText.sheet(table).in(Wording.LITHUANIAN))
                                .getDataValidations())
                        .as(table.name())
                        .hasSize((int) naming);
            }
        });
    }
}
