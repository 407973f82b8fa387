package lt.kopz.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import lt.kopz.core.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who sent the request that this thread answers. */
final class Requester {
    private final Wording usual;

    Requester(Wording usual) {
        this.usual = usual;
    }

    /** The language the reader wants, of those there are. */
    Wording wording() {
        // a header that is sent in several lines is one list
        return Wording.negotiate(
                String.join(",", Collections.list(request().getHeaders(HttpHeaders.ACCEPT_LANGUAGE))), usual);
    }

    HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
