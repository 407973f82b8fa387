package lt.kopz.poi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The zip files that office formats are, with nothing in them that depends on the machine. */
public final class Packages {

    /** What entries bear in place of the time; the first month of 1980 would add a field that depends on the zone. */
    public static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Packages() {}

    /**
     * Copies a package entry by entry, and leaves out the times of the machine and its way to end a line.
     *
     * @param written the package
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     */
    public static void copyWithoutTimes(byte[] written, OutputStream out) throws IOException {
        ZipOutputStream target = new ZipOutputStream(out);
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                target.putNextEntry(copy);
                byte[] part = source.readAllBytes();
                if (isXml(entry.getName())) {
                    withoutReturns(part, target);
                } else {
                    target.write(part);
                }
                target.closeEntry();
            }
        }
        target.finish();
        out.flush();
    }

    /** Whether a part is XML; in XML a carriage return of the text itself is written as a reference. */
    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Some machines end a line with a carriage return. */
    private static void withoutReturns(byte[] bytes, OutputStream out) throws IOException {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                out.write(bytes, from, i - from);
                from = i + 1;
            }
        }
        out.write(bytes, from, bytes.length - from);
    }
}
