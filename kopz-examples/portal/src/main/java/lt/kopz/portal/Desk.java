package lt.kopz.portal;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gives people the versions they may see: all of them to who may edit the municipality, to others what is published. */
@Component
class Desk {
    /** A version never changes: those looked at last are kept, up to what memory allows. */
    private static final int KEPT = 16;

    private static final int CHECKED = 256;

    private final Store store;
    private final Attachments attachments;
    private final Cache<Store.Version, Dossier> dossiers =
            CacheBuilder.newBuilder().maximumSize(KEPT).softValues().build();
    private final ConcurrentMap<Store.Version, Text> names = new ConcurrentHashMap<>();
    private final Cache<String, ImmutableList<Finding>> findings =
            CacheBuilder.newBuilder().maximumSize(CHECKED).softValues().build();

    Desk(Store store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    /** Of each municipality and year the latest version that somebody may see. */
    List<Store.Version> latest(Person me) {
        return store.latest(me.role() == Role.ADMINISTRATOR, me.town());
    }

    /** All versions that somebody may see, the latest first. */
    List<Store.Version> versions(Person me, Store.Key key) {
        return store.versions(key).stream()
                .filter(version -> maySee(me, version))
                .toList();
    }

    private static boolean maySee(Person me, Store.Version version) {
        return version.isPublished() || me.mayEdit(version.key().town());
    }

    /** A version; not found where there is none, or none that somebody may see. */
    Store.Version version(Person me, Store.Key key, int number) {
        return store.version(key, number)
                .filter(version -> maySee(me, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A version by its {@linkplain Store.Version#id id}. */
    Store.Version version(Person me, String id) {
        return Store.Version.parse(id)
                .flatMap(key -> store.version(key.key(), key.number()))
                .filter(version -> maySee(me, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is found in a version, which is looked for once, however many ask, and whether it is published or not. */
    ImmutableList<Finding> findings(Store.Version version) {
        try {
            return findings.get(version.id(), () -> Rulebook.standard().check(dossier(version)));
        } catch (ExecutionException | UncheckedExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Whether what is found in a version is known already. */
    boolean isChecked(Store.Version version) {
        return findings.getIfPresent(version.id()) != null;
    }

    boolean isOpen(Store.Version version) {
        return store.opening(version).isPresent();
    }

    Dossier dossier(Store.Version version) {
        Dossier known = dossiers.getIfPresent(version);
        if (known == null) {
            known = store.dossier(version);
            dossiers.put(version, known);
        }
        return known;
    }

    /** What the figures and findings of a version rest on, with the documents that were attached. */
    Evidence evidence(Store.Version version, Words words) {
        return new Evidence(
                dossier(version),
                words,
                Maps.toMap(attachments.documents(version.key()), id -> DocumentPages.href(version, id)));
    }

    /** The name of the municipality of a version. */
    Text municipality(Store.Version version) {
        return names.computeIfAbsent(
                version, each -> dossier(each).municipality().name());
    }

    /** Whether somebody still may change the dossiers of a municipality; who may not is recorded. */
    boolean isEditor(Person me, Store.Key key, Action refused) {
        boolean may =
                store.person(me.name()).filter(now -> now.mayEdit(key.town())).isPresent();
        if (!may) {
            store.record(refused, key.town() + " " + key.year(), me.name());
        }
        return may;
    }

    /** Refuses what somebody may not do, or no longer may. */
    void requireEditor(Person me, Store.Key key, Action refused) {
        if (!isEditor(me, key, refused)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The municipalities there are, by identifier, each with its name as of its latest version. */
    Map<String, Text> towns() {
        Map<String, Text> towns = new LinkedHashMap<>();
        store.latest(true, "")
                .forEach(version -> towns.putIfAbsent(version.key().town(), municipality(version)));
        return towns;
    }

    /** The latest version of a municipality and year that somebody may see. */
    Optional<Store.Version> latest(Person me, Store.Key key) {
        return versions(me, key).stream().findFirst();
    }

    /** What was saved too late, by somebody or, for an administrator, by anybody, and waits. */
    List<Store.Aside> asides(Person me) {
        return store.asides(me.isAdministrator(), me.name());
    }

    /** What was saved too late; not found where it is neither one's own nor for an administrator. */
    Store.Aside aside(Person me, long id) {
        return store.aside(id)
                .filter(aside -> me.isAdministrator() || aside.savedBy().equals(me.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The version that what was saved too late came after, or one since. */
    Store.Version latest(Store.Aside aside) {
        return store.versions(aside.key()).get(0);
    }
}
