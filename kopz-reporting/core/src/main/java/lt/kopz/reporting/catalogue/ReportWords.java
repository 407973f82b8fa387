package lt.kopz.reporting.catalogue;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;
import lt.kopz.reporting.wording.ReportMessages;

/** Words of reports, as the files of kopz-reporting have them: the key of {@code PublicMessage.GIVEN_ON} is {@code public.givenOn}. */
interface ReportWords extends Message {
    /** Each key is put together once. */
    Map<ReportWords, String> KEYS = new ConcurrentHashMap<>();

    /** Of a constant. */
    String name();

    @Override
    default String key() {
        return KEYS.computeIfAbsent(
                this,
                each -> Ascii.toLowerCase(each.getClass().getSimpleName().replace("Message", ""))
                        + "."
                        + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, each.name()));
    }

    @Override
    default Optional<String> pattern(String language) {
        return ReportMessages.pattern(language, key());
    }

    @Override
    default Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return ReportMessages.pattern(language, key() + "." + Ascii.toLowerCase(grammaticalCase.name()));
    }
}
