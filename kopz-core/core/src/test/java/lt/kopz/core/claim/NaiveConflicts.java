package lt.kopz.core.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;

/** Holds each claim against each pair of others, and each part against each total. */
final class NaiveConflicts {
    private final Dossier dossier;
    private final ClaimConflicts.Sayings sayings;

    /** The claims of each pair that a claim contradicts, with that claim as the last one. */
    final List<List<String>> ofPairs = new ArrayList<>();

    /** The claims of parts that do not fit their total, with the claim of that as the last one. */
    final List<List<String>> ofParts = new ArrayList<>();

    NaiveConflicts(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.sayings = new ClaimConflicts.Sayings(dossier, asOf);
        sayings.shares.forEach(this::share);
        sayings.changes.forEach(this::change);
        sayings.distinct().forEach(this::formula);
        sayings.distinct().forEach(this::parts);
    }

    private static List<String> ids(Stream<ClaimedValue> said) {
        return said.map(ClaimedValue::claim).map(Claim::id).distinct().toList();
    }

    // ---- pairs

    private void share(ClaimedValue share) {
        FigureStated stated = (FigureStated) share.claim().assertion();
        pairs(
                share,
                stated.question(),
                stated.other().orElseThrow(),
                share.about().currency(),
                (part, whole) -> part.isFromNothingOn()
                        && whole.isWhole()
                        && !part.shareOf(whole).meets(share.value()));
    }

    private void change(ClaimedValue change) {
        FigureStated stated = (FigureStated) change.claim().assertion();
        pairs(
                change,
                stated.question(),
                stated.other().orElseThrow(),
                change.about().currency(),
                (to, from) -> !to.minus(from).meets(change.value()));
    }

    private void formula(ClaimedValue claimed) {
        Question question = claimed.about().question();
        Optional<CurrencyUnit> currency = claimed.about().currency();
        switch (question.measure()) {
            case "financing-gap" ->
                pairs(
                        claimed,
                        question.withMeasure("need"),
                        question.withMeasure("appropriated"),
                        currency,
                        (one, other) -> !one.minus(other).meets(claimed.value()));
            case "cost" ->
                pairs(
                        claimed,
                        question.withMeasure("incurred"),
                        question.withMeasure("committed"),
                        currency,
                        (one, other) -> !one.plus(other).meets(claimed.value()));
            default -> {}
        }
    }

    private interface Opposes {
        boolean test(Span one, Span other);
    }

    private void pairs(
            ClaimedValue by, Question one, Question other, Optional<CurrencyUnit> currency, Opposes opposes) {
        for (ClaimedValue first : amounts(by, one, currency)) {
            for (ClaimedValue second : amounts(by, other, currency)) {
                if ((!one.asOf().equals(other.asOf()) || first.when().isOfADayOf(second.when()))
                        && opposes.test(first.value(), second.value())) {
                    ofPairs.add(ids(Stream.of(first, second, by)));
                }
            }
        }
    }

    private List<ClaimedValue> amounts(ClaimedValue by, Question question, Optional<CurrencyUnit> currency) {
        return sayings.distinct().stream()
                .filter(each -> each.about().equals(ClaimedValue.About.of(question, currency)))
                .filter(each -> each.when().isOfADayOf(sayings.when(by, question)))
                .toList();
    }

    // ---- parts

    private void parts(ClaimedValue total) {
        Question question = total.about().question();
        if (question.measure().equals("financing-gap")) {
            return;
        }
        for (Set<String> level : levels(question)) {
            List<Part> parts = parts(total, Question::subject, of -> of.withSubject(Optional.empty()), level::contains);
            check(parts, question.subject().isEmpty() && parts.size() == level.size(), total);
        }
        List<Part> periods = new ArrayList<>();
        parts(
                        total,
                        Question::period,
                        of -> of.withPeriod(Optional.empty()),
                        part -> question.period().isEmpty()
                                || question.period().get().encloses((DateRange) part))
                .stream()
                .sorted(Comparator.comparing((Part part) -> part.time().end()))
                .filter(part -> periods.stream().noneMatch(other -> other.time().overlaps(part.time())))
                .forEach(periods::add);
        check(
                periods,
                question.period().isPresent()
                        && question.period().get().days()
                                == periods.stream()
                                        .mapToLong(part -> part.time().days())
                                        .sum(),
                total);
        if (question.sourceKind().isEmpty()) {
            check(
                    parts(total, Question::sourceKind, of -> of.withSourceKind(Optional.empty()), any -> true),
                    false,
                    total);
        }
    }

    private record Part(Object mark, ClaimedValue said) {
        DateRange time() {
            return (DateRange) mark;
        }

        Span value() {
            return said.value().fromNothingOn();
        }
    }

    private static final Comparator<Part> BY_THE_LEAST =
            Comparator.comparing(part -> part.value().low().orElseThrow());

    private List<Set<String>> levels(Question question) {
        if (question.subject().isEmpty()) {
            return List.of(
                    new HashSet<>(dossier.plans().stream().map(ActionPlan::id).toList()));
        }
        List<Set<String>> levels = new ArrayList<>();
        for (ActionPlan plan : dossier.plans()) {
            boolean all = question.subject().get().equals(plan.id());
            Set<String> goals = new HashSet<>();
            Set<String> tasks = new HashSet<>();
            Set<String> measures = new HashSet<>();
            plan.goals().stream().filter(goal -> all).forEach(goal -> goals.add(goal.id()));
            plan.tasks().stream()
                    .filter(task -> all || task.goal().equals(question.subject()))
                    .forEach(task -> tasks.add(task.id()));
            plan.measures().stream()
                    .filter(measure -> all
                            || measure.task().equals(question.subject())
                            || measure.task().filter(tasks::contains).isPresent())
                    .forEach(measure -> measures.add(measure.id()));
            levels.addAll(List.of(goals, tasks, measures));
        }
        return levels;
    }

    private List<Part> parts(
            ClaimedValue total,
            Function<Question, Optional<?>> mark,
            UnaryOperator<Question> without,
            Predicate<Object> isPart) {
        Map<Object, List<Part>> claims = new LinkedHashMap<>();
        for (ClaimedValue said : sayings.distinct()) {
            Question question = said.about().question();
            if (mark.apply(question).isPresent()
                    && !mark.apply(question).equals(mark.apply(total.about().question()))
                    && without.apply(question)
                            .equals(without.apply(total.about().question()))
                    && said.about().currency().equals(total.about().currency())) {
                Object its = mark.apply(question).get();
                claims.computeIfAbsent(its, first -> new ArrayList<>()).add(new Part(its, said));
            }
        }
        Map<Object, Part> parts = new LinkedHashMap<>();
        Set<ClaimTime> times = new HashSet<>();
        claims.forEach((its, some) -> some.forEach(part -> {
            ClaimTime when = part.said().when();
            if (isPart.test(its)
                    && when.isOfADayOf(total.when())
                    && times.stream().allMatch(when::isOfADayOf)) {
                times.add(when);
                Part known = parts.get(its);
                parts.put(its, known == null || BY_THE_LEAST.compare(known, part) < 0 ? part : known);
            }
        }));
        return List.copyOf(parts.values());
    }

    private void check(List<Part> parts, boolean all, ClaimedValue total) {
        if (parts.isEmpty()) {
            return;
        }
        Span inAll = parts.stream().map(Part::value).reduce(Span.NOTHING, Span::plus);
        if (all ? !inAll.meets(total.value()) : inAll.isMoreThan(total.value())) {
            ofParts.add(ids(Stream.concat(parts.stream().map(Part::said), Stream.of(total))));
        }
    }
}
