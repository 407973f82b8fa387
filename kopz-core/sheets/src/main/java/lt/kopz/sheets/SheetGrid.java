package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;

/**
 * A table with its rows, as a sheet or a file has it.
 *
 * @param table the table
 * @param sheet what the sheet or file is called
 * @param places where each column of the table stands, counted from 0; -1 for one that is not there
 * @param first the number of the first row of data, counted from 1
 * @param lines the rows that are not empty
 */
record SheetGrid(SheetTable table, String sheet, ImmutableList<Integer> places, int first, ImmutableList<Line> lines) {

    /**
     * A row.
     *
     * @param number its number in the sheet, counted from 1
     * @param cells the text of each column of the table; empty where nothing stands
     */
    record Line(int number, ImmutableList<String> cells) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A grid that nothing is read from: the place that is reported where a whole table is missing. */
    static SheetGrid empty(SheetTable table) {
        ImmutableList.Builder<Integer> places = ImmutableList.builder();
        for (int i = 0; i < table.columns().size(); i++) {
            places.add(i);
        }
        return new SheetGrid(table, table.name(), places.build(), 1, ImmutableList.of());
    }

    /** The name of a cell, such as {@code D7}; of a column that is not there, that of the first one. */
    String cell(int line, int column) {
        int place = places.get(column);
        return letters(Math.max(place, 0)) + line;
    }

    static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
