package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name the name in CSV headers and in the hidden row of a sheet; stable
 * @param type what it holds
 * @param isList whether a cell holds any number of values
 * @param isWords whether it holds a text in one of several languages
 * @param duty whether every row has it
 * @param codes the codes among which it chooses
 * @param kinds what its ids may be ids of
 * @param fiscal what it is called in the budget taxonomy of Fiscal Data Package
 */
record Column(
        String name,
        CellType type,
        boolean isList,
        boolean isWords,
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
    static Column of(String name, CellType type) {
        return new Column(name, type, false, false, Duty.MUST, Optional.empty(), ImmutableList.of(), Optional.empty());
    }

    Column with(Duty newDuty) {
        return new Column(name, type, isList, isWords, newDuty, codes, kinds, fiscal);
    }

    Column listed() {
        return new Column(name, type, true, isWords, Duty.MAY, codes, kinds, fiscal);
    }

    Column inOneLanguage() {
        return new Column(name, type, isList, true, Duty.ONE_OF, codes, kinds, fiscal);
    }

    Column among(CodeList list) {
        return new Column(name, type, isList, isWords, duty, Optional.of(list), kinds, fiscal);
    }

    Column naming(Iterable<Class<?>> newKinds) {
        return new Column(name, type, isList, isWords, duty, codes, ImmutableList.copyOf(newKinds), fiscal);
    }

    Column as(String columnType) {
        return new Column(name, type, isList, isWords, duty, codes, kinds, Optional.of(columnType));
    }

    /** The names of the tables whose ids it may name; nothing where it may name any. */
    ImmutableList<String> tables() {
        return type == CellType.REFERENCE || type == CellType.OWNER
                ? kinds.stream()
                        .map(kind -> Tables.ofKind(kind).name())
                        .distinct()
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }
}
