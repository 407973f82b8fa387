package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.ID;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.TOKEN;
import static lt.kopz.core.shape.Kind.part;

import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;

/** The shapes of statistics on victims. */
public final class StatisticsShapes {
    private StatisticsShapes() {}

    public static final Shape<StatisticCategory> STATISTIC_CATEGORY = Shape.of(
                    "statistic-category", StatisticCategory.class, StatisticCategory::builder)
            .describe("One category of a statistic with its count.")
            .required("code", TOKEN, StatisticCategory::code, StatisticCategory.Builder::code)
            .describe("The code, unique in its statistic.")
            .required("name", LOCALISED, StatisticCategory::name, StatisticCategory.Builder::name)
            .describe("What is counted in it.")
            .optional("definition", LOCALISED, StatisticCategory::definition, StatisticCategory.Builder::definition)
            .describe("How the source defines who is counted in it.")
            .required("count", COUNT, StatisticCategory::count, StatisticCategory.Builder::count)
            .describe("How many.")
            .build(StatisticCategory.Builder::build);

    public static final Shape<VictimStatistic> VICTIM_STATISTIC = Shape.of(
                    "victim-statistic", VictimStatistic.class, VictimStatistic::builder)
            .describe("A statistic on victims by categories; it cannot name an event or a person.")
            .required("id", ID, VictimStatistic::id, VictimStatistic.Builder::id)
            .describe("The id; unique in the dossier.")
            .required("indicator", LOCALISED, VictimStatistic::indicator, VictimStatistic.Builder::indicator)
            .describe("The name of the indicator.")
            .required("definition", LOCALISED, VictimStatistic::definition, VictimStatistic.Builder::definition)
            .describe("Who is counted, by whose definition.")
            .required("period", PERIOD, VictimStatistic::period, VictimStatistic.Builder::period)
            .describe("The time counted over.")
            .required("territory", LOCALISED, VictimStatistic::territory, VictimStatistic.Builder::territory)
            .describe("The territory counted over.")
            .list(
                    "categories",
                    part(STATISTIC_CATEGORY),
                    VictimStatistic::categories,
                    VictimStatistic.Builder::categories)
            .describe("The categories; everybody is counted in one only.")
            .optional("total", COUNT, VictimStatistic::total, VictimStatistic.Builder::total)
            .describe("The total as printed, where it is.")
            .required(
                    "provenance",
                    part(ValueShapes.PROVENANCE),
                    VictimStatistic::provenance,
                    VictimStatistic.Builder::provenance)
            .describe("Where it stands; at least one source.")
            .build(VictimStatistic.Builder::build);
}
