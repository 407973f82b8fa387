/**
 * Plans: the action plan of a group with its measures, and the strategic plan of the municipality with its budget
 * lines.
 *
 * <p>A {@link lt.kopz.core.plan.Measure} is an item of the action plan. A {@link lt.kopz.core.plan.StrategicMeasure}
 * is a line of the municipality's strategic plan, under a code; the two share the Lithuanian word "priemonė" and
 * nothing else.
 *
 * <p>Imports only regulation, party and what lies below them.
 */
@NullMarked
package lt.kopz.core.plan;

import org.jspecify.annotations.NullMarked;
