package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.ID;
import static lt.kopz.core.shape.Kind.TOKEN;
import static lt.kopz.core.shape.Kind.part;

import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;

/** The shapes of statistics on victims. */
public final class StatisticsShapes {
    private StatisticsShapes() {}

    public static final Shape<StatisticCategory> STATISTIC_CATEGORY = Shape.of(StatisticCategory.class)
            .describe("One category of a statistic with its count.")
            .required("code", TOKEN, "The code, unique in its statistic.")
            .required("name", "What is counted in it.")
            .optional("definition", "How the source defines who is counted in it.")
            .required("count", "How many.")
            .build();

    public static final Shape<VictimStatistic> VICTIM_STATISTIC = Shape.of(VictimStatistic.class)
            .describe("A statistic on victims by categories; it cannot name an event or a person.")
            .required("id", ID, "The id; unique in the dossier.")
            .required("indicator", "The name of the indicator.")
            .required("definition", "Who is counted, by whose definition.")
            .required("period", "The time counted over.")
            .required("territory", "The territory counted over.")
            .list("categories", part(STATISTIC_CATEGORY), "The categories; everybody is counted in one only.")
            .optional("total", "The total as printed, where it is.")
            .required("provenance", part(ValueShapes.PROVENANCE), "Where it stands; at least one source.")
            .build();
}
