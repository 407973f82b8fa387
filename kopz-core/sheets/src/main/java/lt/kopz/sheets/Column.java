package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name the name in CSV headers and in the hidden row of a sheet; stable
 * @param path where the value stands in the JSON of the row, relative to it; {@code *} stands for the elements of a list, which share
 *     a cell
 * @param kind what it holds
 * @param duty whether every row has it
 * @param codes the codes among which it chooses
 * @param tables the tables whose ids it names
 * @param fiscal what it is called in the budget taxonomy of Fiscal Data Package
 */
record Column(
        String name,
        String path,
        Kind kind,
        Duty duty,
        Optional<CodeList> codes,
        ImmutableList<String> tables,
        Optional<String> fiscal) {

    /** Whether every row has a value. */
    enum Duty {
        MAY,
        /** Of the languages of a text, one at least. */
        ONE_LANGUAGE,
        MUST
    }

    static Column of(String path, Kind kind) {
        String name = path.replace("amount/amount", "amount")
                .replace("amount/currency", "currency")
                .replace("Bounds/least/amount", "/least")
                .replace("Bounds/least/currency", "/leastCurrency")
                .replace("Bounds/most/amount", "/most")
                .replace("Bounds/most/currency", "/mostCurrency")
                .replace("Bounds", "")
                .replace("persons/value", "persons")
                .replace("/*", "")
                .replace('/', '_');
        return new Column(name, path, kind, Duty.MAY, Optional.empty(), ImmutableList.of(), Optional.empty());
    }

    Column named(String newName) {
        return new Column(newName, path, kind, duty, codes, tables, fiscal);
    }

    Column must() {
        return new Column(name, path, kind, Duty.MUST, codes, tables, fiscal);
    }

    Column mustInOneLanguage() {
        return new Column(name, path, kind, Duty.ONE_LANGUAGE, codes, tables, fiscal);
    }

    Column among(CodeList list) {
        return new Column(name, path, kind, duty, Optional.of(list), tables, fiscal);
    }

    Column in(String... targets) {
        return new Column(name, path, kind, duty, codes, ImmutableList.copyOf(targets), fiscal);
    }

    Column as(String columnType) {
        return new Column(name, path, kind, duty, codes, tables, Optional.of(columnType));
    }

    /** Whether a cell holds any number of values. */
    boolean isList() {
        return path.contains("*");
    }
}
