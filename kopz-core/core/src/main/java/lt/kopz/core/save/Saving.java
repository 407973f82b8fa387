package lt.kopz.core.save;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.refusal.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Saves files and folders whole or not at all.
 *
 * <pre>{@code
 * Saving.file(Path.of("2019.html"), out -> renderer.render(document, Wording.LITHUANIAN, out));
 * }</pre>
 *
 * <p>What is saved is written beside its target under the name of the target with {@code .part} after it, is flushed to the disk, and is moved to its
 * place in one step: whoever reads finds what was there before, or all of what is new. That holds for a process that is killed and for a machine
 * that loses power. While a target is being saved there is a file of its name with {@code .lock} after it, by which a second writer, in
 * this process or another, is refused. What a killed process leaves beside the target ({@code .part}, {@code .lock}, and {@code .old}
 * of a folder) is no obstacle, and the next writer to the same target removes it.
 */
public final class Saving {
    private static final String PART = ".part";
    private static final String LOCK = ".lock";
    private static final String OLD = ".old";
    private static final int TRIES = 10;

    /** What this process is saving; locks of files hold between processes. */
    private static final Set<Path> NOW = ConcurrentHashMap.newKeySet();

    /** Writes what a file holds. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it.
         *
         * @param out where to; closed by whoever calls
         * @throws IOException if it cannot be written
         */
        void write(OutputStream out) throws IOException;
    }

    private Saving() {}

    /**
     * Saves a file. One that is there keeps its permissions; of a link its target is saved.
     *
     * @param file the file; its folder has to be there
     * @param content what it holds; whatever it throws leaves the file as it was, and what is no IOException is thrown on
     * @throws NotSavedException if it was not saved: the file is as it was, and nothing is left beside it. Where its problem is
     *     {@link ProblemKind#NOT_SETTLED} alone the new file is in place, and may not outlast a loss of power
     */
    public static void file(Path file, Content content) throws NotSavedException {
        save(file, target -> {
            Path part = beside(target, PART);
            remove(part);
            try {
                fill(part, content);
                keepPermissions(target, part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(part);
            }
            settle(() -> flush(folderOf(target)));
        });
    }

    /**
     * Saves a folder. The files of the folder that is there and that are not its own stay in it, and so do folders in it.
     *
     * <p>No file system replaces a folder that has files by another one in one step: a folder that is there is renamed first, with
     * {@code .old} after its name, and the new one takes its place. Whoever is killed between the two steps leaves no folder of the name,
     * but two whole ones beside it: {@link #read} takes the new one.
     *
     * @param folder the folder; the folder around it has to be there
     * @param files what its files hold, by name
     * @param own which names of files belong to what is saved: those of them that are there and are not saved now are gone afterwards
     * @throws NotSavedException if it was not saved: the folder is as it was, and nothing is left beside it. Where its problem is
     *     {@link ProblemKind#NOT_SETTLED} alone the new folder is in place, it may not outlast a loss of power, and files that are not its
     *     own may still be in the old one beside it, from where the next writer takes them
     */
    public static void folder(Path folder, ImmutableMap<String, Content> files, Predicate<String> own)
            throws NotSavedException {
        save(folder, target -> {
            repair(target, own);
            Path part = beside(target, PART);
            try {
                Files.createDirectory(part);
                for (Map.Entry<String, Content> file : files.entrySet()) {
                    fill(part.resolve(file.getKey()), file.getValue());
                }
                flush(part);
                exchange(target, part);
            } finally {
                remove(part);
            }
            settle(() -> {
                carry(beside(target, OLD), target, name -> own.test(name) || files.containsKey(name));
                flush(folderOf(target));
            });
        });
    }

    /** Reads a folder. */
    @FunctionalInterface
    public interface Look<T> {
        /**
         * Reads it.
         *
         * @param folder the folder
         * @return what was read
         * @throws IOException if it cannot be read
         */
        T at(Path folder) throws IOException;
    }

    /**
     * Reads a folder as it was before another writer exchanged it, or as it is afterwards; never some files of the one and some of the
     * other. Where a writer was killed between the two steps of exchanging it, the new folder is read beside its place.
     *
     * @param folder the folder, as it was given to {@link #folder}
     * @param look reads it; asked again where the folder was exchanged meanwhile
     * @param <T> what is read
     * @return what was read
     * @throws IOException if it cannot be read, or was exchanged each of the ten times that it was read
     */
    public static <T> T read(Path folder, Look<T> look) throws IOException {
        for (int tries = 1; ; tries++) {
            Path there = whole(folder);
            Object before = keyOf(there);
            try {
                T read = look.at(there);
                if (Objects.equals(before, keyOf(there))) {
                    return read;
                }
            } catch (NoSuchFileException missing) {
                if (before == null && keyOf(whole(folder)) == null) {
                    throw missing;
                }
            }
            if (tries == TRIES) {
                throw new IOException(folder + " was exchanged each time it was read; read it when nobody writes it");
            }
        }
    }

    private static Path whole(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) || target.getFileName() == null || !Files.isDirectory(beside(target, OLD))) {
            return folder;
        }
        return Files.isDirectory(beside(target, PART)) ? beside(target, PART) : beside(target, OLD);
    }

    // ---- one writer at a time

    /** Does it; throws what it wishes. */
    @FunctionalInterface
    private interface Act {
        void on(Path target) throws IOException;
    }

    private static void save(Path named, Act act) throws NotSavedException {
        Path target = named;
        boolean mine = false;
        try {
            if (named.getFileSystem().isReadOnly()) {
                throw new ReadOnlyFileSystemException();
            }
            target = Files.isSymbolicLink(named)
                    ? named.toRealPath()
                    : named.toAbsolutePath().normalize();
            target = folderOf(target).toRealPath().resolve(nameOf(target));
            mine = NOW.add(target);
            if (!mine) {
                throw NotSavedException.meanwhile(named);
            }
            locked(named, target, act);
        } catch (NotSavedException clear) {
            throw clear;
        } catch (Unsettled inPlace) {
            throw NotSavedException.because(named, ProblemKind.NOT_SETTLED, inPlace.why);
        } catch (AccessDeniedException | NoSuchFileException | NotDirectoryException no) {
            throw NotSavedException.because(named, ProblemKind.NOT_WRITABLE, no);
        } catch (ReadOnlyFileSystemException no) {
            throw NotSavedException.because(named, ProblemKind.NOT_WRITABLE, no);
        } catch (IOException | UnsupportedOperationException other) {
            throw NotSavedException.because(
                    named, isReadOnly(target) ? ProblemKind.NOT_WRITABLE : ProblemKind.NOT_SAVED, other);
        } finally {
            if (mine) {
                NOW.remove(target);
            }
        }
    }

    /** Whether the disk that a file is to lie on takes nothing: the system's own words for it are in its language. */
    private static boolean isReadOnly(Path target) {
        try {
            return Files.getFileStore(folderOf(target)).isReadOnly();
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static void locked(Path named, Path target, Act act) throws IOException {
        Path lock = beside(target, LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Object opened = keyOf(lock);
            FileLock held = channel.tryLock();
            // whoever removes a lock holds it: another file there, or none, is that of a writer who came in between
            if (held == null || !Objects.equals(opened, keyOf(lock)) || Files.notExists(lock)) {
                throw NotSavedException.meanwhile(named);
            }
            try {
                act.on(target);
            } catch (IOException | RuntimeException | Error failed) {
                Files.deleteIfExists(lock);
                throw failed;
            }
            settle(() -> Files.deleteIfExists(lock));
        } finally {
            channel.close();
        }
    }

    /** What tells a file from another one that takes its name; null where the system has nothing of the kind. */
    private static @Nullable Object keyOf(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    // ---- the steps

    /** Does what follows when the new content is in place. */
    @FunctionalInterface
    private interface Rest {
        void run() throws IOException;
    }

    /** That the new content is in place, and something that follows failed. */
    private static final class Unsettled extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException why;

        Unsettled(IOException why) {
            super(why);
            this.why = why;
        }
    }

    private static void settle(Rest rest) throws Unsettled {
        try {
            rest.run();
        } catch (Unsettled known) {
            throw known;
        } catch (IOException failed) {
            throw new Unsettled(failed);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.write(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void exchange(Path target, Path part) throws IOException {
        if (Files.notExists(target)) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new NotDirectoryException(target.toString());
        }
        keepPermissions(target, part);
        Path old = beside(target, OLD);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw failed;
        }
    }

    /** Ends what a writer who was killed has begun. */
    private static void repair(Path target, Predicate<String> own) throws IOException {
        Path old = beside(target, OLD);
        if (Files.isDirectory(old)) {
            if (Files.notExists(target)) {
                Path part = beside(target, PART);
                Files.move(Files.isDirectory(part) ? part : old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            carry(old, target, own);
        }
        remove(beside(target, PART));
    }

    /** Moves what is not replaced from the old folder to the new one, and removes the rest. */
    private static void carry(Path old, Path target, Predicate<String> replaced) throws IOException {
        if (!Files.isDirectory(old)) {
            return;
        }
        for (Path each : inside(old)) {
            Path there = target.resolve(each.getFileName());
            boolean own = Files.isRegularFile(each)
                    && replaced.test(each.getFileName().toString());
            if (!own && Files.notExists(there)) {
                Files.move(each, there, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        flush(target);
        remove(old);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** The names in a folder reach the disk; where the system opens no folders, they do so by themselves. */
    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException noFolders) {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw noFolders;
            }
        }
    }

    /** Removes a file, or a folder with all in it. */
    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path each : inside(path)) {
                remove(each);
            }
        }
        Files.deleteIfExists(path);
    }

    private static ImmutableList<Path> inside(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.collect(ImmutableList.toImmutableList());
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(nameOf(target) + ending);
    }

    private static Path folderOf(Path target) {
        return Objects.requireNonNullElse(target.getParent(), target);
    }

    private static String nameOf(Path target) {
        return String.valueOf(target.getFileName());
    }
}
