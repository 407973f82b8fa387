package lt.kopz.spring;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import lt.kopz.core.json.ProblemDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers every other error of a controller that returns data with problem details of the same shape, whatever the reader accepts, and so what
 * no controller answers, but for readers of pages. Advice of the program comes first.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {
    /** What is told of a defect of the program, which is logged. */
    private static final String UNFORESEEN = "The request could not be answered.";

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetails> failed(Exception thrown, HttpServletRequest request) throws Exception {
        if (isForPages(request) || thrown.getClass().getName().startsWith("org.springframework.security.")) {
            throw thrown; // answered by the program as if this were not here
        }
        if (thrown instanceof ErrorResponse error) {
            return answer(error.getStatusCode(), error.getBody().getDetail(), error.getHeaders());
        }
        if (thrown instanceof TypeMismatchException wrong) {
            return answer(
                    HttpStatus.BAD_REQUEST, wrong.getPropertyName() + ": '" + wrong.getValue() + "' is not possible");
        }
        if (thrown instanceof HttpMessageNotReadableException) {
            return answer(HttpStatus.BAD_REQUEST, "The body cannot be read.");
        }
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        if (status != null) {
            return answer(status.code(), status.reason().isEmpty() ? thrown.getMessage() : status.reason());
        }
        request.getServletContext().log("A request could not be answered", thrown);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, UNFORESEEN);
    }

    private static boolean isForPages(HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                        && (method.hasMethodAnnotation(ResponseBody.class)
                                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)))
                && Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(accepted -> accepted.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static ResponseEntity<ProblemDetails> answer(HttpStatusCode code, @Nullable String detail) {
        return answer(code, detail, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetails> answer(
            HttpStatusCode code, @Nullable String detail, HttpHeaders headers) {
        String title = Optional.ofNullable(HttpStatus.resolve(code.value()))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Error");
        return ResponseEntity.status(code)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new ProblemDetails(
                        title, code.value(), detail == null ? title : detail, Optional.empty(), ImmutableList.of()));
    }
}
