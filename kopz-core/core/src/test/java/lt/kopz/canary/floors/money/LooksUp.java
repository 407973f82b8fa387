package lt.kopz.canary.floors.money;

import lt.kopz.canary.floors.source.LooksDown;

/** Breaks the floors: {@code source} stands above {@code money}. */
public record LooksUp(LooksDown upper) {}
