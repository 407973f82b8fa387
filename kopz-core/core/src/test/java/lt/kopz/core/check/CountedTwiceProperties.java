package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Needs that may be one, or items of each other: the oracle holds every need against every other one. */
@Tag("COUNTED_TWICE")
class CountedTwiceProperties {
    private static final List<String> ITEMS = List.of("", "goal", "task-1", "task-2", "m-11", "m-12", "m-21", "m-0");
    private static final Map<String, List<String>> AROUND = Map.of(
            "", List.of(),
            "goal", List.of(""),
            "task-1", List.of("goal", ""),
            "task-2", List.of(""),
            "m-11", List.of("task-1", "goal", ""),
            "m-12", List.of("task-1", "goal", ""),
            "m-21", List.of("task-2", ""),
            "m-0", List.of(""));

    /** A need of an item, for 2019 or both years, of the EU or any source, by one of two acts or none, of so many euros. */
    private record Stated(String id, String item, boolean oneYear, boolean eu, Optional<String> act, int euros) {
        boolean isTotal() {
            return item.equals("goal") || item.startsWith("task");
        }

        boolean isAlike(Stated other) {
            return item.equals(other.item) && oneYear == other.oneYear && eu == other.eu;
        }

        boolean mayBe(Stated other) {
            boolean otherAct = act.isPresent() && other.act.isPresent() && !act.equals(other.act);
            return isAlike(other) && (isTotal() || otherAct || euros == other.euros);
        }

        boolean mayBeItemOf(Stated total) {
            return AROUND.get(item).contains(total.item) && (oneYear || !total.oneYear) && (eu || !total.eu);
        }
    }

    @Provide
    Arbitrary<List<Stated>> needs() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(9).map(seeds -> {
            List<Stated> all = new ArrayList<>();
            for (int seed : seeds) {
                Random random = new Random(seed);
                all.add(new Stated(
                        "need-" + all.size(),
                        ITEMS.get(random.nextInt(ITEMS.size())),
                        random.nextBoolean(),
                        random.nextInt(3) == 0,
                        List.of(Optional.<String>empty(), Optional.of("act-1"), Optional.of("act-2"))
                                .get(random.nextInt(3)),
                        100 * (1 + random.nextInt(6))));
            }
            return all;
        });
    }

    private static Dossier dossier(List<Stated> needs) {
        DossierFixtures fixture = aDossier()
                .act("act-1", act -> act)
                .act("act-2", act -> act)
                .plan(
                        "parts",
                        plan -> plan.addGoals(Goal.builder()
                                        .id("goal")
                                        .title(text("tikslas"))
                                        .build())
                                .addTasks(
                                        Task.builder()
                                                .id("task-1")
                                                .title(text("uždavinys"))
                                                .goal("goal")
                                                .build(),
                                        Task.builder()
                                                .id("task-2")
                                                .title(text("uždavinys"))
                                                .build())
                                .addMeasures(
                                        DossierFixtures.measure("m-11").withTask("task-1"),
                                        DossierFixtures.measure("m-12").withTask("task-1"),
                                        DossierFixtures.measure("m-21").withTask("task-2"),
                                        DossierFixtures.measure("m-0")));
        for (Stated each : needs) {
            fixture.need(each.id(), each.euros() + ".00", "2019-01-01", need -> {
                need.plan("parts")
                        .period(each.oneYear() ? DateRange.ofYear(2019) : DateRange.ofYears(2019, 2020))
                        .act(each.act())
                        .sourceKind(each.eu() ? Optional.of(FundingSourceKind.EU) : Optional.empty());
                return switch (each.item()) {
                    case "" -> need;
                    case "goal" -> need.goal("goal");
                    case "task-1", "task-2" -> need.task(each.item());
                    default -> need.measure(each.item());
                };
            });
        }
        return fixture.build();
    }

    /** Each set of needs of which one leads to the other by way of needs that may be one. */
    private static Set<Set<String>> mayBeOne(List<Stated> needs) {
        Set<Set<String>> found = new HashSet<>();
        for (Stated start : needs) {
            Set<Stated> together = new LinkedHashSet<>(List.of(start));
            boolean more = true;
            while (more) {
                more = together.addAll(needs.stream()
                        .filter(each -> together.stream().anyMatch(each::mayBe))
                        .toList());
            }
            if (together.size() > 1) {
                found.add(ids(together));
            }
        }
        return found;
    }

    /** Of needs that no mark distinguishes, the first of which the largest items are no more, with these. */
    private static Set<Set<String>> besideParts(List<Stated> needs) {
        List<Stated> inOrder =
                needs.stream().sorted(Comparator.comparing(Stated::id)).toList();
        Set<Set<String>> found = new HashSet<>();
        List<Stated> done = new ArrayList<>();
        for (Stated total : inOrder) {
            List<Stated> parts = inOrder.stream()
                    .filter(part -> part.mayBeItemOf(total))
                    .filter(part ->
                            inOrder.stream().noneMatch(larger -> part.mayBeItemOf(larger) && larger.mayBeItemOf(total)))
                    .toList();
            int sum = parts.stream().mapToInt(Stated::euros).sum();
            if (!parts.isEmpty() && sum <= total.euros() && done.stream().noneMatch(total::isAlike)) {
                done.add(total);
                Set<String> ids = ids(parts);
                ids.add(total.id());
                found.add(ids);
            }
        }
        return found;
    }

    /** Of the same item, those of the EU or else of one year that make just as much as one of any source or of both years. */
    private static Set<Set<String>> asMuchAlongOneMark(List<Stated> needs) {
        Set<Set<String>> found = new HashSet<>();
        for (Stated total : needs) {
            if (besideParts(needs).stream().anyMatch(ids -> isTotalOf(ids, total, needs))) {
                continue;
            }
            List<Stated> ofItem =
                    needs.stream().filter(each -> each.item.equals(total.item)).toList();
            Stream.of(
                            ofItem.stream()
                                    .filter(each -> !total.eu && each.eu && each.oneYear == total.oneYear)
                                    .toList(),
                            ofItem.stream()
                                    .filter(each -> !total.oneYear && each.oneYear && each.eu == total.eu)
                                    .toList())
                    .filter(parts -> parts.size() > 1
                            && parts.stream().mapToInt(Stated::euros).sum() == total.euros)
                    .findFirst()
                    .map(CountedTwiceProperties::ids)
                    .ifPresent(ids -> {
                        ids.add(total.id());
                        found.add(ids);
                    });
        }
        return found;
    }

    private static boolean isTotalOf(Set<String> ids, Stated total, List<Stated> needs) {
        return ids.contains(total.id())
                && needs.stream()
                        .filter(each -> ids.contains(each.id()) && !each.equals(total))
                        .allMatch(each -> each.mayBeItemOf(total));
    }

    private static Set<String> ids(Iterable<Stated> needs) {
        Set<String> ids = new TreeSet<>();
        needs.forEach(each -> ids.add(each.id()));
        return ids;
    }

    @Property
    void needs_are_found_together_as_when_each_is_held_against_each_other(@ForAll("needs") List<Stated> needs) {
        Set<Set<String>> expected = mayBeOne(needs);
        expected.addAll(besideParts(needs));
        expected.addAll(asMuchAlongOneMark(needs));
        assertThat(CountedTwice.COUNTED_TWICE.check(dossier(needs), HORIZON))
                .extracting(finding -> (Set<String>) new TreeSet<>(finding.subjects()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
