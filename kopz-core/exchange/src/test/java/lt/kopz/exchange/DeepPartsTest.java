package lt.kopz.exchange;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeepPartsTest {
    /** Each need is a part of the one before it, which has 1.00 more. */
    private static Dossier deep(int levels) {
        DossierFixtures deep = aDossier();
        deep.need("need-0", levels + ".00", "2019-02-05", need -> need);
        for (int i = 1; i < levels; i++) {
            String whole = "need-" + (i - 1);
            deep.need("need-" + i, levels - i + ".00", "2019-02-05", need -> need.within(whole));
        }
        return deep.build();
    }

    @Test
    @Tag("thorough")
    void parts_of_parts_thousands_of_levels_deep_are_exported_without_a_call_for_each_level() {
        Dossier dossier = deep(5_000);
        assertThat(Iati.write(dossier, "LT-1").text()).contains("1.00");
        assertThat(FiscalPackage.of(dossier, Optional.empty(), Wording.ENGLISH).files())
                .isNotEmpty();
    }

    @Test
    @Tag("thorough")
    void accounts_of_a_journal_go_so_deep_that_a_journal_grows_with_its_parts_alone() {
        Exported half = HledgerJournal.of(deep(2_500));
        Exported whole = HledgerJournal.of(deep(5_000));
        assertThat(whole.text().length()).isLessThan(half.text().length() * 21 / 10);
        assertThat(whole.losses()).hasSize(Limits.standard().maxProblems() + 1);
    }

    /** hledger adds up what is below an account: of 66 needs the first 63 are all within theirs. */
    @Test
    @Tag("thorough")
    void what_lies_deeper_than_accounts_go_stands_beside_its_total_and_counts_in_those_above() {
        Exported journal = HledgerJournal.of(deep(66));
        String above =
                "need:plan:" + IntStream.range(0, 63).mapToObj(i -> "need-" + i).collect(Collectors.joining(":"));
        assertThat(journal.text())
                .contains(
                        above + ":need-63  1.00 EUR\n", above + ":need-64  1.00 EUR\n", above + ":need-65  1.00 EUR\n")
                .contains("need:plan  0.00 EUR =* 66.00 EUR\n");
        assertThat(journal.losses())
                .extracting(loss -> Wording.ENGLISH.say(loss.reason()))
                .filteredOn(reason -> reason.contains("levels deep"))
                .containsExactly(
                        "entry “need-64” is a part of need-63, but its account stands beside theirs, as accounts go 64 levels deep",
                        "entry “need-65” is a part of need-64, but its account stands beside theirs, as accounts go 64 levels deep");
    }
}
