package lt.kopz.core.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.privacy.Disclosure;
import lt.kopz.core.privacy.Position;
import lt.kopz.core.privacy.Reason;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VictimStatisticTest {
    private static VictimStatistic.Builder withoutSource() {
        return VictimStatistic.builder()
                .id("victims-2019")
                .indicator(LocalizedText.lithuanian("Nustatytos aukos").andEnglish("Victims identified", "kopz"))
                .definition(LocalizedText.lithuanian("asmenys, pripažinti nukentėjusiaisiais")
                        .andEnglish("persons recognised as victims", "kopz"))
                .period(DateRange.ofYear(2019))
                .territory(LocalizedText.lithuanian("Lietuva").andEnglish("Lithuania", "kopz"))
                .addCategories(category("women", 12), category("men", 3), category("children", 7));
    }

    private static StatisticCategory category(String code, long count) {
        return StatisticCategory.builder()
                .code(code)
                .name(LocalizedText.lithuanian(code))
                .count(Headcount.exactly(count))
                .build();
    }

    private static VictimStatistic.Builder statistic() {
        return withoutSource().provenance(Provenance.stated(Source.of(DossierFixtures.DOCUMENT)));
    }

    private static PublishedStatistic publish(VictimStatistic statistic) {
        return VictimStatistic.publish(ImmutableList.of(statistic), Suppression.below(5))
                .get(0);
    }

    private static VictimStatistic hidden(VictimStatistic statistic, Suppression suppression) {
        return VictimStatistic.withSmallCountsHidden(ImmutableList.of(statistic), suppression)
                .get(0);
    }

    private static Dossier.Builder dossier() {
        return DossierFixtures.aDossier()
                .builder()
                .addVictimStatistics(statistic().build());
    }

    @Test
    void source_and_definition_are_required() {
        assertThatThrownBy(() -> withoutSource().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("provenance");
        assertThatThrownBy(() -> withoutSource().provenance(Provenance.stated()).build())
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NONE_GIVEN);
        assertThatThrownBy(() -> VictimStatistic.builder()
                        .id("victims")
                        .indicator(LocalizedText.lithuanian("aukos"))
                        .period(DateRange.ofYear(2019))
                        .territory(LocalizedText.lithuanian("Lietuva"))
                        .addCategories(category("all", 10))
                        .provenance(Provenance.stated(Source.of("document")))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("definition");
    }

    @Test
    void a_breakdown_has_categories_with_different_codes() {
        assertThatThrownBy(() -> statistic().categories(ImmutableList.of()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> statistic().addCategories(category("men", 1)).build())
                .hasFieldOrPropertyWithValue("kind", ProblemKind.GIVEN_TWICE);
        assertThat(statistic().total(Headcount.exactly(22)).build().total()).contains(Headcount.exactly(22));
    }

    @ParameterizedTest(name = "22 by categories, {0} in all: contradicting is {1}")
    @CsvSource({"21, true", "22, false", "23, true"})
    void a_total_that_is_not_the_sum_is_kept_and_not_published(long total, boolean unlike) {
        VictimStatistic statistic = statistic().total(Headcount.exactly(total)).build();

        assertThat(statistic.totalUnlikeSum()).isEqualTo(unlike);
        assertThat(statistic.total()).contains(Headcount.exactly(total));
        assertThat(publish(statistic).table().bounds(Position.total()))
                .isEqualTo(unlike ? Headcount.unknown() : Headcount.between(20, 23));
    }

    @Test
    void it_is_published_without_small_counts_and_says_so() {
        PublishedStatistic published = publish(statistic().build());

        assertThat(published.table().hidden())
                .containsEntry(Position.ofRow("men"), Reason.SMALL)
                .containsEntry(Position.total(), Reason.COMPLEMENTARY)
                .hasSize(2);
        assertThat(published.table().count(Position.ofRow("children"))).contains(Headcount.exactly(7));
        assertThat(Wording.LITHUANIAN.say(published.heading()).replace('\u00a0', ' '))
                .isEqualTo("Nustatytos aukos, 2019 m., Lietuva");
        assertThat(Wording.LITHUANIAN.say(published.note()))
                .startsWith("Apibrėžtis: asmenys, pripažinti nukentėjusiaisiais. Statistika su renginiais ir asmenimis"
                        + " nesiejama. Mažesni kaip 5 skaičiai neskelbiami");
        assertThat(Wording.ENGLISH.say(published.note()))
                .startsWith("Definition: persons recognised as victims. The statistics are linked to no events and no"
                        + " persons. Counts below 5 are not published");
        assertThat(published.toString()).doesNotContain("exactly(3)").doesNotContain("=3");
        assertThat(statistic().build()).hasToString("VictimStatistic victims-2019");
    }

    @Test
    void no_attribute_could_name_an_event_or_a_person() {
        // All that is a String, the type of references, is its own id and the codes of its categories.
        assertThat(Arrays.stream(VictimStatistic.class.getDeclaredMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method ->
                                method.getGenericReturnType().toString().contains("String"))
                        .map(Method::getName))
                .containsExactly("id");
        assertThat(Arrays.stream(StatisticCategory.class.getDeclaredMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method ->
                                method.getGenericReturnType().toString().contains("String"))
                        .map(Method::getName))
                .containsExactly("code");
    }

    @Test
    void a_decision_cannot_link_it_to_anything() {
        Decision decision = Decision.builder()
                .id("decision")
                .kind(Decision.Kind.SAME)
                .addSubjects("victims-2019", DossierFixtures.MEASURE)
                .build();
        assertThatThrownBy(() -> dossier().addDecisions(decision).build())
                .isInstanceOfSatisfying(
                        InvalidDossierException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::kind, Problem::pointer)
                                .containsExactly(tuple(ProblemKind.STATISTIC_NAMED, "/decisions/0/subjects/0")));
    }

    @Test
    void its_document_must_be_in_the_dossier() {
        assertThatThrownBy(() -> dossier()
                        .addVictimStatistics(withoutSource()
                                .id("other")
                                .provenance(Provenance.stated(Source.of("nowhere")))
                                .build())
                        .build())
                .isInstanceOfSatisfying(
                        InvalidDossierException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::pointer)
                                .containsExactly("/victimStatistics/1/provenance/sources/0/document"));
    }

    @Test
    void it_is_written_and_read_again_and_a_dossier_without_any_has_no_trace_of_it() {
        Dossier dossier = dossier().build();
        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
        Dossier total = dossier.withVictimStatistics(
                statistic().total(Headcount.exactly(22)).build());
        assertThat(Dossiers.read(Dossiers.toBytes(total))).isEqualTo(total);
        assertThat(new String(Dossiers.toBytes(dossier.withVictimStatistics()), UTF_8))
                .doesNotContain("victimStatistics");
        assertThat(Dossiers.toBytes(Kaisiadorys.dossier())).isEqualTo(Kaisiadorys.bytes());
    }

    @Test
    void every_message_stands_in_both_languages() {
        MessagesContract.of(StatisticsMessage.values())
                .withKeys(CoreMessages::keys, "statistics.")
                .verify();
    }

    @Test
    void what_is_published_quotes_nothing_because_the_words_of_the_source_state_the_hidden_count() {
        VictimStatistic quoted = withoutSource()
                .provenance(Provenance.stated(
                        Source.of(DossierFixtures.DOCUMENT).at("page 2").quoting("of them 3 men")))
                .build();
        assertThat(publish(quoted).sources())
                .containsExactly(Source.of(DossierFixtures.DOCUMENT).at("page 2"));
        assertThat(hidden(quoted, Suppression.below(5)).sources())
                .containsExactly(Source.of(DossierFixtures.DOCUMENT).at("page 2"));
    }

    @Test
    void a_hidden_count_is_what_anybody_may_know_of_it() {
        VictimStatistic hidden = hidden(statistic().total(Headcount.exactly(22)).build(), Suppression.below(5));
        assertThat(hidden.categories())
                .extracting(StatisticCategory::code, StatisticCategory::count)
                .containsExactly(
                        tuple("women", Headcount.exactly(12)),
                        tuple("men", Headcount.between(1, 4)),
                        tuple("children", Headcount.exactly(7)));
        assertThat(hidden.total()).contains(Headcount.between(20, 23));
        assertThat(hidden(statistic().build(), Suppression.below(5)).total()).isEmpty();
        assertThat(hidden(statistic().build(), Suppression.below(5).andZeros())
                        .categories()
                        .get(1)
                        .count())
                .isEqualTo(Headcount.between(0, 4));
    }

    @Test
    void the_statistics_of_a_dossier_are_disclosed_together() {
        Dossier kept = dossier()
                .addVictimStatistics(statistic()
                        .id("victims-of-a-day")
                        .period(DateRange.parse("2019-05-01/2019-05-01"))
                        .categories(
                                ImmutableList.of(category("women", 10), category("men", 0), category("children", 7)))
                        .build())
                .build();
        assertThat(kept.disclosed(Disclosure.suppressed(Suppression.below(5)))
                        .victimStatistics()
                        .get(0)
                        .categories())
                .extracting(StatisticCategory::count)
                .containsExactly(Headcount.between(11, 14), Headcount.between(1, 4), Headcount.exactly(7));
    }

    @Test
    void a_dossier_discloses_all_only_when_that_is_said_and_is_read_back_as_it_was_published() {
        Dossier kept = dossier().build();
        assertThat(kept.disclosed(Disclosure.open())).isSameAs(kept);
        Dossier published = kept.disclosed(Disclosure.suppressed(Suppression.below(5)));
        assertThat(Dossiers.read(Dossiers.toBytes(published))).isEqualTo(published);
        assertThat(published.withVictimStatistics(kept.victimStatistics())).isEqualTo(kept);
    }
}
