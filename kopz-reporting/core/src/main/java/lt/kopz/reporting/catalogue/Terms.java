package lt.kopz.reporting.catalogue;

import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.gap.PortionWords;
import lt.kopz.core.source.KindCode;
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
    static Text of(Dossier dossier, KindCode kind) {
        return kind instanceof RevenueKind revenue
                ? of(dossier, revenue)
                : Phrase.of(term(kind)).or(dossier.kindName(kind));
    }

    /** The word for a kind of revenue; of a kind that kopz does not know, its own name or code. */
    static Text of(Dossier dossier, RevenueKind kind) {
        return new PortionWords(dossier).name(kind).orElseGet(() -> Phrase.of(MoneyMessage.OTHER_REVENUE));
    }

    /** The word for a kind of event, {@code LECTURE} being "paskaita"; an event of a kind that nobody has named is an event. */
    static Text of(Dossier dossier, EventKind kind) {
        boolean isNamed = dossier.kindNames().stream().anyMatch(name -> name.isOf(kind));
        return Phrase.of(term(kind)).or(isNamed ? dossier.kindName(kind) : Phrase.of(term(EventKind.OTHER)));
    }

    private static Term term(KindCode kind) {
        return term(kind.getClass().getSimpleName(), kind.code());
    }

    /** The sentence about one of several values: that of {@code meetings} and {@code MONTH} is what a rule demands of each month. */
    static Term of(String sentence, Enum<?> value) {
        return term(sentence, value.name());
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
