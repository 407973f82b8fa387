package lt.kopz.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.problem.Problem;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * JSON Lines of ledger entries in files that Spark can read, as {@link LedgerLines} writes them; several workers read one large file,
 * and none of them whole, so that its last line, which states how many entries there are, is not compared. A line
 * that is no entry is a problem with its file, line and column.
 */
public final class JsonLinesFiles extends Source {
    /** The lines of a file that begin in a stretch of it, and its number among all of them. */
    private record Split(int number, String path, String books, long start, long end) implements Serializable {}

    private final JavaSparkContext context;
    private final List<List<Split>> divided;
    private final List<List<Split>> whole;

    private JsonLinesFiles(SparkSession spark, List<Split> splits, boolean eachOfItsOwn, long most) {
        context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Map<String, Long> pieces = splits.stream().collect(Collectors.groupingBy(Split::path, Collectors.counting()));
        Map<Boolean, List<Split>> byWhole = splits.stream()
                .collect(Collectors.partitioningBy(split -> eachOfItsOwn && pieces.getOrDefault(split.path, 1L) == 1));
        whole = parts(byWhole.getOrDefault(true, List.of()), most);
        divided = parts(byWhole.getOrDefault(false, List.of()), most);
    }

    /**
     * Files of which each is the books of one municipality, by its path.
     *
     * @param spark the session; {@code spark.sql.files.maxPartitionBytes} is how much one worker reads at a time
     * @param paths files, folders or patterns, of any file system that Spark knows
     * @return the source
     * @throws IOException if they cannot be listed
     */
    public static JsonLinesFiles eachOfItsOwn(SparkSession spark, List<String> paths) throws IOException {
        return of(spark, paths, true);
    }

    /**
     * Files that are the books of one together, in the order of their paths.
     *
     * @param spark the session; {@code spark.sql.files.maxPartitionBytes} is how much one worker reads at a time
     * @param paths files, folders or patterns, of any file system that Spark knows
     * @return the source
     * @throws IOException if they cannot be listed
     */
    public static JsonLinesFiles allOfOne(SparkSession spark, List<String> paths) throws IOException {
        return of(spark, paths, false);
    }

    private static JsonLinesFiles of(SparkSession spark, List<String> paths, boolean eachOfItsOwn) throws IOException {
        var hadoop = spark.sparkContext().hadoopConfiguration();
        CompressionCodecFactory codecs = new CompressionCodecFactory(hadoop);
        long most = spark.sessionState().conf().filesMaxPartitionBytes();
        List<Split> splits = new ArrayList<>();
        for (FileStatus file : files(spark, paths)) {
            String path = file.getPath().toString();
            String books = eachOfItsOwn ? path : "";
            boolean inOne = codecs.getCodec(file.getPath()) != null;
            long step = inOne ? Long.MAX_VALUE : most;
            for (long start = 0; start < file.getLen(); start = inOne ? file.getLen() : start + step) {
                long end = inOne ? Long.MAX_VALUE : Math.min(file.getLen(), start + step);
                splits.add(new Split(splits.size(), path, books, start, end));
            }
        }
        return new JsonLinesFiles(spark, splits, eachOfItsOwn, most);
    }

    private static List<FileStatus> files(SparkSession spark, List<String> paths) throws IOException {
        List<FileStatus> files = new ArrayList<>();
        for (String each : paths) {
            Path path = new Path(each);
            FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            FileStatus[] found = system.globStatus(path);
            if (found == null || found.length == 0) {
                throw new IOException("there is no file " + each);
            }
            for (FileStatus status : found) {
                if (status.isDirectory()) {
                    Arrays.stream(system.listStatus(status.getPath()))
                            .filter(file -> file.isFile()
                                    && !file.getPath().getName().startsWith("_")
                                    && !file.getPath().getName().startsWith("."))
                            .forEach(files::add);
                } else {
                    files.add(status);
                }
            }
        }
        files.sort((one, other) -> one.getPath().compareTo(other.getPath()));
        return files;
    }

    /** Splits one after the other, so many together that a worker has enough to do. */
    private static List<List<Split>> parts(List<Split> splits, long most) {
        List<List<Split>> parts = new ArrayList<>();
        long room = 0;
        for (Split split : splits) {
            long size = split.end == Long.MAX_VALUE ? most : split.end - split.start;
            if (parts.isEmpty() || room < size) {
                parts.add(new ArrayList<>());
                room = most;
            }
            parts.get(parts.size() - 1).add(split);
            room -= size;
        }
        return parts;
    }

    @Override
    JavaRDD<Item> divided() {
        return rows(divided);
    }

    @Override
    JavaRDD<Item> whole() {
        return rows(whole);
    }

    private JavaRDD<Item> rows(List<List<Split>> parts) {
        if (parts.isEmpty()) {
            return context.emptyRDD();
        }
        Broadcast<SerializableConfiguration> hadoop = hadoop();
        return context.parallelize(parts, parts.size())
                .flatMap(splits -> new Rows(splits, hadoop.value().value()));
    }

    private Broadcast<SerializableConfiguration> hadoop() {
        return context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    private static SplitStream open(Split split, Configuration hadoop) {
        try {
            Path path = new Path(split.path);
            FSDataInputStream in = path.getFileSystem(hadoop).open(path);
            CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
            if (codec != null) {
                return new SplitStream(codec.createInputStream(in), 0, Long.MAX_VALUE);
            }
            in.seek(Math.max(0, split.start - 1));
            return new SplitStream(in, split.start, split.end);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of splits, one after the other, each as it is asked for. */
    private static final class Rows implements Iterator<Item> {
        private final Iterator<Split> splits;
        private final Configuration hadoop;
        private final Deque<Item> bad = new ArrayDeque<>();
        private Iterator<Item> good = Collections.emptyIterator();
        private @Nullable InputStream open;

        Rows(List<Split> splits, Configuration hadoop) {
            this.splits = splits.iterator();
            this.hadoop = hadoop;
        }

        @Override
        public boolean hasNext() {
            while (!good.hasNext() && bad.isEmpty()) {
                if (open != null) {
                    close(open);
                    open = null;
                }
                if (!splits.hasNext()) {
                    return false;
                }
                begin(splits.next());
            }
            return true;
        }

        @Override
        public Item next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return bad.isEmpty() ? good.next() : bad.remove();
        }

        private void begin(Split split) {
            SplitStream in = open(split, hadoop);
            open = in;
            good = LedgerLines.readSome(
                            in,
                            Limits.standard(),
                            (entry, line) -> Item.of(
                                    split.books,
                                    position(split, line),
                                    entry,
                                    () -> new Spot(split.path, split.start, line, "")),
                            problems -> problems.forEach(problem -> bad.add(Item.bad(trouble(split, problem)))))
                    .iterator();
        }
    }

    private static long position(Split split, long line) {
        return (long) split.number << 40 | line;
    }

    private static Trouble trouble(Split split, Problem problem) {
        String within = ", column " + problem.column() + (problem.pointer().isEmpty() ? "" : ", " + problem.pointer());
        return Trouble.of(problem, new Spot(split.path, split.start, problem.line(), within));
    }

    @Override
    Map<Spot.Start, Long> linesBefore(Set<Spot.Start> starts) {
        Set<String> files = starts.stream().map(Spot.Start::file).collect(Collectors.toSet());
        Map<String, List<Split>> splits = divided.stream()
                .flatMap(List::stream)
                .filter(split -> files.contains(split.path))
                .collect(Collectors.groupingBy(Split::path));
        List<Split> all = splits.values().stream().flatMap(List::stream).toList();
        Broadcast<SerializableConfiguration> hadoop = hadoop();
        Map<Spot.Start, Long> lines = context.parallelize(all, all.size())
                .mapToPair(split -> new Tuple2<>(
                        new Spot.Start(split.path, split.start),
                        lines(split, hadoop.value().value())))
                .collectAsMap();
        Map<Spot.Start, Long> before = new HashMap<>();
        splits.forEach((file, parts) -> {
            long sum = 0;
            for (Split part : parts) {
                Spot.Start start = new Spot.Start(file, part.start);
                before.put(start, sum);
                sum += lines.getOrDefault(start, 0L);
            }
        });
        return before;
    }

    private static long lines(Split split, Configuration hadoop) {
        try (SplitStream in = open(split, hadoop)) {
            byte[] some = new byte[1 << 16];
            long lines = 0;
            for (int read = in.read(some, 0, some.length); read >= 0; read = in.read(some, 0, some.length)) {
                for (int i = 0; i < read; i++) {
                    lines += some[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
