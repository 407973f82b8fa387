package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file kept beside the tests. With {@code -Dkopz.golden.update=true} the file is written anew, to be read in
 * the diff before it is committed.
 */
public final class Golden {

    private Golden() {}

    public static void assertSame(String name, String actual) throws IOException {
        Path file = Path.of("src", "test", "resources", "lt", "kopz", "reporting", name);
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
