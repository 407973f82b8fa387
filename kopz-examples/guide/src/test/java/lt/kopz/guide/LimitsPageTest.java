package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import org.apache.poi.ss.SpreadsheetVersion;
import org.junit.jupiter.api.Test;

/** The page of limits is made from the constants themselves. With {@code -Dkopz.golden.update=true} it is written anew. */
class LimitsPageTest {
    private static final Path PAGE = Path.of("docs/28-limits.md");
    private static final String HEADING = "| what | at most | beyond it |";

    private record Limit(String what, long most, String beyond) {
        String row() {
            return "| " + what + " | " + String.format(Locale.ROOT, "%,d", most) + " | " + beyond + " |";
        }
    }

    private static Limit of(String what, String type, String constant, String beyond) {
        try {
            Field field = Class.forName("lt.kopz." + type).getDeclaredField(constant);
            field.setAccessible(true);
            return new Limit(what, ((Number) field.get(null)).longValue(), beyond);
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Stream<Limit> limits() {
        Limits standard = Limits.standard();
        String refused = "refused, read or written";
        String unread = "refused when read";
        return Stream.of(
                new Limit("bytes read of a text, unpacked (`withMaxBytes`)", standard.maxBytes(), unread),
                new Limit("objects and lists in one another (`withMaxDepth`)", standard.maxDepth(), refused),
                new Limit("characters of one text (`withMaxText`)", standard.maxText(), refused),
                new Limit("digits of a number (`withMaxDigits`)", standard.maxDigits(), unread),
                new Limit("rows of all tables together (`withMaxRows`)", standard.maxRows(), unread),
                new Limit("columns of a table (`withMaxColumns`)", standard.maxColumns(), unread),
                new Limit(
                        "problems of a reading, losses of reading and writing (`withMaxProblems`)",
                        standard.maxProblems(),
                        "one more states that there are more"),
                of("characters of the name of a field", "core.codec.Limits", "MAX_NAME", unread),
                of("count of people or things that a fact states", "core.json.ValueCodecs", "MOST_OF_FACT", refused),
                of("digits of an amount before the decimal mark", "core.money.Amounts", "MAX_INTEGER_DIGITS", refused),
                of("characters of an amount in words", "core.money.AmountText", "MAX_TEXT_LENGTH", unread),
                of("digits of a rate", "core.money.Rate", "MAX_DIGITS", refused),
                of(
                        "characters of a text in which a quantity is looked for",
                        "core.wording.QuantityText",
                        "LONGEST",
                        unread),
                of("files in a workbook", "sheets.WorkbookReader", "MOST_PARTS", unread),
                of(
                        "characters of a cell of a workbook",
                        "sheets.WorkbookWriter",
                        "LONGEST_TEXT",
                        "refused when written; what stands in no table goes on in the next row"),
                new Limit("rows of a sheet", SpreadsheetVersion.EXCEL2007.getMaxRows(), "refused when written"),
                of("cells of an OpenDocument spreadsheet", "sheets.OpenDocument", "MOST_CELLS", unread),
                of("spaces in a row in one of them", "sheets.OpenDocument", "MOST_SPACES", unread),
                of(
                        "levels of accounts in a journal of hledger",
                        "exchange.SignedRows",
                        "MOST_LEVELS",
                        "a part stands beside its total, which is a loss"),
                of(
                        "problems of a dossier that is built",
                        "core.dossier.InvalidDossierException",
                        "MOST_PROBLEMS",
                        "one more states that there are more"),
                of(
                        "ways to decide contradictions that are gone through one by one",
                        "core.dossier.Possibilities",
                        "MOST",
                        "bounds that hold all of them, or not known with this reason"),
                of(
                        "new wholes of one amount of which each two are looked at",
                        "core.gap.AmendedLines$AmendedAmount$LastWholes",
                        "MOST",
                        "wider bounds"),
                of(
                        "rounds in which parts and wholes bound each other",
                        "core.gap.Nesting$Bounds",
                        "MOST_ROUNDS",
                        "wider bounds"),
                of("times that claims speak of, gone through for each", "core.claim.ByTime", "MOST", "not compared"),
                of("levels of an explanation as text", "core.figure.Explanation", "MOST_LEVELS", "an ellipsis"));
    }

    private static String table() {
        return Stream.concat(Stream.of(HEADING, "| --- | ---: | --- |"), limits().map(Limit::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void lists_every_limit_as_it_is() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(HEADING));
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.writeString(PAGE, before + table());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(before + table());
    }
}
