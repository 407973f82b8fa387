package lt.kopz.spark;

import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** How many bytes are handed from workers to workers from now on. */
final class Shuffled extends SparkListener implements AutoCloseable {
    private final SparkSession spark;
    private final LongAdder bytes = new LongAdder();

    private Shuffled(SparkSession spark) {
        this.spark = spark;
    }

    static Shuffled of(SparkSession spark) {
        Shuffled shuffled = new Shuffled(spark);
        spark.sparkContext().addSparkListener(shuffled);
        return shuffled;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskMetrics() != null) {
            bytes.add(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
        }
    }

    /** The bytes until now. */
    long bytes() {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException(late);
        }
        return bytes.sum();
    }

    @Override
    public void close() {
        spark.sparkContext().removeSparkListener(this);
    }
}
