package lt.kopz.portal;

import static lt.kopz.portal.People.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What clerks do in a real browser, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journeys {
    static final String FIRST = "/dossiers/" + TOWN + "/2019/1";

    private Path folder;
    ConfigurableApplicationContext portal;
    Window.Browser browser;

    /** Starts the portal. */
    abstract ConfigurableApplicationContext start(Path data) throws Exception;

    @BeforeAll
    void opens(@TempDir Path temporary) throws Exception {
        folder = temporary;
        portal = start(temporary);
        browser = Window.Browser.start(folder);
        Store store = portal.getBean(Store.class);
        store.publish(store.save(People.dossierOf(2020), 0, "admin").version(), "admin");
        store.publish(store.save(FullDossier.dossier(), 0, "admin").version(), "admin");
    }

    @AfterAll
    void closes() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (portal != null) {
            portal.close();
        }
    }

    final Window window(String name) {
        Window window = browser.open(Visitor.site(portal));
        window.signIn(name, People.PASSWORD);
        return window;
    }

    private Path json(String title) throws Exception {
        Dossier dossier = Kaisiadorys.dossier().withTitle(LocalizedText.of("lt", title));
        return Files.write(folder.resolve(title + ".json"), Dossiers.toBytes(dossier));
    }

    private Path workbook() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Workbook.write(Kaisiadorys.dossier(), Wording.ENGLISH, written);
        return Files.write(folder.resolve("dossier.xlsx"), written.toByteArray());
    }

    private int latest() {
        return portal.getBean(Store.class)
                .versions(new Store.Key(TOWN, 2019))
                .get(0)
                .number();
    }

    private static void upload(Window window, Path file) {
        window.choose("File", file);
        window.press("Save as the next version");
    }

    /** Nothing breaks a rule of accessibility, and nobody scrolls sideways, on a wide screen and on a narrow one. */
    static void fit(Window window) throws Exception {
        for (int width : new int[] {1280, 320}) {
            window.wide(width);
            String page = window.address() + " at " + width;
            assertThat(window.broken()).as(page).isEmpty();
            assertThat(window.width()).as(page).isBetween(width - 80, width);
        }
        window.wide(1280);
    }

    @Test
    void a_clerk_mends_a_workbook_and_follows_a_figure_into_its_report() throws Exception {
        Path good = workbook();
        try (Window clerk = window("egle")) {
            int before = latest();
            clerk.go("/dossiers/" + TOWN + "/2019/" + before);
            upload(clerk, Files.write(folder.resolve("mistaken.xlsx"), People.mistaken(Wording.ENGLISH)));
            assertThat(clerk.text())
                    .contains("The file was not saved", "about three thousand")
                    .containsPattern("![A-Z]+[0-9]+");
            fit(clerk);
            assertThat(latest()).isEqualTo(before);

            clerk.go("/dossiers/" + TOWN + "/2019/" + before);
            upload(clerk, good);
            assertThat(clerk.text()).contains("Version " + (before + 1), "draft", "EUR 2,550.00");
            assertThat(clerk.text()).doesNotContain("No V17-253");
            clerk.open("Funding gap");
            assertThat(clerk.text()).contains("No V17-253");
            fit(clerk);

            clerk.fill("Report", "GAP");
            clerk.press("Write");
            assertThat(clerk.text()).contains("EUR 2,550.00", "Funding need");
            fit(clerk);
        }
    }

    @Test
    void the_second_of_two_editors_sees_it_and_loses_nothing() throws Exception {
        try (Window first = window("egle");
                Window second = window("ona")) {
            String page = "/dossiers/" + TOWN + "/2019/" + latest();
            first.go(page);
            second.go(page);
            upload(first, json("Egles"));
            int number = latest();
            upload(second, json("Onos"));
            assertThat(second.text())
                    .contains("Somebody else saved while you were working", "Version " + number + " was saved by egle");
            fit(second);
            second.press("Save mine as the next version");
            assertThat(second.address()).endsWith("/2019/" + (number + 1));
            Store store = portal.getBean(Store.class);
            assertThat(store.dossier(store.versions(new Store.Key(TOWN, 2019)).get(0)))
                    .isEqualTo(Kaisiadorys.dossier().withTitle(LocalizedText.of("lt", "Onos")));
            assertThat(store.dossier(store.versions(new Store.Key(TOWN, 2019)).get(1)))
                    .isEqualTo(Kaisiadorys.dossier().withTitle(LocalizedText.of("lt", "Egles")));
        }
    }

    @Test
    void the_second_of_two_editors_takes_each_fact_from_either() throws Exception {
        Store store = portal.getBean(Store.class);
        Dossier base = People.dossierOf(2034);
        store.save(base, 0, "egle");
        try (Window second = window("ona")) {
            second.go("/dossiers/" + TOWN + "/2034/1");
            store.save(base.withAgreements().withTitle(LocalizedText.of("lt", "Egles")), 1, "egle");
            Dossier mine = base.withNeeds().withTitle(LocalizedText.of("lt", "Onos"));
            upload(second, Files.write(folder.resolve("mine.json"), Dossiers.toBytes(mine)));
            assertThat(second.text()).contains("Fact by fact", "Both of you changed it", "Egles", "Onos");
            fit(second);
            second.pick("Take mine");
            second.press("Save what was chosen");
            assertThat(second.address()).endsWith("/2034/3");
            assertThat(store.dossier(store.versions(new Store.Key(TOWN, 2034)).get(0)))
                    .isEqualTo(mine.withAgreements());
        }
    }

    @Test
    void a_clerk_answers_a_finding_and_attaches_the_document_that_a_quote_opens() throws Exception {
        Store.Version version = portal.getBean(Store.class)
                .save(People.dossierOf(2035).withDecisions(), 0, "egle")
                .version();
        try (Window clerk = window("egle")) {
            clerk.go(version.href() + "/findings");
            clerk.press("The strategic measure");
            assertThat(clerk.text()).contains("Warning", "What to do");
            fit(clerk);
            clerk.pick("They are one and the same thing");
            clerk.write("Why it is decided so", "One measure under two codes.");
            clerk.press("Record the decision");
            assertThat(clerk.address()).endsWith("/2035/2");
            clerk.press("Documents");
            fit(clerk);
            clerk.choose(
                    "PDF: report-2019",
                    Files.writeString(folder.resolve("report.pdf"), "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF"));
            clerk.press("Attach the PDF");
            assertThat(clerk.text()).contains("It is done.", "attached by egle");
            fit(clerk);
            clerk.go("/dossiers/" + TOWN + "/2035/2");
            clerk.open("Funding gap");
            clerk.await("document.querySelector('figcaption a[href*=\"/document?of=report-2019\"]')");
        }
    }

    @Test
    void a_mayor_reads_what_is_missing_why_and_what_the_year_before_was_like() throws Exception {
        try (Window mayor = window("rita")) {
            mayor.press("Kaišiadorys District Municipality, 2019");
            mayor.press("Funding gap over time");
            assertThat(mayor.text()).contains("EUR 3,250.00", "now counted");
            mayor.go(FIRST + "/findings");
            mayor.press(firstFinding(mayor));
            assertThat(mayor.text()).contains("What to do").doesNotContain("Record the decision");
            fit(mayor);
            mayor.go(FIRST);
            mayor.fill("Report", "COUNCIL");
            mayor.press("Write");
            assertThat(mayor.text()).contains("EUR 2,550.00");
            fit(mayor);
            mayor.go("/comparison");
            mayor.press("Compare");
            assertThat(mayor.text()).contains("Choose at least one dossier");
            mayor.go("/comparison/years?earlier=" + TOWN + "/2019/1&later=" + TOWN + "/2020/1");
            assertThat(mayor.text()).contains("2019", "2020");
            fit(mayor);
        }
    }

    private static String firstFinding(Window window) {
        return window.script("document.querySelector('.cards a').textContent.trim()")
                .asString();
    }

    @Test
    void an_administrator_opens_a_version_to_everybody_with_its_findings_and_reads_who_did_what() throws Exception {
        Store.Version version = portal.getBean(Store.class)
                .save(People.dossierOf(2036), 0, "egle")
                .version();
        try (Window administrator = window("admin");
                Window resident = browser.open(Visitor.site(portal))) {
            administrator.go(version.href());
            administrator.pick("for everybody");
            administrator.pick("the findings");
            administrator.press("Publish this version");
            administrator.press("What everybody sees");
            assertThat(administrator.address()).isEqualTo("/public/" + TOWN + "/2036");
            resident.go("/public/" + TOWN + "/2036?language=en");
            assertThat(resident.text()).contains("Gaps and discrepancies");
            fit(resident);
            administrator.go("/audit?language=en");
            assertThat(administrator.text()).contains("Findings opened to everybody");
        }
    }

    @Test
    void what_was_kept_aside_is_found_again_from_the_list() throws Exception {
        try (Window late = window("ona")) {
            late.go("/dossiers/" + TOWN + "/2019/" + latest());
            int number = portal.getBean(Store.class)
                    .save(Kaisiadorys.dossier(), latest(), "egle")
                    .version()
                    .number();
            upload(late, json("Velai"));
            late.go("/");
            late.press("Kept aside (1)");
            assertThat(late.text()).contains("2019", "begun with version " + (number - 1), "sent by ona");
            for (String language : List.of("lt", "pl", "en")) {
                late.go("/asides?language=" + language);
                fit(late);
            }
            late.press("Save as the next version");
            assertThat(late.address()).endsWith("/2019/" + (number + 1));
            late.go("/");
            assertThat(late.text()).doesNotContain("Kept aside");
        }
    }

    @Test
    void a_reader_reads_and_cannot_save() throws Exception {
        try (Window reader = window("rita")) {
            reader.press("Kaišiadorys District Municipality, 2019");
            assertThat(reader.address()).isEqualTo(FIRST);
            assertThat(reader.text()).contains("Key figures", "published").doesNotContain("Save a dossier");
            Store.Version draft = portal.getBean(Store.class)
                    .save(People.dossierOf(2033), 0, "admin")
                    .version();
            reader.go(draft.href());
            assertThat(reader.text()).contains("There is no such page, or none that you may see.");
            fit(reader);
        }
    }

    @Test
    void a_resident_goes_from_all_municipalities_to_a_number_and_its_words_without_signing_in() throws Exception {
        try (Window resident = browser.open(Visitor.site(portal))) {
            for (String language : List.of("lt", "pl", "en")) {
                for (String page :
                        List.of("/public", "/public/" + TOWN, "/public/years/2019", "/public/" + TOWN + "/2019")) {
                    resident.go(page + "?language=" + language);
                    fit(resident);
                }
            }
            resident.go("/public?language=en");
            resident.press("2019");
            assertThat(resident.address()).startsWith("/public/" + TOWN + "/2019");
            assertThat(resident.text()).contains("EUR 2,550.00");
            resident.await("document.querySelector('.data a[rel=license]')");
            resident.go("/public/" + TOWN + "/2019/figures/public-money-flow");
            fit(resident);
        }
    }

    @Test
    void an_editor_tries_a_file_before_it_is_saved_and_sees_what_changed_after_it() throws Exception {
        try (Window editor = window("egle")) {
            int before = latest();
            editor.go("/");
            assertThat(editor.text()).contains("Next: ");
            fit(editor);
            Path file = json("Bandomoji");
            editor.choose("File", file);
            editor.press("Try first");
            assertThat(editor.text()).contains("Nothing was saved.", "Bandomoji");
            fit(editor);
            assertThat(latest()).isEqualTo(before);
            editor.go("/");
            upload(editor, file);
            editor.press("What changed");
            assertThat(editor.text()).contains("Version " + (before + 1), "Dossier · changed", "Bandomoji");
            fit(editor);
        }
    }

    private static void fillPassword(Window window, String password, String again) {
        window.fill("New password", password);
        window.fill("New password again", again);
    }

    @Test
    void a_person_is_added_chooses_another_password_and_leaves() throws Exception {
        try (Window chief = window("admin");
                Window member = browser.open(Visitor.site(portal))) {
            chief.go("/people");
            chief.fill("Name", "milda");
            fillPassword(chief, "first password", "other password");
            chief.press("Add a person");
            assertThat(chief.text()).contains("are not the same");
            fit(chief);
            fillPassword(chief, "first password", "first password");
            chief.press("Add a person");
            member.signIn("milda", "first password");
            member.press("My password");
            member.fill("Current password", "a guess");
            fillPassword(member, "a password of my own", "a password of my own");
            member.press("Change my password");
            assertThat(member.text()).contains("The current password is wrong");
            fit(member);
            member.fill("Current password", "first password");
            fillPassword(member, "a password of my own", "a password of my own");
            member.press("Change my password");
            assertThat(member.text()).contains("It is done.");
            chief.press("milda");
            chief.press("Withdraw access");
            assertThat(chief.text()).contains("may not sign in", "Restore access");
            member.go("/");
            assertThat(member.address()).isEqualTo("/sign-in");
            member.signIn("milda", "a password of my own");
            assertThat(member.text()).contains("The name or the password is wrong.");
        }
    }

    @Test
    void who_waits_comes_to_what_was_asked_for_without_doing_anything() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Window reader = window("rita")) {
            portal.getBean(Jobs.class)
                    .begin(
                            portal.getBean(Store.class).person("rita").orElseThrow(),
                            new Jobs.Asked("findings", Optional.of(FIRST + "/findings")),
                            begins -> {
                                begins.accept(Jobs.Step.CHECKING);
                                end.await();
                                return "";
                            });
            reader.see("/work");
            assertThat(reader.text()).contains("Work in progress", "Checking and calculating");
            end.countDown();
            reader.await("location.pathname.endsWith('/findings')&&document.readyState==='complete'");
            assertThat(reader.text()).contains("Warnings (");
        } finally {
            end.countDown();
        }
    }
}
