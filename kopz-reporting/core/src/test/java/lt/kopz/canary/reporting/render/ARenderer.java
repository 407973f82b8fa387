package lt.kopz.canary.reporting.render;

/** Stands where renderers stand. */
public class ARenderer {}
