package lt.kopz.sheets;

import com.google.common.base.Enums;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a workbook or a bundle: where, what, and how to put it right.
 *
 * <p>Example, as {@link #toString()} says it to programmers, and {@link #explain} to whoever filled in the workbook:
 *
 * <pre>
 * Asignavimai!B7 'šimtas': this is no amount (NOT_AN_AMOUNT). Fix: write a number without blanks or words, such as 1250.00 or 1250,00
 * Asignavimai!B7, stulpelis „Suma“, parašyta „šimtas“: tai ne suma. Parašykite skaičių be tarpų ir žodžių, pvz., 1250,00 arba 1250.00.
 * </pre>
 */
public final class CellProblem implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 40;
    private static final Splitter NAMES = Splitter.on(',').omitEmptyStrings();

    /** What is wrong, finer than by its code. */
    private final Complaint complaint;
    /** Where it is. */
    private final Place place;
    /** What the sentences speak of, by the names of their arguments; names of tables, columns and lists are the stable ones. */
    private final ImmutableMap<String, String> facts;

    /** What is wrong, in English. */
    private final String message;
    /** What to do about it, in English. */
    private final String fix;

    /**
     * A place in a workbook or a bundle.
     *
     * @param sheet the name of the sheet or file; empty where the whole is meant
     * @param cell the cell; empty where the whole sheet is meant
     * @param value what stands in the cell
     * @param table the table of the cell; empty where it has none
     * @param column the column of the cell; empty where it has none
     */
    @SuppressWarnings("UnusedVariable") // the components are read by their accessors
    record Place(String sheet, String cell, String value, String table, String column) implements Serializable {
        static Place whole() {
            return new Place("", "", "", "", "");
        }

        static Place ofSheet(String sheet) {
            return new Place(sheet, "", "", "", "");
        }
    }

    private CellProblem(
            Complaint complaint, Place place, ImmutableMap<String, String> facts, String message, String fix) {
        this.complaint = complaint;
        this.place = place;
        this.facts = facts;
        this.message = message;
        this.fix = fix;
    }

    /**
     * A problem that its complaint tells in full.
     *
     * @param facts names of arguments and their values in turn
     */
    static CellProblem of(Complaint complaint, Place place, String... facts) {
        ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(facts[i], facts[i + 1]);
        }
        CellProblem told = new CellProblem(complaint, place, named.buildOrThrow(), "", "");
        return told.saying(
                told.said(complaint.message(), Wording.ENGLISH, true),
                told.said(complaint.fix(), Wording.ENGLISH, true));
    }

    /** The same with other sentences for programmers. */
    CellProblem saying(String newMessage, String newFix) {
        return new CellProblem(complaint, place, facts, newMessage, newFix);
    }

    /** The kinds of problems. Names are stable; new ones may be added. Those that {@link ProblemKind} has too mean the same. */
    public enum Code {
        /** The bytes are no XLSX workbook. */
        NOT_A_WORKBOOK,
        /** The bytes are no ZIP archive of CSV files. */
        NOT_A_BUNDLE,
        /** A file is no CSV at this record; nothing after it was read. */
        MALFORMED_CSV,
        /** A sheet or file is none of the template and is not empty. */
        UNKNOWN_SHEET,
        /** A table is there twice. */
        DUPLICATE_SHEET,
        /** A column has values and no name that the table knows. */
        UNKNOWN_COLUMN,
        /** A column is there twice. */
        DUPLICATE_COLUMN,
        /** A cell holds a formula, whose result nobody vouches for. */
        FORMULA,
        /** A cell holds a number, day or truth value where something else belongs: a program may have changed what was typed. */
        WRONG_CELL_TYPE,
        /** A count is told in no known way. */
        NOT_A_COUNT,
        /** An amount is told in no known way. */
        NOT_AN_AMOUNT,
        /** A map has a part without a name or a value. */
        NOT_A_PAIR,
        /** Only one end of a period is there. */
        INCOMPLETE_PERIOD,
        /** A table that describes one thing has a second row. */
        MORE_THAN_ONE_ROW,
        /** A row belongs to a row that is not there. */
        UNKNOWN_OWNER,
        /** A source or a text is told of something that is not there. */
        UNKNOWN_FACT,
        /** The bytes are not UTF-8. */
        INVALID_UTF8,
        /** Something else was expected, such as a whole number. */
        WRONG_TYPE,
        /** A cell is empty that has to be filled. */
        MISSING_PROPERTY,
        /** A property is named that the fact does not have. */
        UNKNOWN_PROPERTY,
        /** The value has a meaning that cannot be, or is none of the list. */
        INVALID_VALUE,
        /** A whole number outside the bounds. */
        NUMBER_OUT_OF_RANGE,
        /** The whole, or one text of it, is longer than the limits allow. */
        TOO_LARGE,
        /** Two rows have the same id. */
        DUPLICATE_ID,
        /** An id is named that no row has. */
        DANGLING_REFERENCE,
        /** An id is named that a row of another kind has. */
        WRONG_KIND,
        /** An amount is in another currency than the dossier. */
        WRONG_CURRENCY,
        /** Things that are parts of one another form a circle. */
        CIRCULAR_REFERENCE,
        /** Two memberships of one seat hold on the same day. */
        OVERLAPPING_MEMBERSHIPS,
        /** Reading stopped because there were too many problems. Always the last one. */
        TOO_MANY_PROBLEMS;

        /** The same kind; a table can have nothing of what is wrong with JSON as a text. */
        static Code of(ProblemKind kind) {
            return switch (kind) {
                case NOT_A_MEMBER, OF_ANOTHER_PLAN, CHANGES_A_CHANGE, NOT_AN_ALTERNATIVE, STATISTIC_NAMED -> WRONG_KIND;
                case DIFFERENT_CURRENCIES -> WRONG_CURRENCY;
                default -> Enums.getIfPresent(Code.class, kind.name()).or(INVALID_VALUE);
            };
        }
    }

    /**
     * What kind of problem it is.
     *
     * @return the code; stable, for programs
     */
    public Code code() {
        return complaint.code();
    }

    /**
     * The sheet or file.
     *
     * @return its name; empty where the whole is meant
     */
    public String sheet() {
        return place.sheet();
    }

    /**
     * The cell.
     *
     * @return such as {@code D7}; of a file the records are counted as a spreadsheet shows them; empty where the whole sheet is meant
     */
    public String cell() {
        return place.cell();
    }

    /**
     * What stands in the cell.
     *
     * @return the text; empty where there is none
     */
    public String value() {
        return place.value();
    }

    /**
     * What is wrong, for programmers.
     *
     * @return one line in English
     */
    public String message() {
        return message;
    }

    /**
     * What to do about it, for programmers.
     *
     * @return one line in English
     */
    public String fix() {
        return fix;
    }

    /**
     * Says the place.
     *
     * @return such as {@code Asignavimai!D7}; the sheet alone where no cell is meant
     */
    public String place() {
        return cell().isEmpty() ? sheet() : sheet() + "!" + cell();
    }

    /**
     * Says the problem to whoever filled in the workbook: place, column, what stands there, what is wrong and what to do.
     *
     * <p>Tables, columns and values of lists are called what they are called in the template of that language. Where a rule of the
     * dossier says more than can be said in other words, its English sentence is quoted.
     *
     * @param wording the language
     * @return the sentences, on one line
     */
    public String explain(Wording wording) {
        String what = said(complaint.message(), wording, false);
        String todo = said(complaint.fix(), wording, false);
        if (place().isEmpty()) {
            return wording.say(phrase("whole").with("message", what).with("fix", todo));
        }
        String at = place();
        Optional<Table> table = Tables.named(place.table());
        if (table.isPresent() && table.get().indexOf(place.column()) >= 0) {
            at = wording.say(phrase("column").with("at", at).with("column", title(place.column(), wording)));
        }
        if (!value().isBlank()) {
            at = wording.say(phrase("value").with("at", at).with("value", shown()));
        }
        return wording.say(phrase("line").with("at", at).with("message", what).with("fix", todo));
    }

    private static Phrase phrase(String key) {
        return Phrase.of(new SheetText("problem." + key));
    }

    private String said(SheetText text, Wording wording, boolean raw) {
        Phrase phrase = Phrase.of(text)
                .with("table", raw ? place.table() : named(place.table(), wording))
                .with("column", raw ? place.column() : title(place.column(), wording))
                .with("hint", hint(wording))
                .with("wrong", shown());
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (!fact.getKey().equals("wrong")) {
                phrase = phrase.with(
                        fact.getKey(),
                        raw ? plain(fact.getKey(), fact.getValue()) : told(fact.getKey(), fact.getValue(), wording));
            }
        }
        return wording.say(phrase);
    }

    /** A fact by its stable name. */
    private static String plain(String name, String fact) {
        return name.equals("codes") ? String.join(", ", CodeList.valueOf(fact).codes()) : fact;
    }

    /** A fact by the name that the template has for it. */
    private static String told(String name, String fact, Wording wording) {
        return switch (name) {
            case "owner", "sources", "table" -> named(fact, wording);
            case "tables" -> tables(fact, wording);
            case "claim" -> CodeList.ASSERTION_KIND.label(fact, wording);
            case "codes" ->
                String.join(
                        ", ",
                        CodeList.valueOf(fact).codes().stream()
                                .map(code -> CodeList.valueOf(fact).label(code, wording))
                                .toList());
            default -> fact;
        };
    }

    private static String tables(String names, Wording wording) {
        List<String> quoted = new ArrayList<>();
        for (String name : NAMES.split(names)) {
            quoted.add(wording.say(phrase("quoted").with("text", named(name, wording))));
        }
        String all = quoted.get(quoted.size() - 1);
        return quoted.size() == 1
                ? all
                : wording.say(phrase("or")
                        .with("one", String.join(", ", quoted.subList(0, quoted.size() - 1)))
                        .with("other", all));
    }

    private static String named(String table, Wording wording) {
        return Tables.named(table)
                .map(known -> SheetText.sheet(known).in(wording))
                .orElse(table);
    }

    private String title(String column, Wording wording) {
        return columnOf(column)
                .map(known -> SheetText.title(Tables.named(place.table()).orElseThrow(), known)
                        .in(wording))
                .orElse(column);
    }

    private Optional<Column> columnOf(String column) {
        return Tables.named(place.table())
                .filter(table -> table.indexOf(column) >= 0)
                .map(table -> table.columns().get(table.indexOf(column)));
    }

    /** What the column is for, to go on a sentence. */
    private String hint(Wording wording) {
        String hint = columnOf(place.column())
                .map(column -> SheetText.hint(column).in(wording))
                .orElse("");
        return hint.isEmpty() ? hint : hint.substring(0, 1).toLowerCase(Locale.ROOT) + hint.substring(1);
    }

    private String shown() {
        String wrong = facts.getOrDefault("wrong", value());
        String cut = wrong.codePointCount(0, wrong.length()) > SHOWN
                ? wrong.substring(0, wrong.offsetByCodePoints(0, SHOWN)) + "…"
                : wrong;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellProblem that
                && complaint == that.complaint
                && place.equals(that.place)
                && facts.equals(that.facts)
                && message.equals(that.message)
                && fix.equals(that.fix);
    }

    @Override
    public int hashCode() {
        return Objects.hash(complaint, place, facts, message, fix);
    }

    /**
     * Says the problem in one line, in English.
     *
     * @return place, value, message, code and fix
     */
    @Override
    public String toString() {
        String said = value().length() > SHOWN ? value().substring(0, SHOWN) + "…" : value();
        String shown = said.isEmpty() ? "" : " '" + said.replaceAll("\\p{Cntrl}", " ") + "'";
        String where = place().isEmpty() ? "" : place() + shown + ": ";
        return where + message + " (" + code() + "). Fix: " + fix;
    }
}
