package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds of a store on any database. */
abstract class StoreContract {
    private static final int WRITERS = 10;

    /** An empty database. */
    abstract DataSource source(String name) throws Exception;

    private Store store(String name) throws Exception {
        return of(source(name));
    }

    /** The store on a database, which gets its tables if it has none. */
    static Store of(DataSource source) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__dossiers.sql")).execute(source);
        return new Store(JdbcClient.create(source), new TransactionTemplate(new ToDisk(source)), Clock.systemUTC());
    }

    private static Dossier by(int writer) {
        return Kaisiadorys.dossier().withTitle(LocalizedText.of("lt", "Rašytojas " + writer));
    }

    @Test
    void of_many_who_save_at_once_one_has_the_next_version_and_nothing_is_lost() throws Exception {
        Store store = store("writers");
        int base = store.save(Kaisiadorys.dossier(), 0, "first").version().number();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch ready = new CountDownLatch(WRITERS);
        List<Future<Store.Saved>> saves = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            saves.add(writers.submit(() -> {
                ready.countDown();
                ready.await();
                return store.save(by(writer), base, "writer-" + writer);
            }));
        }
        int confirmed = 0;
        for (int writer = 0; writer < WRITERS; writer++) {
            Store.Saved saved = saves.get(writer).get();
            if (saved.aside().isEmpty()) {
                confirmed++;
                assertThat(saved.version().number()).isEqualTo(base + 1);
                assertThat(store.dossier(saved.version())).isEqualTo(by(writer));
            } else {
                assertThat(store.dossier(saved.aside().get())).isEqualTo(by(writer));
            }
        }
        writers.shutdown();
        assertThat(confirmed).isOne();
        Store.Key key = Store.Key.of(Kaisiadorys.dossier());
        assertThat(store.versions(key)).extracting(Store.Version::number).containsExactly(2, 1);
        assertThat(store.dossier(store.versions(key).get(1))).isEqualTo(Kaisiadorys.dossier());
    }

    @Test
    void what_was_kept_aside_waits_until_it_is_a_version_and_is_kept_once() throws Exception {
        Store store = store("aside");
        store.save(by(0), 0, "first");
        Store.Aside one = store.save(by(1), 0, "second").aside().orElseThrow();
        Store.Aside other = store.save(by(2), 0, "third").aside().orElseThrow();
        assertThat(store.asides(true, "first")).extracting(Store.Aside::id).containsExactly(other.id(), one.id());
        assertThat(store.asides(false, "second")).extracting(Store.Aside::id).containsExactly(one.id());
        assertThat(store.asides(false, "first")).isEmpty();

        assertThat(store.save(one, store.dossier(one), 0, "second").aside())
                .as("late again")
                .hasValue(one);
        assertThat(store.save(one, store.dossier(one), 1, "second").version().number())
                .isEqualTo(2);
        assertThat(store.asides(true, "")).extracting(Store.Aside::id).containsExactly(other.id());
        assertThat(store.dossier(store.aside(one.id()).orElseThrow()))
                .as("nothing is removed")
                .isEqualTo(by(1));
    }

    private static void assertPublishedOnce(Store store) {
        assertThat(store.audit(Long.MAX_VALUE))
                .extracting(Store.Deed::action)
                .containsExactly(Action.PUBLISHED, Action.SAVED);
    }

    @Test
    void a_version_is_published_once_and_stays_as_it_was_saved() throws Exception {
        Store store = store("publication");
        Store.Version version = store.save(Kaisiadorys.dossier(), 0, "first").version();
        assertThat(version.isPublished()).isFalse();
        store.publish(version, "first");
        Store.Version published = store.versions(version.key()).get(0);
        assertThat(published.isPublished()).isTrue();
        assertThat(published.savedAt()).isEqualTo(version.savedAt());
        assertPublishedOnce(store);
    }

    @Test
    void publishing_what_somebody_else_just_published_changes_and_records_nothing() throws Exception {
        Store store = store("twice");
        Store.Version draft = store.save(Kaisiadorys.dossier(), 0, "first").version();
        store.publish(draft, "first");
        store.publish(draft, "second");
        assertPublishedOnce(store);
    }

    @Test
    void of_administrators_who_withdraw_each_others_access_at_once_one_stays() throws Exception {
        Store store = store("last");
        for (int i = 0; i < WRITERS; i++) {
            store.add(new Person("chief-" + i, "", Role.ADMINISTRATOR, ""), "first");
        }
        store.add(new Person("reader", "", Role.READER, ""), "first");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch ready = new CountDownLatch(WRITERS);
        List<Future<Boolean>> changes = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String other = "chief-" + i;
            UnaryOperator<Person> change =
                    i % 2 == 0 ? person -> person.withAccess(false) : person -> person.withRole(Role.READER, "");
            changes.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return store.change(other, change, Action.DEACTIVATED, "others").isPresent();
            }));
        }
        int changed = 0;
        for (Future<Boolean> change : changes) {
            changed += change.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(changed).isEqualTo(WRITERS - 1);
        assertThat(store.people()).filteredOn(Person::isAdministrator).hasSize(1);
        assertThat(store.audit(Long.MAX_VALUE))
                .filteredOn(deed -> deed.action() == Action.REFUSED_LAST)
                .hasSize(1);
        assertThat(store.change("reader", person -> person.withAccess(false), Action.DEACTIVATED, "others"))
                .as("somebody else than the last administrator")
                .hasValueSatisfying(person -> assertThat(person.isActive()).isFalse());
    }

    @Test
    void people_of_a_database_from_before_may_sign_in() throws Exception {
        DataSource source = source("before");
        JdbcClient.create(source)
                .sql("create table person (name varchar(100) primary key, password varchar(200) not null,"
                        + " role varchar(20) not null, town varchar(100) not null)")
                .update();
        JdbcClient.create(source)
                .sql("insert into person (name, password, role, town) values ('old', '', 'EDITOR', 'mun-a')")
                .update();
        assertThat(of(source).person("old")).hasValue(new Person("old", "", Role.EDITOR, "mun-a"));
    }

    @Test
    void the_latest_version_of_each_year_is_that_which_may_be_seen() throws Exception {
        Store store = store("latest");
        Store.Version first = store.save(Kaisiadorys.dossier(), 0, "first").version();
        store.publish(first, "first");
        store.save(by(2), 1, "second");
        Store.Version unpublished =
                store.save(FullDossier.dossier(), 0, "third").version();
        assertThat(store.latest(false, "")).extracting(Store.Version::number).containsExactly(1);
        assertThat(store.latest(false, first.key().town()))
                .extracting(Store.Version::number)
                .containsExactly(2);
        assertThat(store.latest(true, "")).hasSize(2).contains(unpublished);
        assertThat(Store.Version.parse(unpublished.id()))
                .hasValue(new Store.Version.Id(unpublished.key(), unpublished.number()));
        assertThat(Store.Version.parse("town/2019")).isEmpty();
    }

    @Test
    void letters_of_every_kind_and_a_long_dossier_come_back_as_they_were() throws Exception {
        Store store = store("letters");
        Dossier dossier = Kaisiadorys.dossier()
                .withTitle(LocalizedText.of("lt", "ąžuolas \u0000 \ud83c\udf33 \u05d0 " + "š".repeat(900_000)));
        assertThat(store.dossier(store.save(dossier, 0, "first").version())).isEqualTo(dossier);
    }
}
