package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published, the BOM lists and the README names. */
class ArtifactsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path BOM = ROOT.resolve("kopz-core/bom/pom.xml");

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    private static String own(String element, String pom) {
        String head = pom.replaceAll("(?s)<(parent|dependencies|dependencyManagement|build)>.*?</\\1>", "");
        return all("<" + element + ">([^<]+)</" + element + ">", head).stream()
                .findFirst()
                .orElse("");
    }

    /** The artifacts with a jar, by their poms. */
    private static Set<String> published() throws IOException {
        Set<String> artifacts = new TreeSet<>();
        for (String folder : new String[] {"kopz-core", "kopz-reporting"}) {
            try (Stream<Path> poms = Files.find(ROOT.resolve(folder), 2, (path, file) -> path.endsWith("pom.xml"))) {
                for (Path each : poms.toList()) {
                    String pom = Files.readString(each);
                    if (!own("packaging", pom).equals("pom")) {
                        artifacts.add(own("artifactId", pom));
                    }
                }
            }
        }
        return artifacts;
    }

    @Test
    void the_bom_has_every_artifact_in_the_version_of_the_project() throws IOException {
        String bom = Files.readString(BOM);
        assertThat(all("<artifactId>(kopz-[a-z0-9-]+)</artifactId>\\s+<version>\\$\\{project.version}", bom))
                .contains("kopz-core")
                .isEqualTo(published());
        assertThat(own("version", bom)).isEqualTo(own("version", Files.readString(ROOT.resolve("pom.xml"))));
    }

    /** The pom of the service differs in what its tests need and in taking its versions from the build. */
    @Test
    void the_pom_in_the_chapter_on_web_services_is_that_of_the_service() throws IOException {
        String chapter = Files.readString(Path.of("docs", "25-web-service.md"));
        String shown = chapter.substring(chapter.indexOf("<project"), chapter.indexOf("</project>"));
        String service = Files.readString(ROOT.resolve("kopz-examples/service/pom.xml"))
                .replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "")
                .replaceAll("(?s)<!-- unit tests -->.*", "");
        String artifact = "<dependency>\\s+<groupId>[^<]+</groupId>\\s+<artifactId>([^<]+)</artifactId>";
        assertThat(all(artifact, shown)).isNotEmpty().isEqualTo(all(artifact, service));
        String root = Files.readString(ROOT.resolve("pom.xml"));
        assertThat(shown)
                .contains("<artifactId>spring-boot-starter-parent</artifactId>\n    <version>"
                        + own("spring-boot4.version", root) + "</version>");
        assertThat(all("<version>([^<]+SNAPSHOT)</version>", shown)).containsExactly(own("version", root));
        assertThat(shown).contains("<java.version>" + own("maven.compiler.release", root) + "</java.version>");
    }

    @Test
    void the_readme_names_every_artifact_that_is_asked_for_by_name() throws IOException {
        Set<String> named = all("(?m)^\\|.*?`(kopz-[a-z0-9-]+)`.*\\|$", Files.readString(ROOT.resolve("README.md")));
        named.addAll(all(", `(kopz-[a-z0-9-]+)` \\|", Files.readString(ROOT.resolve("README.md"))));
        Set<String> expected = published();
        expected.add("kopz-bom");
        expected.remove("kopz-poi"); // comes with others
        assertThat(named).isEqualTo(expected);
    }
}
