package lt.kopz.portal;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps versions of dossiers, people and the audit trail, in H2 or PostgreSQL. What was saved and done stays: of such
 * rows none is changed, and no person is deleted. */
@Repository
class Store {
    /** A municipality and the year it reports on. */
    record Key(String town, int year) {
        /** Where its versions are. */
        String href() {
            return "/dossiers/" + town + "/" + year + "/";
        }

        static Key of(Dossier dossier) {
            return new Key(
                    dossier.municipality().id(),
                    dossier.reportingPeriod().start().getYear());
        }
    }

    /** A saved dossier. */
    record Version(Key key, int number, String savedBy, OffsetDateTime savedAt, boolean isPublished) {
        private static final Pattern ID = Pattern.compile("(.+)/(\\d{1,9})/(\\d{1,9})");

        /** Municipality, year and number of a version. */
        record Id(Key key, int number) {}

        public String id() {
            return key.town() + "/" + key.year() + "/" + number;
        }

        /** What an {@link #id} means. */
        static Optional<Id> parse(String id) {
            Matcher parts = ID.matcher(id);
            return parts.matches()
                    ? Optional.of(new Id(
                            new Key(parts.group(1), Integer.parseInt(parts.group(2))),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        }

        String fileName() {
            return key.town() + "-" + key.year() + "-" + number;
        }

        String href() {
            return key.href() + number;
        }
    }

    /**
     * What everybody may see of a version beside the public report.
     *
     * @param victims whether the statistics on victims
     * @param findings whether what is unknown and does not agree
     * @param few the counts of victims below it are hidden
     */
    record Shown(boolean victims, boolean findings, int few) {
        static final ImmutableList<Integer> FEW = ImmutableList.of(3, 5, 10);
    }

    /** A version that everybody may see. */
    record Opening(Version version, Shown shown, OffsetDateTime at) {}

    /** A dossier that was made from a version which was no longer the latest when it was saved. */
    record Aside(long id, Key key, int base, String savedBy, OffsetDateTime savedAt) {}

    /** What became of a save: the new version, or the latest one by somebody else and where the dossier is kept meanwhile. */
    record Saved(Version version, Optional<Aside> aside) {}

    /** Something that somebody did. */
    record Deed(long id, OffsetDateTime at, String by, Action action, String subject) {}

    static final int DEEDS_OF_A_PAGE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Store(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private static final String PEOPLE = "select name, password, role, town, active, changes from person";

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("name"),
                row.getString("password"),
                Role.valueOf(row.getString("role")),
                row.getString("town"),
                row.getBoolean("active"),
                row.getInt("changes"));
    }

    Optional<Person> person(String name) {
        return jdbc.sql(PEOPLE + " where name = ?")
                .param(name)
                .query(Store::person)
                .optional();
    }

    List<Person> people() {
        return jdbc.sql(PEOPLE + " order by name").query(Store::person).list();
    }

    void add(Person person, String by) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into person (name, password, role, town) values (?, ?, ?, ?)")
                    .params(person.name(), person.password(), person.role().name(), person.town())
                    .update();
            record(Action.ADDED, person.name(), by);
            record(Action.of(person.role()), subject(person), by);
        });
    }

    private static String subject(Person person) {
        return (person.name() + " " + person.town()).strip();
    }

    /**
     * Changes somebody; sessions from before end.
     *
     * @param name whom
     * @param change what becomes of the person
     * @param action what that is called
     * @param by who changes
     * @return the person from now on; empty where nobody would have been left to administer: then nothing was changed
     */
    Optional<Person> change(String name, UnaryOperator<Person> change, Action action, String by) {
        return transaction.execute(status -> {
            List<Person> locked = jdbc.sql(PEOPLE + " where name = ? or (role = ? and active) order by name for update")
                    .params(name, Role.ADMINISTRATOR.name())
                    .query(Store::person)
                    .list();
            Person before = locked.stream()
                    .filter(person -> person.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Person after = change.apply(before);
            if (before.isAdministrator() && !after.isAdministrator() && locked.size() == 1) {
                record(Action.REFUSED_LAST, name, by);
                return Optional.empty();
            }
            jdbc.sql(
                            "update person set password = ?, role = ?, town = ?, active = ?, changes = changes + 1 where name = ?")
                    .params(after.password(), after.role().name(), after.town(), after.isActive(), name)
                    .update();
            record(action, subject(after), by);
            return person(name);
        });
    }

    private static final String VERSIONS = "select v.town, v.reported, v.number, v.saved_by, v.saved_at,"
            + " p.number is not null as is_published from version v left join publication p"
            + " on p.town = v.town and p.reported = v.reported and p.number = v.number";

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                new Key(row.getString("town"), row.getInt("reported")),
                row.getInt("number"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class),
                row.getBoolean("is_published"));
    }

    /** All versions of a municipality and year, the latest first. */
    List<Version> versions(Key key) {
        return jdbc.sql(VERSIONS + " where v.town = ? and v.reported = ? order by v.number desc")
                .params(key.town(), key.year())
                .query(Store::version)
                .list();
    }

    boolean hasSaved(Person person) {
        return jdbc.sql("select exists (select 1 from version where saved_by = ?)")
                .params(person.name())
                .query(Boolean.class)
                .single();
    }

    Optional<Version> version(Key key, int number) {
        return jdbc.sql(VERSIONS + " where v.town = ? and v.reported = ? and v.number = ?")
                .params(key.town(), key.year(), number)
                .query(Store::version)
                .optional();
    }

    /**
     * The latest version of each municipality and year.
     *
     * @param isDraftSeen whether drafts count; else what is published
     * @param own the municipality whose drafts count in any case
     */
    List<Version> latest(boolean isDraftSeen, String own) {
        return jdbc.sql(VERSIONS + " where v.number = (select max(w.number) from version w left join publication q"
                        + " on q.town = w.town and q.reported = w.reported and q.number = w.number"
                        + " where w.town = v.town and w.reported = v.reported"
                        + " and (q.number is not null or ? or w.town = ?)) order by v.town, v.reported desc")
                .params(isDraftSeen, own)
                .query(Store::version)
                .list();
    }

    Dossier dossier(Version version) {
        return Dossiers.read(jdbc.sql("select dossier from version where town = ? and reported = ? and number = ?")
                .params(version.key().town(), version.key().year(), version.number())
                .query((row, number) -> row.getString("dossier").getBytes(StandardCharsets.UTF_8))
                .single());
    }

    /**
     * Saves a dossier as the next version, if the one it was made from is still the latest, and otherwise keeps it aside.
     *
     * @param dossier the dossier
     * @param base the number of the version it was made from; 0 where there was none
     * @param by who saves
     */
    Saved save(Dossier dossier, int base, String by) {
        return save(dossier, base, by, Optional.empty());
    }

    /** Saves what was made of what was kept aside as the next version; where somebody else was quicker again it stays aside. */
    Saved save(Aside aside, Dossier made, int base, String by) {
        return save(made, base, by, Optional.of(aside));
    }

    private Saved save(Dossier dossier, int base, String by, Optional<Aside> from) {
        Key key = Key.of(dossier);
        String json = new String(Dossiers.toBytes(dossier), StandardCharsets.UTF_8);
        Optional<Version> latest = versions(key).stream().findFirst();
        int next = latest.map(Version::number).orElse(0) + 1;
        if (latest.isEmpty() || next == base + 1) {
            try {
                return transaction.execute(status -> {
                    jdbc.sql("insert into version (town, reported, number, saved_by, saved_at, dossier)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                            .params(key.town(), key.year(), next, by, now(), json)
                            .update();
                    from.ifPresent(
                            aside -> jdbc.sql("insert into resumed (town, reported, number, aside) values (?, ?, ?, ?)")
                                    .params(key.town(), key.year(), next, aside.id())
                                    .update());
                    record(Action.SAVED, key.town() + " " + key.year() + " " + next, by);
                    return new Saved(versions(key).get(0), Optional.empty());
                });
            } catch (DuplicateKeyException late) {
                latest = versions(key).stream().findFirst();
            }
        }
        return new Saved(latest.orElseThrow(), from.or(() -> Optional.of(keepAside(key, base, json, by))));
    }

    private Aside keepAside(Key key, int base, String json, String by) {
        return transaction.execute(status -> {
            KeyHolder id = new GeneratedKeyHolder();
            OffsetDateTime now = now();
            jdbc.sql("insert into aside (town, reported, base, saved_by, saved_at, dossier) values (?, ?, ?, ?, ?, ?)")
                    .params(key.town(), key.year(), base, by, now, json)
                    .update(id, "id");
            record(Action.KEPT_ASIDE, key.town() + " " + key.year() + " " + base, by);
            return new Aside(Objects.requireNonNull(id.getKey()).longValue(), key, base, by, now);
        });
    }

    private static final String ASIDES = "select a.id, a.town, a.reported, a.base, a.saved_by, a.saved_at from aside a";

    private static Aside aside(ResultSet row, int number) throws SQLException {
        return new Aside(
                row.getLong("id"),
                new Key(row.getString("town"), row.getInt("reported")),
                row.getInt("base"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class));
    }

    Optional<Aside> aside(long id) {
        return jdbc.sql(ASIDES + " where a.id = ?")
                .param(id)
                .query(Store::aside)
                .optional();
    }

    /**
     * What was kept aside and has not become a version since, the latest first.
     *
     * @param isOfAll whether what anybody saved counts
     * @param by who saved it in any case
     */
    List<Aside> asides(boolean isOfAll, String by) {
        return jdbc.sql(ASIDES + " where (? or a.saved_by = ?)"
                        + " and not exists (select 1 from resumed r where r.aside = a.id) order by a.id desc")
                .params(isOfAll, by)
                .query(Store::aside)
                .list();
    }

    Dossier dossier(Aside aside) {
        return Dossiers.read(jdbc.sql("select dossier from aside where id = ?")
                .param(aside.id())
                .query((row, number) -> row.getString("dossier").getBytes(StandardCharsets.UTF_8))
                .single());
    }

    /** Shows a version to all, once. */
    void publish(Version version, String by) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into publication (town, reported, number, published_at) values (?, ?, ?, ?)")
                        .params(version.key().town(), version.key().year(), version.number(), now())
                        .update();
                record(
                        Action.PUBLISHED,
                        version.key().town() + " " + version.key().year() + " " + version.number(),
                        by);
            });
        } catch (DuplicateKeyException already) {
            // somebody else was quicker
        }
    }

    private static final String OPENINGS = "select v.town, v.reported, v.number, v.saved_by, v.saved_at,"
            + " true as is_published, o.victims, o.findings, o.few, o.opened_at from version v join opening o"
            + " on o.town = v.town and o.reported = v.reported and o.number = v.number";

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                version(row, number),
                new Shown(row.getBoolean("victims"), row.getBoolean("findings"), row.getInt("few")),
                row.getObject("opened_at", OffsetDateTime.class));
    }

    /** Opens a version that is published to everybody, once. */
    void open(Version version, Shown shown, String by) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into opening (town, reported, number, victims, findings, few, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                version.key().town(),
                                version.key().year(),
                                version.number(),
                                shown.victims(),
                                shown.findings(),
                                shown.few(),
                                now())
                        .update();
                String subject = version.id().replace('/', ' ');
                record(Action.OPENED, subject, by);
                if (shown.victims()) {
                    record(Action.OPENED_VICTIMS, subject + " < " + shown.few(), by);
                }
                if (shown.findings()) {
                    record(Action.OPENED_FINDINGS, subject, by);
                }
            });
        } catch (DuplicateKeyException already) {
            // somebody else was quicker
        }
    }

    /** Whether and how a version was opened. */
    Optional<Opening> opening(Version version) {
        return jdbc.sql(OPENINGS + " where v.town = ? and v.reported = ? and v.number = ?")
                .params(version.key().town(), version.key().year(), version.number())
                .query(Store::opening)
                .optional();
    }

    /** Of each municipality and year the latest version that was opened to everybody. */
    List<Opening> opened() {
        return jdbc.sql(OPENINGS + " where v.number = (select max(w.number) from opening w"
                        + " where w.town = v.town and w.reported = v.reported) order by v.town, v.reported desc")
                .query(Store::opening)
                .list();
    }

    void record(Action action, String subject, String by) {
        jdbc.sql("insert into audit (done_at, done_by, action, subject) values (?, ?, ?, ?)")
                .params(now(), by, action.name(), subject)
                .update();
    }

    /** What was done before an entry of the audit trail, the latest first; no more than stands on a page. */
    List<Deed> audit(long before) {
        return jdbc.sql("select id, done_at, done_by, action, subject from audit where id < ? order by id desc limit "
                        + DEEDS_OF_A_PAGE)
                .param(before)
                .query((row, number) -> new Deed(
                        row.getLong("id"),
                        row.getObject("done_at", OffsetDateTime.class),
                        row.getString("done_by"),
                        Action.valueOf(row.getString("action")),
                        row.getString("subject")))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
