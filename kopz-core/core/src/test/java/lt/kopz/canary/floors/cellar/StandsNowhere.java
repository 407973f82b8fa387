package lt.kopz.canary.floors.cellar;

/** Breaks the floors: {@code cellar} is not in the list. */
public record StandsNowhere(String text) {}
