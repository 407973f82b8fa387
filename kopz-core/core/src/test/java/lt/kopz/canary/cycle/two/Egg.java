package lt.kopz.canary.cycle.two;

import lt.kopz.canary.cycle.one.Chicken;

/** The other half of a cycle between packages. */
public record Egg(Chicken chicken) {}
