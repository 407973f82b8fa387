package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.Loss;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** All that is in a dossier comes back, and nothing is reported as lost. */
class RoundTripProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return Arbitraries.oneOf(GeneratedDossiers.ofEveryKind(), claiming());
    }

    /** Any number of claims and statistics about the facts of the full dossier. */
    private static Arbitrary<Dossier> claiming() {
        Arbitrary<Headcount> heads = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 900).map(Headcount::exactly),
                Arbitraries.longs().between(0, 900).map(Headcount::atLeast),
                Arbitraries.longs().between(0, 900).map(Headcount::atMost),
                Arbitraries.longs().between(0, 900).map(n -> Headcount.between(n, n + 3)),
                Arbitraries.just(Headcount.unknown()));
        Arbitrary<Assertion> assertions = Arbitraries.oneOf(
                heads.map(n -> FigureStated.of(Question.of("measures-done", "plan"), n)
                        .withReadings("measures-done-as-planned")),
                heads.map(n -> FigureStated.of(Question.of("participations-in-all", "series"), n)),
                heads.map(n -> FigureStated.of(Question.of("events-in-all", "series"), n)),
                Arbitraries.integers()
                        .between(-100, 1_000_000)
                        .map(cents -> FigureStated.of(
                                Question.of("cost", cents % 2 == 0 ? "series" : "event"),
                                StatedAmount.exactly(Amounts.ofMinor(cents, Amounts.currency("EUR"))))),
                Arbitraries.integers()
                        .between(2000, 2030)
                        .map(year -> FigureStated.of(Question.of("appropriated", "plan"), MoneyDirection.NONE)
                                .withThroughout(DateRange.ofYears(year, year + 1))),
                Arbitraries.integers()
                        .between(0, 1000)
                        .map(permille -> FigureStated.share(
                                Question.of("appropriated", "plan"),
                                Question.of("need", "plan").withPeriod(DateRange.ofYear(2019)),
                                StatedShare.percent(
                                        BigDecimal.valueOf(permille, 1).toPlainString()))),
                Arbitraries.of(MoneyDirection.INCREASE, MoneyDirection.DECREASE)
                        .map(direction -> FigureStated.change(Question.ofAll("need"), Question.ofAll("paid"), direction)
                                .withShare(StatedShare.fraction(1, 3))),
                Arbitraries.of("2019", "2019-11", "2019-11-22", "../2019-11", "XXXX-XX-XX")
                        .map(date -> FigureStated.since(Question.of("appropriated", "plan"), PartialDate.parse(date))),
                Arbitraries.just(new Assertion.RuleObserved("rules")));
        return Combinators.combine(
                        assertions.list().ofMaxSize(8),
                        heads.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(3))
                .as((claimed, counted) -> FullDossier.dossier()
                        .withClaims(IntStream.range(0, claimed.size())
                                .mapToObj(i -> Claim.builder()
                                        .id("claimed-" + i)
                                        .assertion(claimed.get(i))
                                        .build())
                                .toList())
                        .withVictimStatistics(IntStream.range(0, counted.size())
                                .mapToObj(i -> statistic("counted-" + i, counted.get(i)))
                                .toList()));
    }

    private static VictimStatistic statistic(String id, List<Headcount> counts) {
        LocalizedText words = LocalizedText.lithuanian("žodžiai").with("en", "words");
        return VictimStatistic.builder()
                .id(id)
                .indicator(words)
                .definition(words.with("pl", "słowa"))
                .period(DateRange.ofYear(2019))
                .territory(words)
                .categories(IntStream.range(0, counts.size())
                        .mapToObj(i -> StatisticCategory.builder()
                                .code("category-" + i)
                                .name(words)
                                .count(counts.get(i))
                                .build())
                        .toList())
                .provenance(Provenance.stated(Source.of("document").at("page 2")))
                .build();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_bundle_gives_back_everything(@ForAll("dossiers") Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = CsvBundle.write(dossier, Wording.LITHUANIAN, out);

        check(dossier, losses, CsvBundle.read(out.toByteArray()));
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void a_workbook_gives_back_everything(@ForAll("dossiers") Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = Workbook.write(dossier, Wording.LITHUANIAN, out);

        check(dossier, losses, Workbook.read(out.toByteArray()));
    }

    private static void check(Dossier dossier, ImmutableList<Loss> losses, SheetReading reading) {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(dossier);
        assertThat(losses).isEmpty();
    }

    /** Texts of all that is special in a cell, a list, CSV or XML. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "=", "+", "-", "@", "'", "\"", ";", "\\", ",", "%", "_x0041_", "_x005F_", "\t", "\n", "\r",
                        "\u0001", "\uFFFE", "\uFF1D", " ", "\u00A0", "a", "ž", "1", "🙂", "{", "|", "/", "~", "true",
                        "2019-02", "<&>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }

    /** Several texts for each dossier, since one costs hardly less. */
    @Provide
    Arbitrary<List<String>> someTexts() {
        return texts().list().ofSize(8);
    }

    /** Each of the texts in people, organisations and acts of their own, beside the text that follows it. */
    private static Dossier saying(List<String> texts) {
        Dossier dossier = FullDossier.dossier();
        ImmutableList.Builder<Person> people = ImmutableList.builder();
        ImmutableList.Builder<Organisation> organisations =
                ImmutableList.<Organisation>builder().addAll(dossier.organisations());
        ImmutableList.Builder<LegalAct> acts = ImmutableList.<LegalAct>builder().addAll(dossier.acts());
        for (int i = 0; i < texts.size(); i++) {
            String one = texts.get(i);
            String other = texts.get((i + 1) % texts.size());
            people.add(Person.builder()
                    .id(i == 0 ? "person" : "person-" + i)
                    .name(one)
                    .office(LocalizedText.of("pl", other))
                    .provenance(
                            Provenance.stated(Source.of("document").at("item 1").quoting(one)))
                    .build());
            organisations.add(Organisation.builder()
                    .id("special-" + i)
                    .name(LocalizedText.english(other).with("lt", one))
                    .addAliases(
                            Alias.builder().spelling(one).build(),
                            Alias.builder().spelling(other).build())
                    .putExternalId(one, other)
                    .build());
            acts.add(LegalAct.builder()
                    .id("special-act-" + i)
                    .kind(ActKind.DECISION)
                    .adopted(PartialDate.unknown())
                    .addNumbers(one, other)
                    .build());
        }
        return dossier.withTitle(LocalizedText.lithuanian(texts.get(0)).with("pl", texts.get(1)))
                .withPeople(people.build())
                .withOrganisations(organisations.build())
                .withActs(acts.build());
    }

    @Property(tries = 16, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_bundle_keeps_every_text(@ForAll("someTexts") List<String> texts) throws IOException {
        Dossier dossier = saying(texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = CsvBundle.write(dossier, Wording.ENGLISH, out);

        check(dossier, losses, CsvBundle.read(out.toByteArray()));
    }

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_workbook_keeps_every_text(@ForAll("someTexts") List<String> texts) throws IOException {
        Dossier dossier = saying(texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = Workbook.write(dossier, Wording.ENGLISH, out);

        check(dossier, losses, Workbook.read(out.toByteArray()));
    }

    @Property(tries = 300)
    void a_cell_keeps_every_list(@ForAll("lists") List<String> values) {
        assertThat(Listing.split(Listing.join(values))).isEqualTo(values);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMaxSize(4);
    }
}
