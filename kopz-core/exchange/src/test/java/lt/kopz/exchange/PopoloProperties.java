package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.json.Dossiers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The oracle compares by paths of single values, and knows nothing of how losses are found. */
class PopoloProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.ofEveryKind();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_does_not_come_back_is_told_as_lost(@ForAll("dossiers") Dossier dossier) {
        Exported popolo = Popolo.write(dossier, "lt", Limits.standard().withMaxProblems(Integer.MAX_VALUE));
        Dossier back = Popolo.read(popolo.text().getBytes(UTF_8), Popolo.shell(dossier), "lt")
                .dossier();

        Map<String, String> before = values(dossier);
        Map<String, String> after = values(back);
        Set<String> different = new TreeSet<>(before.keySet());
        different.addAll(after.keySet());
        different.removeIf(path -> before.containsKey(path) && before.get(path).equals(after.get(path)));
        List<String> lost = popolo.losses().stream().map(Loss::pointer).toList();
        assertThat(different)
                .allSatisfy(path ->
                        assertThat(lost).as(path).anyMatch(loss -> path.equals(loss) || path.startsWith(loss + "/")));
        assertThat(lost.isEmpty()).isEqualTo(back.equals(dossier));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void what_was_written_is_read_without_a_loss_and_written_alike(@ForAll("dossiers") Dossier dossier) {
        String popolo = Popolo.write(dossier, "lt", Limits.standard().withMaxProblems(Integer.MAX_VALUE))
                .text();
        Imported read = Popolo.read(popolo.getBytes(UTF_8), Popolo.shell(dossier), "lt");

        assertThat(read.losses()).isEmpty();
        assertThat(Popolo.write(read.dossier(), "lt").text()).isEqualTo(popolo);
    }

    private static Map<String, String> values(Dossier dossier) {
        Map<String, String> values = new TreeMap<>();
        collect("", JsonMapper.shared().readTree(Dossiers.toBytes(dossier)), values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> collect(path + "/" + name, value, values));
        } else if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(elements::add);
            for (int i = 0; i < elements.size(); i++) {
                collect(path + "/" + i, elements.get(i), values);
            }
        } else {
            values.put(path, node.toString());
        }
    }
}
