package lt.kopz.core.check;

import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What findings call needs, appropriations and revenue: what it is, what it is for, and of which time or day. */
final class MoneyNames {
    private final Dossier dossier;
    private final MoneyLinks links;

    MoneyNames(Dossier dossier) {
        this.dossier = dossier;
        this.links = MoneyLinks.of(dossier);
    }

    /** The amount in words, such as "appropriation (“prevention”; 24 October 2019)". */
    Text of(Itemised money) {
        if (money instanceof Need need) {
            return named(CheckMessage.NEED, purpose(need), need.period());
        }
        PartialDate day = money.when();
        if (money instanceof Revenue revenue) {
            boolean planned = revenue.state() == RevenueState.PLANNED;
            return named(
                    planned ? CheckMessage.PLANNED_REVENUE : CheckMessage.RECEIVED_REVENUE,
                    revenue.subkind().<Text>map(name -> name).or(() -> purpose((Itemised) revenue)),
                    day);
        }
        return named(CheckMessage.APPROPRIATION, purpose((Appropriation) money), day);
    }

    private Optional<Text> purpose(Itemised money) {
        return links.item(money)
                .or(() -> links.plan(money))
                .or(money::programme)
                .flatMap(id -> FactNames.of(dossier, id));
    }

    private Optional<Text> purpose(Appropriation money) {
        return purpose((Itemised) money)
                .or(money::purpose)
                .or(() -> money.strategicMeasure().flatMap(id -> FactNames.of(dossier, id)));
    }

    private static Text named(CheckMessage kind, Optional<? extends Text> purpose, Object time) {
        Phrase named = Phrase.of(purpose.isPresent() ? CheckMessage.NAMED : CheckMessage.NAMED_WITHOUT_PURPOSE)
                .with("kind", Phrase.of(kind))
                .with("time", time);
        return purpose.<Text>map(title -> named.with("title", title)).orElse(named);
    }
}
