package lt.kopz.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.kopz.core.problem.Problem;
import lt.kopz.sheets.MarkedWorkbook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How far one's work has come. The page asks again by itself; then comes what was asked for. */
@Controller
class WorkPages {
    private static final String REDIRECT = "redirect:";

    private final Jobs jobs;

    WorkPages(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Shows something that may take long. */
    Object show(Visit visit, Jobs.Work work) {
        Person me = visit.me();
        HttpServletRequest request = visit.request();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String page = request.getRequestURI() + query;
        return jobs.begin(me, new Jobs.Asked(visit.words().wording().language() + " " + page, Optional.of(page)), work)
                .map(job -> job.isDone() ? fetched(me, job) : to("/work"))
                .orElseGet(WorkPages::busy);
    }

    /** Changes something, once: what comes of it, unless it leads on, is shown by {@link #work}, which can be asked for again. */
    Object change(Visit visit, Jobs.Work work) {
        Person me = visit.me();
        Optional<Jobs.Job> begun =
                jobs.begin(me, new Jobs.Asked(UUID.randomUUID().toString(), Optional.empty()), work);
        if (begun.isEmpty()) {
            return busy();
        }
        return begun.get().isDone() && leadsOn(begun.get(), me) ? fetched(me, begun.get()) : to("/work");
    }

    /** One's own workbook, with what is wrong in its cells. */
    @GetMapping("/marked.xlsx")
    ResponseEntity<byte[]> marked(Visit visit) throws IOException {
        if (jobs.of(visit.me()).filter(Jobs.Job::isDone).map(Jobs.Job::answer).orElse("") instanceof ModelAndView page
                && page.getModel().get("marked") instanceof byte[] sent
                && page.getModel().get("problems") instanceof List<?> found) {
            List<Problem> problems = found.stream().map(Problem.class::cast).toList();
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            MarkedWorkbook.write(sent, problems, visit.words().wording(), written);
            return Downloads.of(
                    written.toByteArray(),
                    Downloads.WORKBOOK,
                    Downloads.name(visit.words().say("marked")) + ".xlsx");
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView to(String page) {
        return new ModelAndView(REDIRECT + page);
    }

    private boolean leadsOn(Jobs.Job job, Person me) {
        try {
            return job.answer() instanceof ModelAndView page
                    && page.getViewName() != null
                    && page.getViewName().startsWith(REDIRECT);
        } catch (RuntimeException failed) {
            jobs.forget(me, job);
            throw failed;
        }
    }

    private Object fetched(Person me, Jobs.Job job) {
        jobs.forget(me, job);
        return job.answer();
    }

    private static ModelAndView busy() {
        ModelAndView page = new ModelAndView("busy");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping("/work")
    Object work(Visit visit, HttpServletResponse response) {
        Person me = visit.me();
        Jobs.Job job = jobs.of(me).orElse(null);
        if (job == null) {
            return to("/");
        }
        if (!job.isDone()) {
            response.setHeader("Refresh", "2");
            return new ModelAndView("work", "step", job.step().words());
        }
        return job.asked()
                .page()
                .<Object>map(WorkPages::to)
                .orElseGet(() -> leadsOn(job, me) ? fetched(me, job) : job.answer());
    }
}
