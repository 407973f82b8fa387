package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
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

    /**
     * So many people attended, or will have: "Iš viso paskaitas bus išklausę 522 moksleiviai".
     *
     * @param of the id of a series of events
     * @param count how many participations
     */
    record ParticipationsInAll(String of, Headcount count) implements Assertion {}

    /**
     * So many events in all: "10 prevencinių paskaitų".
     *
     * @param of the id of a series of events
     * @param count how many events
     */
    record EventsInAll(String of, Headcount count) implements Assertion {}

    /** A statement about money, in which figures are asked for that kopz computes. */
    sealed interface OfMoney extends Assertion {
        /**
         * The figures that are spoken of.
         *
         * @return one question, or two where amounts are compared
         */
        ImmutableList<MoneyQuestion> questions();
    }

    /**
     * Some money is so much: "10 prevencinių paskaitų kainavo 300,00 Eur", "trūksta 2,6 tūkst. Eur", "finansavimo nuo 2019 metų pradžios
     * nebuvo".
     *
     * <p>A gap and what a budget leaves lie one way or the other by name, and never by sign. A source that states only which way gives no
     * amount. What is bounded, is bounded as it is stated: more than 500.00 is at least 500.01.
     *
     * @param question which money
     * @param throughout the days on each of which it is so, both ends inclusive; empty where it is so as of one day
     * @param direction which way it lies; present for gaps and what a budget leaves, and for nothing at all
     * @param amount how much, not negative where there is a direction; empty where only the direction is stated
     */
    record AmountStated(
            MoneyQuestion question,
            Optional<DateRange> throughout,
            Optional<MoneyDirection> direction,
            Optional<StatedAmount> amount)
            implements OfMoney {
        /**
         * Makes the statement.
         *
         * @param question which money
         * @param throughout the days on each of which it is so, both ends inclusive; empty where it is so as of one day
         * @param direction which way it lies; present for gaps and what a budget leaves, and for nothing at all
         * @param amount how much, not negative where there is a direction; empty where only the direction is stated
         * @throws RefusedException if the figure has no such direction, or needs one; if there is neither a direction nor an amount, or an
         *     amount of nothing; if the amount is negative though a direction is named; or if one day and a period are given
         */
        public AmountStated {
            MoneyFigure figure = question.figure();
            if (direction.isEmpty() && figure.hasDirection()) {
                throw new RefusedException(
                        ProblemKind.DIRECTION_MISSING,
                        "AmountStated.direction must be one of " + figure.directions() + " for " + figure
                                + ", but there was none; say which way it lies");
            }
            direction.ifPresent(stated -> requireOneOf(figure.directions(), stated));
            requireAmount(direction, amount);
            if (throughout.isPresent() && question.asOf().isPresent()) {
                throw new RefusedException(
                        ProblemKind.DAY_AND_PERIOD,
                        "AmountStated is as of one day or throughout a period, but had "
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
         * @throws RefusedException if the figure needs a direction
         */
        public static AmountStated of(MoneyQuestion question, StatedAmount amount) {
            return new AmountStated(question, Optional.empty(), Optional.empty(), Optional.of(amount));
        }

        /**
         * A gap, or what a budget leaves, is so much.
         *
         * @param question which money
         * @param direction which way it lies
         * @param amount how much, not negative
         * @return the statement
         * @throws RefusedException if the figure has no such direction, or the amount is negative
         */
        public static AmountStated of(MoneyQuestion question, MoneyDirection direction, StatedAmount amount) {
            return new AmountStated(question, Optional.empty(), Optional.of(direction), Optional.of(amount));
        }

        /**
         * Some money lies one way, or there is none; how much is not stated.
         *
         * @param question which money
         * @param direction which way it lies
         * @return the statement
         * @throws RefusedException if the figure has no such direction
         */
        public static AmountStated of(MoneyQuestion question, MoneyDirection direction) {
            return new AmountStated(question, Optional.empty(), Optional.of(direction), Optional.empty());
        }

        /**
         * The same on every day of a period.
         *
         * @param days the period, both ends inclusive
         * @return a copy
         * @throws RefusedException if the question is asked as of one day
         */
        public AmountStated throughout(DateRange days) {
            return new AmountStated(question, Optional.of(days), direction, amount);
        }

        @Override
        public ImmutableList<MoneyQuestion> questions() {
            return ImmutableList.of(question);
        }
    }

    /**
     * Some money is such a share of other money: "poreikis patenkintas 21,5 proc.", "du trečdaliai – savivaldybės biudžeto lėšos".
     *
     * @param part which money is the share
     * @param whole which money it is a share of
     * @param share how large the share is
     */
    record ShareStated(MoneyQuestion part, MoneyQuestion whole, StatedShare share) implements OfMoney {
        @Override
        public ImmutableList<MoneyQuestion> questions() {
            return ImmutableList.of(part, whole);
        }
    }

    /**
     * Money changed from one year, edition, plan or day to another: "asignavimai padidėjo 500,00 Eur", "sumažėjo 12,5 proc.".
     *
     * @param from which money it was
     * @param to which money it became
     * @param direction an increase, a decrease, or no change
     * @param amount by how much, not negative; empty where it is stated as a share or not at all
     * @param share by which share of the earlier amount; empty where it is stated as an amount or not at all
     */
    record ChangeStated(
            MoneyQuestion from,
            MoneyQuestion to,
            MoneyDirection direction,
            Optional<StatedAmount> amount,
            Optional<StatedShare> share)
            implements OfMoney {
        /**
         * Makes the statement.
         *
         * @param from which money it was
         * @param to which money it became
         * @param direction an increase, a decrease, or no change
         * @param amount by how much, not negative; empty where it is stated as a share or not at all
         * @param share by which share of the earlier amount; empty where it is stated as an amount or not at all
         * @throws RefusedException if the direction is none of a change, if there is an amount or share of no change, if the amount is
         *     negative, or if there are both an amount and a share
         */
        public ChangeStated {
            requireChange(direction);
            requireAmount(Optional.of(direction), amount);
            if (share.isPresent() && (amount.isPresent() || direction == MoneyDirection.NONE)) {
                throw new RefusedException(
                        ProblemKind.SHARE_MISPLACED,
                        "ChangeStated.share is by which share an amount changed, but was there beside "
                                + amount.map(StatedAmount::toString).orElse("no change")
                                + "; keep one of the two");
            }
        }

        /**
         * Money changed; by how much is not stated.
         *
         * @param from which money it was
         * @param to which money it became
         * @param direction an increase, a decrease, or no change
         * @return the statement
         * @throws RefusedException if the direction is none of a change
         */
        public static ChangeStated of(MoneyQuestion from, MoneyQuestion to, MoneyDirection direction) {
            return new ChangeStated(from, to, direction, Optional.empty(), Optional.empty());
        }

        /**
         * The same by an amount.
         *
         * @param stated by how much, not negative
         * @return a copy
         * @throws RefusedException if the amount is negative, or nothing changed
         */
        public ChangeStated by(StatedAmount stated) {
            return new ChangeStated(from, to, direction, Optional.of(stated), share);
        }

        /**
         * The same by a share of the earlier amount.
         *
         * @param stated by which share
         * @return a copy
         * @throws RefusedException if nothing changed
         */
        public ChangeStated by(StatedShare stated) {
            return new ChangeStated(from, to, direction, amount, Optional.of(stated));
        }

        @Override
        public ImmutableList<MoneyQuestion> questions() {
            return ImmutableList.of(from, to);
        }
    }

    /**
     * A number changed from one time or day to another: "posėdžių surengta dviem daugiau nei 2018 m.", "narių sumažėjo".
     *
     * @param from which number it was
     * @param to which number it became
     * @param direction an increase, a decrease, or no change
     * @param count by how many; empty where it is stated as a share or not at all
     * @param share by which share of the earlier number; empty where it is stated as a number or not at all
     */
    record CountChangeStated(
            CountQuestion from,
            CountQuestion to,
            MoneyDirection direction,
            Optional<Headcount> count,
            Optional<StatedShare> share)
            implements Assertion {
        /**
         * Makes the statement.
         *
         * @param from which number it was
         * @param to which number it became
         * @param direction an increase, a decrease, or no change
         * @param count by how many; empty where it is stated as a share or not at all
         * @param share by which share of the earlier number; empty where it is stated as a number or not at all
         * @throws RefusedException if the direction is none of a change, if the two numbers are of different things, if a number or share of no
         *     change is given, or if there are both a number and a share
         */
        public CountChangeStated {
            requireChange(direction);
            if (from.figure() != to.figure()) {
                throw new RefusedException(
                        ProblemKind.DIFFERENT_NUMBERS,
                        "CountChangeStated compares two numbers of the same things, but " + from.figure() + " with "
                                + to.figure() + "; name one of them in both");
            }
            if (direction == MoneyDirection.NONE && count.isPresent()) {
                throw new RefusedException(
                        ProblemKind.AMOUNT_OF_NOTHING,
                        "The direction NONE stands for nothing at all, but there was a number, " + count.get()
                                + "; leave it out, or name its direction");
            }
            if (share.isPresent() && (count.isPresent() || direction == MoneyDirection.NONE)) {
                throw new RefusedException(
                        ProblemKind.SHARE_MISPLACED,
                        "CountChangeStated.share is by which share a number changed, but was there beside "
                                + count.map(Headcount::toString).orElse("no change") + "; keep one of the two");
            }
        }

        /**
         * A number changed; by how many is not stated.
         *
         * @param from which number it was
         * @param to which number it became
         * @param direction an increase, a decrease, or no change
         * @return the statement
         * @throws RefusedException if the direction is none of a change, or the two numbers are of different things
         */
        public static CountChangeStated of(CountQuestion from, CountQuestion to, MoneyDirection direction) {
            return new CountChangeStated(from, to, direction, Optional.empty(), Optional.empty());
        }

        /**
         * The same by a number.
         *
         * @param stated by how many
         * @return a copy
         * @throws RefusedException if nothing changed, or a share is stated
         */
        public CountChangeStated by(Headcount stated) {
            return new CountChangeStated(from, to, direction, Optional.of(stated), share);
        }

        /**
         * The same by a share of the earlier number.
         *
         * @param stated by which share
         * @return a copy
         * @throws RefusedException if nothing changed, or a number is stated
         */
        public CountChangeStated by(StatedShare stated) {
            return new CountChangeStated(from, to, direction, count, Optional.of(stated));
        }
    }

    /** The ways in which something changes. */
    private static void requireChange(MoneyDirection direction) {
        requireOneOf(ImmutableSet.of(MoneyDirection.INCREASE, MoneyDirection.DECREASE, MoneyDirection.NONE), direction);
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
                            + "; name one that the amount can have");
        }
    }

    /** What lies one way is an amount of that way, or none is stated; nothing at all is no amount. */
    private static void requireAmount(Optional<MoneyDirection> direction, Optional<StatedAmount> amount) {
        if (direction.isEmpty() && amount.isEmpty()) {
            throw new RefusedException(
                    ProblemKind.NO_AMOUNT,
                    "AmountStated.amount is missing; give how much, or the direction NONE for nothing at all");
        }
        if (direction.isPresent()) {
            amount.map(StatedAmount::range)
                    .flatMap(range -> range.lower().or(range::upper))
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
        if (direction.equals(Optional.of(MoneyDirection.NONE)) && amount.isPresent()) {
            throw new RefusedException(
                    ProblemKind.AMOUNT_OF_NOTHING,
                    "The direction NONE stands for nothing at all, but there was an amount, " + amount.get()
                            + "; leave it out, or name its direction");
        }
    }
}
