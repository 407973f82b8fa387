package lt.kopz.canary.reporting.chart;

import lt.kopz.canary.reporting.html.KnowsAReport;

/** Breaks the rule that a picture does not know the page it stands in. */
public class SeesAPage {
    KnowsAReport page = new KnowsAReport();
}
