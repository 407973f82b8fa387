package lt.kopz.reporting.catalogue;

import java.util.Optional;
import lt.kopz.core.wording.Message;
import lt.kopz.reporting.wording.ReportMessages;

/** Words of reports, as the files of kopz-reporting have them. */
interface ReportWords extends Message {
    @Override
    default Optional<String> pattern(String language) {
        return ReportMessages.pattern(language, key());
    }
}
