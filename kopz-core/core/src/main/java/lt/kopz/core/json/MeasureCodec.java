package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.MeasureList.Described;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.wording.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How the list of measures stands in JSON. */
final class MeasureCodec {
    private MeasureCodec() {}

    private static final class Draft {
        private @Nullable String code;
        private @Nullable LocalizedText name;
        private @Nullable MeasureUnit unit;
        private boolean ofAll;
        private boolean ofOneYear;
        private ImmutableList<String> subjects = ImmutableList.of();
        private ImmutableList<Portion.By> by = ImmutableList.of();

        Described build() {
            return new Described(
                    Objects.requireNonNull(code, "code"),
                    Objects.requireNonNull(name, "name"),
                    Objects.requireNonNull(unit, "unit"),
                    ofAll,
                    ofOneYear,
                    subjects,
                    by);
        }
    }

    private static final class ListDraft {
        private ImmutableList<Described> measures = ImmutableList.of();
    }

    private static final Codec<Described> MEASURE = Codec.object("measure", Draft::new)
            .describe("A figure that can be asked of a dossier.")
            .required("code", Codec.text(), Described::code, (draft, code) -> draft.code = code)
            .describe("By what it is asked.")
            .required("name", Values.LOCALIZED_TEXT, Described::name, (draft, name) -> draft.name = name)
            .describe("What people call it.")
            .required("unit", Codec.enumOf(MeasureUnit.class), Described::unit, (draft, unit) -> draft.unit = unit)
            .describe("In what it is counted.")
            .withDefault("ofAll", Codec.bool(), false, Described::ofAll, (draft, ofAll) -> draft.ofAll = ofAll)
            .describe("Whether it can be asked of all together.")
            .withDefault(
                    "ofOneYear", Codec.bool(), false, Described::ofOneYear, (draft, year) -> draft.ofOneYear = year)
            .describe("Whether it is of a calendar year, which has to be named.")
            .list("subjects", Codec.text(), Described::subjects, (draft, all) -> draft.subjects = all)
            .describe("The kinds of facts it can be asked of.")
            .list("by", Codec.enumOf(Portion.By.class), Described::by, (draft, all) -> draft.by = all)
            .describe("What a portion of it can be told apart by.")
            .build(Draft::build);

    static final Codec<MeasureList> CODEC = Codec.object("measure-list", ListDraft::new)
            .describe("What can be asked of a dossier.")
            .version("schemaVersion", 1)
            .list("measures", MEASURE, MeasureList::measures, (list, all) -> list.measures = all)
            .describe("The measures.")
            .build(list -> new MeasureList(list.measures));
}
