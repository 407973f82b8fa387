package lt.kopz.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Due days, against a walk through the days of every world that the records allow. */
class DueDayProperties {
    private static final LocalDate FIRST = LocalDate.of(2018, 7, 1);
    private static final DateRange YEARS = DateRange.ofYears(2018, 2020);

    /** Something done, or perhaps, on one of some days, for a year or for none. */
    record Done(int day, int unsure, boolean held, int year) {
        @Nullable DateRange years() {
            return year == 2017 ? null : DateRange.ofYear(year);
        }
    }

    /** A random case; days are counted from 1 July 2018. */
    record Case(DueDay rule, int start, int length, int horizon, int asOf, List<Done> records) {
        LocalDate day(int number) {
            return FIRST.plusDays(number);
        }

        @Nullable LocalDate end() {
            return length > 500 ? null : day(start + length);
        }

        List<Done> begun() {
            return records.stream().filter(done -> done.day() <= asOf).toList();
        }

        ImmutableList<Owed> judged() {
            List<CadenceEngine.Occasion> occasions = new ArrayList<>();
            for (Done done : begun()) {
                occasions.add(new CadenceEngine.Occasion(
                        "d" + occasions.size(),
                        day(done.day()),
                        day(Math.min(done.day() + done.unsure(), asOf)),
                        done.held(),
                        1,
                        true,
                        done.years()));
            }
            return new CadenceEngine(day(start), end(), day(horizon), day(asOf), occasions).judge(rule, YEARS);
        }
    }

    @Provide
    Arbitrary<Case> yearly() {
        Arbitrary<DueDay> rules = Combinators.combine(
                        Arbitraries.of(MonthDay.of(1, 1), MonthDay.of(2, 15), MonthDay.of(2, 29), MonthDay.of(12, 31)),
                        Arbitraries.of(DueDay.Year.values()))
                .as(DueDay::ofEveryYear);
        return cases(rules);
    }

    @Provide
    Arbitrary<Case> once() {
        return cases(Arbitraries.integers().between(200, 800).map(day -> DueDay.once(FIRST.plusDays(day))));
    }

    private static Arbitrary<Case> cases(Arbitrary<DueDay> rules) {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 1000);
        Arbitrary<Done> records = Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(2017, 2018, 2019, 2020))
                .as(Done::new);
        return Combinators.combine(
                        rules,
                        Arbitraries.integers().between(0, 400),
                        days,
                        days,
                        days,
                        records.list().ofMaxSize(3))
                .as(Case::new);
    }

    @Property(tries = 2400, edgeCases = EdgeCasesMode.NONE)
    void what_is_due_by_a_day_of_every_year_is_judged_as_a_walk_over_the_days_judges_it(@ForAll("yearly") Case random) {
        DueDay.OfEveryYear rule = (DueDay.OfEveryYear) random.rule();
        ImmutableList<Owed> judged = random.judged();
        if (random.asOf() < random.start()) {
            return;
        }
        assertThat(judged).hasSize(3);
        for (int i = 0; i < 3; i++) {
            int year = 2018 + i;
            LocalDate due = rule.in(year);
            LocalDate first = due.getYear() < year ? LocalDate.of(year - 1, 1, 1) : LocalDate.of(year, 1, 1);
            assertThat(judged.get(i).due()).isEqualTo(due);
            assertThat(judged.get(i).outcome())
                    .as("%s in %s", judged.get(i), random)
                    .isEqualTo(walked(random, first, due, year));
        }
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void what_is_due_once_is_judged_as_a_walk_over_the_days_judges_it(@ForAll("once") Case random) {
        LocalDate due = ((DueDay.Once) random.rule()).until();
        if (random.asOf() < random.start()) {
            return;
        }
        random.judged()
                .forEach(owed -> assertThat(owed.outcome())
                        .as("%s in %s", owed, random)
                        .isEqualTo(walked(random, random.day(random.start()), due, 0)));
    }

    /** What all worlds agree on; in time is what is done for the year, or for none within the days. */
    private static Outcome walked(Case random, LocalDate first, LocalDate due, int year) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (List<Done> world : worlds(random.begun(), random.asOf())) {
            boolean inTime = false;
            boolean late = false;
            for (LocalDate day = FIRST; !day.isAfter(random.day(1010)); day = day.plusDays(1)) {
                for (Done done : world) {
                    if (!random.day(done.day()).equals(day)) {
                        continue;
                    }
                    boolean isForIt = done.year() == year && year != 0;
                    boolean isForNone = done.year() == 2017 && !day.isBefore(first);
                    inTime |= !day.isAfter(due) && (isForIt || isForNone);
                    late |= day.isAfter(due) && isForIt;
                }
            }
            LocalDate asOf = random.day(random.asOf());
            boolean notOwed = due.isBefore(random.day(random.start()))
                    || (random.end() != null && random.end().isBefore(due) && asOf.isAfter(random.end()));
            boolean unknown = due.isAfter(random.day(random.horizon())) && !late;
            outcomes.add(
                    notOwed
                            ? Outcome.EXEMPT
                            : inTime
                                    ? Outcome.MET
                                    : !asOf.isAfter(due)
                                            ? Outcome.PENDING
                                            : unknown ? Outcome.UNDETERMINED : Outcome.BREACHED);
        }
        return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED;
    }

    /** Each record on each of its days; what is planned also not at all. */
    private static List<List<Done>> worlds(List<Done> records, int asOf) {
        List<List<Done>> worlds = new ArrayList<>();
        worlds.add(List.of());
        for (Done done : records) {
            List<List<Done>> more = new ArrayList<>();
            for (List<Done> world : worlds) {
                for (int day = done.day(); day <= Math.min(done.day() + done.unsure(), asOf); day++) {
                    List<Done> with = new ArrayList<>(world);
                    with.add(new Done(day, 0, true, done.year()));
                    more.add(with);
                }
                if (!done.held()) {
                    more.add(world);
                }
            }
            worlds = more;
        }
        return worlds;
    }
}
