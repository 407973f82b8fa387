package lt.kopz.canary.reporting.catalogue;

import lt.kopz.canary.reporting.render.ARenderer;

/** Breaks the rule that a report never sees a renderer. */
public class SeesARenderer {
    ARenderer renderer = new ARenderer();
}
