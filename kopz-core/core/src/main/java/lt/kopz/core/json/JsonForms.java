package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.json.MeasureList.Described;
import lt.kopz.core.json.ProblemDetails.Located;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.LocalizedText;

/**
 * The forms in JSON that programs exchange, each with its schema.
 *
 * <pre>{@code
 * JsonForms.AMOUNT.write(Amounts.euro("3250.00"), out);                  // {"amount": "3250.00", "currency": "EUR"}
 * JsonForms.FIGURE.write(ExplainedFigure.of(dossier, gaps.financing()), out);
 * JsonForms.FINDINGS.write(FindingList.of(dossier, findings), out);
 * }</pre>
 */
public final class JsonForms {
    /** A dossier, as {@link Dossiers} reads and writes it. */
    public static final JsonForm<Dossier> DOSSIER =
            new JsonForm<>(Dossier.class, DossierCodec.CODEC, DossierCodec::read);

    /** A figure with its value and its explanation. */
    public static final JsonForm<ExplainedFigure> FIGURE = of(ExplainedFigure.class, ExplanationCodec.CODEC);

    /** Findings in reading order. */
    public static final JsonForm<FindingList> FINDINGS = of(FindingList.class, FindingCodec.CODEC);

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

    private static final Codec<MeasureList> MEASURE_LIST = Codec.object(
                    "measure-list", MeasureList.class, "What can be asked of a dossier.")
            .version("schemaVersion", 1)
            .list("measures", MEASURE, "The measures.")
            .build();

    /** What can be asked of a dossier. */
    public static final JsonForm<MeasureList> MEASURES = of(MeasureList.class, MEASURE_LIST);

    private static final Codec<Located> PROBLEM = Codec.object(
                    "problem", Located.class, "Something that is wrong with what was handed in.")
            .required("kind", Codec.text(), "What is wrong, for programs.")
            .optional("pointer", Codec.text(), "The JSON Pointer of its place.")
            .optional("line", Codec.intNumber(1, Integer.MAX_VALUE), "Its line, counted from 1.")
            .optional("column", Codec.intNumber(1, Integer.MAX_VALUE), "Its column in characters, counted from 1.")
            .optional("address", Codec.text(), "Its sheet and cell, where it is in a table.")
            .optional("place", Codec.text(), "Its place, for people.")
            .required("message", Codec.text(), "What is wrong, for people.")
            .required("fix", Codec.text(), "What to do about it, for people.")
            .build();

    private static final Codec<ProblemDetails> REFUSAL = Codec.object(
                    "problem-details", ProblemDetails.class, "Why something was refused (RFC 9457).")
            .required("title", Codec.text(), "The name of the status.")
            .required("status", Codec.intNumber(100, 599), "The status of the response.")
            .required("detail", Codec.text(), "What is wrong, for people.")
            .optional("instance", Codec.text(), "A URI of this refusal.")
            .list("problems", PROBLEM, "What is wrong, one by one.")
            .build();

    /** Why something was refused, as RFC 9457 has it. */
    public static final JsonForm<ProblemDetails> PROBLEM_DETAILS = of(ProblemDetails.class, REFUSAL);

    /** What is missing to cover a need, or left over, with its direction. */
    public static final JsonForm<FundingGap> GAP = of(FundingGap.class, FigureValues.GAP);

    /** Money, exactly, with all decimals of its currency. */
    public static final JsonForm<MonetaryAmount> AMOUNT = of(MonetaryAmount.class, ValueCodecs.AMOUNT);

    /** Money, as exactly as it is known. */
    public static final JsonForm<AmountRange> AMOUNT_RANGE = of(AmountRange.class, ValueCodecs.AMOUNT_RANGE);

    /** A count, as exactly as it is known. */
    public static final JsonForm<Headcount> HEADCOUNT = of(Headcount.class, ValueCodecs.HEADCOUNT);

    /** A text in several languages. */
    public static final JsonForm<LocalizedText> TEXT = of(LocalizedText.class, ValueCodecs.LOCALIZED_TEXT);

    private static final ImmutableList<JsonForm<?>> ALL = ImmutableList.of(
            DOSSIER, FIGURE, FINDINGS, MEASURES, PROBLEM_DETAILS, GAP, AMOUNT, AMOUNT_RANGE, HEADCOUNT, TEXT);

    private JsonForms() {}

    private static <T> JsonForm<T> of(Class<T> type, Codec<T> codec) {
        return new JsonForm<>(type, codec, codec::read);
    }

    /**
     * All forms, for mappers of other libraries.
     *
     * @return a form of each type; no type is below another
     */
    public static ImmutableList<JsonForm<?>> all() {
        return ALL;
    }

    /**
     * The form of a type.
     *
     * @param type the type, or one below it
     * @param <T> the type
     * @return its form; empty where it has none
     */
    @SuppressWarnings("unchecked") // a form of a type above takes the values of the type
    public static <T> Optional<JsonForm<? super T>> find(Class<T> type) {
        return ALL.stream()
                .filter(form -> form.type().isAssignableFrom(type))
                .<JsonForm<? super T>>map(form -> (JsonForm<? super T>) form)
                .findFirst();
    }
}
