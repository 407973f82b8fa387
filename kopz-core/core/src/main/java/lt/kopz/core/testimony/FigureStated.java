package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.immutables.value.Value;

/**
 * A figure is so much, is such a share of another one or so much for so many of it, has changed by so much, or first was so on a day.
 *
 * <p>Examples: "10 prevencinių paskaitų kainavo 300,00 Eur", "finansavimo nuo 2019 metų pradžios nebuvo", "poreikis patenkintas 21,5 proc.",
 * "asignavimai padidėjo 500,00 Eur", "lėšos skirtos spalio 24 d.", "1,2 renginio tūkstančiui gyventojų".
 *
 * <pre>{@code
 * FigureStated.of(Question.of("cost", "lectures"), StatedAmount.exactly(euro("300.00")));
 * FigureStated.of(Question.of("appropriated", "plan"), MoneyDirection.NONE).withThroughout(DateRange.ofYear(2019));
 * FigureStated.share(Question.of("appropriated", "plan"), Question.of("need", "plan"), StatedShare.percent("21.5"));
 * FigureStated.share(Question.ofAll("events"), Question.ofAll("inhabitants"), StatedShare.decimal("1.2")).withPer(1000);
 * FigureStated.change(need2018, need2019, MoneyDirection.INCREASE).withAmount(StatedAmount.exactly(euro("500.00")));
 * FigureStated.since(Question.of("appropriated", "plan"), PartialDate.parse("2019-10-24"));
 * }</pre>
 *
 * <p>A gap, what a budget leaves and a change lie one way or the other by name, and never by sign. A source that states only which way gives no
 * number. What is bounded, is bounded as it is stated: more than 500.00 is at least 500.01.
 */
@Value.Immutable
public abstract non-sealed class FigureStated implements Assertion, WithFigureStated {
    private static final ImmutableSet<MoneyDirection> OF_A_CHANGE =
            Sets.immutableEnumSet(MoneyDirection.INCREASE, MoneyDirection.DECREASE, MoneyDirection.NONE);
    private static final ImmutableSet<MoneyDirection> OF_A_FIGURE = Sets.immutableEnumSet(
            MoneyDirection.SHORTFALL, MoneyDirection.SURPLUS, MoneyDirection.DEFICIT, MoneyDirection.NONE);

    FigureStated() {}

    /**
     * Which figure is spoken of.
     *
     * @return the question; of a change what it became
     */
    public abstract Question question();

    /**
     * The other figures that the words may mean as well as the one in question, each of the same and as of the same day: what was done "without
     * financing" was done without the plan's money, or without anybody's.
     *
     * @return the codes of their measures; empty where the words mean one figure only
     */
    public abstract ImmutableList<String> readings();

    /**
     * The figure that it is a share of, or for so many of which it is stated.
     *
     * @return the question; empty where no share of another figure is stated
     */
    public abstract Optional<Question> shareOf();

    /**
     * For how many of that figure the share or amount is stated.
     *
     * @return the number, at least 1, as 1000 in "for every thousand inhabitants"; else 1
     */
    @Value.Default
    public int per() {
        return 1;
    }

    /**
     * The figure that it was before.
     *
     * @return the question; empty where no change is stated
     */
    public abstract Optional<Question> changedFrom();

    /**
     * The days on each of which it is so.
     *
     * @return the days, both ends inclusive; empty where it is so as of one day
     */
    public abstract Optional<DateRange> throughout();

    /**
     * The first day on which it was so.
     *
     * @return the day as it is stated; empty where no first day is
     */
    public abstract Optional<PartialDate> since();

    /**
     * Which way it lies.
     *
     * @return the direction; present for gaps, for what a budget leaves, for shares of these and what of them falls to each of so many, for
     *     changes, and for nothing at all
     */
    public abstract Optional<MoneyDirection> direction();

    /**
     * How much money it is, or by how much it changed.
     *
     * @return the amount, not negative where there is a direction; what is read from a text is made one by {@link StatedAmount#asPrinted}, so that
     *     "700 Eur" is confirmed by 700.40
     */
    public abstract Optional<StatedAmount> amount();

    /**
     * How many there are, or by how many they changed.
     *
     * @return the number; empty where none is stated
     */
    public abstract Optional<Headcount> count();

    /**
     * Which share it is, or by which share of the earlier figure it changed.
     *
     * @return the share; empty where none is stated
     */
    public abstract Optional<StatedShare> share();

    /**
     * Each of the figures that may be meant, by itself.
     *
     * @return the same of one figure each, the one in question first
     */
    public ImmutableList<FigureStated> meant() {
        return Stream.concat(
                        Stream.of(withReadings()),
                        readings().stream()
                                .map(code ->
                                        withReadings().withQuestion(question().withMeasure(code))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The figure that this one is held against.
     *
     * @return what it is a share of, or was before; empty where it stands alone
     */
    public Optional<Question> other() {
        return shareOf().or(this::changedFrom);
    }

    /** Refuses what no figure can be. */
    @Value.Check
    void check() {
        List<?> sizes =
                Stream.of(amount(), count(), share()).flatMap(Optional::stream).toList();
        if (sizes.size() > 1) {
            throw new RefusedException(ProblemKind.SEVERAL_NUMBERS);
        }
        if (sizes.isEmpty() && direction().isEmpty() && since().isEmpty()) {
            throw new RefusedException(ProblemKind.NO_AMOUNT);
        }
        boolean isShareOfWhole = shareOf().isEmpty()
                ? per() == 1
                : per() > 0
                        && count().isEmpty()
                        && !sizes.isEmpty()
                        && changedFrom().isEmpty();
        if (!isShareOfWhole
                || (share().isPresent()
                        && shareOf().isEmpty()
                        && changedFrom().isPresent() != direction().isPresent())) {
            throw new RefusedException(ProblemKind.SHARE_MISPLACED);
        }
        ImmutableSet<MoneyDirection> possible = changedFrom().isPresent() ? OF_A_CHANGE : OF_A_FIGURE;
        if (direction()
                .map(stated -> !possible.contains(stated))
                .orElse(changedFrom().isPresent())) {
            throw new RefusedException(ProblemKind.DIRECTION_MISPLACED);
        }
        direction()
                .flatMap(stated -> amount())
                .map(StatedAmount::range)
                .flatMap(range -> range.lower().or(range::upper))
                .filter(MonetaryAmount::isNegative)
                .ifPresent(bound -> {
                    throw new RefusedException(ProblemKind.NEGATIVE_AMOUNT, "what", Word.CLAIM, "amount", bound);
                });
        if (direction().filter(MoneyDirection.NONE::equals).isPresent() && !sizes.isEmpty()) {
            throw new RefusedException(ProblemKind.AMOUNT_OF_NOTHING);
        }
        List<?> days = Stream.of(question().asOf(), throughout(), since())
                .flatMap(Optional::stream)
                .toList();
        if (days.size() > 1
                || (other().isPresent()
                        && days.size() != question().asOf().stream().count())) {
            throw new RefusedException(ProblemKind.DAY_AND_PERIOD);
        }
    }

    /**
     * Some money is so much.
     *
     * @param question which money
     * @param amount how much
     * @return the statement
     */
    public static FigureStated of(Question question, StatedAmount amount) {
        return builder().question(question).amount(amount).build();
    }

    /**
     * There are so many.
     *
     * @param question which number
     * @param count how many
     * @return the statement
     */
    public static FigureStated of(Question question, Headcount count) {
        return builder().question(question).count(count).build();
    }

    /**
     * A gap, or what a budget leaves, is so much.
     *
     * @param question which money
     * @param direction which way it lies
     * @param amount how much, not negative
     * @return the statement
     * @throws RefusedException if the amount is negative
     */
    public static FigureStated of(Question question, MoneyDirection direction, StatedAmount amount) {
        return of(question, direction).withAmount(amount);
    }

    /**
     * A figure lies one way, or there is nothing; how much is not stated.
     *
     * @param question which figure
     * @param direction which way it lies
     * @return the statement
     * @throws RefusedException if it is the direction of a change
     */
    public static FigureStated of(Question question, MoneyDirection direction) {
        return builder().question(question).direction(direction).build();
    }

    /**
     * A figure is such a share of another one.
     *
     * @param part which figure is the share
     * @param whole which figure it is a share of
     * @param share how large the share is
     * @return the statement
     */
    public static FigureStated share(Question part, Question whole, StatedShare share) {
        return builder().question(part).shareOf(whole).share(share).build();
    }

    /**
     * A figure changed from one year, edition, plan or day to another.
     *
     * @param from which figure it was
     * @param to which figure it became
     * @param direction an increase, a decrease, or no change
     * @return the statement, of which an amount, number or share may be added
     * @throws RefusedException if the direction is none of a change
     */
    public static FigureStated change(Question from, Question to, MoneyDirection direction) {
        return builder().question(to).changedFrom(from).direction(direction).build();
    }

    /**
     * A figure was more than nothing from a day on, and not before.
     *
     * @param question which figure
     * @param since the first day, as it is stated
     * @return the statement, of which an amount or number may be added
     */
    public static FigureStated since(Question question, PartialDate since) {
        return builder().question(question).since(since).build();
    }

    /**
     * Starts a statement.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link FigureStated}. */
    public static final class Builder extends ImmutableFigureStated.Builder {
        Builder() {}
    }
}
