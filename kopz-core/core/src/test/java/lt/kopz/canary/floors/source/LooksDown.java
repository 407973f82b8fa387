package lt.kopz.canary.floors.source;

/** Keeps the floors. */
public record LooksDown(String text) {}
