package lt.kopz.core.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import lt.kopz.core.json.Dossiers;

/** The dossier made from the 2019 report of Kaišiadorys, loaded once, and the days on which tests look at it. */
public final class Kaisiadorys {
    /** The day before the council appropriated money to the plan. */
    public static final LocalDate DAY_BEFORE_THE_DECISION = LocalDate.of(2019, 10, 23);

    /** The day of the council's decision V17-253. */
    public static final LocalDate DAY_OF_THE_DECISION = LocalDate.of(2019, 10, 24);

    /** The day up to which the report states what happened. */
    public static final LocalDate REPORT_DAY = LocalDate.of(2019, 12, 10);

    /** The end of the year, for which the report states only plans. */
    public static final LocalDate YEAR_END = LocalDate.of(2019, 12, 31);

    public static final String PLAN = "action-plan-2019-2020";

    public static final String SOS_LECTURES = "series-sos-lectures";

    private static final String RESOURCE = "/lt/kopz/quickstart/kaisiadorys-2019.json";

    private Kaisiadorys() {}

    /** The dossier as the report states it. */
    public static Dossier dossier() {
        return Loaded.DOSSIER;
    }

    /** The dossier in which all that was planned until the end of the year took place. */
    public static Dossier scenario() {
        return Loaded.SCENARIO;
    }

    /** The bytes of the file. */
    public static byte[] bytes() {
        try (InputStream in = Kaisiadorys.class.getResourceAsStream(RESOURCE)) {
            return Objects.requireNonNull(in, RESOURCE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Loaded {
        static final Dossier DOSSIER = Dossiers.read(bytes());
        static final Dossier SCENARIO = Scenario.allPlannedTakesPlace(DOSSIER, YEAR_END);
    }
}
