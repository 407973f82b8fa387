package lt.kopz.spring;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/** Writes a body with a tag of what is in it (ETag), or nothing where the reader has what it says (If-None-Match). */
final class Tagged {
    private Tagged() {}

    static void write(byte[] body, HttpOutputMessage message) throws IOException {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        ServletWebRequest request =
                new ServletWebRequest(attributes.getRequest(), Objects.requireNonNull(attributes.getResponse()));
        boolean isRead =
                HttpMethod.GET.equals(request.getHttpMethod()) || HttpMethod.HEAD.equals(request.getHttpMethod());
        if (isRead
                && Objects.requireNonNull(request.getResponse()).getStatus() == HttpStatus.OK.value()
                && request.checkNotModified(
                        "\"" + Hashing.sha256().hashBytes(body).toString().substring(0, 32) + "\"")) {
            return;
        }
        message.getHeaders().setContentLength(body.length);
        message.getBody().write(body);
    }
}
