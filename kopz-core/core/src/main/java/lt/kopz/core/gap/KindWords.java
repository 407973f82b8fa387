package lt.kopz.core.gap;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The words for the kinds of sources and purposes that have constants. */
public final class KindWords {
    private static final ImmutableMap<FundingSourceKind, GapMessage> SOURCES = ImmutableMap.of(
            FundingSourceKind.STATE_BUDGET,
            GapMessage.PART_STATE_BUDGET,
            FundingSourceKind.MUNICIPAL_BUDGET,
            GapMessage.PART_MUNICIPAL_BUDGET,
            FundingSourceKind.EU,
            GapMessage.PART_EU,
            FundingSourceKind.OTHER,
            GapMessage.PART_OTHER);

    private static final ImmutableMap<EconomicKind, GapMessage> KINDS = ImmutableMap.of(
            EconomicKind.WAGES,
            GapMessage.KIND_WAGES,
            EconomicKind.GOODS_AND_SERVICES,
            GapMessage.KIND_GOODS_AND_SERVICES,
            EconomicKind.SOCIAL_BENEFITS,
            GapMessage.KIND_SOCIAL_BENEFITS,
            EconomicKind.GRANTS,
            GapMessage.KIND_GRANTS,
            EconomicKind.ASSETS,
            GapMessage.KIND_ASSETS,
            EconomicKind.REPAYMENT,
            GapMessage.KIND_REPAYMENT,
            EconomicKind.OTHER,
            GapMessage.KIND_OTHER);

    private static final ImmutableMap<RevenueKind, GapMessage> REVENUES = ImmutableMap.of(
            RevenueKind.OWN,
            GapMessage.REVENUE_KIND_OWN,
            RevenueKind.GRANT,
            GapMessage.REVENUE_KIND_GRANT,
            RevenueKind.CAPITAL,
            GapMessage.REVENUE_KIND_CAPITAL,
            RevenueKind.LOAN,
            GapMessage.REVENUE_KIND_LOAN,
            RevenueKind.CARRY_OVER,
            GapMessage.REVENUE_KIND_CARRY_OVER);

    private KindWords() {}

    /** The words for a kind of source; none for one that has no constant. */
    private static Optional<GapMessage> source(FundingSourceKind kind) {
        return Optional.ofNullable(SOURCES.get(kind));
    }

    /** The words for an economic kind; none for one that has no constant. */
    private static Optional<GapMessage> kind(EconomicKind kind) {
        return Optional.ofNullable(KINDS.get(kind));
    }

    /**
     * What a kind of source is called.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return its words; of a kind that kopz does not know, its own name or code
     */
    public static Text name(Dossier dossier, FundingSourceKind kind) {
        return source(kind)
                .<Text>map(Phrase::of)
                .orElseGet(() -> dossier.kindName(Vocabulary.FUNDING_SOURCE_KIND, kind.code()));
    }

    /**
     * What revenue of a kind is called.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return its words; of a kind that kopz does not know, its own name or code; none for {@link RevenueKind#OTHER}
     */
    static Optional<Text> name(Dossier dossier, RevenueKind kind) {
        return RevenueKind.COMMON.contains(kind)
                ? revenue(kind).map(Phrase::of)
                : Optional.of(dossier.kindName(Vocabulary.REVENUE_KIND, kind.code()));
    }

    /**
     * What money of an economic kind buys.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return its words; of a kind that kopz does not know, its own name or code
     */
    public static Text name(Dossier dossier, EconomicKind kind) {
        return kind(kind)
                .<Text>map(Phrase::of)
                .orElseGet(() -> dossier.kindName(Vocabulary.ECONOMIC_KIND, kind.code()));
    }

    /**
     * The money of a kind of source, in words.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return the words; of a kind that kopz does not know, its own name or code
     */
    public static Text moneyOf(Dossier dossier, FundingSourceKind kind) {
        return source(kind)
                .<Text>map(Phrase::of)
                .orElseGet(() -> Phrase.of(GapMessage.PART_SOURCE)
                        .with("source", dossier.kindName(Vocabulary.FUNDING_SOURCE_KIND, kind.code())));
    }

    /**
     * The money of an economic kind, in words.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return the words; of a kind that kopz does not know, its own name or code
     */
    public static Text moneyFor(Dossier dossier, EconomicKind kind) {
        return kind(kind)
                .<Text>map(Phrase::of)
                .orElseGet(() -> Phrase.of(GapMessage.PART_KIND)
                        .with("kind", dossier.kindName(Vocabulary.ECONOMIC_KIND, kind.code())));
    }

    /**
     * The words for what is broken down along a dimension.
     *
     * @param dimension the dimension
     * @return the words, such as "by source"
     */
    public static GapMessage by(Dimension dimension) {
        return switch (dimension) {
            case PLAN_ITEM -> GapMessage.BY_PLAN_ITEM;
            case PROGRAMME -> GapMessage.BY_PROGRAMME;
            case PERIOD -> GapMessage.BY_PERIOD;
            case SOURCE -> GapMessage.BY_SOURCE;
            case MANAGER -> GapMessage.BY_MANAGER;
            case PLACE -> GapMessage.BY_PLACE;
            case ECONOMIC_KIND -> GapMessage.BY_ECONOMIC_KIND;
            case CLASSIFICATION -> GapMessage.BY_CLASSIFICATION;
            case OTHER -> GapMessage.BY_OTHER;
        };
    }

    /**
     * The words for a kind of revenue.
     *
     * @param kind the kind
     * @return the words; none for other revenue and for a kind that has no constant
     */
    public static Optional<GapMessage> revenue(RevenueKind kind) {
        return Optional.ofNullable(REVENUES.get(kind));
    }
}
