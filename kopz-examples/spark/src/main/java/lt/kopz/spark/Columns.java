package lt.kopz.spark;

import java.io.Serializable;
import java.util.function.Supplier;
import lt.kopz.sheets.LedgerCsv;

/**
 * What the columns of a table are called and how days, amounts and kinds are written in them: the {@link LedgerCsv} of a file of the same
 * columns, made anew by each worker.
 */
@FunctionalInterface
public interface Columns extends Supplier<LedgerCsv>, Serializable {}
