package lt.kopz.core.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.util.Collection;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.HeadcountBreakdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.privacy.CountTable;
import lt.kopz.core.privacy.Position;
import lt.kopz.core.privacy.ProtectedTable;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A statistic on victims by categories, as a source prints it.
 *
 * <p>Figures on victims differ by source and by definition, so both are required. The statistic can name neither an event nor a person, and
 * nothing in a dossier can name it. Its counts are kept so that they can be written and read; they are published through
 * {@link #publish} only.
 *
 * <p>Example: "presumed victims of trafficking registered in criminal investigations" in 2019, in Lithuania: women 12, men 3.
 */
@Value.Immutable
public abstract class VictimStatistic implements Fact, WithVictimStatistic {
    VictimStatistic() {}

    @Override
    public abstract String id();

    /**
     * The name of the indicator.
     *
     * @return the name
     */
    public abstract LocalizedText indicator();

    /**
     * Who is counted, by whose definition.
     *
     * @return the definition
     */
    public abstract LocalizedText definition();

    /**
     * The time counted over.
     *
     * @return the period, both ends inclusive
     */
    public abstract DateRange period();

    /**
     * The territory counted over: the municipality, or another such as a county or the whole country.
     *
     * @return the name of the territory
     */
    public abstract LocalizedText territory();

    /**
     * The categories; everybody is counted in one only. For keeping: publish through {@link #publish}.
     *
     * @return the categories, at least one
     */
    public abstract ImmutableList<StatisticCategory> categories();

    /**
     * The total as printed.
     *
     * @return the total; empty where none is printed and the sum of the categories is the total
     */
    public abstract Optional<Headcount> total();

    /**
     * Where it stands.
     *
     * @return the provenance, with at least one source
     */
    @Override
    public abstract Provenance provenance();

    /**
     * Refuses a statistic without a source or a category, and a code given twice.
     */
    @Value.Check
    void check() {
        RefusedException.requireSome(sources(), Word.SOURCES);
        RefusedException.requireSome(categories(), Word.CATEGORIES);
        RefusedException.requireDifferent(categories().stream().map(StatisticCategory::code), Word.CATEGORY);
    }

    CountTable table() {
        ImmutableMap.Builder<String, Headcount> counts = ImmutableMap.builder();
        categories().forEach(category -> counts.put(category.code(), category.count()));
        CountTable table = CountTable.oneWay(counts.buildOrThrow());
        Optional<Headcount> known = totalUnlikeSum() ? Optional.of(Headcount.unknown()) : total();
        return known.map(total -> table.withTotal(Position.total(), total)).orElse(table);
    }

    /**
     * Whether the total as printed surely is not the sum of the categories: the one or the other is not so, and no total is published.
     *
     * @return false where it is, or may be
     */
    public boolean totalUnlikeSum() {
        return total().filter(known -> HeadcountBreakdown.check(
                                        known,
                                        categories().stream()
                                                .map(StatisticCategory::count)
                                                .toList())
                                .addsUp()
                        == Answer.NO)
                .isPresent();
    }

    /**
     * Statistics as they may be published together. All that is published is to be given at once: a year and its halves, or one total by
     * two breakdowns, protect each other only so.
     *
     * @param statistics the statistics
     * @param suppression which counts are hidden
     * @return the statistics without the counts that are hidden, in their order
     */
    public static ImmutableList<PublishedStatistic> publish(
            Collection<VictimStatistic> statistics, Suppression suppression) {
        return Streams.zip(
                        statistics.stream(),
                        StatisticSums.protect(statistics, suppression).stream(),
                        VictimStatistic::published)
                .collect(ImmutableList.toImmutableList());
    }

    private PublishedStatistic published(ProtectedTable table) {
        ImmutableMap.Builder<String, LocalizedText> names = ImmutableMap.builder();
        ImmutableMap.Builder<String, LocalizedText> definitions = ImmutableMap.builder();
        categories().forEach(category -> {
            names.put(category.code(), category.name());
            category.definition().ifPresent(own -> definitions.put(category.code(), own));
        });
        return new PublishedStatistic(
                indicator(),
                definition(),
                period(),
                territory(),
                publicSources(),
                names.buildOrThrow(),
                definitions.buildOrThrow(),
                table);
    }

    /** Where it stands, without the words, which state the counts. */
    private ImmutableList<Source> publicSources() {
        return sources().stream().map(Source::withoutQuote).collect(ImmutableList.toImmutableList());
    }

    /**
     * Statistics as they may be handed on together for further use: a hidden count is what anybody may know of it, so that a statistic can
     * be written and read like any other, and its sources quote nothing.
     *
     * <p>Example: women 12, men 3, in all 15 with {@code Suppression.below(5)}: women 12, men 1–4, in all 13–16.
     *
     * @param statistics all that is handed on, see {@link #publish}
     * @param suppression which counts are hidden
     * @return copies without the counts that are hidden, in their order
     */
    public static ImmutableList<VictimStatistic> withSmallCountsHidden(
            Collection<VictimStatistic> statistics, Suppression suppression) {
        return Streams.zip(
                        statistics.stream(),
                        StatisticSums.protect(statistics, suppression).stream(),
                        VictimStatistic::withBounds)
                .collect(ImmutableList.toImmutableList());
    }

    private VictimStatistic withBounds(ProtectedTable shown) {
        return builder()
                .from(this)
                .categories(categories().stream()
                        .map(each -> each.withCount(shown.bounds(Position.ofRow(each.code()))))
                        .collect(ImmutableList.toImmutableList()))
                .total(total().map(printed -> shown.bounds(Position.total())))
                .provenance(Provenance.of(provenance().basis(), provenance().because(), publicSources()))
                .build();
    }

    /**
     * A text for logs and test failures: the id alone, so that no count is written where it does not belong.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return "VictimStatistic " + id();
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link VictimStatistic}. */
    public static final class Builder extends ImmutableVictimStatistic.Builder {
        Builder() {}
    }
}
