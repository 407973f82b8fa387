package lt.kopz.canary.reporting.html;

import lt.kopz.canary.reporting.catalogue.SeesARenderer;
import lt.kopz.canary.reporting.markdown.AnotherRenderer;

/** Breaks the rules that a renderer knows no report and no other renderer. */
public class KnowsAReport {
    SeesARenderer report = new SeesARenderer();
    AnotherRenderer sibling = new AnotherRenderer();
}
