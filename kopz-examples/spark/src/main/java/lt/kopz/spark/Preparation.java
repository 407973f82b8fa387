package lt.kopz.spark;

import com.google.common.collect.Iterators;
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
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * What the first reading finds out: which rows have an id that another one has, and which accounts have to be brought together.
 *
 * @param twice the rows that have the id of another one
 * @param together the accounts
 */
record Preparation(Twice twice, SharedAccounts together) {
    private static final Preparation NONE = new Preparation(Twice.NONE, SharedAccounts.NOTHING);

    /** Reads the rows of all parts; where there is one at most, nothing is divided. */
    static Preparation of(JavaSparkContext context, JavaRDD<Item> rows) {
        if (rows.getNumPartitions() < 2) {
            return NONE;
        }
        JavaRDD<Survey> surveys = surveys(context, rows, Twice.NONE);
        Repeated repeated = Repeated.of(surveys);
        Twice twice = Twice.NONE;
        if (!repeated.ids.isEmpty()) {
            twice = twice(context, rows, repeated.ids);
            surveys.unpersist();
            surveys = surveys(context, rows, twice);
        }
        SharedAccounts together = together(context, surveys, new HashSet<>(repeated.accounts));
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

    /** What several parts of the data have, or one of them several times. */
    private record Repeated(Set<Long> ids, Set<Long> accounts) {
        /** Workers compare the hashes of one remainder each. */
        static Repeated of(JavaRDD<Survey> surveys) {
            int workers = SparkRollUp.few(surveys);
            Map<Boolean, Set<Long>> all = surveys
                    .flatMapToPair(survey -> Iterators.concat(
                            byRemainder(survey.idHashes(), workers, 0),
                            byRemainder(survey.accountHashes(), workers, workers)))
                    .groupByKey(workers)
                    .flatMapToPair(one ->
                            Iterators.transform(repeated(one._2()), hash -> new Tuple2<>(one._1() < workers, hash)))
                    .collect()
                    .stream()
                    .collect(Collectors.partitioningBy(Tuple2::_1, Collectors.mapping(Tuple2::_2, Collectors.toSet())));
            return new Repeated(all.getOrDefault(true, Set.of()), all.getOrDefault(false, Set.of()));
        }
    }

    private static Twice twice(JavaSparkContext context, JavaRDD<Item> rows, Set<Long> ids) {
        Broadcast<Set<Long>> wanted = context.broadcast(ids);
        return Twice.among(
                rows.mapPartitionsWithIndex((part, items) -> Twice.candidates(part, items, wanted.value()), true)
                        .collect());
    }

    private static Iterator<Tuple2<Integer, long[]>> byRemainder(long[] hashes, int divisor, int first) {
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
                all.add(new Tuple2<>(first + i, parts[i]));
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

    private static SharedAccounts together(JavaSparkContext context, JavaRDD<Survey> surveys, Set<Long> divided) {
        List<Missing> missing =
                surveys.flatMap(survey -> survey.missing.iterator()).collect();
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
            return SharedAccounts.NOTHING;
        }
        Broadcast<Set<Long>> some = context.broadcast(divided);
        ties.addAll(surveys.flatMap(survey -> {
                    Set<Account> reached = survey.reached(some.value());
                    return survey.ties.stream()
                            .filter(tie -> reached.contains(tie.one()))
                            .iterator();
                })
                .collect());
        Map<Account, Facts> facts = new HashMap<>(surveys.flatMapToPair(
                        survey -> survey.facts(survey.reached(some.value())).entrySet().stream()
                                .map(each -> new Tuple2<>(each.getKey(), each.getValue()))
                                .iterator())
                .reduceByKey(Facts::plus, SparkRollUp.few(surveys))
                .collectAsMap());
        found.forEach(each -> {
            Facts known = facts.get(each.part());
            if (known != null) {
                known.whole(each.whole());
            }
        });
        return SharedAccounts.of(facts, ties);
    }

    private static List<Missing> found(JavaSparkContext context, JavaRDD<Survey> surveys, List<Missing> missing) {
        Broadcast<Set<Long>> wanted =
                context.broadcast(missing.stream().map(Missing::whole).collect(Collectors.toCollection(HashSet::new)));
        return surveys.flatMap(survey -> survey.found(wanted.value()).iterator())
                .collect();
    }
}
