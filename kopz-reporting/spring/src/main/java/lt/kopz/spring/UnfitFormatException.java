package lt.kopz.spring;

import java.io.Serial;

/** The format that was asked for cannot hold the report, or not in the language that was asked for. */
final class UnfitFormatException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnfitFormatException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
