package lt.kopz.core.check;

import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
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
            return named(MoneyMessage.NEED, Optional.of(purpose(need)), need.period());
        }
        PartialDate day = money.effective().value();
        if (money instanceof Revenue revenue) {
            boolean planned = revenue.state() == RevenueState.PLANNED;
            return named(
                    planned ? MoneyMessage.PLANNED_REVENUE : MoneyMessage.RECEIVED_REVENUE,
                    revenue.subkind().or(() -> purpose(revenue, revenue.plan())),
                    day);
        }
        return named(MoneyMessage.APPROPRIATION, purpose((Appropriation) money), day);
    }

    private LocalizedText purpose(Need need) {
        return PlanItems.of(dossier).title(links.item(need).orElse(need.plan()));
    }

    private Optional<LocalizedText> purpose(Appropriation money) {
        return purpose(money, money.plan().map(Sourced::value))
                .or(money::purpose)
                .or(() -> money.strategicMeasure()
                        .map(id -> dossier.get(StrategicMeasure.class, id).name()));
    }

    private Optional<LocalizedText> purpose(Itemised money, Optional<String> plan) {
        return links.item(money)
                .or(() -> plan)
                .map(PlanItems.of(dossier)::title)
                .or(() -> money.programme()
                        .map(id -> dossier.get(Programme.class, id).name()));
    }

    private static Text named(MoneyMessage kind, Optional<LocalizedText> purpose, Object time) {
        Phrase named = Phrase.of(purpose.isPresent() ? MoneyMessage.NAMED : MoneyMessage.NAMED_WITHOUT_PURPOSE)
                .with("kind", Phrase.of(kind))
                .with("time", time);
        return purpose.map(title -> named.with("title", title)).orElse(named);
    }
}
