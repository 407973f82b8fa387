package lt.kopz.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpellingProperties {

    @Example
    void the_nearest_name_is_found_by_few_edits_only() {
        ImmutableList<String> names = ImmutableList.of("amount", "account", "id");
        assertThat(Spelling.nearest("amont", names)).contains("amount");
        assertThat(Spelling.nearest("AMOUNT", names)).contains("amount");
        assertThat(Spelling.nearest("maount", names)).contains("amount");
        assertThat(Spelling.nearest("amxxnt", names)).contains("amount");
        assertThat(Spelling.nearest("xxxunt", names)).isEmpty();
        assertThat(Spelling.nearest("di", names)).contains("id");
        assertThat(Spelling.nearest("xy", names)).isEmpty();
    }

    @Example
    void of_two_as_near_the_first_is_found_and_of_a_nearer_one_that() {
        assertThat(Spelling.nearest("event-x", ImmutableList.of("event-1", "event-2")))
                .contains("event-1");
        assertThat(Spelling.nearest("event-22", ImmutableList.of("event-1", "event-2")))
                .contains("event-2");
    }

    @Example
    void what_is_longer_than_any_name_is_none() {
        String name = "a".repeat(100);
        assertThat(Spelling.nearest(name, ImmutableList.of(name + "b"))).isPresent();
        assertThat(Spelling.nearest(name + "a", ImmutableList.of(name + "b"))).isEmpty();
    }

    @Property
    void one_edit_is_counted_as_one(@ForAll("words") String word, @ForAll long seed) {
        Random random = new Random(seed);
        int at = random.nextInt(word.length());
        String inserted = word.substring(0, at) + "#" + word.substring(at);
        String removed = word.substring(0, at) + word.substring(at + 1);
        String replaced = word.substring(0, at) + "#" + word.substring(at + 1);
        for (String edited : List.of(inserted, removed, replaced)) {
            assertThat(Spelling.edits(word, edited, 1)).isEqualTo(1);
            assertThat(Spelling.edits(edited, word, 100)).isEqualTo(1);
        }
        assertThat(Spelling.edits(word, word, 0)).isZero();
    }

    /** The oracle fills the whole table, and never gives up. */
    @Property(tries = 2000)
    void giving_up_early_changes_no_count_within_the_most(
            @ForAll("words") String one, @ForAll("words") String other, @ForAll("bounds") int most) {
        int whole = edits(one, other);
        int counted = Spelling.edits(one, other, most);
        if (whole <= most) {
            assertThat(counted).isEqualTo(whole);
        } else {
            assertThat(counted).isGreaterThan(most);
        }
    }

    @Property
    void no_other_known_name_is_nearer_than_the_nearest(
            @ForAll("words") String wrong, @ForAll("names") List<String> names) {
        Spelling.nearest(wrong, names)
                .ifPresent(nearest -> assertThat(names.stream()
                                .filter(name -> edits(wrong, name) <= Math.max(1, name.length() / 3))
                                .filter(name -> edits(wrong, name) < name.length())
                                .map(name -> edits(wrong, name))
                                .min(Integer::compare))
                        .contains(edits(wrong, nearest)));
    }

    private static int edits(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                List<Integer> ways =
                        new java.util.ArrayList<>(List.of(cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    ways.add(cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = Collections.min(ways);
            }
        }
        return cost[one.length()][other.length()];
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(10);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return words().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Integer> bounds() {
        return Arbitraries.integers().between(0, 10);
    }
}
