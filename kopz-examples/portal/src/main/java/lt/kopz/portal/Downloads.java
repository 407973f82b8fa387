package lt.kopz.portal;

import java.text.Normalizer;
import java.util.Locale;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is given as a file. */
final class Downloads {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** A name for a file, after words that people know it by, in letters that every system has. */
    static String name(String... words) {
        return Normalizer.normalize(String.join(" ", words).replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    static ResponseEntity<byte[]> json(Dossier dossier, String name) {
        return of(Dossiers.toBytes(dossier), "application/json", name);
    }

    static ResponseEntity<byte[]> of(byte[] bytes, String mediaType, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}
