package lt.kopz.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;

/**
 * Budgets that towns have published, transcribed as far as they could be read: of Venice, Malinska-Dubašnica, Mošćenička Draga, Bakar, County
 * Laois, Kilkenny and Pakruojis District. Each names the page it was read from.
 */
public final class Budgets {
    private Budgets() {}

    /**
     * A budget.
     *
     * @param name the name of its file, such as {@code malinska-2005}
     * @return the dossier
     */
    public static Dossier of(String name) {
        try (InputStream file = Budgets.class.getResourceAsStream("budgets/" + name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no budget \"" + name + "\"");
            }
            return Dossiers.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
