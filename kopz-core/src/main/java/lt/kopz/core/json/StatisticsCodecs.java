package lt.kopz.core.json;

import lt.kopz.core.codec.Codec;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;

/** How statistics stand in JSON. */
final class StatisticsCodecs {
    private StatisticsCodecs() {}

    static final Codec<StatisticCategory> STATISTIC_CATEGORY = Codec.object(
                    "statistic-category", StatisticCategory::builder)
            .describe("One category of a statistic with its count.")
            .required("code", Values.ID, StatisticCategory::code, StatisticCategory.Builder::code)
            .describe("The code, unique in its statistic.")
            .required("name", Values.LOCALIZED_TEXT, StatisticCategory::name, StatisticCategory.Builder::name)
            .describe("What is counted in it.")
            .required("count", Values.HEADCOUNT, StatisticCategory::count, StatisticCategory.Builder::count)
            .describe("How many.")
            .build(StatisticCategory.Builder::build);

    static final Codec<VictimStatistic> VICTIM_STATISTIC = Codec.object("victim-statistic", VictimStatistic::builder)
            .describe("A statistic on victims by categories; it cannot name an event or a person.")
            .required("id", Values.ID, VictimStatistic::id, VictimStatistic.Builder::id)
            .describe("The id; unique in the dossier.")
            .required(
                    "indicator", Values.LOCALIZED_TEXT, VictimStatistic::indicator, VictimStatistic.Builder::indicator)
            .describe("The name of the indicator.")
            .required(
                    "definition",
                    Values.LOCALIZED_TEXT,
                    VictimStatistic::definition,
                    VictimStatistic.Builder::definition)
            .describe("Who is counted, by whose definition.")
            .required("period", Values.PERIOD, VictimStatistic::period, VictimStatistic.Builder::period)
            .describe("The time counted over.")
            .required(
                    "territory", Values.LOCALIZED_TEXT, VictimStatistic::territory, VictimStatistic.Builder::territory)
            .describe("The territory counted over.")
            .list("categories", STATISTIC_CATEGORY, VictimStatistic::categories, VictimStatistic.Builder::categories)
            .describe("The categories; everybody is counted in one only.")
            .optional("total", Values.HEADCOUNT, VictimStatistic::total, VictimStatistic.Builder::total)
            .describe("The total as printed, where it is.")
            .required("provenance", Values.PROVENANCE, VictimStatistic::provenance, VictimStatistic.Builder::provenance)
            .describe("Where it stands; at least one source.")
            .build(VictimStatistic.Builder::build);
}
