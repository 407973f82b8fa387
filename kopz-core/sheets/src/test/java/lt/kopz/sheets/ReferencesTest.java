package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.funding.Need;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.shape.ClaimShapes;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.ValueShapes;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an id may name is stated in the shapes alone: columns, lists to choose from, the descriptor, reading and the builder follow them. */
class ReferencesTest {
    private static final ImmutableList<SheetGrid> GRIDS = Books.tables(FullDossier.dossier());

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

    private static List<SheetColumn> references(SheetTable table) {
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
                        .map(SheetColumn::kinds))
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
        for (SheetTable table : Tables.ALL) {
            for (SheetColumn column : references(table)) {
                assertThat(column.kinds().contains(Municipality.class))
                        .as(table.name() + "." + column.name())
                        .isEqualTo(column.kinds().contains(Organisation.class));
            }
        }
    }

    /** An id in a reference in the first row of a table. */
    private record Trial(SheetGrid grid, SheetColumn column, String id) {
        ImmutableList<SheetGrid> in(ImmutableList<SheetGrid> grids) {
            return Books.with(grids, grid.table().name(), 0, column.name(), id);
        }

        @Override
        public String toString() {
            return id + " in " + grid.table().name() + "." + column.name();
        }

        String cell() {
            return grid.sheet() + "!"
                    + grid.cell(grid.lines().get(0).number(), grid.table().indexOf(column.name()));
        }
    }

    /** Ids of all kinds that a column may name, or of some others. */
    private static List<Trial> trials(SheetGrid grid, boolean fitting) {
        List<Trial> trials = new ArrayList<>();
        for (SheetColumn column : references(grid.table())) {
            ImmutableSet<Class<?>> named = ImmutableSet.copyOf(column.kinds());
            ImmutableSet<Class<?>> others =
                    ImmutableSet.of(Organisation.class, Measure.class, Need.class, VictimStatistic.class);
            if (!named.isEmpty()) {
                for (Class<?> kind : fitting ? named : Sets.difference(others, named)) {
                    for (SheetTable other : Tables.ofKind(kind)) {
                        trials.add(new Trial(
                                grid, column, cell(other, other.idOf(kind).orElseThrow())));
                    }
                }
            }
        }
        return trials;
    }

    private static String cell(SheetTable table, SheetColumn column) {
        SheetGrid grid = GRIDS.get(Tables.ALL.indexOf(table));
        return grid.lines().get(0).cells().get(grid.table().indexOf(column.name()));
    }

    /** Whatever a reference may name is taken by the table, and by the builder behind it; everything else is refused. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("thorough")
    void every_reference_is_read_as_its_shape_says(boolean fitting) {
        List<List<Trial>> byTable = GRIDS.stream()
                // whose list it may be goes with what it holds: the rows of completeness are agreements
                .filter(grid ->
                        !List.of("claims", "completeness").contains(grid.table().name()))
                .map(grid -> trials(grid, fitting))
                .toList();
        int most = byTable.stream().mapToInt(List::size).max().orElseThrow();
        assertThat(most).isGreaterThan(1);
        for (int i = 0; i < most; i++) {
            int number = i;
            // one in each table, and all tables at once
            List<Trial> trials = byTable.stream()
                    .filter(each -> number < each.size())
                    .map(each -> each.get(number))
                    .toList();
            assertThat(trials)
                    .extracting(Trial::cell)
                    .as(trials.toString())
                    .filteredOn(refused(trials)::contains)
                    .containsExactlyElementsOf(
                            fitting
                                    ? List.of()
                                    : trials.stream().map(Trial::cell).toList());
        }
    }

    /** The cells with a problem with the kind of an id. */
    private static Set<String> refused(List<Trial> trials) {
        ImmutableList<SheetGrid> grids = GRIDS;
        for (Trial trial : trials) {
            grids = trial.in(grids);
        }
        return GridReader.read(grids, new Problems(Limits.standard().withMaxProblems(Integer.MAX_VALUE)))
                .problems()
                .stream()
                .filter(problem -> ImmutableSet.of(
                                ProblemKind.WRONG_KIND, ProblemKind.DANGLING_REFERENCE, ProblemKind.STATISTIC_NAMED)
                        .contains(problem.kind()))
                .map(Books::address)
                .collect(Collectors.toSet());
    }

    @Test
    void lists_to_choose_from_offer_the_ids_of_what_a_column_may_name() {
        Books.lookAtTemplate(Wording.LITHUANIAN, book -> {
            for (SheetTable table : Tables.ALL) {
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
