package lt.kopz.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;

/** Every report on every sparse dossier, each made once, and what no format of any of them may state. */
public final class SparseReports {
    public static final List<Wording> LANGUAGES = List.of(Wording.LITHUANIAN, Wording.ENGLISH);

    /** A zero that is no part of a longer number, date or code. */
    private static final Pattern ZERO = Pattern.compile("(?<![\\p{L}\\d.,:/#-])0(?:[.,]0+)?(?![.,:/-]?\\d)");

    /** A part that has no mark of its own may be all or nothing of the whole: that is known, and no zero. */
    private static final Pattern RANGE = Pattern.compile(
            "nuo\\s0,00\\sEur\\siki(?=\\s[1-9]|\\s*$)|(?:from\\s)?EUR\\s0\\.00\\sto(?=\\sEUR|\\s*$)",
            Pattern.MULTILINE);

    /** Absence as such; that there are no data is not one, and a check that found nothing has found nothing. */
    private static final Pattern ABSENCE = Pattern.compile(
            "(?i)(?<!duomenų |duomenų dar |informacijos |fakto |įrašų )\\bnėra\\b(?! nulis)|\\bnebuvo\\b|\\bneturi\\b|\\bthere (?:is|are|was|were) no(?! data)|\\bno plan\\b|\\bno entries\\b");

    private static final Pattern BREACH = Pattern.compile("(?i)pažeid|breach|\\bnot met\\b");

    private static final Map<String, Map<String, Document>> MADE = new ConcurrentHashMap<>();

    /** The lines that state nothing of it: most stand in several formats of several reports. */
    private static final Set<String> RIGHT = ConcurrentHashMap.newKeySet();

    private SparseReports() {}

    /** What each sparse dossier holds. */
    public static Stream<String> holdings() {
        return SparseDossiers.all().keySet().stream();
    }

    /** The reports on one, by name. */
    public static Map<String, Document> of(String holding) {
        return MADE.computeIfAbsent(holding, SparseReports::made);
    }

    private static Map<String, Document> made(String holding) {
        Dossier dossier = SparseDossiers.all().get(holding);
        LocalDate asOf = dossier.knownUntil().value();
        Map<String, Document> all = new TreeMap<>(EveryReport.of(dossier, asOf));
        all.put("roll-up", RollUpReport.of(List.of(dossier), asOf));
        all.put(
                "cost of the rest",
                YearlyReport.standard()
                        .with("rest", YearlyReport.costOfTheRest())
                        .of(dossier, asOf));
        return all;
    }

    public static byte[] rendered(Document document, String format, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.forFormat(format).render(document, wording, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The lines of a text that state a zero, an absence or a breach. */
    public static List<String> wrong(String text) {
        return RANGE.matcher(text.replace('\u00a0', ' '))
                .replaceAll("")
                .lines()
                .filter(line -> !RIGHT.contains(line))
                .filter(SparseReports::isWrong)
                .toList();
    }

    private static boolean isWrong(String line) {
        boolean wrong = Stream.of(ZERO, ABSENCE, BREACH)
                .anyMatch(pattern -> pattern.matcher(line).find());
        if (!wrong) {
            RIGHT.add(line);
        }
        return wrong;
    }
}
