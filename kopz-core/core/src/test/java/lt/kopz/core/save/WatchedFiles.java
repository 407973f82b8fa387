package lt.kopz.core.save;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the machine, watched: in which order they are locked, written, flushed to the disk and moved, and what happens then. */
final class WatchedFiles extends FileSystemProvider {
    private final FileSystemProvider machine = FileSystems.getDefault().provider();
    private final FileSystem system = new Watched();
    private final Path around;
    private final List<String> deeds = new ArrayList<>();
    private final Map<String, Happening> happenings = new HashMap<>();

    /** Watches what is done in a folder. */
    WatchedFiles(Path around) throws IOException {
        this.around = around.toRealPath();
    }

    /** A path in the folder whose use is watched. */
    Path path(String name) {
        return watched(around.resolve(name));
    }

    /** What was done, by names in the folder. */
    List<String> deeds() {
        return deeds;
    }

    /** What happens just before a deed. */
    interface Happening {
        void happen() throws IOException;
    }

    void before(String deed, Happening happening) {
        happenings.put(deed, happening);
    }

    private void deed(String deed) throws IOException {
        Happening happening = happenings.get(deed);
        if (happening != null) {
            happening.happen();
        }
        if (deeds.isEmpty() || !deeds.get(deeds.size() - 1).equals(deed)) {
            deeds.add(deed);
        }
    }

    private String name(Path path) {
        return around.relativize(real(path)).toString();
    }

    // ---- paths, which lead to this provider

    private Path watched(Path real) {
        return (Path) Proxy.newProxyInstance(
                WatchedFiles.class.getClassLoader(),
                new Class<?>[] {Path.class},
                (path, method, arguments) -> switch (method.getName()) {
                    case "getFileSystem" -> system;
                    case "equals" -> arguments[0] instanceof Path other && real.equals(real(other));
                    default -> watched(call(real, method, arguments == null ? new Object[0] : arguments));
                });
    }

    private @Nullable Object watched(@Nullable Object result) {
        return result instanceof Path path ? watched(path) : result;
    }

    private static @Nullable Object call(Path real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(
                    real,
                    Arrays.stream(arguments)
                            .map(each -> each instanceof Path path ? real(path) : each)
                            .toArray());
        } catch (InvocationTargetException thrown) {
            throw Objects.requireNonNull(thrown.getCause());
        }
    }

    private static Path real(Path path) {
        return Path.of(path.toString());
    }

    // ---- what is watched

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return new Channel(machine.newFileChannel(real(path), options, attributes), name(path));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        String atOnce = Arrays.asList(options).contains(StandardCopyOption.ATOMIC_MOVE) ? "" : " piece by piece";
        deed("move " + name(source) + " to " + name(target) + atOnce);
        machine.move(real(source), real(target), options);
    }

    private final class Channel extends FileChannel {
        private final FileChannel real;
        private final String name;

        Channel(FileChannel real, String name) {
            this.real = real;
            this.name = name;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            deed("write " + name);
            return real.write(bytes);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            deed("flush " + name);
            real.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            deed("lock " + name);
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }

        @Override
        public int read(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }

    // ---- what is done as it is

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> inside = machine.newDirectoryStream(real(folder), filter);
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return Stream.iterate(inside.iterator(), Iterator::hasNext, all -> all)
                        .map(Iterator::next)
                        .map(WatchedFiles.this::watched)
                        .iterator();
            }

            @Override
            public void close() throws IOException {
                inside.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        machine.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        machine.delete(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        machine.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return machine.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return machine.readAttributes(real(path), type, options);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    // ---- what nobody asks for

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isHidden(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    private final class Watched extends FileSystem {
        private final FileSystem real = FileSystems.getDefault();

        @Override
        public FileSystemProvider provider() {
            return WatchedFiles.this;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Path getPath(String first, String... more) {
            return watched(real.getPath(first, more));
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }
}
