package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** A mark of a question, along which the parts of a total differ; and a question without it. */
    private record Along(Function<MoneyQuestion, Optional<?>> mark, UnaryOperator<MoneyQuestion> without) {
        Optional<Object> mark(MoneyQuestion question) {
            return mark.apply(question).map(Object.class::cast);
        }
    }

    private static final Along SUBJECT =
            new Along(MoneyQuestion::subject, question -> question.withSubject(Optional.empty()));
    private static final Along PERIOD =
            new Along(MoneyQuestion::period, question -> question.withPeriod(Optional.empty()));

    /** Those of which a part has one, and its total has none. */
    private static final ImmutableList<Along> OTHERS = ImmutableList.of(
            new Along(MoneyQuestion::sourceKind, question -> question.withSourceKind(Optional.empty())),
            new Along(MoneyQuestion::manager, question -> question.withManager(Optional.empty())),
            new Along(MoneyQuestion::economicKind, question -> question.withEconomicKind(Optional.empty())),
            new Along(MoneyQuestion::payer, question -> question.withPayer(Optional.empty())));

    /** The claims that may be parts of others, by all that they have in common with these. */
    static final class Index {
        private final Map<List<Object>, ListMultimap<Object, Said<Sayings.OfAmount, AmountRange>>> byTheRest =
                new HashMap<>();

        Index(Collection<Said<Sayings.OfAmount, AmountRange>> amounts) {
            for (Said<Sayings.OfAmount, AmountRange> said : amounts) {
                MoneyQuestion question = said.about().question();
                if (ADD_UP.contains(question.figure())) {
                    Stream.concat(Stream.of(SUBJECT, PERIOD), OTHERS.stream())
                            .forEach(along -> along.mark(question)
                                    .ifPresent(mark -> byTheRest
                                            .computeIfAbsent(
                                                    rest(along, said),
                                                    first -> MultimapBuilder.linkedHashKeys()
                                                            .arrayListValues()
                                                            .build())
                                            .put(mark, said)));
                }
            }
        }

        private static List<Object> rest(Along along, Said<Sayings.OfAmount, AmountRange> said) {
            return List.of(
                    along,
                    along.without.apply(said.about().question()),
                    said.about().currency());
        }

        /** The claims that differ from a total in one mark alone, which they have, by that mark; those of each in the order of their ids. */
        Map<Object, Collection<Said<Sayings.OfAmount, AmountRange>>> along(
                Along along, Said<Sayings.OfAmount, AmountRange> total) {
            Optional<Object> its = along.mark(total.about().question());
            ListMultimap<Object, Said<Sayings.OfAmount, AmountRange>> alongIt = byTheRest.get(rest(along, total));
            return alongIt == null
                    ? ImmutableMap.of()
                    : Maps.filterKeys(alongIt.asMap(), mark -> !its.equals(Optional.of(mark)));
        }
    }

    private final Dossier dossier;
    private final Index others;
    private final Said<Sayings.OfAmount, AmountRange> total;
    private final MoneyQuestion question;

    ClaimedParts(Dossier dossier, Index others, Said<Sayings.OfAmount, AmountRange> total) {
        this.dossier = dossier;
        this.others = others;
        this.total = total;
        this.question = total.about().question();
    }

    ImmutableList<Misfit> misfits() {
        if (!ADD_UP.contains(question.figure())) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Misfit> misfits = ImmutableList.builder();
        for (ImmutableSet<String> level : levels()) {
            ImmutableList<Amount> parts = parts(SUBJECT, level::contains);
            misfit(parts, question.subject().isEmpty() && parts.size() == level.size())
                    .ifPresent(misfits::add);
        }
        ImmutableList<Amount> periods = disjoint(parts(
                PERIOD,
                period -> question.period()
                        .filter(all -> !all.encloses((DateRange) period))
                        .isEmpty()));
        misfit(periods, isAll(periods)).ifPresent(misfits::add);
        OTHERS.stream()
                .filter(along -> along.mark(question).isEmpty())
                .flatMap(along -> misfit(parts(along, any -> true), false).stream())
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

    /** Claims that differ from the total in one mark alone; of several about one and the same part that which leaves least to the others. */
    private ImmutableList<Amount> parts(Along along, Predicate<Object> isPart) {
        Map<Object, Amount> byMark = new LinkedHashMap<>();
        Set<Spoken> times = new HashSet<>();
        others.along(along, total).forEach((mark, claims) -> {
            if (!isPart.test(mark)) {
                return;
            }
            for (Said<Sayings.OfAmount, AmountRange> said : claims) {
                if (said.isOfADayOf(total) && times.stream().allMatch(said.when()::isOfADayOf)) {
                    times.add(said.when());
                    byMark.merge(mark, new Amount(mark, said), BinaryOperator.maxBy(BY_THE_LEAST));
                }
            }
        });
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
