package lt.kopz.portal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 whose name begins with "watched:", of which is known how much was left to the operating system to write some time. */
public final class WatchedDisk extends FilePathWrapper {
    private static final AtomicInteger WRITES = new AtomicInteger();
    private static final AtomicInteger UNFORCED = new AtomicInteger();

    /** How often something was written. */
    static int writes() {
        return WRITES.get();
    }

    /** How often something was written that was not yet forced to the disk. */
    static int unforced() {
        return UNFORCED.get();
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Watched(super.open(mode));
    }

    private static final class Watched extends FileBase {
        private final FileChannel file;

        Watched(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            WRITES.incrementAndGet();
            UNFORCED.incrementAndGet();
            return file.write(from, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            WRITES.incrementAndGet();
            UNFORCED.incrementAndGet();
            return file.write(from);
        }

        @Override
        public void force(boolean withMetadata) throws IOException {
            int before = UNFORCED.get();
            file.force(withMetadata);
            UNFORCED.addAndGet(-before);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
