package lt.kopz.guide;

import static lt.kopz.core.wording.LocalizedText.english;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.privacy.CountTable;
import lt.kopz.core.privacy.Disclosure;
import lt.kopz.core.privacy.LinkedTables;
import lt.kopz.core.privacy.LinkedTables.Place;
import lt.kopz.core.privacy.Position;
import lt.kopz.core.privacy.ProtectedTable;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.statistics.PublishedStatistic;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;

final class SmallCountsChapter {
    private SmallCountsChapter() {}

    static void table() {
        // tag::table
        CountTable table = CountTable.oneWay(ImmutableMap.of(
                        "labour", Headcount.exactly(14),
                        "begging", Headcount.exactly(3),
                        "crime", Headcount.exactly(6),
                        "other", Headcount.zero()))
                .withTotal(Position.total(), Headcount.exactly(23));
        ProtectedTable published = Suppression.below(5).apply(table);
        table.rows().forEach(row -> {
            Position position = Position.ofRow(row);
            System.out.println(row + ": " + published.bounds(position) + " "
                    + published.reason(position).map(Enum::name).orElse(""));
        });
        System.out.println("total: " + published.bounds(Position.total()));
        System.out.println(Wording.ENGLISH.say(published.note()));
        // end::table
    }

    static void together() {
        // tag::together
        CountTable year = CountTable.oneWay(ImmutableMap.of("women", Headcount.exactly(7)));
        CountTable firstHalf = CountTable.oneWay(ImmutableMap.of("women", Headcount.exactly(5)));
        CountTable secondHalf = CountTable.oneWay(ImmutableMap.of("women", Headcount.exactly(2)));
        Position women = Position.ofRow("women");
        LinkedTables tables = LinkedTables.of(year, firstHalf, secondHalf)
                .withSum(new Place(0, women), new Place(1, women), new Place(2, women));
        Suppression.below(5).apply(tables).forEach(table -> System.out.println(table.bounds(women)));
        // end::together
    }

    private static StatisticCategory category(String code, long count) {
        return StatisticCategory.builder()
                .code(code)
                .name(english(code))
                .count(Headcount.exactly(count))
                .build();
    }

    static void statistic() {
        // tag::statistic
        VictimStatistic victims = VictimStatistic.builder()
                .id("victims-2024")
                .indicator(english("Victims identified"))
                .definition(english("persons recognised as victims in criminal proceedings"))
                .period(DateRange.ofYear(2024))
                .territory(english("the county"))
                .addCategories(category("women", 12), category("men", 3), category("children", 7))
                .provenance(Provenance.stated(Source.of("report-2024")))
                .build();
        PublishedStatistic published =
                VictimStatistic.publish(List.of(victims), Suppression.below(5)).get(0);
        System.out.println(Wording.ENGLISH.say(published.heading()));
        System.out.println(Wording.ENGLISH.say(published.note()));
        // end::statistic
    }

    static void disclosure() {
        Dossier dossier = Harrowmere.dossier()
                .withVictimStatistics(VictimStatistic.builder()
                        .id("victims-2024")
                        .indicator(english("Victims identified"))
                        .definition(english("persons recognised as victims in criminal proceedings"))
                        .period(DateRange.ofYear(2024))
                        .territory(english("the county"))
                        .addCategories(category("women", 12), category("men", 3), category("children", 7))
                        .provenance(Provenance.stated(Source.of(
                                Harrowmere.dossier().documents().get(0).id())))
                        .build());
        // tag::disclosure
        Dossier forEverybody = dossier.disclosed(Disclosure.suppressed(Suppression.below(5)));
        forEverybody
                .victimStatistics()
                .get(0)
                .categories()
                .forEach(category -> System.out.println(category.code() + ": " + category.count()));
        // end::disclosure
    }
}
