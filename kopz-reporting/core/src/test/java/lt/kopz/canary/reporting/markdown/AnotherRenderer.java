package lt.kopz.canary.reporting.markdown;

/** Stands beside another renderer. */
public class AnotherRenderer {}
