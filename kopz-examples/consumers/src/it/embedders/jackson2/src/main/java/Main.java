import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.jackson2.Jackson2DossierModule;

/** Keeps dossiers inside a type of its own, by its own mapper of Jackson 2. */
public class Main {
    public record Filed(String folder, Dossier dossier) {}

    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new Jackson2DossierModule()).build();
        String json = "{\"folder\": \"2019\", \"dossier\": " + Files.readString(Path.of("kaisiadorys-2019.json")) + "}";
        Filed filed = mapper.readValue(json, Filed.class);
        String gap = BudgetGaps.of(filed.dossier(), "action-plan-2019-2020")
                .asOf(LocalDate.of(2019, 12, 10))
                .financing()
                .value()
                .toString();
        if (!gap.contains("2550.00")) {
            throw new IllegalStateException("wrong gap: " + gap);
        }
        if (!mapper.readValue(mapper.writeValueAsString(filed), Filed.class).equals(filed)) {
            throw new IllegalStateException("another dossier is read than was written");
        }
    }
}
