package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.DateRange;

/**
 * Parts of a claimed total that other claims state, along one dimension at a time: of all plans the plans, of a plan its goals, tasks or
 * measures, of any time the years, of any source the kinds of sources.
 *
 * <p>Parts that have nothing in common are never more than their total; where they are all there is, they are no less.
 */
final class ClaimedParts {
    /** Figures that are never below zero, and whose parts add up. */
    private static final ImmutableSet<MoneyFigure> ADD_UP = ImmutableSet.of(
            MoneyFigure.NEED,
            MoneyFigure.APPROPRIATED,
            MoneyFigure.SPENT,
            MoneyFigure.INCURRED,
            MoneyFigure.COMMITTED,
            MoneyFigure.COST,
            MoneyFigure.PAID,
            MoneyFigure.REVENUE_PLANNED,
            MoneyFigure.REVENUE_RECEIVED);

    /**
     * Parts that do not fit their total.
     *
     * @param said the claims of the parts
     * @param inAll what they are together
     */
    record Misfit(ImmutableList<Said<?, ?>> said, AmountRange inAll) {}

    private final Dossier dossier;
    private final ImmutableList<Said<Sayings.OfAmount, AmountRange>> others;
    private final Said<Sayings.OfAmount, AmountRange> total;
    private final MoneyQuestion question;

    ClaimedParts(
            Dossier dossier,
            List<Said<Sayings.OfAmount, AmountRange>> amounts,
            Said<Sayings.OfAmount, AmountRange> total) {
        this.dossier = dossier;
        this.total = total;
        this.question = total.about().question();
        this.others = amounts.stream()
                .filter(each -> each.about().currency().equals(total.about().currency()) && each.isOfADayOf(total))
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Misfit> misfits() {
        if (!ADD_UP.contains(question.figure())) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Misfit> misfits = ImmutableList.builder();
        for (ImmutableSet<String> level : levels()) {
            ImmutableList<Amount> parts =
                    parts(MoneyQuestion::subject, each -> each.withSubject(question.subject()), level::contains);
            misfit(parts, question.subject().isEmpty() && parts.size() == level.size())
                    .ifPresent(misfits::add);
        }
        ImmutableList<Amount> periods = disjoint(parts(
                MoneyQuestion::period,
                each -> each.withPeriod(question.period()),
                period -> question.period().filter(all -> !all.encloses(period)).isEmpty()));
        misfit(periods, isAll(periods)).ifPresent(misfits::add);
        Stream.of(
                        parts(MoneyQuestion::sourceKind, each -> each.withSourceKind(question.sourceKind())),
                        parts(MoneyQuestion::manager, each -> each.withManager(question.manager())),
                        parts(MoneyQuestion::economicKind, each -> each.withEconomicKind(question.economicKind())),
                        parts(MoneyQuestion::payer, each -> each.withPayer(question.payer())))
                .flatMap(parts -> misfit(parts, false).stream())
                .forEach(misfits::add);
        return misfits.build();
    }

    /** A part with what it is along the dimension. */
    private record Amount(Object mark, Said<Sayings.OfAmount, AmountRange> said) {
        /** Everything that it may be, from nothing on. */
        AmountRange value() {
            return said.value().orZero();
        }
    }

    private static final Comparator<Amount> BY_THE_LEAST =
            Comparator.comparing(part -> Amounts.decimal(part.value().lower().orElseThrow()));

    // ---- what the parts are

    /** The larger a plan's part, the earlier its level; no level mixes goals with tasks or measures. */
    private ImmutableList<ImmutableSet<String>> levels() {
        if (question.subject().isEmpty()) {
            return ImmutableList.of(ids(dossier.plans(), any -> true));
        }
        Fact whole = dossier.get(Fact.class, question.subject().get());
        if (whole instanceof EventSeries) {
            return ImmutableList.of(ids(dossier.eventsOf(whole.id()), any -> true));
        }
        if (!(whole instanceof ActionPlan || whole instanceof Goal || whole instanceof Task)) {
            return ImmutableList.of();
        }
        Optional<String> wanted = question.subject();
        ImmutableList.Builder<ImmutableSet<String>> levels = ImmutableList.builder();
        for (ActionPlan plan : dossier.plans()) {
            boolean all = whole.equals(plan);
            ImmutableSet<String> tasks =
                    ids(plan.tasks(), task -> all || task.goal().equals(wanted));
            levels.add(ids(plan.goals(), any -> all));
            levels.add(tasks);
            levels.add(ids(
                    plan.measures(),
                    measure -> all
                            || measure.task().equals(wanted)
                            || measure.task().filter(tasks::contains).isPresent()));
        }
        return levels.build();
    }

    private static <F extends Fact> ImmutableSet<String> ids(List<F> facts, Predicate<F> which) {
        return facts.stream().filter(which).map(Fact::id).collect(ImmutableSet.toImmutableSet());
    }

    private <M> ImmutableList<Amount> parts(
            Function<MoneyQuestion, Optional<M>> mark, UnaryOperator<MoneyQuestion> asTheTotal) {
        return mark.apply(question).isPresent() ? ImmutableList.of() : parts(mark, asTheTotal, any -> true);
    }

    /** Claims that differ from the total in one mark alone; of several about one and the same part that which leaves least to the others. */
    private <M> ImmutableList<Amount> parts(
            Function<MoneyQuestion, Optional<M>> mark, UnaryOperator<MoneyQuestion> asTheTotal, Predicate<M> isPart) {
        Map<M, Amount> byMark = new LinkedHashMap<>();
        for (Said<Sayings.OfAmount, AmountRange> said : others) {
            MoneyQuestion its = said.about().question();
            mark.apply(its)
                    .filter(value -> !mark.apply(question).equals(Optional.of(value)) && isPart.test(value))
                    .filter(value -> asTheTotal.apply(its).equals(question))
                    .filter(value -> byMark.values().stream()
                            .allMatch(chosen -> chosen.said().isOfADayOf(said)))
                    .ifPresent(
                            value -> byMark.merge(value, new Amount(value, said), BinaryOperator.maxBy(BY_THE_LEAST)));
        }
        return ImmutableList.copyOf(byMark.values());
    }

    /** Parts by time that do not overlap: as many as there are. */
    private static ImmutableList<Amount> disjoint(ImmutableList<Amount> parts) {
        List<Amount> chosen = new ArrayList<>();
        parts.stream()
                .sorted(Comparator.comparing((Amount part) -> time(part).end()))
                .filter(part -> chosen.stream().noneMatch(other -> time(other).overlaps(time(part))))
                .forEach(chosen::add);
        return ImmutableList.copyOf(chosen);
    }

    private static DateRange time(Amount part) {
        return (DateRange) part.mark();
    }

    /** Whether parts by time, the earlier first, leave out no day of the total's own time. */
    private boolean isAll(ImmutableList<Amount> periods) {
        if (question.period().isEmpty() || periods.isEmpty()) {
            return false;
        }
        LocalDate next = question.period().get().start();
        for (Amount part : periods) {
            if (!time(part).start().equals(next)) {
                return false;
            }
            next = time(part).end().plusDays(1);
        }
        return next.equals(question.period().get().end().plusDays(1));
    }

    // ---- whether they fit

    private Optional<Misfit> misfit(ImmutableList<Amount> parts, boolean all) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        AmountRange inAll = AmountRange.sum(
                total.about().currency(), parts.stream().map(Amount::value).toList());
        boolean fits = all ? inAll.meets(total.value()) : inAll.isMoreThan(total.value()) != Answer.YES;
        return fits
                ? Optional.empty()
                : Optional.of(
                        new Misfit(parts.stream().map(Amount::said).collect(ImmutableList.toImmutableList()), inAll));
    }
}
