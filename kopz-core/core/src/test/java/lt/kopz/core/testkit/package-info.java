/**
 * What an embedder tests its own extensions with; the test jar of {@code kopz-core} holds it.
 *
 * <p>{@link lt.kopz.core.testkit.Concepts} generates a value of every concept, and {@link lt.kopz.core.testkit.ConceptProvider} hands
 * it to properties of jqwik: {@code @ForAll Dossier dossier} is enough. Contracts hold an extension to its laws: extend
 * {@link lt.kopz.core.testkit.RuleContract} for rules and {@link lt.kopz.core.testkit.HolidayCalendarContract} for holidays, and
 * call {@link lt.kopz.core.wording.MessagesContract} for words; {@link lt.kopz.core.testkit.UnsaidMessages} finds those that nothing
 * says. {@link lt.kopz.core.testkit.Recomputation} computes explanations again from their JSON, and {@link lt.kopz.core.testkit.EveryFigure}
 * lists the figures that a dossier can be asked for. The contract of renderers is in the test jar of {@code kopz-reporting}.
 */
@NullMarked
package lt.kopz.core.testkit;

import org.jspecify.annotations.NullMarked;
