package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.Loss;

/**
 * Writes and reads a dossier as an XLSX workbook, one sheet for each table, for people who keep their work in spreadsheets.
 *
 * <pre>{@code
 * Workbook.template(Wording.LITHUANIAN, out);                       // an empty one, to fill in
 * Workbook.template(Theme.FIRST_YEAR, Wording.LITHUANIAN, out);     // a smaller one, to begin with
 * ImmutableList<Loss> losses = Workbook.write(dossier, Wording.LITHUANIAN, out);
 * SheetReading reading = Workbook.read(bytes);
 * reading.problems().forEach(System.out::println);                  // Asignavimai!B4 'šimtas': this is no amount …
 * reading.problems().forEach(problem -> show(problem.explain(Wording.LITHUANIAN)));
 * }</pre>
 *
 * <p>The first sheet explains the workbook and lists the tables by theme, the second explains the columns. In each table the first row has the headings, the second an example
 * in grey, and the third, which is hidden, the names of the columns, such as {@code appropriations.amount}: by these alone a table and
 * its columns are known, so that sheets and columns may be renamed and moved, and a workbook in one language is read as well as one in
 * another: what codes are called stands in a hidden sheet. A text has a column for each of the reader's languages, those of the dossier and
 * those of the table, such as {@code plans.title_lt}; further ones may be added under such a name. What stands above the names is never read. Ids and codes are chosen from lists; a code may also be written as in JSON.
 *
 * <p>How values stand in cells:
 *
 * <ul>
 *   <li>Amounts and whole numbers are numbers. A spreadsheet holds them in binary and keeps 15 digits; exactly those are read, so that
 *       {@code 1234.1}, which programs store as {@code 1234.0999999999999}, is 1234.1 again. An amount of more digits is written as
 *       text, and so is a number such as {@code 4.0}, of which a spreadsheet keeps the 4 alone. What has more decimals than its currency
 *       is refused, never rounded.
 *   <li>Exact days are dates where a table asks for one. Where a date may be less exact it is text in EDTF, in cells that are formatted
 *       as text: a program would make the first of February of {@code 2019-02}. A date cell is read there, too.
 *   <li>Text is text, whatever it begins with: a cell never holds a formula. A formula is refused, even with its value, since a figure
 *       needs a source. A number in a cell for text is refused, since a program may have changed what was typed: {@code 1.10} to 1.1.
 *   <li>Several values share a cell, separated by {@code ;}.
 * </ul>
 *
 * <p>A sheet whose name begins with {@code _} is the user's own and is not read. Any other sheet that is none of the template, and a
 * value in a column without a name, is a problem; a table or column that is missing is empty.
 *
 * <p>What is lost is found out by going there and back: the losses of writing are all differences between the JSON of the dossier and
 * that of the dossier read from the tables.
 *
 * <p>Statistics on victims have every count, as in JSON, since a workbook is for keeping. Whoever publishes one writes the dossier that
 * {@link lt.kopz.core.dossier.Dossier#disclosed} gives: a hidden count is written, and reads back, as its bounds. No table holds a record of a victim.
 */
public final class Workbook {
    private Workbook() {}

    /**
     * Writes an empty workbook to fill in; the same bytes for the same wording.
     *
     * @param wording the language
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     */
    public static void template(Wording wording, OutputStream out) throws IOException {
        template(ImmutableSet.copyOf(Theme.values()), wording, out);
    }

    /**
     * Writes an empty workbook of some themes to fill in; the same bytes for the same themes and wording.
     *
     * <p>{@link Theme#FIRST_YEAR} is a small set to begin with. {@link Theme#BASICS} is always there, since no dossier is without it, and
     * so is what the rows of a theme cannot do without: events bring the action plan whose measures they
     * belong to. A column that would name rows of a table that is left out is left out, too. What is left out is empty when the workbook
     * is read.
     *
     * @param themes the themes; where there are none, the one that is always there
     * @param wording the language
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     */
    public static void template(Set<Theme> themes, Wording wording, OutputStream out) throws IOException {
        WorkbookWriter.write(
                Tables.of(themes).stream()
                        .map(table -> table.in(wording.languages()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(),
                Optional.empty(),
                wording,
                out);
    }

    /**
     * Writes a dossier; the same bytes for the same dossier and wording.
     *
     * @param dossier the dossier
     * @param wording the language
     * @param out where to; it is flushed and stays open
     * @return the places in the dossier's JSON that are not in the workbook
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if the text of a cell is longer than 32 767 characters, or a table has more than a million rows;
     *     nothing was written then
     */
    public static ImmutableList<Loss> write(Dossier dossier, Wording wording, OutputStream out) throws IOException {
        Laying.Laid laid = Laying.of(dossier, wording, WorkbookWriter.HEAD);
        WorkbookWriter.write(
                laid.grids().stream().map(SheetGrid::table).collect(ImmutableList.toImmutableList()),
                laid.grids(),
                Optional.of(dossier),
                wording,
                out);
        return laid.losses();
    }

    /**
     * Saves a dossier as a workbook, whole or not at all; see {@link Saving}.
     *
     * @param dossier the dossier
     * @param wording the language
     * @param file where to; its folder has to be there
     * @return the places in the dossier's JSON that are not in the workbook
     * @throws NotSavedException if it was not saved: a file that was there before is unchanged, and the exception says what to do
     * @throws IllegalArgumentException as {@link #write(Dossier, Wording, OutputStream)} throws it; nothing was saved then
     */
    public static ImmutableList<Loss> write(Dossier dossier, Wording wording, Path file) throws NotSavedException {
        List<Loss> losses = new ArrayList<>();
        Saving.file(file, out -> losses.addAll(write(dossier, wording, out)));
        return ImmutableList.copyOf(losses);
    }

    /**
     * Reads a workbook, in whatever language, within the standard limits. One of more than a thousand parts is too large.
     *
     * @param xlsx the bytes
     * @return the dossier, or all problems
     */
    public static SheetReading read(byte[] xlsx) {
        return read(xlsx, Limits.standard());
    }

    /**
     * Reads a workbook within limits of one's own.
     *
     * @param xlsx the bytes
     * @param limits how much is read; the bytes are those of all parts together, unpacked
     * @return the dossier, or all problems
     */
    public static SheetReading read(byte[] xlsx, Limits limits) {
        return WorkbookReader.read(xlsx, limits);
    }
}
