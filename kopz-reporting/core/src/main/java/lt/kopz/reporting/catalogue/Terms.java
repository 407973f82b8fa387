package lt.kopz.reporting.catalogue;

import java.util.Optional;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.gap.KindWords;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.wording.ReportMessages;

/** The words for the kinds and states of the model. */
final class Terms {
    private Terms() {}

    /** The word for a constant: {@code EventKind.LECTURE} is "paskaita". */
    static Text of(Enum<?> constant) {
        return Phrase.of(term(constant.getDeclaringClass().getSimpleName(), constant.name()));
    }

    /** The word for a kind of act; of a kind that kopz does not know, its code. */
    static Text of(ActKind kind) {
        return wordOrCode("ActKind", kind.code());
    }

    /** The word for the role of an issuer; of a role that kopz does not know, its code. */
    static Text of(IssuerRole role) {
        return wordOrCode("IssuerRole", role.code());
    }

    /** The word for a kind of group, {@code WORKING_GROUP} being "darbo grupė"; of a kind that kopz does not know, its code. */
    static Text of(GroupKind kind) {
        return wordOrCode("GroupKind", kind.code());
    }

    /** The word for a kind of source; of a kind that kopz does not know, its code. */
    static Text of(FundingSourceKind kind) {
        return wordOrCode("FundingSourceKind", kind.code());
    }

    /** The word for what money buys; of a kind that kopz does not know, its code. */
    static Text of(EconomicKind kind) {
        return KindWords.kind(kind).<Text>map(Phrase::of).orElseGet(() -> new Literal(kind.code()));
    }

    /** The word for a kind of revenue; of a kind that kopz does not know, its code. */
    static Text of(RevenueKind kind) {
        return kind.equals(RevenueKind.OTHER)
                ? Phrase.of(MoneyMessage.OTHER_REVENUE)
                : KindWords.revenue(kind).<Text>map(Phrase::of).orElseGet(() -> new Literal(kind.code()));
    }

    private static Text wordOrCode(String type, String code) {
        return Phrase.of(term(type, code)).or(new Literal(code));
    }

    static Term term(String type, String code) {
        return new Term("term." + type + "." + code);
    }

    /** The word for one constant, found by its name. */
    record Term(String key) implements Message {
        @Override
        public Optional<String> pattern(String language) {
            return ReportMessages.pattern(language, key);
        }
    }
}
