package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** What a document claims, in a form that can be checked against the facts it states. */
public sealed interface Assertion {
    /**
     * So many measures of a plan were implemented: "įgyvendintos šios priemonės: 1 … 10".
     *
     * @param plan the id of the action plan
     * @param count how many
     * @param measures the ids of those that the sentence names; empty where it names none, so that it may mean others than those recorded
     */
    record MeasuresImplemented(String plan, Headcount count, ImmutableList<String> measures) implements Assertion {
        /**
         * A claim that names no measure.
         *
         * @param plan the id of the action plan
         * @param count how many
         */
        public MeasuresImplemented(String plan, Headcount count) {
            this(plan, count, ImmutableList.of());
        }
    }

    /** A statement of figures, which kopz computes. */
    sealed interface OfFigures extends Assertion {
        /**
         * The figures that are spoken of.
         *
         * @return one question, or two where figures are compared
         */
        ImmutableList<Question> questions();

        /**
         * How much money it states.
         *
         * @return the amount of the figure, or by which it changed; empty where none is stated
         */
        default Optional<StatedAmount> amount() {
            return Optional.empty();
        }

        /**
         * How many of something it states.
         *
         * @return the number of the figure, or by which it changed; empty where none is stated
         */
        default Optional<Headcount> count() {
            return Optional.empty();
        }
    }

    /**
     * A figure is so much: "10 prevencinių paskaitų kainavo 300,00 Eur", "iš viso paskaitas bus išklausę 522 moksleiviai", "finansavimo nuo
     * 2019 metų pradžios nebuvo".
     *
     * <p>A gap and what a budget leaves lie one way or the other by name, and never by sign. A source that states only which way gives no
     * number. What is bounded, is bounded as it is stated: more than 500.00 is at least 500.01.
     *
     * @param question which figure
     * @param throughout the days on each of which it is so, both ends inclusive; empty where it is so as of one day
     * @param direction which way it lies; present for gaps and what a budget leaves, and for nothing at all
     * @param amount how much money, not negative where there is a direction; empty where only the direction is stated, or a number
     * @param count how many; empty for money
     */
    record FigureStated(
            Question question,
            Optional<DateRange> throughout,
            Optional<MoneyDirection> direction,
            Optional<StatedAmount> amount,
            Optional<Headcount> count)
            implements OfFigures {
        /**
         * Makes the statement.
         *
         * @param question which figure
         * @param throughout the days on each of which it is so, both ends inclusive; empty where it is so as of one day
         * @param direction which way it lies; present for gaps and what a budget leaves, and for nothing at all
         * @param amount how much money, not negative where there is a direction; empty where only the direction is stated, or a number
         * @param count how many; empty for money
         * @throws RefusedException if there is neither a direction nor a number, or a number of nothing; if the amount is negative though a
         *     direction is named; if there is money and a number; or if one day and a period are given
         */
        public FigureStated {
            if (direction.isPresent()) {
                requireOneOf(
                        ImmutableSet.of(
                                MoneyDirection.SHORTFALL,
                                MoneyDirection.SURPLUS,
                                MoneyDirection.DEFICIT,
                                MoneyDirection.NONE),
                        direction.get());
            } else if (amount.isEmpty() && count.isEmpty()) {
                throw new RefusedException(
                        ProblemKind.NO_AMOUNT,
                        "FigureStated.amount is missing; give how much, or the direction NONE for nothing at all");
            }
            requireSize(direction, amount, count);
            if (throughout.isPresent() && question.asOf().isPresent()) {
                throw new RefusedException(
                        ProblemKind.DAY_AND_PERIOD,
                        "FigureStated is as of one day or throughout a period, but had "
                                + question.asOf().get() + " and " + throughout.get() + "; keep one of the two");
            }
        }

        /**
         * Some money is so much.
         *
         * @param question which money
         * @param amount how much; what is read from a text is made one by {@link StatedAmount#asPrinted}, so that "700 Eur" is confirmed by
         *     700.40
         * @return the statement
         */
        public static FigureStated of(Question question, StatedAmount amount) {
            return new FigureStated(
                    question, Optional.empty(), Optional.empty(), Optional.of(amount), Optional.empty());
        }

        /**
         * There are so many.
         *
         * @param question which number
         * @param count how many
         * @return the statement
         */
        public static FigureStated of(Question question, Headcount count) {
            return new FigureStated(question, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(count));
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
            return new FigureStated(
                    question, Optional.empty(), Optional.of(direction), Optional.of(amount), Optional.empty());
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
            return new FigureStated(
                    question, Optional.empty(), Optional.of(direction), Optional.empty(), Optional.empty());
        }

        /**
         * The same on every day of a period.
         *
         * @param days the period, both ends inclusive
         * @return a copy
         * @throws RefusedException if the question is asked as of one day
         */
        public FigureStated throughout(DateRange days) {
            return new FigureStated(question, Optional.of(days), direction, amount, count);
        }

        @Override
        public ImmutableList<Question> questions() {
            return ImmutableList.of(question);
        }
    }

    /**
     * A figure is such a share of another one: "poreikis patenkintas 21,5 proc.", "du trečdaliai – savivaldybės biudžeto lėšos".
     *
     * @param part which figure is the share
     * @param whole which figure it is a share of
     * @param share how large the share is
     */
    record ShareStated(Question part, Question whole, StatedShare share) implements OfFigures {
        @Override
        public ImmutableList<Question> questions() {
            return ImmutableList.of(part, whole);
        }
    }

    /**
     * A figure changed from one year, edition, plan or day to another: "asignavimai padidėjo 500,00 Eur", "posėdžių surengta dviem daugiau nei
     * 2018 m.", "sumažėjo 12,5 proc.".
     *
     * @param from which figure it was
     * @param to which figure it became
     * @param direction an increase, a decrease, or no change
     * @param amount by how much money, not negative; empty where it is stated as a number, as a share or not at all
     * @param count by how many; empty where it is stated as money, as a share or not at all
     * @param share by which share of the earlier figure; empty where it is stated as a number or not at all
     */
    record ChangeStated(
            Question from,
            Question to,
            MoneyDirection direction,
            Optional<StatedAmount> amount,
            Optional<Headcount> count,
            Optional<StatedShare> share)
            implements OfFigures {
        /**
         * Makes the statement.
         *
         * @param from which figure it was
         * @param to which figure it became
         * @param direction an increase, a decrease, or no change
         * @param amount by how much money, not negative; empty where it is stated as a number, as a share or not at all
         * @param count by how many; empty where it is stated as money, as a share or not at all
         * @param share by which share of the earlier figure; empty where it is stated as a number or not at all
         * @throws RefusedException if the direction is none of a change, if a number or share of no change is given, if the amount is negative,
         *     or if there is more than one of money, number and share
         */
        public ChangeStated {
            requireOneOf(
                    ImmutableSet.of(MoneyDirection.INCREASE, MoneyDirection.DECREASE, MoneyDirection.NONE), direction);
            requireSize(Optional.of(direction), amount, count);
            if (share.isPresent() && (amount.isPresent() || count.isPresent() || direction == MoneyDirection.NONE)) {
                throw new RefusedException(
                        ProblemKind.SHARE_MISPLACED,
                        "ChangeStated.share is by which share a figure changed, but was there beside "
                                + amount.map(StatedAmount::toString)
                                        .or(() -> count.map(Headcount::toString))
                                        .orElse("no change")
                                + "; keep one of the two");
            }
        }

        /**
         * A figure changed; by how much is not stated.
         *
         * @param from which figure it was
         * @param to which figure it became
         * @param direction an increase, a decrease, or no change
         * @return the statement
         * @throws RefusedException if the direction is none of a change
         */
        public static ChangeStated of(Question from, Question to, MoneyDirection direction) {
            return new ChangeStated(from, to, direction, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /**
         * The same by an amount.
         *
         * @param stated by how much, not negative
         * @return a copy
         * @throws RefusedException if the amount is negative, or nothing changed
         */
        public ChangeStated by(StatedAmount stated) {
            return new ChangeStated(from, to, direction, Optional.of(stated), count, share);
        }

        /**
         * The same by a number.
         *
         * @param stated by how many
         * @return a copy
         * @throws RefusedException if nothing changed
         */
        public ChangeStated by(Headcount stated) {
            return new ChangeStated(from, to, direction, amount, Optional.of(stated), share);
        }

        /**
         * The same by a share of the earlier figure.
         *
         * @param stated by which share
         * @return a copy
         * @throws RefusedException if nothing changed, or an amount or number is stated
         */
        public ChangeStated by(StatedShare stated) {
            return new ChangeStated(from, to, direction, amount, count, Optional.of(stated));
        }

        @Override
        public ImmutableList<Question> questions() {
            return ImmutableList.of(from, to);
        }
    }

    /**
     * The measures carried out up to some time were carried out without financing.
     *
     * @param plan the id of the action plan
     * @param until the time, as precise as it is stated
     */
    record CarriedOutWithoutFinancing(String plan, PartialDate until) implements Assertion {}

    /**
     * A rule is observed: "Šios nuostatos yra laikomasi".
     *
     * @param rules the id of the rules of procedure
     */
    record RuleObserved(String rules) implements Assertion {}

    private static void requireOneOf(ImmutableSet<MoneyDirection> directions, MoneyDirection stated) {
        if (!directions.contains(stated)) {
            throw new RefusedException(
                    ProblemKind.DIRECTION_MISPLACED,
                    "The direction must be one of " + directions + ", but was " + stated
                            + "; name one that the figure can have");
        }
    }

    /** What lies one way is money or a number of that way, or neither is stated; nothing at all is no number. */
    private static void requireSize(
            Optional<MoneyDirection> direction, Optional<StatedAmount> amount, Optional<Headcount> count) {
        Optional<Object> size = amount.<Object>map(any -> any).or(() -> count);
        if (amount.isPresent() && count.isPresent()) {
            throw new RefusedException(
                    ProblemKind.SEVERAL_NUMBERS,
                    "A figure is money or a number, but was " + amount.get() + " and " + count.get() + "; keep one");
        }
        if (direction.isPresent()) {
            amount.map(StatedAmount::range)
                    .flatMap(Assertion::bound)
                    .filter(MonetaryAmount::isNegative)
                    .ifPresent(bound -> {
                        throw new RefusedException(
                                ProblemKind.NEGATIVE_AMOUNT,
                                "An amount with a direction must not be negative, but was " + Amounts.plain(bound)
                                        + "; name the other direction",
                                "what",
                                Word.CLAIM,
                                "amount",
                                bound);
                    });
        }
        if (direction.equals(Optional.of(MoneyDirection.NONE)) && size.isPresent()) {
            throw new RefusedException(
                    ProblemKind.AMOUNT_OF_NOTHING,
                    "The direction NONE stands for nothing at all, but there was a number, " + size.get()
                            + "; leave it out, or name its direction");
        }
    }

    private static Optional<MonetaryAmount> bound(AmountRange range) {
        return range.lower().or(range::upper);
    }
}
