package lt.kopz.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Differences;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Provenance;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds of dossiers that are made of nothing but the shapes. */
class ShapesProperties {

    @Provide
    Arbitrary<Dossier> shaped() {
        return Arbitraries.randomValue(ShapedDossiers::dossier);
    }

    @Property(tries = 60)
    void a_dossier_comes_back_from_json_as_it_was(@ForAll("shaped") Dossier any) {
        Dossier dossier = ShapedDossiers.withoutClaims(any);
        Dossier back = Dossiers.load(Dossiers.toBytes(dossier)).orThrow();

        assertThat(Differences.between(dossier, back)).isEmpty();
        assertThat(back).isEqualTo(dossier);
    }

    @Property(tries = 40)
    void two_dossiers_differ_somewhere_unless_they_are_equal(
            @ForAll("shaped") Dossier one, @ForAll("shaped") Dossier other) {
        assertThat(Differences.between(one, one)).isEmpty();
        assertThat(Differences.between(one, other).isEmpty()).isEqualTo(one.equals(other));
        assertThat(Differences.between(other, one)).hasSameSizeAs(Differences.between(one, other));
    }

    @Example
    @Tag("thorough")
    void every_field_of_every_shape_is_filled_sooner_or_later() {
        Set<String> empty = new TreeSet<>();
        allFields(DossierShape.DOSSIER, empty, new HashSet<>());
        Random random = new Random(7);

        for (int i = 0; i < 400 && !empty.isEmpty(); i++) {
            strikeOut(DossierShape.DOSSIER, ShapedDossiers.dossier(random), empty);
        }

        assertThat(empty).isEmpty();
    }

    private static void allFields(Shape<?> shape, Set<String> names, Set<Shape<?>> seen) {
        if (!seen.add(shape)) {
            return;
        }
        for (Field<?, ?> field : shape.fields()) {
            names.add(shape.name() + "." + field.name());
            if (field.kind() instanceof Kind.Part<?> part) {
                allFields(part.shape(), names, seen);
            }
        }
    }

    private static <T> void strikeOut(Shape<T> shape, T entity, Set<String> empty) {
        for (Field<T, ?> field : shape.fields()) {
            strikeOut(shape, field, entity, empty);
        }
    }

    private static <T, V> void strikeOut(Shape<T> shape, Field<T, V> field, T entity, Set<String> empty) {
        if (!field.written(entity).isEmpty()) {
            empty.remove(shape.name() + "." + field.name());
        }
        if (field.kind() instanceof Kind.Part<V> part) {
            field.values(entity).forEach(value -> strikeOut(part.shape(), value, empty));
        }
        if (field.kind() == Kind.PROVENANCE) {
            field.values(entity).forEach(value -> strikeOut(ValueShapes.PROVENANCE, (Provenance) value, empty));
        }
    }

    @Example
    void names_in_json_are_those_of_the_shapes_and_no_two_shapes_share_one() {
        Set<String> names = new HashSet<>();
        Set<Shape<?>> shapes = new HashSet<>();
        allFields(DossierShape.DOSSIER, new HashSet<>(), shapes);

        assertThat(shapes)
                .allSatisfy(shape ->
                        assertThat(names.add(shape.name())).as(shape.name()).isTrue());
        assertThat(shapes).hasSizeGreaterThan(40);
    }

    /** The walk and the check of references see the same. */
    @Property(tries = 24)
    void an_act_that_is_taken_out_is_missed_wherever_else_it_was_named(@ForAll("shaped") Dossier dossier) {
        for (LegalAct act : dossier.acts()) {
            Set<String> named = new TreeSet<>();
            Set<String> gone = act.duties().stream().map(Duty::id).collect(Collectors.toCollection(HashSet::new));
            gone.add(act.id()); // and with the act the duties that it imposes
            Walk.of(DossierShape.DOSSIER).through(Path.ROOT, dossier, new Guest() {
                @Override
                public void reference(Path path, Kind.Reference kind, String id, Object owner) {
                    if (gone.contains(id) && !path.toString().startsWith("/acts/")) {
                        named.add(path.toString());
                    }
                }
            });

            assertThat(missedWithout(act, dossier)).isEqualTo(named);
        }
    }

    private static Set<String> missedWithout(LegalAct gone, Dossier dossier) {
        List<LegalAct> others =
                dossier.acts().stream().filter(act -> act != gone).toList();
        try {
            dossier.withActs(others);
            return Set.of();
        } catch (InvalidDossierException invalid) {
            return invalid.problems().stream()
                    .filter(problem -> problem.kind() == ProblemKind.DANGLING_REFERENCE)
                    .map(Problem::pointer)
                    .filter(pointer -> !pointer.startsWith("/acts/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
