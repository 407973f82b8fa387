package lt.kopz.sheets;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import lt.kopz.core.codec.Limits;

/** Ends the reading of a CSV file that has more than the limits allow, before the more is kept. */
final class CsvLimits {
    /** That there is more than may be read. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImmutableMap<String, Object> how;

        TooLarge(ImmutableMap<String, Object> how) {
            super(null, null, false, false);
            this.how = how;
        }
    }

    private CsvLimits() {}

    /** By what limit reading was ended, as arguments of the problem; empty where it ended otherwise. */
    static Optional<ImmutableMap<String, Object>> exceeded(Throwable ended) {
        return ended instanceof TooLarge large
                ? Optional.of(large.how)
                : Optional.ofNullable(ended.getCause()).flatMap(CsvLimits::exceeded);
    }

    /** Makes records of cells within the limits. */
    static CsvRecordHandler records(Limits limits) {
        int most = Math.max(limits.maxBytes(), limits.maxText());
        return CsvRecordHandler.of(handler -> handler.maxFields(limits.maxColumns() + 1)
                .maxFieldSize(most)
                .maxRecordSize(most)
                .fieldModifier(new Cells(limits)));
    }

    /** Looks at each cell as soon as it was read, and at those of each row together. */
    private static final class Cells implements FieldModifier {
        private final Limits limits;
        private long bytesOfRow;

        Cells(Limits limits) {
            this.limits = limits;
        }

        @Override
        public String modify(long startingLine, int number, boolean quoted, String cell) {
            if (number >= limits.maxColumns()) {
                throw new TooLarge(ImmutableMap.of("columns", limits.maxColumns()));
            }
            if (cell.length() > limits.maxText()) {
                throw new TooLarge(ImmutableMap.of());
            }
            bytesOfRow = (number == 0 ? 0 : bytesOfRow) + bytes(cell);
            if (bytesOfRow > limits.maxBytes()) {
                throw new TooLarge(ImmutableMap.of("bytesOfLine", (long) limits.maxBytes()));
            }
            return cell;
        }

        private static long bytes(String cell) {
            long bytes = 0;
            for (int i = 0; i < cell.length(); i++) {
                bytes += CsvLimits.bytes(cell.charAt(i));
            }
            return bytes;
        }
    }

    /** How many bytes of UTF-8 a UTF-16 unit stands for. */
    private static int bytes(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** A text of which no more is read than so many bytes. */
    static Reader measured(Reader text, int most) {
        return new FilterReader(text) {
            private long bytes;

            @Override
            public int read() throws IOException {
                char[] one = new char[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(char[] to, int from, int length) throws IOException {
                int read = super.read(to, from, length);
                for (int i = from; i < from + read; i++) {
                    bytes += CsvLimits.bytes(to[i]);
                }
                if (bytes > most) {
                    throw new TooLarge(ImmutableMap.of("bytes", (long) most));
                }
                return read;
            }
        };
    }
}
