/**
 * One idea: what is wrong with what was handed in, as data that reads in every language.
 *
 * <p>Main types: {@link lt.kopz.core.problem.Problem}, a kind with its arguments at a place, and {@link lt.kopz.core.problem.Place}, which
 * is a {@link lt.kopz.core.problem.JsonPlace} in JSON and in what a builder makes, and a cell in a workbook. All sentences stand in the
 * files {@code problems_lt.properties} and {@code problems_en.properties}, whose sentences and words are {@link lt.kopz.core.problem.ProblemMessage}s.
 * {@link lt.kopz.core.problem.Spelling} guesses what a misspelt name was meant to be.
 *
 * <p>Imports {@code wording} and {@code refusal}.
 */
@NullMarked
package lt.kopz.core.problem;

import org.jspecify.annotations.NullMarked;
