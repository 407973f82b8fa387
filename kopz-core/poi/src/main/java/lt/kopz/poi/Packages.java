package lt.kopz.poi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** The zip files that office formats are, with nothing in them that depends on the machine. */
public final class Packages {

    /** What entries bear in place of the time; the first month of 1980 would add a field that depends on the zone. */
    public static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Packages() {}

    /**
     * Packs parts so that their bytes depend on nothing but what is written: without the times of the machine and its way to end a line.
     *
     * @param out where to; closing the package closes it
     * @return the package, to which parts are written one after the other
     */
    public static ZipArchiveOutputStream withoutTimes(OutputStream out) {
        return new Steady(out);
    }

    /**
     * Copies a package entry by entry, and leaves out the times of the machine and its way to end a line.
     *
     * @param written the package
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     */
    public static void copyWithoutTimes(byte[] written, OutputStream out) throws IOException {
        ZipArchiveOutputStream target = withoutTimes(out);
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                target.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                source.transferTo(target);
                target.closeArchiveEntry();
            }
        }
        target.finish();
        out.flush();
    }

    private static final class Steady extends ZipArchiveOutputStream {
        private boolean xml;

        Steady(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTimeLocal(NO_TIME);
            // in XML a carriage return of the text itself is written as a reference
            xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
            super.putArchiveEntry(entry);
        }

        /** Some machines end a line with a carriage return. */
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            for (int i = offset; xml && i < offset + length; i++) {
                if (bytes[i] == '\r') {
                    super.write(bytes, from, i - from);
                    from = i + 1;
                }
            }
            super.write(bytes, from, offset + length - from);
        }
    }
}
