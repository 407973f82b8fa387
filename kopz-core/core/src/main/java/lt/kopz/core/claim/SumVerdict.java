package lt.kopz.core.claim;

import com.google.common.base.CaseFormat;
import lt.kopz.core.wording.CoreMessage;

/** What comes out when a source's own sum is added up again. */
public enum SumVerdict implements CoreMessage {
    /** The terms make just what is printed. */
    EXACT,
    /** They do within what the numbers are printed to. */
    WITHIN_PRECISION,
    /** They do not, whatever the numbers were before they were rounded. */
    UNLIKE,
    /** A number is not known, so that nobody can tell. */
    OPEN;

    @Override
    public String key() {
        return "claim.sum." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }
}
