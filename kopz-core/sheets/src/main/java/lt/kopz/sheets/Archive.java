package lt.kopz.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP archive in memory, as the list of entries at its end has it: without that an archive that is cut off would pass for a smaller
 * one.
 */
final class Archive {
    /** Takes what was unpacked. */
    @FunctionalInterface
    interface Unpacked {
        void take(String name, byte[] bytes);
    }

    private static final int END_SIGNATURE = 0x06054b50;
    /** The least length of the end of the list. */
    private static final int END_OF_LIST = 22;
    /** Where in the end the number of entries stands. */
    private static final int STATED_AT = 10;
    /** There are so many that another record states them. */
    private static final int SEE_FURTHER_LIST = 0xFFFF;

    private Archive() {}

    /** Opens one whose list has as many entries as it states; whoever does closes it. */
    static ZipFile open(byte[] bytes) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        int listed = Collections.list(zip.getEntries()).size();
        int stated = stated(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        if (listed != stated && stated != SEE_FURTHER_LIST) {
            zip.close();
            throw new IOException("the archive lists " + listed + " entries and states " + stated);
        }
        return zip;
    }

    /** What the end of the list states, which the library does not ask. */
    private static int stated(ByteBuffer zip) {
        int at = zip.limit() - END_OF_LIST;
        while (zip.getInt(at) != END_SIGNATURE) {
            at--;
        }
        return Short.toUnsignedInt(zip.getShort(at + STATED_AT));
    }

    /**
     * Unpacks every entry, each of which has to be what its checksum states.
     *
     * @param entries the most entries, inclusive
     * @param most the most bytes of all entries together, inclusive
     * @return whether there were no more than that; what was unpacked before is taken already
     */
    static boolean unpack(ZipFile zip, int entries, long most, Unpacked unpacked) throws IOException {
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        if (all.size() > entries) {
            return false;
        }
        long left = most;
        for (ZipArchiveEntry entry : all) {
            byte[] bytes = bytes(zip, entry, (int) (left + 1));
            left -= bytes.length;
            if (left < 0) {
                return false;
            }
            unpacked.take(entry.getName(), bytes);
        }
        return true;
    }

    /** Two entries of one name: which of them is read depends on the program. */
    static void requireDistinct(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new IOException(entry.getName() + " is there twice");
            }
        }
    }

    private static byte[] bytes(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            byte[] bytes = part.readNBytes(most);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (bytes.length < most && sum.getValue() != entry.getCrc()) {
                throw new IOException(entry.getName() + " is damaged: its checksum differs");
            }
            return bytes;
        }
    }
}
