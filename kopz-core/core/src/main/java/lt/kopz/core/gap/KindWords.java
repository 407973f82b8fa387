package lt.kopz.core.gap;

import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The words for the kinds of sources and purposes that have constants. */
public final class KindWords {
    private KindWords() {}

    /**
     * What a kind of source is called.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return its words; of a kind that kopz does not know, its own name or code
     */
    public static Text name(Dossier dossier, FundingSourceKind kind) {
        return dossier.kindName(kind);
    }

    /**
     * What revenue of a kind is called.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return its words; of a kind that kopz does not know, its own name or code; none for {@link RevenueKind#OTHER}
     */
    public static Optional<Text> name(Dossier dossier, RevenueKind kind) {
        return Optional.of(kind).filter(each -> !each.equals(RevenueKind.OTHER)).map(dossier::kindName);
    }

    /**
     * What money of an economic kind buys.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return its words; of a kind that kopz does not know, its own name or code
     */
    public static Text name(Dossier dossier, EconomicKind kind) {
        return dossier.kindName(kind);
    }

    /**
     * The money of a kind of source, in words.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return the words; of a kind that kopz does not know, its own name or code
     */
    public static Text moneyOf(Dossier dossier, FundingSourceKind kind) {
        Text name = name(dossier, kind);
        return FundingSourceKind.COMMON.contains(kind)
                ? name
                : Phrase.of(GapMessage.PART_SOURCE).with("source", name);
    }

    /**
     * The money of an economic kind, in words.
     *
     * @param dossier the dossier, which may name kinds of its own
     * @param kind the kind
     * @return the words; of a kind that kopz does not know, its own name or code
     */
    public static Text moneyFor(Dossier dossier, EconomicKind kind) {
        Text name = name(dossier, kind);
        return EconomicKind.COMMON.contains(kind)
                ? name
                : Phrase.of(GapMessage.PART_KIND).with("kind", name);
    }
}
