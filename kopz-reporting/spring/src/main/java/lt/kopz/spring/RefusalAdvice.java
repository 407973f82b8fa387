package lt.kopz.spring;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.json.ProblemDetails;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.Wording;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what is refused with problem details, wherever in a body a problem is, in the language of the reader. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
    private final Requester reader;

    RefusalAdvice(Requester reader) {
        this.reader = reader;
    }

    @ExceptionHandler(InvalidJsonException.class)
    ResponseEntity<ProblemDetails> refused(InvalidJsonException invalid) {
        Wording wording = reader.wording();
        return answer(ProblemDetails.of(invalid.problems(), wording), wording);
    }

    /** A value that would be meaningless, the name of a figure or an amount say, in a parameter or wherever the program makes one of it. */
    @ExceptionHandler(RefusedException.class)
    ResponseEntity<ProblemDetails> refused(RefusedException refused) {
        Wording wording = reader.wording();
        Problem problem = Problem.of(refused, new JsonPlace("", 0, 0));
        return answer(ProblemDetails.of(ImmutableList.of(problem), wording), wording);
    }

    @ExceptionHandler(UnfitFormatException.class)
    ResponseEntity<ProblemDetails> unfit(UnfitFormatException unfit) {
        ProblemDetails refusal = new ProblemDetails(
                "Not Acceptable", 406, String.valueOf(unfit.getMessage()), Optional.empty(), ImmutableList.of());
        return answer(refusal, Wording.ENGLISH);
    }

    private static ResponseEntity<ProblemDetails> answer(ProblemDetails refusal, Wording wording) {
        return ResponseEntity.status(refusal.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.language())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal);
    }
}
