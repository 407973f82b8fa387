package lt.kopz.core.statistics;

import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Ids;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * One category of a statistic with its count.
 *
 * <p>Example: code {@code women}, "moterys", exactly 7.
 */
@Value.Immutable
public abstract class StatisticCategory implements WithStatisticCategory {
    StatisticCategory() {}

    /**
     * The code, by which a published table names the category.
     *
     * @return the code, unique in its statistic, of the form of an id
     */
    public abstract String code();

    /**
     * What is counted in it.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * How the source defines who is counted in it, where that is not plain from the name.
     *
     * @return the definition; empty where the source gives none
     */
    public abstract Optional<LocalizedText> definition();

    /**
     * How many. For keeping only: publish through {@link VictimStatistic#publish}.
     *
     * @return the count
     */
    public abstract Headcount count();

    /** Refuses a malformed code. */
    @Value.Check
    void check() {
        Ids.check(code());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link StatisticCategory}. */
    public static final class Builder extends ImmutableStatisticCategory.Builder {
        Builder() {}
    }
}
