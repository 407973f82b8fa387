package lt.kopz.core.gap;

import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.money.AmountRange;

/**
 * A line of a budget: what an amount is with its changes, by the edition that is asked for.
 *
 * @param original the appropriation or revenue that the line began with
 * @param amount what it is now; a line that is a part of another is in that one too, so that lines are compared and not added up
 */
public record BudgetLine(Amendable original, Figure<AmountRange> amount) {}
