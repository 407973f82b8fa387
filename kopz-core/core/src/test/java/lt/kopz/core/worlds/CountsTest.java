package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.progress.EventCount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import org.junit.jupiter.api.Test;

/** The events of anything, by any day and in any year, are those that count in all worlds, and perhaps those that count in some. */
class CountsTest {
    private static final int DOSSIERS = 120;
    private static final Text SUM = new Literal("sum");
    private static final Counts.Which HELD = Counts::isHeld;
    private static final Counts.Which PLANNED = Counts::isPlanned;
    private static final List<Function<Event, Headcount>> NUMBERS =
            List.of(Event::participations, CountsTest::occurrences);

    /** What is so in all worlds of a dossier, found once. */
    private record InWorlds(Worlds worlds, Map<Object, Known> found) {
        static InWorlds of(Dossier dossier) {
            return new InWorlds(
                    Worlds.of(dossier.withBookings()), new HashMap<>()); // no balance tells anything of events
        }

        Known known(Object what, Question question, BiFunction<World, Question, Value> value) {
            return found.computeIfAbsent(
                    List.of(what, question.region(), question.day()), any -> worlds.right(value, question));
        }
    }

    /** A count as kopz has it and as the oracle has it. */
    private record Both(EventCount kopz, Counts right, InWorlds worlds, LocalDate day, Optional<Integer> year) {
        Dossier dossier() {
            return right.dossier();
        }

        Optional<DateRange> time() {
            return year.map(DateRange::ofYear);
        }

        Question question() {
            Region years = Region.ALL.during(time());
            return new Question(right.owners().toString(), year.isPresent() ? years : Region.ALL, day);
        }

        Answer answer(Counts.Which which, Event event) {
            Known known = worlds.known(
                    List.of(which, event),
                    question(),
                    (world, question) -> Value.named(which.counts(world, question, event)));
            return known.names().size() > 1
                    ? Answer.CANNOT_TELL
                    : known.names().contains("true") ? Answer.YES : Answer.NO;
        }

        Known sum(Counts.Which which, Function<Event, Headcount> number) {
            return worlds.known(
                    List.of(which, right.events(), number),
                    question(),
                    (world, question) -> Value.of(right.sum(world, question, which, number)));
        }

        KnownList list() {
            Optional<String> owner = right.owners().isEmpty()
                    ? Optional.empty()
                    : Optional.of(right.owners().get(right.owners().size() - 1));
            if (owner.flatMap(dossier()::fact).filter(Event.class::isInstance).isPresent()) {
                return KnownList.whole(ListKind.EVENTS, owner);
            }
            LocalDate first = right.measures().isEmpty() || owner.isEmpty()
                    ? dossier().firstKnownDay()
                    : dossier()
                            .plans()
                            .get(0)
                            .time()
                            .earliest()
                            .orElse(dossier().firstKnownDay());
            return KnownLists.of(dossier())
                    .of(
                            ListKind.EVENTS,
                            owner,
                            time().map(DateRange::start).orElse(first),
                            time().map(DateRange::end).orElse(day));
        }

        @Override
        public String toString() {
            return question() + " in " + Cases.facts(dossier());
        }
    }

    private static Headcount occurrences(Event event) {
        return Headcount.exactly(event.occurrences());
    }

    /** All counts of a dossier, and of the same dossier where nothing is held of its first year. */
    private static Stream<Both> counts(Dossier stated) {
        return Alternatives.of(stated).stream()
                .flatMap(dossier -> Stream.of(dossier, dossier.withKnownFrom(Sourced.stated(LocalDate.of(2020, 1, 1)))))
                .flatMap(dossier -> {
                    InWorlds worlds = InWorlds.of(dossier);
                    return owners(dossier).stream()
                            .flatMap(owners -> Worlds.days(dossier).stream()
                                    .flatMap(day -> Stream.of(
                                                    Optional.<Integer>empty(), Optional.of(2019), Optional.of(2020))
                                            .map(year -> both(dossier, worlds, owners, day, year))));
                });
    }

    private static Both both(
            Dossier dossier, InWorlds worlds, List<String> owners, LocalDate day, Optional<Integer> year) {
        EventCount count = EventCount.of(dossier, LocalDate.of(2018, 1, 1));
        for (String owner : owners) {
            count = count.of(owner);
        }
        count = year.map(DateRange::ofYear).map(count::during).orElse(count).asOf(day);
        return new Both(count, new Counts(dossier, owners), worlds, day, year);
    }

    /** Nothing, each part of the plan, each series and event; and the series of each measure. */
    private static List<List<String>> owners(Dossier dossier) {
        var plan = dossier.plans().get(0);
        List<String> parts = Stream.<List<? extends Fact>>of(
                        List.of(plan), plan.goals(), plan.tasks(), plan.measures(), dossier.series(), dossier.events())
                .flatMap(List::stream)
                .map(Fact::id)
                .toList();
        List<List<String>> owners = new ArrayList<>(List.of(List.of()));
        parts.forEach(part -> owners.add(List.of(part)));
        dossier.series()
                .forEach(series -> plan.measures().forEach(measure -> {
                    owners.add(List.of(measure.id(), series.id()));
                    owners.add(List.of(series.id(), measure.id()));
                }));
        return owners;
    }

    @Test
    void every_question_about_events_has_the_answer_of_all_worlds() {
        Sweep.dossiers(DOSSIERS)
                .filter(dossier -> !dossier.events().isEmpty()
                        || !dossier.inactivity().isEmpty()
                        || !dossier.completeness().isEmpty())
                .flatMap(CountsTest::counts)
                .forEach(CountsTest::compare);
    }

    private static void compare(Both both) {
        EventCount kopz = both.kopz();
        assertThat(kopz.events())
                .as(() -> "events " + both)
                .isEqualTo(both.right().events());
        assertThat(kopz.measures())
                .as(() -> "measures " + both)
                .isEqualTo(both.right().measures());
        assertThat(kopz.occurrences().asOf()).isEqualTo(both.day());
        for (Event event : kopz.events()) {
            assertAnswer(both, HELD, event, kopz.held(event));
            assertAnswer(both, PLANNED, event, kopz.planned(event));
        }
        for (Function<Event, Headcount> number : NUMBERS) {
            assertParts(both, HELD, kopz::held, number, kopz.held(number.andThen(Sourced::stated)));
            assertParts(both, PLANNED, kopz::planned, number, kopz.planned(number.andThen(Sourced::stated)));
        }
        assertThat(kopz.list()).as(() -> "list " + both).isEqualTo(both.list());
        List<Explanation> held = kopz.held(Leaves::occurrences);
        Headcount sum = total(held);
        assertThat(kopz.sum(SUM, held))
                .as(() -> "sum " + both)
                .satisfies(all -> assertThat(all.label()).isEqualTo(SUM))
                .satisfies(all -> assertThat(all.value().asCount())
                        .isEqualTo(both.list().isComplete() ? sum : sum.plus(Headcount.unknown())));
        assertSaid(both);
    }

    private static void assertAnswer(Both both, Counts.Which which, Event event, Answer kopz) {
        if (isTold(both, event) || kopz != Answer.CANNOT_TELL) {
            assertThat(kopz).as(() -> event.id() + " " + both).isEqualTo(both.answer(which, event));
        }
    }

    /** On a vague day, what happened by another day and in a year may be left open, since the two are taken by themselves. */
    private static boolean isTold(Both both, Event event) {
        return both.year().isEmpty()
                || event.postponedTo().orElse(event.date().value()).asDay().isPresent();
    }

    private static void assertParts(
            Both both,
            Counts.Which which,
            Function<Event, Answer> counts,
            Function<Event, Headcount> number,
            List<Explanation> parts) {
        List<Event> events = both.right().events();
        assertThat(parts.stream().flatMap(part -> part.fact().stream()).toList())
                .as(() -> "parts " + both)
                .isEqualTo(events.stream()
                        .filter(event -> counts.apply(event) != Answer.NO)
                        .map(Fact::id)
                        .toList());
        if (events.stream().allMatch(event -> isTold(both, event))) {
            assertThat(Kopz.count(total(parts))).as(() -> "total " + both).isEqualTo(both.sum(which, number));
        }
    }

    private static Headcount total(List<Explanation> parts) {
        return parts.stream().map(part -> part.value().asCount()).reduce(Headcount.zero(), Headcount::plus);
    }

    /** That nothing was done stands where nothing is counted; where nobody answered, anything may have been held. */
    private static void assertSaid(Both both) {
        List<Inactivity> said = both.right().said(both.day(), both.time()).stream()
                .filter(each -> Counts.isUnanswered(each) || !isCounted(both, each))
                .toList();
        List<Headcount> open = said.stream()
                .filter(Counts::isUnanswered)
                .map(any -> Headcount.unknown())
                .toList();
        assertThat(both.kopz().inactive().stream()
                        .flatMap(part -> part.fact().stream())
                        .toList())
                .as(() -> "said " + both)
                .isEqualTo(said.stream().map(Fact::id).toList());
        assertThat(both.kopz().inactive().stream()
                        .map(part -> part.value().asCount())
                        .toList())
                .as(() -> "said " + both)
                .isEqualTo(said.stream()
                        .map(each -> Counts.isUnanswered(each) ? Headcount.unknown() : Headcount.zero())
                        .toList());
        boolean isPartial = both.list().standing() == KnownList.Standing.PARTIAL;
        assertThat(both.kopz().missing().stream()
                        .map(part -> part.value().asCount())
                        .toList())
                .as(() -> "missing " + both)
                .isEqualTo(
                        both.right().isOfOneEvent()
                                ? List.of()
                                : Stream.concat(
                                                open.stream(),
                                                Stream.of(Headcount.unknown()).filter(any -> isPartial))
                                        .toList());
    }

    private static boolean isCounted(Both both, Inactivity said) {
        Counts ofIt = new Counts(both.dossier(), List.of(said.subject().orElseThrow()));
        return ofIt.events().stream().anyMatch(event -> both.kopz().held(event) != Answer.NO);
    }

    @Test
    void a_count_is_asked_of_dossiers_that_have_what_it_is_of() {
        Sweep.dossiers(DOSSIERS / 10).forEach(dossier -> {
            Dossier empty = SmallDossiers.frame().build();
            for (List<String> owners : owners(dossier)) {
                EventCount count = both(dossier, InWorlds.of(dossier), owners, SmallDossiers.HORIZON, Optional.empty())
                        .kopz();
                assertThat(count.isAskedOf(dossier)).isTrue();
                assertThat(count.isAskedOf(empty)).isEqualTo(owners.isEmpty());
            }
        });
    }
}
