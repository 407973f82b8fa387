package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;

/**
 * Parts of a claimed total that other claims state, along one dimension at a time: of all plans the plans, of a plan its goals, tasks or
 * measures, of any time the years, of any source the kinds of sources.
 *
 * <p>Parts that have nothing in common are never more than their total; where they are all there is, they are no less.
 */
final class ClaimedParts {
    /** A mark of a question, along which the parts of a total differ; and a question without it. */
    private record Along(Function<Question, Optional<?>> mark, UnaryOperator<Question> without) {
        Optional<Object> mark(Question question) {
            return mark.apply(question).map(Object.class::cast);
        }

        /** All that a part has in common with its total. */
        List<Object> rest(ClaimedValue.About about) {
            return List.of(this, without.apply(about.question()), about.currency());
        }
    }

    private static final Along SUBJECT =
            new Along(Question::subject, question -> question.withSubject(Optional.empty()));
    private static final Along PERIOD = new Along(Question::period, question -> question.withPeriod(Optional.empty()));

    /** Those of which a part has one, and its total has none. */
    private static final ImmutableList<Along> OTHERS = ImmutableList.of(
            new Along(Question::sourceKind, question -> question.withSourceKind(Optional.empty())),
            new Along(Question::manager, question -> question.withManager(Optional.empty())),
            new Along(Question::economicKind, question -> question.withEconomicKind(Optional.empty())),
            new Along(Question::payer, question -> question.withPayer(Optional.empty())));

    /**
     * A claim of a part.
     *
     * @param place its place among all claims
     * @param mark what it is along the dimension
     * @param said what is claimed
     */
    private record Part(int place, Object mark, ClaimedValue said) {
        /** Everything that it may be, from nothing on. */
        Span value() {
            return said.value().fromNothingOn();
        }

        DateRange time() {
            return (DateRange) mark;
        }
    }

    private static final Comparator<Part> BY_THE_LEAST =
            Comparator.comparing(part -> part.value().low().orElseThrow());

    /**
     * Parts along one dimension.
     *
     * @param parts the claims of the parts
     * @param inAll what they are together
     * @param all whether they are all there is
     */
    record Breakdown(ImmutableList<ClaimedValue> parts, Span inAll, boolean all) {
        boolean fits(Span total) {
            return all ? inAll.meets(total) : !inAll.isMoreThan(total);
        }
    }

    private final Dossier dossier;
    /** Ids of parts of plans by those of what they are within, no level mixing goals with tasks or measures, the larger ones first. */
    private final ImmutableList<ImmutableSetMultimap<String, String>> levels;

    private final Map<List<Object>, Map<Object, ByTime<List<Part>>>> byTheRest = new HashMap<>();
    private final Map<Premises.OfTime, ImmutableList<Breakdown>> known = new HashMap<>();

    ClaimedParts(Dossier dossier, Collection<ClaimedValue> claims) {
        this.dossier = dossier;
        this.levels = Stream.of(Goal.class, Task.class, Measure.class)
                .map(kind -> dossier.all(kind).stream()
                        .collect(ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                                Fact::id,
                                part -> KnownLists.of(dossier).wholes(part.id()).stream()
                                        .filter(whole -> !whole.equals(part.id()))))
                        .inverse())
                .collect(ImmutableList.toImmutableList());
        int place = 0;
        for (ClaimedValue said : claims) {
            int its = place++;
            if (addsUp(said.about())) {
                Stream.concat(Stream.of(SUBJECT, PERIOD), OTHERS.stream())
                        .forEach(along -> along.mark(said.about().question())
                                .ifPresent(mark -> byTheRest
                                        .computeIfAbsent(along.rest(said.about()), first -> new LinkedHashMap<>())
                                        .computeIfAbsent(mark, first -> new ByTime<>(ArrayList::new))
                                        .of(said.when())
                                        .add(new Part(its, mark, said))));
            }
        }
    }

    private static boolean addsUp(ClaimedValue.About about) {
        return Measures.find(about.question().measure())
                .filter(Measurable::addsUp)
                .isPresent();
    }

    /** The breakdowns of a figure as of some time that claims state. */
    ImmutableList<Breakdown> breakdowns(Premises.OfTime total) {
        return addsUp(total.about()) ? known.computeIfAbsent(total, this::find) : ImmutableList.of();
    }

    private ImmutableList<Breakdown> find(Premises.OfTime total) {
        Question question = total.about().question();
        ImmutableList.Builder<Breakdown> breakdowns = ImmutableList.builder();
        levels(question).filter(level -> !level.isEmpty()).forEach(level -> {
            ImmutableList<Part> parts = parts(SUBJECT, total, level::contains);
            breakdown(parts, question.subject().isEmpty() && parts.size() == level.size(), breakdowns);
        });
        ImmutableList<Part> periods = disjoint(parts(
                PERIOD,
                total,
                period -> question.period()
                        .filter(all -> !all.encloses((DateRange) period))
                        .isEmpty()));
        breakdown(
                periods,
                question.period()
                        .filter(all -> all.days()
                                == periods.stream()
                                        .mapToLong(part -> part.time().days())
                                        .sum())
                        .isPresent(),
                breakdowns);
        OTHERS.stream()
                .filter(along -> along.mark(question).isEmpty())
                .forEach(along -> breakdown(parts(along, total, any -> true), false, breakdowns));
        return breakdowns.build();
    }

    private static void breakdown(ImmutableList<Part> parts, boolean all, ImmutableList.Builder<Breakdown> breakdowns) {
        if (!parts.isEmpty()) {
            breakdowns.add(new Breakdown(
                    parts.stream().map(Part::said).collect(ImmutableList.toImmutableList()),
                    parts.stream().map(Part::value).reduce(Span.NOTHING, Span::plus),
                    all));
        }
    }

    private Stream<ImmutableSet<String>> levels(Question question) {
        return question.subject()
                .map(whole -> dossier.get(Fact.class, whole) instanceof EventSeries
                        ? Stream.of(ids(dossier.eventsOf(whole)))
                        : levels.stream().map(level -> level.get(whole)))
                .orElseGet(() -> Stream.of(ids(dossier.plans())));
    }

    private static ImmutableSet<String> ids(List<? extends Fact> facts) {
        return facts.stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Claims that differ from the total in one mark alone, of each part the one that leaves least to the others; each two of their times have a
     * day in common.
     */
    private ImmutableList<Part> parts(Along along, Premises.OfTime total, Predicate<Object> isPart) {
        Optional<Object> its = along.mark(total.about().question());
        Map<Object, Part> parts = new LinkedHashMap<>();
        Set<ClaimTime> times = new LinkedHashSet<>();
        byTheRest.getOrDefault(along.rest(total.about()), Map.of()).forEach((mark, claims) -> {
            if (isPart.test(mark) && !its.equals(Optional.of(mark))) {
                claims.meeting(total.when())
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Part::place))
                        .filter(part -> takes(times, part.said().when()))
                        .forEach(part -> parts.merge(mark, part, BinaryOperator.maxBy(BY_THE_LEAST)));
            }
        });
        return ImmutableList.copyOf(parts.values());
    }

    private static boolean takes(Set<ClaimTime> times, ClaimTime when) {
        return times.contains(when) || (times.stream().allMatch(when::isOfADayOf) && times.add(when));
    }

    /** Parts by time that do not overlap: as many as there are, the earlier first. */
    private static ImmutableList<Part> disjoint(List<Part> parts) {
        List<Part> chosen = new ArrayList<>();
        LocalDate until = LocalDate.MIN;
        for (Part part : ImmutableList.sortedCopyOf(
                Comparator.comparing((Part each) -> each.time().end()), parts)) {
            if (part.time().isAfter(until)) {
                chosen.add(part);
                until = part.time().end();
            }
        }
        return ImmutableList.copyOf(chosen);
    }
}
