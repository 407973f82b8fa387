package lt.kopz.canary.reporting.text;

/** Stands beside another renderer. */
public class PlainRenderer {}
