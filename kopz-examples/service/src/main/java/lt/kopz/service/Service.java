// tag::service
package lt.kopz.service;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.FindingList;
import lt.kopz.core.json.MeasureList;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@SpringBootApplication
@RestController
@RequestMapping("/towns/{town}")
public class Service {
    private final Map<String, Dossier> dossiers = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        SpringApplication.run(Service.class, arguments);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String town, @RequestBody Dossier dossier) {
        dossiers.put(town, dossier);
    }

    @GetMapping
    Dossier dossier(@PathVariable String town) {
        return Optional.ofNullable(dossiers.get(town)).orElseThrow(() -> missing("dossier of " + town));
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what);
    }

    @GetMapping("/figures")
    MeasureList figures(Wording reader) {
        return MeasureList.of(Measures.all(), reader);
    }

    @GetMapping("/figures/{figure}")
    ExplainedFigure figure(
            @PathVariable String town,
            @PathVariable Measurable figure,
            @RequestParam Optional<String> of,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            Wording reader) {
        Dossier dossier = dossier(town);
        if (!figure.isOf(of.map(id -> dossier.fact(id).orElseThrow(() -> missing(id))))) {
            throw missing(figure + " of " + of.orElse("all together"));
        }
        LocalDate day = asOf.orElse(dossier.knownUntil().value());
        return ExplainedFigure.of(dossier, figure.of(dossier, of, Portion.ALL, day), reader);
    }

    @GetMapping("/findings")
    FindingList findings(@PathVariable String town, Wording reader) {
        return FindingList.of(dossier(town), Rulebook.standard().check(dossier(town)), reader);
    }

    @GetMapping("/report")
    Document report(@PathVariable String town) {
        return YearlyReport.of(dossier(town));
    }
}
// end::service
