package lt.kopz.core.json;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** How indicators stand in JSON. */
final class IndicatorCodecs {
    private IndicatorCodecs() {}

    private static final Codec<BigDecimal> NUMBER = Codec.text(
                    ValueMessage.NUMBER.text(), null, "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,10})?")
            .as(BigDecimal::new, BigDecimal::toPlainString);

    private static final Codec<Measured.OfNumberBounds> NUMBER_BOUNDS = Codec.object("number-bounds", BoundsDraft::new)
            .describe("The bounds of a number, at least one of them.")
            .optional("least", NUMBER, Measured.OfNumberBounds::least, (draft, least) -> draft.least = least)
            .describe("The least it can be, itself included.")
            .optional("most", NUMBER, Measured.OfNumberBounds::most, (draft, most) -> draft.most = most)
            .describe("The most it can be, itself included.")
            .build(draft ->
                    new Measured.OfNumberBounds(Optional.ofNullable(draft.least), Optional.ofNullable(draft.most)));

    private static final Codec<Measured.OfAmountBounds> AMOUNT_BOUNDS = Codec.object(
                    "amount-bounds", AmountBoundsDraft::new)
            .describe("The bounds of an amount of money, at least one of them.")
            .optional(
                    "least",
                    Values.AMOUNT,
                    (Measured.OfAmountBounds bounds) -> bounds.amount().lower(),
                    (draft, least) -> draft.least = least)
            .describe("The least it can be, itself included.")
            .optional("most", Values.AMOUNT, bounds -> bounds.amount().upper(), (draft, most) -> draft.most = most)
            .describe("The most it can be, itself included.")
            .build(draft ->
                    Measured.OfAmountBounds.of(Optional.ofNullable(draft.least), Optional.ofNullable(draft.most)));

    private static final class AmountBoundsDraft {
        private @Nullable MonetaryAmount least;
        private @Nullable MonetaryAmount most;
    }

    private static final class BoundsDraft {
        private @Nullable BigDecimal least;
        private @Nullable BigDecimal most;
    }

    private static final Codec<Measured> MEASURED = Codec.<Measured>choice("measured")
            .describe("What an indicator is measured in.")
            .when("count", Measured.OfCount.class, Values.HEADCOUNT, Measured.OfCount::count, Measured.OfCount::new)
            .describe("A count.")
            .when("amount", Measured.OfAmount.class, Values.AMOUNT, Measured.OfAmount::amount, Measured.OfAmount::new)
            .describe("An amount of money.")
            .when("number", Measured.OfNumber.class, NUMBER, Measured.OfNumber::number, Measured.OfNumber::new)
            .describe("A plain number.")
            .when("amountBounds", Measured.OfAmountBounds.class, AMOUNT_BOUNDS, bounds -> bounds, bounds -> bounds)
            .describe("An amount of which only bounds are known.")
            .when("numberBounds", Measured.OfNumberBounds.class, NUMBER_BOUNDS, bounds -> bounds, bounds -> bounds)
            .describe("A number of which only bounds are known.")
            .build();

    private static final Codec<IndicatorValue> INDICATOR_VALUE = Codec.object("indicator-value", ValueDraft::new)
            .describe("What an indicator was, is, or is to be at some time.")
            .withDefault(
                    "date",
                    Values.PARTIAL_DATE,
                    PartialDate.unknown(),
                    IndicatorValue::date,
                    (draft, date) -> draft.date = date)
            .describe("The time, usually a year.")
            .required("value", MEASURED, IndicatorValue::value, (draft, value) -> draft.value = value)
            .describe("How much.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    IndicatorValue::provenance,
                    (draft, provenance) -> draft.provenance = provenance)
            .describe("How it is known, and where it stands.")
            .build(draft ->
                    new IndicatorValue(draft.date, Objects.requireNonNull(draft.value, "value"), draft.provenance));

    private static final class ValueDraft {
        private PartialDate date = PartialDate.unknown();
        private @Nullable Measured value;
        private Provenance provenance = Provenance.stated();
    }

    static final Codec<Indicator> INDICATOR = Codec.object("indicator", Indicator::builder)
            .describe("What the success of a measure is measured by.")
            .required("id", Values.ID, Indicator::id, Indicator.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Values.LOCALIZED_TEXT, Indicator::name, Indicator.Builder::name)
            .describe("What is measured.")
            .optional("unit", Values.LOCALIZED_TEXT, Indicator::unit, Indicator.Builder::unit)
            .describe("The unit it is measured in.")
            .withDefault(
                    "direction",
                    Codec.enumOf(IndicatorDirection.class),
                    IndicatorDirection.MORE_IS_BETTER,
                    Indicator::direction,
                    Indicator.Builder::direction)
            .describe("Which way it is to go; more is better where it is left out.")
            .optional("baseline", INDICATOR_VALUE, Indicator::baseline, Indicator.Builder::baseline)
            .describe("Where it began.")
            .list("targets", INDICATOR_VALUE, Indicator::targets, Indicator.Builder::targets)
            .describe("Where it is to come, by year.")
            .list("actuals", INDICATOR_VALUE, Indicator::actuals, Indicator.Builder::actuals)
            .describe("How far it came, by year.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Indicator::provenance,
                    Indicator.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Indicator.Builder::build);
}
