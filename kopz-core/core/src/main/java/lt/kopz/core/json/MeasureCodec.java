package lt.kopz.core.json;

import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.MeasureList.Described;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Portion;

/** How the list of measures stands in JSON. */
final class MeasureCodec {
    private MeasureCodec() {}

    private static final Codec<Described> MEASURE = Codec.object("measure", DescribedBuilder::new)
            .describe("A figure that can be asked of a dossier.")
            .required("code", Codec.text(), Described::code, DescribedBuilder::code)
            .describe("By what it is asked.")
            .required("name", ValueCodecs.LOCALIZED_TEXT, Described::name, DescribedBuilder::name)
            .describe("What people call it.")
            .required("unit", Codec.enumOf(MeasureUnit.class), Described::unit, DescribedBuilder::unit)
            .describe("In what it is counted.")
            .withDefault("ofAll", Codec.bool(), false, Described::ofAll, DescribedBuilder::ofAll)
            .describe("Whether it can be asked of all together.")
            .withDefault("ofOneYear", Codec.bool(), false, Described::ofOneYear, DescribedBuilder::ofOneYear)
            .describe("Whether it is of a calendar year, which has to be named.")
            .list("subjects", Codec.text(), Described::subjects, DescribedBuilder::subjects)
            .describe("The kinds of facts it can be asked of.")
            .list("by", Codec.enumOf(Portion.By.class), Described::by, DescribedBuilder::by)
            .describe("What a portion of it can be told apart by.")
            .build(DescribedBuilder::build);

    static final Codec<MeasureList> CODEC = Codec.object("measure-list", MeasureListBuilder::new)
            .describe("What can be asked of a dossier.")
            .version("schemaVersion", 1)
            .list("measures", MEASURE, MeasureList::measures, MeasureListBuilder::measures)
            .describe("The measures.")
            .build(MeasureListBuilder::build);
}
