/**
 * The roll-up of a country as an Apache Beam pipeline: the same totals as on one machine, merged by any Beam runner.
 *
 * <p>{@link lt.kopz.beam.CountryPipeline} is the program.
 */
@NullMarked
package lt.kopz.beam;

import org.jspecify.annotations.NullMarked;
