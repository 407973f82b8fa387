package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.FundingGap;
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

    /** What can be asked of a dossier. */
    public static final JsonForm<MeasureList> MEASURES = of(MeasureList.class, MeasureCodec.CODEC);

    /** Why something was refused, as RFC 9457 has it. */
    public static final JsonForm<ProblemDetails> PROBLEM_DETAILS = of(ProblemDetails.class, ProblemCodec.CODEC);

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
