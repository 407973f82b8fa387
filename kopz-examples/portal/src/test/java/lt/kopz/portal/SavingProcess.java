package lt.kopz.portal;

import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.LocalizedText;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Saves version after version, and states each that is confirmed, until it is killed. */
final class SavingProcess {
    static final Store.Key KEY = Store.Key.of(Kaisiadorys.dossier());

    private SavingProcess() {}

    /** What is saved as a version. */
    static Dossier version(int number) {
        return Kaisiadorys.dossier().withTitle(LocalizedText.of("lt", "Versija " + number));
    }

    public static void main(String[] database) {
        Store store = StoreContract.of(new DriverManagerDataSource(database[0], database[1], database[2]));
        int latest = store.versions(KEY).stream()
                .findFirst()
                .map(Store.Version::number)
                .orElse(0);
        while (true) {
            latest = store.save(version(latest + 1), latest, "writer").version().number();
            System.out.println(latest);
        }
    }
}
