package lt.kopz.spark;

import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;

/**
 * Rows that Spark reads: {@link JsonLinesFiles} or a {@link Table}. Each reading gives the same rows in the same parts.
 */
public abstract sealed class Source permits JsonLinesFiles, Table {
    Source() {}

    /** The parts between which books are divided. */
    abstract JavaRDD<Item> divided();

    /** How many lines of their files are before some places, which are not the starts of these. */
    abstract Map<Spot.Start, Long> linesBefore(Set<Spot.Start> starts);

    /** The parts that have whole books each, so that nothing elsewhere belongs to them. */
    abstract JavaRDD<Item> whole();
}
