package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.group.Membership;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** All worlds of a small dossier, and what a figure is in all of them: the smallest bounds that hold every value, or the possible names. */
final class Worlds {
    /** So many are gone through at most. */
    static final int MOST = 1_000;

    /** So many of each part of what is stated. */
    private static final int MOST_OF_A_PART = 100;

    private final ImmutableList<Dossier> ways;
    private final int most;
    private final NavigableSet<LocalDate> ends;
    private final long stated;
    private final Networks networks = new Networks();
    private long gone;

    private Worlds(ImmutableList<Dossier> ways, int most) {
        this.ways = ways;
        this.most = most;
        this.ends = new TreeSet<>();
        ways.forEach(way -> ends.addAll(ends(way)));
        this.stated = ways.stream().mapToLong(Worlds::sum).max().orElse(0);
    }

    static Worlds of(Dossier dossier) {
        return new Worlds(Alternatives.of(dossier), MOST);
    }

    /** The worlds where some lines of budgets state no amount. */
    private Worlds without(Set<String> lines) {
        return new Worlds(
                ways.stream()
                        .map(way -> Alternatives.withoutAmounts(way, lines))
                        .collect(ImmutableList.toImmutableList()),
                MOST_OF_A_PART);
    }

    /** How many worlds were gone through. */
    long gone() {
        return gone;
    }

    /** An open amount is tried up to more than all stated ones together; who still grows with it, has no bound. */
    private static long sum(Dossier dossier) {
        return dossier.all(MoneyFact.class).stream()
                .map(Interval::of)
                .mapToLong(each -> Math.max(Math.abs(each.least()), each.most().orElse(0)))
                .sum();
    }

    private static TreeSet<LocalDate> ends(Dossier dossier) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        Stream<PartialDate> dates = Stream.of(
                        dossier.needs().stream().map(each -> each.effective()),
                        dossier.appropriations().stream().map(each -> each.effective()),
                        dossier.revenues().stream().map(each -> each.effective()),
                        dossier.payments().stream().map(each -> each.date()),
                        dossier.contracts().stream().map(each -> each.date()),
                        dossier.transfers().stream().map(each -> each.date()),
                        dossier.bookings().stream().map(each -> each.date()),
                        dossier.events().stream().map(Event::date),
                        dossier.expenditures().stream().flatMap(each -> each.date().stream()))
                .flatMap(each -> each)
                .map(Sourced::value);
        Stream<PartialDate> others = Stream.of(
                        dossier.agreements().stream().map(CooperationAgreement::signed),
                        dossier.groups().stream()
                                .flatMap(group -> group.memberships().stream())
                                .map(Membership::since))
                .flatMap(each -> each);
        Stream.concat(dates, others).forEach(date -> {
            date.earliest().map(day -> day.minusDays(1)).ifPresent(ends::add);
            date.latest().ifPresent(ends::add);
        });
        ends.add(LocalDate.of(2018, 12, 31));
        ends.add(LocalDate.of(2019, 12, 31));
        ends.add(LocalDate.of(2020, 12, 31));
        ends.add(dossier.knownUntil().value());
        return ends;
    }

    Known right(BiFunction<World, Question, Value> value, Question question) {
        TreeSet<LocalDate> cuts = new TreeSet<>(ends);
        cuts.add(question.day());
        Known within = values(value, question, cuts, 2);
        if (within.isAbsent()
                || within.equals(Known.CONTRADICTED)
                || !within.names().isEmpty()) {
            return within;
        }
        Known further = values(value, question, cuts, 3);
        return Known.between(
                        within.least().flatMap(least -> further.least().flatMap(other -> bound(least, other))),
                        within.most()
                                .filter(most ->
                                        further.most().filter(most::equals).isPresent()))
                .orAbsent(within.mayBeAbsent());
    }

    /** What it is by each largest part of what is stated that holds together, where not all of it does. */
    Known rightByParts(BiFunction<World, Question, Value> value, Question question) {
        Map<Set<String>, Known> right = new HashMap<>();
        return LargestParts.without(ways.get(0), lines -> {
                    right.put(lines, without(lines).right(value, question));
                    return !Known.CONTRADICTED.equals(right.get(lines));
                })
                .stream()
                .map(lines -> Objects.requireNonNull(right.get(lines)))
                .reduce(Known::hull)
                .orElse(Known.CONTRADICTED);
    }

    /** A share of more and more comes as near to nothing as one likes, and never below it. */
    private static Optional<Fraction> bound(Fraction least, Fraction further) {
        if (least.equals(further)) {
            return Optional.of(least);
        }
        return further.signum() > 0 ? Optional.of(Fraction.ZERO) : Optional.empty();
    }

    /** Where the books cannot close with what is stated, the entries stand. */
    private Known values(
            BiFunction<World, Question, Value> value, Question question, NavigableSet<LocalDate> cuts, long more) {
        if (ways.stream().noneMatch(ClosedBooks::areIn)) {
            return valuesAnyway(value, question, cuts, more);
        }
        Known closed = valuesAnyway(
                (world, asked) -> {
                    Value is = value.apply(world, asked);
                    if (!new ClosedBooks(world, asked.day()).hold()) {
                        throw new World.NoWorldException();
                    }
                    return is;
                },
                question,
                cuts,
                more);
        return closed.equals(Known.CONTRADICTED) ? valuesAnyway(value, question, cuts, more) : closed;
    }

    private Known valuesAnyway(
            BiFunction<World, Question, Value> value, Question question, NavigableSet<LocalDate> cuts, long more) {
        Optional<Fraction> least = Optional.empty();
        Optional<Fraction> greatest = Optional.empty();
        TreeSet<String> names = new TreeSet<>();
        int worlds = 0;
        boolean isAnyWorld = false;
        boolean isEverAbsent = false;
        for (Dossier way : ways) {
            Choices choices = new Choices();
            do {
                worlds++;
                if (worlds > most) {
                    throw new TooManyWorldsException();
                }
                Optional<Value> in = in(new World(way, cuts, choices, stated, more, networks), value, question);
                isAnyWorld |= in.isPresent();
                Value found = in.orElse(Value.ABSENT);
                isEverAbsent |= in.filter(Value.ABSENT::equals).isPresent();
                Optional<Fraction> number = found.number();
                if (number.isPresent()) {
                    Fraction is = number.get();
                    least = least.filter(so -> so.compareTo(is) <= 0).or(() -> number);
                    greatest = greatest.filter(so -> so.compareTo(is) >= 0).or(() -> number);
                }
                found.name().ifPresent(names::add);
            } while (choices.advance());
        }
        gone += worlds;
        if (!isAnyWorld) {
            return Known.CONTRADICTED;
        }
        return least.isEmpty() && names.isEmpty()
                ? Known.NOTHING_THERE
                : new Known(least, greatest, ImmutableSortedSet.copyOfSorted(names), false, isEverAbsent);
    }

    private static Optional<Value> in(World world, BiFunction<World, Question, Value> value, Question question) {
        try {
            return Optional.of(value.apply(world, question));
        } catch (World.NoWorldException none) {
            return Optional.empty();
        }
    }

    /** Days that figures are asked of: one in the middle, the last known, and one after it. */
    static List<LocalDate> days(Dossier dossier) {
        DateRange time = dossier.reportingPeriod();
        return List.of(
                time.start().plusMonths(6).minusDays(1),
                dossier.knownUntil().value(),
                dossier.knownUntil().value().plusMonths(2));
    }
}
