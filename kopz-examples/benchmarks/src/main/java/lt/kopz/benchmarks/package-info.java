/**
 * kopz beside what one would pick instead: every rival works on the same data and is checked against the same answer.
 *
 * <p>{@link lt.kopz.benchmarks.Benchmarks} runs all of them, each in a fork of its own, and prints tables for the guide's chapter on performance;
 * how the work grows is measured in turns within one process besides.
 */
@NullMarked
package lt.kopz.benchmarks;

import org.jspecify.annotations.NullMarked;
