package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.wording.LanguageTags;
import org.jspecify.annotations.Nullable;

/**
 * A table: one sheet of a workbook, one file of a bundle.
 *
 * @param name the stable name
 * @param theme what it is about
 * @param owner the table whose rows these rows are parts of; empty where there is one such row alone
 * @param single whether each owner has one row at most
 * @param phase how far its money has come, as budgets count
 * @param direction which way its money goes, as budgets count
 * @param columns the columns in order
 * @param places where each column stands, by its name; every cell asks
 */
record SheetTable(
        String name,
        Theme theme,
        Optional<SheetTable> owner,
        boolean single,
        Optional<String> phase,
        Optional<String> direction,
        ImmutableList<SheetColumn> columns,
        ImmutableMap<String, Integer> places) {

    SheetTable(
            String name,
            Theme theme,
            Optional<SheetTable> owner,
            boolean single,
            Optional<String> phase,
            Optional<String> direction,
            ImmutableList<SheetColumn> columns) {
        this(name, theme, owner, single, phase, direction, columns, places(columns));
    }

    private static ImmutableMap<String, Integer> places(ImmutableList<SheetColumn> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i).name(), i);
        }
        return ImmutableMap.copyOf(places);
    }

    /** The place of a column by its name; -1 if there is none. */
    int indexOf(String column) {
        return places.getOrDefault(column, -1);
    }

    /** The table with the columns that a text has in several languages, one for each. */
    SheetTable in(Iterable<String> languages) {
        return with(columns.stream()
                .flatMap(column -> column.isWords() && column.language().isEmpty()
                        ? Streams.stream(languages).map(column::in)
                        : Stream.of(column)));
    }

    /** The table as a row of names has it: with the languages that are there. */
    SheetTable under(List<String> names) {
        return with(columns.stream().flatMap(column -> {
            List<SheetColumn> there = names.stream()
                    .distinct()
                    .flatMap(each -> inLanguage(column, each).stream())
                    .toList();
            return there.isEmpty() ? Stream.of(column) : there.stream();
        }));
    }

    private SheetTable with(Stream<SheetColumn> newColumns) {
        return new SheetTable(
                name, theme, owner, single, phase, direction, newColumns.collect(ImmutableList.toImmutableList()));
    }

    /** A column by its name, which may be that of a text in one language. */
    Optional<SheetColumn> column(String wanted) {
        return columns.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .or(() -> columns.stream()
                        .flatMap(each -> inLanguage(each, wanted).stream())
                        .findFirst());
    }

    private Optional<SheetColumn> inLanguage(SheetColumn column, String wanted) {
        if (!column.isWords()
                || column.language().isPresent()
                || !wanted.startsWith(column.name() + "_")
                || indexOf(wanted) >= 0) {
            return Optional.empty();
        }
        String tag = wanted.substring(column.name().length() + 1);
        return tag.matches(LanguageTags.PATTERN) ? Optional.of(column.in(tag)) : Optional.empty();
    }

    /** The column that has the id of the row that a row is a part of. */
    Optional<SheetColumn> ownerColumn() {
        return columns.stream()
                .filter(column -> column.type() == CellType.OWNER)
                .findFirst();
    }

    /** The column that holds ids of a kind. */
    Optional<SheetColumn> idOf(Class<?> kind) {
        return columns.stream()
                .filter(column -> column.type() == CellType.ID && column.kinds().contains(kind))
                .findFirst();
    }

    boolean hasIds() {
        return indexOf("id") >= 0;
    }

    /** Tables are distinguished by their names. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SheetTable that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
