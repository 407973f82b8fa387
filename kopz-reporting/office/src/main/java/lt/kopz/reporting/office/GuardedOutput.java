package lt.kopz.reporting.office;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The caller's stream: stays open, and what it throws reaches the caller as it is, however a library wraps it. */
final class GuardedOutput extends FilterOutputStream {

    private @Nullable IOException refused;

    GuardedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        rethrow();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            refused = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        rethrow();
        out.flush();
    }

    @Override
    public void close() {}

    /** Throws what the stream threw, if it did. */
    void rethrow() throws IOException {
        if (refused != null) {
            throw refused;
        }
    }
}
