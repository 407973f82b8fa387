package lt.kopz.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the pictures of the README anew, into the folder that is named. */
final class Pictures {
    private static final String FIRST = "/dossiers/" + People.TOWN + "/2019/1";

    private Pictures() {}

    public static void main(String[] folder) throws Exception {
        Path out = Path.of(folder[0]);
        Path temporary = Files.createTempDirectory("pictures");
        try (ConfigurableApplicationContext portal = People.portal("jdbc:h2:mem:pictures");
                Window.Browser browser = Window.Browser.start(temporary);
                Window editor = browser.open(Visitor.site(portal));
                Window administrator = browser.open(Visitor.site(portal))) {
            Store store = portal.getBean(Store.class);
            store.publish(store.save(People.dossierOf(2020), 0, "egle").version(), "egle");
            editor.wide(1000);
            editor.signIn("ona", People.PASSWORD);

            editor.go(FIRST);
            editor.choose("File", Files.write(temporary.resolve("mistaken.xlsx"), People.mistaken(Wording.ENGLISH)));
            editor.press("Save as the next version");
            Files.write(out.resolve("problems-en.png"), editor.picture());

            editor.go(FIRST);
            editor.choose(
                    "File",
                    Files.write(
                            temporary.resolve("mine.json"),
                            Dossiers.toBytes(Kaisiadorys.dossier().withTitle(LocalizedText.of("lt", "Mano")))));
            store.save(
                    Dossiers.read(Kaisiadorys.bytes())
                            .withTitle(LocalizedText.of("lt", "Nauja"))
                            .withAgreements(),
                    1,
                    "egle");
            editor.press("Save as the next version");
            editor.go("/work?language=lt");
            Files.write(out.resolve("conflict-lt.png"), editor.picture());

            String undecided = store.save(People.dossierOf(2018).withDecisions(), 0, "egle")
                    .version()
                    .href();
            editor.go(undecided + "/findings?language=en");
            editor.press("The strategic measure");
            Files.write(out.resolve("finding-en.png"), editor.picture());
            editor.go("/dossiers/" + People.TOWN + "/2019/2?language=lt");
            editor.open("Finansavimo trūkumas");
            Files.write(out.resolve("dossier-lt.png"), editor.picture());
            editor.go("/dossiers/" + People.TOWN + "/2019/2/changes?language=en");
            Files.write(out.resolve("changes-en.png"), editor.picture());
            editor.go("/?language=en");
            Files.write(out.resolve("first-page-en.png"), editor.picture());
            editor.go("/public?language=lt");
            Files.write(out.resolve("residents-lt.png"), editor.picture());
            editor.go(FIRST + "/gap?asOf=2019-11-01&language=en");
            Files.write(out.resolve("gap-en.png"), editor.picture());
            editor.go("/comparison?language=en");
            Files.write(out.resolve("comparison-en.png"), editor.picture());
            administrator.wide(1000);
            administrator.signIn("admin", People.PASSWORD);
            administrator.go("/people/person?name=egle&language=en");
            Files.write(out.resolve("person-en.png"), administrator.picture());
            editor.wide(320);
            editor.go(FIRST + "/gap?language=lt");
            Files.write(out.resolve("gap-narrow-lt.png"), editor.picture());
        }
    }
}
