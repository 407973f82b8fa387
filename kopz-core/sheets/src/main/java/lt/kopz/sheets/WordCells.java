package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.WordForms;

/** A text in several languages: a column for each of those that the table has, and the table of texts for all else. */
final class WordCells extends Cells<LocalizedText> {
    private final SheetColumn column;

    WordCells(String name) {
        column = SheetColumn.of(name, CellType.TEXT).inSeveralLanguages();
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return ImmutableList.of(column);
    }

    @Override
    boolean isThere(ReadRow row, Spot at) {
        return super.isThere(row, at) || !row.reader().texts(at).isEmpty();
    }

    @Override
    ImmutableList<LocalizedText> read(ReadRow row, Spot at) {
        Map<String, WordForms> forms = new TreeMap<>();
        row.inLanguages(column.name()).forEach((language, name) -> {
            if (row.isThere(name)) {
                forms.put(language, WordForms.of(row.isBroken(name) ? "?" : row.text(name)));
            }
        });
        row.reader().texts(at).forEach((language, text) -> {
            text.use();
            forms(text, Optional.ofNullable(forms.get(language))).ifPresent(further -> {
                try {
                    LocalizedText.of(language, further);
                    forms.put(language, further);
                } catch (IllegalArgumentException noLanguage) {
                    text.problem(ProblemKind.UNKNOWN_FACT, "property", "property", text.text("property"));
                }
            });
        });
        return forms.isEmpty() ? samples(row.reader()) : ImmutableList.of(LocalizedText.of(forms));
    }

    private static Optional<WordForms> forms(ReadRow row, Optional<WordForms> base) {
        String text = base.map(WordForms::text).orElse(row.text("text"));
        if (row.isBroken("text")) {
            return base;
        }
        if (text.isBlank()) {
            row.missing("text");
            return base;
        }
        if (!row.text("text").isBlank() && !row.text("text").equals(text)) {
            row.problem(ProblemKind.INVALID_VALUE, "text", "text", text);
            return base;
        }
        Map<GrammaticalCase, String> cases = new EnumMap<>(GrammaticalCase.class);
        Tables.CASES.stream()
                .filter(each -> row.isThere(name(each)) && !row.isBroken(name(each)))
                .forEach(each -> cases.put(each, row.text(name(each))));
        Optional<String> translator = Optional.of(row.text("translationBy")).filter(name -> !name.isBlank());
        return Optional.of(new WordForms(text, ImmutableMap.copyOf(cases), translator));
    }

    /** The name of the column of a grammatical case. */
    static String name(GrammaticalCase grammaticalCase) {
        return grammaticalCase.name().toLowerCase(Locale.ROOT);
    }

    @Override
    void write(ImmutableList<LocalizedText> values, Spot at, WrittenRow line) {
        values.forEach(value -> value.byLanguage().forEach((language, forms) -> {
            line.put(column.in(language).name(), forms.text());
            if (!forms.cases().isEmpty() || forms.translationBy().isPresent()) {
                WrittenRow further = line.further(Tables.TEXTS, at.in(language));
                forms.cases().forEach((each, form) -> further.put(name(each), form));
                forms.translationBy().ifPresent(name -> further.put("translationBy", name));
            }
        }));
    }

    @Override
    ImmutableList<LocalizedText> samples(GridReader reader) {
        return ImmutableList.of(LocalizedText.english("?"));
    }
}
