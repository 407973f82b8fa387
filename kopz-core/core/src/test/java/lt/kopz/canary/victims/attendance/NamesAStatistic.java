package lt.kopz.canary.victims.attendance;

import lt.kopz.canary.victims.statistics.NamesAnEvent;

/** An event that names a statistic on victims. */
public record NamesAStatistic(NamesAnEvent link) {}
