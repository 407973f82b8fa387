package lt.kopz.sheets;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/** The words of workbooks and bundles; their keys are made of the names of tables, columns and codes. */
record SheetText(String key) implements Message {
    /** The languages in which codes are read, by what they are called. */
    static final Supplier<ImmutableList<Wording>> WORDINGS = Suppliers.memoize(() -> Wording.available().stream()
            .flatMap(language -> Wording.find(language).stream())
            .collect(ImmutableList.toImmutableList()));

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
    static SheetText sheet(SheetTable table) {
        return new SheetText("sheet." + table.name());
    }

    static SheetText about(SheetTable table) {
        return new SheetText("about." + table.name());
    }

    /** The heading of a column without a language: one of its own in the table, or the one of all columns of that name. */
    static SheetText heading(SheetTable table, SheetColumn column) {
        return own(column.isWords() ? "text." : "column.", table, column);
    }

    /** The heading of a column, with the language of its text. */
    static Text title(SheetTable table, SheetColumn column) {
        Text title = heading(table, column).text();
        return column.language()
                .<Text>map(tag -> Phrase.of(new InLanguage(tag))
                        .with("title", title)
                        .with(
                                "language",
                                Phrase.of(new SheetText("language." + tag)).or(Literal.of(tag))))
                .orElse(title);
    }

    /** A heading with a language, which one's own language does not need. */
    private record InLanguage(String tag) implements Message {
        @Override
        public String key() {
            return "title." + tag;
        }

        @Override
        public Optional<String> pattern(String language) {
            return Optional.of(language.equals(tag) ? "{title}" : "{title} ({language})");
        }
    }

    /**
     * What might stand in a column, in the language that is filled in, or of a text in its own; nothing for most that may be left empty,
     * and for texts in a language whose words are not at hand.
     */
    static String example(SheetTable table, SheetColumn column, Wording wording) {
        SheetText example = example(table, column);
        return !example.exists()
                ? ""
                : column.language()
                        .filter(tag -> !tag.equals(wording.language()))
                        .map(tag -> example.pattern(tag).orElse(""))
                        .orElseGet(() -> example.in(wording));
    }

    static SheetText example(SheetTable table, SheetColumn column) {
        return own(column.isWords() ? "exampleText." : "example.", table, column);
    }

    /** What a column holds, to go on a sentence. */
    static SheetText hint(SheetColumn column) {
        return new SheetText("hint." + (column.isList() ? "LIST." : "") + column.type());
    }

    /** The hint as a sentence. */
    static Text sentence(SheetColumn column) {
        return Phrase.of(new SheetText("sentence")).with("text", Phrase.of(hint(column)));
    }

    static SheetText own(String prefix, SheetTable table, SheetColumn column) {
        SheetText own = new SheetText(prefix + table.name() + "." + column.base());
        return own.exists() ? own : new SheetText(prefix + column.base());
    }
}
