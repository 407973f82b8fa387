package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is missing: need less what is given, spent or to come, each in its own way. */
final class GapFigures {
    private GapFigures() {}

    /** The funding gap: need less appropriated. */
    static Figure<FundingGap> financing(Query query) {
        Text name = query.named(FigureMessage.FINANCING_GAP);
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(query.appropriated()))
                        .saying(gap -> gap.besides(notForThePlan(query))));
    }

    /** What a reader might take for the plan's money: other appropriations to the same strategic measure. */
    private static ImmutableList<Explanation> notForThePlan(Query query) {
        ImmutableSet<String> same =
                query.plan().implementsMeasure().map(query.dossier()::sameAs).orElse(ImmutableSet.of());
        ImmutableSet<String> forThePlan = query.lines().pots();
        ImmutableList.Builder<Explanation> asides = ImmutableList.builder();
        for (Appropriation money : query.money().naming(same)) {
            Answer inEffect = query.inEffect(money);
            if (!forThePlan.contains(money.id()) && inEffect != Answer.NO) {
                Text label = money.purpose().isPresent()
                        ? Phrase.of(FigureMessage.NOT_FOR_THE_PLAN)
                                .with("purpose", money.purpose().get())
                        : Phrase.of(FigureMessage.NOT_FOR_THE_PLAN_UNSAID);
                asides.add(query.leaves()
                        .term(label, money.counted(), inEffect, money)
                        .why());
            }
        }
        return asides.build();
    }

    /** The funding gap over all sources: need less what is appropriated, was there at the opening, came in, or was paid by others. */
    static Figure<FundingGap> allSources(Query query) {
        Text name = query.named(GapMessage.ALL_SOURCES);
        Term all = query.sum(
                Phrase.of(GapMessage.FROM_ALL_SOURCES),
                ImmutableList.of(Term.of(query.appropriated()), otherSources(query)));
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), all)
                        .saying(why -> why.under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED))));
    }

    private static Term otherSources(Query query) {
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        SpendingFigures.besideThePlan(query)
                .collect(Collectors.groupingBy(
                        line -> query.links()
                                .asIn(line.fact())
                                .reduce((first, last) -> last)
                                .orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(together -> parts.addAll(paidByOthers(query, together)));
        StatedBalances balances = StatedBalances.ofThePlan(query);
        parts.addAll(balances.opening());
        parts.addAll(new RevenueFigure(query).receivedBeside());
        Term sources = query.sum(Phrase.of(GapMessage.OTHER_SOURCES), parts.build());
        ImmutableList<Term> carriedOn = balances.carriedOver();
        return carriedOn.isEmpty()
                ? sources
                : Term.difference(
                        Phrase.of(GapMessage.OTHER_SOURCES),
                        sources,
                        query.sum(Phrase.of(GapMessage.CARRIED_ON), carriedOn));
    }

    /** What others paid of costs under one contract; where nobody knows who paid, anything up to the cost, less what came back. */
    private static ImmutableList<Term> paidByOthers(Query query, List<CostLine> together) {
        Map<Boolean, List<CostLine>> byOthers = together.stream()
                .collect(Collectors.partitioningBy(
                        line -> SpendingFigures.paidByAnother(query, line).isPresent()));
        List<CostLine> known = requireNonNull(byOthers.get(true));
        List<CostLine> unknown = requireNonNull(byOthers.get(false));
        ImmutableList<Term> paid = CostLines.incurred(known, line -> SpendingFigures.paidByAnother(query, line));
        if (unknown.isEmpty()) {
            return paid;
        }
        Term open = payerUnknown(unknown);
        return known.isEmpty()
                ? ImmutableList.of(open)
                : CostLines.atMost(
                        together,
                        ImmutableList.<Term>builder().addAll(paid).add(open).build());
    }

    static Term payerUnknown(List<CostLine> together) {
        CostLine first = together.get(0);
        AmountRange cost = AmountRange.sum(
                first.incurred().orElseThrow().value().currency(),
                Lists.transform(CostLines.incurred(together, CostLine::incurred), Term::value));
        return Term.given(
                () -> Phrase.of(GapMessage.PAYER_UNKNOWN).with("subject", first.subject()),
                Leaves.upTo(cost),
                first.fact());
    }

    /** The delivery gap: need less the cost incurred, whoever paid it. */
    static Figure<FundingGap> delivery(Query query) {
        Text name = query.named(GapMessage.DELIVERY);
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(SpendingFigures.incurred(query)))
                        .saying(why -> why.under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED))));
    }

    /** What stays uncovered after a year: the need, unchanged, less the money for the plan's time up to the end of that year. */
    static Figure<FundingGap> carriedOver(Query query, int year) {
        Text name = query.named(Phrase.of(GapMessage.CARRIED_OVER).with("year", Integer.toString(year)));
        int first = query.plan()
                .time()
                .earliest()
                .map(day -> Math.min(year, day.getYear()))
                .orElse(1);
        Figure<AmountRange> money = query.during(DateRange.of(LocalDate.of(first, 1, 1), LocalDate.of(year, 12, 31)))
                .appropriated();
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(money))
                        .saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.NEED_STAYS))));
    }

    /** The gap of one year with every need spread evenly over its period, which no source does. */
    static Figure<FundingGap> proRata(Query query, int year) {
        Text name = query.named(Phrase.of(GapMessage.PRO_RATA).with("year", Integer.toString(year)));
        Figure<AmountRange> need = query.needed();
        FundingGap nothing = new FundingGap(need.value()).widest();
        if (need.isUnexplained()) {
            return query.unknown(name, nothing, need.reason().orElseThrow());
        }
        NeedFigure needs = new NeedFigure(query);
        DateRange time = DateRange.ofYear(year);
        if (needs.isOutsideThePlan(time)) {
            return query.unknown(name, nothing, NeedFigure.outsideThePlan(query));
        }
        ImmutableList<Line> lines = query.lines().needs().inside(query.slice());
        AmountRange split = AmountRange.sum(
                query.currency(), lines.stream().map(Line::value).toList());
        if (!split.asPrinted().equals(need.value().asPrinted())) {
            return query.unknown(name, nothing, Phrase.of(GapMessage.NEED_NOT_SPLIT));
        }
        ImmutableList<Term> parts = lines.stream()
                .flatMap(line -> spread(query, line, time).stream())
                .collect(ImmutableList.toImmutableList());
        return query.gap(
                name,
                Term.difference(
                        name,
                        query.sum(Phrase.of(FigureMessage.NEED), parts),
                        Term.of(query.during(time).appropriated())));
    }

    private static Optional<Term> spread(Query query, Line line, DateRange time) {
        Need need = (Need) line.fact();
        Optional<AmountRange> share = Spreading.share(line.value(), need.period(), time);
        return share.map(amount -> {
            AmountRange value = query.inEffect(need) == Answer.YES ? amount : Leaves.upTo(amount);
            return Term.of(
                    value,
                    () -> Explanation.assumed(
                                    Phrase.of(GapMessage.SPREAD)
                                            .with(
                                                    "period",
                                                    time.intersection(need.period())
                                                            .orElseThrow()),
                                    Quantity.of(value),
                                    Phrase.of(GapMessage.EVENLY).with("period", need.period()))
                            .under(need.provenance())
                            .besides(ImmutableList.of(Explanation.given(
                                    NeedFigure.label(query, need), Quantity.of(need.counted()), need))));
        });
    }
}
