package lt.kopz.reporting.catalogue;

import com.google.common.base.CaseFormat;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.gap.KindWords;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.SectorKind;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The words for the kinds and states of the model. */
final class Terms {
    private Terms() {}

    /** The word for a constant: {@code MemberRole.CHAIR} is "pirmininkas", for example. */
    static Text of(Enum<?> constant) {
        return Phrase.of(term(constant.getDeclaringClass().getSimpleName(), constant.name()));
    }

    /** The word for a kind; of one that kopz does not know, its own name or code. */
    static Text of(Dossier dossier, Vocabulary of, String code) {
        return of == Vocabulary.REVENUE_KIND
                ? of(dossier, new RevenueKind(code))
                : Phrase.of(term(CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, of.name()), code))
                        .or(dossier.kindName(of, code));
    }

    static Text of(Dossier dossier, GroupKind kind) {
        return of(dossier, Vocabulary.GROUP_KIND, kind.code());
    }

    static Text of(Dossier dossier, LegalForm form) {
        return of(dossier, Vocabulary.LEGAL_FORM, form.code());
    }

    static Text of(Dossier dossier, SectorKind kind) {
        return of(dossier, Vocabulary.SECTOR_KIND, kind.code());
    }

    static Text of(Dossier dossier, FundingSourceKind kind) {
        return of(dossier, Vocabulary.FUNDING_SOURCE_KIND, kind.code());
    }

    /** The word for what money buys; of a kind that kopz does not know, its own name or code. */
    static Text of(Dossier dossier, EconomicKind kind) {
        return KindWords.name(dossier, kind);
    }

    /** The word for a kind of revenue; of a kind that kopz does not know, its own name or code. */
    static Text of(Dossier dossier, RevenueKind kind) {
        return KindWords.name(dossier, kind).orElseGet(() -> Phrase.of(MoneyMessage.OTHER_REVENUE));
    }

    /** The word for a kind of event, {@code LECTURE} being "paskaita"; an event of a kind that nobody has named is an event. */
    static Text of(Dossier dossier, EventKind kind) {
        boolean isNamed = dossier.kindNames().stream()
                .anyMatch(name ->
                        name.of() == Vocabulary.EVENT_KIND && name.code().equals(kind.code()));
        return Phrase.of(term("EventKind", kind.code()))
                .or(
                        isNamed
                                ? dossier.kindName(Vocabulary.EVENT_KIND, kind.code())
                                : Phrase.of(term("EventKind", "OTHER")));
    }

    static Term term(String type, String code) {
        return new Term("term." + type + "." + code);
    }

    /** The word for one constant, found by its name. */
    record Term(String key) implements ReportWords {
        @Override
        public String name() {
            return key;
        }
    }
}
