package lt.kopz.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file that begin in a stretch of it, the last one to its end. */
final class SplitStream extends FilterInputStream {
    private final long end;
    private long place;
    private boolean ended;

    /**
     * Makes a stream that skips to the first line that begins in the stretch.
     *
     * @param in the file, at the byte before the stretch, or at its start where the stretch begins there
     * @param start where the stretch begins
     * @param end where it ends
     */
    SplitStream(InputStream in, long start, long end) throws IOException {
        super(in);
        this.end = end;
        this.place = Math.max(0, start - 1);
        if (start > 0) {
            int read;
            do {
                read = in.read();
                place++;
            } while (read >= 0 && read != '\n');
            ended = read < 0;
        }
        ended |= place >= end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int read = in.read(into, from, length);
        if (read < 0) {
            ended = true;
            return -1;
        }
        int taken = read;
        for (int i = (int) Math.max(0, Math.min(read, end - 1 - place)); i < read && !ended; i++) {
            if (into[from + i] == '\n') {
                ended = true;
                taken = i + 1;
            }
        }
        place += taken;
        return taken;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
