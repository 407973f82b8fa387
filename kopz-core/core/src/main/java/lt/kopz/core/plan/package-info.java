/**
 * Plans: the action plan of a group with its measures, and the strategic plan of the municipality with its budget
 * lines.
 *
 * <p>A {@link lt.kopz.core.plan.Measure} is an item of the action plan. A {@link lt.kopz.core.plan.StrategicMeasure}
 * is a line of the municipality's strategic plan, under a code; the two share the Lithuanian word "priemonė" and
 * nothing else.
 *
 * <p>Measures may belong to a {@link lt.kopz.core.plan.Task}, and tasks to a {@link lt.kopz.core.plan.Goal}. A measure brings forth
 * {@link lt.kopz.core.plan.Deliverable}s and is measured by {@link lt.kopz.core.plan.Indicator}s.
 *
 * <p>Imports only regulation, party and what lies below them.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.plan;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;
