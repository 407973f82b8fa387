package lt.kopz.portal;

import java.util.function.Consumer;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.portal.Store.Version;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages about one version of a dossier, which somebody may see. */
@RequestMapping(VersionPages.PATH)
abstract class VersionPages {
    static final String PATH = "/dossiers/{town}/{year}/{number}";

    final Desk desk;
    final WorkPages work;

    VersionPages(Desk desk, WorkPages work) {
        this.desk = desk;
        this.work = work;
    }

    @ModelAttribute("version")
    Version version(
            @ModelAttribute("visit") Visit visit,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number,
            Model model) {
        Version version = desk.version(visit.me(), new Store.Key(town, year), number);
        model.addAttribute("href", version.href());
        model.addAttribute("name", visit.words().version(version));
        model.addAttribute("town", visit.words().text(desk.municipality(version)) + ", " + year);
        model.addAttribute("mayEdit", visit.me().mayEdit(town));
        return version;
    }

    /** What a dossier that was read makes of a page; it states each further step that it begins. */
    interface Page {
        Object of(Dossier dossier, Consumer<Jobs.Step> begins) throws Exception;
    }

    final Object shown(Visit visit, Version version, Page page) {
        return work.show(visit, begins -> {
            begins.accept(Jobs.Step.READING);
            return page.of(desk.dossier(version), begins);
        });
    }
}
