package lt.kopz.core.worlds;

/** There are more worlds than are gone through: the dossier is not small. */
final class TooManyWorldsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyWorldsException() {
        super("more worlds than are gone through", null, false, false);
    }
}
