package lt.kopz.portal;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.portal.Store.Version;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.Workbook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A version of a dossier: its figures, its gap over time, what changed in it, and the dossier itself as a file. */
@Controller
class DossierPages extends VersionPages {
    DossierPages(Desk desk, WorkPages work) {
        super(desk, work);
    }

    /** A version in the list of versions. */
    public record Past(String name, String saved, String href, boolean isPublished) {}

    @GetMapping
    String dossier(Visit visit, Version version, @RequestParam Optional<LocalDate> asOf, Model model) {
        Words words = visit.words();
        Dossier dossier = desk.dossier(version);
        Evidence evidence = desk.evidence(version, words);
        LocalDate day = asOf.orElse(dossier.knownUntil().value());
        model.addAttribute("saved", words.savedBy(version));
        model.addAttribute("day", day);
        model.addAttribute(
                "figures",
                KeyFigures.of(dossier, day).values().stream()
                        .map(evidence::shown)
                        .toList());
        model.addAttribute("beyond", words.beyond(dossier, day));
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("formats", Renderers.formats());
        model.addAttribute(
                "versions",
                desk.versions(visit.me(), version.key()).stream()
                        .map(each ->
                                new Past(words.version(each), words.savedBy(each), each.href(), each.isPublished()))
                        .toList());
        model.addAttribute("isOpen", desk.isOpen(version));
        model.addAttribute("hasVictims", !dossier.victimStatistics().isEmpty());
        model.addAttribute("few", Store.Shown.FEW);
        model.addAttribute("publicHref", PublicPages.PATH + "/" + town(version));
        return "dossier";
    }

    private static String town(Version version) {
        return version.key().town() + "/" + version.key().year();
    }

    @GetMapping("/gap")
    Object gap(Visit visit, Version version, @RequestParam Optional<LocalDate> asOf) {
        return shown(visit, version, (dossier, begins) -> {
            LocalDate day = asOf.orElse(dossier.knownUntil().value());
            begins.accept(Jobs.Step.WRITING);
            return new ModelAndView("gap")
                    .addObject("day", day)
                    .addObject("beyond", visit.words().beyond(dossier, day))
                    .addObject("gaps", GapOverTime.of(desk.evidence(version, visit.words()), day, visit.words()));
        });
    }

    /** What changed since another version; where none is named, since the one before. */
    @GetMapping("/changes")
    Object changes(Visit visit, Version version, @RequestParam Optional<Integer> since) {
        Version before = since.map(number -> desk.version(visit.me(), version.key(), number))
                .or(() -> desk.versions(visit.me(), version.key()).stream()
                        .filter(each -> each.number() < version.number())
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return shown(visit, version, (dossier, begins) -> {
            begins.accept(Jobs.Step.CHECKING);
            return new ModelAndView("changes")
                    .addObject("before", visit.words().inShort(before))
                    .addObject("beforeHref", before.href())
                    .addObject("after", visit.words().inShort(version))
                    .addObject("changed", WhatChanged.between(desk.dossier(before), dossier, visit.words()));
        });
    }

    @GetMapping("/dossier.json")
    ResponseEntity<byte[]> json(Version version) {
        return Downloads.json(desk.dossier(version), version.fileName() + ".json");
    }

    @GetMapping("/dossier.xlsx")
    Object workbook(Visit visit, Version version) {
        return shown(visit, version, (dossier, begins) -> {
            begins.accept(Jobs.Step.WRITING);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Workbook.write(dossier, visit.words().wording(), written);
            return Downloads.of(written.toByteArray(), Downloads.WORKBOOK, version.fileName() + ".xlsx");
        });
    }
}
