package lt.kopz.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lt.kopz.spark.Survey.Account;
import lt.kopz.spark.Survey.Missing;
import lt.kopz.spark.Survey.Tie;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * What the first reading finds out: which rows have an id that another one has, and which accounts have to be brought together.
 *
 * @param twice the rows that have the id of another one
 * @param together the accounts
 */
record Preparation(Twice twice, Together together) {
    private static final Preparation NONE = new Preparation(Twice.NONE, Together.NOTHING);

    /** Reads the rows of all parts; where there is one at most, nothing is divided. */
    static Preparation of(JavaSparkContext context, JavaRDD<Item> rows) {
        if (rows.getNumPartitions() < 2) {
            return NONE;
        }
        JavaRDD<Survey> surveys = surveys(context, rows, Twice.NONE);
        Twice twice = twice(context, rows, surveys);
        if (!twice.isNone()) {
            surveys.unpersist();
            surveys = surveys(context, rows, twice);
        }
        Together together = together(context, surveys);
        surveys.unpersist();
        return new Preparation(twice, together);
    }

    private static JavaRDD<Survey> surveys(JavaSparkContext context, JavaRDD<Item> rows, Twice twice) {
        Broadcast<Twice> known = context.broadcast(twice);
        return rows.mapPartitionsWithIndex(
                        (part, items) ->
                                List.of(Survey.of(part, items, known.value())).iterator(),
                        true)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private static Twice twice(JavaSparkContext context, JavaRDD<Item> rows, JavaRDD<Survey> surveys) {
        Set<Long> hashes = repeated(surveys, Survey::idHashes);
        if (hashes.isEmpty()) {
            return Twice.NONE;
        }
        Broadcast<Set<Long>> wanted = context.broadcast(hashes);
        return Twice.among(
                rows.mapPartitionsWithIndex((part, items) -> Twice.candidates(part, items, wanted.value()), true)
                        .collect());
    }

    /** The hashes that surveys have more than once in all. Each worker compares those of one remainder. */
    private static Set<Long> repeated(JavaRDD<Survey> surveys, Function<Survey, long[]> hashes) {
        int workers = surveys.getNumPartitions();
        return new HashSet<>(surveys.flatMapToPair(survey -> byRemainder(hashes.call(survey), workers))
                .groupByKey(workers)
                .flatMap(one -> repeated(one._2()))
                .collect());
    }

    private static Iterator<Tuple2<Integer, long[]>> byRemainder(long[] hashes, int divisor) {
        int[] sizes = new int[divisor];
        for (long hash : hashes) {
            sizes[(int) Long.remainderUnsigned(hash, divisor)]++;
        }
        long[][] parts = new long[divisor][];
        Arrays.setAll(parts, i -> new long[sizes[i]]);
        for (long hash : hashes) {
            int remainder = (int) Long.remainderUnsigned(hash, divisor);
            parts[remainder][--sizes[remainder]] = hash;
        }
        List<Tuple2<Integer, long[]>> all = new ArrayList<>();
        for (int i = 0; i < divisor; i++) {
            if (parts[i].length > 0) {
                all.add(new Tuple2<>(i, parts[i]));
            }
        }
        return all.iterator();
    }

    private static Iterator<Long> repeated(Iterable<long[]> parts) {
        int size = 0;
        for (long[] part : parts) {
            size = Math.addExact(size, part.length);
        }
        long[] all = new long[size];
        int filled = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, all, filled, part.length);
            filled += part.length;
        }
        Arrays.sort(all);
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                repeated.add(all[i]);
            }
        }
        return repeated.iterator();
    }

    private static Together together(JavaSparkContext context, JavaRDD<Survey> surveys) {
        Set<Long> divided = repeated(surveys, Survey::accountHashes);
        List<Missing> missing =
                surveys.flatMap(survey -> survey.missing.iterator()).distinct().collect();
        List<Missing> found = missing.isEmpty() ? List.of() : found(context, surveys, missing);
        Map<Long, Account> wholes =
                found.stream().collect(Collectors.toMap(Missing::whole, Missing::part, (one, other) -> one));
        Set<Tie> ties = new HashSet<>();
        for (Missing each : missing) {
            Account whole = wholes.get(each.whole());
            if (whole != null) {
                ties.add(new Tie(each.part(), whole));
                divided.add(whole.hash());
                divided.add(each.part().hash());
            }
        }
        if (divided.isEmpty()) {
            return Together.NOTHING;
        }
        Broadcast<Set<Long>> some = context.broadcast(divided);
        ties.addAll(surveys.flatMap(survey -> {
                    Set<Account> reached = survey.reached(some.value());
                    return survey.ties.stream()
                            .filter(tie -> reached.contains(tie.one()))
                            .iterator();
                })
                .distinct()
                .collect());
        Map<Account, Facts> facts = new HashMap<>(surveys.flatMapToPair(
                        survey -> survey.facts(survey.reached(some.value())).entrySet().stream()
                                .map(each -> new Tuple2<>(each.getKey(), each.getValue()))
                                .iterator())
                .reduceByKey(Facts::plus)
                .collectAsMap());
        found.forEach(each -> {
            Facts known = facts.get(each.part());
            if (known != null) {
                known.whole(each.whole());
            }
        });
        return Together.of(facts, ties);
    }

    private static List<Missing> found(JavaSparkContext context, JavaRDD<Survey> surveys, List<Missing> missing) {
        Broadcast<Set<Long>> wanted =
                context.broadcast(missing.stream().map(Missing::whole).collect(Collectors.toCollection(HashSet::new)));
        return surveys.flatMap(survey -> survey.found(wanted.value()).iterator())
                .collect();
    }
}
