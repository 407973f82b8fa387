package lt.kopz.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a program may set.
 *
 * @param language the language of who asks for none that there is, as a BCP 47 tag
 * @param maxSize how large a body may be that is read as a dossier or another type of kopz; below 2 GB
 * @param problemDetails whether what is refused is answered with problem details that locate every problem
 */
@ConfigurationProperties("kopz.web")
public record KopzProperties(
        @DefaultValue("en") String language,
        @DefaultValue("64MB") DataSize maxSize,
        @DefaultValue("true") boolean problemDetails) {
    /** What the limit of a body comes to; no larger one can be held. */
    int maxBytes() {
        long bytes = maxSize.toBytes();
        if (bytes < 1 || bytes >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("kopz.web.max-size is from 1B to " + (Integer.MAX_VALUE - 1) + "B, was "
                    + bytes + "B; set a size below 2GB");
        }
        return (int) bytes;
    }
}
