package lt.kopz.portal;

import java.io.IOException;
import java.util.List;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.wording.Phrase;
import lt.kopz.portal.Attachments.Attached;
import lt.kopz.portal.Store.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The documents that a version rests on, and their files. */
@Controller
class DocumentPages extends VersionPages {
    private final Attachments attachments;

    DocumentPages(Desk desk, WorkPages work, Attachments attachments) {
        super(desk, work);
        this.attachments = attachments;
    }

    /** A document, where it is published, and its file. */
    public record Paper(String id, String title, String published, String href, String attached) {}

    static String href(Version version, String document) {
        return version.href() + "/document?of=" + document;
    }

    @GetMapping("/documents")
    ModelAndView documents(Visit visit, Version version) {
        List<Attached> attached = attachments.attached(version.key());
        return new ModelAndView("documents")
                .addObject(
                        "papers",
                        desk.dossier(version).documents().stream()
                                .map(document -> paper(version, document, attached, visit.words()))
                                .toList());
    }

    private static Paper paper(Version version, SourceDocument document, List<Attached> attached, Words words) {
        String latest = attached.stream()
                .filter(each -> each.document().equals(document.id()))
                .findFirst()
                .map(words::attached)
                .orElse("");
        return new Paper(
                document.id(),
                words.text(document.title()),
                Evidence.published(document).orElse(""),
                latest.isEmpty() ? "" : href(version, document.id()),
                latest);
    }

    private void require(Version version, String document) {
        if (desk.dossier(version).document(document).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The file of a document that this version names, for those who may see the version. */
    @GetMapping("/document")
    ResponseEntity<byte[]> document(Version version, @RequestParam String of) {
        require(version, of);
        byte[] pdf =
                attachments.pdf(version.key(), of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.of(pdf, "application/pdf", Downloads.name(version.fileName(), of) + ".pdf");
    }

    @PostMapping("/document")
    ModelAndView attach(Visit visit, Version version, @RequestParam String of, @RequestParam MultipartFile file)
            throws IOException {
        desk.requireEditor(visit.me(), version.key(), Action.REFUSED_ATTACH);
        require(version, of);
        byte[] sent = file.getBytes();
        return attachments
                .flaw(version.key(), sent)
                .map(flaw -> {
                    ModelAndView page = documents(visit, version).addObject("why", Phrase.of(new PortalMessage(flaw)));
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return page;
                })
                .orElseGet(() -> {
                    attachments.attach(version.key(), of, sent, visit.me().name());
                    return new ModelAndView("redirect:" + version.href() + "/documents?done");
                });
    }
}
