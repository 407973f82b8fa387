/**
 * Findings: what a dossier leaves unknown, and where its sources contradict each other or a rule.
 *
 * <p>A {@link lt.kopz.core.check.Rule} looks for one thing and has one stable code. A {@link lt.kopz.core.check.Rulebook} is a set of
 * rules, to which an embedder adds its own and from which it removes. A {@link lt.kopz.core.check.Finding} is data, never an
 * exception: code, severity, weight, words, and the instances of its cause, each with the facts it is about and its evidence.
 * The rules of kopz itself are known by their codes only.
 *
 * <p>Imports claim, compliance, the figures, dossier and what lies below them.
 */
@NullMarked
package lt.kopz.core.check;

import org.jspecify.annotations.NullMarked;
