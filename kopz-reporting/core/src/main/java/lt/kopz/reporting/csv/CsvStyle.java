package lt.kopz.reporting.csv;

/**
 * For whom CSV is written.
 *
 * <p>The same cells in both styles, in Lithuanian:
 *
 * <pre>{@code
 * PEOPLE                                                    MACHINES
 * Dalyvavo, nuo;Dalyvavo, iki;Kaina, nuo;Kaina, iki;…       Dalyvavo.atLeast,Dalyvavo.atMost,Dalyvavo.note,Kaina.atLeast,…
 * 23;23;160,00;160,00;Eur                                   23,23,,160.00,160.00,EUR,
 * 364;;nenurodyta;;                                         364,,,,,,nenurodyta
 * }</pre>
 */
public enum CsvStyle {

    /**
     * For people who open the file in a spreadsheet: semicolons, a byte order mark, CRLF, decimal commas or points as the language has them.
     *
     * <p>An amount or count has a column for each bound, the same where it is exact, empty where there is no such bound; so no column holds
     * numbers and words about numbers, and the columns of lower bounds add up to a lower bound. An amount has its currency in a column beside
     * it. A day is ISO 8601. Why there is no value is said in words in the first of its columns. The marks of footnotes stand in a last
     * column, so that they spoil no number.
     *
     * <p>A text that a spreadsheet would take for a formula (it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab, a
     * carriage return or the full-width form of such a sign) has an apostrophe before it. Numbers have none: −5.00 stays
     * {@code -5,00}.
     */
    PEOPLE(';', true),

    /**
     * For programs: commas, no byte order mark, LF, decimal points, texts exactly as they are.
     *
     * <p>An amount or count has a column for each bound, {@code .atLeast} and {@code .atMost}, both inclusive, the same where it
     * is exact, empty where there is no such bound; an amount has a column {@code .currency} with the ISO 4217 code. A date is
     * one column in EDTF, which for a day is ISO 8601. Each has a column {@code .note} for what the others cannot hold: why there
     * is no value, "about", "unknown", the marks of footnotes.
     *
     * <p>There is <strong>no guard against formulas</strong>: do not open such a file in a spreadsheet if its texts come from
     * people you do not trust.
     */
    MACHINES(',', false);

    private final char separator;
    private final boolean forPeople;

    CsvStyle(char separator, boolean forPeople) {
        this.separator = separator;
        this.forPeople = forPeople;
    }

    char separator() {
        return separator;
    }

    boolean isForPeople() {
        return forPeople;
    }
}
