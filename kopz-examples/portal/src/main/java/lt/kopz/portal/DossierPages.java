package lt.kopz.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.FindingGroups;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.portal.Store.Version;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.Workbook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A version of a dossier: its figures, its gap over time, what is found in it, and the dossier itself as a file. */
@Controller
@RequestMapping(DossierPages.PATH)
class DossierPages {
    static final String PATH = "/dossiers/{town}/{year}/{number}";

    private final Desk desk;
    private final WorkPages work;

    DossierPages(Desk desk, WorkPages work) {
        this.desk = desk;
        this.work = work;
    }

    /** A version in the list of versions. */
    public record Past(String name, String saved, String href, boolean isPublished) {}

    /** Findings of one severity. */
    public record Group(Severity severity, List<Found> findings) {}

    /** A finding: what is found, where, what it rests on, and what to do. */
    public record Found(String code, String message, List<String> rows, List<Evidence.Quote> quotes, String remedy) {}

    @ModelAttribute("version")
    Version version(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number,
            Model model) {
        Version version = desk.version(me, new Store.Key(town, year), number);
        model.addAttribute("href", version.href());
        model.addAttribute("name", words.version(version));
        model.addAttribute("town", words.text(desk.municipality(version)) + ", " + year);
        return version;
    }

    @GetMapping
    String dossier(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @ModelAttribute("version") Version version,
            @RequestParam Optional<LocalDate> asOf,
            Model model) {
        Dossier dossier = desk.dossier(version);
        LocalDate day = asOf.orElse(dossier.knownUntil().value());
        model.addAttribute("saved", words.savedBy(version));
        model.addAttribute("day", day);
        model.addAttribute(
                "figures",
                KeyFigures.of(dossier, day).values().stream()
                        .map(figure -> words.shown(dossier, figure))
                        .toList());
        model.addAttribute("beyond", words.beyond(dossier, day));
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("formats", Renderers.formats());
        model.addAttribute(
                "versions",
                desk.versions(me, version.key()).stream()
                        .map(each ->
                                new Past(words.version(each), words.savedBy(each), each.href(), each.isPublished()))
                        .toList());
        model.addAttribute("isOpen", desk.isOpen(version));
        model.addAttribute("hasVictims", !dossier.victimStatistics().isEmpty());
        model.addAttribute("publicHref", PublicPages.PATH + "/" + town(version));
        model.addAttribute("mayEdit", me.mayEdit(version.key().town()));
        return "dossier";
    }

    private static String town(Version version) {
        return version.key().town() + "/" + version.key().year();
    }

    /** What a dossier that was read makes of a page; it states each further step that it begins. */
    private interface Page {
        Object of(Dossier dossier, Consumer<Jobs.Step> begins) throws Exception;
    }

    private Object shown(Person me, Words words, Version version, HttpServletRequest request, Page page) {
        return work.show(me, words, request, begins -> {
            begins.accept(Jobs.Step.READING);
            return page.of(desk.dossier(version), begins);
        });
    }

    @GetMapping("/gap")
    Object gap(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @ModelAttribute("version") Version version,
            @RequestParam Optional<LocalDate> asOf,
            HttpServletRequest request) {
        return shown(me, words, version, request, (dossier, begins) -> {
            LocalDate day = asOf.orElse(dossier.knownUntil().value());
            begins.accept(Jobs.Step.WRITING);
            return new ModelAndView("gap")
                    .addObject("day", day)
                    .addObject("beyond", words.beyond(dossier, day))
                    .addObject("gaps", GapOverTime.of(dossier, day, words));
        });
    }

    @GetMapping("/findings")
    Object findings(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @ModelAttribute("version") Version version,
            HttpServletRequest request) {
        return shown(me, words, version, request, (dossier, begins) -> {
            begins.accept(Jobs.Step.CHECKING);
            FindingGroups found = FindingGroups.of(Rulebook.standard().check(dossier));
            List<Group> groups = new ArrayList<>();
            found.bySeverity()
                    .asMap()
                    .forEach((severity, findings) -> groups.add(new Group(
                            severity,
                            findings.stream()
                                    .map(finding -> found(finding, dossier, words))
                                    .toList())));
            groups.sort(Comparator.comparing(Group::severity).reversed());
            return new ModelAndView("findings", "groups", groups);
        });
    }

    private static Found found(Finding finding, Dossier dossier, Words words) {
        return new Found(
                finding.code(),
                words.text(finding.message()),
                finding.rows().stream().map(row -> words.text(row.text())).toList(),
                new Evidence(dossier, words.wording()).quotes(finding.evidence()),
                words.text(Remedy.of(finding.code())));
    }

    /** What changed since another version; where none is named, since the one before. */
    @GetMapping("/changes")
    Object changes(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @ModelAttribute("version") Version version,
            @RequestParam Optional<Integer> since,
            HttpServletRequest request) {
        Version before = since.map(number -> desk.version(me, version.key(), number))
                .or(() -> desk.versions(me, version.key()).stream()
                        .filter(each -> each.number() < version.number())
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return shown(me, words, version, request, (dossier, begins) -> {
            begins.accept(Jobs.Step.CHECKING);
            return new ModelAndView("changes")
                    .addObject("before", words.inShort(before))
                    .addObject("beforeHref", before.href())
                    .addObject("after", words.inShort(version))
                    .addObject("changed", WhatChanged.between(desk.dossier(before), dossier, words));
        });
    }

    @GetMapping("/dossier.json")
    ResponseEntity<byte[]> json(@ModelAttribute("version") Version version) {
        return Downloads.json(desk.dossier(version), version.fileName() + ".json");
    }

    @GetMapping("/dossier.xlsx")
    Object workbook(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @ModelAttribute("version") Version version,
            HttpServletRequest request) {
        return shown(me, words, version, request, (dossier, begins) -> {
            begins.accept(Jobs.Step.WRITING);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Workbook.write(dossier, words.wording(), written);
            return Downloads.of(written.toByteArray(), Downloads.WORKBOOK, version.fileName() + ".xlsx");
        });
    }
}
