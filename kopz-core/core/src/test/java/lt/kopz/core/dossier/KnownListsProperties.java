package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How complete a list is, beside an oracle that looks at each day of the time by itself. */
class KnownListsProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);
    private static final int DAYS = 12;

    private record Stated(Extent extent, int from, int to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(FIRST.plusDays(from)) && !day.isAfter(FIRST.plusDays(to));
        }

        CompletenessStatement statement(int number) {
            return CompletenessStatement.builder()
                    .id("stated-" + number)
                    .list(ListKind.MEETINGS)
                    .owner("group")
                    .period(DateRange.of(FIRST.plusDays(from), FIRST.plusDays(to)))
                    .extent(extent)
                    .provenance(STATED)
                    .build();
        }
    }

    @Provide
    Arbitrary<List<Stated>> statements() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS - 1);
        return Combinators.combine(Arbitraries.of(Extent.class), days, days)
                .as((extent, one, other) -> new Stated(extent, Math.min(one, other), Math.max(one, other)))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void is_what_each_day_of_the_time_says(
            @ForAll("statements") List<Stated> statements,
            @ForAll boolean recorded,
            @ForAll @IntRange(max = DAYS - 1) int from,
            @ForAll @IntRange(max = DAYS - 1) int length,
            @ForAll @IntRange(max = DAYS - 1) int knownFrom) {
        DossierFixtures fixture = aDossier().statingNothingOfLists();
        if (recorded) {
            fixture.meeting("meeting", MeetingState.HELD, "2019-03-05");
        }
        List<CompletenessStatement> facts = new ArrayList<>();
        statements.forEach(stated -> facts.add(stated.statement(facts.size())));
        Dossier dossier =
                fixture.build().withCompleteness(facts).withKnownFrom(Sourced.stated(FIRST.plusDays(knownFrom)));
        LocalDate start = FIRST.plusDays(from);
        LocalDate end = start.plusDays(length);

        assertThat(KnownLists.of(dossier)
                        .of(ListKind.MEETINGS, Optional.of("group"), start, end)
                        .standing())
                .isEqualTo(oracle(statements, recorded, DateRange.of(start, end), FIRST.plusDays(knownFrom)));
    }

    private static Standing oracle(List<Stated> statements, boolean recorded, DateRange time, LocalDate firstKnownDay) {
        List<LocalDate> open = time.dates()
                .filter(day -> statements.stream().noneMatch(is(Extent.COMPLETE, day)))
                .toList();
        if (open.isEmpty()) {
            return Standing.DECLARED_COMPLETE;
        }
        if (open.stream().anyMatch(day -> statements.stream().anyMatch(is(Extent.PARTIAL, day)))) {
            return Standing.PARTIAL;
        }
        if (!recorded) {
            return Standing.UNKNOWN;
        }
        return open.stream().anyMatch(day -> day.isBefore(firstKnownDay))
                ? Standing.PARTIAL
                : Standing.INFERRED_COMPLETE;
    }

    private static Predicate<Stated> is(Extent extent, LocalDate day) {
        return stated -> stated.extent() == extent && stated.covers(day);
    }
}
