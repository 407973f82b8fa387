/**
 * The roll-up of books on Apache Spark, however many lines they have and wherever these stand: the totals, flaws and problems of one
 * ledger of them all.
 *
 * <p>{@link lt.kopz.spark.SparkRollUp} is where to begin; {@link lt.kopz.spark.SparkCommand} is the program.
 */
@NullMarked
package lt.kopz.spark;

import org.jspecify.annotations.NullMarked;
