/**
 * What sources claim, where they disagree, and which of them somebody prefers.
 *
 * <p>What a source sums up is a {@link lt.kopz.core.testimony.Claim} of an {@link lt.kopz.core.testimony.Assertion}; what is said of figures
 * asks a {@link lt.kopz.core.testimony.Question}. Where sources state
 * different {@link lt.kopz.core.testimony.StatedValue values} for one thing, a {@link lt.kopz.core.testimony.Contradiction} keeps each as
 * an {@link lt.kopz.core.testimony.Alternative}; a {@link lt.kopz.core.testimony.Decision} records which one somebody prefers.
 *
 * <p>Imports funding, attendance, plan, source and what lies below them.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.testimony;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;
