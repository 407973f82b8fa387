package lt.kopz.portal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.portal.Store.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is found in a version: all of it, each finding by itself, and the answer to it. */
@Controller
class FindingPages extends VersionPages {
    private static final int LONGEST_REASON = 2000;

    private final Store store;
    private final SavePages saves;

    FindingPages(Desk desk, WorkPages work, Store store, SavePages saves) {
        super(desk, work);
        this.store = store;
        this.saves = saves;
    }

    /** Findings of one severity. */
    public record Group(Severity severity, List<Found> findings) {}

    /** A finding: what is found, where, what it rests on, and what to do. */
    public record Found(
            int number,
            String code,
            String message,
            String explanation,
            List<String> rows,
            List<String> facts,
            List<Evidence.Quote> quotes,
            String remedy) {}

    /** A decision that was recorded before about some of the same facts. */
    public record Earlier(String why, List<Evidence.Quote> quotes) {}

    /** A document of the dossier that a decision may rest on. */
    public record Named(String id, String title) {}

    /** What a rule looks for, in the words of the rulebook. */
    private record Explanation(String key) implements Message {
        @Override
        public Optional<String> pattern(String language) {
            return CoreMessages.pattern(language, key);
        }
    }

    @GetMapping("/findings")
    Object findings(Visit visit, Version version) {
        return shown(visit, version, (dossier, begins) -> {
            begins.accept(Jobs.Step.CHECKING);
            ImmutableList<Finding> all = desk.findings(version);
            Evidence evidence = desk.evidence(version, visit.words());
            List<Group> groups = new ArrayList<>();
            Multimaps.index(all, Finding::severity)
                    .asMap()
                    .forEach((severity, findings) -> groups.add(new Group(
                            severity,
                            findings.stream()
                                    .map(finding -> found(all.indexOf(finding), finding, evidence, visit.words()))
                                    .toList())));
            groups.sort(Comparator.comparing(Group::severity).reversed());
            return new ModelAndView("findings", "groups", groups);
        });
    }

    private static Found found(int place, Finding finding, Evidence evidence, Words words) {
        return new Found(
                place + 1,
                finding.code(),
                words.text(finding.message()),
                words.text(Phrase.of(new Explanation("rule." + finding.code())).or(Literal.of(""))),
                finding.rows().stream().map(row -> words.text(row.text())).toList(),
                finding.subjects().stream()
                        .map(id -> FactNames.of(evidence.dossier(), id)
                                .map(name -> words.text(name) + " (" + id + ")")
                                .orElse(id))
                        .toList(),
                evidence.quotes(finding.evidence()),
                words.text(Remedy.of(finding.code())));
    }

    private Finding numbered(Version version, int finding) {
        ImmutableList<Finding> all = desk.findings(version);
        if (finding < 1 || finding > all.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return all.get(finding - 1);
    }

    @GetMapping("/findings/{finding}")
    Object finding(Visit visit, Version version, @PathVariable int finding) {
        return shown(visit, version, (dossier, begins) -> {
            begins.accept(Jobs.Step.CHECKING);
            return page(visit, version, dossier, finding);
        });
    }

    private ModelAndView page(Visit visit, Version version, Dossier dossier, int number) {
        Words words = visit.words();
        Finding finding = numbered(version, number);
        Evidence evidence = desk.evidence(version, words);
        return new ModelAndView("finding")
                .addObject("finding", found(number - 1, finding, evidence, words))
                .addObject("severity", words.severity(finding.severity()))
                .addObject(
                        "earlier",
                        dossier.decisions().stream()
                                .filter(decision -> decision.subjects().stream().anyMatch(finding.subjects()::contains))
                                .map(decision -> new Earlier(
                                        decision.provenance()
                                                .because()
                                                .map(words::text)
                                                .orElse(decision.id()),
                                        evidence.quotes(decision.sources())))
                                .toList())
                .addObject(
                        "answers",
                        Answer.to(finding, dossier).stream()
                                .map(answer -> words.text(answer.words()))
                                .toList())
                .addObject(
                        "documents",
                        dossier.documents().stream()
                                .map(document -> new Named(document.id(), words.text(document.title())))
                                .toList());
    }

    /** Records a decision, which makes the next version. */
    @PostMapping("/findings/{finding}")
    Object answer(
            Visit visit,
            Version version,
            @PathVariable int finding,
            @RequestParam int answer,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String document,
            @RequestParam Optional<Integer> page) {
        desk.requireEditor(visit.me(), version.key(), Action.REFUSED_SAVE);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return work.change(visit, begins -> {
            begins.accept(Jobs.Step.CHECKING);
            Dossier dossier = desk.dossier(version);
            List<Answer> answers = Answer.to(numbered(version, finding), dossier);
            boolean isKnown = document.isEmpty() || dossier.document(document).isPresent();
            if (answer < 0 || answer >= answers.size() || !isKnown) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            Provenance why = Provenance.of(
                    Basis.INFERRED,
                    Optional.of(LocalizedText.of(visit.words().wording().language(), reason.strip())),
                    document.isEmpty() ? ImmutableList.of() : ImmutableList.of(source(document, page)));
            Dossier next = answers.get(answer).in(dossier, why);
            begins.accept(Jobs.Step.SAVING);
            desk.requireEditor(visit.me(), version.key(), Action.REFUSED_SAVE);
            return saves.saved(store.save(next, version.number(), visit.me().name()), next, visit.words());
        });
    }

    private static Source source(String document, Optional<Integer> page) {
        Source source = Source.of(document);
        return page.map(number -> source.at("page " + number)).orElse(source);
    }
}
