package lt.kopz.canary.floors.time;

import lt.kopz.canary.floors.money.LooksUp;

/** Breaks the floors: {@code time} and {@code money} stand on the same one. */
public record LooksSideways(LooksUp sibling) {}
