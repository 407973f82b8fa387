package lt.kopz.core.testimony;

import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** What a document claims, in a form that can be checked against the facts it states. */
public sealed interface Assertion {
    /**
     * So many measures of a plan were implemented: "įgyvendintos šios priemonės: 1 … 10".
     *
     * @param plan the id of the action plan
     * @param count how many
     */
    record MeasuresImplemented(String plan, Headcount count) implements Assertion {}

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

    /**
     * Something cost so much in all: "10 prevencinių paskaitų kainavo 300,00 Eur".
     *
     * @param of the id of an event or a series of events
     * @param amount how much
     */
    record CostInAll(String of, MonetaryAmount amount) implements Assertion {}

    /**
     * A plan had no financing over a period.
     *
     * @param plan the id of the action plan
     * @param over the period, both ends inclusive
     */
    record NoFinancing(String plan, DateRange over) implements Assertion {}

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
}
