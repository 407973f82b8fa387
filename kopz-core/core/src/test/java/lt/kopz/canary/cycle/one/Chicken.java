package lt.kopz.canary.cycle.one;

import lt.kopz.canary.cycle.two.Egg;

/** Half of a cycle between packages. */
public record Chicken(Egg egg) {}
