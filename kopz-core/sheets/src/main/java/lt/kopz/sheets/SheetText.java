package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/** The words of workbooks and bundles; their keys are made of the names of tables, columns and codes. */
record SheetText(String key) implements Message {
    /** The languages that every text has. */
    static final ImmutableList<Wording> WORDINGS = ImmutableList.of(Wording.LITHUANIAN, Wording.ENGLISH);

    static final Bundle BUNDLE =
            Bundle.of(language -> SheetText.class.getResourceAsStream("messages_" + language + ".properties"));

    @Override
    public Optional<String> pattern(String language) {
        return BUNDLE.pattern(language, key);
    }

    String in(Wording wording) {
        return wording.say(Phrase.of(this));
    }

    Text text() {
        return Phrase.of(this);
    }

    boolean exists() {
        return pattern("en").isPresent();
    }

    /** The name of a table, which a workbook shows on the tab of its sheet. */
    static SheetText sheet(Table table) {
        return new SheetText("sheet." + table.name());
    }

    static SheetText about(Table table) {
        return new SheetText("about." + table.name());
    }

    /** The heading of a column: one of its own in the table, or the one of all columns of that name. */
    static SheetText title(Table table, Column column) {
        return own("column.", table, column);
    }

    /** What might stand in a column, in the language that is filled in; nothing for most that may be left empty. */
    static String example(Table table, Column column, Wording wording) {
        SheetText example = own("example.", table, column);
        return example.exists() ? example.in(wording) : "";
    }

    /** What a column holds, to go on a sentence. */
    static SheetText hint(Column column) {
        return new SheetText("hint." + (column.isList() ? "LIST." : "") + column.type());
    }

    /** The hint as a sentence. */
    static Text sentence(Column column) {
        return Phrase.of(new SheetText("sentence")).with("text", Phrase.of(hint(column)));
    }

    static SheetText own(String prefix, Table table, Column column) {
        SheetText own = new SheetText(prefix + table.name() + "." + column.name());
        return own.exists() ? own : new SheetText(prefix + column.name());
    }
}
