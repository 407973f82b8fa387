package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lt.kopz.core.json.Dossiers;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What a response confirms would be there if the power failed then. */
@Tag("thorough")
class OnDiskTest {
    @Test
    void nothing_that_was_confirmed_is_left_for_the_operating_system_to_write_some_time(@TempDir Path folder)
            throws Exception {
        FilePath.register(new WatchedDisk());
        try (ConfigurableApplicationContext portal =
                People.portal("jdbc:h2:watched:" + folder.resolve("portal") + ";WRITE_DELAY=0")) {
            Visitor editor = Visitor.signedIn(portal, "egle");
            for (int base = 0; base < 5; base++) {
                int before = WatchedDisk.writes();
                String version = Visitor.location(editor.save(Dossiers.toBytes(People.dossierOf(2045)), base));
                assertThat(WatchedDisk.writes()).as("written").isGreaterThan(before);
                assertThat(WatchedDisk.unforced()).as("not on the disk").isZero();
                assertThat(editor.post(version + "/publication", Map.of()).statusCode())
                        .isEqualTo(302);
                assertThat(WatchedDisk.unforced()).as("not on the disk").isZero();
            }
        }
    }
}
