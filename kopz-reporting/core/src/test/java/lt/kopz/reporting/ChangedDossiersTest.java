package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testkit.EveryFigure;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be made can be asked, checked and reported on: dossiers of which some field is stated in two ways or is as little or as much as can be,
 * one of two facts is so, a fact is not there, or the facts stand in another order.
 */
class ChangedDossiersTest {
    private static final int FIGURES = 40;

    /** Every so manieth change; the thorough run has all of them go the whole way, to every format and back. */
    private static final int EACH = 97;

    @Test
    @Tag("thorough")
    void some_changes_of_the_2019_dossier_are_asked_checked_and_reported_on() {
        ImmutableList<StructuralChanges.Change> changes = StructuralChanges.oneOfEach(Kaisiadorys.dossier());
        List<String> faults = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < changes.size(); i += EACH) {
            StructuralChanges.Change change = changes.get(i);
            try {
                change.of(Kaisiadorys.dossier()).ifPresent(changed -> goThrough(changed, random));
            } catch (RuntimeException | StackOverflowError thrown) {
                faults.add(change + ": " + thrown + " at " + thrown.getStackTrace()[0]);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Stream<Dossier> undecided() {
        Dossier dossier = Kaisiadorys.dossier();
        return Stream.of(
                changed(dossier, StructuralChanges.pairs(dossier), "either appropriation, transfer"),
                changed(dossier, StructuralChanges.oneOfEach(dossier), "two cooperation-agreement"),
                changed(dossier, StructuralChanges.oneOfEach(dossier), "either expenditure of two currencies"));
    }

    private static Dossier ofTwoPlansAndGroups() {
        DossierFixtures town = DossierFixtures.aDossier();
        for (String id : List.of("plan-10", "plan-9")) {
            town.plan(id, plan -> plan.title(DossierFixtures.text(id)).addMeasures(DossierFixtures.measure(id + "-1")))
                    .need("need-" + id, "100.00", "2019-01-01", need -> need.plan(id))
                    .appropriation("given-" + id, "10.00", "2019-01-02", money -> money.plan(Sourced.stated(id)));
        }
        Dossier one = town.build();
        CoordinationGroup group = one.groups().get(0);
        return one.withGroups(
                group,
                CoordinationGroup.builder()
                        .id("another-group")
                        .name(group.name())
                        .kind(group.kind())
                        .build());
    }

    private static Dossier changed(Dossier dossier, ImmutableList<StructuralChanges.Change> changes, String kind) {
        return changes.stream()
                .filter(change -> change.kind().startsWith(kind))
                .flatMap(change -> change.of(dossier).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void plans_and_groups_in_another_order_give_the_same_bytes_of_every_report() {
        the_facts_in_another_order_give_the_same_bytes_of_every_report(ofTwoPlansAndGroups());
    }

    @ParameterizedTest
    @MethodSource("undecided")
    @Tag("thorough")
    void the_facts_in_another_order_give_the_same_bytes_of_every_report(Dossier dossier) {
        Map<String, String> backwards = reports(StructuralChanges.backwards(dossier));

        assertThat(reports(dossier))
                .allSatisfy((name, report) ->
                        assertThat(backwards.get(name)).as(name).isEqualTo(report));
    }

    private static Map<String, String> reports(Dossier dossier) {
        Map<String, String> reports = new TreeMap<>();
        EveryReport.of(dossier, dossier.knownUntil().value())
                .forEach((name, report) -> reports.put(
                        name,
                        new String(
                                SparseReports.rendered(report, "markdown", Wording.ENGLISH), StandardCharsets.UTF_8)));
        return reports;
    }

    private static void goThrough(Dossier dossier, Random random) {
        LocalDate day = dossier.knownUntil().value();
        List<EveryFigure.Asked> every = EveryFigure.of(dossier, day);
        for (int i = 0; i < FIGURES; i++) {
            every.get(random.nextInt(every.size())).figure().get().explain(Wording.LITHUANIAN);
        }
        Rulebook.standard().check(dossier).forEach(finding -> finding.explain(Wording.LITHUANIAN));
        reports(dossier);
        List<String> formats = Renderers.formats().asList();
        EveryReport.of(dossier, day)
                .forEach((name, report) -> SparseReports.rendered(
                        report, formats.get(random.nextInt(formats.size())), Wording.LITHUANIAN));
    }
}
