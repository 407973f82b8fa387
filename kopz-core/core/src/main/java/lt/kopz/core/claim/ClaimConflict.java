package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Text;

/**
 * Claims that cannot all be so, whatever the facts.
 *
 * <p>Example: a report claims a need of 3250.00 and, elsewhere, one of 3500.00; or 700.00 appropriated of 3250.00 needed, and that 25 % of
 * the need are covered.
 *
 * @param claims the claims, two or more, in the order of the message
 * @param message every side of it, in words
 */
public record ClaimConflict(ImmutableList<Claim> claims, Text message) {}
