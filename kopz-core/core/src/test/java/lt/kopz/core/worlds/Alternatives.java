package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;

/** The dossiers by each way to take one alternative of each contradiction that nobody has decided. */
final class Alternatives {
    private Alternatives() {}

    static ImmutableList<Dossier> of(Dossier dossier) {
        List<List<UnaryOperator<Dossier>>> ways = dossier.contradictions().stream()
                .map(contradiction -> contradiction.alternatives().stream()
                        .<UnaryOperator<Dossier>>map(alternative -> all -> taken(all, contradiction, alternative))
                        .toList())
                .toList();
        return Lists.cartesianProduct(ways).stream()
                .map(way -> {
                    Dossier taken = dossier.withContradictions();
                    for (UnaryOperator<Dossier> each : way) {
                        taken = each.apply(taken);
                    }
                    return taken;
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** The dossier, of which some facts state no amount. */
    static Dossier withoutAmounts(Dossier dossier, Set<String> facts) {
        Dossier without = dossier;
        for (String fact : facts) {
            without = withAmount(without, fact, StatedAmount.unknown(dossier.currency()));
        }
        return without;
    }

    private static Dossier taken(Dossier dossier, Contradiction contradiction, Alternative alternative) {
        String subject = contradiction.subject();
        StatedValue value = alternative.value();
        if (value instanceof StatedValue.OfFact fact) {
            return without(dossier, contradiction, fact.fact());
        }
        if (value instanceof StatedValue.OfAmount amount) {
            return withAmount(dossier, subject, amount.amount());
        }
        if (value instanceof StatedValue.OfDate date) {
            return withDate(dossier, subject, date.date());
        }
        if (value instanceof StatedValue.OfCount count) {
            return withCount(dossier, subject, count.count());
        }
        return withCode(dossier, subject, contradiction.field().orElseThrow(), ((StatedValue.OfCode) value).code());
    }

    /** Of facts that are stated one in place of the other, one is there. */
    private static Dossier without(Dossier dossier, Contradiction contradiction, String kept) {
        List<String> gone = contradiction.alternatives().stream()
                .map(each -> ((StatedValue.OfFact) each.value()).fact())
                .filter(each -> !each.equals(kept))
                .toList();
        return dossier.withNeeds(kept(dossier.needs(), gone))
                .withAppropriations(kept(dossier.appropriations(), gone))
                .withEvents(kept(dossier.events(), gone));
    }

    private static <F extends Fact> List<F> kept(List<F> facts, List<String> gone) {
        return facts.stream().filter(fact -> !gone.contains(fact.id())).toList();
    }

    private static <F extends Fact> List<F> each(List<F> facts, String subject, Function<F, F> change) {
        return facts.stream()
                .map(fact -> fact.id().equals(subject) ? change.apply(fact) : fact)
                .toList();
    }

    private static Dossier withAmount(Dossier dossier, String subject, StatedAmount amount) {
        return dossier.withNeeds(each(dossier.needs(), subject, need -> need.withAmount(amount)))
                .withAppropriations(each(dossier.appropriations(), subject, money -> money.withAmount(amount)))
                .withRevenues(each(dossier.revenues(), subject, revenue -> revenue.withAmount(amount)))
                .withExpenditures(each(dossier.expenditures(), subject, cost -> cost.withAmount(amount)))
                .withPayments(each(dossier.payments(), subject, payment -> payment.withAmount(amount)));
    }

    private static Dossier withDate(Dossier dossier, String subject, PartialDate date) {
        Sourced<PartialDate> stated = Sourced.stated(date);
        return dossier.withNeeds(each(dossier.needs(), subject, need -> need.withEffective(stated)))
                .withAppropriations(each(dossier.appropriations(), subject, money -> money.withEffective(stated)))
                .withEvents(each(dossier.events(), subject, event -> event.withDate(stated)))
                .withPayments(each(dossier.payments(), subject, payment -> payment.withDate(stated)));
    }

    private static Dossier withCount(Dossier dossier, String subject, Headcount count) {
        return dossier.withEvents(each(dossier.events(), subject, event -> event.withParticipations(count)));
    }

    private static Dossier withCode(Dossier dossier, String subject, String field, String code) {
        return dossier.withNeeds(each(dossier.needs(), subject, (Need need) -> need.withMeasure(code)))
                .withAppropriations(
                        each(dossier.appropriations(), subject, (Appropriation money) -> money.withMeasure(code)))
                .withEvents(each(
                        dossier.events(),
                        subject,
                        (Event event) -> field.equals("state")
                                ? event.withState(EventState.valueOf(code))
                                : event.withMeasure(code)));
    }
}
