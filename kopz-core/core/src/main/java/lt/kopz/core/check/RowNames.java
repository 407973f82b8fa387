package lt.kopz.core.check;

import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** How findings call what they are about: by its name, and never by its id. */
final class RowNames {
    private RowNames() {}

    static Text title(Text title) {
        return Phrase.of(CheckMessage.TITLE).with("title", title);
    }

    static Text measure(Measure measure) {
        return Phrase.of(CheckMessage.MEASURE)
                .with("number", new Literal(measure.number()))
                .with("title", measure.title());
    }

    static Text meeting(Meeting meeting) {
        return Phrase.of(CheckMessage.MEETING).with("date", meeting.date().value());
    }

    /** What a payment is for, or whom it went to. */
    static Text payment(Dossier dossier, Costs costs, Payment payment) {
        MoneyLinks links = MoneyLinks.of(dossier);
        return links.purpose(payment)
                .map(said -> said instanceof Expenditure cost
                        ? costs.subject(cost)
                        : title(
                                said instanceof Contract contract
                                        ? contract.subject()
                                        : ((Payment) said).purpose().orElseThrow()))
                .or(() -> links.measure(payment)
                        .map(id -> title(dossier.measure(id).title())))
                .or(() -> links.recipient(payment).map(dossier::partyName))
                .orElseGet(() -> Phrase.of(CheckMessage.PAYMENT));
    }
}
