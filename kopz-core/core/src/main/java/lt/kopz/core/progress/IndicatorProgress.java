package lt.kopz.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Whether an indicator met its target for a date, and how much of the way to it was gone, as of the end of a day.
 *
 * <p>The degree of achievement is an exact fraction within bounds. From a baseline it is the way gone by the way to go; where more is
 * better and no baseline is stated, it is the value reached by the target. It may be more than 1, and is 0 at the baseline or behind it.
 *
 * <pre>{@code
 * IndicatorProgress schools = IndicatorProgress.of(dossier, "schools-visited", PartialDate.parse("2019"));
 * schools.reached();          // NO: 5 of 13
 * schools.degree().value();   // 5/13
 * }</pre>
 */
public final class IndicatorProgress {
    private final Dossier dossier;
    private final Indicator indicator;
    private final PartialDate date;
    private final LocalDate asOf;
    private final Optional<IndicatorValue> target;
    private final Optional<IndicatorValue> actual;

    private IndicatorProgress(Dossier dossier, Indicator indicator, PartialDate date, LocalDate asOf) {
        this.dossier = dossier;
        this.indicator = indicator;
        this.date = date;
        this.asOf = asOf;
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        this.target = indicator.target(date);
        this.actual = indicator.actual(date).filter(value -> occurrences.happened(value.date()) == Answer.YES);
    }

    /**
     * The progress of an indicator as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @param indicatorId the id of an indicator of one of its measures
     * @param date the date of the target, such as the year 2019, or its last day
     * @return the progress
     * @throws IllegalArgumentException if the dossier has no such indicator
     */
    public static IndicatorProgress of(Dossier dossier, String indicatorId, PartialDate date) {
        Dossier settled = Possibilities.of(dossier, About.DELIVERY).settled();
        return new IndicatorProgress(
                settled,
                settled.get(Indicator.class, indicatorId),
                date,
                settled.knownUntil().value());
    }

    private IndicatorProgress in(Dossier other) {
        return other == dossier ? this : of(other, indicator.id(), date).asOf(asOf);
    }

    /**
     * The same as of the end of another day. Before the horizon a value is known once its date has passed.
     *
     * @param day the day
     * @return the progress as of that day
     */
    public IndicatorProgress asOf(LocalDate day) {
        return new IndicatorProgress(dossier, indicator, date, day);
    }

    /**
     * Whether the target is met.
     *
     * @return yes, no, or cannot tell; cannot tell where the target or the value reached is not known, or the two cannot be compared
     */
    public Answer reached() {
        ImmutableList<Answer> answers = Possible.each(
                dossier,
                About.DELIVERY,
                each -> each.fact(indicator.id()).isEmpty() ? Answer.CANNOT_TELL : in(each).reachedAsStated());
        return answers.size() == 1 ? answers.get(0) : Answer.CANNOT_TELL;
    }

    private Answer reachedAsStated() {
        return actual.isPresent() ? indicator.reaches(date) : Answer.CANNOT_TELL;
    }

    /**
     * How much of the way to the target was gone.
     *
     * @return the fraction; unknown where a value is missing, negative or of another kind, where less is better and no baseline is
     *     stated, where bounds are to be kept, and where the target is no better than the baseline
     */
    public Figure<Ratio> degree() {
        return Possible.figure(
                dossier,
                About.DELIVERY,
                each -> each.fact(indicator.id()).isPresent(),
                each -> in(each).degreeAsStated());
    }

    private Figure<Ratio> degreeAsStated() {
        Text name = Phrase.of(DeliveryMessage.DEGREE).with("name", indicator.name());
        Optional<DeliveryMessage> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return Figure.unknown(
                    name,
                    asOf,
                    Ratio.unknown(),
                    obstacle.get() == DeliveryMessage.NOT_KNOWN ? notKnown() : Phrase.of(obstacle.get()));
        }
        boolean more = indicator.direction() == IndicatorDirection.MORE_IS_BETTER;
        Explanation reached = leaf(DeliveryMessage.LEAF_ACTUAL, actual.orElseThrow());
        Explanation wanted = leaf(DeliveryMessage.LEAF_TARGET, target.orElseThrow());
        Optional<Explanation> began =
                indicator.baseline().map(baseline -> leaf(DeliveryMessage.LEAF_BASELINE, baseline));
        Explanation come = began.map(from -> way(DeliveryMessage.COME, from, reached, more))
                .orElse(reached);
        Explanation way =
                began.map(from -> way(DeliveryMessage.WAY, from, wanted, more)).orElse(wanted);
        if (isNothing(way.value())) {
            return Figure.unknown(name, asOf, Ratio.unknown(), Phrase.of(DeliveryMessage.NO_WAY));
        }
        Explanation tree = Explanation.quotient(name, come, way);
        return Figure.of(name, asOf, tree.value().asRatio(), tree);
    }

    private Optional<DeliveryMessage> obstacle() {
        if (indicator.direction() == IndicatorDirection.WITHIN_RANGE) {
            return Optional.of(DeliveryMessage.NO_DEGREE);
        }
        if (target.isEmpty()) {
            return Optional.of(DeliveryMessage.NO_TARGET);
        }
        if (actual.isEmpty()) {
            return Optional.of(DeliveryMessage.NOT_KNOWN);
        }
        if (indicator.direction() == IndicatorDirection.LESS_IS_BETTER
                && indicator.baseline().isEmpty()) {
            return Optional.of(DeliveryMessage.NO_BASELINE);
        }
        Measured wanted = target.get().value();
        if (values().anyMatch(value -> !value.isLike(wanted))) {
            return Optional.of(DeliveryMessage.NOT_LIKE);
        }
        boolean negative = values().flatMap(value -> Stream.of(value.lower(), value.upper()))
                .flatMap(Optional::stream)
                .anyMatch(bound -> bound.signum() < 0);
        return negative ? Optional.of(DeliveryMessage.NEGATIVE) : Optional.empty();
    }

    /** The measures that indicators are of. */
    private record Measures(ImmutableMap<String, String> byIndicator) {
        static Measures of(Dossier dossier) {
            return dossier.derived(Measures.class, all -> {
                ImmutableMap.Builder<String, String> measures = ImmutableMap.builder();
                all.plans()
                        .forEach(plan -> plan.measures()
                                .forEach(measure -> measure.indicators()
                                        .forEach(indicator -> measures.put(indicator.id(), measure.id()))));
                return new Measures(measures.build());
            });
        }
    }

    /**
     * Why no value is known: nothing is recorded of any, one is not recorded, or it is stated that all are recorded, so that none was measured.
     * That is no value of zero.
     */
    private Text notKnown() {
        KnownList list = KnownLists.of(dossier)
                .of(
                        ListKind.INDICATOR_VALUES,
                        Optional.ofNullable(Measures.of(dossier).byIndicator().get(indicator.id())),
                        asOf);
        return switch (list.standing()) {
            case UNKNOWN -> Unrecorded.nothing(list);
            case DECLARED_COMPLETE ->
                Phrase.of(
                        list.until().isEmpty() && indicator.actual(date).isEmpty()
                                ? DeliveryMessage.NOT_MEASURED
                                : DeliveryMessage.NOT_KNOWN);
            case INFERRED_COMPLETE, PARTIAL -> Phrase.of(DeliveryMessage.NOT_KNOWN);
        };
    }

    private Stream<Measured> values() {
        return Stream.of(target, actual, indicator.baseline())
                .flatMap(Optional::stream)
                .map(IndicatorValue::value);
    }

    private static Explanation way(DeliveryMessage name, Explanation from, Explanation to, boolean more) {
        return Explanation.excess(Phrase.of(name), more ? to : from, more ? from : to);
    }

    private static boolean isNothing(Quantity quantity) {
        return quantity instanceof Quantity.OfAmount amount
                ? amount.amount().isZero() == Answer.YES
                : quantity.asRatio().upper().filter(most -> most.signum() == 0).isPresent();
    }

    private Explanation leaf(DeliveryMessage name, IndicatorValue value) {
        return Explanation.given(Phrase.of(name).with("date", value.date()), quantity(value.value()), indicator)
                .under(value.provenance());
    }

    private static Quantity quantity(Measured value) {
        if (value instanceof Measured.OfCount count) {
            return Quantity.of(count.count());
        }
        return value.money()
                .map(Quantity::of)
                .orElseGet(() -> Quantity.of(Ratio.fromNothingOn(value.lower(), value.upper())));
    }

    /**
     * The target, what was reached and whether it is met, in words.
     *
     * @return one or two sentences
     */
    public Text text() {
        return Phrase.of(DeliveryMessage.SENTENCE)
                .with("name", indicator.name())
                .with("date", date)
                .with(
                        "target",
                        target.<Text>map(value -> Phrase.of(targetMessage()).with("value", words(value.value())))
                                .orElseGet(() -> Phrase.of(DeliveryMessage.NO_TARGET)))
                .with(
                        "actual",
                        actual.<Text>map(value ->
                                        Phrase.of(DeliveryMessage.REACHED).with("value", words(value.value())))
                                .orElseGet(this::notKnown))
                .with(
                        "answer",
                        Phrase.of(
                                switch (reached()) {
                                    case YES -> DeliveryMessage.MET;
                                    case NO -> DeliveryMessage.NOT_MET;
                                    case CANNOT_TELL -> DeliveryMessage.CANNOT_TELL;
                                }));
    }

    /**
     * A value of the indicator in words, with its unit.
     *
     * @param value the value: a baseline, a target or what was reached
     * @return such as "at least 5 schools" or "38.46 %"
     */
    public Text say(Measured value) {
        return Phrase.of(DeliveryMessage.VALUE).with("value", words(value));
    }

    private DeliveryMessage targetMessage() {
        return switch (indicator.direction()) {
            case MORE_IS_BETTER -> DeliveryMessage.TARGET_MORE;
            case LESS_IS_BETTER -> DeliveryMessage.TARGET_LESS;
            case WITHIN_RANGE -> DeliveryMessage.TARGET_WITHIN;
        };
    }

    private Object words(Measured value) {
        if (value instanceof Measured.OfCount count) {
            return withUnit(count.count());
        }
        if (value instanceof Measured.OfNumber number) {
            return withUnit(number.number());
        }
        if (value instanceof Measured.OfNumberBounds bounds) {
            return withUnit(Text.bounds(bounds.least(), bounds.most(), DeliveryMessage.NOT_KNOWN));
        }
        return value.money().orElseThrow();
    }

    private Object withUnit(Object value) {
        return indicator
                .unit()
                .<Object>map(unit -> Phrase.of(DeliveryMessage.WITH_UNIT)
                        .with("value", value)
                        .with("unit", unit))
                .orElse(value);
    }
}
