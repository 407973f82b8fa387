package lt.kopz.core.json;

import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.MeasureList.Described;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Portion;

/** How the list of measures stands in JSON. */
final class MeasureCodec {
    private MeasureCodec() {}

    private static final Codec<Described> MEASURE = Codec.object(
                    "measure", Described.class, "A figure that can be asked of a dossier.")
            .required("code", Codec.text(), "By what it is asked.")
            .required("name", ValueCodecs.LOCALIZED_TEXT, "What people call it.")
            .required("unit", Codec.enumOf(MeasureUnit.class), "In what it is counted.")
            .withDefault("ofAll", Codec.bool(), false, "Whether it can be asked of all together.")
            .withDefault("ofOneYear", Codec.bool(), false, "Whether it is of a calendar year, which has to be named.")
            .list("subjects", Codec.text(), "The kinds of facts it can be asked of.")
            .list("by", Codec.enumOf(Portion.By.class), "What a portion of it can be told apart by.")
            .build();

    static final Codec<MeasureList> CODEC = Codec.object(
                    "measure-list", MeasureList.class, "What can be asked of a dossier.")
            .version("schemaVersion", 1)
            .list("measures", MEASURE, "The measures.")
            .build();
}
