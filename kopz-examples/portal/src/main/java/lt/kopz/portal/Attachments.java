package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Documents of sources as files, beside the versions of a municipality and year. None is changed or removed; the latest of a document is shown. */
@Repository
class Attachments {
    private static final int BEGINNING = 1024;
    private static final int END = 2048;

    /** A file that was attached. */
    record Attached(String document, String by, OffsetDateTime at, long bytes) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Store store;
    private final Clock clock;
    private final DataSize largest;
    private final DataSize largestOfYear;

    Attachments(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Store store,
            Clock clock,
            @Value("${portal.attachment}") DataSize largest,
            @Value("${portal.attachments}") DataSize largestOfYear) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.clock = clock;
        this.largest = largest;
        this.largestOfYear = largestOfYear;
    }

    /** Whether bytes are a PDF, whole as far as its beginning and end tell. */
    static boolean isPdf(byte[] file) {
        String begins = new String(file, 0, Math.min(file.length, BEGINNING), ISO_8859_1);
        String ends = new String(Arrays.copyOfRange(file, Math.max(0, file.length - END), file.length), ISO_8859_1);
        return begins.contains("%PDF-") && ends.contains("%%EOF");
    }

    /** Why a file cannot be attached, as a key; empty where it can. */
    Optional<String> flaw(Store.Key key, byte[] file) {
        if (!isPdf(file)) {
            return Optional.of("portal.isNoPdf");
        }
        long there = attached(key).stream().mapToLong(Attached::bytes).sum();
        return file.length > largest.toBytes() || there + file.length > largestOfYear.toBytes()
                ? Optional.of("portal.attachmentTooLarge")
                : Optional.empty();
    }

    void attach(Store.Key key, String document, byte[] pdf, String by) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into attachment (town, reported, document, added_by, added_at, pdf)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(key.town(), key.year(), document, by, OffsetDateTime.now(clock), pdf)
                    .update();
            store.record(Action.ATTACHED, key.town() + " " + key.year() + " " + document, by);
        });
    }

    /** All that was attached, the latest first. */
    List<Attached> attached(Store.Key key) {
        return jdbc.sql("select document, added_by, added_at, octet_length(pdf) as bytes from attachment"
                        + " where town = ? and reported = ? order by id desc")
                .params(key.town(), key.year())
                .query((row, number) -> new Attached(
                        row.getString("document"),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class),
                        row.getLong("bytes")))
                .list();
    }

    /** The ids of the documents that there are files of. */
    Set<String> documents(Store.Key key) {
        return new TreeSet<>(jdbc.sql("select distinct document from attachment where town = ? and reported = ?")
                .params(key.town(), key.year())
                .query(String.class)
                .list());
    }

    Optional<byte[]> pdf(Store.Key key, String document) {
        return jdbc.sql("select pdf from attachment where town = ? and reported = ? and document = ?"
                        + " order by id desc limit 1")
                .params(key.town(), key.year(), document)
                .query((row, number) -> row.getBytes("pdf"))
                .optional();
    }
}
