package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name the name in CSV headers and in the hidden row of a sheet; stable
 * @param type what it holds
 * @param isList whether a cell holds any number of values
 * @param isWords whether it holds a text in one of several languages, so that a table that is laid out has one such column for each of them
 * @param language the language of its text, in a table that is laid out
 * @param duty whether every row has it
 * @param codes the codes among which it chooses
 * @param kinds what its ids may be ids of
 * @param fiscal what it is called in the budget taxonomy of Fiscal Data Package
 */
record SheetColumn(
        String name,
        CellType type,
        boolean isList,
        boolean isWords,
        Optional<String> language,
        Duty duty,
        Optional<CodeList> codes,
        ImmutableList<Class<?>> kinds,
        Optional<String> fiscal) {

    /** Whether every row has a value. */
    enum Duty {
        MAY,
        /** Of several columns one at least, such as the languages of a text. */
        ONE_OF,
        MUST
    }

    /** A column that every row fills in. */
    static SheetColumn of(String name, CellType type) {
        return new SheetColumn(
                name,
                type,
                false,
                false,
                Optional.empty(),
                Duty.MUST,
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty());
    }

    SheetColumn with(Duty newDuty) {
        return new SheetColumn(name, type, isList, isWords, language, newDuty, codes, kinds, fiscal);
    }

    SheetColumn listed() {
        return new SheetColumn(name, type, true, isWords, language, Duty.MAY, codes, kinds, fiscal);
    }

    SheetColumn inSeveralLanguages() {
        return new SheetColumn(name, type, isList, true, language, Duty.ONE_OF, codes, kinds, fiscal);
    }

    /** The column of a text in one language: {@code name_lt}. */
    SheetColumn in(String tag) {
        return new SheetColumn(name + "_" + tag, type, isList, isWords, Optional.of(tag), duty, codes, kinds, fiscal);
    }

    /** The name without the language. */
    String base() {
        return language.map(tag -> name.substring(0, name.length() - tag.length() - 1))
                .orElse(name);
    }

    SheetColumn among(CodeList list) {
        return new SheetColumn(name, type, isList, isWords, language, duty, Optional.of(list), kinds, fiscal);
    }

    SheetColumn naming(Iterable<Class<?>> newKinds) {
        return new SheetColumn(
                name, type, isList, isWords, language, duty, codes, ImmutableList.copyOf(newKinds), fiscal);
    }

    SheetColumn as(String columnType) {
        return new SheetColumn(name, type, isList, isWords, language, duty, codes, kinds, Optional.of(columnType));
    }

    /** The names of the tables whose ids it may name; nothing where it may name any. */
    ImmutableList<String> tables() {
        return type == CellType.REFERENCE || type == CellType.OWNER
                ? kinds.stream()
                        .flatMap(kind -> Tables.ofKind(kind).stream())
                        .map(SheetTable::name)
                        .distinct()
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }
}
