package lt.kopz.canary.victims.statistics;

import lt.kopz.canary.victims.attendance.NamesAStatistic;

/** A statistic on victims that names an event. */
public record NamesAnEvent(NamesAStatistic link) {}
