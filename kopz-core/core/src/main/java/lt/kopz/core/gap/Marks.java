package lt.kopz.core.gap;

import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;

/** What is known of where a line of money belongs, as far as a {@link Slice} asks. */
record Marks(
        Optional<String> part,
        Optional<DateRange> time,
        Optional<FundingSourceKind> source,
        Optional<String> manager,
        Optional<EconomicKind> kind,
        Optional<String> payer) {
    /** The marks that a fact states. */
    static Marks of(Marked fact, Optional<DateRange> time) {
        return new Marks(
                fact.measure().or(fact::task).or(fact::goal),
                time,
                fact.sourceKind(),
                fact.manager(),
                fact.economicKind(),
                Optional.empty());
    }

    /** Where money spent or promised belongs: as what it settles, reverses or is incurred under, and the money it is paid from, do. */
    static Marks of(MoneyLinks links, MoneyFact fact, Optional<DateRange> time) {
        return links.asIn(fact)
                .map(each -> of((Marked) each, time))
                .reduce(Marks::or)
                .orElseThrow()
                .within(links.account(fact))
                .of(links.item(fact))
                .paidBy(links.payer(fact).map(Sourced::value));
    }

    /** Whether they state no more than a time. */
    boolean isAnywhere() {
        return Stream.of(part, source, manager, kind, payer).allMatch(Optional::isEmpty);
    }

    /** These marks, and where one is missing that of something larger. */
    Marks or(Marks larger) {
        return new Marks(
                part.or(larger::part),
                time.or(larger::time),
                source.or(larger::source),
                manager.or(larger::manager),
                kind.or(larger::kind),
                payer.or(larger::payer));
    }

    /** Whether these are as others, whatever they are along one dimension. */
    boolean isSameBut(Dimension dimension, Marks other) {
        return (dimension == Dimension.PLAN_ITEM || part.equals(other.part))
                && (dimension == Dimension.PERIOD || time.equals(other.time))
                && (dimension == Dimension.SOURCE || source.equals(other.source))
                && (dimension == Dimension.MANAGER || manager.equals(other.manager))
                && (dimension == Dimension.ECONOMIC_KIND || kind.equals(other.kind));
    }

    /** These marks, and where one is missing that of the appropriation it is paid from or booked on. */
    Marks within(Optional<Appropriation> pot) {
        return pot.map(money -> or(of(money, Optional.empty()))).orElse(this);
    }

    Marks of(Optional<String> item) {
        return new Marks(item.or(() -> part), time, source, manager, kind, payer);
    }

    Marks during(Optional<DateRange> other) {
        return new Marks(part, other, source, manager, kind, payer);
    }

    Marks paidBy(Optional<String> who) {
        return new Marks(part, time, source, manager, kind, who);
    }
}
