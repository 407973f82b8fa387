package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.claim.PartClaims.Part;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.DateRange;

/**
 * Parts of a claimed total that other claims state, along one dimension at a time: of all plans the plans, of a plan its goals, tasks or
 * measures, of any time the years, of any source the kinds of sources.
 *
 * <p>Parts that have nothing in common are never more than their total; where they are all there is, they are no less.
 */
final class ClaimedParts {
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

    /** The claims of a dossier that may be parts of others, by all that they have in common with these. */
    static final class Index {
        private final Dossier dossier;
        private final ImmutableSetMultimap<String, String> below;
        private final Map<List<Object>, PartClaims> byTheRest = new HashMap<>();
        private final Map<Premises.Asked, ImmutableList<Breakdown>> known = new HashMap<>();

        Index(Dossier dossier, Collection<Said<Sayings.OfAmount, AmountRange>> amounts) {
            this.dossier = dossier;
            ImmutableSetMultimap.Builder<String, String> below = ImmutableSetMultimap.builder();
            for (ActionPlan plan : dossier.plans()) {
                plan.tasks().forEach(task -> task.goal().ifPresent(goal -> below.put(goal, task.id())));
                plan.measures().forEach(measure -> measure.task().ifPresent(task -> below.put(task, measure.id())));
            }
            this.below = below.build();
            for (Said<Sayings.OfAmount, AmountRange> said : amounts) {
                MoneyQuestion question = said.about().question();
                if (AskedMoney.measure(question.figure()).addsUp()) {
                    Stream.concat(Stream.of(SUBJECT, PERIOD), OTHERS.stream())
                            .forEach(along -> along.mark(question)
                                    .ifPresent(mark -> byTheRest
                                            .computeIfAbsent(rest(along, said.about()), first -> new PartClaims())
                                            .add(mark, said)));
                }
            }
        }

        private static List<Object> rest(Along along, Sayings.OfAmount about) {
            return List.of(along, along.without.apply(about.question()), about.currency());
        }

        /** The breakdowns of some money as of some time that claims state. */
        ImmutableList<Breakdown> breakdowns(Premises.Asked total) {
            return AskedMoney.measure(total.about().question().figure()).addsUp()
                    ? known.computeIfAbsent(total, any -> new ClaimedParts(this, total).breakdowns())
                    : ImmutableList.of();
        }
    }

    private final Index index;
    private final Premises.Asked total;
    private final MoneyQuestion question;

    private ClaimedParts(Index index, Premises.Asked total) {
        this.index = index;
        this.total = total;
        this.question = total.about().question();
    }

    /**
     * Parts along one dimension.
     *
     * @param parts the claims of the parts
     * @param inAll what they are together
     * @param all whether they are all there is
     */
    record Breakdown(ImmutableList<Said<?, ?>> parts, AmountRange inAll, boolean all) {
        boolean fits(AmountRange total) {
            return all ? inAll.meets(total) : inAll.isMoreThan(total) != Answer.YES;
        }
    }

    private ImmutableList<Breakdown> breakdowns() {
        ImmutableList.Builder<Breakdown> breakdowns = ImmutableList.builder();
        for (ImmutableSet<String> level : levels()) {
            ImmutableList<Part> parts = parts(SUBJECT, claims -> claims.among(level));
            breakdown(parts, question.subject().isEmpty() && parts.size() == level.size())
                    .ifPresent(breakdowns::add);
        }
        ImmutableList<Part> periods = disjoint(
                parts(
                        PERIOD,
                        claims -> claims.where(period -> question.period()
                                .filter(all -> !all.encloses((DateRange) period))
                                .isEmpty())),
                ClaimedParts::time);
        breakdown(periods, isAll(periods)).ifPresent(breakdowns::add);
        OTHERS.stream()
                .filter(along -> along.mark(question).isEmpty())
                .flatMap(along -> breakdown(parts(along, claims -> claims.where(any -> true)), false).stream())
                .forEach(breakdowns::add);
        return breakdowns.build();
    }

    private Optional<Breakdown> breakdown(ImmutableList<Part> parts, boolean all) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Breakdown(
                        parts.stream().map(Part::said).collect(ImmutableList.toImmutableList()),
                        AmountRange.sum(
                                total.about().currency(),
                                parts.stream().map(Part::value).toList()),
                        all));
    }

    /** The larger a plan's part, the earlier its level; no level mixes goals with tasks or measures. */
    private ImmutableList<ImmutableSet<String>> levels() {
        Dossier dossier = index.dossier;
        if (question.subject().isEmpty()) {
            return ImmutableList.of(ids(dossier.plans()));
        }
        Fact whole = dossier.get(Fact.class, question.subject().get());
        if (whole instanceof EventSeries) {
            return ImmutableList.of(ids(dossier.eventsOf(whole.id())));
        }
        if (whole instanceof ActionPlan plan) {
            return ImmutableList.of(ids(plan.goals()), ids(plan.tasks()), ids(plan.measures()));
        }
        ImmutableSet<String> below =
                whole instanceof Goal || whole instanceof Task ? index.below.get(whole.id()) : ImmutableSet.of();
        return ImmutableList.of(
                below,
                below.stream().flatMap(id -> index.below.get(id).stream()).collect(ImmutableSet.toImmutableSet()));
    }

    private static ImmutableSet<String> ids(List<? extends Fact> facts) {
        return facts.stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
    }

    /** Claims that differ from the total in one mark alone, of each part one. */
    private ImmutableList<Part> parts(Along along, Function<PartClaims, Stream<Object>> marks) {
        PartClaims claims = index.byTheRest.get(Index.rest(along, total.about()));
        if (claims == null) {
            return ImmutableList.of();
        }
        Optional<Object> its = along.mark(question);
        return PartClaims.together(
                claims.claims(total.when(), marks.apply(claims).filter(mark -> !its.equals(Optional.of(mark)))));
    }

    /** Parts by time that do not overlap: as many as there are, the earlier first. */
    static <E> ImmutableList<E> disjoint(List<E> parts, Function<E, DateRange> time) {
        List<E> chosen = new ArrayList<>();
        LocalDate until = LocalDate.MIN;
        for (E part : ImmutableList.sortedCopyOf(
                Comparator.comparing((E each) -> time.apply(each).end()), parts)) {
            if (chosen.isEmpty() || time.apply(part).start().isAfter(until)) {
                chosen.add(part);
                until = time.apply(part).end();
            }
        }
        return ImmutableList.copyOf(chosen);
    }

    private static DateRange time(Part part) {
        return (DateRange) part.mark();
    }

    /** Whether parts by time, the earlier first, leave out no day of the total's own time. */
    private boolean isAll(ImmutableList<Part> periods) {
        if (question.period().isEmpty() || periods.isEmpty()) {
            return false;
        }
        LocalDate next = question.period().get().start();
        for (Part part : periods) {
            if (!time(part).start().equals(next)) {
                return false;
            }
            next = time(part).end().plusDays(1);
        }
        return next.equals(question.period().get().end().plusDays(1));
    }
}
