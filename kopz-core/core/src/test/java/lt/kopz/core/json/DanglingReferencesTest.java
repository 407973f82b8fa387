package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.util.Map;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.JsonTexts.TextValue;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Breaks every reference of a dossier; each has to be found, and nothing else. */
class DanglingReferencesTest {

    @Test
    @Tag("thorough")
    void every_reference_of_the_2019_report_of_kaisiadorys() {
        assertEachReferenceIsMissedWhenBroken(new String(Kaisiadorys.bytes(), UTF_8));
    }

    @Test
    void very_many_dangling_references_give_as_many_problems_as_the_limits_allow() {
        String json = json(FullDossier.dossier());
        String all =
                json.replaceAll("(\"(?:plan|measure|act|organisation|appropriation)\": ?)\"[^\"]*\"", "$1\"nowhere\"");
        Reading<Dossier> reading =
                Dossiers.load(all.getBytes(UTF_8), Limits.standard().withMaxProblems(7));
        assertThat(reading.problems()).hasSize(8);
        assertThat(reading.problems().subList(0, 7))
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        assertThat(reading.problems().get(7).kind()).isEqualTo(ProblemKind.TOO_MANY_PROBLEMS);
        assertThat(reading.problems().subList(0, 7))
                .isEqualTo(Dossiers.load(all.getBytes(UTF_8)).problems().subList(0, 7));
    }

    @Test
    void every_reference_that_the_model_knows() {
        assertEachReferenceIsMissedWhenBroken(json(FullDossier.dossier()));
    }

    @Test
    void the_references_that_the_model_knows_are_these() {
        assertThat(references(json(FullDossier.dossier())).stream()
                        .map(TextValue::kind)
                        .filter(kind -> !kind.contains("/provenance/sources/"))
                        .distinct()
                        .sorted())
                .containsExactly(
                        "/acts/*/effectiveAfter/act",
                        "/acts/*/issuers/*/organisation",
                        "/acts/*/issuers/*/person",
                        "/acts/*/relations/*/act",
                        "/agreements/*/counterparties/*",
                        "/agreements/*/measure",
                        "/agreements/*/party",
                        "/appropriations/*/act",
                        "/appropriations/*/amends",
                        "/appropriations/*/fundedBy/*",
                        "/appropriations/*/goal",
                        "/appropriations/*/manager",
                        "/appropriations/*/measure",
                        "/appropriations/*/plan/value",
                        "/appropriations/*/programme",
                        "/appropriations/*/strategicMeasure",
                        "/appropriations/*/within/*",
                        "/bookings/*/appropriation",
                        "/bookings/*/manager",
                        "/bookings/*/measure",
                        "/bookings/*/plan",
                        "/bookings/*/programme",
                        "/claims/*/assertion/ruleObserved/rules",
                        "/claims/*/assertion/stated/and/*",
                        "/claims/*/assertion/stated/changedFrom/of",
                        "/claims/*/assertion/stated/edition",
                        "/claims/*/assertion/stated/manager",
                        "/claims/*/assertion/stated/of",
                        "/claims/*/assertion/stated/payer",
                        "/claims/*/assertion/stated/programme",
                        "/claims/*/assertion/stated/shareOf/of",
                        "/completeness/*/owner",
                        "/contracts/*/counterparty",
                        "/contracts/*/manager",
                        "/contracts/*/measure",
                        "/contracts/*/paidFrom/value",
                        "/contracts/*/plan",
                        "/contracts/*/programme",
                        "/contracts/*/replaces",
                        "/contradictions/*/alternatives/*/value/fact",
                        "/contradictions/*/subject",
                        "/decisions/*/preferred",
                        "/decisions/*/subjects/*",
                        "/events/*/lecturers/*",
                        "/events/*/lecturers/*/value",
                        "/events/*/measure",
                        "/events/*/organiser",
                        "/events/*/series",
                        "/events/*/venue",
                        "/expenditures/*/contract",
                        "/expenditures/*/manager",
                        "/expenditures/*/paidFrom/value",
                        "/expenditures/*/payer/value",
                        "/expenditures/*/plan",
                        "/expenditures/*/programme",
                        "/expenditures/*/subject",
                        "/expenditures/*/task",
                        "/groups/*/basis/*",
                        "/groups/*/composition",
                        "/groups/*/demands/*/meeting",
                        "/groups/*/demands/*/members/*",
                        "/groups/*/meetings/*/agendaItems/*/reporter",
                        "/groups/*/meetings/*/attendees/*",
                        "/groups/*/meetings/*/minutes",
                        "/groups/*/meetings/*/votes/*/elects",
                        "/groups/*/memberships/*/act",
                        "/groups/*/memberships/*/delegatedBy",
                        "/groups/*/memberships/*/organisation",
                        "/groups/*/memberships/*/person",
                        "/groups/*/memberships/*/sector",
                        "/groups/*/memberships/*/standsInFor",
                        "/groups/*/reports/*/duty",
                        "/groups/*/rules/act",
                        "/groups/*/rules/composition/*/member/who",
                        "/groups/*/rules/composition/*/parity/one/*",
                        "/groups/*/rules/composition/*/parity/other/*",
                        "/groups/*/rules/composition/*/partOfAll/sectors/*",
                        "/groups/*/rules/duties/*/act",
                        "/groups/*/rules/duties/*/by",
                        "/groups/*/rules/duties/*/due/afterAct/until/act",
                        "/groups/*/rules/duties/*/endedBy",
                        "/groups/*/rules/duties/*/group",
                        "/groups/*/rules/duties/*/of",
                        "/groups/*/rules/seats/*/sector",
                        "/groups/*/sectors/*/organisation",
                        "/inactivity/*/organisation",
                        "/inactivity/*/subject",
                        "/needs/*/act",
                        "/needs/*/goal",
                        "/needs/*/manager",
                        "/needs/*/measure",
                        "/needs/*/plan",
                        "/needs/*/programme",
                        "/needs/*/replaces",
                        "/needs/*/task",
                        "/needs/*/within/*",
                        "/organisations/*/partOf",
                        "/payments/*/manager",
                        "/payments/*/measure",
                        "/payments/*/paidFrom/value",
                        "/payments/*/payer/value",
                        "/payments/*/plan",
                        "/payments/*/programme",
                        "/payments/*/recipient",
                        "/payments/*/reverses",
                        "/payments/*/settles",
                        "/people/*/organisation",
                        "/plans/*/approvedBy",
                        "/plans/*/budgetOf",
                        "/plans/*/duties/*/by",
                        "/plans/*/implementsMeasure",
                        "/plans/*/measures/*/responsible/*",
                        "/plans/*/measures/*/task",
                        "/plans/*/recommendations/*/measure",
                        "/plans/*/tasks/*/goal",
                        "/programmes/*/strategicPlan",
                        "/revenues/*/act",
                        "/revenues/*/amends",
                        "/revenues/*/appropriation",
                        "/revenues/*/manager",
                        "/revenues/*/measure",
                        "/revenues/*/payer",
                        "/revenues/*/plan",
                        "/revenues/*/programme",
                        "/revenues/*/within/*",
                        "/series/*/measure",
                        "/strategicMeasures/*/programme",
                        "/strategicMeasures/*/strategicPlan",
                        "/strategicPlans/*/act",
                        "/sums/*/terms/*/fact",
                        "/sums/*/terms/*/question/of",
                        "/transfers/*/paidFrom/value",
                        "/transfers/*/recipient",
                        "/unidentifiedActs/*/issuers/*/organisation",
                        "/unidentifiedActs/*/issuers/*/person",
                        "/unidentifiedActs/*/relation/act");
    }

    private static void assertEachReferenceIsMissedWhenBroken(String json) {
        ImmutableList<TextValue> references = references(json);
        assertThat(references).hasSizeGreaterThan(50);
        Lists.partition(references, InvalidDossierException.MOST_PROBLEMS)
                .forEach(some -> assertAreMissedWhenBroken(json, ImmutableList.copyOf(some)));
    }

    /** Broken as many at once as are listed, so that none hides another. */
    private static void assertAreMissedWhenBroken(String json, ImmutableList<TextValue> references) {
        Map<String, TextValue> byPointer = Maps.uniqueIndex(references, TextValue::pointer);
        String broken = json;
        for (TextValue reference : references.reverse()) {
            broken = reference.replacedIn(broken, "\"" + missing(reference) + "\"");
        }

        Reading<Dossier> reading =
                Dossiers.load(broken.getBytes(UTF_8), Limits.standard().withMaxProblems(2 * references.size()));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrderElementsOf(byPointer.keySet());
        assertThat(reading.problems()).allSatisfy(problem -> {
            TextValue reference = byPointer.get(problem.pointer());
            assertThat(problem.kind()).as(problem.pointer()).isEqualTo(ProblemKind.DANGLING_REFERENCE);
            assertThat(problem.message()).contains("'" + missing(reference) + "'");
            problem.argument("target").map(Text.class::cast).ifPresent(target -> {
                assertThat(Wording.ENGLISH.gaps(target)).isEmpty();
                assertThat(Wording.LITHUANIAN.gaps(target)).isEmpty();
                assertThat(Wording.LITHUANIAN.say(target)).isNotEqualTo(Wording.ENGLISH.say(target));
                assertThat(Wording.LITHUANIAN.say(target, GrammaticalCase.ACCUSATIVE))
                        .as(Wording.LITHUANIAN.say(target))
                        .isNotBlank();
            });
            assertThat(problem.line()).isBetween(1, line(json, reference.start()));
        });
    }

    /** An id that nothing has, another one for each reference. */
    private static String missing(TextValue reference) {
        return "there-is-no-such-id-" + reference.start();
    }

    /** The texts that are the id of something in the dossier, and not where that something is given it. */
    private static ImmutableList<TextValue> references(String json) {
        ImmutableList<TextValue> texts = JsonTexts.textValues(json);
        ImmutableSet<String> ids = texts.stream()
                .filter(text -> text.pointer().endsWith("/id"))
                .map(TextValue::value)
                .collect(ImmutableSet.toImmutableSet());
        return texts.stream()
                .filter(text -> ids.contains(text.value()))
                .filter(text -> !text.pointer().endsWith("/id"))
                .filter(text -> !text.pointer().endsWith("/figure")) // of a measure, which an id may be like
                .collect(ImmutableList.toImmutableList());
    }

    private static int line(String json, int offset) {
        return 1
                + (int) json.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static String json(Dossier dossier) {
        return new String(Dossiers.toBytes(dossier), UTF_8);
    }
}
