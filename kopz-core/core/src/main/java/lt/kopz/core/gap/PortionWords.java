package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.CodeTree;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.testimony.Sliced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What a part of some money is called: that of a time, a source, a manager and so on.
 *
 * @param dossier the dossier, which names them
 */
public record PortionWords(Dossier dossier) {
    /**
     * All that a part is told apart by.
     *
     * @param portion the part
     * @return the words for each mark that it names; none for the whole
     */
    public ImmutableList<Text> of(Sliced portion) {
        return Stream.of(
                        portion.period().map(PortionWords::period),
                        portion.sourceKind().map(this::moneyOf),
                        portion.manager().map(id -> party(GapMessage.PART_MANAGER, id)),
                        portion.economicKind().map(this::moneyFor),
                        portion.programme().map(this::programme),
                        portion.sourceCode()
                                .map(code -> coded(GapMessage.PART_SOURCE_CODE, "", code, CodeTree.ofSources(dossier))),
                        portion.place().map(code -> coded(GapMessage.PART_PLACE, "", code, CodeTree.ofPlaces(dossier))),
                        portion.code().map(this::code),
                        portion.payer().map(id -> party(GapMessage.PART_PAYER, id)),
                        portion.edition().map(this::edition))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What revenue of a kind is called.
     *
     * @param kind the kind
     * @return its words; of a kind that kopz does not know, its own name or code; none for {@link RevenueKind#OTHER}
     */
    public Optional<Text> name(RevenueKind kind) {
        return Optional.of(kind).filter(each -> !each.equals(RevenueKind.OTHER)).map(dossier::kindName);
    }

    /** The money of a kind of source. */
    Text moneyOf(FundingSourceKind kind) {
        Text name = dossier.kindName(kind);
        return FundingSourceKind.COMMON.contains(kind)
                ? name
                : Phrase.of(GapMessage.PART_SOURCE).with("source", name);
    }

    /** The money of an economic kind. */
    Text moneyFor(EconomicKind kind) {
        Text name = dossier.kindName(kind);
        return EconomicKind.COMMON.contains(kind)
                ? name
                : Phrase.of(GapMessage.PART_KIND).with("kind", name);
    }

    static Text period(DateRange time) {
        return Phrase.of(GapMessage.PART_PERIOD).with("period", time);
    }

    Text party(GapMessage part, String id) {
        return Phrase.of(part).with("who", dossier.partyName(id));
    }

    Text programme(String id) {
        return Phrase.of(GapMessage.PART_PROGRAMME)
                .with("who", FactNames.of(dossier, id).orElseGet(() -> new Literal(id)));
    }

    private Text code(Classification code) {
        return coded(GapMessage.PART_CODE, code.scheme(), code.code(), CodeTree.ofScheme(dossier, code.scheme()));
    }

    static Text coded(GapMessage part, String scheme, String code, CodeTree tree) {
        Text own = new Literal(code);
        Text name = tree.name(code);
        return Phrase.of(part)
                .with("scheme", scheme)
                .with("code", name.equals(own) ? own : Text.joined(" ", List.of(own, name)))
                .with("name", name);
    }

    Text edition(String act) {
        return Phrase.of(GapMessage.EDITION)
                .with(
                        "act",
                        new Leaves(
                                        dossier,
                                        Occurrences.of(
                                                dossier, dossier.knownUntil().value()))
                                .act(act));
    }
}
